import { globals } from '@tc3/core/globals'
import { commonHeaders, commonParameters } from '@tc3/core/platform'
import { isCommonV1Parameter } from '@tc3/core/signing'
import { CommonError } from '../api/api-error.js'
import { jsonComplexity } from '../api/json-complexity.js'
import { parsePairs } from '../api/urlencoded.js'
import {
  type V1Authentication,
  type V3Authentication,
  v1Authentication,
} from '../signature/authentication.js'
import { parseMultipart } from './decode/multipart.js'
import { type Nested, nest } from './decode/nest.js'
import type { ReceivedCall } from './receive.js'

/** The common parameters and the input of a request, not yet validated. */
export interface RequestContent {
  readonly action: string
  readonly version: string
  /** In seconds since 1970. */
  readonly timestamp: number
  /** The common parameter Region. */
  readonly requestedRegion: string | undefined
  readonly token: string | undefined
  readonly authentication: V3Authentication | V1Authentication
  readonly input: Input
}

export type DecodedCall = ReceivedCall & RequestContent

/** The input parameters: values of JSON, or the texts of a query, form or multipart body. */
export type Input =
  | { readonly textual: false; readonly values: object }
  | { readonly textual: true; readonly values: Nested }

/**
 * Decodes the common parameters and the input of a request (Chapter Common Params).
 *
 * @throws {ApiError} MissingParameter, InvalidParameter, InvalidRequest
 */
export function decode(received: ReceivedCall): RequestContent {
  return received.signatureVersion === 'v3' ? decodeV3(received) : decodeV1(received)
}

const lowerCase = new Map(Object.keys(commonHeaders).map((name) => [name, name.toLowerCase()]))

function decodeV3(received: ReceivedCall): RequestContent {
  const { headers } = received.request
  assertPresent(requiredHeaders, (name) => headers.get(lowerCase.get(name) ?? name))
  return {
    action: headers.get('x-tc-action') ?? '',
    version: headers.get('x-tc-version') ?? '',
    timestamp: seconds('X-TC-Timestamp', headers.get('x-tc-timestamp') ?? ''),
    requestedRegion: headers.get('x-tc-region') || undefined,
    token: headers.get('x-tc-token') || undefined,
    authentication: { version: 'v3', authorization: headers.get('authorization') ?? '' },
    input: inputOfV3(received),
  }
}

function inputOfV3(received: ReceivedCall): Input {
  const { request, method, mediaType } = received
  if (method === 'GET') return { textual: true, values: nest(parsePairs(request.query)) }
  if (mediaType === 'multipart/form-data') return { textual: true, values: nest(parseMultipart(request)) }
  return { textual: false, values: jsonObject(text(received)) }
}

function decodeV1(received: ReceivedCall): RequestContent {
  const parameters = parsePairs(received.method === 'GET' ? received.request.query : text(received))
  const values = new Map(parameters)
  assertPresent(requiredParameters, (name) => values.get(name))
  const common = (name: keyof typeof commonParameters) => values.get(name) ?? ''
  if (!/^\d+$/.test(common('Nonce'))) {
    throw new CommonError('InvalidParameter', 'The common parameter Nonce must be a positive integer.')
  }
  return {
    action: common('Action'),
    version: common('Version'),
    timestamp: seconds('Timestamp', common('Timestamp')),
    requestedRegion: common('Region') || undefined,
    token: common('Token') || undefined,
    authentication: v1Authentication(parameters),
    input: {
      textual: true,
      values: nest(parameters.filter(([name]) => !isCommonV1Parameter(name))),
    },
  }
}

/**
 * The names of the required common parameters. Region is checked later, once the action is known. Authorization is one
 * of the required headers: if it is absent, the error is MissingParameter, because AuthFailure.InvalidAuthorization means
 * that it is malformed.
 */
function requiredOf(table: Readonly<Record<string, { readonly required: boolean }>>): readonly string[] {
  const required = Object.entries(table).filter(([name, one]) => one.required && !name.endsWith('Region'))
  return required.map(([name]) => name)
}

const requiredHeaders = requiredOf(commonHeaders)
const requiredParameters = requiredOf(commonParameters)

/** Asserts that all required common parameters are present and not empty. */
function assertPresent(names: readonly string[], read: (name: string) => string | undefined): void {
  const missing = names.filter((name) => !read(name))
  if (missing.length === 0) return
  throw new CommonError(
    'MissingParameter',
    missing.length === 1
      ? `The common parameter ${missing[0]} is missing.`
      : `The common parameters ${missing.join(', ')} are missing.`,
  )
}

function seconds(name: string, value: string): number {
  // Twelve digits are enough for the year 33000, and a Date can represent all of them.
  if (/^\d{1,12}$/.test(value)) return Number(value)
  throw new CommonError(
    'InvalidParameter',
    `The common parameter ${name} must be the number of seconds since 1970, such as 1529223702.`,
  )
}

function text({ request }: ReceivedCall): string {
  try {
    return new (globals().TextDecoder)('utf-8', { fatal: true }).decode(request.body)
  } catch {
    throw new CommonError(
      'InvalidParameter',
      'The body of the request is not UTF-8, the only character encoding supported.',
    )
  }
}

/**
 * Parses a JSON body. The errors are InvalidParameter, because InvalidRequest is documented for multipart bodies only. null
 * stands for no parameters, as for an absent value: the official SDK for Ruby sends it.
 */
function jsonObject(body: string): object {
  const complexity = jsonComplexity(body)
  if (complexity !== undefined) {
    throw new CommonError('InvalidParameter', `The body of the request ${complexity}.`)
  }
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw new CommonError(
      'InvalidParameter',
      body === ''
        ? 'The body of the request is empty; expected the parameters as a JSON object, or {} if there are none.'
        : 'The body of the request is not JSON; expected the parameters as a JSON object.',
    )
  }
  if (value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new CommonError(
      'InvalidParameter',
      'The body of the request must be a JSON object with the parameters.',
    )
  }
  return value
}
