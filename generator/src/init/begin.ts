import type { GeneratedFile } from '../emit/generated-file.js'
import { markdownOf } from '../emit/markdown.js'
import { pascalCase } from '../emit/naming.js'
import type { Render } from '../emit/render.js'
import type { NewProduct } from './new-product.js'

/** The files that a product begins with, which are its keeper's from then on. */
export interface Beginning {
  /** Its description. */
  readonly spec: readonly GeneratedFile[]
  /** What of its packages is written by hand. */
  readonly packages: readonly GeneratedFile[]
  /** What makes its generation a task of turbo's. */
  readonly task: readonly GeneratedFile[]
  /** What stands around it where there is no project yet. */
  readonly project: readonly GeneratedFile[]
}

/**
 * Makes the files that a product begins with from templates/: those of spec/ and project/ filled in, and what is
 * written by hand of the packages. That is real programs about a product named demo, and only names change.
 *
 * @param templates Template texts by name.
 */
export function begin(
  product: NewProduct,
  templates: ReadonlyMap<string, string>,
  render: Render,
): Beginning {
  const { service, version } = product
  const abbreviation = service.toUpperCase()
  const view = { ...product, abbreviation }
  const renamed = (text: string) =>
    text.replaceAll('DEMO', abbreviation).replaceAll('Demo', pascalCase(service)).replaceAll('demo', service)
  /** The names below a folder of templates. */
  const below = (folder: string) =>
    [...templates.keys()]
      .filter((name) => name.startsWith(`${folder}/`))
      .map((name) => name.slice(folder.length + 1))
      .sort()
  const filled = (folder: string, path: (name: string) => string): GeneratedFile[] =>
    below(folder).map((name) => ({
      path: path(name),
      content: render(`${folder}/${name}`, name.endsWith('.md') ? markdownOf(view) : view),
    }))
  const programs = (kind: string): GeneratedFile[] =>
    below(kind)
      .filter((name) => handwritten.test(name))
      .map((name) => ({
        path: `packages/${kind}-${service}/${renamed(name)}`,
        content: renamed(templates.get(`${kind}/${name}`) ?? ''),
      }))

  return {
    spec: filled('spec', (name) => `spec/${service}/${version}/${name}`),
    packages: [...programs('client'), ...programs('mock')],
    task: filled('task', (name) => `spec/${service}/${name}`),
    // Packages of npm cannot hold files named .gitignore.
    project: filled('project', (name) => name.replace(/^git(?=ignore$|attributes$)/, '.git')),
  }
}

/** What of a package is not made from the spec. */
const handwritten = /^(?:(?:bin|src|test)\/|tsconfig\.json$)/
