import type { Bytes } from '../crypto/bytes.js'

/** What every transport gives of an HTTP response: as much of a web Response, which is one, as needs no fetch. */
export interface HttpResponse {
  /** The HTTP status. */
  readonly status: number
  /** Whether the status is a success: 200 to 299. */
  readonly ok: boolean
  readonly headers: {
    /** The value of a header, whatever the case of its name; null where there is none. */
    get(name: string): string | null
  }
  /** The body, to be read once; null where there is none. */
  readonly body: HttpBody | null
  /** Reads the whole body, as UTF-8. */
  text(): Promise<string>
}

/** The body of a response, still arriving. A web ReadableStream of bytes is one. */
export interface HttpBody {
  /** Whether it is being read, or has been. */
  readonly locked: boolean
  /** Begins to read. Throws a TypeError when the body is locked. */
  getReader(): HttpBodyReader
  /** Gives the body up unread, and with it the connection. */
  cancel(): Promise<void>
}

/** Reads a body. A web ReadableStreamDefaultReader of bytes is one. */
export interface HttpBodyReader {
  /** The next bytes; `done` at the end. Rejects when the body breaks off. */
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
  /** Gives up what is left of the body, and with it the connection. */
  cancel(): Promise<void>
}

/** A request as `fetch` takes it, and what a transport of ours makes of it besides. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly headers: Record<string, string>
  readonly body: string | Bytes | null
  /** The API never redirects, and a token must not follow a redirect to another host. */
  readonly redirect: 'manual'
  /** Ends the exchange, until the body is read. */
  readonly signal: AbortSignal | null
  /** Whether the request can be made again when it is not known what became of it; by default it cannot. */
  readonly idempotent: boolean | undefined
  /** The milliseconds that the caller is ready to wait, where they are known. */
  readonly patience: number | undefined
}

/** Sends a request and gives the response as soon as its head is there. `fetch` is one. */
export type Send = (url: string, request: HttpRequest) => Promise<HttpResponse>
