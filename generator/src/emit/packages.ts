import type { Product } from '../model/model.js'
import { productPackageKinds } from '../project/files.js'

/** The packages that the spec shows in: one for the platform, and three for each product. */
export const packageKinds = ['core', ...productPackageKinds] as const

export type PackageKind = (typeof packageKinds)[number]

/** The name of a package; below packages/, its folder has the name without the scope. */
export const packageName = (kind: PackageKind, { service }: Pick<Product, 'service'>): string =>
  `@tc3/${kind === 'core' ? kind : `${kind}-${service}`}`
