import { readFileSync } from 'node:fs'
import type { MarkdownRenderer } from 'vitepress'
import { root, sourceAddress } from '../repository.js'
import type { Site } from '../site.js'
import { pageOf } from './page-of.js'

/** Adds a link to the lines of the spec below the heading of each data type, since they are all on one page. */
export function editLinksPlugin(renderer: MarkdownRenderer, site: Site): void {
  const lines = new Map(
    site.products.map(({ folder, pages }) => {
      const file = pages.find(({ path }) => path === `${folder}/types`)?.source.file
      return [folder, file === undefined ? undefined : { file, numbers: membersOf(file) }]
    }),
  )
  renderer.core.ruler.push('edit links', (state) => {
    const [folder = '', name] = pageOf(state.env, site)?.path.split('/') ?? []
    const types = name === 'types' ? lines.get(folder) : undefined
    if (types === undefined) return
    state.tokens = state.tokens.flatMap((token, index, tokens) => {
      if (token.type !== 'heading_close' || token.tag !== 'h2') return [token]
      const line = types.numbers.get(tokens[index - 1]?.content ?? '')
      if (line === undefined) return [token]
      const link = new state.Token('html_block', '', 0)
      link.content = `<p class="edit"><a href="${sourceAddress(types.file, line)}">Edit this data type</a></p>\n`
      return [token, link]
    })
  })
}

/** The lines of the members at the top of a YAML file. */
function membersOf(file: string): ReadonlyMap<string, number> {
  const lines = readFileSync(root + file, 'utf8').split('\n')
  return new Map(
    lines.flatMap((line, index) => {
      const [, name] = /^["']?(\w+)["']?:/.exec(line) ?? []
      return name === undefined ? [] : [[name, index + 1] as const]
    }),
  )
}
