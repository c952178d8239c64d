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

/**
 * The authentication data among the parameters of a request of Signature v1.
 *
 * @param parameters All parameters, in the order sent.
 */
export function v1Authentication(parameters: Pairs): V1Authentication {
  const values = new Map(parameters)
  return {
    version: 'v1',
    secretId: values.get('SecretId') ?? '',
    signature: withoutLineBreak(values.get('Signature') ?? ''),
    // HmacSHA256 only if SignatureMethod names it, HmacSHA1 in all other cases.
    method: values.get('SignatureMethod') === 'HmacSHA256' ? 'HmacSHA256' : 'HmacSHA1',
    parameters,
  }
}

/**
 * Removes the line break that Ruby's `Base64.encode64` adds to a signature: the documentation's program in Ruby and the
 * official SDK send it (Chapter Signature).
 */
function withoutLineBreak(signature: string): string {
  return signature.endsWith('\n') ? signature.slice(0, -1) : signature
}
