import { hmacSha256 } from '#crypto'
import { chain, type MaybePromise } from '../maybe-promise.js'
import { keyPrefix, scopeTerminator } from '../platform.js'

const capacity = 64

// The derived keys of the latest date: secret key -> service -> key.
const derivedKeys = new Map<string, Map<string, MaybePromise<Uint8Array>>>()
let latestDate = ''
let count = 0

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
  if (date !== latestDate || count === capacity) {
    derivedKeys.clear()
    latestDate = date
    count = 0
  }
  let ofSecretKey = derivedKeys.get(secretKey)
  if (ofSecretKey === undefined) {
    ofSecretKey = new Map()
    derivedKeys.set(secretKey, ofSecretKey)
  }
  let key = ofSecretKey.get(service)
  if (key === undefined) {
    key = derive(secretKey, date, service)
    ofSecretKey.set(service, key)
    count += 1
  }
  return key
}
