import { globals } from '@tc3/core/globals'
import { isDeeperThan, maxDepth } from '../api/json-depth.js'
import type { WireRequest, WireResponse } from '../api/wire.js'
import { didYouMean } from '../message/did-you-mean.js'
import { accessError } from './access.js'
import { ControlError, type ControlRoute } from './control-route.js'
import { jsonResponse } from './json-response.js'
import { controlPrefix } from './prefix.js'
import { type ControlOptions, controlRoutes } from './routes.js'

/** Creates the handler of the control API. It never throws: it responds to errors with JSON that has the member `error`. */
export function createControl(options: ControlOptions): (request: WireRequest) => Promise<WireResponse> {
  const routes = controlRoutes(options)
  return async (request) => {
    if (!request.path.startsWith(controlPrefix)) return redirectToDashboard
    try {
      const { route, parameters } = findRoute(routes, request)
      const reason = route.isPublic ? undefined : accessError(request)
      if (reason !== undefined) throw new ControlError(403, reason)
      return await route.run({ ...parseQuery(request), ...parameters, body: parseBody(request) }, request)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      return jsonResponse({ error: message }, statusOf(error))
    }
  }
}

/** The most levels of nesting in a body: those of an input of the API, and room for what surrounds it. */
const maxBodyDepth = 2 * maxDepth

/** The response to a request for the prefix without its last slash. */
const redirectToDashboard: WireResponse = { status: 308, headers: { location: controlPrefix }, body: '' }

function statusOf(error: unknown): number {
  if (error instanceof ControlError) return error.status
  // The clock, the faults, the journal and the transitions throw these for invalid input.
  return error instanceof TypeError || error instanceof RangeError ? 400 : 500
}

interface Match {
  readonly route: ControlRoute
  readonly parameters: Readonly<Record<string, string>>
}

function findRoute(routes: readonly ControlRoute[], { method, path }: WireRequest): Match {
  const segments = path.slice(controlPrefix.length).split('/')
  const matches = routes.flatMap((route): Match[] => {
    const parameters = matchPath(route.path.split('/'), segments)
    return parameters ? [{ route, parameters }] : []
  })
  const match = matches.find(({ route }) => route.method === method)
  if (match) return match
  if (matches.length === 0) {
    const known = routes.map((route) => `${controlPrefix}${route.path}`)
    throw new ControlError(
      404,
      `There is no ${path.slice(0, 80)}. ${controlPrefix}openapi.json describes the API.${didYouMean(path, known)}`,
    )
  }
  const methods = matches.map(({ route }) => route.method).join(' or ')
  throw new ControlError(405, `${path} supports ${methods}, not ${method.slice(0, 20)}.`)
}

/** Returns the parameters in a path, or undefined if it does not match the pattern. */
function matchPath(pattern: readonly string[], segments: readonly string[]): Match['parameters'] | undefined {
  if (pattern.length !== segments.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    const name = /^\{(.*)\}$/.exec(part)?.[1]
    if (name === undefined && part !== segment) return undefined
    if (name !== undefined) parameters[name] = decodeSegment(segment)
  }
  return parameters
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new ControlError(400, 'The percent-encoding of the path is malformed.')
  }
}

function parseQuery(request: WireRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(request.query))
}

function parseBody({ body, headers }: WireRequest): unknown {
  if (body.length === 0) return undefined
  // Pages of other origins can send forms, but these have other content types.
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? '')) {
    throw new ControlError(400, 'The Content-Type of a body must be application/json.')
  }
  const value = parseJson(body)
  if (isDeeperThan(value, maxBodyDepth)) {
    throw new ControlError(400, `The body must have at most ${maxBodyDepth} levels of objects and arrays.`)
  }
  return value
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new (globals().TextDecoder)('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ControlError(400, 'The body is not JSON in UTF-8.')
  }
}
