import type { CallOptions, Client } from './client.js'
import { type Clock, sleep } from './clock.js'
import { checkDelay, checkLimit } from './duration.js'
import { brand, isBranded, isServiceError } from './error.js'
import { withTimeout } from './resilience/timeout.js'
import type { Action } from './service.js'

export { sleep } from './clock.js'
export { checkDelay, checkLimit } from './duration.js'

/** Describes how to wait for a status of a resource: the action that returns the status, and the meaning of its values. */
export interface Waiter<Input extends object, Output extends object> {
  /** The name of the waiter: `functionActive`. */
  readonly name: string
  /** The action to poll. */
  readonly action: Action<Input, Output>
  /**
   * The path of the status in the response: names joined by dots. If the path leads through an array, every element must
   * reach the status.
   */
  readonly status: string
  /** The statuses to wait for. */
  readonly success: readonly string[]
  /** The statuses that end the wait with an error. Any other status is temporary. */
  readonly failure: readonly string[]
  /** The paths of the reasons for a failed status, in the same form as `status`. */
  readonly reasons?: readonly string[]
  readonly notFound?: undefined
}

/** A Waiter that also succeeds if the resource is not found. */
export interface DeletionWaiter<Input extends object, Output extends object>
  extends Omit<Waiter<Input, Output>, 'notFound'> {
  /** The error codes for a resource that is not found. */
  readonly notFound: readonly string[]
}

/** The state of a wait after a request. */
export interface Progress<Output extends object> {
  /** The status of the resource. Of several, a failed one or else a temporary one; undefined if there is none. */
  readonly status: string | undefined
  /** The number of requests so far. */
  readonly polls: number
  /** Milliseconds since the wait began. */
  readonly elapsed: number
  /** The latest response. */
  readonly response: Output
}

/** The options of a wait and of its calls. */
export interface WaitOptions<Output extends object = object, Region extends string = string>
  extends Omit<CallOptions<Region>, 'timeout' | 'totalTimeout' | 'encode'> {
  /**
   * The timeout of the whole wait in milliseconds; Infinity means none.
   *
   * @defaultValue `300000`
   */
  readonly timeout?: number | undefined
  /**
   * The milliseconds between a response and the next request.
   *
   * @defaultValue `1000`
   */
  readonly delay?: number | undefined
  /** The source of the time and of delays; by default the clock of the client. */
  readonly clock?: Clock | undefined
  /** Called after each response. An error that it throws ends the wait. */
  readonly onProgress?: ((progress: Progress<Output>) => void) | undefined
}

/** The resource reached a failed status, or did not reach the expected status in time. */
export class WaiterError extends Error {
  override get name(): 'WaiterError' {
    return 'WaiterError'
  }
  get [brand](): string {
    return this.name
  }
  /** The name of the waiter: `functionActive`. */
  readonly waiter: string
  /** `failed` for a failed status, `timeout` if the wait timed out. */
  readonly problem: 'failed' | 'timeout'
  /** The action that was polled. */
  readonly action: string
  /** The latest status; undefined if no response had one. */
  readonly status: string | undefined
  /** The reasons that the service gave for a failed status. */
  readonly reasons: readonly string[]
  /** The number of responses. */
  readonly polls: number

  constructor(
    message: string,
    fields: Pick<WaiterError, 'waiter' | 'problem' | 'action' | 'status' | 'reasons' | 'polls'>,
  ) {
    super(message)
    this.waiter = fields.waiter
    this.problem = fields.problem
    this.action = fields.action
    this.status = fields.status
    this.reasons = fields.reasons
    this.polls = fields.polls
  }
}

/** Whether `error` is a WaiterError of this or another copy of the package. */
export function isWaiterError(error: unknown): error is WaiterError {
  return isBranded<WaiterError>(error, 'WaiterError')
}

