import type { Product } from '../../model/model.js'

/** The view of the categories with at least one action, and of their actions. */
export function categoriesView({ categories, actions }: Product): object[] {
  return categories
    .map((name) => ({
      name,
      actions: actions
        .filter(({ category }) => category === name)
        .map((action) => ({
          name: action.name,
          feature: action.feature ?? action.summary,
          rateLimit: action.rateLimit,
          mark: action.deprecated === undefined ? '' : ' (deprecated)',
        })),
    }))
    .filter((category) => category.actions.length > 0)
}
