import type { Clock } from '@tc3/core'

/**
 * A clock that tests control. The emulator uses no other time: it determines the age of signatures, rate limits, status
 * transitions, the expiry of download URLs and delays.
 */
export interface TestClock extends Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** The speed relative to the base clock: 1 at first, 0 while it is frozen. */
  readonly speed: number
  /**
   * Sets the time. The speed does not change.
   *
   * @param time In milliseconds since 1970.
   * @throws {RangeError} If a Date cannot represent the time.
   */
  set(time: number): void
  /**
   * Moves the time forward.
   *
   * @throws {RangeError} If `ms` is negative. Only `set` can move the time back.
   */
  advance(ms: number): void
  /** Stops the clock. */
  freeze(): void
  /**
   * Lets the clock run from its current time on.
   *
   * @param options `speed` is relative to the base clock; 1 by default.
   * @throws {RangeError} If the speed is not a positive number.
   */
  run(options?: { readonly speed?: number }): void
  /** Shows the time of the base clock again, at its speed. */
  reset(): void
  /** Resolves once `ms` milliseconds have passed on this clock. While it is frozen, only `set` and `advance` make them pass. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** Calls a function each time the clock was set, advanced, stopped or started. */
  onChange(listener: () => void): void
}

/** The latest time that a Date can represent. The clock stops there. */
const lastTime = 8.64e15

const systemClock = { now: () => Date.now(), sleep }

/**
 * Creates a clock that shows the time of a base clock until it is set, advanced, frozen or run at another speed.
 *
 * @param base Default: the system clock.
 */
export function createClock(base: Clock = systemClock): TestClock {
  const baseSleep = base.sleep?.bind(base) ?? sleep
  // The base time of the last change, the time shown at that moment, and the speed since then.
  let changedAt = base.now()
  let timeAtChange = changedAt
  let speed = 1
  const sleepers = new Set<() => void>()
  const listeners: (() => void)[] = []

  function now(): number {
    const time = Math.floor(timeAtChange + (base.now() - changedAt) * speed)
    return Math.max(-lastTime, Math.min(time, lastTime))
  }

  function change(time: number, newSpeed: number): void {
    if (!(Math.abs(time) <= lastTime)) {
      throw new RangeError(
        `The time must be between -${lastTime} and ${lastTime} milliseconds since 1970, but is ${time}.`,
      )
    }
    changedAt = base.now()
    timeAtChange = time
    speed = newSpeed
    for (const wake of sleepers) wake()
    for (const listener of listeners) listener()
  }

  return {
    now,
    get speed() {
      return speed
    },
    set: (time) => change(time, speed),
    advance(ms) {
      if (!(ms >= 0)) {
        throw new RangeError(`The clock cannot advance by ${ms} ms. Use set() to move it to any time.`)
      }
      change(now() + ms, speed)
    },
    onChange: (listener) => listeners.push(listener),
    freeze: () => change(now(), 0),
    run({ speed: newSpeed = 1 } = {}) {
      if (!(newSpeed > 0 && newSpeed < Infinity)) {
        throw new RangeError(`The clock cannot run at the speed ${newSpeed}. Use freeze() to stop it.`)
      }
      change(now(), newSpeed)
    },
    reset: () => change(base.now(), 1),
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
          baseSleep((due - now()) / speed, timer.signal).then(
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

/** Returns the clock itself if tests can control it, or else a clock based on it. */
export function toTestClock(clock: Clock | TestClock | undefined): TestClock {
  return clock && 'advance' in clock ? clock : createClock(clock)
}

// A timer with a longer delay would fire at once.
const maxTimeout = 0x7fff_ffff

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, Math.min(ms, maxTimeout))
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
