/** Tells the time, and lets it pass. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /**
   * Waits `ms` milliseconds, by default with the platform's timer. When the signal aborts it rejects with the
   * signal's reason, and leaves no timer behind.
   */
  sleep?(ms: number, signal?: AbortSignal): Promise<void>
}

// A platform's timer takes no more, and fires at once when given more.
const longest = 0x7fff_ffff

/** Waits on `clock`, or on the platform's timer where the clock cannot wait. */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return (
    clock.sleep?.(ms, signal) ??
    new Promise((resolve, reject) => {
      function abort(): void {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = setTimeout(
        () => {
          signal?.removeEventListener('abort', abort)
          resolve()
        },
        Math.min(ms, longest),
      )
      signal?.addEventListener('abort', abort)
    })
  )
}
