import { CommonError } from '../api/api-error.js'
import type { Verified } from './authenticate.js'
import type { Decoded } from './decode.js'
import type { Found } from './find-action.js'

/** Lets the calls of each action, account and region pass up to the action's limit. */
export function limit(limiter: Limiter): (call: Decoded & Found & Verified) => object {
  return ({ action, account, region, table, time }) => {
    limiter.admit(`${account},${region},${action}`, table.rateLimit, time)
    return {}
  }
}

/** Counts the calls of one action, account and region against the action's limit. */
export interface Limiter {
  /**
   * Lets a call pass, or not.
   *
   * @param key Whose calls are counted together.
   * @param rateLimit The most calls within one second.
   * @param now In milliseconds since 1970.
   * @throws {ApiError} RequestLimitExceeded
   */
  admit(key: string, rateLimit: number, now: number): void
  /** Forgets the calls. */
  reset(): void
}

/** A limiter whose window slides: at any time, it has let pass at most the limit in the second before. */
export function slidingWindow(): Limiter {
  const admitted = new Map<string, number[]>()
  return {
    admit(key, rateLimit, now) {
      // None is in the future, unless the clock was put back.
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

/** Lets all calls pass. */
export const unlimited: Limiter = { admit() {}, reset() {} }
