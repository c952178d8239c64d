import { andThen } from '../maybe-promise.js'
import { algorithm, unsignedPayload, unsignedPayloadHeader, v3MaxBytes } from '../platform.js'
import { flatten } from '../signing/flatten.js'
import { queryString } from '../signing/percent-encoding.js'
import { signTc3 } from '../signing/tc3.js'
import { encodeJson } from './body.js'
import { formType, path, type SignatureMethod } from './signer.js'

/**
 * Signs with TC3-HMAC-SHA256. The input is the body of a POST or the query of a GET; the common parameters and the
 * signature are headers. Chapter Signature v3.
 */
export const tc3: SignatureMethod = {
  name: algorithm,
  maxBytes: v3MaxBytes,
  sign(request, common) {
    const {
      credentials,
      encode = encodeJson,
      endpoint,
      headers,
      input,
      method,
      random,
      service,
      unsignedPayload: isUnsigned,
    } = request
    const isPost = method === 'POST'
    const query = isPost ? '' : queryString(flatten(input))
    const encoded = isPost ? encode(input, random) : { contentType: formType, payload: '' }
    return andThen(encoded, ({ contentType, payload }) => {
      const pendingSignature = signTc3(
        {
          method,
          path,
          query,
          headers: { ...headers, 'content-type': contentType, host: endpoint.host },
          payload: isUnsigned ? unsignedPayload : payload,
        },
        credentials,
        { timestamp: common.Timestamp, service: service.service },
      )
      return andThen(pendingSignature, ({ authorization, signature }) => {
        const sent: Record<string, string> = {
          ...headers,
          Authorization: authorization,
          'Content-Type': contentType,
        }
        for (const [name, value] of Object.entries(common)) {
          if (value !== undefined) sent[`X-TC-${name}`] = String(value)
        }
        if (isUnsigned) sent[unsignedPayloadHeader] = unsignedPayload
        return { headers: sent, query, body: isPost ? payload : null, secrets: [authorization, signature] }
      })
    })
  },
}
