import { describeBase } from '../diff/base.js'
import { findRoot } from '../project/root.js'
import { isRealDate, isRealTime } from '../spec/calendar.js'
import type { Session } from '../terminal/session.js'

export interface HistoryFlags {
  readonly time?: string
  readonly source?: string
}

/** tc3 history */
export async function history(
  session: Session,
  from: string | undefined,
  { time, source }: HistoryFlags,
): Promise<void> {
  if (time !== undefined && !isRealDate(time) && !isRealTime(time)) {
    throw new Error(
      `--time ${time}: expected a day, such as 2024-11-29, or a time, such as "2024-11-29 10:00:00".`,
    )
  }
  const root = await findRoot(session.cwd)
  const { writeHistory } = await import('../history/write-history.js')
  const options = { time, source, onWait: session.onWait }
  const result = await writeHistory(root, from, session.newStages(), options)
  const { base, written, diagnostics, earlierIsBroken } = result
  if (diagnostics.length > 0) {
    const outcome = earlierIsBroken ? `in the spec at ${base.name}, so it cannot be compared.` : undefined
    session.failWithDiagnostics(diagnostics, outcome)
    return
  }
  const lines = written.map((path) => `wrote ${path}`)
  const summary = lines.length > 0 ? lines : ['The history tells of all changes.']
  session.print([describeBase(base), ...summary].join('\n'))
}
