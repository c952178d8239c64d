import type { Clock, Credentials } from '@tc3/core'
import type { Product } from './api/product.js'
import type { WireRequest, WireResponse } from './api/wire.js'
import type { Context } from './chain/context.js'
import type { Section } from './control/dashboard.js'
import type { Downloads } from './control/downloads.js'
import type { AccountCredentials } from './signature/credentials.js'
import type { State, Store } from './store/store.js'
import type { HeldClock } from './testing/clock.js'
import type { Faults } from './testing/faults.js'
import type { LogEntry } from './testing/log.js'
import type { JournalLimits, RequestJournal } from './testing/request-journal.js'
import type { TransitionControl } from './testing/transitions.js'

/** What a tester chooses; all of it is optional. */
export interface MockSettings {
  /** The key pairs it knows. Default: one pair, plainly fake, the same each time. */
  readonly credentials?: readonly AccountCredentials[]
  /**
   * The time it goes by: a clock of `createClock`, which it then shares with whoever made it, or any that tells the
   * time. Default: the system's.
   */
  readonly clock?: Clock
  /** Gives the random numbers that RequestIds are made from, each from 0 up to 1. Default: `Math.random`. */
  readonly random?: () => number
  /** Takes a report of each request, and of what went wrong. Default: nothing is reported. */
  readonly log?: (entry: LogEntry) => void
  /** Whether the actions' limits of requests a second are kept. Default: true. */
  readonly rateLimits?: boolean
  /**
   * Whether signatures more than five minutes away from the emulator's time are refused. Without, callers that sign by
   * the time of their machine get along with any clock. Default: true.
   */
  readonly signatureAge?: boolean
  /** How many requests the journal keeps. */
  readonly journal?: JournalLimits
  /** Every action answers its documented example, and nothing is kept. Default: false. */
  readonly stubs?: boolean
}

/** What an emulator is made of. */
export interface MockOptions<H, Kind extends string = string> extends MockSettings {
  /** The tables of the product, as generated. */
  readonly product: Product
  /** The behaviour: a method for each action that has some. The others answer their documented example. */
  readonly handlers: H
  /** Where the behaviour keeps what it knows. Default: an empty one. */
  readonly store?: Store
  /**
   * Puts the resources of a snapshot that a tester has made, all or none. Throws a TypeError where some are none of the
   * product's. Default: as they are, unchecked.
   */
  readonly seed?: (state: State) => void
  /** The changes of status that pass by themselves. Default: there are none. */
  readonly transitions?: TransitionControl<Kind>
  /** Called before each action's behaviour. */
  readonly prepare?: (context: Context) => void
  /** What addresses that the behaviour has answered lead to. Default: there are none. */
  readonly downloads?: Downloads
  /** What the page for people shows of the resources. Default: nothing. */
  readonly dashboard?: () => readonly Section[]
}

/** An emulated endpoint. It is plain bytes in and bytes out; `listen` of `@tc3/mock/node` gives it a port. */
export interface Mock<Kind extends string = string> {
  /** A key pair that the emulator knows: the first of those it was given. */
  readonly credentials: Credentials
  /** Stands in for the global `fetch`: answers every request itself, whatever host it is for. */
  readonly fetch: typeof globalThis.fetch
  /** The time that the emulator goes by. */
  readonly clock: HeldClock
  /** What is to go wrong. */
  readonly faults: Faults
  /** The requests that came. */
  readonly journal: RequestJournal
  /** How long changes of status take, and which of them fail. */
  readonly transitions: TransitionControl<Kind>
  /** All resources, as `seed` takes them: plain JSON. */
  snapshot(): State
  /**
   * Puts the resources of a snapshot, beside and in place of those that are there. They are there at once; `flush` tells
   * when they outlive the process. The same is true of `reset`.
   *
   * @throws {TypeError} where some are none of the product's; then none is put
   */
  seed(state: State): void
  /** Fulfilled when all changes made so far outlive the process, where they are to. Callers get their answers after that. */
  flush(): Promise<void>
  /** Deletes all resources, and forgets requests, faults, what was set of transitions, and the rates of calls. */
  reset(): void
  /** Answers one HTTP request. Never throws: what goes wrong is answered as an error of the API. */
  handle(request: WireRequest): Promise<WireResponse>
}
