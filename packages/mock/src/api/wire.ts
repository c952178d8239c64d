/** An HTTP request as the chain takes it, free of any server's or runtime's types. */
export interface WireRequest {
  readonly method: string
  /** The scheme and host that the caller used, such as `http://127.0.0.1:9580`. */
  readonly origin: string
  /** The Host header as sent, with its port if it has one. */
  readonly host: string
  readonly path: string
  /** What follows the question mark, as sent; empty where nothing does. */
  readonly query: string
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
  /** The IP address of the caller; absent where it is in this process. */
  readonly remoteAddress?: string
}

/** The HTTP response that the chain gives. */
export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Text is sent as UTF-8. */
  readonly body: string | Uint8Array
  /** The connection does not last: it is reset before anything is sent, or cut after so many bytes of the body. */
  readonly broken?: 'reset' | { readonly after: number }
}

/** The size of a body in bytes, as it is sent. */
export function sizeOf(body: WireResponse['body']): number {
  const isPlain = typeof body !== 'string' || !/[\u0080-\uffff]/.test(body)
  return isPlain ? body.length : new TextEncoder().encode(body).length
}

/** A Host header without its port. */
export function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '')
}
