import { type Clock, sleep } from '../clock.js'

/** What may end a piece of work before it is done. */
export interface Deadline {
  /** Milliseconds until the work is given up; without it, never. */
  readonly ms: number | undefined
  readonly clock: Clock
  /** Gives the work up at once, with its reason. */
  readonly signal: AbortSignal | undefined
  /** Makes the error that tells of the time being over. */
  readonly expired: () => unknown
}

/**
 * Does `work` until it settles, the time is over, or the signal aborts, whichever comes first. Work that is given
 * up sees its own signal abort; the result does not wait for it. No timer and no listener outlives the result.
 */
export async function within<T>(
  { ms, clock, signal: outer, expired }: Deadline,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted()
  if (ms === undefined && outer === undefined) return work(undefined)

  const timer = new AbortController()
  const given = new AbortController()
  const abort = (): void => given.abort(outer?.reason)
  outer?.addEventListener('abort', abort)
  try {
    return await new Promise<T>((resolve, reject) => {
      given.signal.addEventListener('abort', () => reject(given.signal.reason))
      if (ms !== undefined) {
        sleep(clock, ms, timer.signal).then(
          () => given.abort(expired()),
          () => {},
        )
      }
      work(given.signal).then(resolve, reject)
    })
  } finally {
    outer?.removeEventListener('abort', abort)
    // A reason of its own spares the making of a DOMException.
    timer.abort(null)
  }
}
