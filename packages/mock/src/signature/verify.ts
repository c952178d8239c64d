import { unsignedPayload, unsignedPayloadHeader } from '@tc3/core/platform'
import { type MaybePromise, signatureV1, signTc3, stringToSignV1, type Tc3Signature } from '@tc3/core/signing'
import type { Authorization } from '../api/authorization.js'
import { withoutPort } from '../api/wire.js'
import { timingSafeEqual } from '../crypto/timing-safe-equal.js'
import { andThen } from '../maybe-promise.js'
import type { V1Authentication } from './authentication.js'
import { diagnoseV1 } from './diagnose/diagnose-v1.js'
import { diagnoseV3 } from './diagnose/diagnose-v3.js'
import type { SignedProduct } from './diagnose/endpoint.js'
import type { SignatureReport } from './diagnose/report.js'
import type { SignedCall } from './diagnose/signed-call.js'
import type { SignedText } from './signed-text.js'

/** The result of a verification: what was signed if the signature matches, otherwise a report of the mismatch. */
export type Verification =
  | { readonly matches: true; readonly signed: SignedText }
  | { readonly matches: false; readonly report: SignatureReport }

/** Verifies a signature of HmacSHA1 or HmacSHA256 (Chapter Signature). */
export async function verifyV1(
  call: SignedCall,
  authentication: V1Authentication,
  secretKey: string,
  product: SignedProduct,
): Promise<Verification> {
  const received = authentication.signature
  const parameters = authentication.parameters.filter(([name]) => name !== 'Signature')
  const sorted = [...parameters].sort(([a], [b]) => (a < b ? -1 : 1))
  const comparison = await compare(received, call.request.host, async (host) => {
    const request = { method: call.method, host, path: '/', parameters: sorted }
    const stringToSign = stringToSignV1(request)
    const signature = await signatureV1(secretKey, authentication.method, stringToSign)
    return { ...request, algorithm: authentication.method, secretKey, stringToSign, signature }
  })
  if ('matching' in comparison) {
    return { matches: true, signed: { stringToSign: comparison.matching.stringToSign } }
  }
  const { accepted } = comparison
  return { matches: false, report: await diagnoseV1({ call, product, received, accepted, sent: parameters }) }
}

/**
 * Verifies a signature of TC3-HMAC-SHA256 (Chapter Signature v3).
 *
 * The service is taken from the credential scope, because some clients derive it from the endpoint, even if that is an IP
 * address.
 */
export function verifyV3(
  call: SignedCall,
  authorization: Authorization,
  secretKey: string,
  product: SignedProduct,
): MaybePromise<Verification> {
  const comparison = compare(authorization.signature, call.request.host, (host) =>
    signForHost(host, call, authorization, secretKey),
  )
  return andThen(comparison, (comparison): MaybePromise<Verification> => {
    if ('matching' in comparison) {
      const { canonicalRequest, stringToSign } = comparison.matching
      return { matches: true, signed: { canonicalRequest, stringToSign } }
    }
    const { accepted } = comparison
    return diagnoseV3({ call, product, accepted, authorization, secretKey }).then((report) => ({
      matches: false,
      report,
    }))
  })
}

/** The accepted signature that was received; or all accepted ones, if none of them was. */
type Comparison<T> = { readonly matching: T } | { readonly accepted: readonly [T, ...T[]] }

/**
 * Compares a signature with the accepted ones: those for the Host as sent, and for the Host without its port. Some
 * clients, including the official SDK for Node, send the port but sign the host name alone.
 */
function compare<T extends { readonly signature: string }>(
  received: string,
  host: string,
  sign: (host: string) => MaybePromise<T>,
): MaybePromise<Comparison<T>> {
  return andThen(sign(host), (asSent): MaybePromise<Comparison<T>> => {
    if (timingSafeEqual(asSent.signature, received)) return { matching: asSent }
    const bare = withoutPort(host)
    if (bare === host) return { accepted: [asSent] }
    return andThen(sign(bare), (signed) =>
      timingSafeEqual(signed.signature, received) ? { matching: signed } : { accepted: [asSent, signed] },
    )
  })
}

function signForHost(
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
      // Whatever the URL is, CanonicalURI is always the slash, and the query of a POST is always empty.
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
  const headers: Record<string, string> = {}
  for (const name of headerNames) {
    headers[name] = name === 'host' ? host : (call.request.headers.get(name) ?? '')
  }
  return headers
}

function payloadToSign({ method, request }: SignedCall): string | Uint8Array {
  // This does not depend on the method: the official SDKs hash it in GET requests too.
  if (request.headers.get(unsignedPayloadHeader.toLowerCase()) === unsignedPayload) return unsignedPayload
  // For GET, the documentation hashes the empty string.
  return method === 'GET' ? '' : request.body
}
