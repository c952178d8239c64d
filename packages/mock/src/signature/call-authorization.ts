import { requestDate } from '@tc3/core/signing'
import { type Authorization, invalidAuthorization, parseAuthorization } from '../api/authorization.js'
import type { SignedCall } from './diagnose/signed-call.js'

/**
 * Parses the Authorization header of a call, and compares its parts with the other headers.
 *
 * @throws {ApiError} AuthFailure.InvalidAuthorization. The message never contains the header.
 */
export function callAuthorization(
  { request, timestamp }: Pick<SignedCall, 'request' | 'timestamp'>,
  header: string,
): Authorization {
  const authorization = parseAuthorization(header)
  const expected = requestDate(timestamp)
  if (authorization.date !== expected) {
    throw invalidAuthorization(
      `The date of the credential scope must be ${expected}, the UTC date of X-TC-Timestamp.`,
    )
  }
  const absent = authorization.headerNames.filter((name) => name !== 'host' && !request.headers.has(name))
  if (absent.length > 0) {
    throw invalidAuthorization(
      `SignedHeaders lists headers that the request does not have: ${absent.join(', ').slice(0, 200)}.`,
    )
  }
  return authorization
}
