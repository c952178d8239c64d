import type { MarkdownRenderer } from 'vitepress'
import { explorerPlugin } from './markdown/explorer.js'
import { staticPlugin } from './markdown/static.js'
import type { Site } from './site.js'

/** Adds what pages have besides their text, which the Markdown files do not have. */
export function extendMarkdown(renderer: MarkdownRenderer, site: Site): void {
  staticPlugin(renderer)
  explorerPlugin(renderer, site)
}
