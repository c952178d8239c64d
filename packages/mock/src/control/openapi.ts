import type { Product } from '../product.js'
import { object } from '../schema.js'
import { controlPrefix } from './prefix.js'
import type { Route } from './route.js'

/** What is answered where something is wrong. */
const wrong = object({ error: { type: 'string', description: 'What is wrong.' } }, 'error')

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
  const { body, ...others } = input.properties ?? {}
  const required = (member: string) => input.required?.includes(member) ?? false
  const parameters = Object.entries(others).map(([member, schema]) => ({
    name: member,
    in: path.includes(`{${member}}`) ? 'path' : 'query',
    required: required(member),
    schema,
  }))
  const error = (description: string) => ({ description, content: { 'application/json': { schema: wrong } } })
  return {
    operationId: name,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: required('body'), content: { 'application/json': { schema: body } } },
    }),
    responses: {
      200: {
        description: 'Done.',
        content:
          'json' in answers ? { 'application/json': { schema: answers.json } } : { [answers.mediaType]: {} },
      },
      400: error('What is sent is not as described here.'),
      ...(!anyone && { 403: error('Only this machine may call this, and no page of another origin.') }),
    },
  }
}
