import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { type Page, titleOf } from './page.js'
import type { ProductPages } from './products.js'
import { root } from './repository.js'

/** The home page: its text, the products, and the guides. */
export function homePage(products: readonly ProductPages[], guides: readonly Page[]): Page {
  const origin = 'site/home.md'
  const text = readFileSync(root + origin, 'utf8')
  const link = (label: string, target: string) => `[${label}](${posix.relative('site', target)})`
  const productRows = products.map(({ folder, product: { title, abbreviation, version, actions } }) => {
    const name = title === abbreviation ? title : `${title} (${abbreviation})`
    return `| ${link(name, `packages/docs-${folder}/reference/index.md`)} | ${version} | ${actions.length} |`
  })
  const markdown = [
    text.trimEnd(),
    '## References',
    ['| Product | Version | Actions |', '| --- | --- | --- |', ...productRows].join('\n'),
    '## Guides',
    guides.map((guide) => `- ${link(guide.title, guide.origin)}`).join('\n'),
    '',
  ].join('\n\n')
  return { path: 'index', title: titleOf(text), markdown, origin, source: { file: origin, line: 1 } }
}
