import type { Store, Transitions } from '@tc3/mock'
import type { ScfContext } from './action/context.js'
import type { ScfTransition } from './generated/statuses.js'
import type { RunFunction } from './runtime/run-function.js'
import type { Limits } from './store/limits.js'
import type { Tables } from './store/records.js'

/** Reads an object of an account. The bucket may lack the AppId, and the object begin with a slash. */
export type ReadObject = (
  account: string,
  location: { readonly bucket: string; readonly object: string },
) => Promise<string | undefined>

/** The state and services that the handlers of all actions share. */
export interface Emulator {
  readonly store: Store
  readonly tables: Tables
  readonly transitions: Transitions<ScfTransition>
  readonly limits: Limits
  /** Returns the time of the emulator's clock, in milliseconds since 1970. */
  readonly now: () => number
  /** Returns a number from 0 up to, but not including, 1. */
  readonly random: () => number
  /** Whether empty lists of layers and environment variables remove all of them. In the cloud, they change nothing. */
  readonly emptyArraysClear: boolean
  /** Runs in place of the code of functions. */
  readonly run: RunFunction
  /** Logs an unexpected error that no response reports. */
  readonly reportFailure: (requestId: string, error: unknown) => void
  /**
   * The RequestIds of the asynchronous invocations that this process is running. An invocation that is not in this set
   * and has no result will never get one by itself.
   */
  readonly runningInvocations: Set<string>
  /** Waits until the next attempt of an asynchronous invocation is due. */
  readonly waitForRetry: () => Promise<void>
  /** Creates the default namespace of a region if it has none, and completes the transitions that are due there. */
  readonly prepareRegion: (region: Pick<ScfContext, 'account' | 'region' | 'now'>) => void
  /**
   * Reads an object of the storage: its content in Base64, or undefined if there is no such object. Absent if objects are not
   * emulated.
   */
  readonly readObject?: ReadObject | undefined
  /** Returns a temporary address on the emulator from which a package can be downloaded. */
  readonly downloadAddress: (context: ScfContext, scope: string, sha256: string) => Promise<string>
}
