import type { Product } from '../../model/model.js'
import { actionPage } from './links.js'

/** The actions whose frequency limit is known, by name. */
export function limitsView(product: Product): object {
  const limited = product.actions.filter(({ rateLimit }) => rateLimit !== undefined)
  return {
    actions: limited
      .map(({ name, rateLimit, category }) => ({
        name,
        page: actionPage(name, product),
        rateLimit,
        category: category ?? '',
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    unknown: limited.length < product.actions.length,
  }
}
