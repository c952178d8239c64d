import type { GeneratedFile } from '../emit/generated-file.js'
import { markdownOf } from '../emit/markdown.js'
import type { Render } from '../emit/render.js'
import type { NewProduct } from './new-product.js'

/** The first version of the handwritten files of a product, apart from those of its packages. */
export interface InitialFiles {
  /** The spec of the product. */
  readonly spec: readonly GeneratedFile[]
  /** The workspace that makes generating the product a task of Turbo. */
  readonly task: readonly GeneratedFile[]
  /** The files of a new project around the product. */
  readonly project: readonly GeneratedFile[]
}

/** Creates the initial files of a product from templates. */
export function initialFiles(product: NewProduct, render: Render): InitialFiles {
  const { service, version } = product
  const abbreviation = service.toUpperCase()
  const view = { ...product, abbreviation }
  /** Lists the names of the templates in a folder, relative to it. */
  const namesIn = (folder: string) =>
    [...render.templates.keys()]
      .filter((name) => name.startsWith(`${folder}/`))
      .map((name) => name.slice(folder.length + 1))
      .sort()
  const renderFolder = (folder: string, pathOf: (name: string) => string): GeneratedFile[] =>
    namesIn(folder).map((name) => ({
      path: pathOf(name),
      content: render(`${folder}/${name}`, name.endsWith('.md') ? markdownOf(view) : view),
    }))
  return {
    spec: renderFolder('spec', (name) => `spec/${service}/${version}/${name}`),
    task: renderFolder('task', (name) => `spec/${service}/${name}`),
    // npm packages cannot contain files named .gitignore.
    project: renderFolder('project', (name) => name.replace(/^git(?=ignore$|attributes$)/, '.git')),
  }
}
