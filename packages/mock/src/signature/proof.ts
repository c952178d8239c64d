import type { Pairs } from '../api/urlencoded.js'

/** What shows that a request of Signature v3 comes from the owner of the key. */
export interface V3Proof {
  readonly version: 'v3'
  readonly authorization: string
}

/** What shows that a request of Signature v1 comes from the owner of the key. */
export interface V1Proof {
  readonly version: 'v1'
  readonly secretId: string
  readonly signature: string
  readonly method: 'HmacSHA1' | 'HmacSHA256'
  /** All parameters, common ones included, in the order sent. */
  readonly parameters: Pairs
}
