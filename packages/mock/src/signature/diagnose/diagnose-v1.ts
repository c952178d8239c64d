import { signatureV1 } from '@tc3/core/signing'
import type { Product } from '../../api/product.js'
import type { Pairs } from '../../api/urlencoded.js'
import { documentedEndpoint } from './endpoint.js'
import { explain } from './find-mistake.js'
import { slipsOfV1, type V1Signing } from './mistakes-v1.js'
import type { SignatureReport, Signed } from './report.js'
import type { SignedCall } from './signed-call.js'

/** A signature of HmacSHA1 or HmacSHA256 that does not match. */
export interface V1Mismatch {
  readonly call: SignedCall
  readonly product: Product
  /** The caller's signature. */
  readonly received: string
  /** What the emulator would accept: one for each value of Host. */
  readonly accepted: readonly [V1Signing, ...V1Signing[]]
  /** The parameters but Signature, in the order sent. */
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
  const slips = slipsOfV1(call, sent, documentedEndpoint(product, call.region))
  return explain({ method: accepted[0].algorithm, received, accepted, slips, sign })
}

/** Unlike the signing of @tc3/core, this takes the parameters as they are: their order may be the mistake. */
async function sign({ method, host, path, parameters, algorithm, secretKey }: V1Signing): Promise<Signed> {
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
