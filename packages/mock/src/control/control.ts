import type { WireRequest, WireResponse } from '../api/wire.js'
import { deepest, isDeeper } from '../util/depth.js'
import { didYouMean } from '../util/nearest.js'
import { forbidden } from './allowed-callers.js'
import { controlPrefix } from './prefix.js'
import { ControlError, json, type Route } from './route.js'
import { type Controlled, controlRoutes } from './routes.js'

/** The control over HTTP. Never throws: what goes wrong is answered as JSON with the member `error`. */
export function createControl(controlled: Controlled): (request: WireRequest) => Promise<WireResponse> {
  const routes = controlRoutes(controlled)
  return async (request) => {
    if (!request.path.startsWith(controlPrefix)) return toPage
    try {
      const { route, parameters } = find(routes, request)
      const reason = route.anyone ? undefined : forbidden(request)
      if (reason !== undefined) throw new ControlError(403, reason)
      return await route.run({ ...query(request), ...parameters, body: body(request) })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      return json({ error: message }, statusOf(error))
    }
  }
}

/** What an input of the API may have, with room for what is around it. */
const mostLevels = 2 * deepest

/** What is asked for without the last slash of the prefix. */
const toPage: WireResponse = { status: 308, headers: { location: controlPrefix }, body: '' }

function statusOf(error: unknown): number {
  if (error instanceof ControlError) return error.status
  // What the parts of the emulator throw at input that they do not take.
  return error instanceof TypeError || error instanceof RangeError ? 400 : 500
}

interface Match {
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

function find(routes: readonly Route[], { method, path }: WireRequest): Match {
  const segments = path.slice(controlPrefix.length).split('/')
  const matches = routes.flatMap((route): Match[] => {
    const parameters = parametersOf(route.path.split('/'), segments)
    return parameters ? [{ route, parameters }] : []
  })
  const match = matches.find(({ route }) => route.method === method)
  if (match) return match
  if (matches.length === 0) {
    const known = routes.map((route) => `${controlPrefix}${route.path}`)
    throw new ControlError(
      404,
      `There is no ${path.slice(0, 80)}; ${controlPrefix}openapi.json tells what there is.${didYouMean(path, known)}`,
    )
  }
  const methods = matches.map(({ route }) => route.method).join(' or ')
  throw new ControlError(405, `${path} takes ${methods}, not ${method.slice(0, 20)}.`)
}

function parametersOf(
  pattern: readonly string[],
  segments: readonly string[],
): Match['parameters'] | undefined {
  if (pattern.length !== segments.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    const name = /^\{(.*)\}$/.exec(part)?.[1]
    if (name === undefined && part !== segment) return undefined
    if (name !== undefined) parameters[name] = decoded(segment)
  }
  return parameters
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new ControlError(400, 'The percent-encoding of the path is malformed.')
  }
}

function query(request: WireRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(request.query))
}

function body({ body: bytes, headers }: WireRequest): unknown {
  if (bytes.length === 0) return undefined
  // Forms, which pages of other origins can send, have other types.
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? '')) {
    throw new ControlError(400, 'The Content-Type of a body must be application/json.')
  }
  const value = parsed(bytes)
  if (isDeeper(value, mostLevels)) {
    throw new ControlError(400, `The body must have at most ${mostLevels} levels of objects and arrays.`)
  }
  return value
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ControlError(400, 'The body is not JSON in UTF-8.')
  }
}
