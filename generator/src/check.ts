import { type Diagnostic, inReadingOrder } from './diagnostics/diagnostic.js'
import { Report } from './diagnostics/report.js'
import { link } from './model/link/link.js'
import type { Model } from './model/model.js'
import { type LoadOptions, load } from './spec/load.js'
import { diskSource, type SpecSource } from './spec/source.js'
import type { SourceCache } from './spec/source-cache.js'
import type { Stages } from './stages.js'

/** The model of a spec, or its problems. */
export interface CheckResult {
  /** Undefined if the spec has problems. */
  readonly model: Model | undefined
  /** Every problem of the spec, in reading order; empty if there is a model. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Loads and links the spec of a project.
 *
 * @param root The project folder, which contains spec/.
 * @param folders The folders of the products to check in addition to the platform, spec/<service>/<version>. By default,
 *   all.
 */
export function check(
  root: string,
  stages: Stages,
  folders?: readonly string[],
  options?: LoadOptions,
): Promise<CheckResult> {
  return checkSource(diskSource(root), stages, folders, options)
}

/**
 * Loads and links a spec from any source, such as memory or a git tree.
 *
 * @param sources Files of an earlier load that need not be parsed again.
 */
export async function checkSource(
  source: SpecSource,
  stages: Stages,
  folders?: readonly string[],
  options?: LoadOptions,
  sources?: SourceCache,
): Promise<CheckResult> {
  const report = new Report()
  const spec = await stages.run('load', () => load(source, report, folders, options, sources))
  const model = await stages.run('link', () => link(spec, report))
  return { model, diagnostics: report.diagnostics.toSorted(inReadingOrder) }
}
