import type { Product } from '../../model/model.js'

/** Leads a text's links to pages of the documentation to the same pages of the reference. */
export type Localize = (text: string) => string

/**
 * Knows the pages of the reference by the addresses that the documentation gives them.
 *
 * @param toReference The way from the page that shows the text to the folder of the reference, such as `../`.
 */
export function localizer({ actions, states }: Product, toReference: string): Localize {
  const places = new Map<string, string>()
  for (const { name, page } of actions) {
    if (page !== undefined) places.set(placeOf(page).page, `actions/${name}.md`)
  }
  for (const { title, page } of states) {
    if (page === undefined) continue
    const place = placeOf(page)
    places.set(place.page, 'statuses.md')
    if (place.fragment !== '') places.set(place.page + place.fragment, `statuses.md#${anchor(title)}`)
  }
  return (text) =>
    text.replaceAll(/\]\((https?:[^)\s]+)\)/g, (link, address: string) => {
      const { page, fragment } = placeOf(address)
      const own = places.get(page + fragment) ?? places.get(page)
      return own === undefined ? link : `](${toReference}${own})`
    })
}

/** What names a page in all of its addresses, its product's number and its own, and a place on it. */
function placeOf(address: string): { readonly page: string; readonly fragment: string } {
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
