import type { Action, Product } from '../../model/model.js'
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
          mark: markOf(action),
        })),
    }))
    .filter((category) => category.actions.length > 0)
}

function markOf({ deprecated, undocumented }: Action): string {
  const marks = [deprecated !== undefined && 'deprecated', undocumented && 'not documented'].filter(Boolean)
  return marks.length === 0 ? '' : ` (${marks.join(', ')})`
}
