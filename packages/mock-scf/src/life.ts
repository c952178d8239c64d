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
