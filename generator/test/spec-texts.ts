import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { memorySource, type SpecSource } from '../dist/spec/source.js'
import { emptyProject, type TestProject } from './project.js'

const platform = fileURLToPath(new URL('../../spec/tencentcloud.yaml', import.meta.url))

/** Reads the platform of this repository, and the files of a folder as those of a product below spec/. */
export function readSpec(folder: URL, product: string): SpecTexts {
  const path = fileURLToPath(folder)
  return new SpecTexts([
    ['tencentcloud.yaml', readFileSync(platform, 'utf8')],
    ...readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map(
        (file) =>
          [`${product}/${file.replaceAll('\\', '/')}`, readFileSync(join(path, file), 'utf8')] as const,
      ),
  ])
}

/** The files of spec/ by path. */
export class SpecTexts {
  readonly #texts: Map<string, string>

  constructor(texts: Iterable<readonly [path: string, text: string]>) {
    this.#texts = new Map(texts)
  }

  text(path: string): string {
    const text = this.#texts.get(path)
    if (text === undefined) throw new Error(`The spec has no file ${path}.`)
    return text
  }

  /** Returns a copy with a text replaced, which must occur exactly once. */
  replace(path: string, from: string, to: string): SpecTexts {
    const text = this.text(path)
    if (text.split(from).length !== 2) throw new Error(`${path} must contain exactly once: ${from}`)
    return this.with(
      path,
      text.replace(from, () => to),
    )
  }

  with(path: string, text: string): SpecTexts {
    return new SpecTexts([...this.#texts, [path, text]])
  }

  /** Returns a copy without the paths that begin with a prefix. */
  without(prefix: string): SpecTexts {
    return new SpecTexts([...this.#texts].filter(([path]) => !path.startsWith(prefix)))
  }

  /** Returns a copy in which the files of one folder are also in another one. */
  copy(from: string, to: string): SpecTexts {
    const below = [...this.#texts].filter(([path]) => path.startsWith(`${from}/`))
    return new SpecTexts([
      ...this.#texts,
      ...below.map(([path, text]) => [`${to}${path.slice(from.length)}`, text] as const),
    ])
  }

  /** The same files as a source that the generator reads from memory. */
  source(): SpecSource {
    return memorySource(new Map([...this.#texts].map(([path, text]) => [`spec/${path}`, text])))
  }

  /** Writes the files to a temporary project, which is removed after the test. */
  async project(): Promise<TestProject> {
    const project = await emptyProject()
    await this.write(project.root)
    return project
  }

  /** Writes the files to spec/ in a folder. */
  async write(root: string): Promise<void> {
    for (const [path, text] of this.#texts) {
      const file = join(root, 'spec', path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
  }
}
