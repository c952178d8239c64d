import type { WireRequest, WireResponse } from '../api/wire.js'
import { rememberLast } from '../remember-last.js'
import { isOwnHost } from './own-host.js'

/** Which web pages may call a server that listens on this machine only. */
export interface BrowserAccess {
  /**
   * Further host names that requests may be addressed to, such as `emulator.test`. Without a port.
   *
   * @defaultValue `[]`
   */
  readonly allowHosts?: readonly string[]
  /**
   * The origins of web pages that may call the emulator, such as `http://localhost:3000`. They get the headers of CORS.
   *
   * @defaultValue `[]`
   */
  readonly allowOrigins?: readonly string[]
}

/**
 * Returns the reason why a request is refused; undefined if it may pass.
 *
 * @param request The head of the request.
 * @param isPublic Whether web pages of all origins may send it.
 */
export type BrowserGuard = (
  request: Pick<WireRequest, 'host' | 'origin' | 'headers'>,
  isPublic: boolean,
) => string | undefined

/**
 * Creates a guard against web pages of other origins. Any page that is open in a browser on this machine can send requests to
 * it, and read the responses if the name of its host resolves to this machine.
 */
export function createBrowserGuard({ allowHosts = [], allowOrigins = [] }: BrowserAccess): BrowserGuard {
  // Some callers send a whole URL as Host. DNS rebinding needs a name, so any IP address may pass.
  const isAllowedHost = rememberLast((host) => isOwnHost(host.replace(/^https?:\/\//i, ''), allowHosts))
  return ({ host, origin, headers }, isPublic) => {
    if (!isAllowedHost(host)) return describeHost(host)
    if (isPublic) return undefined
    const page = headers.get('origin')
    if (page !== undefined && allowOrigins.includes(page)) return undefined
    const isForeign =
      (page !== undefined && page !== origin) || headers.get('sec-fetch-site') === 'cross-site'
    return isForeign ? describePage(page) : undefined
  }
}

function describeHost(host: string): string {
  return `The Host ${host.slice(0, 80)} does not belong to the emulator: a web page may have made it resolve to this machine. Allow it with --allow-host or the option allowHosts.`
}

function describePage(page: string | undefined): string {
  return `Web pages of other origins may not call the emulator, but this request comes from ${page === undefined ? 'one' : `a page of ${page.slice(0, 80)}`}. Allow it with --allow-origin or the option allowOrigins.`
}

/** The headers that let a page of an allowed origin read a response; undefined if no such page sent the request. */
export function corsHeaders(
  { headers }: Pick<WireRequest, 'headers'>,
  { allowOrigins = [] }: BrowserAccess,
): WireResponse['headers'] | undefined {
  const page = headers.get('origin')
  if (page === undefined || !allowOrigins.includes(page)) return undefined
  return { 'access-control-allow-origin': page, 'access-control-expose-headers': '*', vary: 'Origin' }
}

/** The response to the request with which a browser asks whether a page may send another; undefined if it is none. */
export function preflightResponse(
  { method, headers }: Pick<WireRequest, 'method' | 'headers'>,
  access: BrowserAccess,
): WireResponse | undefined {
  const cors = corsHeaders({ headers }, access)
  if (cors === undefined || method !== 'OPTIONS' || !headers.has('access-control-request-method'))
    return undefined
  return {
    status: 204,
    headers: {
      ...cors,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': headers.get('access-control-request-headers') ?? '',
      'access-control-allow-private-network': 'true',
      'access-control-max-age': '600',
    },
    body: '',
  }
}
