/** The call that an event belongs to: the same object in all events of one call, and in no other call's. */
export interface CallView {
  /** The service's name, such as `cvm`. */
  readonly service: string
  /** The action's name. */
  readonly action: string
  /** The region; undefined when the call names none. */
  readonly region: string | undefined
}

/** What all events tell. */
export interface CallEvent {
  readonly call: CallView
  /** The number of attempts made by now; 0 until one is sent. */
  readonly attempts: number
}

/** An attempt is about to be sent. */
export interface RequestEvent extends CallEvent {
  readonly method: 'GET' | 'POST'
  /** Where to: scheme and host, without the query, which may hold a token. */
  readonly endpoint: string
}

/** A call has succeeded. */
export interface ResponseEvent extends CallEvent {
  /** The HTTP status. */
  readonly statusCode: number
  /** The RequestId of the answer; empty when it has none. */
  readonly requestId: string
}

/** An attempt has failed, and another will follow. */
export interface RetryEvent extends CallEvent {
  readonly error: unknown
  /** Milliseconds until the next attempt. */
  readonly delay: number
}

/** A call has failed for good. */
export interface ErrorEvent extends CallEvent {
  /** What the call throws. */
  readonly error: unknown
}

/**
 * Functions that are told how calls go. Each call tells `call` at once, while the caller's code is still on the stack,
 * and ends with exactly one of `response` and `error`. Each attempt in between tells `request`, and then exactly one
 * of `response`, `retry` and `error`.
 *
 * They watch and cannot interfere: what a hook returns is not awaited, and what it throws is dropped. No event holds
 * headers, parameters or credentials.
 */
export interface Hooks {
  readonly call?: ((event: CallEvent) => unknown) | undefined
  readonly request?: ((event: RequestEvent) => unknown) | undefined
  readonly response?: ((event: ResponseEvent) => unknown) | undefined
  readonly retry?: ((event: RetryEvent) => unknown) | undefined
  readonly error?: ((event: ErrorEvent) => unknown) | undefined
}

/** Tells a hook of an event, whatever the hook makes of it. */
export async function tell<Event>(
  hook: ((event: Event) => unknown) | undefined,
  event: Event,
): Promise<void> {
  try {
    await hook?.(event)
  } catch {
    // A watcher's mistake is not the call's.
  }
}
