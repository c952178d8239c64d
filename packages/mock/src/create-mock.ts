import type { WireRequest, WireResponse } from './api/wire.js'
import { authenticate } from './chain/authenticate.js'
import { assertOperations, authorize } from './chain/authorize.js'
import { createCall } from './chain/call.js'
import { createChain } from './chain/chain.js'
import { decode } from './chain/decode.js'
import { type CallResponse, encode, encodeError } from './chain/encode.js'
import { selectFault } from './chain/fault.js'
import { findAction } from './chain/find-action.js'
import { type Handlers, handle } from './chain/handle.js'
import { createHttpDate } from './chain/http-date.js'
import { record } from './chain/journal.js'
import { limit, slidingWindow, unlimited } from './chain/limit.js'
import { type IncomingCall, receive } from './chain/receive.js'
import { createRequestId } from './chain/request-id.js'
import { validate } from './chain/validate.js'
import { isBrowserVisit, redirectToDashboard } from './control/browser-visit.js'
import { createControl } from './control/control.js'
import { isControlPath } from './control/prefix.js'
import { andThen } from './maybe-promise.js'
import type { Mock, MockOptions } from './mock.js'
import { createFetch } from './server/fetch.js'
import { fakeCredentials } from './signature/credentials.js'
import { createReplayGuard } from './signature/replay-guard.js'
import { createStore, type State } from './store/store.js'
import { toTestClock } from './testing/clock.js'
import { createFaultInjector } from './testing/faults.js'
import { createRequestJournal } from './testing/request-journal.js'
import { createTransitions } from './testing/transitions.js'

/**
 * Creates the emulator of a product.
 *
 * @throws {TypeError} If the list of credentials is empty, or denies an operation that does not exist.
 * @throws {RangeError} If the journal may have less than one entry.
 */
export function createMock<H extends Handlers<H>, Kind extends string = string>(
  options: MockOptions<H, Kind>,
): Mock<Kind> {
  const { product, log, stubs, credentials = [fakeCredentials], random = Math.random } = options
  const [first] = credentials
  if (!first) {
    throw new TypeError('The option credentials must contain at least one key pair.')
  }
  assertOperations(credentials, product)
  const clock = toTestClock(options.clock)
  const store = options.store ?? createStore()
  const transitions = options.transitions ?? createTransitions<never>(store, {}).control
  const actions = Object.keys(product.actions)
  const faults = createFaultInjector(actions)
  const journal = createRequestJournal(actions, options.journal)
  const limiter = options.rateLimits === false ? unlimited : slidingWindow()
  const replayGuard = options.refuseReplays ? createReplayGuard() : undefined
  const date = createHttpDate(clock.now)
  const { handlers, prepare } = stubs ? { handlers: {}, prepare: undefined } : options

  /** A stage returns fields that are merged into the call; throwing an ApiError ends it. */
  const chain = createChain<IncomingCall>()
    .stage('receive', receive(product))
    .stage('decode', decode)
    .stage('find action', findAction(product))
    .stage(
      'authenticate',
      authenticate({ product, credentials, replayGuard, signatureAge: options.signatureAge ?? true }),
    )
    .stage('authorize', authorize(product))
    .stage('limit', limit(limiter))
    .stage('validate', validate(product, options.unknownParameters ?? 'refuse'))
    .stage('fault', selectFault(faults))
    .stage('handle', handle({ handlers, prepare, store, clock }))
    .stage('encode', encode(date))
    .rescue<keyof CallResponse>(encodeError(product, date))
    .stage('journal', record({ journal, log, clock }))

  function reset(): void {
    store.reset()
    transitions.reset()
    journal.clear()
    faults.clear()
    limiter.reset()
  }

  const seed = options.seed ?? ((state: State) => store.seed(state))

  async function handleCall(request: WireRequest): Promise<WireResponse> {
    const call = createCall(request, createRequestId(random), clock.now())
    return andThen(chain.run(call), ({ response }) => response)
  }

  const control = createControl({
    product,
    credentials,
    clock,
    faults,
    journal,
    transitions,
    store,
    seed,
    downloads: options.downloads,
    dashboard: options.dashboard,
    handle: handleCall,
    reset,
  })

  async function handleRequest(request: WireRequest): Promise<WireResponse> {
    if (isControlPath(request.path)) return control(request)
    return isBrowserVisit(request) ? redirectToDashboard : handleCall(request)
  }

  return {
    // A getter, so that logging the emulator does not log the key.
    get credentials() {
      return first
    },
    fetch: createFetch(handleRequest),
    clock,
    faults,
    journal,
    transitions,
    snapshot: () => store.snapshot(),
    seed,
    flush: async () => store.flush(),
    reset,
    handle: handleRequest,
  }
}
