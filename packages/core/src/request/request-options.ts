import type { Encode } from './body.js'

/** The options of a client that decide how its requests are written. */
export interface RequestOptions {
  /**
   * The HTTP method; `POST` by default. With `GET` the input stands in the URL, which servers and proxies log, and
   * with a v1 signature so does the token.
   */
  readonly method?: 'POST' | 'GET' | undefined
  /** Leaves the bodies of v3 requests out of the signature, and so unprotected but by TLS; false by default. */
  readonly unsignedPayload?: boolean | undefined
  /**
   * Gives numbers from 0 up to, not including, 1 for the Nonce of v1 signatures and the default retry's delays;
   * `Math.random` by default.
   */
  readonly random?: (() => number) | undefined
}

/** What one call may set of its request. */
export interface RequestCallOptions {
  /** Headers to send besides those of the protocol, such as `X-TC-Language`; v3 signatures cover them. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** The body's encoding, in place of JSON: `multipart` of `@tc3/core/multipart`. Only a POST with a v3 signature has one. */
  readonly encode?: Encode | undefined
}
