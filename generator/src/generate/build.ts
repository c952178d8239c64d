import { check } from '../check.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { GeneratedFile } from '../emit/generated-file.js'
import type { Render } from '../emit/render.js'
import type { Unit } from '../spec/unit.js'
import { Stages, type Timings } from '../stages.js'
import { differing, type Outputs, outputsOf } from '../write/fingerprint.js'

/** The files of a part. Plain data, so that another thread can send it. */
export interface Built {
  readonly outputs: Outputs
  /** The files that are new or differ from those of the project. */
  readonly written: readonly GeneratedFile[]
  /** The problems of the spec; if there are any there are no files. */
  readonly diagnostics: readonly Diagnostic[]
  readonly timings: Timings
}

/** Builds the files of a unit: load, link, emit. Returns only those that differ from the project's. */
export async function build(root: string, part: Unit, render: Render, now: () => number): Promise<Built> {
  const stages = new Stages(now)
  const { model, diagnostics } = await check(root, stages, part.folders)
  if (model === undefined) return { outputs: {}, written: [], diagnostics, timings: stages.timings }
  // Loading the emitters takes longer than finding the problems of a spec.
  const { platformEmitters, productEmitters } = await import('../emit/emitters.js')
  const emitters = part.service === undefined ? platformEmitters : productEmitters
  const files = await stages.run('emit', () => emitters.flatMap((emit) => emit(model, render)))
  const outputs = outputsOf(files)
  const different = new Set(await stages.run('compare', () => differing(root, outputs)))
  const written = files.filter(({ path }) => different.has(path))
  return { outputs, written, diagnostics, timings: stages.timings }
}
