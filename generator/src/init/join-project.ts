import { join } from 'node:path'
import * as v from 'valibot'
import type { GeneratedFile } from '../emit/generated-file.js'
import { productPackages } from '../emit/packages.js'
import { readIfThere } from '../project/files.js'
import type { Beginning } from './begin.js'
import type { NewProduct } from './new-product.js'

const manifest = v.looseObject({ workspaces: v.array(v.string()) })

/**
 * What a product takes part in a project with: its packages among the workspaces and, where the project has turbo, a
 * task that generates it.
 */
export async function joinProject(
  root: string,
  { service }: NewProduct,
  { task }: Beginning,
): Promise<GeneratedFile[]> {
  const hasTurbo = (await readIfThere(join(root, 'turbo.json'))) !== undefined
  const packages = productPackages(service)
  const folders = hasTurbo ? [...packages, `spec/${service}`] : packages
  return [...(hasTurbo ? task : []), ...(await workspaces(root, folders))]
}

/** The project's manifest with more workspaces; nothing where it has them already, or has none at all. */
async function workspaces(root: string, folders: readonly string[]): Promise<GeneratedFile[]> {
  const path = 'package.json'
  const content: unknown = JSON.parse((await readIfThere(join(root, path))) ?? '{}')
  if (!v.is(manifest, content)) return []
  const { workspaces: known } = content
  const isCovered = (folder: string) =>
    known.some((one) => [folder, folder.replace(/[^/]*$/, '*')].includes(one.replace(/^\.\//, '')))
  const missing = folders.filter((folder) => !isCovered(folder))
  if (missing.length === 0) return []
  const index = known.findLastIndex((one) => one.startsWith('packages/')) + 1
  const manifestWithMore = { ...content, workspaces: known.toSpliced(index, 0, ...missing) }
  return [{ path, content: `${JSON.stringify(manifestWithMore, null, 2)}\n` }]
}
