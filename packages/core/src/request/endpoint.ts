import { invalidOption } from '../error.js'
import type { Service } from '../service.js'

/**
 * Parses an endpoint: a host, which is used with https, or an origin such as `http://127.0.0.1:9580`.
 *
 * @throws {ConfigurationError} If the endpoint is neither.
 */
export function parseEndpoint(endpoint: string | URL): URL {
  try {
    const text = String(endpoint)
    // Another scheme becomes part of an invalid URL.
    const url = new URL(/^https?:/i.test(text) ? text : `https://${text}`)
    if (url.href === `${url.origin}/`) return url
  } catch {
    // The error of the URL parser would quote the endpoint.
  }
  // The message does not quote the endpoint: a URL may contain a password.
  throw invalidOption('endpoint', 'a host or an origin, such as http://127.0.0.1:9580')
}

/**
 * Returns the host of a service for a region (`ap-guangzhou`), for international accounts (`intl`), or within Tencent
 * Cloud's network (`internal`): `cvm.ap-guangzhou.tencentcloudapi.com`. Chapter Request structure.
 *
 * @param variant The region, `intl` or `internal`.
 */
export function endpointOf({ endpoint }: Pick<Service, 'endpoint'>, variant: string): string {
  return endpoint.replace('.', `.${variant}.`)
}
