import { ConfigurationError } from '../error.js'
import type { Service } from '../service.js'

/**
 * Reads an endpoint: a host, which is reached by https, or a URL of scheme and host.
 *
 * Throws a ConfigurationError when it is neither.
 */
export function parseEndpoint(endpoint: string | URL): URL {
  try {
    const text = String(endpoint)
    const url = new URL(text.includes('://') ? text : `https://${text}`)
    if (/^http/.test(url.protocol) && url.href === `${url.origin}/`) return url
  } catch {
    // What is no URL at all gets the same answer.
  }
  // The endpoint itself is not shown: a URL may hold a password.
  throw new ConfigurationError(
    'The endpoint must be a host or a URL of scheme and host, such as http://127.0.0.1:9580.',
    { option: 'endpoint' },
  )
}

/**
 * The host of a service in a region (`ap-guangzhou`), for international accounts (`intl`), or within Tencent
 * Cloud's network (`internal`): `cvm.ap-guangzhou.tencentcloudapi.com`. Chapter Request structure.
 */
export function endpointOf({ endpoint }: Pick<Service, 'endpoint'>, where: string): string {
  return endpoint.replace('.', `.${where}.`)
}
