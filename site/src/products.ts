import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { check, type Model, type Product, Stages } from '@tc3/generator'
import { type Page, titleOf } from './page.js'
import { root } from './repository.js'

/** A product with a reference, and the pages of the reference. */
export interface ProductPages {
  /** The folder of its pages on the site, such as cvm. */
  readonly folder: string
  readonly product: Product
  readonly pages: readonly Page[]
}

/** Loads the model. */
export async function loadModel(): Promise<Model> {
  const { model, diagnostics } = await check(root, new Stages(() => performance.now()))
  if (model !== undefined) return model
  const problems = diagnostics.map(({ position, message }) => `${position.file}: ${message}`).join('\n')
  throw new Error(`The spec has problems. Run \`npx tc3 check\` for details.\n${problems}`)
}

/** Reads the references that `tc3 generate` wrote. */
export function readProducts({ products }: Model): ProductPages[] {
  return products
    .filter(({ packages, companionOf }) => packages.includes('docs') && companionOf === undefined)
    .map((product) => ({
      folder: product.packageId,
      product,
      pages: ['reference', 'emulator'].flatMap((part) => readPart(product, part)),
    }))
}

/** The pages in a folder of the package of a product. Those of the reference are at the top. */
function readPart({ packageId, folder: spec }: Product, part: string): Page[] {
  const folder = `packages/docs-${packageId}/${part}`
  if (!existsSync(root + folder)) {
    if (part === 'reference') throw new Error(`${folder} does not exist. Run \`npx tc3 generate\`.`)
    return []
  }
  const files = readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const origin = `${folder}/${file.replaceAll('\\', '/')}`
      const { from, markdown } = readGenerated(origin)
      const name = origin.slice(folder.length + 1, -'.md'.length)
      return {
        path: `${packageId}/${part === 'reference' ? '' : `${part}/`}${name}`,
        title: titleOf(markdown),
        markdown,
        origin,
        source: sourceOf(from ?? origin, name, spec),
      }
    })
}

/** A Markdown file, and the file that its first line names if it is generated. */
export function readGenerated(path: string): { from: string | undefined; markdown: string } {
  const text = readFileSync(root + path, 'utf8')
  const [header = '', from] = /^<!-- Generated from (.+?)(?: by .*)? -->\n/.exec(text) ?? []
  return { from, markdown: text.slice(header.length) }
}

/** The members of the platform's spec that chapters are about. */
const platformMembers: Readonly<Record<string, string>> = { requests: 'request', signing: 'signatures' }

/** The line of the spec that a page begins with. */
function sourceOf(from: string, name: string, spec: string): Page['source'] {
  if (!from.endsWith('.yaml') && from !== spec) return { file: from, line: 1 }
  // A product without error codes of its own has no errors.yaml.
  const file = from !== spec && existsSync(root + from) ? from : `${spec}/service.yaml`
  const member = Object.hasOwn(platformMembers, name) ? `${platformMembers[name]}:` : /^[^#\s]/
  const lines = readFileSync(root + file, 'utf8').split('\n')
  const index = lines.findIndex((line) =>
    typeof member === 'string' ? line.startsWith(member) : member.test(line),
  )
  return { file, line: Math.max(index, 0) + 1 }
}
