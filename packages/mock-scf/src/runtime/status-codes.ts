/** The status codes of failed runs that the emulator sets. */
export const statusCodes = {
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
  processExited: 439,
  /** The code of the function cannot be loaded. */
  codeNotLoaded: 443,
  initializationTimeout: 450,
} as const
