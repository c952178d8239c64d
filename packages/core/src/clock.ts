import { onAbort } from '#runtime'
import { longestDuration } from './duration.js'

/** A source of the time and of delays. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /**
   * Resolves after `ms` milliseconds; by default it uses the platform's timer. If the signal aborts, it rejects with the
   * signal's reason and clears the timer.
   */
  sleep?(ms: number, signal?: AbortSignal): Promise<void>
}

/** Sleeps on `clock`, or on the platform's timer if the clock has no `sleep`. */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return (
    clock.sleep?.(ms, signal) ??
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => {
          stopListening()
          resolve()
        },
        Math.min(ms, longestDuration),
      )
      const stopListening = onAbort(signal, () => {
        clearTimeout(timer)
        reject(signal?.reason)
      })
    })
  )
}
