import { check } from '../check.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Stages } from '../stages.js'
import type { Base } from './base.js'
import { compare, type UnitChanges } from './compare/compare.js'
import { readEarlierSpec } from './earlier-spec.js'

export type DiffResult = SpecDiff | DiffFailure

/** The changes since an earlier spec. */
export interface SpecDiff {
  readonly base: Base
  readonly changes: readonly UnitChanges[]
  /** The changesets of the earlier spec, by path. */
  readonly changesets: ReadonlySet<string>
}

/** The specs cannot be compared, because one of them has problems. */
export interface DiffFailure {
  readonly base: Base
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
  const { base, changesets, model: before } = earlier
  if (before === undefined) {
    return { base, changes: undefined, diagnostics: earlier.diagnostics, earlierIsBroken: true }
  }
  const { model: after, diagnostics } = await check(root, stages)
  if (after === undefined) return { base, changes: undefined, diagnostics, earlierIsBroken: false }
  return { base, changes: await stages.run('compare', () => compare(before, after)), changesets }
}
