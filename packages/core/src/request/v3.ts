import { algorithm, unsignedPayload, unsignedPayloadHeader, v3MaxBytes } from '../platform.js'
import { flatten } from '../signing/flatten.js'
import { queryString } from '../signing/percent-encoding.js'
import { signTc3 } from '../signing/tc3.js'
import { encodeJson } from './body.js'
import { formType, path, type SignatureMethod } from './signature-method.js'

/** TC3-HMAC-SHA256: the input is the body, or the query of a GET; all else is in the headers. Chapter Signature v3. */
export const tc3: SignatureMethod = {
  name: algorithm,
  maxBytes: v3MaxBytes,
  async sign({ options, callOptions, service, input, credentials, endpoint, timestamp }, common) {
    const { method = 'POST', random = Math.random, unsignedPayload: unsigned } = options
    const { encode = encodeJson, headers } = callOptions
    const post = method === 'POST'
    const query = post ? '' : queryString(flatten(input))
    const { contentType, payload } = post
      ? await encode(input, random)
      : { contentType: formType, payload: '' }
    const { authorization, signature } = await signTc3(
      {
        method,
        path,
        query,
        headers: { ...headers, 'content-type': contentType, host: endpoint.host },
        payload: unsigned ? unsignedPayload : payload,
      },
      credentials,
      { timestamp, service: service.service },
    )
    const sent: Record<string, string> = { ...headers, Authorization: authorization }
    for (const [name, value] of flatten(common)) sent[`X-TC-${name}`] = value
    if (unsigned) sent[unsignedPayloadHeader] = unsignedPayload
    sent['Content-Type'] = contentType
    return { headers: sent, query, body: post ? payload : null, secrets: [authorization, signature] }
  },
}
