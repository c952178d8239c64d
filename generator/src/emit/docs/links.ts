import type { Product } from '../../model/model.js'

/** Replaces the links of a text to pages of the documentation by links to the same pages of the reference. */
export type RewriteLinks = (text: string) => string

/**
 * Creates a function that rewrites links to the pages of a product.
 *
 * @param toReference The relative path from the page of the text to the folder of the reference, such as `../`.
 */
export function linkRewriter({ actions, states }: Product, toReference: string): RewriteLinks {
  const targets = new Map<string, string>()
  for (const { name, page } of actions) {
    if (page !== undefined) targets.set(parseAddress(page).page, `actions/${name}.md`)
  }
  for (const { title, page } of states) {
    if (page === undefined) continue
    const parsed = parseAddress(page)
    targets.set(parsed.page, 'statuses.md')
    if (parsed.fragment !== '') targets.set(parsed.page + parsed.fragment, `statuses.md#${anchor(title)}`)
  }
  return (text) =>
    text.replaceAll(/\]\((https?:[^)\s]+)\)/g, (link, address: string) => {
      const { page, fragment } = parseAddress(address)
      const target = targets.get(page + fragment) ?? targets.get(page)
      return target === undefined ? link : `](${toReference}${target})`
    })
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

export function actionLink(name: string, toReference: string): string {
  return `[${name}](${toReference}actions/${name}.md)`
}
