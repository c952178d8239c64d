import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaults } from '../project/defaults.js'
import { isRealDate } from './calendar.js'
import type { SpecSource } from './source.js'

/** The file of the platform. */
export const platformFile = 'spec/tencentcloud.yaml'

/** Reads the file of the platform, or the default one of the generator if the spec has none. */
export async function readPlatform(source: SpecSource): Promise<{ text: string; own: boolean }> {
  const text = await source.read(platformFile)
  if (text !== undefined) return { text, own: true }
  return { text: await readFile(join(defaults, platformFile), 'utf8'), own: false }
}

/** The names of the files of a product, apart from its actions. */
export const productFileNames: readonly string[] = [
  'service',
  'types',
  'errors',
  'states',
  'quotas',
  'history',
].map((name) => `${name}.yaml`)

/** The files with the hashes of the facts of the last import of each site, in the folder of a product. */
export const importedFiles = { international: 'imported.json', china: 'imported-china.json' } as const

/** Whether the name of a folder is a version of a product. */
export const isVersion: (name: string) => boolean = isRealDate

/** Lists the folders of all products, spec/<service>/<version>, sorted. */
export async function productFolders(source: SpecSource): Promise<string[]> {
  const folders: string[] = []
  for (const serviceName of await specFolders(source, 'spec')) {
    if (serviceName === 'schema') continue
    for (const version of await specFolders(source, `spec/${serviceName}`)) {
      if (isVersion(version)) folders.push(`spec/${serviceName}/${version}`)
    }
  }
  return folders
}

/** Whether the loader reads a file of a product. */
export function isProductFile(path: string): boolean {
  const [, , , name = '', ...rest] = path.split('/')
  return rest.length === 0 ? productFileNames.includes(name) : isActionFile(path)
}

function isActionFile(path: string): boolean {
  return /^spec\/[^/]+\/[^/]+\/actions\/[^/.][^/]*\.yaml$/.test(path)
}

/** Lists the files of the actions of a product. */
export async function actionFiles(source: SpecSource, folder: string): Promise<string[]> {
  return (await source.filesBelow(`${folder}/actions`)).filter(isActionFile)
}

/** Lists the folders in a folder without those that belong to tools. */
async function specFolders(source: SpecSource, folder: string): Promise<string[]> {
  return (await source.foldersIn(folder)).filter((name) => !name.startsWith('.') && name !== 'node_modules')
}
