import { actionOf } from './markdown/page-of.js'
import type { Page } from './page.js'
import type { Site } from './site.js'

/** What a page needs for the choice of a release. */
export interface PageReleases {
  /** The numbers and days of the releases of the product, the newest first. */
  readonly releases?: readonly (readonly [number, string])[]
  /** The release that added the action of the page. */
  readonly since?: number
}

/** The releases that a reader of a page can choose; none if the product has fewer than two. */
export function releasesOf(page: Page, site: Site): PageReleases {
  const [folder] = page.path.split('/')
  const product = site.products.find((one) => one.folder === folder)?.product
  const releases = (product?.releases ?? []).flatMap(({ number, time }) =>
    number === undefined ? [] : [[number, time.slice(0, 10)] as const],
  )
  if (releases.length < 2) return {}
  const name = actionOf(page, site)?.name
  const since = product?.actions.find((action) => action.name === name)?.since?.release
  return { releases, ...(since !== undefined && { since }) }
}
