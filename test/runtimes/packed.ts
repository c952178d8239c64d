import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPacked } from '../published.js'

/** A temporary folder for programs. */
export interface Folder {
  readonly path: string
  remove(): Promise<void>
}

/** Creates a folder in which packages of the repository are installed as published. */
export async function installPackages(names: readonly string[]): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'tc3-'))
  const locations = names.map((name) => `packages/${name}`)
  await installPacked(locations, join(path, 'node_modules'))
  return { path, remove: () => rm(path, { recursive: true }) }
}
