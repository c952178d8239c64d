import type { Emitter } from './emitter.js'
import { productPackageKinds } from './packages.js'

/**
 * What a product's packages begin with. Written once: versions belong to releases, and dependencies to whoever
 * writes the behaviour.
 */
export const emitManifests: Emitter = ({ products }, render) =>
  products.flatMap((product) =>
    productPackageKinds.map((kind) => ({
      path: `packages/${kind}-${product.service}/package.json`,
      content: render(`${kind}/package.json`, { product }),
      once: true as const,
    })),
  )
