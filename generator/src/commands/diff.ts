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
  if (json) session.print(JSON.stringify(changesAsJson(found.changes), null, 2))
  else
    session.print(
      found.changes.length === 0 ? `No changes since ${found.from}.` : formatChanges(found.changes),
    )
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
    found.earlierIsBroken ? `in the spec at ${found.from}, so it cannot be compared.` : undefined,
  )
  return undefined
}
