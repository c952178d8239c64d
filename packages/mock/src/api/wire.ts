import { globals } from '@tc3/core/globals'

/** An HTTP request, independent of the server and the runtime. */
export interface WireRequest {
  readonly method: string
  /** The scheme and host that the caller used, such as `http://127.0.0.1:9580`. */
  readonly origin: string
  /** The Host header as sent, with its port if it has one. */
  readonly host: string
  readonly path: string
  /** The query string as sent, without the question mark; empty if there is none. */
  readonly query: string
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
  /** The IP address of the caller; absent if the caller is in this process. */
  readonly remoteAddress?: string
  /**
   * Returns a signal that aborts when the caller no longer waits for the response, or the server is closing. Absent if that
   * cannot be known.
   */
  readonly signal?: () => AbortSignal | undefined
}

/** The reason of a signal that aborts because the server is closing: delays end, and the call goes on. */
export const serverIsClosing: Error = new Error('The server is closing.')

/** An HTTP response. */
export interface WireResponse {
  readonly status: number
  /** A header with several values is sent several times. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  /** Text is sent as UTF-8. */
  readonly body: string | Uint8Array
  /** The body, if it is sent as it arrives; `body` is empty then. If the stream fails, the connection is cut. */
  readonly stream?: AsyncIterable<Uint8Array>
  /** Takes the connection over after an upgrade with HTTP 101: gets what the caller sends, and returns what is sent to it. */
  readonly connection?: (incoming: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  /** The connection fails: it is reset before anything is sent, or cut after the given number of bytes of the body. */
  readonly broken?: 'reset' | { readonly after: number }
}

/** The size of a body in bytes when it is sent. */
export function sizeOf(body: WireResponse['body']): number {
  const isPlain = typeof body !== 'string' || !/[\u0080-\uffff]/.test(body)
  return isPlain ? body.length : new (globals().TextEncoder)().encode(body).length
}

/** A Host header without its port. */
export function withoutPort(host: string): string {
  const colon = host.lastIndexOf(':')
  return colon >= 0 && /^\d*$/.test(host.slice(colon + 1)) ? host.slice(0, colon) : host
}
