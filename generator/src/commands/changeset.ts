import { findRoot } from '../project/root.js'
import { count, type Session } from '../terminal/session.js'
import { differences } from './diff.js'

/** tc3 changeset */
export async function changeset(session: Session, from: string | undefined): Promise<void> {
  const { say, onWait } = session
  const root = await findRoot(session.cwd)
  const found = await differences(session, root, from)
  if (found === undefined) return
  const { writeChangesets } = await import('../diff/changeset.js')
  const plan = await writeChangesets(root, found.changes, found.changesets, { onWait })
  const edited = (path: string) =>
    plan.overwritten.includes(path) ? '; it had been edited for an earlier state of the spec' : ''
  const lines = [
    ...plan.written.map(({ path }) => `wrote ${path}${edited(path)}`),
    ...plan.removed.map((path) => `removed ${path}${edited(path)}`),
    ...plan.kept.map((path) => `kept ${path} as it was edited`),
  ]
  if (lines.length > 0) say(lines.join('\n'))
  else if (plan.unchanged > 0) say(`${count(plan.unchanged, 'changeset')} up to date`)
  else say(`No changes since ${found.from}; there is no changeset to write.`)
}
