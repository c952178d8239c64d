import {
  algorithm,
  canonicalRequestParts,
  stringToSignParts,
  unsignedPayload,
  unsignedPayloadHeader,
} from '@tc3/core/platform'
import {
  credentialScope,
  type MaybePromise,
  sha256Hex,
  signature,
  signingKey,
  signTc3,
  stringToSign,
  type Tc3Signature,
} from '@tc3/core/signing'
import { after } from '../maybe-promise.js'
import type { Product } from '../product.js'
import type { Decoded } from '../stages/decode.js'
import type { Found } from '../stages/find-action.js'
import type { Authorization } from './authorization.js'
import { explain } from './explain.js'
import { documentedEndpoint, unlessSigned } from './hosts.js'
import type { Line, SignatureReport, Signed } from './report.js'
import { slipsOfV3 } from './slips-v3.js'

/** What a caller of Signature v3 signs, part by part. */
export interface V3Signing {
  readonly canonical: readonly Line[]
  readonly timestamp: number
  readonly scope: string
  /** What the signing key is derived from. */
  readonly key: { readonly secretKey: string; readonly date: string; readonly service: string }
}

/**
 * Verifies a signature of TC3-HMAC-SHA256 (Chapter Signature v3).
 *
 * The service is taken from the credential scope: some clients derive it from the endpoint, even an IP address.
 *
 * @returns Undefined where it matches, a report where it does not.
 */
export function verifyV3(
  call: Decoded & Found,
  authorization: Authorization,
  secretKey: string,
  product: Product,
): MaybePromise<SignatureReport | undefined> {
  const accepted = unlessSigned(authorization.signature, call.request.host, (host) =>
    signedFor(host, call, authorization, secretKey),
  )
  return after(accepted, (accepted) => accepted && report(accepted, call, authorization, secretKey, product))
}

async function report(
  [first, ...others]: readonly [Tc3Signature, ...Tc3Signature[]],
  call: Decoded & Found,
  authorization: Authorization,
  secretKey: string,
  product: Product,
): Promise<SignatureReport> {
  const { date, service, signature: received } = authorization
  const signing = ({ canonicalRequest }: Tc3Signature): V3Signing => ({
    canonical: canonicalLines(canonicalRequest),
    timestamp: call.timestamp,
    scope: credentialScope(call.timestamp, service),
    key: { secretKey, date, service },
  })
  const endpoint = documentedEndpoint(product, call.region)
  const slips = await slipsOfV3(call, authorization, endpoint)
  return explain({
    method: algorithm,
    received,
    accepted: [signing(first), ...others.map(signing)],
    slips,
    sign,
  })
}

function signedFor(
  host: string,
  call: Decoded,
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

function headersToSign(call: Decoded, { headerNames }: Authorization, host: string): Record<string, string> {
  const value = (name: string) => (name === 'host' ? host : (call.request.headers.get(name) ?? ''))
  return Object.fromEntries(headerNames.map((name) => [name, value(name)]))
}

function payloadToSign({ method, request }: Decoded): string | Uint8Array {
  // Whatever the method is: the official SDKs hash it in queries too.
  if (request.headers.get(unsignedPayloadHeader.toLowerCase()) === unsignedPayload) return unsignedPayload
  // For GET, the documentation hashes the empty string.
  return method === 'GET' ? '' : request.body
}

/** Names the lines of a canonical request: three, then the headers with an empty line after them, then two. */
function canonicalLines(canonicalRequest: string): Line[] {
  const lines = canonicalRequest.split('\n')
  const [method, uri, query, headers, signedHeaders, payload] = canonicalRequestParts
  const end = lines.length - 3
  const part = (row: number, text: string): string => {
    if (row > end) return row === end + 1 ? signedHeaders : payload
    if (row === end) return `${headers} (end)`
    return [method, uri, query][row] ?? `${headers} ${text.slice(0, text.indexOf(':'))}`
  }
  return lines.map((text, row) => ({ part: part(row, text), text }))
}

async function sign({ canonical, timestamp, scope, key }: V3Signing): Promise<Signed> {
  const canonicalRequestHash = await sha256Hex(canonical.map(({ text }) => text).join('\n'))
  const toSign = stringToSign({ timestamp, scope, canonicalRequestHash })
  return {
    signature: await signature(await signingKey(key.secretKey, key.date, key.service), toSign),
    lines: [
      ...canonical,
      ...toSign.split('\n').map((text, row) => ({ part: stringToSignParts[row] ?? '', text })),
    ],
  }
}
