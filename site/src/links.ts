import { posix } from 'node:path'
import { mapLinks } from './map-links.js'
import type { Page } from './page.js'
import { sourceAddress } from './repository.js'

/**
 * Points the relative links of pages, which name files of the repository, to pages of the site. Links to other files lead to
 * the repository.
 */
export function resolveLinks(pages: readonly Page[]): Page[] {
  const paths = new Map(pages.map(({ origin, path }) => [origin, path]))
  return pages.map((page) => ({
    ...page,
    markdown: mapLinks(page.markdown, (file, fragment) =>
      file === '' ? fragment : addressOf(file, page, paths) + fragment,
    ),
  }))
}

function addressOf(target: string, { origin, path }: Page, paths: ReadonlyMap<string, string>): string {
  const file = posix.join(posix.dirname(origin), target).replace(/\/$/, '')
  const page = paths.get(file) ?? paths.get(`${file}/README.md`)
  if (page === undefined) return sourceAddress(file)
  return posix.relative(posix.dirname(path), `${page}.md`)
}
