import { signatureV1 } from '@tc3/core/signing'
import type { Pairs } from '../../api/urlencoded.js'
import { documentedEndpoint, type SignedProduct } from './endpoint.js'
import { hypothesesV1, type V1Signing } from './hypotheses-v1.js'
import { testHypotheses } from './hypothesis.js'
import type { SignatureReport, SigningResult } from './report.js'
import type { SignedCall } from './signed-call.js'

/** A signature of HmacSHA1 or HmacSHA256 that does not match. */
export interface V1Mismatch {
  readonly call: SignedCall
  readonly product: SignedProduct
  /** The caller's signature. */
  readonly received: string
  /** The accepted signings: one for each value of Host. */
  readonly accepted: readonly [V1Signing, ...V1Signing[]]
  /** The parameters except Signature, in the order sent. */
  readonly sent: Pairs
}

/** Reports why a signature of HmacSHA1 or HmacSHA256 does not match. */
export function diagnoseV1({
  call,
  product,
  received,
  accepted,
  sent,
}: V1Mismatch): Promise<SignatureReport> {
  const hypotheses = hypothesesV1(call, sent, documentedEndpoint(product, call.region))
  return testHypotheses({ method: accepted[0].algorithm, received, accepted, hypotheses, sign })
}

/** Signs the parameters in the given order, unlike @tc3/core, which sorts them: a wrong order may be the cause. */
async function sign({
  method,
  host,
  path,
  parameters,
  algorithm,
  secretKey,
}: V1Signing): Promise<SigningResult> {
  const texts = parameters.map(([name, value]) => `${name}=${value}`)
  return {
    signature: await signatureV1(secretKey, algorithm, `${method}${host}${path}?${texts.join('&')}`),
    lines: [
      { part: 'Request method', text: method },
      { part: 'Request host', text: host },
      { part: 'Request path', text: path },
      ...parameters.map(([name], index) => ({ part: `Parameter ${name}`, text: texts[index] ?? '' })),
    ],
  }
}
