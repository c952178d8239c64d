import { sha256Hex } from '#crypto'
import type { Credentials } from '../credentials.js'
import { authorization } from './authorization.js'
import { type CanonicalRequestParts, canonicalForm, canonicalRequest } from './canonical-request.js'
import { credentialScope, requestDate } from './credential-scope.js'
import { signature } from './signature.js'
import { signingKey } from './signing-key.js'
import { stringToSign } from './string-to-sign.js'

/** A request to sign with TC3-HMAC-SHA256. */
export interface Tc3Request extends Omit<CanonicalRequestParts, 'payloadHash'> {
  /**
   * The body exactly as sent (a string is sent as UTF-8), empty for GET. To leave the body unsigned, pass
   * `unsignedPayload.value` here and send it as the header `unsignedPayload.header`.
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
export const signTc3 = async (
  request: Tc3Request,
  credentials: Credentials,
  { timestamp, service }: Tc3Scope,
): Promise<Tc3Signature> => {
  // Awaiting a value that is already there would cost a turn of the queue each time.
  let payloadHash = sha256Hex(request.payload)
  if (payloadHash instanceof Promise) payloadHash = await payloadHash
  const { method, path, query, headers } = request
  const form = canonicalForm(headers)
  const canonical = canonicalRequest({ method, path, query, headers, payloadHash }, form)

  let canonicalRequestHash = sha256Hex(canonical)
  if (canonicalRequestHash instanceof Promise) canonicalRequestHash = await canonicalRequestHash
  const scope = credentialScope(timestamp, service)
  const text = stringToSign({ timestamp, scope, canonicalRequestHash })

  let key = signingKey(credentials.secretKey, requestDate(timestamp), service)
  if (key instanceof Promise) key = await key
  let signed = signature(key, text)
  if (signed instanceof Promise) signed = await signed

  return {
    canonicalRequest: canonical,
    stringToSign: text,
    signature: signed,
    authorization: authorization({
      secretId: credentials.secretId,
      scope,
      signedHeaders: form.signedHeaders,
      signature: signed,
    }),
  }
}
