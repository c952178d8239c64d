import type { Clock } from '@tc3/core'
import { timestamp } from './recorder.js'

interface Sleeper {
  readonly until: number
  readonly wake: () => void
}

/** A clock that stands still until it is told to go on. */
export class VirtualClock implements Clock {
  #now = timestamp * 1000
  readonly #sleepers = new Set<Sleeper>()
  /** How long each sleep was asked to be, in turn. */
  readonly sleeps: number[] = []

  now(): number {
    return this.#now
  }

  /** How many wait. */
  get waiting(): number {
    return this.#sleepers.size
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(ms)
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#sleepers.delete(sleeper)
        reject(signal?.reason)
      }
      const sleeper = {
        until: this.#now + ms,
        wake: () => {
          signal?.removeEventListener('abort', stop)
          resolve()
        },
      }
      this.#sleepers.add(sleeper)
      signal?.addEventListener('abort', stop, { once: true })
    })
  }

  /** Lets the time pass, waking each sleeper at its moment. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    for (;;) {
      await settled()
      const next = [...this.#sleepers].sort((a, b) => a.until - b.until)[0]
      if (next === undefined || next.until > end) break
      this.#now = Math.max(this.#now, next.until)
      this.#sleepers.delete(next)
      next.wake()
    }
    this.#now = end
    await settled()
  }

  /** Sets the time, as a user or a server may. */
  set(now: number): void {
    this.#now = now
  }
}

/** A clock on which every wait is over at once; the time that was waited has passed. */
export class HastyClock implements Clock {
  #now = timestamp * 1000
  /** How long each wait was asked to be, in turn. */
  readonly sleeps: number[] = []

  now(): number {
    return this.#now
  }

  async sleep(ms: number): Promise<void> {
    this.sleeps.push(ms)
    this.#now += ms
  }
}

/** Fulfilled when all that can happen without the passing of time has happened. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
