import type { Product } from '../model/model.js'

/** The kinds of packages of each product. The folder of a package is packages/<kind>-<service>. */
export const productPackageKinds = ['client', 'mock', 'docs'] as const

/** The folders of the packages of a product. */
export function productPackages(service: string): string[] {
  return productPackageKinds.map((kind) => `packages/${kind}-${service}`)
}

/** The kinds of packages that the spec affects: one for the platform and three for each product. */
export const packageKinds = ['core', ...productPackageKinds] as const

export type PackageKind = (typeof packageKinds)[number]

/** The name of a package. Its folder below packages/ is the name without the scope. */
export function packageName(kind: PackageKind, { service }: Pick<Product, 'service'>): string {
  return `@tc3/${kind === 'core' ? kind : `${kind}-${service}`}`
}
