import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GeneratedFile } from '../emit/generated-file.js'
import type { Render } from '../emit/render.js'
import { defaults } from '../project/defaults.js'
import { renderFolder } from './initial-files.js'

/** A product of a new project. */
export interface ProjectProduct {
  readonly service: string
  readonly version: string
  readonly name: string
  /** What the names of its packages end with. */
  readonly packageId: string
}

/**
 * Creates the files of a new project around its products.
 *
 * @param hasExample Whether the first product has the example action of `tc3 init`.
 */
export async function projectFiles(
  products: readonly [ProjectProduct, ...ProjectProduct[]],
  render: Render,
  hasExample: boolean,
): Promise<GeneratedFile[]> {
  const [first, ...others] = products
  const hasSeveral = others.length > 0
  const title = hasSeveral ? 'Products of Tencent Cloud' : `${first.name} ${first.version}`
  const view = { title, products, first, hasSeveral, hasExample }
  // npm packages cannot contain files named .gitignore.
  const pathOf = (name: string) => name.replace(/^git(?=ignore$|attributes$)/, '.git')
  const compilerOptions = 'tsconfig.base.json'
  return [
    ...renderFolder('project', view, render, pathOf),
    { path: compilerOptions, content: await readFile(join(defaults, compilerOptions), 'utf8') },
  ]
}
