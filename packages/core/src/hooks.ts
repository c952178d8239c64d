/** The call that an event belongs to. All events of one call have the same object, and no other call has it. */
export interface CallView {
  /** The service's name, such as `cvm`. */
  readonly service: string
  /** The action's name. */
  readonly action: string
  /** The region; undefined if the call has none. */
  readonly region: string | undefined
}

/** The fields of all events. */
export interface CallEvent {
  readonly call: CallView
  /** The number of attempts so far; 0 until the first one is sent. */
  readonly attempts: number
}

/** An attempt is about to be sent. */
export interface RequestEvent extends CallEvent {
  readonly method: 'GET' | 'POST'
  /** The scheme and host of the endpoint, without the query, which may contain a token. */
  readonly endpoint: string
}

/** A call has succeeded. */
export interface ResponseEvent extends CallEvent {
  /** The HTTP status. */
  readonly statusCode: number
  /** The RequestId of the response; empty if it has none. */
  readonly requestId: string
}

/** An attempt has failed and will be retried. */
export interface RetryEvent extends CallEvent {
  readonly error: unknown
  /** Milliseconds until the next attempt. */
  readonly delay: number
}

/** A call has failed. */
export interface ErrorEvent extends CallEvent {
  /** The error that the call throws. */
  readonly error: unknown
}

/**
 * Functions that are called with the events of calls. Each call begins with `call`, which is called synchronously, and
 * ends with exactly one of `response` and `error`. Each attempt begins with `request` and ends with exactly one of
 * `response`, `retry` and `error`.
 *
 * Hooks cannot affect a call: their results are not awaited, and their errors are ignored. No event contains headers,
 * parameters or credentials.
 */
export interface Hooks {
  readonly call?: ((event: CallEvent) => unknown) | undefined
  readonly request?: ((event: RequestEvent) => unknown) | undefined
  readonly response?: ((event: ResponseEvent) => unknown) | undefined
  readonly retry?: ((event: RetryEvent) => unknown) | undefined
  readonly error?: ((event: ErrorEvent) => unknown) | undefined
}
