import type { Clock, Credentials } from '@tc3/core'
import { fetchFrom } from './adapters/fetch.js'
import type { Product } from './api/product.js'
import type { WireRequest, WireResponse } from './api/wire.js'
import { authenticate } from './chain/authenticate.js'
import { arrived } from './chain/call.js'
import { chain } from './chain/chain.js'
import type { Context } from './chain/context.js'
import { decode } from './chain/decode.js'
import { type Answered, encode, refuse } from './chain/encode.js'
import { fault } from './chain/fault.js'
import { findAction } from './chain/find-action.js'
import { type Handlers, handle } from './chain/handle.js'
import { httpDate } from './chain/http-date.js'
import { record } from './chain/journal.js'
import { limit, slidingWindow, unlimited } from './chain/limit.js'
import { type Arrived, receive } from './chain/receive.js'
import { requestId as newRequestId } from './chain/request-id.js'
import { validate } from './chain/validate.js'
import { createControl } from './control/control.js'
import type { Section } from './control/dashboard.js'
import type { Downloads } from './control/downloads.js'
import { isControlPath } from './control/prefix.js'
import { type AccountCredentials, fakeCredentials } from './signature/credentials.js'
import { createReplays } from './signature/replays.js'
import { createStore, type State, type Store } from './store/store.js'
import { type HeldClock, heldClock } from './testing/clock.js'
import { createFaults, type Faults } from './testing/faults.js'
import type { LogEntry } from './testing/log.js'
import { createJournal, type Journal, type JournalLimits } from './testing/request-journal.js'
import { createTransitions, type TransitionControl } from './testing/transitions.js'
import { after } from './util/maybe-promise.js'

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
  readonly page?: () => readonly Section[]
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
  readonly journal: Journal
  /** How long changes of status take, and which of them fail. */
  readonly transitions: TransitionControl<Kind>
  /** All resources, as `seed` takes them: plain JSON. */
  snapshot(): State
  /**
   * Puts the resources of a snapshot, beside and in place of those that are there. They are there at once; `kept` tells
   * when they outlive the process. The same is true of `reset`.
   *
   * @throws {TypeError} where some are none of the product's; then none is put
   */
  seed(state: State): void
  /** Fulfilled when all changes made so far outlive the process, where they are to. Callers get their answers after that. */
  kept(): Promise<void>
  /** Deletes all resources, and forgets requests, faults, what was set of transitions, and the rates of calls. */
  reset(): void
  /** Answers one HTTP request. Never throws: what goes wrong is answered as an error of the API. */
  handle(request: WireRequest): Promise<WireResponse>
}

/**
 * Makes the emulator of a product.
 *
 * @throws {TypeError} where the list of credentials is empty
 * @throws {RangeError} where the journal could not keep one request
 */
export function createMock<H extends Handlers<H>, Kind extends string = string>(
  options: MockOptions<H, Kind>,
): Mock<Kind> {
  const { product, log, stubs, credentials = [fakeCredentials], random = Math.random } = options
  const [first] = credentials
  if (!first) {
    throw new TypeError('The emulator needs at least one key pair, as nobody could call it without one.')
  }
  const clock = heldClock(options.clock)
  const store = options.store ?? createStore()
  const transitions = options.transitions ?? createTransitions<never>(store, {}).control
  const actions = Object.keys(product.actions)
  const faults = createFaults(actions)
  const journal = createJournal(actions, options.journal)
  const limiter = options.rateLimits === false ? unlimited : slidingWindow()
  const replays = createReplays()
  const date = httpDate(clock.now)
  const { handlers, prepare } = stubs ? { handlers: {}, prepare: undefined } : options

  /** Each stage adds to what is known of a call, or ends it by throwing an ApiError. */
  const api = chain<Arrived>()
    .stage('receive', receive)
    .stage('decode', decode)
    .stage('find action', findAction(product))
    .stage(
      'authenticate',
      authenticate({ product, credentials, replays, signatureAge: options.signatureAge ?? true }),
    )
    .stage('limit', limit(limiter))
    .stage('validate', validate(product))
    .stage('fault', fault(faults))
    .stage('handle', handle({ handlers, prepare, store, clock }))
    .stage('encode', encode(date))
    .rescue<keyof Answered>(refuse(product, date))
    .stage('journal', record({ journal, log, clock }))

  function reset(): void {
    store.reset()
    transitions.reset()
    journal.clear()
    faults.clear()
    limiter.reset()
  }

  const seed = options.seed ?? ((state: State) => store.seed(state))

  const control = createControl({
    product,
    clock,
    faults,
    journal,
    transitions,
    store,
    seed,
    downloads: options.downloads,
    sections: options.page ?? (() => []),
    reset,
  })

  async function answer(request: WireRequest): Promise<WireResponse> {
    if (isControlPath(request.path)) return control(request)
    return after(api.run(arrived(request, newRequestId(random), clock.now())), ({ response }) => response)
  }

  return {
    // Behind a getter, so that printing the emulator does not print the key.
    get credentials() {
      return first
    },
    fetch: fetchFrom(answer),
    clock,
    faults,
    journal,
    transitions,
    snapshot: () => store.snapshot(),
    seed,
    kept: async () => store.kept(),
    reset,
    handle: answer,
  }
}
