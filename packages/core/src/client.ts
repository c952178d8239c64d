import { defaultCredentials, send, withEnvironment } from '#runtime'
import { checkCredentials } from './check-credentials.js'
import { type Clock, sleep } from './clock.js'
import type { Credentials } from './credentials.js'
import { checkLimit } from './duration.js'
import { ConfigurationError, countAttempts, invalidOption, isServiceError, TimeoutError } from './error.js'
import type { CallEvent, CallView } from './hooks.js'
import type { CallOptions, ClientOptions } from './options.js'
import { parseEndpoint } from './request/endpoint.js'
import { extraHeaders } from './request/headers.js'
import { defaultSignatureMethod } from './request/signature-method.js'
import { path } from './request/signer.js'
import { checkSize } from './request/size-limit.js'
import { classify, isTransient } from './resilience/classify.js'
import type { Route } from './resilience/failover.js'
import { standardRetry } from './resilience/retry.js'
import { parseRetryAfter } from './resilience/retry-after.js'
import { isClockError, serviceSkew } from './resilience/skew.js'
import { withTimeout } from './resilience/timeout.js'
import { cancelUnread, type Exchange, type Reader, transportError } from './response/exchange.js'
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
   * are left out. Integers beyond 2^53 are bigints, in the input and in the output. Browsers without the source text
   * access of JSON.parse (Chrome before 114, Firefox before 135, Safari before 18.4) round them to numbers in the output
   * and reject bigints in the input with a TypeError.
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
  const options = withEnvironment(given, service) ?? given
  const { clock = Date, failover, hooks = {}, method = 'POST', pacer, random = Math.random } = options
  const { fetch = send, maxResponseBytes = 64 * 1024 * 1024, unsignedPayload } = options
  const { signatureMethod = defaultSignatureMethod } = options
  const credentialSource =
    options.credentials ?? defaultCredentials(options, { createClient, readResponse, withTimeout })
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
    let credentials: Credentials | undefined
    let rejected: Credentials | undefined
    let secrets: readonly string[] = []
    let route: Route | undefined
    let response: HttpResponse | undefined
    let lastError: unknown
    let maxWait: number | undefined

    emit(hooks.call, {})
    try {
      if (Object(input) !== input) {
        throw invalidOption('input', `an object for ${action}, but is ${input}`)
      }
      if (isRegionRequired && !region) {
        throw invalidOption('region', `set for ${action}, such as ap-guangzhou`)
      }
      const result = await limited('totalTimeout', signal, attemptUntilDone)
      retry?.onSuccess?.(attempts)
      // Redacting the RequestId would take a tenth of the time of a call.
      if (hooks.response) {
        emit(hooks.response, {
          statusCode: response?.status ?? 0,
          requestId: requestIdOf(result, { secrets }),
        })
      }
      return result
    } catch (error) {
      emit(hooks.error, { error })
      throw error
    }

    function emit<Fields extends object>(
      hook: ((event: CallEvent & NoInfer<Fields>) => unknown) | undefined,
      fields: Fields,
    ): void {
      // An error in a hook must not fail the call.
      if (hook) (async () => hook({ call, attempts, ...fields }))().catch(() => {})
    }

    async function attemptUntilDone(signal: AbortSignal | undefined): Promise<Result> {
      for (;;) {
        if (pacer) await pacer.acquire({ ...call, rateLimit, clock }, signal)
        const earlierAttempts = attempts
        try {
          const result = await limited('timeout', signal, attempt)
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
          emit(hooks.retry, { error, delay })
          totalRetryDelay += delay
          if (delay > 0) await sleep(clock, delay, signal)
        }
      }
    }

    /** Signs a request, sends it once and reads its response. */
    async function attempt(signal: AbortSignal | undefined): Promise<Result> {
      response = undefined
      credentials =
        typeof credentialSource === 'function' ? await credentialSource({ rejected }) : credentialSource
      checkCredentials(credentials)
      route = failover?.route(ownEndpoint, clock)
      const endpoint = route?.endpoint ?? ownEndpoint
      const { token } = credentials
      const request = await signatureMethod.sign(
        {
          credentials,
          encode,
          endpoint,
          headers: extraHeaders(headers),
          input: encodeInput?.(input, ConfigurationError) ?? input,
          method,
          random,
          service,
          unsignedPayload,
        },
        {
          Action: action,
          Region: region || undefined,
          Timestamp: Math.floor((clock.now() + skew) / 1000),
          Token: token || undefined,
          Version: service.version,
        },
      )
      const { query, body } = request
      checkSize(signatureMethod, method, body ?? query)
      signal?.throwIfAborted()
      attempts += 1
      emit(hooks.request, { method, endpoint: endpoint.origin })
      secrets = token ? [...request.secrets, token] : request.secrets
      const exchange: Exchange = { action, region, host: endpoint.host, secrets, maxResponseBytes, signal }
      try {
        response = await fetch(endpoint.origin + path + (query && `?${query}`), {
          method,
          headers: request.headers,
          body,
          redirect: 'manual',
          signal: signal ?? null,
          idempotent,
          maxWait,
        })
      } catch (cause) {
        throw transportError(exchange, cause)
      }
      try {
        return await reader(response, exchange)
      } finally {
        cancelUnread(response)
      }
    }

    /** Returns the milliseconds until the next attempt; undefined if there is none. */
    function retryDelay(error: unknown): number | undefined {
      const now = clock.now()
      const newSkew = serviceSkew(response?.headers.get('date'), now)
      let isCorrected = false
      if (isServiceError(error, 'AuthFailure.TokenFailure')) {
        isCorrected = !rejected && typeof credentialSource === 'function'
        rejected = credentials
      } else if (!isSkewCorrected && newSkew !== undefined && isClockError(error, newSkew)) {
        isCorrected = isSkewCorrected = true
        skew = newSkew
      }
      if (!retry) return isCorrected ? 0 : undefined
      const { throttled, retryable } = classify(error, idempotent, busy)
      return retry.delay({
        error,
        action,
        attempts,
        throttled,
        retryable: retryable || isCorrected,
        retryAfter: parseRetryAfter(response?.headers.get('retry-after'), now + (newSkew ?? skew)),
      })
    }

    /** Runs a task within the limit of an option; the error of the previous attempt is the cause of the TimeoutError. */
    function limited(
      option: 'timeout' | 'totalTimeout',
      signal: AbortSignal | undefined,
      task: (signal: AbortSignal | undefined) => Promise<Result>,
    ): Promise<Result> {
      const ms = checkLimit(option, callOptions[option] ?? options[option])
      maxWait = ms ?? maxWait
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
