import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pack } from '../published.js'

const run = promisify(execFile)

/** A temporary folder for programs. */
export interface Folder {
  readonly path: string
  remove(): Promise<void>
}

/** Creates a folder in which packages of the repository are installed as published. */
export async function installPackages(names: readonly string[]): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'tc3-'))
  const tarballs = await pack(
    names.map((name) => `packages/${name}`),
    path,
  )
  for (const [name, tarball] of tarballs) {
    const target = join(path, 'node_modules', name)
    await mkdir(target, { recursive: true })
    await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'])
  }
  return { path, remove: () => rm(path, { recursive: true }) }
}
