import type { WireResponse } from '../api/wire.js'

/** Text that can be the value of a header. */
const printable = /^[ -~]+$/

/**
 * Formats a response as node:http does, if it is like those of the API: text with a Content-Type and a Date.
 *
 * @param keepAliveTimeout The timeout of the connection in milliseconds; undefined if it is closed after the response.
 * @returns Undefined if node:http must send the response.
 */
export function formatPlainResponse(
  { status, headers, body, stream, connection, broken }: WireResponse,
  keepAliveTimeout: number | undefined,
): { readonly text: string; readonly encoding: 'latin1' | 'utf8' } | undefined {
  if (status !== 200 || stream || connection || broken || typeof body !== 'string') return undefined
  const { 'content-type': type, date } = headers
  if (Object.keys(headers).length !== 2 || typeof type !== 'string' || typeof date !== 'string')
    return undefined
  if (!printable.test(type) || !printable.test(date)) return undefined
  const size = Buffer.byteLength(body)
  const close = keepAliveTimeout === undefined ? 'connection: close\r\n' : ''
  const keepAlive =
    keepAliveTimeout === undefined
      ? ''
      : `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveTimeout / 1000)}\r\n`
  return {
    text: `HTTP/1.1 200 OK\r\ncontent-length: ${size}\r\n${close}content-type: ${type}\r\ndate: ${date}\r\n${keepAlive}\r\n${body}`,
    // ASCII is identical in Latin-1, which is faster to write.
    encoding: size === body.length ? 'latin1' : 'utf8',
  }
}
