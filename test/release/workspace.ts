import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './command.js'
import type { Registry } from './registry.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of the work tree in a git repository of its own, from which releases can be published. */
export class Workspace {
  readonly folder: string
  readonly #registry: Registry

  private constructor(folder: string, registry: Registry) {
    this.folder = folder
    this.#registry = registry
  }

  static async create(folder: string, registry: Registry): Promise<Workspace> {
    const files = await run(root, 'git ls-files -z --cached --others --exclude-standard')
    for (const file of files.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await copyFile(join(root, file), join(folder, file))
    }
    for (const path of ['.', ...(await manifestIn(root)).workspaces]) {
      await linkPackages(join(root, path, 'node_modules'), join(folder, path, 'node_modules'))
      const built = join(root, path, 'dist')
      if (existsSync(built)) await cp(built, join(folder, path, 'dist'), { recursive: true })
    }
    const workspace = new Workspace(folder, registry)
    await workspace.run('git init --quiet --initial-branch=main')
    await workspace.commit('Initial')
    return workspace
  }

  /** The version of each package that is published. */
  async versions(): Promise<Map<string, string>> {
    const names = (await readdir(join(this.folder, 'packages'))).map((name) => `packages/${name}`)
    const manifests = await Promise.all(
      ['generator', ...names].map((path) => manifestIn(join(this.folder, path))),
    )
    const published = manifests.filter((manifest) => !manifest.private)
    return new Map(published.map(({ name, version }) => [name, version]))
  }

  /** Applies the changesets, as docs/releasing.md describes. */
  async version(): Promise<void> {
    await this.run('npm run release:version')
    await this.commit('Version')
  }

  /**
   * Publishes what the registry does not have, as docs/releasing.md describes, or with another command.
   *
   * @returns The output of the command.
   */
  async publish(command = 'npm run release:publish'): Promise<string> {
    const { url, publisher } = this.#registry
    return this.run(command, { npm_config_userconfig: publisher, npm_config_registry: url })
  }

  /** Runs a command as a maintainer does. */
  run(line: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
    return run(this.folder, line, {
      CI: 'true',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: 'Maintainer',
      GIT_AUTHOR_EMAIL: 'maintainer@example.com',
      GIT_COMMITTER_NAME: 'Maintainer',
      GIT_COMMITTER_EMAIL: 'maintainer@example.com',
      TURBO_CACHE_DIR: join(root, '.turbo/cache'),
      ...env,
    })
  }

  async commit(message: string): Promise<void> {
    await this.run('git add --all')
    await this.run(`git commit --quiet --allow-empty --message=${message}`)
  }

  /** Replaces a text in a file. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const path = join(this.folder, file)
    const text = await readFile(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} does not contain: ${from}`)
    await writeFile(
      path,
      text.replace(from, () => to),
    )
  }
}

interface Manifest {
  readonly name: string
  readonly version: string
  /** Private packages are not published. */
  readonly private?: boolean
  readonly workspaces: readonly string[]
}

async function manifestIn(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

/** Creates a node_modules with links to the packages of another one. Links to workspaces stay relative. */
async function linkPackages(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    // Links to workspaces and programs have relative paths, which are the same in both.
    if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else if (entry.name === '.bin' || entry.name.startsWith('@')) await linkPackages(source, target)
    else if (!entry.name.startsWith('.')) await symlink(source, target)
  }
}
