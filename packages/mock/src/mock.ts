import type { Clock, Credentials } from '@tc3/core'
import type { Product } from './api/product.js'
import type { WireRequest, WireResponse } from './api/wire.js'
import type { Context } from './chain/context.js'
import type { Companions } from './companion.js'
import type { ControlRoute } from './control/control-route.js'
import type { Dashboard } from './control/dashboard/dashboard.js'
import type { Downloads } from './control/downloads.js'
import type { AccountCredentials } from './signature/credentials.js'
import type { TemporaryCredentials } from './signature/temporary-credentials.js'
import type { State, Store } from './store/store.js'
import type { TestClock } from './testing/clock.js'
import type { Faults } from './testing/faults.js'
import type { LogEntry } from './testing/log.js'
import type { JournalLimits, RequestJournal } from './testing/request-journal.js'
import type { TransitionControl } from './testing/transitions.js'
import type { FindWebRoute } from './web-route.js'

/** The options of an emulator that do not depend on its product. */
export interface MockSettings {
  /** The key pairs that are accepted. Default: one fixed key pair that is obviously fake. */
  readonly credentials?: readonly AccountCredentials[]
  /**
   * The clock of the emulator. A clock of `createClock` is used as it is, so several emulators can share it. Default: the
   * system clock.
   */
  readonly clock?: Clock
  /** Returns the random numbers of RequestIds, from 0 up to, but not including, 1. Default: `Math.random`. */
  readonly random?: () => number
  /** Receives an entry for each request, signature mismatch and unexpected error. Default: nothing is logged. */
  readonly log?: (entry: LogEntry) => void
  /**
   * Whether the rate limits of the actions are enforced.
   *
   * @defaultValue `true`
   */
  readonly rateLimits?: boolean
  /**
   * Whether signatures more than five minutes away from the emulator's time are rejected. If they are not, callers that
   * sign with the system time work with any clock.
   *
   * @defaultValue `true`
   */
  readonly signatureAge?: boolean
  /**
   * Whether an exact copy of an earlier request with Signature v1 is refused. Some callers use the time in seconds as Nonce, so
   * that two equal calls within a second are copies.
   *
   * @defaultValue `false`
   */
  readonly refuseReplays?: boolean
  /**
   * Whether a parameter that the spec does not have is refused with UnknownParameter, as the cloud does, or ignored with a
   * warning in the log and in the journal. Some tools send parameters that no page documents.
   *
   * @defaultValue `'refuse'`
   */
  readonly unknownParameters?: 'refuse' | 'warn'
  /**
   * The scheme and host of the addresses that responses contain, such as those of downloads: `https://emulator.test`, if
   * callers reach the emulator through a TLS terminator. `fetch` answers for this host, too. Default: those that the caller
   * used.
   */
  readonly origin?: string
  /** The limits of the request journal. */
  readonly journal?: JournalLimits
  /**
   * Whether every action returns its documented example instead of calling its handler.
   *
   * @defaultValue `false`
   */
  readonly stubs?: boolean
}

/** The options of {@link createMock}. */
export interface MockOptions<H, Kind extends string = string> extends MockSettings {
  /** The generated tables of the product. */
  readonly product: Product
  /** The handlers of the actions. An action without a handler returns its documented example. */
  readonly handlers: H
  /** The state of the handlers. Default: an empty store. */
  readonly store?: Store
  /**
   * Adds the resources of a snapshot, all or none. Throws a TypeError if some of them are invalid. Default: adds them
   * without validation.
   */
  readonly seed?: (state: State) => void
  /** Controls the status transitions. Default: there are none. */
  readonly transitions?: TransitionControl<Kind>
  /**
   * The key pairs that handlers issue.
   *
   * @defaultValue there are none
   */
  readonly temporaryCredentials?: TemporaryCredentials | undefined
  /**
   * Stand-ins of other products that callers also call. Requests for products without one fail with HTTP 421.
   *
   * @defaultValue there are none
   */
  readonly companions?: Companions | undefined
  /** Finds the routes of requests that are not for the API. Default: there are none. */
  readonly findWebRoute?: FindWebRoute
  /** Called before each handler. */
  readonly prepare?: (context: Context) => void
  /** The files of the download URLs that handlers return. Default: there are none. */
  readonly downloads?: Downloads
  /** The parts of the dashboard that show the resources. Default: there are none. */
  readonly dashboard?: Dashboard
  /** Operations that the product adds to the control API, defined with `route` of `@tc3/mock/schemas`. Default: there are none. */
  readonly controlRoutes?: readonly ControlRoute[]
  /** Called at the end of a reset, to reset what the product keeps outside the store. Default: there is nothing. */
  readonly onReset?: () => void
}

/** An emulated endpoint. It maps HTTP requests to responses; `listen` of `@tc3/mock/node` serves it on a port. */
export interface Mock<Kind extends string = string> {
  /** The first of the accepted key pairs. */
  readonly credentials: Credentials
  /**
   * A replacement of the global `fetch`: the emulator responds, also at the download addresses that it returned. It rejects
   * requests to other hosts than `*.tencentcloudapi.com`, localhost, IP addresses and that of the option `origin` with a
   * TypeError.
   */
  readonly fetch: typeof globalThis.fetch
  /** The clock of the emulator. */
  readonly clock: TestClock
  /** The faults to inject into calls. */
  readonly faults: Faults
  /** The requests that the emulator recorded. */
  readonly journal: RequestJournal
  /** Controls how long status transitions take, and which of them fail. */
  readonly transitions: TransitionControl<Kind>
  /** Returns all resources as plain JSON, in the format that `seed` accepts. */
  snapshot(): State
  /**
   * Adds the resources of a snapshot. They replace existing resources with the same keys. As with `reset`, the change
   * takes effect at once, and `flush` resolves once it is saved.
   *
   * @throws {TypeError} If some resources are invalid. Then none is added.
   */
  seed(state: State): void
  /** Resolves once all changes made so far are saved, if the store has a persistence. Responses wait for this, too. */
  flush(): Promise<void>
  /**
   * Makes the emulator as it was at first: deletes all resources, clears the journal, the faults, the counts of the rate
   * limits and the requests that count as replays, and resets the transitions and the clock, also one that other emulators
   * share.
   */
  reset(): void
  /** Finds the routes of requests that are not for the API, for servers. Default: there are none. */
  readonly findWebRoute?: FindWebRoute | undefined
  /** Handles one HTTP request. Never throws: it responds to errors as the API does. */
  handle(request: WireRequest): Promise<WireResponse>
}
