/** The status codes of failed runs that the emulator sets. */
export const statusCodes = {
  /** The response of the function to an HTTP request has another form than it must have. */
  malformedResponse: 403,
  requestTooLarge: 406,
  /** The result of the function is too large. */
  resultTooLarge: 407,
  /** The code of the function threw an error. */
  functionError: 430,
  /** The quota of concurrent executions is used up. */
  quotaExceeded: 432,
  timeout: 433,
  memoryExceeded: 434,
  /** The code has no such handler. */
  handlerNotFound: 437,
  /** The status of the function does not allow invocations. */
  statusNotAllowed: 438,
  processExited: 439,
  qualifierNotFound: 442,
  /** The code of the function cannot be loaded. */
  codeNotLoaded: 443,
  /** The program of a web function does not listen on its port. */
  portNotBound: 446,
  initializationTimeout: 450,
  /** A WebSocket passed no bytes for too long. */
  idleTimeout: 455,
  /** The caller closed a WebSocket with a code that means a failure. */
  closedByCaller: 456,
  /** The caller did not wait for the response. */
  cancelled: 499,
} as const
