import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaults } from '../project/defaults.js'
import { filesBelow, readIfExists, readTextIfExists, rejectLinks } from '../project/files.js'
import { loadTemplates } from '../project/templates.js'
import { platformFile, productFiles } from '../spec/layout.js'
import { diskSource } from '../spec/source.js'
import { strayPaths } from '../spec/stray-files.js'
import type { Unit } from '../spec/unit.js'
import { hash } from './hash.js'
import { differingFiles, type Outputs } from './outputs.js'

/** The result of an earlier build. It stays valid, because the same inputs always have the same outputs. */
interface CachedBuild {
  /** The fingerprint of the inputs. */
  readonly inputs: string
  readonly outputs: Outputs
}

/**
 * Detects units that are up to date without loading or emitting anything. It compares contents, never times: a
 * fingerprint of all inputs (the spec, the templates, the code of the generator, its dependencies and Node), and a hash
 * of each output. The results of earlier builds are cached in node_modules/.cache/tc3, which can be deleted at any time.
 */
export class Fingerprints {
  readonly #root: string
  #shared: Promise<string> | undefined

  /** @param root The project folder, which contains spec/. */
  constructor(root: string) {
    this.#root = root
  }

  /** Computes the fingerprint of the inputs of a unit. */
  async inputs({ service, folders }: Unit): Promise<string> {
    this.#shared ??= sharedInputs(this.#root)
    const source = diskSource(this.#root)
    const files = await Promise.all(folders.map((folder) => productFiles(source, folder)))
    const contents = pathsAndContents(this.#root, files.flat())
    return hash([await this.#shared, service ?? '', ...folders, ...contents])
  }

  /** Returns the cached outputs of a unit. Returns undefined if its inputs or any of its files have changed. */
  async upToDate(unit: Unit, inputs: string): Promise<Outputs | undefined> {
    const cached = this.#read(unit)
    if (cached?.inputs !== inputs) return undefined
    const { outputs } = cached
    return (await differingFiles(this.#root, outputs)).length === 0 ? outputs : undefined
  }

  /** Caches the outputs of a unit for later commands. */
  async store(unit: Unit, inputs: string, outputs: Outputs): Promise<void> {
    const file = this.#file(unit)
    const temporary = `${file}.${process.pid}`
    const build: CachedBuild = { inputs, outputs }
    try {
      rejectLinks(join(this.#root, 'node_modules'), '.cache/tc3')
      await mkdir(dirname(file), { recursive: true })
      await writeFile(temporary, JSON.stringify(build))
      await rename(temporary, file)
    } catch {
      // Without a cache, the next command builds the unit again.
    }
  }

  #read(unit: Unit): CachedBuild | undefined {
    try {
      const cached: CachedBuild = JSON.parse(String(readIfExists(this.#file(unit)) ?? '{}'))
      return cached.outputs === undefined ? undefined : cached
    } catch {
      return undefined
    }
  }

  #file({ service }: Unit): string {
    const name = service === undefined ? 'platform' : `product-${service}`
    return join(this.#root, 'node_modules/.cache/tc3', `${name}.json`)
  }
}

/** Hashes the inputs of all units: the platform, the templates, the code of the generator, its dependencies and Node. */
async function sharedInputs(root: string): Promise<string> {
  const generator = fileURLToPath(new URL('../..', import.meta.url))
  const modules = filesBelow(generator, 'dist').filter((file) => file.endsWith('.js'))
  const code = pathsAndContents(generator, ['package.json', ...modules])
  const platform = [
    ...pathsAndContents(defaults, [platformFile]),
    'own',
    ...pathsAndContents(root, [platformFile]),
  ]
  const source = diskSource(root)
  const links = await source.links()
  const strays = strayPaths(await source.filesBelow('spec')).map(({ path }) => path)
  const templates = [...(await loadTemplates(root))].flat()
  const dependencies = await installedManifests(join(generator, 'package.json'))
  return hash([process.version, ...code, ...dependencies, ...platform, ...links, ...strays, ...templates])
}

/** Reads the manifests of the installed dependencies of a package. */
async function installedManifests(manifest: string): Promise<string[]> {
  const content: { dependencies: Record<string, string> } = JSON.parse(await readFile(manifest, 'utf8'))
  const { resolve } = createRequire(manifest)
  return Promise.all(
    Object.keys(content.dependencies).map(async (name) => {
      for (const folder of resolve.paths(name) ?? []) {
        const found = await readTextIfExists(join(folder, name, 'package.json'))
        if (found !== undefined) return found
      }
      return ''
    }),
  )
}

/** The path of each file, followed by its content. Missing files are left out. */
function pathsAndContents(root: string, files: readonly string[]): (string | Buffer)[] {
  return files.flatMap((file) => {
    try {
      const content = readIfExists(join(root, file))
      return content === undefined ? [] : [file, content]
    } catch (cause) {
      return [file, String(cause)]
    }
  })
}
