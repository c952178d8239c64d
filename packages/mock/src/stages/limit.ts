import { ApiError } from '../api-error.js'

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
}

/** A limiter whose window slides: at any time, it has let pass at most the limit in the second before. */
export function slidingWindow(): Limiter {
  const admitted = new Map<string, number[]>()
  return {
    admit(key, rateLimit, now) {
      const recent = (admitted.get(key) ?? []).filter((time) => time > now - 1000)
      if (recent.length >= rateLimit) {
        throw new ApiError(
          'RequestLimitExceeded',
          `More than ${rateLimit} requests within one second; wait a moment and try again.`,
        )
      }
      recent.push(now)
      admitted.set(key, recent)
    },
  }
}

/** Lets all calls pass. */
export const unlimited: Limiter = { admit() {} }
