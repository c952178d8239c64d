import { onAbort } from '#runtime'
import { type Clock, sleep } from '../clock.js'
import { platformGlobals } from '../platform-globals.js'

/** The conditions that end a task before it settles. */
export interface TaskLimits {
  /** The timeout in milliseconds; without it, there is none. */
  readonly ms: number | undefined
  readonly clock: Clock
  /** Ends the task with the signal's reason as soon as it aborts. */
  readonly signal: AbortSignal | undefined
  /** Creates the error that the task rejects with after the timeout. */
  readonly timeoutError: (ms: number) => unknown
}

/**
 * Runs a task until it settles, its timeout expires, or the signal aborts, whichever comes first. A task that is ended
 * early sees the signal that it was given abort; the result does not wait for it. No timer and no listener outlives the
 * result.
 */
export function withTimeout<T>(
  { ms, clock, signal: outer, timeoutError }: TaskLimits,
  task: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  // Not an async function, because few calls have limits, and each promise takes a hundredth of the time of a call.
  if (outer?.aborted) return Promise.reject(outer.reason)
  if (ms === undefined && outer === undefined) return task(undefined)

  const timer = new platformGlobals.AbortController()
  const inner = new platformGlobals.AbortController()
  const stopListening = onAbort(outer, () => inner.abort(outer?.reason))
  return new Promise<T>((resolve, reject) => {
    inner.signal.addEventListener('abort', () => reject(inner.signal.reason))
    if (ms !== undefined) {
      sleep(clock, ms, timer.signal).then(
        () => inner.abort(timeoutError(ms)),
        () => {},
      )
    }
    task(inner.signal).then(resolve, reject)
  }).finally(() => {
    stopListening()
    // An explicit reason saves creating a DOMException.
    timer.abort(null)
  })
}
