import { check } from '../check.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Stages } from '../stages.js'
import { type Changes, compare } from './compare/compare.js'
import { readEarlierSpec } from './earlier-spec.js'

/** What changed since an earlier spec, or why that cannot be told. */
export type Diff = Compared | Uncomparable

export interface Compared {
  /** What the earlier spec is called: a folder or a git ref. */
  readonly from: string
  readonly changes: readonly Changes[]
  /** The changesets beside the earlier spec, by path. */
  readonly changesets: ReadonlySet<string>
}

/** One of the two specs has problems. */
export interface Uncomparable {
  readonly from: string
  readonly changes: undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the problems are those of the earlier spec. */
  readonly earlierIsBroken: boolean
}

/**
 * Compares the spec below a root with an earlier one.
 *
 * @param root The project's folder, which holds spec/.
 * @param since A folder that holds a spec/, or a git ref; without it, the commit at which this branch left
 *   the base branch, or the last one since then that applied changesets.
 * @throws Error where there is no such folder or ref, or no spec in it.
 */
export async function diff(root: string, since: string | undefined, stages: Stages): Promise<Diff> {
  const earlier = await readEarlierSpec(root, since, stages)
  const { name: from, changesets, model: before } = earlier
  if (before === undefined) {
    return { from, changes: undefined, diagnostics: earlier.diagnostics, earlierIsBroken: true }
  }
  const { model: after, diagnostics } = await check(root, stages)
  if (after === undefined) return { from, changes: undefined, diagnostics, earlierIsBroken: false }
  return { from, changes: await stages.run('compare', () => compare(before, after)), changesets }
}
