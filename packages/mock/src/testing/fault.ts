/** Selects the calls that a fault is injected into. */
interface CallSelection {
  /** Default: any action. */
  readonly action?: string | undefined
  /** The most calls to inject it into. Default: all calls until the faults are cleared. */
  readonly count?: number | undefined
  /** The probability that it is injected into a call. Default: 1. */
  readonly probability?: number | undefined
  /** The seed of the random choice of calls: the same seed chooses the same calls. Default: 1. */
  readonly seed?: number | undefined
}

/** Responds with an error instead of calling the handler. */
interface ErrorFault extends CallSelection {
  readonly kind: 'error'
  /** The error code, such as InternalError. */
  readonly code: string
  /** Default: the documented description of the code. */
  readonly message?: string | undefined
}

/** Responds with an HTML page, as a gateway does, instead of calling the handler. */
interface HttpFault extends CallSelection {
  readonly kind: 'http'
  /** At least 500. Default: 502. */
  readonly status?: number | undefined
}

/** Delays the call on the emulator's clock, then calls the handler. */
interface LatencyFault extends CallSelection {
  readonly kind: 'latency'
  /** The delay in milliseconds. */
  readonly ms: number
}

/**
 * `throttling` responds with RequestLimitExceeded and `reset` resets the connection, instead of calling the handler.
 * `truncation` cuts the connection in the middle of the response, and `garbage` responds with a body that is not JSON,
 * after calling it.
 */
interface PlainFault<Kind extends string> extends CallSelection {
  readonly kind: Kind
}

/** A fault injected into an otherwise valid call. */
export type Fault =
  | ErrorFault
  | HttpFault
  | LatencyFault
  | PlainFault<'throttling'>
  | PlainFault<'reset'>
  | PlainFault<'truncation'>
  | PlainFault<'garbage'>
