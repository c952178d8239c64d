import type { Pairs } from '../api/urlencoded.js'

/** The authentication data of a request of Signature v3. */
export interface V3Authentication {
  readonly version: 'v3'
  readonly authorization: string
}

/** The authentication data of a request of Signature v1. */
export interface V1Authentication {
  readonly version: 'v1'
  readonly secretId: string
  readonly signature: string
  readonly method: 'HmacSHA1' | 'HmacSHA256'
  /** All parameters, including the common ones, in the order sent. */
  readonly parameters: Pairs
}
