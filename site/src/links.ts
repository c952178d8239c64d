import { posix } from 'node:path'
import type { Page } from './page.js'
import { sourceAddress } from './repository.js'

/** A fenced block, a code span, or the target of a link. */
const codeOrTarget = /^( *)(```+|~~~+).*?^\1\2 *$|`[^`\n]*`|\]\((?!\w+:|\/)([^)\s]+)\)/gms

/**
 * Points the relative links of pages, which name files of the repository, to pages of the site. Links to other files lead to
 * the repository.
 */
export function resolveLinks(pages: readonly Page[]): Page[] {
  const paths = new Map(pages.map(({ origin, path }) => [origin, path]))
  return pages.map((page) => ({
    ...page,
    markdown: page.markdown.replaceAll(codeOrTarget, (whole, _indentation, _fence, target?: string) =>
      target === undefined || target.startsWith('#') ? whole : `](${addressOf(target, page, paths)})`,
    ),
  }))
}

function addressOf(target: string, { origin, path }: Page, paths: ReadonlyMap<string, string>): string {
  const [name = '', fragment] = target.split('#')
  const file = posix.join(posix.dirname(origin), name).replace(/\/$/, '')
  const page = paths.get(file) ?? paths.get(`${file}/README.md`)
  const anchor = fragment === undefined ? '' : `#${fragment}`
  if (page === undefined) return sourceAddress(file) + anchor
  return `${posix.relative(posix.dirname(path), page)}.md${anchor}`
}
