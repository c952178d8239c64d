import { defaultCredentials, send, withEnvironment } from '#runtime'
import { checkCredentials } from './check-credentials.js'
import { type Clock, sleep } from './clock.js'
import { checkLimit } from './duration.js'
import { ConfigurationError, countAttempts, TimeoutError } from './error.js'
import { type CallView, notify } from './hooks.js'
import type { CallOptions, ClientOptions } from './options.js'
import { buildRequest } from './request/build.js'
import { parseEndpoint } from './request/endpoint.js'
import { defaultSignatureMethod } from './request/signature-method.js'
import { classify, isTransient } from './resilience/classify.js'
import type { Route } from './resilience/failover.js'
import { standardRetry } from './resilience/retry.js'
import { clockSkew } from './resilience/skew.js'
import { withTimeout } from './resilience/timeout.js'
import { cancelUnread, type Exchange, type Reader, transmit } from './response/exchange.js'
import { readResponse, requestIdOf } from './response/parse.js'
import type { Action, Service } from './service.js'
import type { HttpResponse } from './transport/transport.js'

export type { CallOptions, ClientOptions } from './options.js'

/** Calls the actions of one service. */
export interface Client {
  /** The clock of the client, which waiters use too. */
  readonly clock: Clock

  /**
   * Calls an action and returns the content of `Response`, including RequestId. Members of the input that are undefined
   * are left out. Integers beyond 2^53 are bigints, in the input and in the output.
   *
   * @throws {ServiceError} If the service responds with an error.
   * @throws {ResponseError} If the response is not one of the API.
   * @throws {TransportError} If no complete response arrives.
   * @throws {TimeoutError} If the call or its last attempt exceeds its timeout.
   * @throws {ConfigurationError} If an option does not fit the action, the input or the credentials.
   * @throws The signal's reason if it aborts, and the errors of the credential provider.
   */
  send<Input extends object, Output extends object>(
    action: Action<Input, Output>,
    input: NoInfer<Input>,
    options?: CallOptions,
  ): Promise<Output>

  /**
   * Calls an action like `send`, but returns the result of `reader`, for responses that are not JSON.
   *
   * @throws The same errors as `send`, and the errors of `reader`, which the retry policy decides on like any other.
   */
  receive<Input extends object, Result>(
    action: Action<Input, object>,
    input: NoInfer<Input>,
    reader: Reader<Result>,
    options?: CallOptions,
  ): Promise<Result>
}

/**
 * Creates a client of a service. It sends nothing and asks for no credentials until a call.
 *
 * @throws {ConfigurationError} If `endpoint` is neither a host nor an origin.
 */
