import { type Clock, sleep } from '../clock.js'
import { within } from './deadline.js'

/** An attempt that waits for its turn. */
export interface Paced {
  readonly service: string
  readonly action: string
  readonly region: string | undefined
  /** The most requests a second; undefined where it is unknown. */
  readonly rateLimit: number | undefined
}

/** Holds requests back to what the service takes. */
export interface Pacer {
  /** Fulfilled when it is the attempt's turn. Rejects with the signal's reason, and then takes no turn. */
  turn(paced: Paced, signal: AbortSignal | undefined): Promise<void>
}

/** What a pacer is made with. */
export interface PacerOptions {
  /**
   * The part of each limit that this pacer uses, over 0 and up to 1; 0.9 by default, as requests do not arrive as
   * evenly as they are sent. Several processes that call with one account share its limits.
   */
  readonly share?: number | undefined
  /** Gives the time and the waits; the system's clock and timer by default. */
  readonly clock?: Clock | undefined
}

interface Lane {
  /** When the next request may be sent, in milliseconds since 1970. */
  free: number
  /** Fulfilled when the last in the queue has had its turn or given up. */
  last: Promise<unknown>
}

/**
 * Makes a pacer: it spreads the requests of each action and region evenly over time, first come, first served.
 * Actions whose limit is unknown are not held back. One pacer may serve many clients of one account.
 */
export function createPacer({ share = 0.9, clock = Date }: PacerOptions = {}): Pacer {
  const lanes = new Map<string, Lane>()
  return {
    turn({ service, action, region, rateLimit }, signal) {
      if (!rateLimit) return Promise.resolve()
      const interval = 1000 / (rateLimit * share)
      const key = `${service} ${action} ${region}`
      const lane = lanes.get(key) ?? { free: 0, last: Promise.resolve() }
      lanes.set(key, lane)
      const turn = lane.last.then(async () => {
        signal?.throwIfAborted()
        const wait = lane.free - clock.now()
        // More than one interval is due only where the clock was set back.
        if (wait > 0) await sleep(clock, Math.min(wait, interval), signal)
        lane.free = Math.max(lane.free, clock.now()) + interval
      })
      lane.last = turn.catch(() => {})
      return within({ ms: undefined, clock, signal, expired: () => undefined }, () => turn)
    },
  }
}
