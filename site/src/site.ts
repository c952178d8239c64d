import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Model } from '@tc3/generator'
import { addRecipes } from './emulator-recipes.js'
import { homePage } from './home.js'
import { includeSections } from './include.js'
import { resolveLinks } from './links.js'
import { type Page, titleOf } from './page.js'
import { loadModel, type ProductPages, readGenerated, readProducts } from './products.js'
import { addPrograms } from './programs.js'
import { root } from './repository.js'

/** The content of the site. */
export interface Site {
  readonly model: Model
  readonly products: readonly ProductPages[]
  /** The pages that belong to no product, in reading order. The guides come first. */
  readonly sections: readonly Section[]
  /** All pages, by path, with links between them. */
  readonly pages: ReadonlyMap<string, Page>
}

/** Pages with a common heading in lists. */
export interface Section {
  readonly title: string
  readonly pages: readonly Page[]
}

/** READMEs, which are pages too, since guides refer to them. */
const readmes = ['client-scf', 'scf-helpers', 'core', 'mock-scf', 'mock', 'codemod']

/** Documents about the project, to which guides refer. */
const documents = ['spec', 'importing', 'releasing', 'openapi']

/** Reads all pages. */
export async function readSite(): Promise<Site> {
  const model = await loadModel()
  const products = await Promise.all(
    readProducts(model).map((product) => addPrograms(addSignaturePage(addRecipes(product)), model)),
  )
  const guides = readdirSync(`${root}site/guides`)
    .sort()
    .map((file) => documentPage(`site/guides/${file}`, `guides/${file.replace(/^\d+-|\.md$/g, '')}`))
  const sections = [
    { title: 'Guides', pages: guides },
    {
      title: 'Packages',
      pages: [
        ...readmes.map((name) => documentPage(`packages/${name}/README.md`, `packages/${name}`)),
        documentPage('generator/README.md', 'packages/generator'),
      ],
    },
    {
      title: 'Project',
      pages: documents.map((name) => documentPage(`docs/${name}.md`, `project/${name}`)),
    },
  ]
  const home = homePage(products, guides)
  const all = [home, ...sections.flatMap(({ pages }) => pages), ...products.flatMap(({ pages }) => pages)]
  return { model, products, sections, pages: new Map(resolveLinks(all).map((page) => [page.path, page])) }
}

/** Adds the page of the signature debugger. */
function addSignaturePage(product: ProductPages): ProductPages {
  const page = documentPage('site/signature.md', `${product.folder}/signature`)
  return { ...product, pages: [...product.pages, page] }
}

/** A page whose text is a file of the repository. */
function documentPage(origin: string, path: string): Page {
  const markdown = includeSections(readGenerated(origin).markdown, origin)
  return { path, title: titleOf(markdown), markdown, origin, source: { file: origin, line: 1 } }
}

/**
 * Writes the pages into a folder, from which VitePress builds the site.
 *
 * @param folder Has a slash at the end.
 */
export function writePages({ pages }: Site, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const { path, markdown } of pages.values()) {
    mkdirSync(dirname(folder + path), { recursive: true })
    writeFileSync(`${folder + path}.md`, markdown)
  }
}
