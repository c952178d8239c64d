import { sha256Hex } from '#runtime'
import type { Credentials } from '../credentials.js'
import { chain, type MaybePromise } from '../crypto/maybe-promise.js'
import { authorization } from './authorization.js'
import { type CanonicalRequestParts, canonicalForm, canonicalRequest } from './canonical-request.js'
import { credentialScope, requestDate } from './credential-scope.js'
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

/** When and for what a request is signed. */
export interface Tc3Scope {
  /** The value of X-TC-Timestamp, in seconds since 1970. */
  readonly timestamp: number
  /** The product, such as `cvm`. */
  readonly service: string
}

/** The artefacts of signing, in the order they arise. */
export interface Tc3Signature {
  readonly canonicalRequest: string
  readonly stringToSign: string
  readonly signature: string
  /** The value of the Authorization header. */
  readonly authorization: string
}

/** Signs a request with TC3-HMAC-SHA256. Chapter Signature v3. Throws a RangeError on an impossible timestamp. */
export function signTc3(
  { method, path, query, headers, payload }: Tc3Request,
  { secretId, secretKey }: Credentials,
  { timestamp, service }: Tc3Scope,
): MaybePromise<Tc3Signature> {
  const form = canonicalForm(headers)
  const scope = credentialScope(timestamp, service)
  const date = requestDate(timestamp)
  return chain(sha256Hex(payload), (payloadHash) => {
    const canonical = canonicalRequest({ method, path, query, headers, payloadHash }, form)
    return chain(sha256Hex(canonical), (canonicalRequestHash) => {
      const text = stringToSign({ timestamp, scope, canonicalRequestHash })
      const signed = chain(derivedKey(secretKey, date, service), ({ sign }) => sign(text))
      return chain(signed, (signature) => ({
        canonicalRequest: canonical,
        stringToSign: text,
        signature,
        authorization: authorization({ secretId, scope, signedHeaders: form.signedHeaders, signature }),
      }))
    })
  })
}
