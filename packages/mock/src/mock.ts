import type { Clock, Credentials } from '@tc3/core'
import { fetchFrom } from './adapters/fetch.js'
import { ApiError } from './api-error.js'
import { type AccountCredentials, fakeCredentials } from './credentials.js'
import type { LogEntry, RequestEntry } from './log.js'
import type { Product } from './product.js'
import { requestId as newRequestId } from './request-id.js'
import { authenticate, SignatureFailure } from './stages/authenticate.js'
import { decode } from './stages/decode.js'
import { dispatch, type Handlers } from './stages/dispatch.js'
import { encode, encodeError, errorMessage } from './stages/encode.js'
import { findAction } from './stages/find-action.js'
import { slidingWindow, unlimited } from './stages/limit.js'
import { receive } from './stages/receive.js'
import { validate } from './stages/validate.js'
import type { WireRequest, WireResponse } from './wire.js'

/** What an emulator is made of. */
export interface MockOptions<H> {
  /** The tables of the product, as generated. */
  readonly product: Product
  /** The behaviour: a method for each action that has some. The others answer their documented example. */
  readonly handlers: H
  /** The key pairs it knows. Default: one pair, plainly fake, the same each time. */
  readonly credentials?: readonly AccountCredentials[]
  /** Default: the system's time. */
  readonly clock?: Clock
  /** Gives the random numbers that RequestIds are made from, each from 0 up to 1. Default: `Math.random`. */
  readonly random?: () => number
  /** Takes a report of each request, and of what went wrong. Default: nothing is reported. */
  readonly log?: (entry: LogEntry) => void
  /** Whether the actions' limits of requests a second are kept. Default: true. */
  readonly rateLimits?: boolean
}

/** An emulated endpoint. It is plain bytes in and bytes out; `listen` of `@tc3/mock/node` gives it a port. */
export interface Mock {
  /** A key pair that the emulator knows: the first of those it was given. */
  readonly credentials: Credentials
  /** Stands in for the global `fetch`: answers every request itself, whatever host it is for. */
  readonly fetch: typeof globalThis.fetch
  /** Answers one HTTP request. Never throws: what goes wrong is answered as an error of the API. */
  handle(request: WireRequest): Promise<WireResponse>
}

/**
 * Makes the emulator of a product.
 *
 * @throws {TypeError} where the list of credentials is empty
 */
export function createMock<H extends Handlers<H>>(options: MockOptions<H>): Mock {
  const { product, handlers, log, credentials = [fakeCredentials], random = Math.random } = options
  const clock = options.clock ?? { now: () => Date.now() }
  const limiter = options.rateLimits === false ? unlimited : slidingWindow()
  const [first] = credentials
  if (!first) {
    throw new TypeError('The emulator needs at least one key pair, as nobody could call it without one.')
  }

  /** The chain, from bytes to bytes: each stage may end it by throwing an ApiError. */
  async function answer(
    request: WireRequest,
    requestId: string,
    now: number,
    seen: Seen,
  ): Promise<WireResponse> {
    const received = receive(request)
    const call = decode(received)
    const { action } = call
    seen.action = action
    const { table, region } = findAction(call, product)
    seen.region = region
    const account = await authenticate(call, region, { product, credentials, now })
    seen.account = account
    limiter.admit([account, region, action].join(), table.rateLimit, now)
    const input = validate(call.input, table, product)
    const output = await dispatch(handlers, table, input, { action, account, region, requestId, now })
    return encode(output, requestId)
  }

  /** Reports what only the emulator's log may say, and gives the error that the caller is told. */
  function refuse(reason: unknown, requestId: string): ApiError {
    if (reason instanceof SignatureFailure) log?.({ kind: 'signature', requestId, report: reason.report })
    if (reason instanceof ApiError) return reason
    const stack = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
    log?.({ kind: 'failure', requestId, stack })
    return new ApiError(
      'InternalError',
      `The emulator failed; its log says why, at the RequestId ${requestId}.`,
    )
  }

  async function handle(request: WireRequest): Promise<WireResponse> {
    const time = clock.now()
    const requestId = newRequestId(random)
    const seen: Seen = {}
    const report = (outcome: Pick<RequestEntry, 'error'>) =>
      log?.({
        kind: 'request',
        requestId,
        time,
        duration: clock.now() - time,
        method: request.method,
        ...seen,
        ...outcome,
      })
    try {
      const response = await answer(request, requestId, time, seen)
      report({})
      return response
    } catch (reason) {
      const error = refuse(reason, requestId)
      report({ error: { code: error.code, message: errorMessage(error, product) } })
      return encodeError(error, requestId, product)
    }
  }

  return {
    // Behind a getter, so that printing the emulator does not print the key.
    get credentials() {
      return first
    },
    fetch: fetchFrom(handle),
    handle,
  }
}

/** What is known of a request so far. */
type Seen = { -readonly [Fact in 'action' | 'region' | 'account']?: string }
