import type { MaybePromise } from '@tc3/core/signing'
import type { Product } from './api/product.js'
import type { WireRequest, WireResponse } from './api/wire.js'
import { authenticate } from './chain/authenticate.js'
import { assertOperations, authorize } from './chain/authorize.js'
import { createCall } from './chain/call.js'
import { createChain } from './chain/chain.js'
import type { Context } from './chain/context.js'
import { decode } from './chain/decode.js'
import { type CallResponse, encode, encodeError } from './chain/encode.js'
import { selectFault } from './chain/fault.js'
import { findAction } from './chain/find-action.js'
import { type Handlers, handle } from './chain/handle.js'
import { createHttpDate } from './chain/http-date.js'
import { record } from './chain/journal.js'
import { type Limiter, limit, slidingWindow, unlimited } from './chain/limit.js'
import { orMisdirected } from './chain/misdirected.js'
import { type IncomingCall, receive } from './chain/receive.js'
import { createRequestId } from './chain/request-id.js'
import { validate } from './chain/validate.js'
import { createCompanionHandlers } from './companion-handlers.js'
import { isBrowserVisit, redirectToDashboard } from './control/browser-visit.js'
import { createControl } from './control/control.js'
import { isControlPath } from './control/prefix.js'
import { andThen } from './maybe-promise.js'
import { truncate } from './message/truncate.js'
import type { Mock, MockOptions } from './mock.js'
import { createFetch } from './server/fetch.js'
import { fakeCredentials } from './signature/credentials.js'
import { createKeyPairs } from './signature/key-pairs.js'
import { createReplayGuard } from './signature/replay-guard.js'
import { createStore, type State } from './store/store.js'
import { toTestClock } from './testing/clock.js'
import { createFaultInjector, type FaultInjector } from './testing/faults.js'
import { createRequestJournal } from './testing/request-journal.js'
import { createTransitions } from './testing/transitions.js'
import { handleLogged } from './web-route.js'

/** What differs between the chains of an emulator and its companions. */
interface ProductChainOptions {
  readonly product: Product
  readonly handlers: object
  readonly prepare: ((context: Context) => void) | undefined
  readonly limiter: Limiter
  readonly faults: FaultInjector
  readonly unknownParameters: 'refuse' | 'warn'
}

/**
 * Creates the emulator of a product.
 *
 * @throws {TypeError} If the list of credentials is empty or denies an operation that does not exist, or the origin has a path.
 * @throws {RangeError} If the journal may have less than one entry.
 */
export function createMock<H extends Handlers<H>, Kind extends string = string>(
  options: MockOptions<H, Kind>,
): Mock<Kind> {
  const { product, log, stubs, findWebRoute, credentials = [fakeCredentials], random = Math.random } = options
  const [first] = credentials
  if (!first) {
    throw new TypeError('The option credentials must contain at least one key pair.')
  }
  assertOperations(credentials, product)
  if (options.origin !== undefined) assertOrigin(options.origin)
  const clock = toTestClock(options.clock)
  const store = options.store ?? createStore()
  const transitions = options.transitions ?? createTransitions<never>(store, {}).control
  const actions = Object.keys(product.actions)
  const faults = createFaultInjector(actions)
  const journal = createRequestJournal(actions, options.journal)
  const limiter = options.rateLimits === false ? unlimited : slidingWindow()
  const replayGuard = options.refuseReplays ? createReplayGuard() : undefined
  const date = createHttpDate(clock.now)
  const signatureAge = options.signatureAge ?? true
  const keyPairs = createKeyPairs(credentials, options.temporaryCredentials)
  const companionServices = options.companions?.services ?? []

  /** A stage returns fields that are merged into the call; throwing an ApiError ends it. */
  function createProductChain({ product, handlers, prepare, ...parts }: ProductChainOptions) {
    return createChain<IncomingCall>()
      .stage(
        'receive',
        orMisdirected(receive(product, companionServices), product.service, companionServices),
      )
      .stage('decode', orMisdirected(decode, product.service, companionServices))
      .stage('find action', findAction(product, companionServices))
      .stage('authenticate', authenticate({ product, keyPairs, replayGuard, signatureAge }))
      .stage('authorize', authorize(product))
      .stage('limit', limit(parts.limiter))
      .stage('validate', validate(product, parts.unknownParameters))
      .stage('fault', selectFault(parts.faults))
      .stage(
        'handle',
        handle({
          product,
          handlers: stubs ? {} : handlers,
          prepare: stubs ? undefined : prepare,
          store,
          clock,
          origin: options.origin,
        }),
      )
      .stage('encode', encode(date))
      .rescue<keyof CallResponse>(encodeError(product, date))
      .stage('journal', record({ journal, log, clock }))
  }

  const chain = createProductChain({
    product,
    handlers: options.handlers,
    prepare: options.prepare,
    limiter,
    faults,
    unknownParameters: options.unknownParameters ?? 'refuse',
  })

  const findCompanion =
    options.companions &&
    createCompanionHandlers({
      service: product.service,
      companions: options.companions,
      clock,
      log,
      keyPairs,
      signatureAge,
      createHandler(companion) {
        const chain = createProductChain({
          ...companion,
          prepare: undefined,
          limiter: unlimited,
          faults: createFaultInjector([]),
          unknownParameters: 'warn',
        })
        return async (request, requestId, now) => {
          const { response } = await chain.run(createCall(request, requestId, now))
          return response
        }
      },
    })

  function reset(): void {
    store.reset()
    transitions.reset()
    journal.clear()
    faults.clear()
    limiter.reset()
    replayGuard?.reset()
    clock.reset()
    options.onReset?.()
  }

  const seed = options.seed ?? ((state: State) => store.seed(state))

  function handleCall(request: WireRequest): MaybePromise<WireResponse> {
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
    handle: async (request) => handleCall(request),
    reset,
    productRoutes: options.controlRoutes ?? [],
  })

  async function handleRequest(request: WireRequest): Promise<WireResponse> {
    const route = findWebRoute?.(request)
    if (route) {
      const requestId = createRequestId(random)
      return handleLogged((call) => route.handle(request, call), request.method, requestId, { clock, log })
    }
    if (isControlPath(request.path)) return control(request)
    const companion = findCompanion?.(request)
    if (companion) return (await companion)(request, createRequestId(random), clock.now())
    return isBrowserVisit(request) ? redirectToDashboard : handleCall(request)
  }

  return {
    // A getter, so that logging the emulator does not log the key.
    get credentials() {
      return first
    },
    fetch: createFetch(handleRequest, {
      service: product.service,
      names: ownNames(product, options.origin),
      isRegistered: (host) => findWebRoute?.({ host, path: '/' })?.ownsHost === true,
    }),
    clock,
    faults,
    journal,
    transitions,
    snapshot: () => store.snapshot(),
    seed,
    flush: async () => store.flush(),
    reset,
    findWebRoute,
    handle: handleRequest,
  }
}

/** The host names of an emulator, besides those that every emulator has. */
function ownNames({ endpoint }: Product, origin: string | undefined): readonly string[] {
  return origin === undefined ? [endpoint] : [endpoint, new URL(origin).hostname]
}

function assertOrigin(origin: string): void {
  if (isOrigin(origin)) return
  throw new TypeError(
    `The option origin must be a scheme and a host without a path, such as https://emulator.test, but is ${truncate(origin)}.`,
  )
}

function isOrigin(text: string): boolean {
  try {
    return /^https?:/.test(text) && new URL(text).origin === text
  } catch {
    return false
  }
}
