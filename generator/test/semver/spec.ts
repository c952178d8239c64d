import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emptyProject, type TestProject } from '../project.js'

/** The texts of spec/ by path below it. */
export class SpecTexts {
  readonly #texts: Map<string, string>

  constructor(texts: Iterable<readonly [path: string, text: string]>) {
    this.#texts = new Map(texts)
  }

  text(path: string): string {
    const text = this.#texts.get(path)
    if (text === undefined) throw new Error(`The spec has no ${path}.`)
    return text
  }

  /** A copy in which one text stands in place of another, which must be there once. */
  replace(path: string, from: string, to: string): SpecTexts {
    const text = this.text(path)
    if (text.split(from).length !== 2) throw new Error(`${path} must have once: ${from}`)
    return this.with(
      path,
      text.replace(from, () => to),
    )
  }

  with(path: string, text: string): SpecTexts {
    return new SpecTexts([...this.#texts, [path, text]])
  }

  /** A copy without the paths that begin with a text. */
  without(start: string): SpecTexts {
    return new SpecTexts([...this.#texts].filter(([path]) => !path.startsWith(start)))
  }

  /** A copy in which what stands below one path stands below another, too. */
  copy(from: string, to: string): SpecTexts {
    const below = [...this.#texts].filter(([path]) => path.startsWith(`${from}/`))
    return new SpecTexts([
      ...this.#texts,
      ...below.map(([path, text]) => [`${to}${path.slice(from.length)}`, text] as const),
    ])
  }

  /** Writes the texts as a project of their own, gone when the test is over or as told. */
  async project(whenDone?: (cleanUp: () => Promise<void>) => void): Promise<TestProject> {
    const project = await emptyProject(whenDone)
    await this.write(project.root)
    return project
  }

  /** Writes the texts below spec/ in a folder. */
  async write(root: string): Promise<void> {
    for (const [path, text] of this.#texts) {
      const file = join(root, 'spec', path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
  }
}

const folder = fileURLToPath(new URL('./spec/', import.meta.url))
const platform = fileURLToPath(new URL('../../../spec/tencentcloud.yaml', import.meta.url))

/** Where the demo product stands below spec/. */
export const demo = 'demo/2020-01-01'

/** A platform with one product that has something of everything that can change. */
export const baseSpec = new SpecTexts([
  ['tencentcloud.yaml', readFileSync(platform, 'utf8')],
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map(
      (file) => [`${demo}/${file.replaceAll('\\', '/')}`, readFileSync(join(folder, file), 'utf8')] as const,
    ),
])
