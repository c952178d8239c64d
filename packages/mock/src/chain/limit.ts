import { CommonError } from '../api/api-error.js'
import type { Caller } from './authenticate.js'
import type { DecodedCall } from './decode.js'
import type { ActionMatch } from './find-action.js'

/**
 * Creates the stage that enforces the rate limit of each action, account and region.
 *
 * @returns A stage that throws ApiError: RequestLimitExceeded.
 */
export function limit(limiter: Limiter): (call: DecodedCall & ActionMatch & Caller) => object {
  return ({ action, account, region, table, time }) => {
    const { rateLimit } = table
    if (rateLimit !== undefined) limiter.admit(`${account},${region},${action}`, rateLimit, time)
    return {}
  }
}

/** A rate limiter. */
export interface Limiter {
  /**
   * Counts a call, or rejects it.
   *
   * @param key Calls with the same key are counted together.
   * @param rateLimit The most calls per second.
   * @param now In milliseconds since 1970.
   * @throws {ApiError} RequestLimitExceeded
   */
  admit(key: string, rateLimit: number, now: number): void
  /** Clears the counts. */
  reset(): void
}

/** A limiter with a sliding window: at any time, it has admitted at most the limit in the preceding second. */
export function slidingWindow(): Limiter {
  const admitted = new Map<string, number[]>()
  return {
    admit(key, rateLimit, now) {
      // Times are in the future only if the clock was set back.
      const recent = (admitted.get(key) ?? []).filter((time) => time > now - 1000 && time <= now)
      if (recent.length >= rateLimit) {
        throw new CommonError(
          'RequestLimitExceeded',
          `More than ${rateLimit} requests within one second; wait a moment and try again.`,
        )
      }
      recent.push(now)
      admitted.set(key, recent)
    },
    reset: () => admitted.clear(),
  }
}

/** A limiter that admits all calls. */
export const unlimited: Limiter = { admit() {}, reset() {} }
