import type { ScfContext } from '../action/context.js'
import { apiError, type InvalidParameterName } from '../action/errors.js'
import { paginate, sortItems } from '../action/listing.js'
import { formatTime, parseTime } from '../action/time.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { AsyncEvent, TimeInterval } from '../generated/types.js'
import { findFunction } from '../store/lookup.js'
import { regionPath } from '../store/paths.js'
import type { InvocationRecord } from '../store/records.js'
import { type AsyncEventStatus, isTransient } from '../store/statuses.js'
import { statusOfTerminated, terminateEvent } from './terminate.js'

export type AsyncEventHandlers = Pick<
  ScfHandlers,
  'getAsyncEventStatus' | 'listAsyncEvents' | 'terminateAsyncEvent'
>

/** The source of events that have no other. */
const defaultSource = 'API'

/** An invocation of an asynchronous function. */
type EventRecord = InvocationRecord & { readonly asyncStatus: AsyncEventStatus }

function isEvent(record: InvocationRecord): record is EventRecord {
  return record.asyncStatus !== undefined
}

/** The handlers of the actions of the chapter Async Event Management APIs. */
export function asyncEventHandlers(emulator: Emulator): AsyncEventHandlers {
  return {
    getAsyncEventStatus({ InvokeRequestId: requestId }, context) {
      const { region, path } = findEvent(emulator, context, requestId)
      emulator.transitions.read(region, path, requestId, context.now)
      const { record } = findEvent(emulator, context, requestId)
      return {
        Result: {
          InvokeRequestId: requestId,
          Status: record.asyncStatus,
          StatusCode: record.asyncStatus === 'RUNNING' ? 0 : (record.result?.statusCode ?? 0),
        },
      }
    },

    listAsyncEvents(input, context) {
      const { Qualifier, InvokeType, Status, StartTimeInterval, EndTimeInterval, InvokeRequestId } = input
      checkFilter(
        context,
        'InvokeType',
        InvokeType,
        (value) => /^[A-Z]+$/i.test(value),
        'names of trigger types',
      )
      const { path } = findFunction(emulator, context, input)
      if (Qualifier && !emulator.tables.versions.get(path, Qualifier)) {
        throw apiError(
          context,
          ['ResourceNotFound.Version'],
          `The function ${input.FunctionName} has no version ${Qualifier}.`,
        )
      }
      const matching = [...emulator.tables.invocations.all(path).values()]
        .filter(isEvent)
        .filter(
          (record) =>
            !isExpired(emulator, record, context.now) &&
            (!Qualifier || record.version === Qualifier) &&
            (!InvokeType?.length || InvokeType.includes(sourceOf(record))) &&
            (!Status?.length || Status.includes(record.asyncStatus)) &&
            (!InvokeRequestId || record.requestId === InvokeRequestId) &&
            isWithin(record.started, StartTimeInterval) &&
            isWithin(endOf(record), EndTimeInterval),
        )
      const key = input.Orderby === 'EndTime' ? endOf : ({ started }: EventRecord) => started
      // The documented default is descending order.
      const sorted = sortItems(matching, input.Order, (record) => key(record) ?? Number.POSITIVE_INFINITY)
      return { TotalCount: matching.length, EventList: paginate(sorted, input, context).map(describeEvent) }
    },

    terminateAsyncEvent({ InvokeRequestId: requestId, GraceShutdown, ...input }, context) {
      const fn = findFunction(emulator, context, input)
      const { record, path } = findEvent(emulator, context, requestId)
      if (path !== fn.path) throw eventNotFound(context, requestId)
      if (statusOfTerminated(record.asyncStatus) === undefined) {
        throw apiError(
          context,
          ['FailedOperation.AsyncEventStatus'],
          `The event ${requestId} is ${record.asyncStatus}. Only a RUNNING event can be terminated.`,
        )
      }
      terminateEvent(emulator, path, record, context.now, GraceShutdown ? 'gracefully' : 'at once')
      return {}
    },
  }
}

function findEvent(emulator: Emulator, context: ScfContext, requestId: string) {
  const region = regionPath(context)
  const path = emulator.tables.asyncEvents.get(region, requestId)?.path
  const record = path === undefined ? undefined : emulator.tables.invocations.get(path, requestId)
  if (path === undefined || !record || !isEvent(record) || isExpired(emulator, record, context.now)) {
    throw eventNotFound(context, requestId)
  }
  return { region, path, record }
}

function eventNotFound(context: ScfContext, requestId: string) {
  return apiError(
    context,
    ['ResourceNotFound.AsyncEvent'],
    `The asynchronous event with the RequestId ${requestId} does not exist.`,
  )
}

function sourceOf({ source = defaultSource }: EventRecord): string {
  return source
}

function endOf({ asyncStatus, result }: EventRecord): number | undefined {
  return isTransient('asyncEvent', asyncStatus) ? undefined : result?.ended
}

function isExpired({ limits }: Emulator, record: EventRecord, now: number): boolean {
  const end = endOf(record)
  return end !== undefined && end + limits.asyncEventRetention * 1000 < now
}

/** Returns whether a time is in an interval, which includes its start but not its end. */
function isWithin(time: number | undefined, interval: TimeInterval | undefined): boolean {
  if (!interval) return true
  const { Start, End } = interval
  return time !== undefined && time >= (parseTime(Start) ?? 0) && time < (parseTime(End) ?? 0)
}

function checkFilter(
  context: ScfContext<'ListAsyncEvents'>,
  name: InvalidParameterName<'ListAsyncEvents'>,
  values: readonly string[] | undefined,
  accepts: (value: string) => boolean,
  expected: string,
) {
  const invalid = values?.find((value) => !accepts(value))
  if (invalid === undefined) return
  throw apiError(
    context,
    [`InvalidParameterValue.${name}`],
    `The parameter ${name} must be a list of ${expected}.`,
  )
}

/** Formats a time with milliseconds, as in the responses about events. */
function formatEventTime(time: number): string {
  return `${formatTime(time)}.${String(time % 1000).padStart(3, '0')}`
}

function describeEvent(record: EventRecord): AsyncEvent {
  const end = endOf(record)
  return {
    InvokeRequestId: record.requestId,
    InvokeType: sourceOf(record),
    Qualifier: record.version,
    Status: record.asyncStatus,
    StartTime: formatEventTime(record.started),
    EndTime: end === undefined ? '' : formatEventTime(end),
  }
}
