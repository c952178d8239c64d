import { v1MaxBytes } from '../platform.js'
import { flatten } from '../signing/flatten.js'
import { queryString } from '../signing/percent-encoding.js'
import { signV1, type V1SignatureMethod } from '../signing/v1.js'
import { formType, path, type SignatureMethod } from './signer.js'

export type { SignatureMethod } from './signer.js'

function signWith(name: V1SignatureMethod): SignatureMethod['sign'] {
  return async ({ credentials, endpoint, headers, input, method, random }, common) => {
    const parameters = flatten({
      ...input,
      ...common,
      Nonce: 1 + Math.floor(random() * 0x7fff_ffff),
      SecretId: credentials.secretId,
      SignatureMethod: name,
    })
    const { signature } = await signV1({ method, host: endpoint.host, path, parameters }, credentials, name)
    const form = queryString([...parameters, ['Signature', signature]])
    const isPost = method === 'POST'
    return {
      headers: { ...headers, 'Content-Type': formType },
      query: isPost ? '' : form,
      body: isPost ? form : null,
      secrets: [signature],
    }
  }
}

/**
 * Signs with HmacSHA1; for the client option `signatureMethod`. The input, the common parameters and the signature are
 * sent as parameters: in a form, or in the URL of a GET. Chapter Signature.
 */
export const hmacSha1: SignatureMethod = {
  name: 'HmacSHA1',
  maxBytes: v1MaxBytes,
  sign: /* @__PURE__ */ signWith('HmacSHA1'),
}

/** Signs with HmacSHA256; otherwise the same as `hmacSha1`. Chapter Signature. */
export const hmacSha256: SignatureMethod = {
  name: 'HmacSHA256',
  maxBytes: v1MaxBytes,
  sign: /* @__PURE__ */ signWith('HmacSHA256'),
}
