import * as v from 'valibot'
import { prose, source } from './parameter.js'
import { record } from './record.js'

const errorCode = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z_]\w*(\.\w*)?$/, 'an error code, such as InvalidParameterValue.Limit'),
)

const errorDescription = v.union(
  [
    prose,
    v.strictObject({
      description: v.exactOptional(prose),
      responses: v.exactOptional(
        v.pipe(prose, v.description('The description in the Responses chapter, if it differs.')),
      ),
      source: v.exactOptional(source),
    }),
  ],
  'a description, or a map with description, responses and source, which is empty if nothing is known',
)

/** Error codes with their descriptions, in the order of the documentation. */
export const errors = v.pipe(record(errorCode, errorDescription), v.metadata({ title: 'Error codes' }))

export type ErrorsDocument = v.InferOutput<typeof errors>
