import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GeneratedFile } from '../emit/generated-file.js'
import { defaults } from '../project/defaults.js'
import { filesBelow, readIfRegular, readIfThere, rejectLinks } from '../project/files.js'
import { loadTemplates } from '../project/templates.js'
import { platformFile, productFiles } from '../spec/layout.js'
import { diskSource } from '../spec/source.js'
import type { Unit } from '../spec/unit.js'

/** What was made, by path: a hash of each file's content, and null where a file belongs to its keeper once it stands. */
export type Outputs = Readonly<Record<string, string | null>>

/** What an earlier run found: these inputs give these outputs. True for good, whatever becomes of the tree. */
interface Remembered {
  readonly inputs: string
  readonly outputs: Outputs
}

/**
 * Tells without loading or emitting anything that a part stands as it should. Contents are compared, never times: a
 * fingerprint of all that goes in, which is the spec, the templates, the generator's own code and what it runs on, and
 * one of each file that came out. What earlier runs found lies below node_modules/.cache/tc3; deleting that is safe.
 */
export class Fingerprints {
  readonly #root: string
  /** What goes into every part. */
  #common: Promise<string> | undefined

  /** @param root The project's folder, which holds spec/. */
  constructor(root: string) {
    this.#root = root
  }

  /** The fingerprint of what goes into a part. */
  async inputs({ service, folders }: Unit): Promise<string> {
    this.#common ??= common(this.#root)
    const source = diskSource(this.#root)
    const files = await Promise.all(folders.map((folder) => productFiles(source, folder)))
    const read = named(this.#root, files.flat())
    return hash([await this.#common, service ?? '', ...folders, ...read])
  }

  /** What was made from these inputs, where an earlier run knows and every file of it stands; undefined otherwise. */
  async upToDate(part: Unit, inputs: string): Promise<Outputs | undefined> {
    const remembered = this.#recall(part)
    if (remembered?.inputs !== inputs) return undefined
    const { outputs } = remembered
    return differing(this.#root, outputs).length === 0 ? outputs : undefined
  }

  /** Keeps what a part was made from and what came of it, for later runs. */
  async remember(part: Unit, inputs: string, outputs: Outputs): Promise<void> {
    const file = this.#file(part)
    const temporary = `${file}.${process.pid}`
    const remembered: Remembered = { inputs, outputs }
    try {
      rejectLinks(join(this.#root, 'node_modules'), '.cache/tc3')
      await mkdir(dirname(file), { recursive: true })
      await writeFile(temporary, JSON.stringify(remembered))
      await rename(temporary, file)
    } catch {
      // Where nothing can be kept, the next run does all the work again.
    }
  }

  #recall(part: Unit): Remembered | undefined {
    try {
      const remembered: Remembered = JSON.parse(String(readIfRegular(this.#file(part)) ?? '{}'))
      return remembered.outputs === undefined ? undefined : remembered
    } catch {
      return undefined
    }
  }

  #file({ service }: Unit): string {
    const name = service === undefined ? 'platform' : `product-${service}`
    return join(this.#root, 'node_modules/.cache/tc3', `${name}.json`)
  }
}

/** The fingerprints of files as they should stand. */
export function outputsOf(files: readonly GeneratedFile[]): Outputs {
  return Object.fromEntries(
    files.map(({ path, content, once }) => [path, once === true ? null : hash([content])]),
  )
}

/** The files that do not stand in the tree as they should. */
export function differing(root: string, outputs: Outputs): string[] {
  return Object.entries(outputs)
    .filter(([path, expected]) => {
      const content = contentOf(join(root, path))
      return content === undefined || (expected !== null && hash([content]) !== expected)
    })
    .map(([path]) => path)
}

/** The content of a file, or undefined where there is none that can be read. Many small files are read faster in sequence. */
function contentOf(path: string): Buffer | undefined {
  try {
    return readIfRegular(path)
  } catch {
    return undefined
  }
}

/** The platform's file, templates, the generator's own code, the packages that it runs on, as installed, and Node. */
async function common(root: string): Promise<string> {
  const generator = fileURLToPath(new URL('../..', import.meta.url))
  const code = filesBelow(generator, 'dist').filter((file) => file.endsWith('.js'))
  const own = named(generator, ['package.json', ...code])
  const platform = [...named(defaults, [platformFile]), 'own', ...named(root, [platformFile])]
  const links = await diskSource(root).links()
  const templates = [...(await loadTemplates(root))].flat()
  const installed = await dependencies(join(generator, 'package.json'))
  return hash([process.version, ...own, ...installed, ...platform, ...links, ...templates])
}

async function dependencies(manifest: string): Promise<string[]> {
  const content: { dependencies: Record<string, string> } = JSON.parse(await readFile(manifest, 'utf8'))
  const { resolve } = createRequire(manifest)
  return Promise.all(
    Object.keys(content.dependencies).map(async (name) => {
      for (const folder of resolve.paths(name) ?? []) {
        const found = await readIfThere(join(folder, name, 'package.json'))
        if (found !== undefined) return found
      }
      return ''
    }),
  )
}

/** The files that are there, each with its path. */
function named(root: string, files: readonly string[]): (string | Buffer)[] {
  return files.flatMap((file) => {
    try {
      const content = readIfRegular(join(root, file))
      return content === undefined ? [] : [file, content]
    } catch (cause) {
      return [file, String(cause)]
    }
  })
}

/** One hash of several texts, none of which can run into the next. */
export function hash(texts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256')
  for (const text of texts) sum.update(`${Buffer.byteLength(text)}:`).update(text)
  return sum.digest('base64')
}
