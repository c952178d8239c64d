import type { GeneratedFile } from '../emit/generated-file.js'
import { markdownOf } from '../emit/markdown.js'
import type { Render } from '../emit/render.js'
import type { Product } from '../model/model.js'
import type { NewProduct } from './new-product.js'

/** The first version of the handwritten files of a product, apart from those of its packages. */
export interface InitialFiles {
  /** The spec of the product. */
  readonly spec: readonly GeneratedFile[]
  /** The workspace that makes generating the product a task of Turbo. */
  readonly task: readonly GeneratedFile[]
}

/** Creates the initial files of a product from templates. */
export function initialFiles(product: NewProduct, render: Render): InitialFiles {
  const { service, version } = product
  const view = { ...product, abbreviation: service.toUpperCase() }
  return {
    spec: renderFolder('spec', view, render, (name) => `spec/${service}/${version}/${name}`),
    task: taskFiles(product, render),
  }
}

/** Creates the workspace that makes generating a product a task of Turbo. */
export function taskFiles(
  product: Pick<NewProduct, 'service'> & Partial<Pick<Product, 'companionOf'>>,
  render: Render,
): GeneratedFile[] {
  return renderFolder('task', product, render, (name) => `spec/${product.service}/${name}`)
}

/** Renders the templates in a folder. */
export function renderFolder(
  folder: string,
  view: object,
  render: Render,
  pathOf: (name: string) => string,
): GeneratedFile[] {
  return [...render.templates.keys()]
    .filter((name) => name.startsWith(`${folder}/`))
    .sort()
    .map((name) => ({
      path: pathOf(name.slice(folder.length + 1)),
      content: render(name, name.endsWith('.md') ? markdownOf(view) : view),
    }))
}
