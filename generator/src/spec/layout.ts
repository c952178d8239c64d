import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaults } from '../project/defaults.js'
import type { SpecSource } from './source.js'

/** What all products of the cloud have in common. */
export const platformFile = 'spec/tencentcloud.yaml'

/** The platform's file, or the one that comes with the generator where the spec has none of its own. */
export async function readPlatform(source: SpecSource): Promise<{ text: string; own: boolean }> {
  const text = await source.read(platformFile)
  if (text !== undefined) return { text, own: true }
  return { text: await readFile(join(defaults, platformFile), 'utf8'), own: false }
}

/** spec/<service>/<version> folders, in the order of their names. */
export async function productFolders(source: SpecSource): Promise<string[]> {
  const folders: string[] = []
  for (const serviceName of await ownFolders(source, 'spec')) {
    if (serviceName === 'schema') continue
    for (const version of await ownFolders(source, `spec/${serviceName}`)) {
      folders.push(`spec/${serviceName}/${version}`)
    }
  }
  return folders
}

/** The files of a product that are read, whether they are there or not: six by their names, and one for each action. */
export async function productFiles(source: SpecSource, folder: string): Promise<string[]> {
  const named = ['service', 'types', 'errors', 'states', 'quotas', 'history'].map(
    (name) => `${folder}/${name}.yaml`,
  )
  return [...named, ...(await actionFiles(source, folder))]
}

/** The files of a product's actions. */
export async function actionFiles(source: SpecSource, folder: string): Promise<string[]> {
  return (await source.filesBelow(`${folder}/actions`)).filter((file) => file.endsWith('.yaml'))
}

/** The folders in a folder but for those that tools keep there. */
async function ownFolders(source: SpecSource, folder: string): Promise<string[]> {
  return (await source.foldersIn(folder)).filter((name) => !name.startsWith('.') && name !== 'node_modules')
}
