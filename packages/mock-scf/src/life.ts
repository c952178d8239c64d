import type { Failure } from '@tc3/mock'
import type { Life } from './records.js'

/** The status after a change of status that ended well or with a failure. */
export function lifeAfter<Status extends string>(
  failure: Failure | undefined,
  { well, badly }: { readonly well: Status; readonly badly: Status },
): Life<Status> {
  return failure
    ? { status: badly, reasons: [{ ErrorCode: failure.code, ErrorMessage: failure.message }] }
    : { status: well }
}

/** Why a change of status failed, in words; empty where none did. */
export const reasonOf = ({ reasons = [] }: Life<string>): string =>
  reasons.map(({ ErrorMessage }) => ErrorMessage).join(' ')

/** How a function answers its status. */
export const describeLife = (life: Life<string>) => ({
  Status: life.status,
  StatusDesc: reasonOf(life),
  StatusReasons: [...(life.reasons ?? [])],
})
