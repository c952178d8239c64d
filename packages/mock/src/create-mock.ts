import type { WireRequest, WireResponse } from './api/wire.js'
import { authenticate } from './chain/authenticate.js'
import { arrived } from './chain/call.js'
import { chain } from './chain/chain.js'
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
import { isControlPath } from './control/prefix.js'
import type { Mock, MockOptions } from './mock.js'
import { fetchFrom } from './server/fetch.js'
import { fakeCredentials } from './signature/credentials.js'
import { createReplays } from './signature/replays.js'
import { createStore, type State } from './store/store.js'
import { heldClock } from './testing/clock.js'
import { createFaults } from './testing/faults.js'
import { createRequestJournal } from './testing/request-journal.js'
import { createTransitions } from './testing/transitions.js'
import { after } from './util/maybe-promise.js'

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
  const journal = createRequestJournal(actions, options.journal)
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
    sections: options.dashboard ?? (() => []),
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
    flush: async () => store.flush(),
    reset,
    handle: answer,
  }
}
