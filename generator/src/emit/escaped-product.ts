import type { Product } from '../model/model.js'
import { markdownOf } from './markdown.js'

const cache = new WeakMap<Product, Product>()

/** A product with all texts escaped for Markdown. Emitters share it: escaping takes as long as writing all README files. */
export function escapedProduct(product: Product): Product {
  const escaped = cache.get(product) ?? markdownOf(product)
  cache.set(product, escaped)
  return escaped
}
