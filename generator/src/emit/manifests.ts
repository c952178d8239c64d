import type { Emitter } from './emitter.js'
import { productPackageKinds } from './packages.js'

/**
 * The initial manifests of the packages of a product. They are written once, because releases change their versions, and
 * handwritten code changes their dependencies.
 */
export const emitManifests: Emitter = ({ products }, render) =>
  products.flatMap((product) =>
    productPackageKinds.map((kind) => ({
      path: `packages/${kind}-${product.service}/package.json`,
      content: render(`${kind}/package.json`, { product }),
      once: true as const,
    })),
  )
