import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import type { Product } from '../api/product.js'
import { anyObject, object, withDescription } from '../util/check.js'
import { controlPrefix } from './prefix.js'
import type { Route } from './route.js'

/** What is answered where something is wrong. */
const wrong = object({ error: withDescription(v.string(), 'What is wrong.') })

/** The OpenAPI document of the control over HTTP, made from the routes themselves. */
export function openapi({ service, version }: Product, routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    paths[`/${route.path}`] = { ...paths[`/${route.path}`], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Control of the emulator of ${service} ${version}`,
      version: '1.0.0',
      description: 'Holds the clock, the faults and the state of the emulator, and tells what it was asked.',
    },
    servers: [{ url: controlPrefix.slice(0, -1) }],
    paths,
  }
}

function operation({ name, summary, path, input, answers, anyone }: Route): object {
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
    content: { 'application/json': { schema: jsonSchema(wrong) } },
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
        description: 'Done.',
        content:
          'json' in answers
            ? { 'application/json': { schema: jsonSchema(answers.json) } }
            : { [answers.mediaType]: {} },
      },
      400: error('What is sent is not as described here.'),
      ...(!anyone && { 403: error('Only this machine may call this, and no page of another origin.') }),
    },
  }
}

/** The JSON Schema of a schema, in the draft that OpenAPI 3.1 takes for granted. */
function jsonSchema(schema: v.GenericSchema) {
  const { $schema: _, ...content } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    // What finite numbers are is all numbers of JSON.
    ignoreActions: ['finite'],
    overrideSchema: ({ valibotSchema }) => (valibotSchema === anyObject ? { type: 'object' } : undefined),
  })
  return content
}
