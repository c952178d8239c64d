import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inspect, openApi } from '@tc3/generator'
import type { Page } from './page.js'
import type { Site } from './site.js'

/**
 * Writes what programs read: each page as Markdown at its address, the list of pages in llms.txt, and the model and the
 * OpenAPI document of each product.
 */
export function writeMachineFiles(site: Site, folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const { path, markdown } of site.pages.values()) write(`${path}.md`, markdown)
  for (const { folder: name, product } of site.products) {
    write(`${name}/model.json`, `${JSON.stringify(inspect(site.model, product))}\n`)
    write(`${name}/openapi.json`, `${JSON.stringify(openApi(site.model.platform, product))}\n`)
  }
  write('llms.txt', listPages(site))
}

/** The list of pages in the format of llms.txt. */
function listPages({ pages, sections, products }: Site): string {
  const home = pages.get('index')
  const [, summary = ''] = home?.markdown.split('\n\n') ?? []
  const links = (list: readonly Page[]) =>
    list.map(({ title, path }) => `- [${title}](${path}.md)`).join('\n')
  return [
    `# ${home?.title}`,
    `> ${summary.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('\n', ' ')}`,
    ...sections.flatMap(({ title, pages: own }) => [`## ${title}`, links(own)]),
    ...products.flatMap(({ folder, product, pages: own }) => [
      `## ${product.title} ${product.version}`,
      [
        links(own),
        `- [OpenAPI 3.1](${folder}/openapi.json)`,
        `- [Model](${folder}/model.json): every fact of the spec`,
      ].join('\n'),
    ]),
    '',
  ].join('\n\n')
}
