import { check } from '../check.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { GeneratedFile } from '../emit/generated-file.js'
import type { Render } from '../emit/render.js'
import type { Unit } from '../spec/unit.js'
import { Stages, type Timings } from '../stages.js'
import { differing, type Outputs, outputsOf } from '../write/fingerprint.js'

/** What became of a part; plain data, so that it can come from another thread. */
export interface Made {
  readonly outputs: Outputs
  /** The files that are new or differ from what stands in the tree. */
  readonly written: readonly GeneratedFile[]
  /** Why there are no files, where the spec has problems. */
  readonly diagnostics: readonly Diagnostic[]
  readonly timings: Timings
}

/** Makes the files of a part: load, link, emit. Keeps only those that are not in the tree yet. */
export async function make(root: string, part: Unit, render: Render, now: () => number): Promise<Made> {
  const stages = new Stages(now)
  const { model, diagnostics } = await check(root, stages, part.folders)
  if (model === undefined) return { outputs: {}, written: [], diagnostics, timings: stages.timings }
  // They take longer to load than it takes to find that the spec has problems.
  const { platformEmitters, productEmitters } = await import('../emit/emitters.js')
  const emitters = part.service === undefined ? platformEmitters : productEmitters
  const files = await stages.run('emit', () => emitters.flatMap((emit) => emit(model, render)))
  const outputs = outputsOf(files)
  const wanting = new Set(await stages.run('compare', () => differing(root, outputs)))
  const written = files.filter(({ path }) => wanting.has(path))
  return { outputs, written, diagnostics, timings: stages.timings }
}
