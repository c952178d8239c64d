import type { BodyEncoder } from './body.js'

/** The options of a client that determine the form of its requests. */
export interface RequestOptions {
  /**
   * The HTTP method. `GET` puts the input into the URL, which servers and proxies log; with a v1 signature, it puts the
   * token there too.
   *
   * @defaultValue `'POST'`
   */
  readonly method?: 'POST' | 'GET' | undefined
  /**
   * Leaves the bodies of v3 requests out of the signature, so that only TLS protects them.
   *
   * @defaultValue `false`
   */
  readonly unsignedPayload?: boolean | undefined
  /**
   * Returns random numbers from 0 up to, but not including, 1: for the Nonce of v1 signatures, the boundary of multipart
   * bodies and the delays of the default retry policy.
   *
   * @defaultValue `Math.random`
   */
  readonly random?: (() => number) | undefined
}

/** The RequestOptions of a client, with defaults filled in. */
export interface ResolvedRequestOptions extends RequestOptions {
  readonly method: 'POST' | 'GET'
  readonly random: () => number
}

/** The options of one call that affect its request. */
export interface RequestCallOptions {
  /**
   * Headers to send besides those of the protocol, such as `X-TC-Language`, in ASCII. They are sent in lowercase and
   * without surrounding spaces, and v3 signatures cover them, so that `fetch` must not drop or change them. Undefined
   * values are left out.
   *
   * Headers that the client sets itself are ignored: `Authorization`, `Content-Type` (see `encode`), `Host`,
   * `X-TC-Action`, `-Version`, `-Region`, `-Timestamp`, `-Token` and `-Content-SHA256`; and those that depend on the body
   * or the connection: `Connection`, `Content-Length` and `Transfer-Encoding`.
   */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined
  /**
   * Encodes the body instead of JSON: `multipart` of `@tc3/core/multipart`. It applies only to a POST with a v3
   * signature.
   */
  readonly encode?: BodyEncoder | undefined
}
