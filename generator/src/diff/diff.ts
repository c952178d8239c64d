import { check } from '../check.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Stages } from '../stages.js'
import { compare, type UnitChanges } from './compare/compare.js'
import { readEarlierSpec } from './earlier-spec.js'

export type DiffResult = SpecDiff | DiffFailure

/** The changes since an earlier spec. */
export interface SpecDiff {
  /** The name of the earlier spec: a folder or a git ref. */
  readonly from: string
  readonly changes: readonly UnitChanges[]
  /** The changesets of the earlier spec, by path. */
  readonly changesets: ReadonlySet<string>
}

/** The specs cannot be compared, because one of them has problems. */
export interface DiffFailure {
  readonly from: string
  readonly changes: undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the earlier spec has the problems. */
  readonly earlierIsBroken: boolean
}

/**
 * Compares the spec of a project with an earlier one.
 *
 * @param root The project folder, which contains spec/.
 * @param since A folder that contains a spec/, or a git ref. By default, the commit at which this branch left the base
 *   branch, or the last commit since then that applied changesets.
 * @throws {Error} If there is no such folder or ref, or if it has no spec.
 */
export async function diff(root: string, since: string | undefined, stages: Stages): Promise<DiffResult> {
  const earlier = await readEarlierSpec(root, since, stages)
  const { name: from, changesets, model: before } = earlier
  if (before === undefined) {
    return { from, changes: undefined, diagnostics: earlier.diagnostics, earlierIsBroken: true }
  }
  const { model: after, diagnostics } = await check(root, stages)
  if (after === undefined) return { from, changes: undefined, diagnostics, earlierIsBroken: false }
  return { from, changes: await stages.run('compare', () => compare(before, after)), changesets }
}
