import type { Clock } from '@tc3/core'
import { timestamp } from './request-recorder.js'

interface Sleeper {
  readonly until: number
  readonly wake: () => void
}

/** A clock whose time passes only when it is advanced. */
export class VirtualClock implements Clock {
  #now = timestamp * 1000
  readonly #sleepers = new Set<Sleeper>()
  /** The requested duration of each sleep, in order. */
  readonly sleeps: number[] = []

  now(): number {
    return this.#now
  }

  /** The number of pending sleeps. */
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

  /** Advances the time, and wakes each sleeper at its time. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    for (;;) {
      await flushTasks()
      const next = [...this.#sleepers].sort((a, b) => a.until - b.until)[0]
      if (next === undefined || next.until > end) break
      this.#now = Math.max(this.#now, next.until)
      this.#sleepers.delete(next)
      next.wake()
    }
    this.#now = end
    await flushTasks()
  }

  /** Sets the time without waking sleepers, as a user or a time server may. */
  set(now: number): void {
    this.#now = now
  }
}

/** A clock whose sleeps resolve immediately and advance its time. */
export class ImmediateClock implements Clock {
  #now = timestamp * 1000
  /** The requested duration of each sleep, in order. */
  readonly sleeps: number[] = []

  now(): number {
    return this.#now
  }

  async sleep(ms: number): Promise<void> {
    this.sleeps.push(ms)
    this.#now += ms
  }
}

/** Resolves once all pending tasks have run that do not depend on the time. */
export function flushTasks(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
