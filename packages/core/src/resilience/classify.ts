import { isResponseError, isServiceError, isTimeoutError, isTransportError } from '../error.js'
import { internalErrors, throttlingErrors } from '../platform.js'
import type { Failure } from './retry.js'

const hasCode = (error: unknown, codes: readonly string[]): boolean =>
  codes.some((code) => isServiceError(error, code))

/** Whether the error tells of a fault on the way or in the service, which may pass, not of the request. */
export const isFault = (error: unknown): boolean =>
  isTransportError(error) ||
  isTimeoutError(error) ||
  (isResponseError(error) && error.statusCode >= 500) ||
  hasCode(error, internalErrors)

// How Node and its likes tell that no connection came about.
const noConnection = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/

const codesOf = (error: unknown): string =>
  error instanceof Error ? `${'code' in error && error.code} ${codesOf(error.cause)}` : ''

/** Whether the request surely did not reach the service. */
const isUnsent = (error: unknown): boolean => isTransportError(error) && noConnection.test(codesOf(error))

/**
 * Decides whether a request can be made again after an error; when, and how often, is for the RetryPolicy.
 * `idempotent` and `busy` are those of the action.
 */
export const classify = (
  error: unknown,
  idempotent = false,
  busy: readonly string[] = [],
): Pick<Failure, 'refused' | 'repeatable'> => {
  const refused = hasCode(error, [...throttlingErrors, ...busy])
  return { refused, repeatable: refused || isUnsent(error) || (idempotent && isFault(error)) }
}
