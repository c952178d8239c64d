import type { Credentials } from './credentials.js'
import { ConfigurationError } from './error.js'
import { stringifyJson } from './json.js'
import type { MaybePromise } from './maybe-promise.js'
import { type SignatureMethod, unsignedPayload } from './platform.js'
import type { Service } from './service.js'
import { encode, queryString } from './signing/encode.js'
import { flatten } from './signing/flatten.js'
import { signTc3 } from './signing/tc3.js'
import { signV1, type V1SignatureMethod } from './signing/v1.js'
import { checkSize } from './size-limit.js'

/** The body of a POST and its Content-Type. */
export interface Payload {
  readonly contentType: string
  readonly payload: string | Uint8Array<ArrayBuffer>
}

/** Writes an input as the body of a POST; `random` gives numbers from 0 up to, not including, 1. */
export type Encode = (input: object, random: () => number) => MaybePromise<Payload>

/** All that makes the request of a call. */
export interface Call {
  readonly service: Service
  readonly action: string
  readonly input: object
  readonly region: string | undefined
  readonly credentials: Credentials
  readonly endpoint: URL
  readonly method: 'GET' | 'POST'
  readonly signatureMethod: SignatureMethod
  /** Seconds since 1970. */
  readonly timestamp: number
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number
  /** Headers to send, and to sign by v3, beside those of the protocol. */
  readonly headers: Readonly<Record<string, string>>
  readonly encode: Encode | undefined
  readonly unsignedPayload: boolean
}

/** An HTTP request as fetch takes it. The Host header is fetch's to set, from the URL. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string | Uint8Array<ArrayBuffer> | null
  /** The texts in it that no error may show. */
  readonly secrets: readonly string[]
}

const path = '/'
const formType = 'application/x-www-form-urlencoded'

const encodeJson: Encode = (input) => ({
  contentType: 'application/json; charset=utf-8',
  payload: stringifyJson(input),
})

const urlOf = ({ origin }: URL, query: string): string => origin + path + (query && `?${query}`)

/** Chapter Common parameters, "Common parameters for Signature Algorithm v3": they are headers. */
const tc3Request = async (call: Call): Promise<SignedRequest> => {
  const { service, region, credentials, endpoint, method, timestamp } = call
  const post = method === 'POST'
  const query = post ? '' : queryString(flatten(call.input))
  const { contentType, payload } = post
    ? await (call.encode ?? encodeJson)(call.input, call.random)
    : { contentType: formType, payload: '' }
  checkSize({ ...call, content: post ? payload : query })
  const unsigned = call.unsignedPayload
  const { authorization, signature } = await signTc3(
    {
      method,
      path,
      query,
      headers: { ...call.headers, 'content-type': contentType, host: endpoint.host },
      payload: unsigned ? unsignedPayload.value : payload,
    },
    credentials,
    { timestamp, service: service.service },
  )
  const headers: Record<string, string> = {
    ...call.headers,
    Authorization: authorization,
    'Content-Type': contentType,
    'X-TC-Action': call.action,
    'X-TC-Timestamp': String(timestamp),
    'X-TC-Version': service.version,
  }
  const secrets = [authorization, signature]
  if (unsigned) headers[unsignedPayload.header] = unsignedPayload.value
  if (region) headers['X-TC-Region'] = region
  if (credentials.token) {
    headers['X-TC-Token'] = credentials.token
    secrets.push(credentials.token)
  }
  return { method, url: urlOf(endpoint, query), headers, body: post ? payload : null, secrets }
}

/** Chapter Common parameters, "Common parameters for Signature Algorithm v1": they are part of the query or form. */
const v1Request = async (call: Call, signatureMethod: V1SignatureMethod): Promise<SignedRequest> => {
  const { service, region, credentials, endpoint, method, random } = call
  const parameters = flatten({
    ...call.input,
    Action: call.action,
    Version: service.version,
    Region: region || undefined,
    Timestamp: call.timestamp,
    Nonce: 1 + Math.floor(random() * 0x7fff_ffff),
    SecretId: credentials.secretId,
    SignatureMethod: signatureMethod,
    Token: credentials.token || undefined,
  })
  const { signature } = await signV1(
    { method, host: endpoint.host, path, parameters },
    credentials,
    signatureMethod,
  )
  const form = queryString([...parameters, ['Signature', signature]])
  checkSize({ ...call, content: form })
  const post = method === 'POST'
  const secrets = credentials.token ? [signature, credentials.token] : [signature]
  return {
    method,
    url: urlOf(endpoint, post ? '' : form),
    headers: { ...call.headers, 'Content-Type': formType },
    body: post ? form : null,
    secrets: [...secrets, ...secrets.map(encode)],
  }
}

/**
 * Builds and signs the request of a call. Chapter Request structure.
 *
 * Throws a ConfigurationError when the request is larger than its form may be, or takes no other encoding.
 */
export const buildRequest = async (call: Call): Promise<SignedRequest> => {
  const { method, signatureMethod, encode } = call
  const v3 = signatureMethod === 'TC3-HMAC-SHA256'
  if (encode && !(v3 && method === 'POST')) {
    throw new ConfigurationError('encode needs POST and TC3-HMAC-SHA256.', { option: 'encode' })
  }
  return v3 ? tc3Request(call) : v1Request(call, signatureMethod)
}
