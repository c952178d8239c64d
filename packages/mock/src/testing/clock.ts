import type { Clock } from '@tc3/core'

/** A clock that the tester holds. The emulator goes by it alone: signatures, limits, statuses, links and delays. */
export interface HeldClock extends Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** How many of its milliseconds pass in one of the clock beneath it: 1 at first, 0 while it stands still. */
  readonly speed: number
  /**
   * Puts it to a time; it runs on, or stands still, as before.
   *
   * @param time In milliseconds since 1970.
   * @throws {RangeError} where no date has the time
   */
  set(time: number): void
  /**
   * Lets time pass at once.
   *
   * @throws {RangeError} for milliseconds below zero; only `set` turns it back
   */
  advance(ms: number): void
  /** Has it stand still. */
  freeze(): void
  /**
   * Has it run from where it is.
   *
   * @param options `speed`: how much faster than the clock beneath it; 1 by default.
   * @throws {RangeError} for a speed that is not above zero
   */
  run(options?: { readonly speed?: number }): void
  /** Waits so many of its milliseconds: less where it is faster or put forward, until it is where it stands still. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The last time that a Date has; a clock that has come there stands still. */
const lastTime = 8.64e15

/** The time of the platform. */
const system = { now: () => Date.now(), sleep }

/**
 * Makes a clock that shows the time of the one beneath it until it is told otherwise.
 *
 * @param beneath Default: the system's.
 */
export function createClock(beneath: Clock = system): HeldClock {
  const rest = beneath.sleep ? { sleep: beneath.sleep.bind(beneath) } : system
  // When it was told last, what it showed then, and how fast it has run since.
  let since = beneath.now()
  let shown = since
  let speed = 1
  const sleepers = new Set<() => void>()

  function now(): number {
    const time = Math.floor(shown + (beneath.now() - since) * speed)
    return Math.max(-lastTime, Math.min(time, lastTime))
  }

  function tell(time: number, rate: number): void {
    if (!(Math.abs(time) <= lastTime)) throw new RangeError(`${time} is no time in milliseconds since 1970.`)
    since = beneath.now()
    shown = time
    speed = rate
    for (const wake of sleepers) wake()
  }

  return {
    now,
    get speed() {
      return speed
    },
    set: (time) => tell(time, speed),
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`The clock cannot advance by ${ms} ms; set puts it to any time.`)
      tell(now() + ms, speed)
    },
    freeze: () => tell(now(), 0),
    run({ speed: rate = 1 } = {}) {
      if (!(rate > 0 && rate < Infinity)) {
        throw new RangeError(`The clock cannot run at the speed ${rate}; freeze has it stand still.`)
      }
      tell(now(), rate)
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const due = now() + ms
        let timer = new AbortController()
        function end(settle: () => void) {
          sleepers.delete(wake)
          signal?.removeEventListener('abort', abort)
          timer.abort()
          settle()
        }
        const abort = () => end(() => reject(signal?.reason))
        function wake() {
          timer.abort()
          if (now() >= due) return end(resolve)
          if (speed === 0) return
          timer = new AbortController()
          rest.sleep((due - now()) / speed, timer.signal).then(
            () => end(resolve),
            () => {},
          )
        }
        if (signal?.aborted) return abort()
        signal?.addEventListener('abort', abort)
        sleepers.add(wake)
        wake()
      }),
  }
}

/** A clock to hold: the one given if it can be held, or else one above it. */
export function heldClock(clock: Clock | HeldClock | undefined): HeldClock {
  return clock && 'advance' in clock ? clock : createClock(clock)
}

// The platform's timer takes no more, and fires at once when given more.
const longest = 0x7fff_ffff

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, Math.min(ms, longest))
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
