/** An attempt of a call that failed, for a RetryPolicy to judge. */
export interface Failure {
  /** What the call throws unless it is made again. */
  readonly error: unknown
  /** The action that was called. */
  readonly action: string
  /** How often the request has been made by now, 1 or more. */
  readonly attempts: number
  /** Whether the service refused it for the moment: too many requests, or a change in progress. */
  readonly refused: boolean
  /**
   * Whether making the request again is of use and cannot do twice what was meant once: it surely was not
   * processed, or the action is idempotent and the fault may pass.
   */
  readonly repeatable: boolean
}

/** Decides which failed attempts are made again, and when. */
export interface RetryPolicy {
  /** Milliseconds to wait before the next attempt, or undefined to let the call fail. */
  delay(failure: Failure): number | undefined
  /** Told of each call that succeeded, and how many attempts it took. */
  succeeded?(attempts: number): void
}

/** What `standardRetry` is made with. */
export interface StandardRetryOptions {
  /** The most attempts of one call, the first included; 3 by default. */
  readonly attempts?: number | undefined
  /** The longest wait before the second attempt in milliseconds, 100 by default; five times that when refused. */
  readonly baseDelay?: number | undefined
  /** The longest wait before any attempt in milliseconds; 20000 by default. */
  readonly maxDelay?: number | undefined
  /** How many retries the policy allows before calls succeed again; 100 by default. */
  readonly capacity?: number | undefined
  /** Gives numbers from 0 up to, not including, 1; `Math.random` by default. */
  readonly random?: (() => number) | undefined
}

// A retry costs as much as five calls that succeed at once bring in.
const cost = 5
const refusedFactor = 5

/**
 * The policy of clients that are given none: exponential backoff with full jitter, and a stock of tokens that
 * retries use up and successes refill, so that a service in trouble is not buried under repetitions.
 */
export function standardRetry({
  attempts: most = 3,
  baseDelay = 100,
  maxDelay = 20_000,
  capacity = 100,
  random = Math.random,
}: StandardRetryOptions = {}): RetryPolicy {
  const full = capacity * cost
  let tokens = full
  return {
    delay({ attempts, refused, repeatable }) {
      if (!repeatable || attempts >= most || tokens < cost) return undefined
      tokens -= cost
      const base = refused ? baseDelay * refusedFactor : baseDelay
      return random() * Math.min(maxDelay, base * 2 ** (attempts - 1))
    },
    succeeded(attempts) {
      tokens = Math.min(full, tokens + (attempts > 1 ? cost : 1))
    },
  }
}
