import type { Clock } from './clock.js'
import {
  isConfigurationError,
  isResponseError,
  isServiceError,
  isTimeoutError,
  isTransportError,
} from './error.js'
import type { CallEvent, CallView, Hooks } from './hooks.js'

/** Writes lines: `console`, or the logger of a library. */
export interface Logger {
  /** Writes a line about a request or a response. */
  debug(line: string): void
  /** Writes a line about an attempt that failed and will be retried. */
  warn(line: string): void
  /** Writes a line about a call that failed. */
  error(line: string): void
}

/** The options of `logTo`. */
export interface LogOptions {
  /** The source of the time, for durations; by default the system clock. */
  readonly clock?: Clock | undefined
}

/** The fields of a line, by name. Fields that are undefined or empty are left out. */
type Fields = Readonly<Record<string, string | number | undefined>>

/** Formats a field. Quotes and escapes a value that could be mistaken for other fields or lines, and cuts a long one. */
function formatField([name, value]: [string, string | number | undefined]): string {
  const text = String(value).slice(0, 256)
  return ` ${name}=${/^[\w.:/@+-]+$/.test(text) ? text : JSON.stringify(text)}`
}

/** The code of an error or of the first of its causes that has one, such as ECONNREFUSED. */
function systemCode(error: unknown): string | undefined {
  // Not with instanceof: in Jest, errors of Node are not those of the tests' realm.
  if (typeof error !== 'object' || error === null) return undefined
  const { code, cause }: { code?: unknown; cause?: unknown } = error
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code) ? code : systemCode(cause)
}

/** The name of an error; the type of another value. */
function nameOf(error: unknown): string {
  const { name }: { name?: unknown } = Object(error)
  return typeof name === 'string' ? name : typeof error
}

/** The fields that describe an error. Its message is not one of them, as it may contain data of the call. */
function errorFields(error: unknown): Fields {
  if (isServiceError(error)) {
    return { error: error.code, status: error.statusCode, requestId: error.requestId }
  }
  const fields = { error: nameOf(error) }
  if (isResponseError(error)) return { ...fields, status: error.statusCode, requestId: error.requestId }
  if (isTransportError(error)) return { ...fields, cause: systemCode(error), status: error.statusCode }
  if (isTimeoutError(error)) return { ...fields, option: error.option, limit: `${error.limit}ms` }
  if (isConfigurationError(error)) return { ...fields, option: error.option }
  return fields
}

/**
 * Returns hooks that write a line for each request, response, retry and error, for debugging:
 * `createClient(service, { hooks: logTo(console) })`. Requests and responses are written with `debug`, retries with
 * `warn`, and errors with `error`.
 *
 * A line names the event, and contains its fields in the form `name=value`: the service, the action, the region, the
 * number of attempts, the milliseconds since the call began, and
 *
 * - for a request, the method and the endpoint;
 * - for a response, the HTTP status and the RequestId;
 * - for a retry or an error, the error's code or name, the HTTP status and the RequestId if there are any, and for a
 *   retry the delay before the next attempt.
 *
 * No line contains credentials, headers, parameters, bodies or messages of errors.
 */
export function logTo(logger: Logger, { clock = Date }: LogOptions = {}): Hooks {
  const startTimes = new WeakMap<CallView, number>()

  function line(name: string, { call, attempts }: CallEvent, fields: Fields): string {
    const now = clock.now()
    const { service, action, region } = call
    const duration = `${Math.round(now - (startTimes.get(call) ?? now))}ms`
    const all: Fields = { service, action, region, attempts, duration, ...fields }
    const present = Object.entries(all).filter(([, value]) => value !== undefined && value !== '')
    return `tc3 ${name}${present.map(formatField).join('')}`
  }

  return {
    call({ call }) {
      startTimes.set(call, clock.now())
    },
    request(event) {
      const { method, endpoint } = event
      logger.debug(line('request', event, { method, endpoint }))
    },
    response(event) {
      const { statusCode, requestId } = event
      logger.debug(line('response', event, { status: statusCode, requestId }))
    },
    retry(event) {
      const delay = `${Math.round(event.delay)}ms`
      logger.warn(line('retry', event, { ...errorFields(event.error), delay }))
    },
    error(event) {
      logger.error(line('error', event, errorFields(event.error)))
    },
  }
}
