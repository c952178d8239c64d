import { checkSource } from '../check.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { GeneratedFile } from '../emit/generated-file.js'
import type { Render } from '../emit/render.js'
import { diskSource } from '../spec/source.js'
import type { SourceCache } from '../spec/source-cache.js'
import type { Unit } from '../spec/unit.js'
import { Stages, type Timings } from '../stages.js'
import { differingFiles, type Outputs, outputsOf } from '../write/outputs.js'

/** The result of building a unit. It is plain data, so that a thread can post it. */
export interface BuildResult {
  /** All files of the unit; empty if there are diagnostics. */
  readonly outputs: Outputs
  /** The files that are missing from the project or differ. */
  readonly written: readonly GeneratedFile[]
  /** The files of the handwritten part of packages, which are only written into new packages. */
  readonly initial: readonly GeneratedFile[]
  /** The problems of the spec. */
  readonly diagnostics: readonly Diagnostic[]
  readonly timings: Timings
}

/**
 * Builds the files of a unit: load, link, emit, compare.
 *
 * @param stageClock The clock that measures the stages, in milliseconds.
 * @param now The time in milliseconds since 1970. Without it, times of the spec may be in the future.
 * @param sources Files of an earlier build that need not be parsed again.
 */
export async function build(
  root: string,
  unit: Unit,
  render: Render,
  stageClock: () => number,
  now: number | undefined,
  sources?: SourceCache,
): Promise<BuildResult> {
  const stages = new Stages(stageClock)
  const { model, diagnostics } = await checkSource(diskSource(root), stages, unit.folders, { now }, sources)
  if (model === undefined)
    return { outputs: {}, written: [], initial: [], diagnostics, timings: stages.timings }
  // Imported here, because loading the emitters takes longer than finding the problems of a spec.
  const { platformEmitters, productEmitters } = await import('../emit/emitters.js')
  const emitters = unit.service === undefined ? platformEmitters : productEmitters
  const emitted = await stages.run('emit', () => emitters.flatMap((emit) => emit(model, render)))
  const files = emitted.filter(({ initial }) => !initial)
  const outputs = outputsOf(files)
  const differing = new Set(await stages.run('compare', () => differingFiles(root, outputs)))
  const written = files.filter(({ path }) => differing.has(path))
  const initial = emitted.filter((file) => file.initial)
  return { outputs, written, initial, diagnostics, timings: stages.timings }
}
