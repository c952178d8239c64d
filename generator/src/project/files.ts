import { access, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/**
 * The nearest folder, from the given one upwards, that holds a spec/ folder.
 *
 * @throws Error where there is none.
 */
export async function findRoot(from: string): Promise<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = await access(join(folder, 'spec')).then(
      () => true,
      () => false,
    )
    if (found) return folder
    if (dirname(folder) === folder) {
      throw new Error(`No spec/ folder in ${from} or above it. Run tc3 inside a project that has one.`)
    }
  }
}

/** Every file below a folder, with paths below the root and forward slashes, in order; none where it is missing. */
export async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return []
      throw cause
    },
  )
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The text of a file, or undefined where it is missing. */
export const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })

/** What all products of the cloud have in common. */
export const platformFile = 'spec/tencentcloud.yaml'

/** spec/<service>/<version> folders, in the order of their names. */
export async function productFolders(root: string): Promise<string[]> {
  const folders: string[] = []
  for (const serviceName of await subfolders(join(root, 'spec'))) {
    if (serviceName === 'schema') continue
    for (const version of await subfolders(join(root, 'spec', serviceName))) {
      folders.push(`spec/${serviceName}/${version}`)
    }
  }
  return folders
}

/** The files of a product that are read, whether they are there or not: six by their names, and one for each action. */
export async function productFiles(root: string, folder: string): Promise<string[]> {
  const named = ['service', 'types', 'errors', 'states', 'quotas', 'history'].map(
    (name) => `${folder}/${name}.yaml`,
  )
  return [...named, ...(await actionFiles(root, folder))]
}

/** The files of a product's actions. */
export const actionFiles = async (root: string, folder: string): Promise<string[]> =>
  (await filesBelow(root, `${folder}/actions`)).filter((file) => file.endsWith('.yaml'))

/** The folders in a folder, in order, but for those that tools keep there. */
async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .sort()
}

/** What there is a package of for each product; its folder is packages/<kind>-<service>. */
export const productPackageKinds = ['client', 'mock', 'docs'] as const

/** The folders of a product's packages. */
export const productPackages = (service: string): string[] =>
  productPackageKinds.map((kind) => `packages/${kind}-${service}`)
