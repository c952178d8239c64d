import type { WireRequest, WireResponse } from '@tc3/mock'
import type { SessionConfig } from '../generated/types.js'
import type { VersionRecord } from '../store/records.js'
import { queryMembers } from '../trigger/event/http.js'

/** The session of a request. */
export interface RequestSession {
  /** Absent if requests of the version have no sessions, or this one does not name its session. */
  readonly id?: string
  /** The header of the response that tells the caller its new session. */
  readonly header?: readonly [name: string, value: string]
}

/**
 * Returns the session of a request, as the configuration of the version says. If the caller has none, and can be told, there is a
 * new one.
 *
 * @param newId Identifies a new session.
 */
export function sessionOf(
  { instanceConcurrencyConfig: config }: Pick<VersionRecord, 'instanceConcurrencyConfig'>,
  request: WireRequest,
  newId: string,
): RequestSession {
  if (config?.Type !== 'Session-Based') return {}
  const { SessionSource: source, SessionName: name = '' }: SessionConfig = config.SessionConfig ?? {}
  const id = readId(source, name, request)
  if (id !== undefined) return { id }
  switch (source) {
    case 'HEADER':
      return { id: newId, header: [name.toLowerCase(), newId] }
    case 'COOKIE':
      return { id: newId, header: ['set-cookie', `${name}=${newId}; Path=/`] }
    default:
      return {}
  }
}

function readId(
  source: string | undefined,
  name: string,
  { headers, query }: WireRequest,
): string | undefined {
  if (source === 'HEADER') return headers.get(name.toLowerCase()) || undefined
  if (source === 'QUERY_STRING') {
    const value = queryMembers(query)[name]
    return (typeof value === 'object' ? value[0] : value === true ? undefined : value) || undefined
  }
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  const own = cookies.find((cookie) => cookie.startsWith(`${name}=`))
  return own?.slice(name.length + 1) || undefined
}

/** Adds the header that tells the caller its new session, unless the function has set it. */
export function withSession(response: WireResponse, { header }: RequestSession): WireResponse {
  if (!header) return response
  const [name, value] = header
  const { [name]: existing = [], ...headers } = response.headers
  const values = [existing].flat()
  if (name !== 'set-cookie' && values.length > 0) return response
  return { ...response, headers: { ...headers, [name]: [...values, value] } }
}
