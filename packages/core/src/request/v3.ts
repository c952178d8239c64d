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
  async sign(request, common) {
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
    const { contentType, payload } = isPost
      ? await encode(input, random)
      : { contentType: formType, payload: '' }
    const { authorization, signature } = await signTc3(
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
    const sent: Record<string, string> = { ...headers, Authorization: authorization }
    for (const [name, value] of Object.entries(common)) {
      if (value !== undefined) sent[`X-TC-${name}`] = String(value)
    }
    if (isUnsigned) sent[unsignedPayloadHeader] = unsignedPayload
    sent['Content-Type'] = contentType
    return { headers: sent, query, body: isPost ? payload : null, secrets: [authorization, signature] }
  },
}
