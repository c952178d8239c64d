import {
  algorithm,
  type CommonErrorCode,
  defaultV1Method,
  requestForms,
  v1MaxBytes,
  v1SizeErrors,
  v3MaxBytes,
} from '@tc3/core/platform'
import { CommonError } from '../api/api-error.js'
import { invalidAuthorization } from '../api/authorization.js'
import type { Product } from '../api/product.js'
import type { WireRequest } from '../api/wire.js'
import { truncateName } from '../message/truncate.js'
import type { ChainCall } from './chain.js'
import { isStorageHost, MisdirectedError, storageService } from './misdirected.js'

/** A call at the start of the chain. */
export interface IncomingCall extends ChainCall {
  readonly request: WireRequest
  readonly requestId: string
  /** When the request was received, in milliseconds since 1970. */
  readonly time: number
}

/** The request form. Signature v3 sends the common parameters as headers, v1 among the other parameters. */
export interface WireForm {
  readonly method: 'GET' | 'POST'
  readonly signatureVersion: 'v1' | 'v3'
  /** The Content-Type without its parameters, in lower case; empty if there is none. */
  readonly mediaType: string
}

export type ReceivedCall = IncomingCall & WireForm

/**
 * Creates the stage that determines the documented form of a request and checks its size (Chapter Request Structure).
 *
 * @param companions The services that have a companion.
 * @returns A stage that throws ApiError: UnsupportedProtocol, AuthFailure.InvalidAuthorization, RequestSizeLimitExceeded
 * or another code that the platform has for the size. A request for the storage of the cloud fails with HTTP 421.
 */
export function receive(
  { service }: Product,
  companions: readonly string[],
): (call: IncomingCall) => WireForm {
  return ({ request }) => {
    if (isStorageHost(request.host)) throw new MisdirectedError(service, storageService, companions)
    return formOf(request)
  }
}

function formOf(request: WireRequest): WireForm {
  checkHeaders(request)
  const method = supportedMethod(request.method)
  const mediaType = mediaTypeOf(request)
  const signatureVersion = method === 'GET' ? versionOfGet(request) : versionOfPost(request, mediaType)
  const form: WireForm = { method, signatureVersion, mediaType }
  checkForm(form)
  checkSize(request, form)
  return form
}

/** The longest Authorization header, in characters: room for a hundred signed headers. */
const maxAuthorizationLength = 4096

/** The longest value of any other header, in characters. Tokens are the longest ones that callers need. */
const maxHeaderLength = 8192

/** Limits the headers, because many of their values are parsed, compared and recorded. */
function checkHeaders({ headers }: WireRequest): void {
  // Few requests have a long header, and this is the fastest way to find out.
  for (const value of headers.values()) {
    if (value.length > maxAuthorizationLength) {
      checkLongHeaders(headers)
      break
    }
  }
}

function checkLongHeaders(headers: WireRequest['headers']): void {
  for (const [name, { length }] of headers) {
    if (name === 'authorization' && length > maxAuthorizationLength) {
      throw invalidAuthorization(
        `Authorization has ${length} characters; at most ${maxAuthorizationLength} are allowed.`,
      )
    }
    if (length > maxHeaderLength) {
      throw new CommonError(
        'RequestSizeLimitExceeded',
        `The header ${truncateName(name)} has ${length} characters; at most ${maxHeaderLength} are allowed.`,
      )
    }
  }
}

function supportedMethod(method: string): 'GET' | 'POST' {
  if (method === 'GET' || method === 'POST') return method
  throw new CommonError(
    'UnsupportedProtocol',
    `The method ${method.slice(0, 20)} is not supported; use POST (recommended) or GET.`,
  )
}

function mediaTypeOf({ headers }: WireRequest): string {
  const contentType = headers.get('content-type') ?? ''
  const end = contentType.indexOf(';')
  return (end < 0 ? contentType : contentType.slice(0, end)).trim().toLowerCase()
}

function versionOfGet({ headers }: WireRequest): 'v1' | 'v3' {
  return headers.has('authorization') || headers.has('x-tc-action') ? 'v3' : 'v1'
}

function versionOfPost({ headers, body }: WireRequest, mediaType: string): 'v1' | 'v3' {
  // A form with Authorization is a v3 request with the wrong content type, such as curl's default.
  if (headers.has('authorization')) return 'v3'
  if (mediaType === 'application/x-www-form-urlencoded') return 'v1'
  // The cloud's client @tencent-sdk/capi 2 sends the forms of v1 as application/json.
  return mediaType === 'application/json' && startsLikeForm(body) ? 'v1' : 'v3'
}

/** Whether a body begins with an uppercase letter, as the names of parameters do and no JSON does. */
function startsLikeForm([first = 0]: Uint8Array): boolean {
  return first >= 0x41 && first <= 0x5a
}

/** The documented rules for requests with an HTTP method and a signature method. */
interface FormRules {
  readonly signature: string
  readonly contentTypes: readonly string[]
  readonly maxBytes: number
  /** The error code of larger requests. */
  readonly sizeError: CommonErrorCode
}

function rulesOf(
  method: 'GET' | 'POST',
  signature: string,
  maxBytes: number,
  sizeErrors: Readonly<Partial<Record<'GET' | 'POST', CommonErrorCode>>> = {},
): FormRules {
  const covers = (one: { readonly method: string; readonly signatures: readonly string[] }) =>
    one.method === method && one.signatures.includes(signature)
  return {
    signature,
    contentTypes: requestForms.filter(covers).map(({ contentType }) => contentType),
    maxBytes,
    sizeError: sizeErrors[method] ?? 'RequestSizeLimitExceeded',
  }
}

// Both signature methods of v1 have the same forms and limits, so the default one is looked up.
const rules = {
  GET: {
    v1: rulesOf('GET', defaultV1Method, v1MaxBytes.GET, v1SizeErrors),
    v3: rulesOf('GET', algorithm, v3MaxBytes.GET),
  },
  POST: {
    v1: rulesOf('POST', defaultV1Method, v1MaxBytes.POST, v1SizeErrors),
    v3: rulesOf('POST', algorithm, v3MaxBytes.POST),
  },
}

function checkForm({ method, signatureVersion, mediaType }: WireForm): void {
  // A v1 GET is described by its URL alone: browsers and most clients send no Content-Type with it. A v1 POST is a form.
  if (signatureVersion === 'v1') return
  const { signature, contentTypes } = rules[method][signatureVersion]
  if (contentTypes.includes(mediaType)) return
  // The documentation calls the content type a "protocol format", hence UnsupportedProtocol.
  throw new CommonError(
    'UnsupportedProtocol',
    `A ${method} request signed with ${signature} needs the Content-Type ${contentTypes.join(' or ')}, but it has ${
      mediaType === '' ? 'none' : mediaType.slice(0, 60)
    }.`,
  )
}

function checkSize({ query, body }: WireRequest, { method, signatureVersion }: WireForm): void {
  const { signature, maxBytes, sizeError } = rules[method][signatureVersion]
  const size = method === 'GET' ? query.length + body.length : body.length
  if (size <= maxBytes) return
  throw new CommonError(
    sizeError,
    `The request is larger than the ${maxBytes} bytes that a ${method} request signed with ${signature} may have: it has ${size}.`,
  )
}
