import { checkDelay, checkLimit } from '../duration.js'

/** A failed attempt of a call, which a RetryPolicy decides on. */
export interface Failure {
  /** The error that the call throws unless it is retried. */
  readonly error: unknown
  /** The action that was called. */
  readonly action: string
  /** The number of attempts so far, 1 or more. */
  readonly attempts: number
  /** Whether the service rejected the request temporarily: too many requests, or a change in progress. */
  readonly throttled: boolean
  /**
   * Whether a retry is useful and safe: the request was never processed, or the action is idempotent and the error is
   * transient; or the client has corrected its clock or its credentials after they were rejected.
   */
  readonly retryable: boolean
  /**
   * The milliseconds that the response asks to wait at least, with the header Retry-After; undefined if it does not.
   */
  readonly retryAfter?: number | undefined
}

/** Decides which failed attempts are retried, and when. */
export interface RetryPolicy {
  /** Returns the milliseconds to wait before the next attempt, or undefined to let the call fail. */
  delay(failure: Failure): number | undefined
  /** Called after each call that succeeds, with the number of its attempts. */
  onSuccess?(attempts: number): void
}

/** The options of `standardRetry`. */
export interface StandardRetryOptions {
  /**
   * The maximum number of attempts of one call, including the first.
   *
   * @defaultValue `3`
   */
  readonly attempts?: number | undefined
  /**
   * The maximum delay before the second attempt, in milliseconds; five times as long if the request was throttled.
   *
   * @defaultValue `100`
   */
  readonly baseDelay?: number | undefined
  /**
   * The maximum delay before any attempt, in milliseconds, also if the response asks to wait longer.
   *
   * @defaultValue `20000`
   */
  readonly maxDelay?: number | undefined
  /**
   * The number of retries that the policy allows until calls succeed again.
   *
   * @defaultValue `100`
   */
  readonly capacity?: number | undefined
  /**
   * Returns random numbers from 0 up to, but not including, 1.
   *
   * @defaultValue `Math.random`
   */
  readonly random?: (() => number) | undefined
}

// In tokens. A call that succeeds at once refills one, a call that succeeds after a retry refills the cost of it.
const retryCost = 5
const throttledFactor = 5

/**
 * The default retry policy: exponential backoff with full jitter, but at least as long as the response asks to wait, and a
 * token bucket that retries drain and successes refill, so that retries do not overload a failing service.
 *
 * @throws {ConfigurationError} If a delay is not above 0.
 */
export function standardRetry({
  attempts: maxAttempts = 3,
  baseDelay = 100,
  maxDelay = 20_000,
  capacity = 100,
  random = Math.random,
}: StandardRetryOptions = {}): RetryPolicy {
  checkDelay('baseDelay', baseDelay)
  checkLimit('maxDelay', maxDelay)
  const maxTokens = capacity * retryCost
  let tokens = maxTokens
  return {
    delay({ attempts, throttled, retryable, retryAfter = 0 }) {
      if (!retryable || attempts >= maxAttempts || tokens < retryCost) return undefined
      tokens -= retryCost
      const backoff = baseDelay * (throttled ? throttledFactor : 1) * 2 ** (attempts - 1)
      return Math.min(maxDelay, Math.max(retryAfter, random() * Math.min(maxDelay, backoff)))
    },
    onSuccess(attempts) {
      tokens = Math.min(maxTokens, tokens + (attempts > 1 ? retryCost : 1))
    },
  }
}
