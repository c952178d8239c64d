import type { Model, Product } from '../model/model.js'

/**
 * Selects all products, all versions of one, such as `clb`, or one version, such as `clb@2018-03-17`.
 *
 * @throws {Error} If there is none.
 */
export function selectProducts({ products }: Model, name: string | undefined): readonly Product[] {
  const found = products.filter(
    ({ service, version }) => name === undefined || name === service || name === `${service}@${version}`,
  )
  if (found.length > 0) return found
  throw new Error(
    `The spec has no product${name === undefined ? '' : ` ${name}`}. Its products are: ${namesOf(products, products) || 'none'}.`,
  )
}

/**
 * Selects one version of one product in the same way. The name may be undefined if the spec has no other.
 *
 * @throws {Error} If there is none, or several.
 */
export function selectProduct(model: Model, name: string | undefined): Product {
  const [product, ...others] = selectProducts(model, name)
  if (product === undefined || others.length > 0) {
    const names = namesOf([...(product === undefined ? [] : [product]), ...others], model.products)
    throw new Error(`The spec has several products. Select one with --product: ${names}.`)
  }
  return product
}

/** The names that select products, with the version of those that have several. */
function namesOf(products: readonly Product[], all: readonly Product[]): string {
  return products
    .map(({ service, version }) =>
      all.filter((other) => other.service === service).length > 1 ? `${service}@${version}` : service,
    )
    .join(', ')
}
