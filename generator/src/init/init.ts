import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CheckResult, checkSource } from '../check.js'
import type { GeneratedFile } from '../emit/generated-file.js'
import { productPackages } from '../emit/packages.js'
import { createRender } from '../emit/render.js'
import { defaults } from '../project/defaults.js'
import { loadTemplates } from '../project/templates.js'
import { platformFile } from '../spec/layout.js'
import { diskSource, memorySource } from '../spec/source.js'
import type { Stages } from '../stages.js'
import { commit } from '../write/commit.js'
import { differing, outputsOf } from '../write/fingerprint.js'
import { withLock } from '../write/lock.js'
import { type Plan, stateFolder } from '../write/plan.js'
import { type Beginning, begin } from './begin.js'
import { joinProject } from './join-project.js'
import { inNewFolder } from './new-folder.js'
import type { NewProduct } from './new-product.js'

/** What was begun. */
export interface Begun extends Pick<CheckResult, 'diagnostics'> {
  /** What was written; undefined where the project's own description of the platform has problems. */
  readonly plan: Plan | undefined
  /** Whether there was a project, to which the product was added. */
  readonly added: boolean
}

/**
 * Begins a product: its spec with an action to start from, and its packages; around them a project, where the folder
 * is none yet. All of it or nothing is written.
 *
 * @param root A project's folder, which holds spec/, or a new or empty one.
 * @throws Error where the folder has something else in it, or the project has the product already.
 */
export async function init(root: string, product: NewProduct, stages: Stages): Promise<Begun> {
  return inNewFolder(root, () =>
    withLock(root, async () => {
      const added = await isProject(root)
      await refuseTaken(root, product)
      const templates = await loadTemplates(root)
      const render = createRender(templates)
      const beginning = begin(product, templates, render)
      const { model, diagnostics } = await linked(root, beginning, stages)
      if (model === undefined) return { plan: undefined, diagnostics, added }
      const { platformEmitters, productEmitters } = await import('../emit/emitters.js')
      const emitted = await stages.run('emit', () =>
        [...platformEmitters, ...productEmitters].flatMap((emit) => emit(model, render)),
      )
      const plan = await stages.run('write', async () => {
        const around = added ? await joinProject(root, product, beginning) : await wholeProject(beginning)
        const files = [...beginning.spec, ...beginning.packages, ...around, ...emitted]
        const wanting = new Set(differing(root, outputsOf(files)))
        const written = files.filter(({ path }) => wanting.has(path))
        const planned = { written, unchanged: files.length - written.length, removed: [] }
        await commit(root, planned)
        return planned
      })
      return { plan, diagnostics, added }
    }),
  )
}

/** The entries that a new folder may have: its history, and the state of the command itself. */
const allowed = new Set(['.git', stateFolder])

async function isProject(root: string): Promise<boolean> {
  const entries = await readdir(root)
  if (entries.includes('spec')) return true
  const [other] = entries.filter((entry) => !allowed.has(entry)).sort()
  if (other === undefined) return false
  throw new Error(
    `${root} is no project, as it has no spec/, and it is not empty: it has ${other}. Name a new folder.`,
  )
}

async function refuseTaken(root: string, { service }: NewProduct): Promise<void> {
  for (const folder of [`spec/${service}`, ...productPackages(service)]) {
    const entries = await readdir(join(root, folder)).catch(() => [])
    if (entries.length > 0) {
      throw new Error(
        `${root} has ${folder}/ already. Edit it and run \`tc3 generate\`, or name another service.`,
      )
    }
  }
}

/** The model of the new product, linked with the platform that the project goes by. */
async function linked(root: string, { spec }: Beginning, stages: Stages): Promise<CheckResult> {
  const files = new Map(spec.map(({ path, content }) => [path, content]))
  const platform = await diskSource(root).read(platformFile)
  if (platform !== undefined) files.set(platformFile, platform)
  return checkSource(memorySource(files), stages)
}

async function wholeProject({ project }: Beginning): Promise<GeneratedFile[]> {
  const path = 'tsconfig.base.json'
  return [...project, { path, content: await readFile(join(defaults, path), 'utf8') }]
}
