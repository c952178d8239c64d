import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import type { Product } from '../api/product.js'
import { anyObject, object, withDescription } from '../schema/schema.js'
import { controlPrefix } from './prefix.js'
import type { Route } from './route.js'

/** The response to an invalid request. */
const errorSchema = object({ error: withDescription(v.string(), 'The error message.') })

/** Creates the OpenAPI document of the control API from its routes. */
export function openapi({ service, version }: Product, routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    paths[`/${route.path}`] = { ...paths[`/${route.path}`], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Control API of the emulator of ${service} ${version}`,
      version: '1.0.0',
      description:
        'Controls the clock, the injected faults, the status transitions and the state of the emulator, and returns the requests that it recorded.',
    },
    servers: [{ url: controlPrefix.slice(0, -1) }],
    paths,
  }
}

function operation({ name, summary, path, input, response, isPublic }: Route): object {
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
    // All numbers in JSON are finite.
    ignoreActions: ['finite'],
    overrideSchema: ({ valibotSchema }) => (valibotSchema === anyObject ? { type: 'object' } : undefined),
  })
  return content
}
