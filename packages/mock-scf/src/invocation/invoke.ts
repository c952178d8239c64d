import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import type { InvokeFunctionRequest, InvokeRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scf } from '../generated/product.js'
import type { Result } from '../generated/types.js'
import { findFunction, statusForbids } from '../store/lookup.js'
import type { InvocationRecord } from '../store/records.js'
import { canServe } from '../store/statuses.js'
import type { World } from '../store/world.js'
import { resolveQualifier } from '../version/qualifiers.js'
import { billed, type Call, type FinishedInvocation, runLater, runNow } from './runs.js'

export type InvokeHandlers = Pick<ScfHandlers, 'invoke' | 'invokeFunction'>

/** The actions of Chapter Function APIs that run a function. */
export function invokeHandlers(world: World): InvokeHandlers {
  return {
    async invoke(input, context) {
      const { ClientContext: event = '', InvocationType, LogType } = input
      const call = prepare(world, context, input, event, InvocationType)
      if (InvocationType === 'Event') {
        checkAsyncSize(world, event, context)
        runLater(world, call)
        return { Result: accepted(context.requestId) }
      }
      return { Result: described(world, await runNow(world, call), LogType) }
    },

    async invokeFunction(input, context) {
      const { Event: event = '', LogType } = input
      const call = prepare(world, context, input, event, 'RequestResponse')
      return { Result: described(world, await runNow(world, call), LogType) }
    },
  }
}

/** @throws {ApiError} where the function cannot be invoked, or not so */
function prepare(
  world: World,
  context: ScfContext,
  input: InvokeRequest | InvokeFunctionRequest,
  event: string,
  invocationType: InvocationRecord['invocationType'],
): Call {
  const found = findFunction(world, context, input)
  checkEvent(event, context)
  if (found.record.type === 'HTTP') {
    throw invalid(
      context,
      'FunctionType',
      `${input.FunctionName} is a function of the type HTTP, which is called by its URL.`,
    )
  }
  const version = resolveQualifier(world, context, found, input.Qualifier, input.RoutingKey)
  const { status } = version.life
  if (!canServe(status, 'invocation')) {
    throw statusForbids(context, input.FunctionName, status, ['FailedOperation.FunctionStatusError'])
  }
  return { found, version, event, context, invocationType }
}

function checkEvent(event: string, context: ScfContext) {
  if (event === '') return
  try {
    JSON.parse(event)
  } catch {
    throw refusal(
      context,
      ['InvalidParameterValue.Param'],
      `The parameter ${context.action === 'Invoke' ? 'ClientContext' : 'Event'} must be JSON.`,
    )
  }
}

function checkAsyncSize({ limits }: World, event: string, context: ScfContext<'Invoke'>) {
  if (new TextEncoder().encode(event).length <= limits.asyncEventBytes) return
  throw refusal(
    context,
    ['InvalidParameterValue.Param'],
    `The parameter ClientContext must be at most ${limits.asyncEventBytes} bytes long in an asynchronous invocation.`,
  )
}

/** The most bytes of a log that an invocation answers. */
const logBytes = scf.types.Result?.Log?.maxBytes ?? Infinity

function described(
  { limits }: World,
  { requestId, started, result }: FinishedInvocation,
  logType: string | undefined,
): Result {
  const { ended, statusCode, retMsg, log, memUsage } = result
  return {
    FunctionRequestId: requestId,
    InvokeResult: statusCode,
    RetMsg: retMsg,
    ErrMsg: statusCode === 0 ? '' : retMsg,
    Log: logType === 'Tail' ? tail(log) : '',
    MemUsage: memUsage,
    Duration: ended - started,
    BillDuration: billed(limits, ended - started),
  }
}

/** The end of a log, as long as the documentation allows, without half a character. */
function tail(log: string): string {
  const bytes = new TextEncoder().encode(log)
  if (bytes.length <= logBytes) return log
  let start = bytes.length - logBytes
  // Bytes 10xxxxxx continue a character of UTF-8.
  while (((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1
  return new TextDecoder().decode(bytes.subarray(start))
}

/** The answer to a caller who does not wait. */
function accepted(requestId: string): Result {
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
