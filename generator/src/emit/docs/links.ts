import type { Product } from '../../model/model.js'

/** Leads a text's links to pages of the documentation to the same pages of the reference. */
export type Localize = (text: string) => string

/**
 * Knows the pages of the reference by the addresses that the documentation gives them.
 *
 * @param toReference The way from the page that shows the text to the folder of the reference, such as `../`.
 */
export function localizer({ actions, states }: Product, toReference: string): Localize {
  const pages = new Map<string, string>()
  const add = (address: string | undefined, file: string) => {
    const key = address && pageKey(address)
    if (key && !pages.has(key)) pages.set(key, `${toReference}${file}`)
  }
  for (const { name, page } of actions) add(page, `actions/${name}.md`)
  for (const { page } of states) add(page, 'statuses.md')
  return (text) =>
    text.replaceAll(/\]\((https?:[^)\s]+)\)/g, (link, address: string) => {
      const own = pages.get(pageKey(address) ?? '')
      return own === undefined ? link : `](${own})`
    })
}

/** What names a page in all of its addresses: its product's number and its own. */
const pageKey = (address: string): string | undefined =>
  /\/document\/[a-z]+\/(\d+\/\d+)(?=[?#]|$)/.exec(address)?.[1]

/** The anchor of a heading. */
export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

export const actionLink = (name: string, toReference: string): string =>
  `[${name}](${toReference}actions/${name}.md)`
