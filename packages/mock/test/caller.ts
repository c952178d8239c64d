import { createHash, createHmac } from 'node:crypto'
import type { Mock, WireRequest, WireResponse } from '@tc3/mock'
import { credentials, now } from './demo.js'

/** An independent signer, so that the emulator is not tested with the code that it uses for verification. */

function sha256(data: string | Uint8Array) {
  return createHash('sha256').update(data).digest('hex')
}
function hmac(key: string | Buffer, data: string) {
  return createHmac('sha256', key).update(data).digest()
}

/** The parts of a call. All of them have a default. */
export interface Call {
  readonly method?: 'GET' | 'POST'
  readonly action?: string
  readonly version?: string
  readonly region?: string | undefined
  readonly timestamp?: number
  readonly host?: string
  readonly path?: string
  readonly token?: string
  readonly secretId?: string
  readonly secretKey?: string
}

export interface V3Call extends Call {
  /** Sent as JSON. */
  readonly input?: object
  /** Sent instead of the input, whether it is JSON or not. */
  readonly body?: string | Uint8Array
  readonly query?: string
  /** Additional headers; undefined removes one after signing. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** Signed, in this order and case. */
  readonly signedHeaders?: readonly string[]
  readonly service?: string
  readonly signing?: {
    /** Changes the lines of the canonical request that is signed. */
    readonly lines?: (lines: string[]) => string[]
    readonly scope?: string
    readonly timestamp?: number
    readonly keyDate?: string
    readonly keyService?: string
    readonly secretKey?: string
    readonly signature?: (signature: string) => string
  }
  /** Sent instead of the correct one. */
  readonly authorization?: string | undefined
}

