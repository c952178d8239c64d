import type { Page } from '../page.js'
import type { ProductPages } from '../products.js'
import type { Site } from '../site.js'

/** The page that is rendered, according to the environment that VitePress passes to the renderer. */
export function pageOf(env: { readonly relativePath?: string }, { pages }: Site): Page | undefined {
  return pages.get(env.relativePath?.replace(/\.md$/, '') ?? '')
}

/** The product and the name of the action that a page describes. */
export function actionOf(
  page: Page | undefined,
  { products }: Site,
): { readonly owner: ProductPages; readonly name: string } | undefined {
  const [folder, part, name, more] = page?.path.split('/') ?? []
  const owner = products.find((one) => one.folder === folder)
  if (owner === undefined || part !== 'actions' || name === undefined || more !== undefined) return undefined
  return { owner, name: page?.title ?? name }
}
