import type { Compared } from '../diff/diff.js'
import { findRoot } from '../project/root.js'
import type { Session } from '../terminal/session.js'

/** tc3 diff */
export async function diff(
  session: Session,
  from: string | undefined,
  { json }: { readonly json: boolean },
): Promise<void> {
  const found = await differences(session, await findRoot(session.cwd), from)
  if (found === undefined) return
  const { formatChanges, changesAsJson } = await import('../diff/report.js')
  if (json) session.say(JSON.stringify(changesAsJson(found.changes), null, 2))
  else
    session.say(found.changes.length === 0 ? `No changes since ${found.from}.` : formatChanges(found.changes))
}

/** What changed since an earlier spec; undefined where that cannot be told, which has been said then. */
export async function differences(
  session: Session,
  root: string,
  from: string | undefined,
): Promise<Compared | undefined> {
  const { diff: compare } = await import('../diff/diff.js')
  const found = await compare(root, from, session.newStages())
  if (found.changes !== undefined) return found
  session.complain(
    found.diagnostics,
    found.earlierIsBroken ? `in the spec at ${found.from}; it cannot be compared with.` : undefined,
  )
  return undefined
}
