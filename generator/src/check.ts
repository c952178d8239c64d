import { type Diagnostic, inReadingOrder } from './diagnostics/diagnostic.js'
import { Report } from './diagnostics/report.js'
import { link } from './model/link/link.js'
import type { Model } from './model/model.js'
import { load } from './spec/load.js'
import { diskSource, type SpecSource } from './spec/source.js'
import type { Stages } from './stages.js'

/** A model, or why there is none. */
export interface Checked {
  readonly model: Model | undefined
  /** Every problem of the spec, in reading order; empty where there is a model. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads and links the spec below a project's root.
 *
 * @param root The project's folder, which holds spec/.
 * @param folders The products to check beside the platform, spec/<service>/<version>; all where left out.
 */
export function check(root: string, stages: Stages, folders?: readonly string[]): Promise<Checked> {
  return checkSource(diskSource(root), stages, folders)
}

/** Reads and links a spec that need not be on the disk. */
export async function checkSource(
  source: SpecSource,
  stages: Stages,
  folders?: readonly string[],
): Promise<Checked> {
  const report = new Report()
  const spec = await stages.run('load', () => load(source, report, folders))
  const model = await stages.run('link', () => link(spec, report))
  return { model, diagnostics: report.diagnostics.toSorted(inReadingOrder) }
}
