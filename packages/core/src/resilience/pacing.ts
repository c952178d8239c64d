import { type Clock, sleep } from '../clock.js'
import { withTimeout } from './timeout.js'

/** A request that a pacer delays. */
export interface PacedRequest {
  readonly service: string
  readonly action: string
  readonly region: string | undefined
  /** The maximum number of requests a second; undefined if it is unknown. */
  readonly rateLimit: number | undefined
  /** The clock of the client. */
  readonly clock: Clock
}

/** Limits the rate of requests to what the service accepts. */
export interface Pacer {
  /** Resolves once the request may be sent. If the signal aborts, it rejects with its reason and uses no slot. */
  acquire(request: PacedRequest, signal: AbortSignal | undefined): Promise<void>
}

/** The options of `createPacer`. */
export interface PacerOptions {
  /**
   * The share of each rate limit that this pacer uses, greater than 0 and at most 1. The default leaves a margin because
   * requests do not arrive as evenly as they are sent. Processes that call with the same account share its limits.
   *
   * @defaultValue `0.9`
   */
  readonly share?: number | undefined
  /** The source of the time and of delays; by default the clock of the client. */
  readonly clock?: Clock | undefined
}

interface Queue {
  /** The time from which the next request may be sent, in milliseconds since 1970. */
  nextSlot: number
  /** Resolves once the last request in the queue has been released or aborted. */
  last: Promise<unknown>
}

/**
 * Creates a pacer, which spreads the requests of each action and region evenly over time, first come, first served.
 * Actions without a known limit are not delayed. One pacer can serve several clients of an account.
 */
export function createPacer({ share = 0.9, clock: ownClock }: PacerOptions = {}): Pacer {
  const queues = new Map<string, Queue>()
  return {
    acquire({ service, action, region, rateLimit, clock: clientClock }, signal) {
      if (!rateLimit) return Promise.resolve()
      const clock = ownClock ?? clientClock
      const interval = 1000 / (rateLimit * share)
      const key = `${service} ${action} ${region}`
      const queue = queues.get(key) ?? { nextSlot: 0, last: Promise.resolve() }
      queues.set(key, queue)
      const slot = queue.last.then(async () => {
        signal?.throwIfAborted()
        const delay = queue.nextSlot - clock.now()
        // A delay of more than one interval means that the clock was set back.
        if (delay > 0) await sleep(clock, Math.min(delay, interval), signal)
        queue.nextSlot = Math.max(queue.nextSlot, clock.now()) + interval
      })
      queue.last = slot.catch(() => {})
      return withTimeout({ ms: undefined, clock, signal, timeoutError: () => undefined }, () => slot)
    },
  }
}
