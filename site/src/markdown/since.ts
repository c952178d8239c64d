import type { MarkdownRenderer } from 'vitepress'
import type { Site } from '../site.js'
import { pageOf } from './page-of.js'

type Token = ReturnType<MarkdownRenderer['parse']>[number]

/** The note of a fact that a release added, not that of its values, which lists them; and the heading of a release. */
const note = /<sub>Since release (\d+) \([\d-]+\)\./
const sectionNote = /^<sub>Since release (\d+) \([\d-]+\)\./m
const release = /^Release (\d+)$/

/**
 * Marks the rows of tables, the data types and the releases that are later than others with `data-since`, so that a reader can
 * choose a release.
 */
export function sincePlugin(renderer: MarkdownRenderer, site: Site): void {
  renderer.core.ruler.push('since', (state) => {
    if (state.env.isForSearch) return
    markRows(state.tokens)
    const [, name] = pageOf(state.env, site)?.path.split('/') ?? []
    if (name === 'types') markSections(state, (section) => numberIn(section, 'paragraph_open', sectionNote))
    if (name === 'history') markSections(state, (section) => numberIn(section, 'heading_open', release))
  })
}

function markRows(tokens: readonly Token[]): void {
  let row: Token | undefined
  for (const token of tokens) {
    if (token.type === 'tr_open') row = token
    const [, number] = token.type === 'inline' ? (note.exec(token.content) ?? []) : []
    if (number !== undefined && row !== undefined) row.attrSet('data-since', number)
    if (token.type === 'tr_close') row = undefined
  }
}

/** The number in the first text of a kind that matches. */
function numberIn(section: readonly Token[], kind: string, pattern: RegExp): string | undefined {
  for (const [index, { content }] of section.entries()) {
    const [, number] = section[index - 1]?.type === kind ? (pattern.exec(content) ?? []) : []
    if (number !== undefined) return number
  }
  return undefined
}

/** Puts each section with a number into an element of its own. */
function markSections(
  state: { tokens: Token[]; readonly Token: new (type: string, tag: string, nesting: 0) => Token },
  numberOf: (section: readonly Token[]) => string | undefined,
): void {
  const starts = state.tokens.flatMap(({ type, tag }, index) =>
    type === 'heading_open' && tag === 'h2' ? [index] : [],
  )
  const html = (content: string): Token => Object.assign(new state.Token('html_block', '', 0), { content })
  const sections = starts.map((start, index) => state.tokens.slice(start, starts[index + 1]))
  state.tokens = [
    ...state.tokens.slice(0, starts[0]),
    ...sections.flatMap((section) => {
      const number = numberOf(section)
      if (number === undefined) return section
      return [html(`<section data-since="${number}">\n`), ...section, html('</section>\n')]
    }),
  ]
}
