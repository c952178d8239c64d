import type { Bytes } from '../crypto/bytes.js'

/** An HTTP response of any transport: the part of a web Response that can be provided without fetch. A Response is one. */
export interface HttpResponse {
  /** The HTTP status. */
  readonly status: number
  /** Whether the status is a success: 200 to 299. */
  readonly ok: boolean
  readonly headers: {
    /** Returns the value of a header, whose name is case-insensitive; null if there is none. */
    get(name: string): string | null
    /** Calls a function for each header, with its values joined by commas. */
    forEach(callback: (value: string, name: string) => void): void
  }
  /** The body, which can be read once; null if there is none. */
  readonly body: HttpBody | null
  /** Reads the whole body, as UTF-8. */
  text(): Promise<string>
}

/** The body of a response that may still be arriving. A web ReadableStream of bytes is one. */
export interface HttpBody {
  /** Whether it is being read, or has been. */
  readonly locked: boolean
  /**
   * Starts reading.
   *
   * @throws {TypeError} If the body is locked.
   */
  getReader(): HttpBodyReader
  /** Discards the body without reading it, and closes the connection. */
  cancel(): Promise<void>
}

/** Reads a body. A web ReadableStreamDefaultReader of bytes is one. */
export interface HttpBodyReader {
  /** Returns the next bytes, or `done` at the end. Rejects if the body is cut off. */
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
  /** Discards the rest of the body, and closes the connection. */
  cancel(): Promise<void>
}

/** A request as `fetch` accepts it, with hints for the transports of this package. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly headers: Record<string, string>
  readonly body: string | Bytes | null
  /** The API never redirects, and a token must not be sent to another host. */
  readonly redirect: 'manual'
  /** Cancels the request, and the response until its body is read. */
  readonly signal: AbortSignal | null
  /** Whether the request can be repeated if its outcome is unknown; undefined means no. */
  readonly idempotent: boolean | undefined
  /** The timeout of the caller in milliseconds, if it has one. It is not named timeout, which some `fetch`es act on. */
  readonly maxWait: number | undefined
}

/** Sends a request and resolves once the headers of the response have arrived. `fetch` is one. */
export type Send = (url: string, request: HttpRequest) => Promise<HttpResponse>
