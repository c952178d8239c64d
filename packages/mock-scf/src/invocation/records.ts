import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import { paginate, sortItems } from '../action/listing.js'
import { formatTime, parseTime } from '../action/time.js'
import type { Emulator } from '../emulator.js'
import type { GetFunctionLogsRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { statusCodes } from '../runtime/status-codes.js'
import { findFunction, findNamespace } from '../store/lookup.js'
import { functionPath, namespacePath, regionPath } from '../store/paths.js'
import type { InvocationRecord } from '../store/records.js'
import { billedDuration } from './billing.js'
import { durationBetween } from './duration.js'

export type InvocationRecordHandlers = Pick<ScfHandlers, 'getFunctionLogs' | 'getRequestStatus'>

/** The handlers of the actions that report on past invocations. */
export function invocationRecordHandlers(emulator: Emulator): InvocationRecordHandlers {
  const { limits } = emulator
  return {
    getRequestStatus(input, context) {
      const { FunctionRequestId: requestId } = input
      if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(requestId)) {
        throw apiError(
          context,
          ['InvalidParameterValue.FunctionRequestId'],
          'The parameter FunctionRequestId must be a RequestId, such as 6add56fa-58f1-11e8-89a9-5254005d5fdb.',
        )
      }
      const { path } = findFunction(emulator, context, input)
      const { start, end } = readPeriod(input, context, 1000) ?? {
        start: context.now - limits.requestPeriod * 1000,
        end: context.now,
      }
      const record = emulator.tables.invocations.get(path, requestId)
      const matching =
        record && record.started >= start && record.started <= end ? [withoutPendingResult(record)] : []
      return { TotalCount: matching.length, Data: matching.map(describeStatus) }
    },

    getFunctionLogs(input, context) {
      const { Offset, Limit, Order, OrderBy, Filter, Qualifier, FunctionRequestId } = input
      if (Offset + Limit > limits.logs) {
        throw apiError(
          context,
          ['LimitExceeded.Offset'],
          `The sum of Offset and Limit must be at most ${limits.logs}, but is ${Offset + Limit}.`,
        )
      }
      const period = readPeriod(input, context, 0)
      if (period && Math.floor((period.end - period.start) / 1000) > limits.logPeriod) {
        throw apiError(
          context,
          ['InvalidParameterValue.DateTime'],
          `StartTime and EndTime must be at most ${limits.logPeriod} seconds apart.`,
        )
      }
      const matching = findInvocations(emulator, input, context).filter(
        (record) =>
          (!FunctionRequestId || record.requestId === FunctionRequestId) &&
          (!Qualifier || record.version === Qualifier) &&
          (!period || (record.started >= period.start && record.started <= period.end)) &&
          matchesRetCode(record, Filter?.RetCode),
      )
      const sorted = sortItems(matching, Order.toUpperCase(), sortKey(OrderBy, context))
      return {
        TotalCount: matching.length,
        Data: paginate(sorted, { Offset, Limit }, context).map((record) => describeLog(emulator, record)),
        SearchContext: { Offset: '', Limit: 0, Keyword: '', Type: 'Application' },
      }
    },
  }
}

/** Returns the invocations of a function or, if the request names none, of all functions of the namespace. */
function findInvocations(
  emulator: Emulator,
  { FunctionName, Namespace }: GetFunctionLogsRequest,
  context: ScfContext,
): InvocationRecord[] {
  const { functions, invocations } = emulator.tables
  if (FunctionName) {
    return [
      ...invocations.all(findFunction(emulator, context, { FunctionName, Namespace }).path).values(),
    ].map(withoutPendingResult)
  }
  findNamespace(emulator, context, Namespace)
  const region = regionPath(context)
  return [...functions.all(namespacePath(region, Namespace)).keys()].flatMap((name) => [
    ...[...invocations.all(functionPath(region, Namespace, name)).values()].map(withoutPendingResult),
  ])
}

/** Hides the result of an asynchronous event while its status is RUNNING. */
function withoutPendingResult(record: InvocationRecord): InvocationRecord {
  if (record.asyncStatus !== 'RUNNING') return record
  const { result: _, ...running } = record
  return running
}

/**
 * Returns the requested period, including both ends; undefined if the request has none.
 *
 * @param minDifference The least time between both ends, in milliseconds.
 */
function readPeriod(
  { StartTime, EndTime }: { readonly StartTime?: string | undefined; readonly EndTime?: string | undefined },
  context: ScfContext,
  minDifference: number,
): { readonly start: number; readonly end: number } | undefined {
  if (!StartTime && !EndTime) return undefined
  if (!StartTime || !EndTime) {
    throw apiError(
      context,
      ['InvalidParameterValue.StartTimeOrEndTime'],
      'StartTime and EndTime must be specified together.',
    )
  }
  const [start, end] = [parseTime(StartTime), parseTime(EndTime)]
  if (start === undefined || end === undefined) {
    throw apiError(
      context,
      ['InvalidParameterValue.DateTime'],
      `The parameter ${start === undefined ? 'StartTime' : 'EndTime'} must be a time such as 2017-05-16 20:00:00.`,
    )
  }
  if (end - start < minDifference) {
    throw apiError(
      context,
      ['InvalidParameterValue.StartTime', 'InvalidParameterValue.DateTime'],
      `EndTime must ${minDifference > 0 ? 'be later than' : 'not be earlier than'} StartTime.`,
    )
  }
  // Times are in whole seconds, and the period includes the whole last second.
  return { start, end: end + 999 }
}

/** Returns whether the filter RetCode selects an invocation. */
function matchesRetCode({ result }: InvocationRecord, retCode: string | undefined): boolean {
  const statusCode = result?.statusCode ?? 0
  switch (retCode) {
    case 'is0':
      return statusCode === 0
    case 'not0':
      return statusCode !== 0
    case 'TimeLimitExceeded':
      return statusCode === statusCodes.timeout
    case 'ResourceLimitExceeded':
      return statusCode === statusCodes.quotaExceeded || statusCode === statusCodes.memoryExceeded
    case 'UserCodeException':
      return statusCode === statusCodes.functionError || statusCode === statusCodes.codeNotLoaded
    default:
      return true
  }
}

function sortKey(
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
      throw apiError(
        context,
        ['InvalidParameterValue.OrderBy'],
        'The parameter OrderBy must be function_name, duration, mem_usage or start_time.',
      )
  }
}

function durationOf({ started, result }: InvocationRecord): number {
  return result ? durationBetween(started, result.ended) : 0
}

/** Returns the members that statuses and logs have in common. */
function commonMembers(record: InvocationRecord) {
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

function describeStatus(record: InvocationRecord) {
  const { result } = record
  return {
    ...commonMembers(record),
    RetCode: result === undefined ? 1 : result.statusCode === 0 ? 0 : -1,
    // MemUsage is in MB here, but in bytes in logs.
    MemUsage: (result?.memUsage ?? 0) / 1024 / 1024,
  }
}

function describeLog({ limits }: Emulator, record: InvocationRecord) {
  const { result } = record
  return {
    ...commonMembers(record),
    RetCode: result?.statusCode ?? 0,
    InvokeFinished: result ? 1 : 0,
    BillDuration: billedDuration(limits, durationOf(record)),
    MemUsage: result?.memUsage ?? 0,
    Log: result?.log ?? '',
    Level: '',
    Source: '',
  }
}
