import { fileURLToPath } from 'node:url'
import { type Model, Stages } from '@tc3/generator'
import { checkSource } from '../../dist/check.js'
import { platformEmitters, productEmitters } from '../../dist/emit/emitters.js'
import { createRender } from '../../dist/emit/render.js'
import { loadTemplates } from '../../dist/project/templates.js'
import type { SpecTexts } from '../spec-texts.js'

/** Generated files by path below the root. */
export type Files = ReadonlyMap<string, string>

export interface GenerationResult {
  readonly model: Model
  readonly files: Files
}

const render = createRender(await loadTemplates(fileURLToPath(new URL('../../..', import.meta.url))))

/** Generates the same files as `tc3 generate`, but in memory, which is much faster. */
export async function generateInMemory(
  spec: SpecTexts,
): Promise<{ readonly result: GenerationResult | undefined; readonly problems: readonly string[] }> {
  const { model, diagnostics } = await checkSource(spec.source(), new Stages(() => 0))
  if (model === undefined) return { result: undefined, problems: diagnostics.map(({ message }) => message) }
  const emitted = [...platformEmitters, ...productEmitters].flatMap((emit) => emit(model, render))
  const files = emitted.filter(({ initial }) => !initial)
  return {
    result: { model, files: new Map(files.map(({ path, content }) => [path, content])) },
    problems: [],
  }
}
