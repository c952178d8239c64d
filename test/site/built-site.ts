import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type HTMLElement, parse } from 'node-html-parser'

/** The folder that `npm run docs:build` writes, with a slash at the end. */
const dist = fileURLToPath(new URL('../../packages/docs-scf/dist/', import.meta.url))

/** The paths of all files of the site, relative to its folder. */
export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('//', '/').slice(dist.length))
  .sort()

/** The paths of the pages. */
export const pages = files.filter((file) => file.endsWith('.html'))

export function readText(file: string): string {
  return readFileSync(dist + file, 'utf8')
}

const parsed = new Map<string, HTMLElement>()

/** The document of a page, parsed once. */
export function documentOf(page: string): HTMLElement {
  const document =
    parsed.get(page) ?? parse(readText(page), { blockTextElements: { script: true, style: true } })
  parsed.set(page, document)
  return document
}
