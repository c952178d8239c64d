import type { Emulator } from '../emulator.js'
import type { RunFailure } from '../runtime/run-function.js'
import type { FunctionRecord, QueuedEventRecord } from '../store/records.js'
import { switchesOf } from '../store/switches.js'
import type { PreparedInvocation } from './prepared-invocation.js'

/** How a failed asynchronous event is retried. */
type RetryRule = 'never' | 'as configured' | 'until it expires'

/** Returns the rule for a status code. The product's page on error types and retry policies lists them. */
function ruleFor(statusCode: number): RetryRule {
  switch (statusCode) {
    // Errors of the function.
    case 405:
    case 407:
    case 430:
    case 433:
    case 434:
    case 437:
    case 439:
    case 443:
    case 450:
      return 'as configured'
    // Too many concurrent events, and errors of the platform.
    case 429:
    case 432:
    case 449:
    case 500:
      return 'until it expires'
    // Errors of the caller.
    default:
      return 'never'
  }
}

/** The longest time between two attempts, in multiples of the interval. */
const maxBackoff = 5

/** The status codes of too many concurrent events, which are retried at a fixed interval. */
const throttled = [429, 432]

/** Returns the event with the time of its next attempt; undefined if there is none. */
export function nextAttempt(
  { now, retryInterval, limits }: Emulator,
  invocation: PreparedInvocation,
  queued: QueuedEventRecord,
  { statusCode = 430 }: RunFailure,
): QueuedEventRecord | undefined {
  const { RetryConfig, MsgTTL } = invocation.fn.record.asyncTriggerConfig
  const rule = isAsynchronous(invocation) ? 'never' : ruleFor(statusCode)
  const [{ RetryNum } = { RetryNum: 0 }] = RetryConfig
  if (rule === 'never' || (rule === 'as configured' && queued.retryNum >= RetryNum)) return undefined
  const { retryNum, systemRetryNum } = queued
  // Even if the emulator retries sooner, there are as many attempts as in the cloud.
  if ((retryNum + systemRetryNum + 1) * limits.retryInterval > MsgTTL) return undefined
  if (rule === 'as configured') return { ...queued, retryNum: retryNum + 1, due: now() + retryInterval }
  const intervals = throttled.includes(statusCode) ? 1 : Math.min(systemRetryNum + 1, maxBackoff)
  return { ...queued, systemRetryNum: systemRetryNum + 1, due: now() + intervals * retryInterval }
}

/** Returns whether an event is too old for another attempt. */
export function isExpired({ now }: Emulator, fn: FunctionRecord, { accepted }: QueuedEventRecord): boolean {
  return now() > accepted + fn.asyncTriggerConfig.MsgTTL * 1000
}

/** Returns whether a function runs asynchronously (AsyncRunEnable): its events have a status, and are never retried. */
export function isAsynchronous({ fn, version }: Pick<PreparedInvocation, 'fn' | 'version'>): boolean {
  return switchesOf(fn.record, version).asyncRunEnable === 'TRUE'
}
