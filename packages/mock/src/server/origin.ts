import type { WireRequest } from '../api/wire.js'
import { isLoopbackAddress } from '../control/access.js'
import { rememberLast } from '../remember-last.js'

/** The most characters of a header that is read here: a host name has at most 253, and a port. */
const maxLength = 260

/** A host name, an IPv4 address or an IPv6 address in brackets, with or without a port. */
const authority = /^(?:[a-z0-9_.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/** Returns a text if it is the host of a URL; undefined if it is anything else, such as the start of another URL. */
function validHost(text: string): string | undefined {
  return text.length <= maxLength && authority.test(text) && URL.canParse(`http://${text}`) ? text : undefined
}

/** The first value of a header that each proxy extends; undefined if there is none. */
function firstValue(headers: WireRequest['headers'], name: string): string | undefined {
  return headers
    .get(name)
    ?.slice(0, maxLength + 1)
    .split(',', 1)[0]
    ?.trim()
}

/**
 * Returns the scheme and host that the caller used. Handlers create addresses from it.
 *
 * `X-Forwarded-Proto` and `X-Forwarded-Host` count if the connection comes from this machine, as that of a TLS terminator
 * does. Web pages of other origins cannot send them. Values that are not valid are ignored.
 *
 * @param server The origin of the server itself, which is used if the Host is not valid.
 */
export function callerOrigin(
  { headers, host, remoteAddress }: Pick<WireRequest, 'headers' | 'host' | 'remoteAddress'>,
  server: string,
): string {
  const isForwarded =
    (headers.has('x-forwarded-proto') || headers.has('x-forwarded-host')) &&
    isLoopbackAddress(remoteAddress ?? '')
  const own = readHost(host)
  if (!isForwarded) return own.origin ?? server
  const scheme = forwardedScheme(headers) ?? own.scheme
  const name = validHost(firstValue(headers, 'x-forwarded-host') ?? '') ?? own.name
  return name === undefined ? server : `${scheme}://${name}`
}

/** Reads a Host header. Some callers send a whole URL. */
const readHost = rememberLast((host) => {
  const [prefix = '', ownScheme = 'http'] = /^(https?):\/\//i.exec(host) ?? []
  const scheme = ownScheme.toLowerCase()
  const name = validHost(host.slice(prefix.length))
  return { scheme, name, origin: name === undefined ? undefined : `${scheme}://${name}` }
})

function forwardedScheme(headers: WireRequest['headers']): string | undefined {
  const scheme = firstValue(headers, 'x-forwarded-proto')?.toLowerCase()
  return scheme === 'http' || scheme === 'https' ? scheme : undefined
}
