import {
  algorithm,
  keyPrefix,
  requiredSignedHeaders,
  scopeTerminator,
  signatureWindow,
  unsignedPayload,
  unsignedPayloadHeader,
} from '@tc3/core/platform'
import {
  type Credentials,
  credentialScope,
  requestDate,
  signatureV1,
  signingKey,
  signTc3,
  stringToSignV1,
} from '@tc3/core/signing'
import {
  ApiError,
  callAuthorization,
  parsePairs,
  type SignatureReport,
  type SignedCall,
  type SignedProduct,
  v1Authentication,
  verifyV1,
  verifyV3,
} from '@tc3/mock/signature'
import type { ParsedRequest } from './parsed-request.js'

/** One step of a signature. */
export interface Step {
  readonly title: string
  /** What is done in the step, in sentences. */
  readonly text: string
  readonly result: string
}

/** How the signature of a request is computed, and what is wrong with the one that it has. */
export interface Explanation {
  readonly method: SignatureReport['method']
  readonly steps: readonly Step[]
  /** The outcome of the verification; undefined if the request has no signature. */
  readonly verdict: Verdict | undefined
  /** What the request lacks, and the value that was used instead. */
  readonly notes: readonly string[]
}

/** Whether the signature of a request matches. */
export type Verdict =
  | { readonly kind: 'valid' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'different'; readonly report: SignatureReport }

export interface ExplainOptions {
  readonly product: SignedProduct
  readonly credentials: Credentials
  /** In milliseconds since 1970. */
  readonly now: number
}

/** Explains the signature of a request. */
export function explain(request: ParsedRequest, options: ExplainOptions): Promise<Explanation> {
  return isV3(request) ? explainV3(request, options) : explainV1(request, options)
}

/** Whether the common parameters are headers. Signature v1 has them in the query or in a form. */
function isV3({ headers, method }: ParsedRequest): boolean {
  const isForm = method === 'GET' || mediaTypeOf(headers) === 'application/x-www-form-urlencoded'
  return headers.has('authorization') || headers.has('x-tc-action') || !isForm
}

function mediaTypeOf(headers: ParsedRequest['headers']): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';', 1)
  return type.trim().toLowerCase()
}

function signedCall(request: ParsedRequest, timestamp: number, region: string): SignedCall {
  const { scheme, host, path, query, headers, body } = request
  return {
    request: {
      method: request.method,
      origin: `${scheme}//${host}`,
      host,
      path,
      query,
      headers,
      body: new TextEncoder().encode(body),
    },
    method: request.method === 'GET' ? 'GET' : 'POST',
    mediaType: mediaTypeOf(headers),
    timestamp,
    region,
  }
}

async function explainV3(request: ParsedRequest, options: ExplainOptions): Promise<Explanation> {
  const { product, credentials, now } = options
  const notes: string[] = []
  const headers = new Map(request.headers)
  const timestamp = timestampOf(headers.get('x-tc-timestamp'), now, 'the header X-TC-Timestamp', notes)
  if (!headers.has('content-type')) {
    headers.set('content-type', 'application/json')
    notes.push('The request has no Content-Type, so application/json is signed.')
  }
  const call = signedCall({ ...request, headers }, timestamp, headers.get('x-tc-region') ?? '')
  const sent = headers.get('authorization')
  const verdict =
    sent === undefined ? undefined : await verdictOf(() => verifyAuthorization(call, sent, options))
  const { secretId, service: sentService, names = requiredSignedHeaders } = claimsOf(sent)
  if (sentService !== undefined && sentService !== product.service) {
    notes.push(`The credential scope is for the service ${sentService}, and not for ${product.service}.`)
  }
  if (secretId !== undefined && credentials.secretId !== '' && secretId !== credentials.secretId) {
    notes.push('The SecretId of the Authorization header is not the one that you typed.')
  }
  noteAge(timestamp, now, notes)
  const signedHeaders = Object.fromEntries(
    names.map((name) => [name, name === 'host' ? request.host : (headers.get(name) ?? '')]),
  )
  const { service } = product
  const date = requestDate(timestamp)
  const isGet = call.method === 'GET'
  const isUnsigned = headers.get(unsignedPayloadHeader.toLowerCase()) === unsignedPayload
  const result = await signTc3(
    {
      method: call.method,
      path: '/',
      query: isGet ? request.query : '',
      headers: signedHeaders,
      payload: isUnsigned ? unsignedPayload : isGet ? '' : request.body,
    },
    credentials,
    { timestamp, service },
  )
  const key = await signingKey(credentials.secretKey, date, service)
  return {
    method: algorithm,
    notes,
    verdict,
    steps: [
      {
        title: 'Canonical request',
        text: `The method, the path, the query (empty for a POST), the signed headers in lower case and sorted, an empty line, their names, and the SHA-256 of the body in hexadecimal.`,
        result: result.canonicalRequest,
      },
      {
        title: 'String to sign',
        text: `The algorithm, the timestamp, the credential scope ${credentialScope(timestamp, service)} with the date in UTC, and the SHA-256 of the canonical request.`,
        result: result.stringToSign,
      },
      {
        title: 'Signing key',
        text: `The HMAC-SHA256 of "${date}" with the key "${keyPrefix}" + SecretKey; with that, the HMAC of "${service}"; and with that, the HMAC of "${scopeTerminator}". Here in hexadecimal. It is as secret as the SecretKey.`,
        result: Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      },
      {
        title: 'Signature',
        text: 'The HMAC-SHA256 of the string to sign with the signing key, in hexadecimal.',
        result: result.signature,
      },
      {
        title: 'Authorization header',
        text: 'The algorithm, the SecretId with the credential scope, the names of the signed headers, and the signature.',
        result: result.authorization,
      },
    ],
  }
}

