import { isResponseError, isServiceError, isTimeoutError, isTransportError } from '../error.js'
import { internalErrors, throttlingErrors } from '../platform.js'

const hasCode = (error: unknown, codes: readonly string[]): boolean =>
  codes.some((code) => isServiceError(error, code))

/** Whether the service refused the request unprocessed, for the moment; `busy` are its codes of a change in progress. */
export const isRefused = (error: unknown, busy: readonly string[] = []): boolean =>
  hasCode(error, [...throttlingErrors, ...busy])

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
export const isUnsent = (error: unknown): boolean =>
  isTransportError(error) && noConnection.test(codesOf(error))