/** Creates a request signed with TC3-HMAC-SHA256. */
export function v3(call: V3Call = {}): WireRequest {
  const { method = 'POST', action = 'Echo', version = '2020-01-01', timestamp = now, signing = {} } = call
  const { host = 'demo.tencentcloudapi.com', path = '/', query = '', service = 'demo', token } = call
  const { secretId = credentials.secretId, secretKey = credentials.secretKey } = call
  const bodyText = call.body ?? (method === 'GET' ? '' : JSON.stringify(call.input ?? {}))
  const body = typeof bodyText === 'string' ? new TextEncoder().encode(bodyText) : bodyText
  const form = method === 'GET' ? 'application/x-www-form-urlencoded' : 'application/json'
  const headers = new Map<string, string | undefined>([
    ['host', host],
    ['content-type', form],
    ['x-tc-action', action],
    ['x-tc-version', version],
    ['x-tc-timestamp', String(timestamp)],
    ['x-tc-region', 'region' in call ? call.region : 'ap-north'],
    ['x-tc-token', token],
    ...Object.entries(call.headers ?? {}),
  ])

  const names = call.signedHeaders ?? ['content-type', 'host']
  const sorted = names.map((name) => name.toLowerCase()).sort()
  const unsigned = headers.get('x-tc-content-sha256') === 'UNSIGNED-PAYLOAD'
  const canonicalLines = [
    method,
    '/',
    method === 'GET' ? query : '',
    ...sorted.map((name) => `${name}:${(headers.get(name) ?? '').trim().toLowerCase()}`),
    '',
    sorted.join(';'),
    sha256(unsigned ? 'UNSIGNED-PAYLOAD' : body),
  ]
  const canonicalRequest = (signing.lines ?? ((lines) => lines))(canonicalLines).join('\n')
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const stringToSign = [
    'TC3-HMAC-SHA256',
    signing.timestamp ?? timestamp,
    signing.scope ?? scope,
    sha256(canonicalRequest),
  ].join('\n')
  const dateKey = hmac(`TC3${signing.secretKey ?? secretKey}`, signing.keyDate ?? date)
  const key = hmac(hmac(dateKey, signing.keyService ?? service), 'tc3_request')
  const signature = (signing.signature ?? ((one) => one))(hmac(key, stringToSign).toString('hex'))
  headers.set(
    'authorization',
    'authorization' in call
      ? call.authorization
      : `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  )
  const sent = [...headers].flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name.toLowerCase(), value]],
  )
  return { method, origin: `https://${host}`, host, path, query, headers: new Map(sent), body }
}

export interface V1Call extends Call {
  /** Flattened. */
  readonly parameters?: Readonly<Record<string, string>>
  readonly signatureMethod?: string | undefined
  readonly nonce?: number
  /** Changes the parameters after signing; undefined removes one. */
  readonly sent?: Readonly<Record<string, string | undefined>>
  readonly signing?: {
    readonly method?: string
    readonly host?: string
    readonly path?: string
    /** Changes the `name=value` pairs that are signed. */
    readonly pairs?: (pairs: string[]) => string[]
    readonly algorithm?: 'sha1' | 'sha256'
    readonly secretKey?: string
    readonly signature?: (signature: string) => string
  }
  /** Encodes the parameters for the URL or the form. */
  readonly write?: (parameters: readonly (readonly [string, string])[]) => string
}

function rfc3986(text: string) {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function encodePairs(parameters: readonly (readonly [string, string])[]) {
  return parameters.map(([name, value]) => `${rfc3986(name)}=${rfc3986(value)}`).join('&')
}

/** Creates a request signed with HmacSHA1 or HmacSHA256. */
export function v1(call: V1Call = {}): WireRequest {
  const { method = 'GET', action = 'Echo', version = '2020-01-01', timestamp = now, signing = {} } = call
  const { host = 'demo.tencentcloudapi.com', path = '/', token, signatureMethod, write = encodePairs } = call
  const { secretId = credentials.secretId, secretKey = credentials.secretKey } = call
  const region = 'region' in call ? call.region : 'ap-north'
  const parameters: [string, string][] = [
    ...Object.entries(call.parameters ?? {}),
    ['Action', action],
    ['Version', version],
    ['Timestamp', String(timestamp)],
    ['Nonce', String(call.nonce ?? 11886)],
    ['SecretId', secretId],
  ]
  if (region !== undefined) parameters.push(['Region', region])
  if (token !== undefined) parameters.push(['Token', token])
  if (signatureMethod !== undefined) parameters.push(['SignatureMethod', signatureMethod])
  const sorted = [...parameters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
  const pairs = (signing.pairs ?? ((same) => same))(sorted)
  const text = `${signing.method ?? method}${signing.host ?? host}${signing.path ?? '/'}?${pairs.join('&')}`
  const algorithm = signing.algorithm ?? (signatureMethod === 'HmacSHA256' ? 'sha256' : 'sha1')
  const digest = createHmac(algorithm, signing.secretKey ?? secretKey)
    .update(text)
    .digest('base64')
  const signature = (signing.signature ?? ((same) => same))(digest)
  const sent = Object.entries({ ...Object.fromEntries(parameters), Signature: signature, ...call.sent })
  const encoded = write(sent.filter((pair): pair is [string, string] => pair[1] !== undefined))
  const form = 'application/x-www-form-urlencoded'
  return {
    method,
    origin: `https://${host}`,
    host,
    path,
    query: method === 'GET' ? encoded : '',
    headers: new Map(
      method === 'GET'
        ? [['host', host]]
        : [
            ['host', host],
            ['content-type', form],
          ],
    ),
    body: new TextEncoder().encode(method === 'GET' ? '' : encoded),
  }
}

/** Decodes a body as text. */
export function textOf(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body)
}

/** The members of `Response` that all responses have. */
export interface ResponseContent {
  readonly RequestId: string
  readonly Error?: { readonly Code: string; readonly Message: string }
  readonly [member: string]: unknown
}

/** Sends a request and returns the content of its response. */
export async function ask(mock: Pick<Mock, 'handle'>, request: WireRequest): Promise<ResponseContent> {
  return contentOf(await mock.handle(request))
}

/** Returns the content of a response of the API. */
export function contentOf({ status, headers, body }: WireResponse): ResponseContent {
  if (status !== 200 || headers['content-type'] !== 'application/json') {
    throw new Error(`Expected 200 application/json, got ${status} ${headers['content-type']}`)
  }
  const { Response, ...more } = JSON.parse(textOf(body))
  if (Object.keys(more).length > 0) throw new Error(`Expected Response alone, got ${textOf(body)}`)
  return Response
}

/** Sends a request and returns the error of its response, if any. */
export async function errorOf(
  mock: Pick<Mock, 'handle'>,
  request: WireRequest,
): Promise<ResponseContent['Error']> {
  return (await ask(mock, request)).Error
}

/** Sends a request and returns the error code of its response, or the whole content if it succeeded. */
export async function codeOf(mock: Pick<Mock, 'handle'>, request: WireRequest): Promise<unknown> {
  const content = await ask(mock, request)
  return content.Error?.Code ?? content
}
