import { commonHeaders, commonParameters } from '@tc3/core/platform'
import { CommonError } from '../api/api-error.js'
import { pairs } from '../api/urlencoded.js'
import type { V1Proof, V3Proof } from '../signature/proof.js'
import { deepest, isDeeper } from '../util/depth.js'
import { multipart } from './decode/multipart.js'
import { type Nested, nest } from './decode/nest.js'
import type { Received } from './receive.js'

/** The common parameters and the input of a request, neither trusted nor checked. */
export interface Content {
  readonly action: string
  readonly version: string
  /** In seconds since 1970. */
  readonly timestamp: number
  /** The region that is asked for. */
  readonly regionAsked: string | undefined
  readonly token: string | undefined
  readonly proof: V3Proof | V1Proof
  readonly input: Input
}

export type Decoded = Received & Content

/** The input parameters: typed where they were JSON, and text in the form of a query, a form or parts. */
export type Input =
  | { readonly textual: false; readonly values: object }
  | { readonly textual: true; readonly values: Nested }

/**
 * Reads the common parameters and the input of a request (Chapter Common Params).
 *
 * @throws {ApiError} MissingParameter, InvalidParameter, InvalidRequest
 */
export function decode(received: Received): Content {
  return received.signatureVersion === 'v3' ? decodeV3(received) : decodeV1(received)
}

const lowerCase = new Map(Object.keys(commonHeaders).map((name) => [name, name.toLowerCase()]))

function decodeV3(received: Received): Content {
  const { headers } = received.request
  demand(requiredHeaders, (name) => headers.get(lowerCase.get(name) ?? name))
  return {
    action: headers.get('x-tc-action') ?? '',
    version: headers.get('x-tc-version') ?? '',
    timestamp: seconds('X-TC-Timestamp', headers.get('x-tc-timestamp') ?? ''),
    regionAsked: headers.get('x-tc-region') || undefined,
    token: headers.get('x-tc-token') || undefined,
    proof: { version: 'v3', authorization: headers.get('authorization') ?? '' },
    input: inputOfV3(received),
  }
}

function inputOfV3(received: Received): Input {
  const { request, method, mediaType } = received
  if (method === 'GET') return { textual: true, values: nest(pairs(request.query)) }
  if (mediaType === 'multipart/form-data') return { textual: true, values: nest(multipart(request)) }
  return { textual: false, values: jsonObject(text(received)) }
}

/** Parameters of v1 that the official SDKs send and the documentation does not list. */
const undocumented = ['Language', 'RequestClient']

function decodeV1(received: Received): Content {
  const parameters = pairs(received.method === 'GET' ? received.request.query : text(received))
  const values = new Map(parameters)
  demand(requiredParameters, (name) => values.get(name))
  const common = (name: keyof typeof commonParameters) => values.get(name) ?? ''
  if (!/^\d+$/.test(common('Nonce'))) {
    throw new CommonError('InvalidParameter', 'The common parameter Nonce must be a positive integer.')
  }
  return {
    action: common('Action'),
    version: common('Version'),
    timestamp: seconds('Timestamp', common('Timestamp')),
    regionAsked: common('Region') || undefined,
    token: common('Token') || undefined,
    proof: {
      version: 'v1',
      secretId: common('SecretId'),
      signature: common('Signature'),
      // HmacSHA256 only when it is asked for, HmacSHA1 in all other cases.
      method: common('SignatureMethod') === 'HmacSHA256' ? 'HmacSHA256' : 'HmacSHA1',
      parameters,
    },
    input: {
      textual: true,
      values: nest(
        parameters.filter(([name]) => !Object.hasOwn(commonParameters, name) && !undocumented.includes(name)),
      ),
    },
  }
}

/**
 * The names of the common parameters that are required here. Region is left to the stage that knows the action.
 * Authorization is one of the required headers: the request that lacks it has MissingParameter, as
 * AuthFailure.InvalidAuthorization is for one that is there but wrong.
 */
function requiredOf(table: Readonly<Record<string, { readonly required: boolean }>>): readonly string[] {
  const required = Object.entries(table).filter(([name, one]) => one.required && !name.endsWith('Region'))
  return required.map(([name]) => name)
}

const requiredHeaders = requiredOf(commonHeaders)
const requiredParameters = requiredOf(commonParameters)

/** Checks that all required common parameters are there; an empty one is not. */
function demand(names: readonly string[], read: (name: string) => string | undefined) {
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
  // Twelve digits reach beyond the year 33000 and stay within what a date can hold.
  if (/^\d{1,12}$/.test(value)) return Number(value)
  throw new CommonError(
    'InvalidParameter',
    `The common parameter ${name} must be the number of seconds since 1970, such as 1529223702.`,
  )
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function text({ request }: Received): string {
  try {
    return utf8.decode(request.body)
  } catch {
    throw new CommonError(
      'InvalidParameter',
      'The body of the request is not UTF-8, the only character encoding supported.',
    )
  }
}

/** InvalidRequest is documented for multipart bodies alone, so a body that is no JSON object is InvalidParameter. */
function jsonObject(body: string): object {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw new CommonError(
      'InvalidParameter',
      body === ''
        ? 'The body of the request is empty; expected the parameters as a JSON object, {} where there are none.'
        : 'The body of the request is not JSON; expected the parameters as a JSON object.',
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CommonError(
      'InvalidParameter',
      'The body of the request must be a JSON object with the parameters.',
    )
  }
  if (isDeeper(value, deepest)) {
    throw new CommonError(
      'InvalidParameter',
      `The body of the request is nested more than ${deepest} levels deep.`,
    )
  }
  return value
}
