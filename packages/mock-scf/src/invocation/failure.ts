import type { RunFailure } from '../runtime/run-function.js'
import { statusCodes } from '../runtime/status-codes.js'
import type { VersionRecord } from '../store/records.js'

/** The status codes whose reports have the errorCode 1. Those of the others have -1. */
const codesOfUserErrors: readonly number[] = [
  statusCodes.functionError,
  statusCodes.processExited,
  statusCodes.codeNotLoaded,
]

/** What the message of a failure contains. */
type FailedVersion = Pick<VersionRecord, 'timeout' | 'initTimeout' | 'memorySize'>

/** The messages of the cloud, by status code. */
const messages: Readonly<Record<number, (version: FailedVersion) => string>> = {
  [statusCodes.timeout]: ({ timeout }) => `Invoking task timed out after ${timeout} seconds`,
  [statusCodes.memoryExceeded]: ({ memorySize }) => `Task memory exceeded ${memorySize} MB`,
  [statusCodes.initializationTimeout]: ({ initTimeout }) =>
    `Initializing task timed out after ${initTimeout} seconds`,
  [statusCodes.portNotBound]: () => 'context deadline exceeded',
  [statusCodes.processExited]: () => 'Process exited before completing request',
}

/** Returns the status code of a run; 0 if it succeeded. */
export function statusCodeOf(failure: RunFailure | undefined): number {
  return failure ? (failure.statusCode ?? statusCodes.functionError) : 0
}

/** Returns the JSON that the result of a failed run has in place of the return value. Its members are sorted. */
export function failureReport(failure: RunFailure, requestId: string, version?: FailedVersion): string {
  const statusCode = statusCodeOf(failure)
  const standard = version && messages[statusCode]?.(version)
  const { message = standard ?? 'The run failed.', stackTrace } = failure
  const isFunctionError = statusCode === statusCodes.functionError
  return JSON.stringify({
    errorCode: codesOfUserErrors.includes(statusCode) ? 1 : -1,
    errorMessage: isFunctionError ? 'user code exception caught' : message,
    requestId,
    ...(isFunctionError && { stackTrace: stackTrace ?? message }),
    statusCode,
  })
}
