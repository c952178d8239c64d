import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { anyObject, object, withDescription } from '../schema/schema.js'

/** What the OpenAPI document says about an operation. */
export interface Operation {
  /** The operationId. */
  readonly name: string
  readonly summary: string
  /** Such as `transitions/{kind}`. */
  readonly path: string
  readonly input: ReturnType<typeof object<v.ObjectEntries>>
  /** The successful response: JSON, or a body of a media type. */
  readonly response: { readonly json: v.GenericSchema } | { readonly mediaType: string }
  readonly isPublic: boolean
}

/** The response to an invalid request. */
const errorSchema = object({ error: withDescription(v.string(), 'The error message.') })

/** Creates the Operation Object of an operation. */
export function describeOperation({ name, summary, path, input, response, isPublic }: Operation): object {
  const { properties = {}, required = [] } = jsonSchema(input)
  const { body, ...others } = properties
  const parameters = Object.entries(others).map(([member, schema]) => ({
    name: member,
    in: path.includes(`{${member}}`) ? 'path' : 'query',
    required: required.includes(member),
    schema,
  }))
  const error = (description: string) => ({
    description,
    content: { 'application/json': { schema: jsonSchema(errorSchema) } },
  })
  return {
    operationId: name,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: required.includes('body'), content: { 'application/json': { schema: body } } },
    }),
    responses: {
      200: {
        description: 'Success.',
        content:
          'json' in response
            ? { 'application/json': { schema: jsonSchema(response.json) } }
            : { [response.mediaType]: {} },
      },
      400: error('The request does not match this description.'),
      ...(!isPublic && {
        403: error('Only callers on this machine may use this, but not pages of other origins.'),
      }),
    },
  }
}

/** Converts a schema to JSON Schema, in the draft that OpenAPI 3.1 uses by default. */
function jsonSchema(schema: v.GenericSchema) {
  const { $schema: _, ...content } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    // All numbers in JSON are finite, and `readonly` is about programs.
    ignoreActions: ['finite', 'readonly'],
    overrideSchema: ({ valibotSchema }) => (valibotSchema === anyObject ? { type: 'object' } : undefined),
  })
  return content
}
