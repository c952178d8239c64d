import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** A package of the repository that is published. */
export interface Published {
  readonly name: string
  readonly keywords?: readonly string[]
  /** Its folder, relative to the repository. */
  readonly location: string
  /** The repository of its sources. */
  readonly repository?: { readonly type: string; readonly url: string; readonly directory?: string }
  /** The file of its types, if it has modules. */
  readonly types?: string
  /** Its modules by import path or pattern. */
  readonly exports: Readonly<Record<string, ExportTarget>>
  /** The versions of its dependencies by name. */
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The files of a module. */
export interface ModuleFiles {
  readonly types?: string
  readonly default?: string
}

/** The target of an export: a file, the files of a module, those of the CommonJS and of the ES module, or none. */
export type ExportTarget =
  | string
  | null
  | ModuleFiles
  | { readonly require: ModuleFiles; readonly default: ModuleFiles }

/** The files of the ES module of an export; none if it is no module. */
export function moduleFiles(target: ExportTarget): ModuleFiles {
  if (target === null || typeof target === 'string') return {}
  return 'require' in target ? target.default : target
}

/** Runs npm in the root of the repository, even if the tests were started for a workspace, and returns its output. */
async function npm(...words: readonly string[]): Promise<string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|FORCE_COLOR$)/i.test(name)),
  )
  const run = promisify(execFile)
  const { stdout } = await run('npm', words, { cwd: root, env, shell: process.platform === 'win32' })
  return stdout
}

/** The packages of the repository that are not private. */
export async function publishedPackages(): Promise<readonly Published[]> {
  return JSON.parse(await npm('query', '.workspace:not(:private)'))
}

/** Packs folders of the repository like `npm publish`, and returns the tarballs by package name. */
export async function pack(locations: readonly string[], target: string): Promise<Map<string, string>> {
  const paths = locations.map((location) => `./${location}`)
  const stdout = await npm('pack', '--json', '--pack-destination', target, ...paths)
  // A list, or since npm 11 an object by name.
  const packed: Record<string, { name: string; filename: string }> = JSON.parse(stdout)
  return new Map(Object.values(packed).map(({ name, filename }) => [name, join(target, filename)]))
}

/** Installs folders of the repository as published, without their dependencies, below a folder `node_modules`. */
export async function installPacked(locations: readonly string[], modules: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-'))
  for (const [name, tarball] of await pack(locations, folder)) {
    const target = join(modules, name)
    await rm(target, { recursive: true, force: true })
    await mkdir(target, { recursive: true })
    await promisify(execFile)('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'])
  }
  await rm(folder, { recursive: true })
}
