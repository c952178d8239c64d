import * as v from 'valibot'
import { anyObject, object, schemaOf, withDescription } from '../schema/schema.js'
import type { Expectation } from './expectation.js'

/** The schema of an expectation. */
export const expectationSchema = schemaOf<Expectation>()(
  object({
    action: v.string(),
    input: v.optional(
      withDescription(anyObject, 'Members that the input must have, among others. Default: any input.'),
    ),
    region: v.optional(v.string()),
    account: v.optional(v.string()),
    error: v.optional(
      withDescription(
        v.nullable(v.string()),
        'The error code of the response, or null for success. Default: either.',
      ),
    ),
    times: v.optional(
      withDescription(
        v.pipe(v.number(), v.integer(), v.minValue(0)),
        'The number of such requests. Default: one or more.',
      ),
    ),
  }),
)
