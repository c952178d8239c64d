/** An HTTP request as the chain takes it, free of any server's or runtime's types. */
export interface WireRequest {
  readonly method: string
  /** The Host header as sent, with its port if it has one. */
  readonly host: string
  readonly path: string
  /** What follows the question mark, as sent; empty where nothing does. */
  readonly query: string
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

/** The HTTP response that the chain gives. */
export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
