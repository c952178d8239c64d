import { isUnsent } from '#runtime'
import { isResponseError, isServiceError, isTimeoutError, isTransportError } from '../error.js'
import { internalErrors, throttlingErrors } from '../platform.js'
import type { Action, BusyError } from '../service.js'
import type { Failure } from './retry.js'

function isOneOf(error: unknown, errors: readonly BusyError[]): boolean {
  return errors.some((entry) => {
    const [code = '', text = ''] = [entry].flat()
    return isServiceError(error, code) && error.message.includes(text)
  })
}

/** Whether the error means that a change is in progress, after which the action can be called again. */
export function isBusyError(error: unknown, { busy = [] }: Pick<Action<never, object>, 'busy'>): boolean {
  return isOneOf(error, busy)
}

/** Whether the error is a temporary failure of the network or the service, rather than a mistake in the request. */
export function isTransient(error: unknown): boolean {
  return (
    isTransportError(error) ||
    isTimeoutError(error) ||
    (isResponseError(error) && error.statusCode >= 500) ||
    isOneOf(error, internalErrors)
  )
}

/**
 * Decides whether a request can be retried after an error. When and how often it is retried is up to the RetryPolicy.
 *
 * @param idempotent `idempotent` of the action.
 * @param busy `busy` of the action.
 */
export function classify(
  error: unknown,
  idempotent = false,
  busy: readonly BusyError[] = [],
): Pick<Failure, 'throttled' | 'retryable'> {
  const throttled =
    isOneOf(error, [...throttlingErrors, ...busy]) || (isResponseError(error) && error.statusCode === 429)
  return {
    throttled,
    retryable:
      throttled || (isTransportError(error) && isUnsent(error.cause)) || (idempotent && isTransient(error)),
  }
}
