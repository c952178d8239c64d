import { hmacSha256Hex } from '#runtime'
import type { MaybePromise } from '../maybe-promise.js'

/** Signature: the HMAC-SHA256 of the string to sign, in lowercase hexadecimal. Chapter Signature v3, 3. */
export function signature(signingKey: Uint8Array, stringToSign: string): MaybePromise<string> {
  return hmacSha256Hex(signingKey)(stringToSign)
}
