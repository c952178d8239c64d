import type { Product } from '../../model/model.js'

/** The categories that have actions, and what the lists of actions show of each. */
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
