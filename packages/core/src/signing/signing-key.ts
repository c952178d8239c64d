import { hmacSha256 } from '#crypto'
import { chain, type MaybePromise } from '../maybe-promise.js'
import { keyPrefix, scopeTerminator } from '../platform.js'

const capacity = 64

// The derived keys of the latest date, by service and secret key.
const derivedKeys = new Map<string, MaybePromise<Uint8Array>>()
let latestDate = ''

const derive = (secretKey: string, date: string, service: string): MaybePromise<Uint8Array> => {
  const secretDate = hmacSha256(keyPrefix + secretKey, date)
  const secretService = chain(secretDate, (key) => hmacSha256(key, service))
  return chain(secretService, (key) => hmacSha256(key, scopeTerminator))
}

/**
 * SecretSigning: the key derived from the secret key for one UTC date (`YYYY-MM-DD`) and service. Chapter
 * Signature v3, 3. The keys of the latest date are kept (64 at most), because deriving one costs three HMACs.
 */
export const signingKey = (secretKey: string, date: string, service: string): MaybePromise<Uint8Array> => {
  if (date !== latestDate || derivedKeys.size === capacity) {
    derivedKeys.clear()
    latestDate = date
  }
  // A service's name has no line break, so that no two pairs have the same name.
  const name = `${service}\n${secretKey}`
  let key = derivedKeys.get(name)
  if (key === undefined) {
    key = derive(secretKey, date, service)
    derivedKeys.set(name, key)
  }
  return key
}
