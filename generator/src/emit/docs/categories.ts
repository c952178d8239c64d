import type { Product } from '../../model/model.js'

/** The view of the categories with at least one action, and of their actions. Those without a category come last. */
export function categoriesView({ categories, actions }: Product): object[] {
  return [...categories, undefined]
    .map((name) => ({
      name: name ?? 'Actions',
      actions: actions
        .filter(({ category }) => category === name)
        .map((action) => ({
          name: action.name,
          feature: action.feature ?? action.summary ?? '',
          rateLimit: action.rateLimit ?? '',
          mark: action.deprecated === undefined ? '' : ' (deprecated)',
        })),
    }))
    .filter((category) => category.actions.length > 0)
}
