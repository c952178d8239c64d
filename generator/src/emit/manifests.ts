import type { Product } from '../model/model.js'
import type { Emitter } from './emitter.js'
import { hasOwnPackages, packageFolder } from './packages.js'

/**
 * The initial manifests of the packages of a product. They are written once, because releases change their versions, and
 * handwritten code changes their dependencies.
 */
export const emitManifests: Emitter = ({ products }, render) =>
  products.filter(hasOwnPackages).flatMap((product) =>
    product.packages.map((kind) => ({
      path: `packages/${packageFolder(kind, product)}/package.json`,
      content: render(`${kind}/package.json`, {
        product: withoutLists(product),
        hasEmulator: product.packages.includes('mock'),
      }),
      once: true as const,
    })),
  )

/** Manifests contain no lists of the spec. Escaping them takes longer than all other work on manifests. */
function withoutLists(product: Product): object {
  return Object.fromEntries(Object.entries(product).filter(([, value]) => !Array.isArray(value)))
}
