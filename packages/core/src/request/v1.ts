import { invalidOption } from '../error.js'
import { v1MaxBytes } from '../platform.js'
import { flatten } from '../signing/flatten.js'
import { queryString } from '../signing/percent-encoding.js'
import { isCommonV1Parameter, signV1, type V1SignatureMethod } from '../signing/v1.js'
import { formType, path, type SignatureMethod } from './signer.js'

export type { SignatureMethod } from './signer.js'

/**
 * Checks that no parameter of an action has the name of a common one.
 *
 * @throws {ConfigurationError} If one does.
 */
function checkNames(input: object, method: V1SignatureMethod): void {
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || value === null || !isCommonV1Parameter(name)) continue
    throw invalidOption(
      'input',
      `without ${name}, the name of a common parameter of ${method}. To send it, use TC3-HMAC-SHA256, which sends common ` +
        'parameters as headers: leave the option signatureMethod out',
    )
  }
}

function signWith(name: V1SignatureMethod): SignatureMethod['sign'] {
  return async ({ credentials, endpoint, headers, input, method, random }, common) => {
    checkNames(input, name)
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
 * sent as parameters: in a form, or in the URL of a GET. So calls throw a ConfigurationError if the input has a parameter
 * with the name of a common one, such as `SecretId`. Chapter Signature.
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
