import { type InvalidOption, invalidOption } from './error.js'

/** The longest duration in milliseconds, 24.8 days. The platform's timers fire at once if their delay is longer. */
export const longestDuration = 0x7fff_ffff

/**
 * Checks an option that is a duration in milliseconds.
 *
 * @returns The duration; undefined for Infinity, which means that there is no limit.
 * @throws {ConfigurationError} If it is not a number above 0, or too long for the platform's timers.
 */
export function checkLimit(option: InvalidOption, ms: number | undefined): number | undefined {
  if (ms === undefined || ms === Number.POSITIVE_INFINITY) return undefined
  return checkDelay(option, ms)
}

/**
 * Checks an option that is a finite duration in milliseconds.
 *
 * @throws {ConfigurationError} If it is not a number above 0, or too long for the platform's timers.
 */
export function checkDelay(option: InvalidOption, ms: number): number {
  if (ms > 0 && ms <= longestDuration) return ms
  throw invalidOption(option, `above 0 and at most ${longestDuration} milliseconds, but is ${ms}`)
}
