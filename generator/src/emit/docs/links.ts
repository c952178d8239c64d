import type { Product } from '../../model/model.js'
import { fileNames } from '../file-names.js'
import { type TypePage, typePages } from './type-pages.js'

/** Replaces the links of a text to pages of the documentation by links to the same pages of the reference. */
export type RewriteLinks = (text: string) => string

/**
 * Creates a function that rewrites links to the pages of a product.
 *
 * @param toReference The relative path from the page of the text to the folder of the reference, such as `../`.
 */
export function linkRewriter(product: Product, toReference: string): RewriteLinks {
  const { targets } = pagesOf(product)
  return (text) =>
    text.replaceAll(/\]\((https?:[^)\s]+)\)/g, (link, address: string) => {
      const { page, fragment } = parseAddress(address)
      const target = targets.get(page + fragment) ?? targets.get(page)
      return target === undefined ? link : `](${toReference}${target})`
    })
}

/** The pages of the reference, by the pages of the documentation that tell of the same. */
function targetsOf({ actions, states }: Product, files: ReadonlyMap<string, string>): Map<string, string> {
  const targets = new Map<string, string>()
  for (const { name, page } of actions) {
    if (page !== undefined) targets.set(parseAddress(page).page, actionPath(name, files))
  }
  for (const { title, page } of states) {
    if (page === undefined) continue
    const parsed = parseAddress(page)
    targets.set(parsed.page, 'statuses.md')
    if (parsed.fragment !== '') targets.set(parsed.page + parsed.fragment, `statuses.md#${anchor(title)}`)
  }
  return targets
}

/** Extracts the numbers that all addresses of a page have in common, and the fragment. */
function parseAddress(address: string): { readonly page: string; readonly fragment: string } {
  const [, page = address, fragment = ''] =
    /\/document\/[a-z]+\/(\d+\/\d+)(?:\?[^#]*)?(#.*)?$/.exec(address) ?? []
  return { page, fragment }
}

/** The anchor of a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

/** The path of the page of an action in the reference. */
export function actionPage(name: string, product: Product): string {
  return actionPath(name, pagesOf(product).actions)
}

function actionPath(name: string, files: ReadonlyMap<string, string>): string {
  return `actions/${files.get(name)}.md`
}

/**
 * A link to the page of an action.
 *
 * @param toReference The relative path from the page of the link to the folder of the reference.
 */
export function actionLink(name: string, product: Product, toReference = ''): string {
  return `[${name}](${toReference}${actionPage(name, product)})`
}

/** The pages of the data types of a product. */
export function typePagesOf(product: Product): readonly TypePage[] {
  return pagesOf(product).typePages
}

/** A link to a data type. */
export function typeLink(name: string, product: Product, toReference: string): string {
  return `[${name}](${toReference}${pagesOf(product).types.get(name) ?? `types.md#${anchor(name)}`})`
}

interface Pages {
  /** The names of the pages of actions, without the extension. */
  readonly actions: ReadonlyMap<string, string>
  readonly typePages: readonly TypePage[]
  /** The pages of data types, with anchors. */
  readonly types: ReadonlyMap<string, string>
  readonly targets: ReadonlyMap<string, string>
}

const cache = new WeakMap<Product, Pages>()

function pagesOf(product: Product): Pages {
  const cached = cache.get(product)
  if (cached !== undefined) return cached
  const split = typePages(product.types)
  const actions = fileNames(product.actions.map(({ name }) => name))
  const pages = {
    actions,
    typePages: split,
    types: new Map(
      split.flatMap(({ path, types }) =>
        [...anchorsOf(types.map(({ name }) => name))].map(([name, one]) => [name, `${path}#${one}`] as const),
      ),
    ),
    targets: targetsOf(product, actions),
  }
  cache.set(product, pages)
  return pages
}

/** The anchors of the headings of a page. Of headings with the same anchor, the later ones have a number. */
function anchorsOf(headings: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  return new Map(
    headings.map((heading) => {
      const plain = anchor(heading)
      const count = counts.get(plain) ?? 0
      counts.set(plain, count + 1)
      return [heading, count === 0 ? plain : `${plain}-${count}`]
    }),
  )
}
