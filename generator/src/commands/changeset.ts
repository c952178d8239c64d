import { describeBase } from '../diff/base.js'
import { findRoot } from '../project/root.js'
import { count, type Session } from '../terminal/session.js'
import { compareSpecs } from './diff.js'

/** tc3 changeset */
export async function changeset(session: Session, from: string | undefined): Promise<void> {
  const { print, onWait } = session
  const root = await findRoot(session.cwd)
  const diff = await compareSpecs(session, root, from)
  if (diff === undefined) return
  const { writeChangesets } = await import('../diff/changeset.js')
  const plan = await writeChangesets(root, diff.changes, diff.changesets, { onWait })
  const noteEdits = (path: string) =>
    plan.overwritten.includes(path) ? '; it contained edits for an earlier state of the spec' : ''
  const lines = [
    ...plan.written.map(({ path }) => `wrote ${path}${noteEdits(path)}`),
    ...plan.removed.map((path) => `removed ${path}${noteEdits(path)}`),
    ...plan.kept.map((path) => `kept ${path} with its edits`),
  ]
  if (lines.length === 0) {
    if (plan.unchanged > 0) lines.push(`${count(plan.unchanged, 'changeset')} up to date`)
    else lines.push('No changes, so no changeset is needed.')
  }
  print([describeBase(diff.base), ...lines].join('\n'))
}
