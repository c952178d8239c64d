import type { FunctionLog } from '@tc3/client-scf'
import { getFunctionLogs } from '@tc3/client-scf/actions'
import { type CallOptions, type Client, type Clock, isServiceError } from '@tc3/core'
import { throttlingErrors } from '@tc3/core/platform'
import { sleep } from '@tc3/core/wait'
import { formatTime, parseTime } from './api-time.js'
import { type AnyScfClient, bareClient } from './bare-client.js'

export type { AnyScfClient } from './bare-client.js'

/** The options of `tailLogs` and of its calls. */
export interface TailLogsOptions extends CallOptions {
  /**
   * The namespace of the function.
   *
   * @defaultValue `default`
   */
  readonly namespace?: string | undefined
  /** The version whose logs to return; by default those of all versions. */
  readonly qualifier?: string | undefined
  /**
   * The time, in milliseconds since 1970, from which on logs are returned, by the start of the invocations in whole
   * seconds; by default now.
   */
  readonly startTime?: number | undefined
  /**
   * The milliseconds between two requests.
   *
   * @defaultValue `2000`
   */
  readonly interval?: number | undefined
  /**
   * How long after the start of an invocation its log may appear, in milliseconds. Each request asks for all invocations
   * of this period, so a shorter one is faster for functions that are invoked often.
   *
   * @defaultValue `900000`, the longest timeout of a function
   */
  readonly lookback?: number | undefined
  /**
   * The offset from UTC, in hours, of the times of the API, which name no zone. The emulator uses 0.
   *
   * @defaultValue `8`, the zone of Beijing, which the tools of Tencent Cloud use
   */
  readonly utcOffset?: number | undefined
  /** The source of the time and of delays; by default the system clock and timer. */
  readonly clock?: Clock | undefined
}

/** The end of the year 9999, the last that times of SCF can express. */
const latestTime = Date.UTC(9999, 11, 30)

/** An hour, in milliseconds. */
const longestDelay = 3_600_000

/** Items of one response. */
const pageSize = 100

/** The maximum sum of Offset and Limit. */
const maxOffset = 10_000

/** The longest period of one request, in milliseconds. Both ends belong to it. */
const maxPeriod = 86_399_000

/** How far the clock of the service may be ahead, in milliseconds. */
const maxClockSkew = 300_000

/** The most entries that are remembered, to recognize them when they are returned again. */
const maxRemembered = 100_000

/** The most intervals between two requests while SCF throttles them. */
const maxBackoff = 32

const second = 1000

/**
 * Iterates over the logs of the invocations of a function, as they appear. It ends only if the loop is left, the signal
 * aborts or a call fails; while SCF throttles the calls, it slows down. Within each response, invocations that started
 * earlier come first. Polls GetFunctionLogs.
 *
 * The documentation calls GetFunctionLogs disused: it has no logs of functions that deliver them to a topic of the
 * customer's own in CLS, the log service. Read those with the API of CLS. At most 100,000 invocations can be followed within
 * `lookback`, and 10,000 within a second; the logs of more than that may be missing.
 *
 * @throws {RangeError} If a number among the options is not in its range.
 * @throws While iterating, the signal's reason if it aborts, and the errors of Client.send.
 * @example
 * for await (const { StartTime, RetCode, Log } of tailLogs(scf, 'hello')) console.log(StartTime, RetCode, Log)
 */
export function tailLogs(
  client: AnyScfClient,
  name: string,
  options: TailLogsOptions = {},
): AsyncGenerator<FunctionLog, never, undefined> {
  const {
    namespace,
    qualifier,
    clock = Date,
    startTime = clock.now(),
    interval = 2000,
    lookback = 900_000,
    utcOffset = 8,
    ...call
  } = options
  checkRange('startTime', startTime, 0, latestTime)
  checkRange('interval', interval, 1, longestDelay)
  checkRange('lookback', lookback, 0, latestTime)
  checkRange('utcOffset', utcOffset, -14, 14)
  const query: Query = {
    client: bareClient(client),
    input: { FunctionName: name, Namespace: namespace, Qualifier: qualifier },
    call,
    utcOffset,
  }
  return poll(query, { clock, startTime, interval, lookback })
}

function checkRange(option: keyof TailLogsOptions, value: number, min: number, max: number): void {
  if (value >= min && value <= max) return
  throw new RangeError(`The option ${option} must be a number from ${min} to ${max}, but is ${value}.`)
}

interface Polling {
  readonly clock: Clock
  readonly startTime: number
  readonly interval: number
  readonly lookback: number
}

async function* poll(
  query: Query,
  { clock, startTime, interval, lookback }: Polling,
): AsyncGenerator<FunctionLog, never, undefined> {
  const { call, utcOffset } = query
  // The start times of the entries that were returned, by their keys.
  const returned = new Map<string, number>()
  let from = Math.floor(startTime / second) * second
  let backoff = 1
  for (;;) {
    const now = clock.now()
    try {
      const end = Math.ceil((now + maxClockSkew) / second) * second
      for await (const entry of readPeriod(query, from, end)) {
        const key = `${entry.RequestId} ${entry.RetryNum}`
        if (returned.has(key) || isRunning(entry)) continue
        const start = parseTime(entry.StartTime, utcOffset) ?? from
        returned.set(key, start)
        if (returned.size > maxRemembered) {
          const [oldest = key] = returned.keys()
          // It would be returned again if it were forgotten without moving on.
          from = Math.max(from, (returned.get(oldest) ?? start) + second)
          returned.delete(oldest)
        }
        yield entry
      }
      backoff = 1
      from = Math.max(from, Math.floor((now - lookback) / second) * second)
    } catch (error) {
      if (!throttlingErrors.some((code) => isServiceError(error, code))) throw error
      backoff = Math.min(backoff * 2, maxBackoff)
    }
    await sleep(clock, interval * backoff, call.signal)
  }
}

interface Query {
  readonly client: Client
  readonly input: {
    readonly FunctionName: string
    readonly Namespace: string | undefined
    readonly Qualifier: string | undefined
  }
  readonly call: CallOptions
  readonly utcOffset: number
}

/** Reads the entries of a period of whole seconds, earliest first, in as many requests as the API requires. */
async function* readPeriod(query: Query, start: number, end: number): AsyncGenerator<FunctionLog> {
  for (let from = start; from < end; from += maxPeriod + second) {
    yield* readShortPeriod(query, from, Math.min(end, from + maxPeriod))
  }
}

async function* readShortPeriod(
  { client, input, call, utcOffset }: Query,
  start: number,
  end: number,
): AsyncGenerator<FunctionLog> {
  let from = start
  let offset = 0
  while (from < end) {
    const { Data, TotalCount } = await client.send(
      getFunctionLogs,
      {
        ...input,
        StartTime: formatTime(from, utcOffset),
        EndTime: formatTime(end, utcOffset),
        OrderBy: 'start_time',
        Order: 'asc',
        Offset: offset,
        Limit: pageSize,
      },
      call,
    )
    yield* Data
    offset += Data.length
    const last = Data.at(-1)
    if (last === undefined || offset >= TotalCount) return
    if (offset + pageSize > maxOffset) {
      // Continues from the last second, or after it if it alone has too many entries.
      const lastStart = parseTime(last.StartTime, utcOffset) ?? from
      from = lastStart > from ? lastStart : from + second
      offset = 0
    }
  }
}

/** Whether an invocation has no result yet. */
function isRunning({ InvokeFinished, RetMsg, Log }: FunctionLog): boolean {
  return InvokeFinished !== 1 && RetMsg === '' && Log === ''
}
