import type { Store, Transitions } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import type { ScfTransition } from '../generated/statuses.js'
import type { RunFunction } from '../runtime/run.js'
import type { Limits } from './limits.js'
import type { Tables } from './records.js'

/** All that behaviour works with. */
export interface World {
  readonly store: Store
  readonly tables: Tables
  readonly transitions: Transitions<ScfTransition>
  readonly limits: Limits
  /** The time of the emulator's clock, in milliseconds since 1970. */
  readonly now: () => number
  /** Gives numbers from 0 up to, not including, 1. */
  readonly random: () => number
  /** What stands in for the code of functions. */
  readonly run: RunFunction
  /** The RequestIds of the asynchronous invocations that are running; others that have no result never will by themselves. */
  readonly running: Set<string>
  /** Passes the time before an asynchronous invocation is tried again. */
  readonly untilRetry: () => Promise<void>
  /** Before anything is done in a region: gives it its first namespace, and ends the changes of status that are due. */
  readonly enter: (place: Pick<ScfContext, 'account' | 'region' | 'now'>) => void
  /** The address on the emulator at which a package can be downloaded for a while. */
  readonly downloadAddress: (context: ScfContext, scope: string, sha256: string) => Promise<string>
}
