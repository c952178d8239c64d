import type { Credentials } from './credentials.js'
import type { SignatureMethod } from './platform.js'
import type { Service } from './service.js'
import { encode, queryString } from './signing/encode.js'
import { flatten } from './signing/flatten.js'
import { signTc3 } from './signing/tc3.js'
import { signV1, type V1SignatureMethod } from './signing/v1.js'

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
}

/** An HTTP request as fetch takes it. The Host header is fetch's to set, from the URL. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string | null
  /** The texts in it that no error may show. */
  readonly secrets: readonly string[]
}

const path = '/'
const jsonType = 'application/json; charset=utf-8'
const formType = 'application/x-www-form-urlencoded'

const urlOf = ({ origin }: URL, query: string): string => origin + path + (query && `?${query}`)

/** Chapter Common parameters, "Common parameters for Signature Algorithm v3": they are headers. */
const tc3Request = async (call: Call): Promise<SignedRequest> => {
  const { service, region, credentials, endpoint, method, timestamp } = call
  const post = method === 'POST'
  const contentType = post ? jsonType : formType
  const payload = post ? JSON.stringify(call.input) : ''
  const query = post ? '' : queryString(flatten(call.input))
  const { authorization } = await signTc3(
    { method, path, query, headers: { 'content-type': contentType, host: endpoint.host }, payload },
    credentials,
    { timestamp, service: service.service },
  )
  const headers: Record<string, string> = {
    Authorization: authorization,
    'Content-Type': contentType,
    'X-TC-Action': call.action,
    'X-TC-Timestamp': String(timestamp),
    'X-TC-Version': service.version,
  }
  const secrets = [authorization]
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
  const post = method === 'POST'
  const secrets = credentials.token ? [signature, credentials.token] : [signature]
  return {
    method,
    url: urlOf(endpoint, post ? '' : form),
    headers: { 'Content-Type': formType },
    body: post ? form : null,
    secrets: [...secrets, ...secrets.map(encode)],
  }
}

/** Builds and signs the request of a call. Chapter Request structure. */
export const buildRequest = (call: Call): Promise<SignedRequest> =>
  call.signatureMethod === 'TC3-HMAC-SHA256' ? tc3Request(call) : v1Request(call, call.signatureMethod)
