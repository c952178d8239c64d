import type { DefaultTheme } from 'vitepress'
import type { ProductPages } from './products.js'
import type { Site } from './site.js'

/** The links at the top of each page. */
export function navigation({ products, sections }: Site): DefaultTheme.NavItem[] {
  const first = sections[0]?.pages[0]
  return [
    ...(first === undefined ? [] : [{ text: 'Guides', link: `/${first.path}` }]),
    {
      text: 'References',
      items: products.map(({ folder, product }) => ({ text: product.abbreviation, link: `/${folder}/` })),
    },
  ]
}

/** The links beside each page: those of its product, or the guides and other documents. */
export function sidebars({ products, sections }: Site): DefaultTheme.SidebarMulti {
  return {
    ...Object.fromEntries(products.map((product) => [`/${product.folder}/`, productSidebar(product)])),
    '/': sections.map(({ title, pages }) => ({
      text: title,
      items: pages.map((page) => ({ text: page.title, link: `/${page.path}` })),
    })),
  }
}

/** The chapters of a product, then its actions by category. */
function productSidebar({ folder, product, pages }: ProductPages): DefaultTheme.SidebarItem[] {
  const chapters = pages.filter(({ path }) => !path.startsWith(`${folder}/actions/`))
  const isFirst = ({ path }: { readonly path: string }) => path === `${folder}/index`
  const link = (path: string) => `/${path.replace(/index$/, '')}`
  const actionPaths = new Map(
    pages.filter((page) => !chapters.includes(page)).map(({ title, path }) => [title, link(path)]),
  )
  return [
    {
      text: product.abbreviation,
      items: [...chapters.filter(isFirst), ...chapters.filter((page) => !isFirst(page))].map((page) => ({
        text: isFirst(page) ? 'Overview' : page.title,
        link: link(page.path),
      })),
    },
    ...[...product.categories, undefined].flatMap((category) => {
      const items = product.actions
        .filter((action) => action.category === category)
        .map(({ name, since }) => ({
          text: sinceMark(name, since?.release),
          link: actionPaths.get(name) ?? '',
        }))
      return items.length === 0 ? [] : [{ text: category ?? 'Actions', items }]
    }),
  ]
}

/** The name of an action, with the release that added it as data for the choice of a release. */
function sinceMark(name: string, release: number | undefined): string {
  return release === undefined ? name : `<span data-since="${release}">${name}</span>`
}
