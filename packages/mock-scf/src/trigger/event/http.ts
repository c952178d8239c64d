import { globals } from '@tc3/core/globals'
import type { WireRequest } from '@tc3/mock'

/** An HTTP request to a function, as its trigger received it. */
export interface HttpMessage {
  readonly request: WireRequest
  readonly requestId: string
  /** The path without what addresses the function. */
  readonly path: string
}

/** Returns the event of a function URL. */
export function httpEvent({ request, requestId, path }: HttpMessage): object {
  return {
    headers: {
      ...callerHeaders(request),
      'x-scf-request-id': requestId,
      'x-scf-remote-addr': callerAddress(request),
    },
    httpMethod: request.method,
    path,
    queryString: queryMembers(request.query),
    body: bodyText(request),
  }
}

/** Returns the headers, without those that only the platform sets. */
export function callerHeaders({ headers }: WireRequest): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !name.startsWith('x-scf-')))
}

/** Callers in this process have no address. */
export function callerAddress({ remoteAddress = '127.0.0.1' }: WireRequest): string {
  return remoteAddress
}

/** Returns a query as an object: a value is a text, or a list if it is repeated, or true if there is only the name. */
export function queryMembers(query: string): Record<string, string | readonly string[] | true> {
  const members = new Map<string, string | string[] | true>()
  for (const part of query.split('&')) {
    if (part === '') continue
    const [[name = '', value = ''] = []] = new URLSearchParams(part)
    const before = members.get(name)
    const isBare = !part.includes('=')
    if (before === undefined) members.set(name, isBare ? true : value)
    else members.set(name, [...(Array.isArray(before) ? before : [before === true ? '' : before]), value])
  }
  return Object.fromEntries(members)
}

export function bodyText({ body }: WireRequest): string {
  return new (globals().TextDecoder)().decode(body)
}
