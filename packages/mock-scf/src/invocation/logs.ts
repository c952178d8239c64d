import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import { ordered, page } from '../action/listing.js'
import { formatTime, parseTime } from '../action/time.js'
import type { GetFunctionLogsRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findFunction, findNamespace } from '../store/lookup.js'
import { functionPath, namespacePath, regionOf } from '../store/paths.js'
import type { InvocationRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { billed } from './runs.js'

export type RunRecordHandlers = Pick<ScfHandlers, 'getFunctionLogs' | 'getRequestStatus'>

/** The actions of Chapter Function APIs that tell how runs went. */
export function runRecordHandlers(world: World): RunRecordHandlers {
  const { limits } = world
  return {
    getRequestStatus(input, context) {
      const { FunctionRequestId: requestId } = input
      if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(requestId)) {
        throw refusal(
          context,
          ['InvalidParameterValue.FunctionRequestId'],
          'The parameter FunctionRequestId must be a RequestId, such as 6add56fa-58f1-11e8-89a9-5254005d5fdb.',
        )
      }
      const { path } = findFunction(world, context, input)
      const { start, end } = period(input, context) ?? {
        start: context.now - limits.requestPeriod * 1000,
        end: context.now,
      }
      const record = world.tables.invocations.get(path, requestId)
      const found = record && record.started >= start && record.started <= end ? [told(record)] : []
      return { TotalCount: found.length, Data: found.map(status) }
    },

    getFunctionLogs(input, context) {
      const { Offset, Limit, Order, OrderBy, Filter, Qualifier, FunctionRequestId } = input
      if (Offset + Limit > limits.logs) {
        throw refusal(
          context,
          ['LimitExceeded.Offset'],
          `The sum of Offset and Limit must be at most ${limits.logs}, but is ${Offset + Limit}.`,
        )
      }
      const when = period(input, context)
      if (when && when.end - when.start > limits.logPeriod * 1000) {
        throw refusal(
          context,
          ['InvalidParameterValue.DateTime'],
          `StartTime and EndTime must lie within ${limits.logPeriod} seconds.`,
        )
      }
      const found = invocationsOf(world, input, context).filter(
        (record) =>
          (!FunctionRequestId || record.requestId === FunctionRequestId) &&
          (!Qualifier || record.version === Qualifier) &&
          (!when || (record.started >= when.start && record.started <= when.end)) &&
          passes(record, Filter?.RetCode),
      )
      const list = ordered(found, Order.toUpperCase(), comparison(OrderBy, context))
      return {
        TotalCount: found.length,
        Data: page(list, { Offset, Limit }, context).map((record) => log(world, record)),
        SearchContext: { Offset: '', Limit: 0, Keyword: '', Type: 'Application' },
      }
    },
  }
}

/** Those of one function or, where none is named, of all functions of the namespace. */
function invocationsOf(
  world: World,
  { FunctionName, Namespace }: GetFunctionLogsRequest,
  context: ScfContext,
): InvocationRecord[] {
  const { functions, invocations } = world.tables
  if (FunctionName) {
    return [...invocations.all(findFunction(world, context, { FunctionName, Namespace }).path).values()].map(
      told,
    )
  }
  findNamespace(world, context, Namespace)
  const region = regionOf(context)
  return [...functions.all(namespacePath(region, Namespace)).keys()].flatMap((name) => [
    ...[...invocations.all(functionPath(region, Namespace, name)).values()].map(told),
  ])
}

/** What can be told of a run: while the status of an event is RUNNING, not how it will end. */
function told(record: InvocationRecord): InvocationRecord {
  if (record.asyncStatus !== 'RUNNING') return record
  const { result: _, ...running } = record
  return running
}

/** The period that a call asks for, its ends included; undefined where it asks for none. */
function period(
  { StartTime, EndTime }: { readonly StartTime?: string | undefined; readonly EndTime?: string | undefined },
  context: ScfContext,
): { readonly start: number; readonly end: number } | undefined {
  if (!StartTime && !EndTime) return undefined
  if (!StartTime || !EndTime) {
    throw refusal(
      context,
      ['InvalidParameterValue.StartTimeOrEndTime'],
      'StartTime and EndTime must both be given, or neither.',
    )
  }
  const [start, end] = [parseTime(StartTime), parseTime(EndTime)]
  if (start === undefined || end === undefined) {
    throw refusal(
      context,
      ['InvalidParameterValue.DateTime'],
      `The parameter ${start === undefined ? 'StartTime' : 'EndTime'} must be a time such as 2017-05-16 20:00:00.`,
    )
  }
  if (end <= start) {
    throw refusal(
      context,
      ['InvalidParameterValue.StartTime', 'InvalidParameterValue.DateTime'],
      'EndTime must be later than StartTime.',
    )
  }
  // Times are in whole seconds; the last one counts to its end.
  return { start, end: end + 999 }
}

/** Which runs a filter lets pass, by what kind of failure they are. */
function passes({ result }: InvocationRecord, retCode: string | undefined): boolean {
  const statusCode = result?.statusCode ?? 0
  switch (retCode) {
    case 'is0':
      return statusCode === 0
    case 'not0':
      return statusCode !== 0
    case 'TimeLimitExceeded':
      return statusCode === 433
    case 'ResourceLimitExceeded':
      return statusCode === 432 || statusCode === 434
    case 'UserCodeException':
      return statusCode === 430 || statusCode === 443
    default:
      return true
  }
}

function comparison(
  orderBy: string | undefined,
  context: ScfContext,
): (record: InvocationRecord) => string | number {
  switch (orderBy) {
    case undefined:
    case 'start_time':
      return ({ started }) => started
    case 'function_name':
      return ({ functionName }) => functionName
    case 'duration':
      return durationOf
    case 'mem_usage':
      return ({ result }) => result?.memUsage ?? 0
    default:
      throw refusal(
        context,
        ['InvalidParameterValue.OrderBy'],
        'The parameter OrderBy must be function_name, duration, mem_usage or start_time.',
      )
  }
}

function durationOf({ started, result }: InvocationRecord): number {
  return result ? result.ended - started : 0
}

/** What both a status and a log tell of a run. */
function run(record: InvocationRecord) {
  const { functionName, requestId, started, result } = record
  return {
    FunctionName: functionName,
    RequestId: requestId,
    RetMsg: result?.retMsg ?? '',
    StartTime: formatTime(started),
    Duration: durationOf(record),
    RetryNum: result?.retryNum ?? 0,
  }
}

function status(record: InvocationRecord) {
  const { result } = record
  return {
    ...run(record),
    RetCode: result === undefined ? 1 : result.statusCode === 0 ? 0 : -1,
    // In MB here, in bytes in logs.
    MemUsage: (result?.memUsage ?? 0) / 1024 / 1024,
  }
}

function log({ limits }: World, record: InvocationRecord) {
  const { result } = record
  return {
    ...run(record),
    RetCode: result?.statusCode ?? 0,
    InvokeFinished: result ? 1 : 0,
    BillDuration: billed(limits, durationOf(record)),
    MemUsage: result?.memUsage ?? 0,
    Log: result?.log ?? '',
    Level: '',
    Source: '',
  }
}
