import type { Model, Product } from '../model/model.js'

/**
 * Selects the product that an option names: by its service, or by its service and version, such as `cvm/2017-03-12`.
 *
 * @param name The value of the option; may be undefined if the spec has a single product.
 * @throws {Error} If there is no such product, or several.
 */
export function selectProduct({ products }: Model, name: string | undefined): Product {
  const found = products.filter((product) => [undefined, product.service, fullName(product)].includes(name))
  const [product, second] = found
  const names = (second === undefined ? products : found).map((one) => nameAmong(products, one)).join(', ')
  if (product === undefined) {
    throw new Error(`The spec has no product ${name ?? ''}. Its products are: ${names || 'none'}.`)
  }
  if (second !== undefined) {
    throw new Error(`The spec has several products. Select one with --product: ${names}.`)
  }
  return product
}

function fullName({ service, version }: Product): string {
  return `${service}/${version}`
}

/** The shortest name that selects a product. */
function nameAmong(products: readonly Product[], product: Product): string {
  const isOnlyVersion = products.filter(({ service }) => service === product.service).length === 1
  return isOnlyVersion ? product.service : fullName(product)
}
