import { BrandedError, isBranded } from './branded-error.js'

/** A function failed, or its result is not JSON. */
export class FunctionError extends BrandedError<{
  problem: 'failed' | 'not JSON'
  functionName: string
  statusCode: number
  reason: string
  stackTrace: string
  log: string
  received: string
  requestId: string
  functionRequestId: string
  cause?: unknown
}> {
  override get name(): 'FunctionError' {
    return 'FunctionError'
  }
  /** `failed` if the function failed, `not JSON` if it succeeded with a result that is not JSON. */
  declare readonly problem: 'failed' | 'not JSON'
  /** The name of the function. */
  declare readonly functionName: string
  /**
   * The status code of the invocation: 430 for an error that the code throws, 433 for a timeout, 434 if the memory is
   * exceeded, 439 if the process exits; 0 if the function succeeded.
   */
  declare readonly statusCode: number
  /** The function's own error, such as `Error: no disk`, or why SCF ended the run; empty if there is none. */
  declare readonly reason: string
  /** The stack trace of the function's own error, as its runtime prints it; empty if there is none. */
  declare readonly stackTrace: string
  /** The end of the log of the invocation, at most 4 KB. */
  declare readonly log: string
  /** The result as SCF returned it. */
  declare readonly received: string
  /** The RequestId of the call, to include when reporting a problem to Tencent Cloud. */
  declare readonly requestId: string
  /** The RequestId of the invocation, which its log contains. */
  declare readonly functionRequestId: string
}

/** Whether `error` is a FunctionError of this or another copy of the package. */
export function isFunctionError(error: unknown): error is FunctionError {
  return isBranded<FunctionError>(error, 'FunctionError')
}
