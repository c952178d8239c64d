import { describeBase } from '../diff/base.js'
import type { SpecDiff } from '../diff/diff.js'
import { findRoot } from '../project/root.js'
import type { Session } from '../terminal/session.js'

/** tc3 diff */
export async function diff(
  session: Session,
  from: string | undefined,
  { json }: { readonly json: boolean },
): Promise<void> {
  const found = await compareSpecs(session, await findRoot(session.cwd), from)
  if (found === undefined) return
  const { formatChanges, changesAsJson } = await import('../diff/report.js')
  const { formatHistoryGaps } = await import('../diff/history-gaps.js')
  if (json) {
    // Without changes, the JSON is an empty list, which has no place for it.
    session.note(describeBase(found.base))
    session.print(JSON.stringify(changesAsJson(found), null, 2))
    return
  }
  const changes = found.changes.length === 0 ? 'No changes.' : formatChanges(found.changes)
  session.print(`${describeBase(found.base)}\n\n${changes}`)
  for (const { spec, history } of found.changes) {
    if (history)
      for (const warning of formatHistoryGaps(history, `${spec}/history.yaml`)) session.note(warning)
  }
}

/** Compares the spec with an earlier one. Reports an error and returns undefined if one of them has problems. */
export async function compareSpecs(
  session: Session,
  root: string,
  from: string | undefined,
): Promise<SpecDiff | undefined> {
  const { diff: compare } = await import('../diff/diff.js')
  const found = await compare(root, from, session.newStages())
  if (found.changes !== undefined) return found
  session.failWithDiagnostics(
    found.diagnostics,
    found.earlierIsBroken ? `in the spec at ${found.base.name}, so it cannot be compared.` : undefined,
  )
  return undefined
}
