import { globals } from '@tc3/core/globals'
import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { InvokeFunctionRequest, InvokeRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scf } from '../generated/product.js'
import type { Result } from '../generated/types.js'
import { findFunction, statusError } from '../store/lookup.js'
import type { InvocationRecord } from '../store/records.js'
import { allowsUse } from '../store/statuses.js'
import { routeInvocation } from '../version/qualifiers.js'
import { invokeAsync } from './async-execution.js'
import { billedDuration } from './billing.js'
import { durationBetween } from './duration.js'
import { type FinishedInvocation, invokeSync } from './execution.js'
import type { PreparedInvocation } from './prepared-invocation.js'

export type InvokeHandlers = Pick<ScfHandlers, 'invoke' | 'invokeFunction'>

/** The handlers of the actions that invoke a function. */
export function invokeHandlers(emulator: Emulator): InvokeHandlers {
  return {
    async invoke(input, context) {
      const { ClientContext: event = '', InvocationType, LogType } = input
      const invocation = prepareInvocation(emulator, context, input, event, InvocationType)
      if (InvocationType === 'Event') {
        checkAsyncSize(emulator, event, context)
        void invokeAsync(emulator, invocation)
        return { Result: acceptedResult(context.requestId) }
      }
      return { Result: describeResult(emulator, await invokeSync(emulator, invocation), LogType) }
    },

    async invokeFunction(input, context) {
      const { Event: event = '', LogType } = input
      const invocation = prepareInvocation(emulator, context, input, event, 'RequestResponse')
      return { Result: describeResult(emulator, await invokeSync(emulator, invocation), LogType) }
    },
  }
}

/**
 * Checks the parameters of an invocation and selects the version to invoke.
 *
 * @throws {ApiError} If the function does not exist or cannot be invoked.
 */
function prepareInvocation(
  emulator: Emulator,
  context: ScfContext,
  input: InvokeRequest | InvokeFunctionRequest,
  event: string,
  invocationType: InvocationRecord['invocationType'],
): PreparedInvocation {
  const fn = findFunction(emulator, context, input)
  checkEvent(event, context)
  if (fn.record.type === 'HTTP') {
    throw invalidParameter(
      context,
      'FunctionType',
      `${input.FunctionName} is a function of the type HTTP, which must be invoked by its URL.`,
    )
  }
  const version = routeInvocation(emulator, context, fn, input.Qualifier, input.RoutingKey)
  const { status } = version.lifecycle
  if (!allowsUse(status, 'invocation')) {
    throw statusError(context, input.FunctionName, status, ['FailedOperation.FunctionStatusError'])
  }
  return { fn, version, event, context, invocationType }
}

function checkEvent(event: string, context: ScfContext) {
  if (event === '') return
  try {
    JSON.parse(event)
  } catch {
    throw apiError(
      context,
      ['InvalidParameterValue.Param'],
      `The parameter ${context.action === 'Invoke' ? 'ClientContext' : 'Event'} must be JSON.`,
    )
  }
}

function checkAsyncSize({ limits }: Emulator, event: string, context: ScfContext<'Invoke'>) {
  if (new (globals().TextEncoder)().encode(event).length <= limits.asyncEventBytes) return
  throw apiError(
    context,
    ['InvalidParameterValue.Param'],
    `The parameter ClientContext of an asynchronous invocation must have at most ${limits.asyncEventBytes} bytes.`,
  )
}

/** The maximum size of the log in the response of an invocation, in bytes. */
const maxLogBytes = scf.types.Result?.Log?.maxBytes ?? Infinity

function describeResult(
  { limits }: Emulator,
  { requestId, started, result }: FinishedInvocation,
  logType: string | undefined,
): Result {
  const { ended, statusCode, retMsg, log, memUsage } = result
  const duration = durationBetween(started, ended)
  return {
    FunctionRequestId: requestId,
    InvokeResult: statusCode,
    RetMsg: retMsg,
    ErrMsg: statusCode === 0 ? '' : retMsg,
    Log: logType === 'Tail' ? tail(log) : '',
    MemUsage: memUsage,
    Duration: duration,
    BillDuration: billedDuration(limits, duration),
  }
}

/** Returns the end of a log, up to the documented size, without splitting a character. */
function tail(log: string): string {
  const bytes = new (globals().TextEncoder)().encode(log)
  if (bytes.length <= maxLogBytes) return log
  let start = bytes.length - maxLogBytes
  // Bytes 10xxxxxx continue a character of UTF-8.
  while (((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1
  return new (globals().TextDecoder)().decode(bytes.subarray(start))
}

/** Returns the result of an accepted asynchronous invocation. */
function acceptedResult(requestId: string): Result {
  return {
    FunctionRequestId: requestId,
    InvokeResult: 0,
    RetMsg: null,
    ErrMsg: null,
    Log: null,
    MemUsage: null,
    Duration: null,
    BillDuration: null,
  }
}
