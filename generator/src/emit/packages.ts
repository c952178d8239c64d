import type { Model, Product, ProductPackageKind } from '../model/model.js'
import { packageKinds as productPackageKinds } from '../spec/definitions/service.js'

type PackageOwner = Pick<Product, 'packageId' | 'companionOf'>

/** The name of a package of a product without the scope, and of its folder below packages/. */
export function packageFolder(kind: ProductPackageKind, { packageId, companionOf }: PackageOwner): string {
  return `${kind}-${companionOf ?? packageId}`
}

/** The folder of the generated files of a client or an emulator, relative to the project root. */
export function generatedFolder(kind: 'client' | 'mock', product: PackageOwner): string {
  const { companionOf, packageId } = product
  const companion = companionOf === undefined ? '' : `companions/${packageId}/`
  return `packages/${packageFolder(kind, product)}/src/${companion}generated`
}

/** The products that have a kind of package. */
export function withPackage(kind: ProductPackageKind, { products }: Pick<Model, 'products'>): Product[] {
  return products.filter(({ packages }) => packages.includes(kind))
}

/** Whether a product has packages of its own, instead of being a part of the emulator of another product. */
export function hasOwnPackages({ companionOf }: Pick<Product, 'companionOf'>): boolean {
  return companionOf === undefined
}

/** The folders of the packages of a product. */
export function productPackages(product: PackageOwner & Pick<Product, 'packages'>): string[] {
  const { packages } = product
  return hasOwnPackages(product) ? packages.map((kind) => `packages/${packageFolder(kind, product)}`) : []
}

/** The kinds of packages that the spec affects: one for the platform and three for each product. */
export const packageKinds = ['core', ...productPackageKinds] as const

export type PackageKind = (typeof packageKinds)[number]

/** The name of a package. Its folder below packages/ is the name without the scope. */
export function packageName(kind: PackageKind, product: PackageOwner): string {
  return `@tc3/${kind === 'core' ? kind : packageFolder(kind, product)}`
}
