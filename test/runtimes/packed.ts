import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Packs packages of the repository as `npm publish` would, and gives the tarballs, by name of the package. */
export async function pack(names: readonly string[], folder: string): Promise<Map<string, string>> {
  const paths = names.map((name) => `./packages/${name}`)
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder, ...paths], {
    cwd: root,
    shell: process.platform === 'win32',
  })
  // A list, or from npm 11 on the same by name.
  const packed: Record<string, { name: string; filename: string }> = JSON.parse(stdout)
  return new Map(Object.values(packed).map(({ name, filename }) => [name, join(folder, filename)]))
}

/** A folder for programs, removed when it is no longer used. */
export interface Folder {
  readonly path: string
  remove(): Promise<void>
}

/** Makes a folder in which packages of the repository are installed as a user gets them. */
export async function folderWith(names: readonly string[]): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'tc3-'))
  for (const [name, tarball] of await pack(names, path)) {
    const target = join(path, 'node_modules', name)
    await mkdir(target, { recursive: true })
    await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'])
  }
  return { path, remove: () => rm(path, { recursive: true }) }
}
