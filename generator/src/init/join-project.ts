import { join } from 'node:path'
import * as v from 'valibot'
import type { GeneratedFile } from '../emit/generated-file.js'
import { productPackages } from '../emit/packages.js'
import type { Product } from '../model/model.js'
import { readTextIfExists } from '../project/files.js'

const manifestDefinition = v.looseObject({ workspaces: v.array(v.string()) })

/**
 * Creates the files that add products to an existing project: its manifest with the packages as workspaces and, if the
 * project uses Turbo, the tasks that generate the products.
 */
export async function joinProject(
  root: string,
  products: readonly Product[],
  tasks: readonly GeneratedFile[],
): Promise<GeneratedFile[]> {
  const hasTurbo = (await readTextIfExists(join(root, 'turbo.json'))) !== undefined
  const packages = products.flatMap(productPackages)
  const services = [...new Set(products.map(({ service }) => `spec/${service}`))]
  const folders = hasTurbo ? [...packages, ...services] : packages
  return [...(hasTurbo ? tasks : []), ...(await addWorkspaces(root, folders))]
}

/** Adds workspaces to the project's manifest. Returns nothing if it already has them, or does not use workspaces. */
async function addWorkspaces(root: string, folders: readonly string[]): Promise<GeneratedFile[]> {
  const path = 'package.json'
  const content: unknown = JSON.parse((await readTextIfExists(join(root, path))) ?? '{}')
  if (!v.is(manifestDefinition, content)) return []
  const { workspaces } = content
  const isCovered = (folder: string) =>
    workspaces.some((one) => [folder, folder.replace(/[^/]*$/, '*')].includes(one.replace(/^\.\//, '')))
  const missing = folders.filter((folder) => !isCovered(folder))
  if (missing.length === 0) return []
  const index = workspaces.findLastIndex((one) => one.startsWith('packages/')) + 1
  const manifest = { ...content, workspaces: workspaces.toSpliced(index, 0, ...missing) }
  return [{ path, content: `${JSON.stringify(manifest, null, 2)}\n` }]
}
