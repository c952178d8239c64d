import type { Product } from '../model/model.js'
import { markdownOf } from './markdown.js'

const cache = new WeakMap<Product, Product>()

/** A product with all texts escaped for Markdown. Emitters share it, because escaping takes 2 % of a generation. */
export function escapedProduct(product: Product): Product {
  const escaped = cache.get(product) ?? markdownOf(product)
  cache.set(product, escaped)
  return escaped
}
