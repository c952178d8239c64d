import type { Model, Product, ProductPackageKind } from '../model/model.js'
import { packageKinds as productPackageKinds } from '../spec/definitions/service.js'

/** The name of a package of a product without the scope, and of its folder below packages/. */
export function packageFolder(kind: ProductPackageKind, { packageId }: Pick<Product, 'packageId'>): string {
  return `${kind}-${packageId}`
}

/** The products that have a kind of package. */
export function withPackage(kind: ProductPackageKind, { products }: Pick<Model, 'products'>): Product[] {
  return products.filter(({ packages }) => packages.includes(kind))
}

/** The folders of the packages of a product. */
export function productPackages(product: Pick<Product, 'packageId' | 'packages'>): string[] {
  return product.packages.map((kind) => `packages/${packageFolder(kind, product)}`)
}

/** The kinds of packages that the spec affects: one for the platform and three for each product. */
export const packageKinds = ['core', ...productPackageKinds] as const

export type PackageKind = (typeof packageKinds)[number]

/** The name of a package. Its folder below packages/ is the name without the scope. */
export function packageName(kind: PackageKind, product: Pick<Product, 'packageId'>): string {
  return `@tc3/${kind === 'core' ? kind : packageFolder(kind, product)}`
}
