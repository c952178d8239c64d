import { hmacSha256, hmacSha256Hex } from '#runtime'
import { chain, type MaybePromise } from '../crypto/maybe-promise.js'
import type { Hmac } from '../crypto/provider.js'
import { type keyDerivation, keyPrefix, scopeTerminator } from '../platform.js'

/** What is derived from a secret key for one date and service. */
export interface DerivedKey {
  /** SecretSigning. */
  readonly bytes: Uint8Array
  /** Gives the Signature of a string to sign. */
  readonly sign: Hmac
}

const capacity = 64

// The derived keys of the latest date.
let known: { secretKey: string; service: string; key: MaybePromise<DerivedKey> }[] = []
let latestDate = ''

/** What `derive` gives. Where the documentation hashes with other parts, or in another order, that does not compile. */
type Derived = typeof keyDerivation extends readonly ['date', 'service', 'terminator'] ? DerivedKey : never

function derive(secretKey: string, date: string, service: string): MaybePromise<Derived> {
  const secretDate = hmacSha256(keyPrefix + secretKey, date)
  const secretService = chain(secretDate, (key) => hmacSha256(key, service))
  const secretSigning = chain(secretService, (key) => hmacSha256(key, scopeTerminator))
  return chain(secretSigning, (bytes) => ({ bytes, sign: hmacSha256Hex(bytes) }))
}

/** The keys of the latest date are kept (64 at most), because deriving one costs three HMACs. */
export function derivedKey(secretKey: string, date: string, service: string): MaybePromise<DerivedKey> {
  if (date !== latestDate || known.length === capacity) {
    known = []
    latestDate = date
  }
  const found = known.find((one) => one.secretKey === secretKey && one.service === service)
  if (found) return found.key
  const key = derive(secretKey, date, service)
  known.push({ secretKey, service, key })
  return key
}

/**
 * SecretSigning: the key derived from the secret key for one UTC date (`YYYY-MM-DD`) and service. Chapter
 * Signature v3, 3. It is kept while signatures are of its date.
 */
export function signingKey(secretKey: string, date: string, service: string): MaybePromise<Uint8Array> {
  return chain(derivedKey(secretKey, date, service), ({ bytes }) => bytes)
}
