import { isResponseError, isServiceError, isTimeoutError, isTransportError } from '../error.js'
import { internalErrors, throttlingErrors } from '../platform.js'
import type { Failure } from './retry.js'

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return codes.some((code) => isServiceError(error, code))
}

/** Whether the error tells of a fault on the way or in the service, which may pass, not of the request. */
export function isFault(error: unknown): boolean {
  return (
    isTransportError(error) ||
    isTimeoutError(error) ||
    (isResponseError(error) && error.statusCode >= 500) ||
    hasCode(error, internalErrors)
  )
}

// How Node and its likes tell that no connection came about.
const noConnection = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/

function codesOf(error: unknown): string {
  return error instanceof Error ? `${'code' in error && error.code} ${codesOf(error.cause)}` : ''
}

/** Whether the request surely did not reach the service. */
function isUnsent(error: unknown): boolean {
  return isTransportError(error) && noConnection.test(codesOf(error))
}

/**
 * Decides whether a request can be made again after an error; when, and how often, is for the RetryPolicy.
 * `idempotent` and `busy` are those of the action.
 */
export function classify(
  error: unknown,
  idempotent = false,
  busy: readonly string[] = [],
): Pick<Failure, 'refused' | 'repeatable'> {
  const refused = hasCode(error, [...throttlingErrors, ...busy])
  return { refused, repeatable: refused || isUnsent(error) || (idempotent && isFault(error)) }
}
