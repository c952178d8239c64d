import { signatureV1, stringToSignV1 } from '@tc3/core/signing'
import type { Product } from '../api/product.js'
import type { Pairs } from '../api/urlencoded.js'
import type { Decoded, V1Proof } from '../stages/decode.js'
import type { Found } from '../stages/find-action.js'
import { explain } from './explain.js'
import { documentedEndpoint, unlessSigned } from './hosts.js'
import type { SignatureReport, Signed } from './report.js'
import { slipsOfV1 } from './slips-v1.js'

/** What a caller of Signature v1 signs, part by part. */
export interface V1Signing {
  readonly method: string
  readonly host: string
  readonly path: string
  /** In the order of the string to sign. */
  readonly parameters: Pairs
  readonly algorithm: V1Proof['method']
  readonly secretKey: string
}

/**
 * Verifies a signature of HmacSHA1 or HmacSHA256 (Chapter Signature).
 *
 * @returns Undefined where it matches, a report where it does not.
 */
export async function verifyV1(
  call: Decoded & Found,
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
  if (!accepted) return undefined
  const endpoint = documentedEndpoint(product, call.region)
  const slips = slipsOfV1(call, parameters, endpoint)
  return explain({ method: proof.method, received, accepted, slips, sign })
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
