import { invalidOption } from '../error.js'
import type { RequestCallOptions } from './request-options.js'

const ownHeaders =
  /^(authorization|connection|content-(length|type)|host|transfer-encoding|x-tc-(action|content-sha256|region|timestamp|token|version))$/

/**
 * Returns the additional headers of a call as they are signed and sent: names in lowercase, values without surrounding
 * spaces, and neither undefined values nor headers that the client sets itself.
 *
 * @throws {ConfigurationError} If a header cannot be sent. The message quotes no value.
 */
export function extraHeaders(headers: RequestCallOptions['headers'] = {}): Record<string, string> {
  const extra: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue
    if (!/^[\w!#$%&'*+.^`|~-]+\n[\t -~]*$/.test(`${name}\n${value}`)) {
      // The rest of an invalid name may be a value.
      const [start] = name.split(/[^\w-]/)
      throw invalidOption('headers', `words with values in ASCII, but "${start}" is not`)
    }
    const key = name.toLowerCase()
    if (!ownHeaders.test(key)) extra[key] = String(value).trim()
  }
  return extra
}
