import { check } from './check.js'
import type { Diagnostic } from './diagnostics/diagnostic.js'
import { emitters } from './emit/emitters.js'
import { createRender } from './emit/render.js'
import { loadTemplates } from './load/templates.js'
import type { Stages } from './stages.js'
import { apply } from './write/apply.js'
import { type Plan, plan } from './write/plan.js'

/** What a run changed, or would have changed; without a plan the spec has problems and nothing was touched. */
export interface Generated {
  readonly plan: Plan | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Makes the packages from the spec: load, link, emit, write.
 *
 * @param root The project's folder, which holds spec/, templates/ and packages/.
 * @param dry Whether to leave the tree alone and only tell what would change.
 */
export async function generate(root: string, stages: Stages, dry: boolean): Promise<Generated> {
  const { model, diagnostics } = await check(root, stages)
  if (model === undefined) return { plan: undefined, diagnostics }
  const files = await stages.run('emit', async () => {
    const render = createRender(await loadTemplates(root))
    return emitters.flatMap((emit) => emit(model, render))
  })
  const changes = await stages.run('write', async () => {
    const planned = await plan(root, files)
    if (!dry) await apply(root, planned)
    return planned
  })
  return { plan: changes, diagnostics }
}
