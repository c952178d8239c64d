import { cacheKeys, hmacSha256, hmacSha256Hex } from '#runtime'
import type { DeriveKey } from '../cache/cache.js'
import type { Hmac } from '../crypto/provider.js'
import { andThen, type MaybePromise } from '../maybe-promise.js'
import { type keyDerivation, keyPrefix, scopeTerminator } from '../platform.js'

/** A key derived from a secret key for one date and service. */
export interface DerivedKey {
  /** SecretSigning. */
  readonly bytes: Uint8Array
  /** Returns the Signature of a string to sign. */
  readonly sign: Hmac
}

/** A DerivedKey, if `deriveKey` implements the derivation that the spec states; otherwise it does not compile. */
type CheckedDerivedKey = typeof keyDerivation extends readonly ['date', 'service', 'terminator']
  ? DerivedKey
  : never

function deriveKey(secretKey: string, date: string, service: string): MaybePromise<CheckedDerivedKey> {
  const secretDate = hmacSha256(keyPrefix + secretKey, date)
  const secretService = andThen(secretDate, (key) => hmacSha256(key, service))
  const secretSigning = andThen(secretService, (key) => hmacSha256(key, scopeTerminator))
  return andThen(secretSigning, (bytes) => ({ bytes, sign: hmacSha256Hex(bytes) }))
}

/** Returns a derived key, from a cache if the platform has one. */
export const derivedKey: DeriveKey<DerivedKey> = /* @__PURE__ */ cacheKeys(deriveKey)

/**
 * SecretSigning: the key derived from the secret key for one UTC date (`YYYY-MM-DD`) and service. On Node, Bun and
 * Deno, it is cached until a key for another date is requested. Chapter Signature v3, 3.
 */
export function signingKey(secretKey: string, date: string, service: string): MaybePromise<Uint8Array> {
  return andThen(derivedKey(secretKey, date, service), ({ bytes }) => bytes)
}
