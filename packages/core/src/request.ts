import type { Bytes } from './bytes.js'
import type { Credentials } from './credentials.js'
import { stringifyJson } from './json.js'
import type { MaybePromise } from './maybe-promise.js'
import type { CallOptions, ClientOptions } from './options.js'
import { algorithm, unsignedPayload } from './platform.js'
import type { Service } from './service.js'
import { queryString } from './signing/encode.js'
import { flatten } from './signing/flatten.js'
import { signTc3 } from './signing/tc3.js'
import { signV1 } from './signing/v1.js'
import { checkSize } from './size-limit.js'

/** The body of a POST and its Content-Type. */
export interface Payload {
  readonly contentType: string
  readonly payload: string | Bytes
}

/** Writes an input as the body of a POST; `random` gives numbers from 0 up to, not including, 1. */
export type Encode = (input: object, random: () => number) => MaybePromise<Payload>

/** All that makes the request of a call. */
export interface Call {
  readonly options: Pick<ClientOptions, 'method' | 'signatureMethod' | 'random' | 'unsignedPayload'>
  readonly callOptions: Pick<CallOptions, 'headers' | 'encode'>
  readonly service: Service
  readonly action: string
  readonly input: object
  readonly region: string | undefined
  readonly credentials: Credentials
  readonly endpoint: URL
  /** Seconds since 1970. */
  readonly timestamp: number
}

/** An HTTP request as fetch takes it. The Host header is fetch's to set, from the URL. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string | Bytes | null
  /** The texts in it that no error may show. */
  readonly secrets: readonly string[]
}

const path = '/'
const formType = 'application/x-www-form-urlencoded'

const encodeJson: Encode = (input) => ({
  contentType: 'application/json; charset=utf-8',
  payload: stringifyJson(input),
})

/** Builds and signs the request of a call. Chapter Request structure. Throws a ConfigurationError when it is too large. */
export const buildRequest = async (call: Call): Promise<SignedRequest> => {
  const { options, callOptions, service, input, region, credentials, endpoint, timestamp } = call
  const { method = 'POST', signatureMethod = algorithm, random = Math.random } = options
  const { host, origin } = endpoint
  const { secretId, token } = credentials
  const post = method === 'POST'
  // Chapter Common parameters: headers in v3, parameters like any other in v1.
  const common = {
    Action: call.action,
    Region: region || undefined,
    Timestamp: timestamp,
    Token: token || undefined,
    Version: service.version,
  }
  let contentType = formType
  let payload: Payload['payload']
  const headers: Record<string, string> = { ...callOptions.headers }
  const secrets: string[] = []

  if (signatureMethod === algorithm) {
    let query = ''
    if (post) {
      ;({ contentType, payload } = await (callOptions.encode ?? encodeJson)(input, random))
    } else {
      payload = query = queryString(flatten(input))
    }
    const { authorization, signature } = await signTc3(
      {
        method,
        path,
        query,
        headers: { ...headers, 'content-type': contentType, host },
        payload: options.unsignedPayload ? unsignedPayload.value : post ? payload : '',
      },
      credentials,
      { timestamp, service: service.service },
    )
    secrets.push(authorization, signature)
    headers.Authorization = authorization
    for (const [name, value] of flatten(common)) headers[`X-TC-${name}`] = value
    if (options.unsignedPayload) headers[unsignedPayload.header] = unsignedPayload.value
  } else {
    const parameters = flatten({
      ...input,
      ...common,
      Nonce: 1 + Math.floor(random() * 0x7fff_ffff),
      SecretId: secretId,
      SignatureMethod: signatureMethod,
    })
    const { signature } = await signV1({ method, host, path, parameters }, credentials, signatureMethod)
    secrets.push(signature)
    payload = queryString([...parameters, ['Signature', signature]])
  }

  checkSize({ method, signatureMethod, content: payload })
  if (token) secrets.push(token)
  headers['Content-Type'] = contentType
  return {
    method,
    url: origin + path + (post || !payload ? '' : `?${payload}`),
    headers,
    body: post ? payload : null,
    secrets,
  }
}
