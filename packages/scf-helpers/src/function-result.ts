import type { Result } from '@tc3/client-scf'
import { parseJson } from '@tc3/core/json'
import { FunctionError } from './function-error.js'
import { decodeLog } from './log-text.js'

/** An invocation that ended. */
export interface Invocation {
  readonly functionName: string
  readonly result: Result
  readonly requestId: string
}

/** The most characters of a text that a message quotes. */
const maxQuoted = 1000

function quote(text: string): string {
  return text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text
}

/**
 * Parses the result of a function.
 *
 * @throws {FunctionError} If the function failed, or its result is not JSON.
 */
export function readResult({ functionName, result, requestId }: Invocation): unknown {
  const received = result.RetMsg ?? ''
  const fields = {
    functionName,
    log: decodeLog(result.Log ?? ''),
    received,
    requestId,
    functionRequestId: result.FunctionRequestId,
  }
  const errorText = result.ErrMsg ?? ''
  if ((result.InvokeResult ?? 0) !== 0 || errorText !== '') {
    const report = readReport(received) ?? readReport(errorText)
    const reason = report?.reason ?? (errorText || received)
    const statusCode = result.InvokeResult || (report?.statusCode ?? 0)
    throw new FunctionError(
      `The function ${functionName} failed with the status code ${statusCode}: ${quote(reason)}`,
      {
        ...fields,
        problem: 'failed',
        statusCode,
        reason,
        stackTrace: report?.stackTrace ?? '',
      },
    )
  }
  try {
    return parseJson(received)
  } catch (cause) {
    throw new FunctionError(
      `The result of the function ${functionName} is not JSON. Let it return JSON, or call InvokeFunction for a text. ` +
        `It returned: ${quote(received)}`,
      { ...fields, problem: 'not JSON', statusCode: 0, reason: '', stackTrace: '', cause },
    )
  }
}

/** The report of an error that SCF returns in place of a result. */
interface ErrorReport {
  readonly reason: string
  readonly stackTrace: string
  readonly statusCode: number | undefined
}

function readReport(text: string): ErrorReport | undefined {
  let report: Readonly<Record<string, unknown>>
  try {
    report = Object(parseJson(text))
  } catch {
    return undefined
  }
  const { errorMessage, stackTrace: trace, statusCode } = report
  if (typeof errorMessage !== 'string') return undefined
  const stackTrace = typeof trace === 'string' ? trace : ''
  return {
    // SCF replaces the message of an error that the code throws. It is still in the stack trace.
    reason: (statusCode === 430 && errorOfTrace(stackTrace)) || errorMessage,
    stackTrace,
    statusCode: typeof statusCode === 'number' ? statusCode : undefined,
  }
}

/** Returns the error in a stack trace: before the calls in Node.js, and after them in Python. */
function errorOfTrace(stackTrace: string): string {
  if (stackTrace.startsWith('Traceback ')) return stackTrace.trimEnd().split('\n').at(-1) ?? ''
  const calls = stackTrace.indexOf('\n    at ')
  return calls < 0 ? stackTrace : stackTrace.slice(0, calls)
}
