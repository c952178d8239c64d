import type { MarkdownRenderer } from 'vitepress'
import { diagramPlugin } from './markdown/diagrams.js'
import { explorerPlugin } from './markdown/explorer.js'
import { staticPlugin } from './markdown/static.js'
import { unfoldTypesPlugin } from './markdown/unfold-types.js'
import type { Site } from './site.js'

/** Adds what pages have besides their text, which the Markdown files do not have. */
export function extendMarkdown(renderer: MarkdownRenderer, site: Site): void {
  staticPlugin(renderer)
  diagramPlugin(renderer)
  unfoldTypesPlugin(renderer, site)
  explorerPlugin(renderer, site)
}
