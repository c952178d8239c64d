import { algorithm, defaultV1Method, requestForms, sizeLimits } from '@tc3/core/platform'
import { ApiError } from '../api-error.js'
import type { Passing } from '../chain.js'
import type { WireRequest } from '../wire.js'

/** A call as it comes. */
export interface Arrived extends Passing {
  readonly request: WireRequest
  readonly requestId: string
  /** When it came, in milliseconds since 1970. */
  readonly time: number
}

/** The form of a request. Signature v3 carries the common parameters in headers, v1 among the parameters. */
export interface Form {
  readonly method: 'GET' | 'POST'
  readonly signatureVersion: 'v1' | 'v3'
  /** The Content-Type without its parameters, in lower case; empty where there is none. */
  readonly mediaType: string
}

export type Received = Arrived & Form

/**
 * Tells which of the documented forms a request has and checks its size (Chapter Request Structure).
 *
 * @throws {ApiError} UnsupportedProtocol, RequestSizeLimitExceeded
 */
export function receive({ request }: Arrived): Form {
  const method = supportedMethod(request.method)
  const mediaType = mediaTypeOf(request)
  const signatureVersion = method === 'GET' ? versionOfGet(request) : versionOfPost(request, mediaType)
  checkForm(method, signatureVersion, mediaType)
  checkSize(request, method, signatureVersion)
  return { method, signatureVersion, mediaType }
}

function supportedMethod(method: string): 'GET' | 'POST' {
  if (method === 'GET' || method === 'POST') return method
  throw new ApiError(
    'UnsupportedProtocol',
    `The method ${method.slice(0, 20)} is not supported; use POST (recommended) or GET.`,
  )
}

function mediaTypeOf({ headers }: WireRequest): string {
  return (headers.get('content-type') ?? '').split(';', 1).join().trim().toLowerCase()
}

function versionOfGet({ headers }: WireRequest): 'v1' | 'v3' {
  return headers.has('authorization') || headers.has('x-tc-action') ? 'v3' : 'v1'
}

function versionOfPost({ headers }: WireRequest, mediaType: string): 'v1' | 'v3' {
  // A form that carries Authorization is a v3 request with the wrong content type: curl's default, for one.
  return mediaType === 'application/x-www-form-urlencoded' && !headers.has('authorization') ? 'v1' : 'v3'
}

function checkForm(method: 'GET' | 'POST', version: 'v1' | 'v3', mediaType: string) {
  // A GET of v1 has all it needs in its URL; browsers and most clients send no Content-Type with it.
  if (method === 'GET' && version === 'v1') return
  const signature = signatureOf(version)
  const accepted = requestForms
    .filter((form) => form.method === method && form.signatures.some((one) => one === signature))
    .map((form) => form.contentType)
  if (accepted.some((type) => type === mediaType)) return
  // The documentation calls the content type a "protocol format", hence UnsupportedProtocol.
  throw new ApiError(
    'UnsupportedProtocol',
    `A ${method} request signed with ${signature} needs the Content-Type ${accepted.join(' or ')}, but it has ${
      mediaType === '' ? 'none' : mediaType.slice(0, 60)
    }.`,
  )
}

function checkSize(request: WireRequest, method: 'GET' | 'POST', version: 'v1' | 'v3') {
  const signature = signatureOf(version)
  const size = method === 'GET' ? request.query.length + request.body.length : request.body.length
  const limit = sizeLimits.find((one) => one.method === method && one.signatures.some((s) => s === signature))
  if (limit && size > limit.maxBytes) {
    throw new ApiError(
      'RequestSizeLimitExceeded',
      `The request is larger than the ${limit.maxBytes} bytes that a ${method} request signed with ${signature} may have.`,
    )
  }
}

/** Both methods of v1 have the same forms and limits, so its default stands for both. */
function signatureOf(version: 'v1' | 'v3') {
  return version === 'v3' ? algorithm : defaultV1Method
}