/** The values at a path. If it leads through an array, those of all elements. */
function valuesAt(value: unknown, path: string): unknown[] {
  const step = (values: readonly unknown[], name: string): unknown[] =>
    values.flatMap((parent) =>
      typeof parent === 'object' && parent !== null
        ? new Map<string, unknown>(Object.entries(parent)).get(name)
        : [],
    )
  return path.split('.').reduce<unknown[]>(step, [value])
}

function isNonEmptyString(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** The text of a reason: a string, or the strings of an object, joined by colons. */
function reasonTexts(value: unknown): string[] {
  return [
    typeof value === 'object' && value !== null
      ? Object.values(value).filter(isNonEmptyString).join(': ')
      : value,
  ].filter(isNonEmptyString)
}

/**
 * Waits until a resource is not found, or has the status of a deleted resource.
 *
 * @throws The same errors as waiting for a status.
 */
export function waitUntil<Input extends object, Output extends object>(
  client: Client,
  waiter: DeletionWaiter<Input, Output>,
  input: NoInfer<Input>,
  options?: WaitOptions<NoInfer<Output>>,
): Promise<void>
/**
 * Polls the status of a resource until it is an expected one, and returns the last response.
 *
 * @throws {WaiterError} If the status is a failed one, or the wait times out.
 * @throws The signal's reason if it aborts, and the errors of Client.send, such as a ServiceError if the resource does
 * not exist.
 */
export function waitUntil<Input extends object, Output extends object>(
  client: Client,
  waiter: Waiter<Input, Output>,
  input: NoInfer<Input>,
  options?: WaitOptions<NoInfer<Output>>,
): Promise<Output>
export async function waitUntil<Input extends object, Output extends object>(
  client: Client,
  waiter: Waiter<Input, Output> | DeletionWaiter<Input, Output>,
  input: Input,
  {
    timeout = 300_000,
    delay = 1000,
    clock = client.clock,
    onProgress,
    signal: outer,
    ...options
  }: WaitOptions<Output> = {},
): Promise<Output | undefined> {
  const { name, action, success, failure, notFound } = waiter
  const limit = checkLimit('timeout', timeout)
  checkDelay('delay', delay)
  const startTime = clock.now()
  let status: string | undefined
  let polls = 0
  const waiterError = (
    problem: 'failed' | 'timeout',
    reasons: readonly string[],
    message: string,
  ): WaiterError =>
    new WaiterError(`${name}: ${message}`, {
      waiter: name,
      problem,
      action: action.name,
      status,
      reasons,
      polls,
    })

  const timeoutError = () =>
    waiterError(
      'timeout',
      [],
      `${status === undefined ? 'no status was returned' : `the status was still ${status}`} after ${timeout} ms and ` +
        `${polls} responses of ${action.name}; expected ${success.join(' or ')}. Check the resource, or increase the ` +
        'option timeout.',
    )

  return withTimeout({ ms: limit, clock, signal: outer, timeoutError }, async (signal) => {
    for (;;) {
      let response: Output
      try {
        response = await client.send(action, input, { ...options, signal })
      } catch (reason) {
        if (notFound?.some((code) => isServiceError(reason, code))) return undefined
        throw reason
      }
      polls += 1
      const statuses = valuesAt(response, waiter.status).filter(isNonEmptyString)
      const failed = statuses.find((value) => failure.includes(value))
      status = failed ?? statuses.find((value) => !success.includes(value)) ?? statuses[0]
      onProgress?.({ status, polls, elapsed: clock.now() - startTime, response })
      if (failed !== undefined) {
        const reasons = (waiter.reasons ?? [])
          .flatMap((path) => valuesAt(response, path))
          .flatMap(reasonTexts)
        throw waiterError(
          'failed',
          reasons,
          `${action.name} returned the status ${failed}; expected ${success.join(' or ')}.` +
            `${reasons.length > 0 ? ` ${reasons.join('; ')}` : ''}`,
        )
      }
      if (status !== undefined && success.includes(status)) return response
      await sleep(clock, delay, signal)
    }
  })
}
