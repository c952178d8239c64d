import type { ScfContext } from '../action/context.js'
import { type InvalidPart, refusal } from '../action/errors.js'
import { ordered, page } from '../action/listing.js'
import { formatTime, parseTime } from '../action/time.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scfStatuses } from '../generated/statuses.js'
import type { AsyncEvent, TimeInterval } from '../generated/types.js'
import { findFunction } from '../store/lookup.js'
import { regionOf } from '../store/paths.js'
import type { InvocationRecord } from '../store/records.js'
import { type AsyncEventStatus, isTransient, statusAfter } from '../store/statuses.js'
import type { World } from '../store/world.js'

export type AsyncEventHandlers = Pick<
  ScfHandlers,
  'getAsyncEventStatus' | 'listAsyncEvents' | 'terminateAsyncEvent'
>

/** How an event came to a function: the emulator knows no other way than a call of the API. */
const invokeType = 'API'

/** The status code of an event that was terminated. */
const terminated = 439

const { operations } = scfStatuses.asyncEvent

/** An invocation of an asynchronous function. */
type EventRecord = InvocationRecord & { readonly asyncStatus: AsyncEventStatus }

function isEvent(record: InvocationRecord): record is EventRecord {
  return record.asyncStatus !== undefined
}

/** The actions of Chapter Async Event Management APIs. */
export function asyncEventHandlers(world: World): AsyncEventHandlers {
  return {
    getAsyncEventStatus({ InvokeRequestId: requestId }, context) {
      const { region, path } = findEvent(world, context, requestId)
      world.transitions.read(region, path, requestId, context.now)
      const { record } = findEvent(world, context, requestId)
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
      const { path } = findFunction(world, context, input)
      if (Qualifier && !world.tables.versions.get(path, Qualifier)) {
        throw refusal(
          context,
          ['ResourceNotFound.Version'],
          `The function ${input.FunctionName} has no version ${Qualifier}.`,
        )
      }
      const found = [...world.tables.invocations.all(path).values()]
        .filter(isEvent)
        .filter(
          (record) =>
            !isForgotten(world, record, context.now) &&
            (!Qualifier || record.version === Qualifier) &&
            (!InvokeType?.length || InvokeType.includes(invokeType)) &&
            (!Status?.length || Status.includes(record.asyncStatus)) &&
            (!InvokeRequestId || record.requestId === InvokeRequestId) &&
            isWithin(record.started, StartTimeInterval) &&
            isWithin(endOf(record), EndTimeInterval),
        )
      const by = input.Orderby === 'EndTime' ? endOf : ({ started }: EventRecord) => started
      // The documentation's default is the latest first.
      const list = ordered(found, input.Order, (record) => by(record) ?? Number.POSITIVE_INFINITY)
      return { TotalCount: found.length, EventList: page(list, input, context).map(described) }
    },

    terminateAsyncEvent({ InvokeRequestId: requestId, ...input }, context) {
      const found = findFunction(world, context, input)
      const { record, path, region } = findEvent(world, context, requestId)
      if (path !== found.path) throw eventNotFound(context, requestId)
      const asyncStatus = statusAfter(operations['Terminate event'], record.asyncStatus)
      if (asyncStatus === undefined) {
        throw refusal(
          context,
          ['FailedOperation.AsyncEventStatus'],
          `The event ${requestId} is ${record.asyncStatus}; only a RUNNING one can be terminated.`,
        )
      }
      const result = {
        retMsg: '',
        log: '',
        memUsage: 0,
        retryNum: 0,
        ...record.result,
        ended: context.now,
        statusCode: terminated,
      }
      world.store.change(() => {
        world.transitions.cancel(region, path, requestId)
        world.tables.invocations.put(path, requestId, { ...record, result, asyncStatus })
      })
      return {}
    },
  }
}

function findEvent(world: World, context: ScfContext, requestId: string) {
  const region = regionOf(context)
  const path = world.tables.asyncEvents.get(region, requestId)?.path
  const record = path === undefined ? undefined : world.tables.invocations.get(path, requestId)
  if (path === undefined || !record || !isEvent(record) || isForgotten(world, record, context.now)) {
    throw eventNotFound(context, requestId)
  }
  return { region, path, record }
}

function eventNotFound(context: ScfContext, requestId: string) {
  return refusal(
    context,
    ['ResourceNotFound.AsyncEvent'],
    `There is no asynchronous event with the RequestId ${requestId}.`,
  )
}

function endOf({ asyncStatus, result }: EventRecord): number | undefined {
  return isTransient('asyncEvent', asyncStatus) ? undefined : result?.ended
}

function isForgotten({ limits }: World, record: EventRecord, now: number): boolean {
  const end = endOf(record)
  return end !== undefined && end + limits.asyncEventRetention * 1000 < now
}

/** Closed on the left, open on the right. */
function isWithin(time: number | undefined, interval: TimeInterval | undefined): boolean {
  if (!interval) return true
  const { Start, End } = interval
  return time !== undefined && time >= (parseTime(Start) ?? 0) && time < (parseTime(End) ?? 0)
}

function checkFilter(
  context: ScfContext<'ListAsyncEvents'>,
  name: InvalidPart<'ListAsyncEvents'>,
  values: readonly string[] | undefined,
  accepts: (value: string) => boolean,
  expected: string,
) {
  const wrong = values?.find((value) => !accepts(value))
  if (wrong === undefined) return
  throw refusal(context, [`InvalidParameterValue.${name}`], `The parameter ${name} must hold ${expected}.`)
}

/** Events have fractions of seconds in their times. */
function withFraction(time: number): string {
  return `${formatTime(time)}.${String(time % 1000).padStart(3, '0')}`
}

function described(record: EventRecord): AsyncEvent {
  const end = endOf(record)
  return {
    InvokeRequestId: record.requestId,
    InvokeType: invokeType,
    Qualifier: record.version,
    Status: record.asyncStatus,
    StartTime: withFraction(record.started),
    EndTime: end === undefined ? '' : withFraction(end),
  }
}