export function createClient(service: Service, given: ClientOptions = {}): Client {
  const options = withEnvironment(given, service)
  const { clock = Date, failover, hooks = {}, method = 'POST', pacer, random = Math.random } = options
  const { fetch = send, signatureMethod = defaultSignatureMethod, unsignedPayload } = options
  const credentialSource = options.credentials ?? defaultCredentials(options)
  const ownEndpoint = parseEndpoint(options.endpoint ?? service.endpoint)
  const retry = (options.retry ?? standardRetry({ random })) || undefined
  // The milliseconds by which the service's clock is ahead of the local clock, as far as known.
  let skew = 0

  async function receive<Input extends object, Result>(
    {
      name: action,
      region: isRegionRequired,
      rateLimit,
      idempotent,
      busy,
      encodeInput,
    }: Action<Input, object>,
    input: Input,
    reader: Reader<Result>,
    callOptions: CallOptions = {},
  ): Promise<Result> {
    const { encode, headers, region = options.region, signal } = callOptions
    const call: CallView = { service: service.service, action, region }
    let attempts = 0
    let totalRetryDelay = 0
    let isSkewCorrected = false
    let route: Route | undefined
    let response: HttpResponse | undefined
    let lastError: unknown
    let timeout: number | undefined
    let totalTimeout: number | undefined

    void notify(hooks.call, { call, attempts })
    try {
      if (Object(input) !== input) {
        throw new ConfigurationError(`${action} needs an input, an object, but got ${input}.`, {
          option: 'input',
        })
      }
      if (isRegionRequired && !region) {
        throw new ConfigurationError(
          `${action} needs a region: set the option region, such as ap-guangzhou.`,
          { option: 'region' },
        )
      }
      timeout = checkLimit('timeout', callOptions.timeout ?? options.timeout)
      totalTimeout = checkLimit('totalTimeout', callOptions.totalTimeout ?? options.totalTimeout)
      const result = await limited('totalTimeout', totalTimeout, signal, attemptUntilDone)
      retry?.onSuccess?.(attempts)
      void notify(hooks.response, {
        call,
        attempts,
        statusCode: response?.status ?? 0,
        requestId: requestIdOf(result),
      })
      return result
    } catch (error) {
      void notify(hooks.error, { call, attempts, error })
      throw error
    }

    async function attemptUntilDone(signal: AbortSignal | undefined): Promise<Result> {
      for (;;) {
        if (pacer) await pacer.acquire({ ...call, rateLimit, clock }, signal)
        const earlierAttempts = attempts
        try {
          const result = await limited('timeout', timeout, signal, attempt)
          route?.report(false)
          return result
        } catch (error) {
          signal?.throwIfAborted()
          if (attempts === earlierAttempts) throw error
          route?.report(isTransient(error))
          countAttempts(error, attempts, totalRetryDelay)
          lastError = error
          const delay = retryDelay(error)
          if (delay === undefined) throw error
          void notify(hooks.retry, { call, attempts, error, delay })
          totalRetryDelay += delay
          if (delay > 0) await sleep(clock, delay, signal)
        }
      }
    }

    /** Signs a request, sends it once and reads its response. */
    async function attempt(signal: AbortSignal | undefined): Promise<Result> {
      const credentials = typeof credentialSource === 'function' ? await credentialSource() : credentialSource
      checkCredentials(credentials)
      route = failover?.route(ownEndpoint, clock)
      const endpoint = route?.endpoint ?? ownEndpoint
      const request = await buildRequest(
        {
          action,
          credentials,
          encode,
          endpoint,
          headers,
          input: encodeInput?.(input, ConfigurationError) ?? input,
          method,
          random,
          region,
          service,
          timestamp: Math.floor((clock.now() + skew) / 1000),
          unsignedPayload,
        },
        signatureMethod,
      )
      signal?.throwIfAborted()
      attempts += 1
      void notify(hooks.request, { call, attempts, method: request.method, endpoint: endpoint.origin })
      const exchange: Exchange = { action, region, host: endpoint.host, secrets: request.secrets, signal }
      response = await transmit(fetch, request, exchange, { idempotent, maxWait: timeout ?? totalTimeout })
      try {
        return await reader(response, exchange)
      } finally {
        cancelUnread(response)
      }
    }

    /** Returns the milliseconds until the next attempt; undefined if there is none. */
    function retryDelay(error: unknown): number | undefined {
      if (!isSkewCorrected) {
        const newSkew = clockSkew(error, response?.headers.get('date'), clock.now())
        if (newSkew !== undefined) {
          isSkewCorrected = true
          skew = newSkew
          return 0
        }
      }
      return retry?.delay({ error, action, attempts, ...classify(error, idempotent, busy) })
    }

    /** Runs a task within the limit of an option; the error of the previous attempt is the cause of the TimeoutError. */
    function limited(
      option: 'timeout' | 'totalTimeout',
      ms: number | undefined,
      signal: AbortSignal | undefined,
      task: (signal: AbortSignal | undefined) => Promise<Result>,
    ): Promise<Result> {
      const timeoutError = (limit: number) =>
        new TimeoutError(`${action} took longer than ${limit} ms (option ${option}).`, {
          action,
          option,
          limit,
          cause: lastError,
          attempts,
          totalRetryDelay,
        })
      return withTimeout({ ms, clock, signal, timeoutError }, task)
    }
  }

  return {
    clock,
    receive,
    send<Input extends object, Output extends object>(
      action: Action<Input, Output>,
      input: Input,
      callOptions?: CallOptions,
    ) {
      // The action's types state the content of its Response; the service ensures it, not the client.
      return receive(action, input, readResponse, callOptions) as Promise<Output>
    },
  }
}
