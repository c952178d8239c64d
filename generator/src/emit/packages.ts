import type { Product } from '../model/model.js'

/** What there is a package of for each product; its folder is packages/<kind>-<service>. */
export const productPackageKinds = ['client', 'mock', 'docs'] as const

/** The folders of a product's packages. */
export function productPackages(service: string): string[] {
  return productPackageKinds.map((kind) => `packages/${kind}-${service}`)
}

/** The packages that the spec shows in: one for the platform, and three for each product. */
export const packageKinds = ['core', ...productPackageKinds] as const

export type PackageKind = (typeof packageKinds)[number]

/** The name of a package; below packages/, its folder has the name without the scope. */
export function packageName(kind: PackageKind, { service }: Pick<Product, 'service'>): string {
  return `@tc3/${kind === 'core' ? kind : `${kind}-${service}`}`
}
