import * as v from 'valibot'
import { object, schemaOf, withDescription } from '../schema/schema.js'
import type { Duration, Failure, FailureToInject, PendingTransition } from './transition.js'

/** The schema of a duration. */
export const durationSchema = schemaOf<Duration>()(
  v.union(
    [
      v.literal('instant'),
      object({
        reads: withDescription(
          v.pipe(v.number(), v.integer(), v.minValue(0)),
          'The number of reads that still return the status.',
        ),
      }),
      object({
        ms: withDescription(
          v.pipe(v.number(), v.finite(), v.minValue(0)),
          "In milliseconds on the emulator's clock.",
        ),
      }),
    ],
    '"instant", an object with reads or an object with ms',
  ),
)

/** The schema of a failure to inject into transitions. */
export const failureSchema = schemaOf<FailureToInject>()(
  object({
    code: v.optional(withDescription(v.pipe(v.string(), v.nonEmpty()), 'Default: InternalError.')),
    message: v.optional(v.string()),
    times: v.optional(
      withDescription(
        v.pipe(v.number(), v.integer(), v.minValue(1)),
        'The number of transitions to fail. Default: 1.',
      ),
    ),
  }),
)

const failure = schemaOf<Failure>()(v.object({ code: v.string(), message: v.string() }))

/**
 * The schema of a pending transition: a record of the table `transitions`.
 *
 * @param kinds The kinds of transitions that the emulator can complete.
 */
export function pendingTransitionSchema<const Kinds extends readonly string[]>(
  kinds: Kinds,
): v.GenericSchema<PendingTransition<Kinds[number]>> {
  return v.object({
    kind: v.picklist(kinds),
    scope: v.string(),
    key: v.string(),
    failure: v.exactOptional(failure),
    due: v.exactOptional(v.pipe(v.number(), v.finite())),
    readsLeft: v.exactOptional(v.pipe(v.number(), v.finite())),
  })
}
