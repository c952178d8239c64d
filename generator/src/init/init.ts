import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type CheckResult, checkSource } from '../check.js'
import { productPackages } from '../emit/packages.js'
import { createRender } from '../emit/render.js'
import type { Product } from '../model/model.js'
import { loadTemplates } from '../project/templates.js'
import { productFolders } from '../spec/layout.js'
import { diskSource, overlaySource } from '../spec/source.js'
import type { Stages } from '../stages.js'
import { commit } from '../write/commit.js'
import { withLock } from '../write/lock.js'
import { differingFiles, outputsOf } from '../write/outputs.js'
import type { Plan } from '../write/plan.js'
import { type InitialFiles, initialFiles } from './initial-files.js'
import { isProject } from './is-project.js'
import { joinProject } from './join-project.js'
import { withNewFolder } from './new-folder.js'
import type { NewProduct } from './new-product.js'
import { projectFiles } from './project-files.js'

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
      const render = createRender(await loadTemplates(root))
      const initial = initialFiles(product, render)
      const { model, diagnostics } = await linkProduct(root, product, initial, stages)
      if (model === undefined) return { plan: undefined, diagnostics, isExistingProject }
      await rejectExistingPackages(root, model.products)
      const { platformEmitters, productEmitters } = await import('../emit/emitters.js')
      const emitted = await stages.run('emit', () =>
        [...platformEmitters, ...productEmitters].flatMap((emit) => emit(model, render)),
      )
      const plan = await stages.run('write', async () => {
        const shared = isExistingProject
          ? await joinProject(root, model.products, initial.task)
          : await projectFiles([{ ...product, packageId: product.service }], render, true)
        const files = [...initial.spec, ...shared, ...emitted]
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

async function rejectExistingProduct(root: string, { service, version }: NewProduct): Promise<void> {
  await rejectExisting(root, [`spec/${service}/${version}`])
}

async function rejectExistingPackages(root: string, products: readonly Product[]): Promise<void> {
  await rejectExisting(root, products.flatMap(productPackages))
}

async function rejectExisting(root: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const entries = await readdir(join(root, folder)).catch(() => [])
    if (entries.length > 0) {
      throw new Error(
        `${root} already contains ${folder}/. Edit it and run \`tc3 generate\`, or choose another service name or version.`,
      )
    }
  }
}

/**
 * Links the spec of the new product with the project's own platform, or else the default one, and with the other versions
 * of the product, which determine the names of its packages. The model contains only the new product.
 */
async function linkProduct(
  root: string,
  { service, version }: NewProduct,
  { spec }: InitialFiles,
  stages: Stages,
): Promise<CheckResult> {
  const source = overlaySource(diskSource(root), new Map(spec.map(({ path, content }) => [path, content])))
  const folders = (await productFolders(source)).filter((folder) => folder.startsWith(`spec/${service}/`))
  const { model, diagnostics } = await checkSource(source, stages, folders)
  const products = model?.products.filter((product) => product.version === version) ?? []
  return { model: model && { ...model, products }, diagnostics }
}