/** What an Authorization header says, as far as it can be read. */
function claimsOf(authorization = ''): {
  readonly secretId?: string | undefined
  readonly service?: string | undefined
  readonly names?: readonly string[] | undefined
} {
  const parts = authorization.split(/[\s,]+/)
  const textAfter = (name: string) => parts.find((part) => part.startsWith(name))?.slice(name.length)
  const [secretId, , service] = textAfter('Credential=')?.split('/') ?? []
  const names = textAfter('SignedHeaders=')?.toLowerCase().split(';').slice(0, 100)
  return { secretId, service, names }
}

/** Notes that a signature is too old or too new to be accepted. */
function noteAge(timestamp: number, now: number, notes: string[]): void {
  const age = Math.round(now / 1000) - timestamp
  if (Math.abs(age) <= signatureWindow) return
  notes.push(
    `The timestamp is ${Math.abs(age).toLocaleString('en')} seconds ${age > 0 ? 'ago' : 'in the future'}. A signature is valid for ${signatureWindow} seconds.`,
  )
}

async function verifyAuthorization(
  call: SignedCall,
  header: string,
  { product, credentials }: ExplainOptions,
): Promise<Verdict> {
  const authorization = callAuthorization(call, header)
  const verification = await verifyV3(call, authorization, credentials.secretKey, product)
  if (!verification.matches) return { kind: 'different', report: verification.report }
  return { kind: 'valid' }
}

async function explainV1(request: ParsedRequest, options: ExplainOptions): Promise<Explanation> {
  const { product, credentials, now } = options
  const notes: string[] = []
  const isGet = request.method === 'GET'
  const pairs = parsePairs(isGet ? request.query : request.body)
  const authentication = v1Authentication(pairs)
  const values = new Map(pairs)
  const timestamp = timestampOf(values.get('Timestamp'), now, 'the parameter Timestamp', notes)
  noteAge(timestamp, now, notes)
  const call = signedCall(request, timestamp, values.get('Region') ?? '')
  const parameters = pairs.filter(([name]) => name !== 'Signature')
  const signed = { method: call.method, host: request.host, path: '/', parameters }
  const stringToSign = stringToSignV1(signed)
  const { method } = authentication
  const signature = await signatureV1(credentials.secretKey, method, stringToSign)
  const verdict = values.has('Signature')
    ? await verdictOf(async () => {
        const verification = await verifyV1(call, authentication, credentials.secretKey, product)
        return verification.matches ? { kind: 'valid' } : { kind: 'different', report: verification.report }
      })
    : undefined
  return {
    method,
    notes,
    verdict,
    steps: [
      {
        title: 'String to sign',
        text: 'The method, the host, the path, a question mark, and the parameters without Signature, sorted by name, joined with ampersands, and not encoded.',
        result: stringToSign,
      },
      {
        title: 'Signature',
        text: `The ${method === 'HmacSHA256' ? 'HMAC-SHA256' : 'HMAC-SHA1'} of the string to sign with the SecretKey, in Base64.`,
        result: signature,
      },
      {
        title: 'Parameter Signature',
        text: 'The signature, encoded for a URL or a form.',
        result: `Signature=${encodeURIComponent(signature)}`,
      },
    ],
  }
}

function timestampOf(text: string | undefined, now: number, what: string, notes: string[]): number {
  if (text !== undefined && /^\d{1,12}$/.test(text)) return Number(text)
  const seconds = Math.floor(now / 1000)
  notes.push(
    text === undefined
      ? `The request lacks ${what}, so the current time ${seconds} is signed.`
      : `${what} is not a number of seconds since 1970, so the current time ${seconds} is signed.`,
  )
  return seconds
}

/** The outcome of a verification, in which the emulator may refuse the request. */
async function verdictOf(verify: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await verify()
  } catch (error) {
    if (error instanceof ApiError) return refused(error.code, error.message)
    throw error
  }
}

function refused(code: string, message: string): Verdict {
  return { kind: 'refused', code, message }
}
