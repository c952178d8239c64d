/** The earlier spec that the present one is compared with. */
export interface Base {
  /** The folder or git ref that was given, or the id of the commit that was chosen. */
  readonly name: string
  /** Undefined for a folder. */
  readonly commit: BaseCommit | undefined
  /** Why the commit was chosen, as a description of it; undefined if it was given. */
  readonly reason: string | undefined
  /** Whether it is the last commit and spec/ has no uncommitted changes, so that there is nothing to compare. */
  readonly isPresent: boolean
}

export interface BaseCommit {
  readonly id: string
  readonly shortId: string
  /** The day of the commit, such as 2026-11-30. */
  readonly date: string
  readonly subject: string
}

/** Says what the present spec is compared with, and why. If there is nothing to compare, says what to do instead. */
export function describeBase({ name, commit, reason, isPresent }: Base): string {
  if (commit === undefined) return `Compared spec/ with the spec in the folder ${name}.`
  const { shortId, date, subject } = commit
  const details = `${date}, ${shortText(subject)}`
  const description =
    reason === undefined ? `${name}: commit ${shortId} (${details})` : `${shortId} (${details}), ${reason}`
  const advice =
    ' This is the last commit, and spec/ has no uncommitted changes. To compare with an earlier commit, name it, such as HEAD~1.'
  return `Compared spec/ with ${description}.${isPresent ? advice : ''}`
}

const maxLength = 72

/** A text on one line of a terminal. */
function shortText(text: string): string {
  const line = text.replace(/\p{Cc}/gu, ' ')
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line
}
