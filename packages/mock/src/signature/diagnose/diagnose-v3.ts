import { algorithm, canonicalRequestParts, stringToSignParts } from '@tc3/core/platform'
import {
  credentialScope,
  sha256Hex,
  signature,
  signingKey,
  stringToSign,
  type Tc3Signature,
} from '@tc3/core/signing'
import type { Authorization } from '../../api/authorization.js'
import { documentedEndpoint, type SignedProduct } from './endpoint.js'
import { hypothesesV3, type V3Signing } from './hypotheses-v3.js'
import { testHypotheses } from './hypothesis.js'
import type { SignatureReport, SignedLine, SigningResult } from './report.js'
import type { SignedCall } from './signed-call.js'

/** A signature of TC3-HMAC-SHA256 that does not match. */
export interface V3Mismatch {
  readonly call: SignedCall
  readonly product: SignedProduct
  /** The accepted signatures: one for each value of Host. */
  readonly accepted: readonly [Tc3Signature, ...Tc3Signature[]]
  readonly authorization: Authorization
  readonly secretKey: string
}

/** Reports why a signature of TC3-HMAC-SHA256 does not match. */
export async function diagnoseV3(mismatch: V3Mismatch): Promise<SignatureReport> {
  const { call, product, accepted, authorization, secretKey } = mismatch
  const { date, service, signature: received } = authorization
  const [first, ...others] = accepted
  const signing = ({ canonicalRequest }: Tc3Signature): V3Signing => ({
    canonical: canonicalLines(canonicalRequest),
    timestamp: call.timestamp,
    scope: credentialScope(call.timestamp, service),
    key: { secretKey, date, service },
  })
  const hypotheses = await hypothesesV3(call, authorization, documentedEndpoint(product, call.region))
  return testHypotheses({
    method: algorithm,
    received,
    accepted: [signing(first), ...others.map(signing)],
    hypotheses,
    sign,
  })
}

/** Labels the lines of a canonical request: three, then the headers followed by an empty line, then two. */
function canonicalLines(canonicalRequest: string): SignedLine[] {
  const lines = canonicalRequest.split('\n')
  const [method, uri, query, headers, signedHeaders, payload] = canonicalRequestParts
  const end = lines.length - 3
  function part(row: number, text: string): string {
    if (row > end) return row === end + 1 ? signedHeaders : payload
    if (row === end) return `${headers} (end)`
    return [method, uri, query][row] ?? `${headers} ${text.slice(0, text.indexOf(':'))}`
  }
  return lines.map((text, row) => ({ part: part(row, text), text }))
}

async function sign({ canonical, timestamp, scope, key }: V3Signing): Promise<SigningResult> {
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
