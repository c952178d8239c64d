import { join } from 'node:path'
import { check } from '../check.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Base } from '../diff/base.js'
import { readEarlierSpec } from '../diff/earlier-spec.js'
import { readTextIfExists } from '../project/files.js'
import type { Stages } from '../stages.js'
import { commit } from '../write/commit.js'
import { type WaitOptions, withLock } from '../write/lock.js'
import { addRelease } from './add-release.js'

export interface HistoryOptions extends Pick<WaitOptions, 'onWait'> {
  /** The day or the time of the release. By default, that of the new release of the history. */
  readonly time: string | undefined
  /** Where the release is known from. By default, as the new release of the history says. */
  readonly source: string | undefined
}

export interface HistoryResult {
  readonly base: Base
  /** The paths of the written files. */
  readonly written: readonly string[]
  /** The problems of one of the specs. If there are any, nothing was written. */
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the earlier spec has the problems. */
  readonly earlierIsBroken: boolean
}

/**
 * Writes the release that tells of the changes since an earlier spec into the history of each product. It replaces the new
 * release that the history already has.
 *
 * @throws {Error} If a product has several new releases, or has changes but neither a new release nor a time for it.
 */
export async function writeHistory(
  root: string,
  from: string | undefined,
  stages: Stages,
  { time, source, onWait }: HistoryOptions,
): Promise<HistoryResult> {
  const earlier = await readEarlierSpec(root, from, stages)
  const { base, model: before } = earlier
  const failed = (diagnostics: readonly Diagnostic[], earlierIsBroken: boolean) => ({
    base,
    written: [],
    diagnostics,
    earlierIsBroken,
  })
  if (before === undefined) return failed(earlier.diagnostics, true)
  const { model: after, diagnostics } = await check(root, stages)
  if (after === undefined) return failed(diagnostics, false)
  const files: { readonly path: string; readonly content: string }[] = []
  for (const now of after.products) {
    const old = before.products.find(({ folder }) => folder === now.folder)
    if (old === undefined) continue
    const path = `${now.folder}/history.yaml`
    const replaced = Math.max(now.releases.length - old.releases.length, 0)
    if (replaced > 1) {
      throw new Error(
        `${path} has ${replaced} new releases. Compare with a commit that lacks only the newest one.`,
      )
    }
    const newest = replaced === 1 ? now.releases[0] : undefined
    const date = time ?? newest?.time
    const text = await readTextIfExists(join(root, path))
    const release = { date: date ?? '', source: source ?? newest?.source }
    const content = addRelease(text, old, now, release, replaced)
    if (content === undefined || content === text) continue
    if (date === undefined)
      throw new Error(`${path} lacks a release for the changes. Name its day with --time.`)
    files.push({ path, content })
  }
  if (files.length > 0) {
    const plan = { written: files, unchanged: 0, removed: [] }
    await withLock(root, (stage) => commit(root, stage, plan), onWait && { onWait })
  }
  return { base, written: files.map(({ path }) => path), diagnostics: [], earlierIsBroken: false }
}
