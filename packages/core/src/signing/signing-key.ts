import { hmacSha256, hmacSha256Hex } from '#runtime'
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

const maxCached = 64

// The derived keys of the latest date.
let cache: { secretKey: string; service: string; key: MaybePromise<DerivedKey> }[] = []
let latestDate = ''

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

/** Returns a derived key. The keys of the latest date are cached (64 at most), because deriving one takes three HMACs. */
export function derivedKey(secretKey: string, date: string, service: string): MaybePromise<DerivedKey> {
  if (date !== latestDate || cache.length === maxCached) {
    cache = []
    latestDate = date
  }
  const found = cache.find((entry) => entry.secretKey === secretKey && entry.service === service)
  if (found) return found.key
  const key = deriveKey(secretKey, date, service)
  cache.push({ secretKey, service, key })
  return key
}

/**
 * SecretSigning: the key derived from the secret key for one UTC date (`YYYY-MM-DD`) and service. It is cached until
 * a key for another date is requested. Chapter Signature v3, 3.
 */
export function signingKey(secretKey: string, date: string, service: string): MaybePromise<Uint8Array> {
  return andThen(derivedKey(secretKey, date, service), ({ bytes }) => bytes)
}
