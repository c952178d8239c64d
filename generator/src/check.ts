import { type Diagnostic, inReadingOrder } from './diagnostics/diagnostic.js'
import { Report } from './diagnostics/report.js'
import { link } from './model/link/link.js'
import type { Model } from './model/model.js'
import { load } from './spec/load.js'
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
export async function check(root: string, stages: Stages, folders?: readonly string[]): Promise<Checked> {
  const report = new Report()
  const spec = await stages.run('load', () => load(root, report, folders))
  const model = await stages.run('link', () => link(spec, report))
  return { model, diagnostics: report.diagnostics.toSorted(inReadingOrder) }
}
