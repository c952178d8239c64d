import type { Credentials } from '@tc3/core'
import type { State } from '@tc3/mock'

/** An emulator that runs in the page. */
export interface PageEmulator {
  /** The key pair that it accepts. */
  readonly credentials: Credentials
  /** Takes the place of the global `fetch`. */
  readonly fetch: typeof globalThis.fetch
  readonly clock: {
    /** Milliseconds since 1970. */
    now(): number
    set(time: number): void
    /** @param ms Milliseconds. */
    advance(ms: number): void
    reset(): void
  }
  /** All resources. */
  snapshot(): State
  /** @throws {TypeError} If the resources are not those of this version of the emulator. */
  seed(state: State): void
  /** Deletes all resources, and sets the clock to the time of the system. */
  reset(): void
  /** Resolves once all events that are due were processed, such as those of timers. */
  settled(): Promise<void>
  /** The resources, in tables. */
  tables(): Promise<readonly ResourceTable[]>
}

/** Resources of one kind. */
export interface ResourceTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}
