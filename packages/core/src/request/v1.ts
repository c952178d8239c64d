import { v1MaxBytes } from '../platform.js'
import { flatten } from '../signing/flatten.js'
import { queryString } from '../signing/percent-encoding.js'
import { signV1, type V1SignatureMethod } from '../signing/v1.js'
import { formType, path, type SignatureMethod } from './signature-method.js'

export type { SignatureMethod } from './signature-method.js'

function signWith(name: V1SignatureMethod): SignatureMethod['sign'] {
  return async ({ options, callOptions, input, credentials, endpoint }, common) => {
    const { method = 'POST', random = Math.random } = options
    const parameters = flatten({
      ...input,
      ...common,
      Nonce: 1 + Math.floor(random() * 0x7fff_ffff),
      SecretId: credentials.secretId,
      SignatureMethod: name,
    })
    const { signature } = await signV1({ method, host: endpoint.host, path, parameters }, credentials, name)
    const form = queryString([...parameters, ['Signature', signature]])
    const post = method === 'POST'
    return {
      headers: { ...callOptions.headers, 'Content-Type': formType },
      query: post ? '' : form,
      body: post ? form : null,
      secrets: [signature],
    }
  }
}

/**
 * Signs with HmacSHA1, as a client's option `signatureMethod`. All that a request says stands in parameters, of a form or
 * in the URL of a GET. Chapter Signature.
 */
export const hmacSha1: SignatureMethod = {
  name: 'HmacSHA1',
  maxBytes: v1MaxBytes,
  sign: /* @__PURE__ */ signWith('HmacSHA1'),
}

/** As `hmacSha1`, with HmacSHA256. Chapter Signature. */
export const hmacSha256: SignatureMethod = {
  name: 'HmacSHA256',
  maxBytes: v1MaxBytes,
  sign: /* @__PURE__ */ signWith('HmacSHA256'),
}
