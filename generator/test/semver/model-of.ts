import { type Model, Stages } from '@tc3/generator'
import { checkSource } from '../../dist/check.js'
import type { SpecTexts } from '../spec-texts.js'

/**
 * The model of a spec.
 *
 * @throws {Error} If the spec has problems.
 */
export async function modelOf(spec: SpecTexts): Promise<Model> {
  const { model, diagnostics } = await checkSource(spec.source(), new Stages(() => 0))
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return model
}
