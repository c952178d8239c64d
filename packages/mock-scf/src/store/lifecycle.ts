import type { Failure } from '@tc3/mock'
import type { Lifecycle } from './records.js'

/** The statuses that follow a transient one. Transitions with several possible outcomes need their own code. */
interface Outcome<Status extends string> {
  readonly success: readonly [Status]
  readonly failure: readonly [Status]
}

/** Returns the status after a transition has succeeded or failed. */
export function lifecycleAfter<Status extends string>(
  failure: Failure | undefined,
  { success: [success], failure: [failed] }: Outcome<Status>,
): Lifecycle<Status> {
  return failure ? failedLifecycle(failure, failed) : { status: success }
}

/** Returns the status after a transition has failed, with the reason. */
export function failedLifecycle<Status extends string>(
  { code, message }: Failure,
  status: Status,
): Lifecycle<Status> {
  return { status, reasons: [{ ErrorCode: code, ErrorMessage: message }] }
}

/** Returns the messages of the failed transition; empty if none failed. */
export function failureReason({ reasons = [] }: Lifecycle<string>): string {
  return reasons.map(({ ErrorMessage }) => ErrorMessage).join(' ')
}

/** Returns the status members of a function, as responses have them. */
export function describeLifecycle(lifecycle: Lifecycle<string>) {
  return {
    Status: lifecycle.status,
    StatusDesc: failureReason(lifecycle),
    StatusReasons: [...(lifecycle.reasons ?? [])],
  }
}
