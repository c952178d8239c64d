import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import { diagramPlugin } from './markdown/diagrams.js'
import { editLinksPlugin } from './markdown/edit-links.js'
import { explorerPlugin } from './markdown/explorer.js'
import { sincePlugin } from './markdown/since.js'
import { staticPlugin } from './markdown/static.js'
import { unfoldTypesPlugin } from './markdown/unfold-types.js'
import type { Site } from './site.js'

/** Adds what pages have besides their text, which the Markdown files do not have. */
export function extendMarkdown(renderer: MarkdownRenderer, site: Site): void {
  staticPlugin(renderer)
  diagramPlugin(renderer)
  searchPlugin(renderer)
  sincePlugin(renderer, site)
  unfoldTypesPlugin(renderer, site)
  explorerPlugin(renderer, site)
  editLinksPlugin(renderer, site)
}

/** Leaves out code in the index of the search, where the programs of all actions would be alike. */
function searchPlugin(renderer: MarkdownRenderer): void {
  const { rules } = renderer.renderer
  const { fence } = rules
  rules.fence = (tokens, index, options, env, self) =>
    env.isForSearch ? '' : (fence?.(tokens, index, options, env, self) ?? '')
}

/**
 * Renders a page for the index of the search, without code. Data types are on a page of their own, and the pages of actions
 * say how the emulator returns their error codes, so neither is found twice.
 */
export function renderForSearch(
  text: string,
  env: MarkdownEnv,
  renderer: { render(text: string, env: object): string },
): string {
  if (env.relativePath.endsWith('/emulator/error-codes.md')) return ''
  return renderer.render(text, { ...env, isForSearch: true })
}
