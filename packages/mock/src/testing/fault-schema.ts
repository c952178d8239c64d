import * as v from 'valibot'
import { object, schemaOf, withDescription } from '../schema/schema.js'
import type { Fault } from './fault.js'

/** The members of a fault that select calls. */
const selection = {
  action: v.optional(withDescription(v.string(), 'Default: any action.')),
  count: v.optional(
    withDescription(
      v.pipe(v.number(), v.integer(), v.minValue(1)),
      'The most calls to inject it into. Default: all calls until the faults are cleared.',
    ),
  ),
  probability: v.optional(
    withDescription(
      v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
      'The probability that it is injected into a call. Default: 1.',
    ),
  ),
  seed: v.optional(
    withDescription(
      v.pipe(v.number(), v.integer()),
      'The seed of the random choice of calls: the same seed chooses the same calls. Default: 1.',
    ),
  ),
}

/** The schema of one kind of fault. */
function faultVariant<const Kind extends string, const Entries extends v.ObjectEntries>(
  kind: Kind,
  description: string,
  entries: Entries,
) {
  return object({ kind: withDescription(v.literal(kind), description), ...entries, ...selection })
}

/** The schema of a fault. */
export const faultSchema = schemaOf<Fault>()(
  v.variant('kind', [
    faultVariant('error', 'Responds with an error instead of calling the handler.', {
      code: withDescription(v.pipe(v.string(), v.nonEmpty()), 'The error code, such as InternalError.'),
      message: v.optional(withDescription(v.string(), 'Default: the documented description of the code.')),
    }),
    faultVariant('throttling', 'Responds with RequestLimitExceeded instead of calling the handler.', {}),
    faultVariant('http', 'Responds with an HTML page, as a gateway does, instead of calling the handler.', {
      status: v.optional(
        withDescription(v.pipe(v.number(), v.integer(), v.minValue(500), v.maxValue(599)), 'Default: 502.'),
      ),
    }),
    faultVariant('reset', 'Resets the connection instead of calling the handler.', {}),
    faultVariant('latency', "Delays the call on the emulator's clock, then calls the handler.", {
      ms: withDescription(v.pipe(v.number(), v.finite(), v.minValue(0)), 'The delay in milliseconds.'),
    }),
    faultVariant(
      'truncation',
      'Calls the handler, then cuts the connection in the middle of the response.',
      {},
    ),
    faultVariant('garbage', 'Calls the handler, then responds with a body that is not JSON.', {}),
  ]),
)
