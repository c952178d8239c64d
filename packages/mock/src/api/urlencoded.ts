import { truncateName } from '../message/truncate.js'
import { type ApiError, CommonError } from './api-error.js'

/** Decoded names and values of a query string or form, in the order sent. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** The most parameters of a query, form or multipart body: far more than any input has when it is flattened. */
export const maxParameters = 10_000

/** The error if there are more. */
export function tooManyParameters(): ApiError {
  return new CommonError('InvalidParameter', `The request has more than ${maxParameters} parameters.`)
}

/**
 * Decodes a query string or a form body (application/x-www-form-urlencoded).
 *
 * A plus sign is a space, as in all forms. Callers that follow RFC 3986 send `%20` and `%2B`.
 *
 * @throws {ApiError} InvalidParameter if the percent-encoding is malformed or not UTF-8, a name is repeated, or there are too
 * many parameters.
 */
export function parsePairs(text: string): Pairs {
  const decoded: [string, string][] = []
  const seen = new Set<string>()
  for (const part of partsOf(text)) {
    const equals = part.indexOf('=')
    const name = percentDecode(equals < 0 ? part : part.slice(0, equals), 'a parameter name')
    if (seen.has(name)) {
      throw new CommonError(
        'InvalidParameter',
        `The parameter ${truncateName(name)} is given more than once; send it once.`,
      )
    }
    seen.add(name)
    if (seen.size > maxParameters) throw tooManyParameters()
    decoded.push([
      name,
      equals < 0 ? '' : percentDecode(part.slice(equals + 1), `the value of ${truncateName(name)}`),
    ])
  }
  return decoded
}

const separator = '&'.charCodeAt(0)

/** Returns the parts of a query one by one, without empty ones. Splitting would create a great many of those. */
function* partsOf(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    if (text.charCodeAt(start) === separator) {
      start += 1
      continue
    }
    const next = text.indexOf('&', start)
    const end = next < 0 ? text.length : next
    yield text.slice(start, end)
    start = end + 1
  }
}

function percentDecode(text: string, subject: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new CommonError(
      'InvalidParameter',
      `The percent-encoding of ${subject} is malformed; expected %XY with two hexadecimal digits, encoding UTF-8.`,
    )
  }
}
