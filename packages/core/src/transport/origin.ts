import type { Http } from './unchanged-http.js'

/** An origin, parsed for the modules of Node. */
export interface Origin {
  readonly href: string
  readonly http: Http
  readonly isTls: boolean
  /** Without the brackets around an IPv6 address. */
  readonly hostname: string
  /** Empty if it is the default port of the scheme. */
  readonly port: string
  /** The Host header. */
  readonly host: string
}

// Most calls go to the same origin as the last one; parsing it again would take a twentieth of the time of a call.
let latest: Origin | undefined

/** Parses an origin, such as `http://127.0.0.1:9580`. */
export function parseOrigin(href: string): Origin {
  if (latest?.href === href) return latest
  const { protocol, hostname, host, port } = new URL(href)
  // Not imported, because an import would load the module before it is needed.
  const isTls = protocol === 'https:'
  const http: Http = process.getBuiltinModule(isTls ? 'node:https' : 'node:http')
  latest = { href, http, isTls, hostname: hostname.replace(/^\[|]$/g, ''), port, host }
  return latest
}
