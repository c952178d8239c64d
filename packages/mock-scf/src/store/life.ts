import type { Failure } from '@tc3/mock'
import type { Life } from './records.js'

/** The statuses in which a transient one ends. One that can end in several ways needs behaviour of its own. */
interface Outcome<Status extends string> {
  readonly success: readonly [Status]
  readonly failure: readonly [Status]
}

/** The status after a change that succeeded, or failed. */
export function lifeAfter<Status extends string>(
  failure: Failure | undefined,
  { success: [success], failure: [failed] }: Outcome<Status>,
): Life<Status> {
  return failure ? failedLife(failure, failed) : { status: success }
}

/** The status after a change that failed. */
export function failedLife<Status extends string>({ code, message }: Failure, status: Status): Life<Status> {
  return { status, reasons: [{ ErrorCode: code, ErrorMessage: message }] }
}

/** Why a change of status failed, in words; empty where none did. */
export function reasonOf({ reasons = [] }: Life<string>): string {
  return reasons.map(({ ErrorMessage }) => ErrorMessage).join(' ')
}

/** How a function answers its status. */
export function describeLife(life: Life<string>) {
  return {
    Status: life.status,
    StatusDesc: reasonOf(life),
    StatusReasons: [...(life.reasons ?? [])],
  }
}
