import { posix } from 'node:path'
import type { MarkdownRenderer } from 'vitepress'
import { anchor } from '../anchor.js'
import { mapLinks } from '../map-links.js'
import type { Page } from '../page.js'
import type { Site } from '../site.js'
import { actionOf, pageOf } from './page-of.js'

type Token = ReturnType<MarkdownRenderer['parse']>[number]

/** The environment of a rendering. VitePress passes its own members. */
interface Environment {
  readonly relativePath?: string
  /** Whether the page is rendered for the index of the search. */
  readonly isForSearch?: boolean
  /** The data types that are being unfolded, outermost first, since data types can contain themselves. */
  readonly unfolding?: readonly string[]
  /** How many more characters of HTML the members on this page may have. All renderings for the page change it. */
  readonly room?: { left: number }
}

/** The name of a data type, and the table of its members in Markdown. */
interface Section {
  readonly name: string
  readonly text: string
}

/** At most this many characters of HTML for the members on a page, so that pages stay small enough to load. */
const roomOnPage = 60_000

/**
 * Adds the members of data types to the tables on the pages of actions: below each parameter with a data type, a row that can
 * be opened. They are what the page of data types says.
 */
export function unfoldTypesPlugin(renderer: MarkdownRenderer, site: Site): void {
  const sections = new Map(
    site.products.map(({ folder, pages }) => [
      folder,
      new Map(pages.flatMap((page) => sectionsOf(page, folder))),
    ]),
  )
  renderer.core.ruler.push('unfold types', (state) => {
    const env: Environment = state.env
    const owner = actionOf(pageOf(env, site), site)?.owner
    const types = owner && sections.get(owner.folder)
    if (types === undefined || env.isForSearch) return
    const { unfolding = [], room = { left: roomOnPage } } = env
    state.tokens = state.tokens.flatMap((token, index, tokens): Token[] => {
      if (token.type !== 'tr_close') return [token]
      const { cells, type } = rowBefore(tokens, index)
      const section = type === undefined ? undefined : types.get(type)
      if (type === undefined || section === undefined || unfolding.includes(type)) return [token]
      if (room.left <= 0) return [token]
      const { left } = room
      const members = renderer.render(section.text, { ...env, unfolding: [...unfolding, type], room })
      room.left = left - members.length
      const row = new state.Token('html_block', '', 0)
      row.content = `<tr class="unfold"><td colspan="${cells}"><details><summary>Members of ${section.name}</summary>
${members}</details></td></tr>
`
      return [token, row]
    })
  })
}

/** The number of cells of the row that a token closes, and the page and anchor of the data type in its second cell. */
function rowBefore(tokens: readonly Token[], close: number) {
  const open = tokens.findLastIndex(({ type }, index) => index < close && type === 'tr_open')
  const cells = tokens.slice(open, close).filter(({ type }) => type === 'inline')
  const link = cells[1]?.children?.find(({ type }) => type === 'link_open')
  const [, type] = /^\.\.\/(types(?:\/\w+)?\.md#.+)$/.exec(link?.attrGet('href') ?? '') ?? []
  return { cells: cells.length, type }
}

/** The sections of a page of data types by their page and anchor, with links for the pages of actions. */
function sectionsOf({ path, markdown }: Page, folder: string): (readonly [string, Section])[] {
  const file = `${posix.relative(folder, path)}.md`
  if (!/^types[./]/.test(file)) return []
  const counts = new Map<string, number>()
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n')
      const plain = anchor(name)
      const count = counts.get(plain) ?? 0
      counts.set(plain, count + 1)
      const text = lines
        .slice(0, lines.findLastIndex((line) => line.startsWith('|')) + 1)
        .filter((line) => !line.startsWith('Used by '))
        .join('\n')
      const moved = mapLinks(text, (target, fragment) => {
        const linked = target === '' ? file : posix.join(posix.dirname(file), target)
        return posix.relative('actions', linked) + fragment
      })
      return [`${file}#${count === 0 ? plain : `${plain}-${count}`}`, { name, text: moved }]
    })
}
