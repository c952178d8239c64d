import { assertMatches, object, schemaOf, withDescription } from '@tc3/mock/schemas'
import * as v from 'valibot'
import type { RunFailure, RunOutcome } from '../runtime/run-function.js'

/** The schema of why a run failed. */
export const runFailureSchema = schemaOf<RunFailure>()(
  object({
    message: v.optional(
      withDescription(
        v.string(),
        'The message of the error. Default: that of the cloud for the status code.',
      ),
    ),
    statusCode: v.optional(
      withDescription(
        v.pipe(v.number(), v.integer(), v.minValue(1)),
        'The status code of the invocation, such as 433 for a timeout. Default: 430, an error of the function.',
      ),
    ),
    stackTrace: v.optional(v.string()),
  }),
)

const entries = {
  returned: v.optional(withDescription(v.unknown(), 'The return value of the function. Default: null.')),
  failure: v.optional(withDescription(runFailureSchema, 'Why the run fails. Default: it succeeds.')),
  log: v.optional(
    withDescription(v.pipe(v.array(v.string()), v.readonly()), 'The log lines of the function.'),
  ),
  memUsage: v.optional(
    withDescription(
      v.pipe(v.number(), v.integer(), v.minValue(0)),
      'The memory that the run uses, in bytes. Default: 0.',
    ),
  ),
}

/** The schema of the outcome of a run. The usual mistake is to return the return value of the function itself. */
export const runOutcomeSchema = schemaOf<RunOutcome>()(
  v.strictObject(entries, ({ expected }) =>
    expected === 'never'
      ? `Known: ${Object.keys(entries).join(', ')}. To return this object, use { returned: … }.`
      : 'an object such as { returned: … }',
  ),
)

/**
 * Asserts that a value is the outcome of a run.
 *
 * @param name The subject of the error messages, such as `The result of hello`.
 * @throws {TypeError} If it is not.
 */
export function assertRunOutcome(value: unknown, name: string): asserts value is RunOutcome {
  assertMatches(value, runOutcomeSchema, name)
}
