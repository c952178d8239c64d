import type { GeneratedFile } from '../emit/generated-file.js'
import { markdownOf } from '../emit/markdown.js'
import { emulatorFunction, pascalCase, serviceConstant } from '../emit/naming.js'
import type { Render } from '../emit/render.js'
import type { NewProduct } from './new-product.js'

/** The first version of the handwritten files of a product. */
export interface InitialFiles {
  /** The spec of the product. */
  readonly spec: readonly GeneratedFile[]
  /** The handwritten files of its packages. */
  readonly packages: readonly GeneratedFile[]
  /** The workspace that makes generating the product a task of Turbo. */
  readonly task: readonly GeneratedFile[]
  /** The files of a new project around the product. */
  readonly project: readonly GeneratedFile[]
}

/**
 * Creates the initial files of a product from templates. The spec, the task and the project are rendered. The files of
 * the packages are real programs for a product named demo, in which only the names are replaced.
 *
 * @param templates Template texts by name.
 */
export function initialFiles(
  product: NewProduct,
  templates: ReadonlyMap<string, string>,
  render: Render,
): InitialFiles {
  const { service, version } = product
  const abbreviation = service.toUpperCase()
  const view = { ...product, abbreviation }
  const replaceDemo = (text: string) =>
    text
      .replaceAll('DEMO', abbreviation)
      .replaceAll('createDemo', emulatorFunction(service))
      .replaceAll('Demo', pascalCase(service))
      // A word that is not part of the name of a package or a program is the constant of the product.
      .replaceAll(/(?<![-\w])demo\b/g, serviceConstant(service))
      .replaceAll('demo', service)
  /** Lists the names of the templates in a folder, relative to it. */
  const namesIn = (folder: string) =>
    [...templates.keys()]
      .filter((name) => name.startsWith(`${folder}/`))
      .map((name) => name.slice(folder.length + 1))
      .sort()
  const renderFolder = (folder: string, pathOf: (name: string) => string): GeneratedFile[] =>
    namesIn(folder).map((name) => ({
      path: pathOf(name),
      content: render(`${folder}/${name}`, name.endsWith('.md') ? markdownOf(view) : view),
    }))
  const copyPrograms = (kind: string): GeneratedFile[] =>
    namesIn(kind)
      .filter((name) => handwritten.test(name))
      .map((name) => ({
        path: `packages/${kind}-${service}/${replaceDemo(name)}`,
        content: replaceDemo(templates.get(`${kind}/${name}`) ?? ''),
      }))

  return {
    spec: renderFolder('spec', (name) => `spec/${service}/${version}/${name}`),
    packages: [...copyPrograms('client'), ...copyPrograms('mock')],
    task: renderFolder('task', (name) => `spec/${service}/${name}`),
    // npm packages cannot contain files named .gitignore.
    project: renderFolder('project', (name) => name.replace(/^git(?=ignore$|attributes$)/, '.git')),
  }
}

/** Templates of a package that are not rendered from the spec. */
const handwritten = /^(?:(?:bin|src|test)\/|tsconfig(?:\.commonjs)?\.json$)/
