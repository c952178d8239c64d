import { unsignedPayload, unsignedPayloadHeader } from '@tc3/core/platform'
import { type MaybePromise, signatureV1, signTc3, stringToSignV1, type Tc3Signature } from '@tc3/core/signing'
import type { Authorization } from '../api/authorization.js'
import type { Product } from '../api/product.js'
import { withoutPort } from '../api/wire.js'
import { after } from '../util/maybe-promise.js'
import { equal } from '../util/timing-safe-equal.js'
import { diagnoseV1 } from './diagnose/diagnose-v1.js'
import { diagnoseV3 } from './diagnose/diagnose-v3.js'
import type { SignatureReport } from './diagnose/report.js'
import type { SignedCall } from './diagnose/signed-call.js'
import type { V1Proof } from './proof.js'

/**
 * Verifies a signature of HmacSHA1 or HmacSHA256 (Chapter Signature).
 *
 * @returns Undefined where it matches, a report where it does not.
 */
export async function verifyV1(
  call: SignedCall,
  proof: V1Proof,
  secretKey: string,
  product: Product,
): Promise<SignatureReport | undefined> {
  const received = proof.signature
  const parameters = proof.parameters.filter(([name]) => name !== 'Signature')
  const sorted = [...parameters].sort(([a], [b]) => (a < b ? -1 : 1))
  const accepted = await unlessSigned(received, call.request.host, async (host) => {
    const request = { method: call.method, host, path: '/', parameters: sorted }
    const signature = await signatureV1(secretKey, proof.method, stringToSignV1(request))
    return { ...request, algorithm: proof.method, secretKey, signature }
  })
  return accepted && diagnoseV1({ call, product, received, accepted, sent: parameters })
}

/**
 * Verifies a signature of TC3-HMAC-SHA256 (Chapter Signature v3).
 *
 * The service is taken from the credential scope: some clients derive it from the endpoint, even an IP address.
 *
 * @returns Undefined where it matches, a report where it does not.
 */
export function verifyV3(
  call: SignedCall,
  authorization: Authorization,
  secretKey: string,
  product: Product,
): MaybePromise<SignatureReport | undefined> {
  const accepted = unlessSigned(authorization.signature, call.request.host, (host) =>
    signedFor(host, call, authorization, secretKey),
  )
  return after(
    accepted,
    (accepted) => accepted && diagnoseV3({ call, product, accepted, authorization, secretKey }),
  )
}

/**
 * Compares a signature with those for each value of Host that it may be made for: as sent, and without its port. Some
 * clients, the official SDK for Node among them, sign the host name alone although they send the port too.
 *
 * @returns What would have been accepted, or undefined where the signature is.
 */
function unlessSigned<T extends { readonly signature: string }>(
  received: string,
  host: string,
  sign: (host: string) => MaybePromise<T>,
): MaybePromise<readonly [T, ...T[]] | undefined> {
  return after(sign(host), (asSent): MaybePromise<readonly [T, ...T[]] | undefined> => {
    if (equal(asSent.signature, received)) return undefined
    const bare = withoutPort(host)
    if (bare === host) return [asSent]
    return after(sign(bare), (asSome) => (equal(asSome.signature, received) ? undefined : [asSent, asSome]))
  })
}

function signedFor(
  host: string,
  call: SignedCall,
  authorization: Authorization,
  secretKey: string,
): MaybePromise<Tc3Signature> {
  const { secretId, service } = authorization
  const { method, timestamp } = call
  return signTc3(
    {
      method,
      // CanonicalURI is always the slash and the query of a POST always empty, whatever the URL is.
      path: '/',
      query: method === 'GET' ? call.request.query : '',
      headers: headersToSign(call, authorization, host),
      payload: payloadToSign(call),
    },
    { secretId, secretKey },
    { timestamp, service },
  )
}

function headersToSign(
  call: SignedCall,
  { headerNames }: Authorization,
  host: string,
): Record<string, string> {
  const value = (name: string) => (name === 'host' ? host : (call.request.headers.get(name) ?? ''))
  return Object.fromEntries(headerNames.map((name) => [name, value(name)]))
}

function payloadToSign({ method, request }: SignedCall): string | Uint8Array {
  // Whatever the method is: the official SDKs hash it in queries too.
  if (request.headers.get(unsignedPayloadHeader.toLowerCase()) === unsignedPayload) return unsignedPayload
  // For GET, the documentation hashes the empty string.
  return method === 'GET' ? '' : request.body
}
