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
import { withLock } from '../write/lock.js'
import { differingFiles, outputsOf } from '../write/outputs.js'
import type { Plan } from '../write/plan.js'
import { stateFolder } from '../write/state-folder.js'
import { type InitialFiles, initialFiles } from './initial-files.js'
import { joinProject } from './join-project.js'
import { withNewFolder } from './new-folder.js'
import type { NewProduct } from './new-product.js'

export interface InitResult extends Pick<CheckResult, 'diagnostics'> {
  /** The written files. Undefined if the project's own spec of the platform has problems. */
  readonly plan: Plan | undefined
  /** Whether the product was added to an existing project. */
  readonly isExistingProject: boolean
}

/**
 * Creates a product: its spec with a first action, and its packages. If the folder is not a project yet, the files of a
 * project are created, too. Writes all files or none.
 *
 * @param root A project folder, which contains spec/, or a folder that is empty or does not exist.
 * @throws {Error} If the folder is not empty and not a project, or the project already has the product.
 */
export async function init(root: string, product: NewProduct, stages: Stages): Promise<InitResult> {
  return withNewFolder(root, () =>
    withLock(root, async (stage) => {
      const isExistingProject = await isProject(root)
      await rejectExistingProduct(root, product)
      const templates = await loadTemplates(root)
      const render = createRender(templates)
      const initial = initialFiles(product, templates, render)
      const { model, diagnostics } = await linkProduct(root, initial, stages)
      if (model === undefined) return { plan: undefined, diagnostics, isExistingProject }
      const { platformEmitters, productEmitters } = await import('../emit/emitters.js')
      const emitted = await stages.run('emit', () =>
        [...platformEmitters, ...productEmitters].flatMap((emit) => emit(model, render)),
      )
      const plan = await stages.run('write', async () => {
        const shared = isExistingProject
          ? await joinProject(root, product, initial)
          : await projectFiles(initial)
        const files = [...initial.spec, ...initial.packages, ...shared, ...emitted]
        const differing = new Set(await differingFiles(root, outputsOf(files)))
        const written = files.filter(({ path }) => differing.has(path))
        const changes = { written, unchanged: files.length - written.length, removed: [] }
        await commit(root, stage, changes)
        return changes
      })
      return { plan, diagnostics, isExistingProject }
    }),
  )
}

/** The entries that a new folder may contain: its git history, and the state of the command itself. */
const allowed = new Set(['.git', stateFolder])

/** Whether the folder is a project. Throws if it is neither a project nor empty. */
async function isProject(root: string): Promise<boolean> {
  const entries = await readdir(root)
  if (entries.includes('spec')) return true
  const [other] = entries.filter((entry) => !allowed.has(entry)).sort()
  if (other === undefined) return false
  throw new Error(
    `${root} is not a project, because it has no spec/, and it is not empty: it contains ${other}. Name a new folder.`,
  )
}

async function rejectExistingProduct(root: string, { service }: NewProduct): Promise<void> {
  for (const folder of [`spec/${service}`, ...productPackages(service)]) {
    const entries = await readdir(join(root, folder)).catch(() => [])
    if (entries.length > 0) {
      throw new Error(
        `${root} already contains ${folder}/. Edit it and run \`tc3 generate\`, or choose another service name.`,
      )
    }
  }
}

/** Links the spec of the new product with the project's own platform, or else the default one. */
async function linkProduct(root: string, { spec }: InitialFiles, stages: Stages): Promise<CheckResult> {
  const files = new Map(spec.map(({ path, content }) => [path, content]))
  const platform = await diskSource(root).read(platformFile)
  if (platform !== undefined) files.set(platformFile, platform)
  return checkSource(memorySource(files), stages)
}

async function projectFiles({ project }: InitialFiles): Promise<GeneratedFile[]> {
  const path = 'tsconfig.base.json'
  return [...project, { path, content: await readFile(join(defaults, path), 'utf8') }]
}
