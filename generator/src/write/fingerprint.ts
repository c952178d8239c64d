import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaults } from '../project/defaults.js'
import { filesBelow, listBelow, readIfExists, readTextIfExists } from '../project/files.js'
import { loadTemplates } from '../project/templates.js'
import { isProductFile, platformFile } from '../spec/layout.js'
import { strayPaths } from '../spec/stray-files.js'
import type { Unit } from '../spec/unit.js'
import { readCache, writeCache } from './cache.js'
import type { FileHashes } from './file-hashes.js'
import { hash } from './hash.js'
import { differingFiles, type Outputs } from './outputs.js'

/** The result of an earlier build. It stays valid, because the same inputs always have the same outputs. */
interface CachedBuild {
  /** The fingerprint of the inputs. */
  readonly inputs: string
  readonly outputs: Outputs
}

/** The inputs of all units, and the files that only one unit reads. */
interface Inputs {
  /** The fingerprint of the inputs of all units. */
  readonly shared: string
  /** The files of each product by its service name. */
  readonly files: ReadonlyMap<string, readonly string[]>
}

/**
 * Detects units that are up to date without loading or emitting anything. It compares a fingerprint of all inputs (the
 * spec, the templates, the code of the generator, its dependencies and Node), and a hash of each output. The results of
 * earlier builds are cached.
 */
export class Fingerprints {
  readonly #root: string
  readonly #hashes: FileHashes
  #inputs: Promise<Inputs> | undefined

  /** @param root The project folder, which contains spec/. */
  constructor(root: string, hashes: FileHashes) {
    this.#root = root
    this.#hashes = hashes
  }

  /** Computes the fingerprint of the inputs of a unit. */
  async inputs({ service = '', folders }: Unit): Promise<string> {
    this.#inputs ??= readInputs(this.#root)
    const { shared, files } = await this.#inputs
    const hashes = (files.get(service) ?? []).flatMap((path) => [path, this.#hashes.hashOf(path) ?? ''])
    return hash([shared, service, ...folders, ...hashes])
  }

  /** Returns the cached outputs of a unit. Returns undefined if its inputs or any of its files have changed. */
  async upToDate(unit: Unit, inputs: string): Promise<Outputs | undefined> {
    const cached = readCache<Partial<CachedBuild>>(this.#root, cacheName(unit))
    if (cached?.inputs !== inputs || cached.outputs === undefined) return undefined
    const { outputs } = cached
    const differing = await differingFiles(this.#root, outputs, this.#hashes)
    return differing.length === 0 ? outputs : undefined
  }

  /** Caches the outputs of a unit for later commands. */
  store(unit: Unit, inputs: string, outputs: Outputs): void {
    const build: CachedBuild = { inputs, outputs }
    writeCache(this.#root, cacheName(unit), build)
  }
}

function cacheName({ service }: Unit): string {
  return `${service === undefined ? 'platform' : `product-${service}`}.json`
}

/** Hashes the inputs of all units: the platform, the templates, the code of the generator, its dependencies and Node. */
async function readInputs(root: string): Promise<Inputs> {
  const generator = fileURLToPath(new URL('../..', import.meta.url))
  const modules = filesBelow(generator, 'dist').filter((file) => file.endsWith('.js'))
  const code = pathsAndContents(generator, ['package.json', ...modules])
  const platform = [
    ...pathsAndContents(defaults, [platformFile]),
    'own',
    ...pathsAndContents(root, [platformFile]),
  ]
  const spec = listBelow(root, 'spec')
  const productFiles = new Set(spec.files.filter(isProductFile))
  const others = spec.files.filter((path) => !productFiles.has(path))
  const strays = strayPaths(others).map(({ path }) => path)
  const templates = [...(await loadTemplates(root))].flat()
  const dependencies = await installedManifests(join(generator, 'package.json'))
  const shared = [
    process.version,
    ...code,
    ...dependencies,
    ...platform,
    ...spec.links,
    ...strays,
    ...templates,
  ]
  return { shared: hash(shared), files: byService([...productFiles]) }
}

/** Groups files of the spec by the service name of their product. */
function byService(files: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const path of files) {
    const [, service = ''] = path.split('/')
    const group = groups.get(service)
    if (group === undefined) groups.set(service, [path])
    else group.push(path)
  }
  return groups
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
