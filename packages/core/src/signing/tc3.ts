import { cacheForm, sha256Hex } from '#runtime'
import type { Credentials } from '../credentials.js'
import { andThen, type MaybePromise } from '../maybe-promise.js'
import { authorization } from './authorization.js'
import { type CanonicalRequestParts, canonicalForm, canonicalRequest } from './canonical-request.js'
import { formatDate, scopeOf } from './credential-scope.js'
import { derivedKey } from './signing-key.js'
import { stringToSign } from './string-to-sign.js'

/** A request to sign with TC3-HMAC-SHA256. */
export interface Tc3Request extends Omit<CanonicalRequestParts, 'payloadHash'> {
  /**
   * The body exactly as sent (a string is sent as UTF-8), empty for GET. To leave the body unsigned, pass
   * `unsignedPayload` here and send it as the header `unsignedPayloadHeader`.
   */
  readonly payload: string | Uint8Array
}

/** The time and the product that a signature is valid for. */
export interface Tc3Scope {
  /** The value of X-TC-Timestamp, in seconds since 1970. */
  readonly timestamp: number
  /** The product, such as `cvm`. */
  readonly service: string
}

/** The results of signing, step by step. */
export interface Tc3Signature {
  readonly canonicalRequest: string
  readonly stringToSign: string
  readonly signature: string
  /** The value of the Authorization header. */
  readonly authorization: string
}

/** The canonical form of headers, from a cache if the platform has one. */
const formOf = /* @__PURE__ */ cacheForm(canonicalForm)

/**
 * Signs a request with TC3-HMAC-SHA256. Chapter Signature v3.
 *
 * @throws {RangeError} If the timestamp is not a valid time.
 */
export function signTc3(
  { method, path, query, headers, payload }: Tc3Request,
  { secretId, secretKey }: Credentials,
  { timestamp, service }: Tc3Scope,
): MaybePromise<Tc3Signature> {
  const form = formOf(headers)
  const date = formatDate(timestamp)
  const scope = scopeOf(date, service)
  return andThen(sha256Hex(payload), (payloadHash) => {
    const canonical = canonicalRequest({ method, path, query, headers, payloadHash }, form)
    return andThen(sha256Hex(canonical), (canonicalRequestHash) => {
      const text = stringToSign({ timestamp, scope, canonicalRequestHash })
      const pendingSignature = andThen(derivedKey(secretKey, date, service), ({ sign }) => sign(text))
      return andThen(pendingSignature, (signature) => ({
        canonicalRequest: canonical,
        stringToSign: text,
        signature,
        authorization: authorization({ secretId, scope, signedHeaders: form.signedHeaders, signature }),
      }))
    })
  })
}
