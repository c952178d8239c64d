import type { CallOptions, Client } from './client.js'
import { type Clock, sleep } from './clock.js'
import { brand, isBranded, isServiceError } from './error.js'
import { within } from './resilience/deadline.js'
import type { Action } from './service.js'

/** A condition of a resource: which action tells its status, and what the statuses mean. */
export interface Waiter<Input extends object, Output extends object> {
  /** What is waited for: `functionActive`. */
  readonly name: string
  /** The action that is called until the status is reached. */
  readonly action: Action<Input, Output>
  /**
   * Where the answer holds the status: the names that lead there, joined by dots. Where they lead through an array,
   * every element must reach the status.
   */
  readonly status: string
  /** The statuses that are waited for. */
  readonly success: readonly string[]
  /** The statuses that never become one of these. Any other status may, and is waited out. */
  readonly failure: readonly string[]
  /** Where the answer says why a status failed, written as `status` is; by default nowhere. */
  readonly reasons?: readonly string[]
  readonly notFound?: undefined
}

/** A condition that holds, too, when the resource is no longer found. */
export interface DeletionWaiter<Input extends object, Output extends object>
  extends Omit<Waiter<Input, Output>, 'notFound'> {
  /** The error codes that say so. */
  readonly notFound: readonly string[]
}

/** What has become of the resource, after one request. */
export interface Progress<Output extends object> {
  /** The status that decides: a failed one, or else one that is still to change; undefined where there is none. */
  readonly status: string | undefined
  /** How many requests have been made. */
  readonly polls: number
  /** Milliseconds since the wait began. */
  readonly elapsed: number
  /** The last answer. */
  readonly answer: Output
}

/** How long and how often to ask, beside what each call may set. */
export interface WaitOptions<Output extends object = object>
  extends Omit<CallOptions, 'timeout' | 'totalTimeout' | 'encode'> {
  /** The milliseconds after which to give up; 300000 by default. */
  readonly timeout?: number | undefined
  /** The milliseconds from an answer to the next request; 1000 by default. */
  readonly delay?: number | undefined
  /** Gives the time and the waits; the system's clock and timer by default. */
  readonly clock?: Clock | undefined
  /** Is told of each answer. What it throws ends the wait. */
  readonly onProgress?: ((progress: Progress<Output>) => void) | undefined
}

/** The resource got into a status from which it does not reach the one waited for, or did not reach it in time. */
export class WaiterError extends Error {
  override get name(): 'WaiterError' {
    return 'WaiterError'
  }
  get [brand](): string {
    return this.name
  }
  /** What was waited for: `functionActive`. */
  readonly waiter: string
  /** `failed` for a failed status, `timeout` when the time was over. */
  readonly problem: 'failed' | 'timeout'
  /** The action that told the status. */
  readonly action: string
  /** The last status; undefined where no answer told one. */
  readonly status: string | undefined
  /** Why, in the service's words, where it gives any. */
  readonly reasons: readonly string[]
  /** How many answers there were. */
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

/** Whether `error` is a WaiterError, of this copy of the package or of another. */
export function isWaiterError(error: unknown): error is WaiterError {
  return isBranded<WaiterError>(error, 'WaiterError')
}

/** The values at a path; through an array, those of each element. */
function valuesAt(value: unknown, path: string): unknown[] {
  const step = (values: readonly unknown[], name: string): unknown[] =>
    values.flatMap((one) =>
      typeof one === 'object' && one !== null ? new Map<string, unknown>(Object.entries(one)).get(name) : [],
    )
  return path.split('.').reduce<unknown[]>(step, [value])
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** What a value says: a text itself, or an object with its texts. */
function said(value: unknown): string[] {
  return [
    typeof value === 'object' && value !== null ? Object.values(value).filter(isText).join(': ') : value,
  ].filter(isText)
}

/**
 * Waits until a resource is no longer found, or has the status that a deletion leaves.
 *
 * Throws what waiting for a status throws.
 */
export function waitUntil<Input extends object, Output extends object>(
  client: Client,
  waiter: DeletionWaiter<Input, Output>,
  input: NoInfer<Input>,
  options?: WaitOptions<NoInfer<Output>>,
): Promise<void>
/**
 * Asks for the status of a resource until it is the one waited for, and gives the answer that says so.
 *
 * Throws a WaiterError as soon as the status is a failed one, or when the time is over; the signal's reason when
 * aborted; and what Client.send throws, such as a ServiceError when the resource does not exist.
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
    clock = Date,
    onProgress,
    signal: outer,
    ...options
  }: WaitOptions<Output> = {},
): Promise<Output | undefined> {
  const { name, action, success, failure, notFound } = waiter
  const began = clock.now()
  let status: string | undefined
  let polls = 0
  const error = (problem: 'failed' | 'timeout', reasons: readonly string[], message: string): WaiterError =>
    new WaiterError(`${name}: ${message}`, {
      waiter: name,
      problem,
      action: action.name,
      status,
      reasons,
      polls,
    })

  const expired = () =>
    error(
      'timeout',
      [],
      `${status === undefined ? 'no status was told' : `the status was still ${status}`} after ${timeout} ms and ` +
        `${polls} answers of ${action.name}; expected ${success.join(' or ')}. Look at the resource, or give the ` +
        'option timeout more milliseconds.',
    )

  return within({ ms: timeout, clock, signal: outer, expired }, async (signal) => {
    for (;;) {
      let answer: Output
      try {
        answer = await client.send(action, input, { ...options, signal })
      } catch (reason) {
        if (notFound?.some((code) => isServiceError(reason, code))) return undefined
        throw reason
      }
      polls += 1
      const statuses = valuesAt(answer, waiter.status).filter(isText)
      const failed = statuses.find((one) => failure.includes(one))
      status = failed ?? statuses.find((one) => !success.includes(one)) ?? statuses[0]
      onProgress?.({ status, polls, elapsed: clock.now() - began, answer })
      if (failed !== undefined) {
        const reasons = (waiter.reasons ?? []).flatMap((path) => valuesAt(answer, path)).flatMap(said)
        throw error(
          'failed',
          reasons,
          `${action.name} answered the status ${failed}, which does not become ${success.join(' or ')}.` +
            `${reasons.length > 0 ? ` ${reasons.join('; ')}` : ''}`,
        )
      }
      if (status !== undefined && success.includes(status)) return answer
      await sleep(clock, delay, signal)
    }
  })
}
