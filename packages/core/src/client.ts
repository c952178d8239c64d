import { defaultCredentials, send } from '#runtime'
import { sleep } from './clock.js'
import type { Credentials } from './credentials.js'
import { ConfigurationError, countAttempts, TimeoutError } from './error.js'
import { type CallView, tell } from './hooks.js'
import type { CallOptions, ClientOptions } from './options.js'
import { buildRequest } from './request/build.js'
import { parseEndpoint } from './request/endpoint.js'
import { classify, isFault } from './resilience/classify.js'
import { within } from './resilience/deadline.js'
import { standardRetry } from './resilience/retry.js'
import { skewOf } from './resilience/skew.js'
import { dropUnread, type Exchange, type Reader, transmit } from './response/exchange.js'
import { readResponse, requestIdOf } from './response/parse.js'
import type { Action, Service } from './service.js'
import type { HttpResponse } from './transport/transport.js'

export type { CallOptions, ClientOptions } from './options.js'

/** Calls the actions of one service. */
export interface Client {
  /**
   * Calls an action and gives the content of `Response`, RequestId included. Members of the input that are
   * undefined are left out; integers beyond 2^53 are bigints, in the input and in the output.
   *
   * Throws a ServiceError when the service answers with an error, a ResponseError when what answers is not the
   * API, a TransportError when no whole response arrives, a TimeoutError when it takes too long, a
   * ConfigurationError when an option does not fit the action, the input or the credentials, the signal's reason
   * when aborted, and what the credential provider throws.
   */
  send<Input extends object, Output extends object>(
    action: Action<Input, Output>,
    input: NoInfer<Input>,
    options?: CallOptions,
  ): Promise<Output>

  /**
   * Calls an action as `send` does, and gives what `reader` makes of the HTTP response, for answers that are not
   * JSON. Throws what `send` throws; what `reader` throws is judged, and the call perhaps repeated, like any fault.
   */
  receive<Input extends object, Result>(
    action: Action<Input, object>,
    input: NoInfer<Input>,
    reader: Reader<Result>,
    options?: CallOptions,
  ): Promise<Result>
}

function checkCredentials({ secretId, secretKey, token = '' }: Credentials): void {
  // fetch would refuse a header of other characters, or spaces, with an error that shows it.
  if (/^[!-~]+ [!-~]+ [!-~]*$/.test(`${secretId} ${secretKey} ${token}`)) return
  throw new ConfigurationError(
    'The credentials need a secretId and a secretKey, of visible ASCII characters, as the token.',
    { option: 'credentials' },
  )
}

/**
 * Makes a client of a service. Nothing is sent and no credentials are asked for until a call.
 *
 * Throws a ConfigurationError when `endpoint` is neither a host nor a URL of scheme and host.
 */
export function createClient(service: Service, options: ClientOptions): Client {
  const ownEndpoint = parseEndpoint(options.endpoint ?? service.endpoint)
  const { clock = Date, hooks = {}, pacer, failover } = options
  const source = options.credentials ?? defaultCredentials(options)
  const retry = options.retry ?? standardRetry({ random: options.random })
  // How far the service's clock is ahead of ours, in milliseconds, as far as is known.
  let skew = 0

  async function receive<Input extends object, Result>(
    { name: action, region: regionRequired, rateLimit, idempotent, busy }: Action<Input, object>,
    input: Input,
    reader: Reader<Result>,
    call: CallOptions = {},
  ): Promise<Result> {
    const { region = options.region, timeout = options.timeout, totalTimeout = options.totalTimeout } = call
    const view: CallView = { service: service.service, action, region }
    let attempts = 0
    let totalRetryDelay = 0
    let skewCorrected = false
    let response: HttpResponse | undefined
    let lastError: unknown

    function timedOut(option: 'timeout' | 'totalTimeout', limit: number | undefined): TimeoutError {
      const error = new TimeoutError(`${action} took longer than ${limit} ms (option ${option}).`, {
        action,
        option,
        limit: limit ?? 0,
        cause: lastError,
      })
      countAttempts(error, attempts, totalRetryDelay)
      return error
    }

    // Milliseconds until the next attempt; undefined when there is none.
    function judge(error: unknown): number | undefined {
      const learnt = skewCorrected ? undefined : skewOf(error, response?.headers.get('date'), clock.now())
      if (learnt !== undefined) {
        skewCorrected = true
        skew = learnt
        return 0
      }
      if (!retry) return undefined
      return retry.delay({ error, action, attempts, ...classify(error, idempotent, busy) })
    }

    async function attempt(signal: AbortSignal | undefined): Promise<Result> {
      if (pacer) await pacer.turn({ ...view, rateLimit }, signal)
      const credentials = typeof source === 'function' ? await source() : source
      checkCredentials(credentials)
      const route = failover?.route(ownEndpoint)
      const endpoint = route?.endpoint ?? ownEndpoint
      const request = await buildRequest({
        options,
        callOptions: call,
        service,
        action,
        input,
        region,
        credentials,
        endpoint,
        timestamp: Math.floor((clock.now() + skew) / 1000),
      })
      signal?.throwIfAborted()
      attempts += 1
      void tell(hooks.request, { call: view, attempts, method: request.method, endpoint: endpoint.origin })
      response = undefined
      try {
        const expired = () => timedOut('timeout', timeout)
        const result = await within({ ms: timeout, clock, signal, expired }, async (signal) => {
          const exchange: Exchange = { action, region, host: endpoint.host, secrets: request.secrets, signal }
          const known = { idempotent, patience: timeout ?? totalTimeout }
          response = await transmit(options.fetch ?? send, request, exchange, known)
          try {
            return await reader(response, exchange)
          } finally {
            dropUnread(response)
          }
        })
        route?.settled(false)
        return result
      } catch (error) {
        signal?.throwIfAborted()
        route?.settled(isFault(error))
        countAttempts(error, attempts, totalRetryDelay)
        lastError = error
        const delay = judge(error)
        if (delay === undefined) throw error
        void tell(hooks.retry, { call: view, attempts, error, delay })
        totalRetryDelay += delay
        if (delay > 0) await sleep(clock, delay, signal)
      }
      return attempt(signal)
    }

    void tell(hooks.call, { call: view, attempts })
    try {
      if (regionRequired && !region) {
        throw new ConfigurationError(
          `${action} needs a region: set the option region, such as ap-guangzhou.`,
          { option: 'region' },
        )
      }
      const expired = () => timedOut('totalTimeout', totalTimeout)
      const result = await within({ ms: totalTimeout, clock, signal: call.signal, expired }, attempt)
      if (retry) retry.succeeded?.(attempts)
      void tell(hooks.response, {
        call: view,
        attempts,
        statusCode: response?.status ?? 0,
        requestId: requestIdOf(result),
      })
      return result
    } catch (error) {
      void tell(hooks.error, { call: view, attempts, error })
      throw error
    }
  }

  return {
    receive,
    send<Input extends object, Output extends object>(
      action: Action<Input, Output>,
      input: Input,
      call?: CallOptions,
    ) {
      // The action's types state what its Response holds; checking that is the service's part.
      return receive(action, input, readResponse, call) as Promise<Output>
    },
  }
}
