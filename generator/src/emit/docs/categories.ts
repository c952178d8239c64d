import type { Product } from '../../model/model.js'
import { actionPage } from './links.js'

/** The view of the categories with at least one action, and of their actions. Those without a category come last. */
export function categoriesView(product: Product): object[] {
  const { categories, actions } = product
  return [...categories, undefined]
    .map((name) => ({
      name: name ?? 'Actions',
      actions: actions
        .filter(({ category }) => category === name)
        .map((action) => ({
          name: action.name,
          page: actionPage(action.name, product),
          feature: action.feature ?? action.summary ?? '',
          rateLimit: action.rateLimit ?? '',
          mark: action.deprecated === undefined ? '' : ' (deprecated)',
        })),
    }))
    .filter((category) => category.actions.length > 0)
}
