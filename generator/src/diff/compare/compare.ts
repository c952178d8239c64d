import { packageKinds, packageName } from '../../emit/packages.js'
import type { Model, Product } from '../../model/model.js'
import { platformFile } from '../../spec/layout.js'
import { highest, type Level } from '../level.js'
import { ruleOf } from '../rules.js'
import { type Difference, pair } from './difference.js'
import { comparePlatform } from './platform.js'
import { compareProduct } from './product.js'

/** What changed in the platform, or in one product. */
export interface Changes {
  /** The file or folder of the spec that tells it, below the project's root. */
  readonly spec: string
  readonly title: string
  readonly changes: readonly Change[]
}

/** A difference with what it asks of versions. */
export interface Change extends Difference {
  /** By package, in the order of the rule. */
  readonly levels: Readonly<Record<string, Level>>
}

/**
 * Compares two models: the platform, then each product, by its service name.
 *
 * @returns What changed, and nothing of what did not.
 */
export function compare(before: Model, after: Model): Changes[] {
  const products = pair(before.products, after.products, ({ service }) => service)
  const compared = [
    ...products.removed.map((old) => [old, undefined] as const),
    ...products.added.map((now) => [undefined, now] as const),
    ...products.kept,
  ]
    .map(([old, now]) => ({ product: now ?? old, differences: compareProduct(old, now) }))
    .flatMap(({ product, differences }) =>
      product === undefined
        ? []
        : [
            {
              spec: product.folder,
              title: `${product.title} (${product.abbreviation}) ${product.version}`,
              changes: differences.map((difference) => classify(difference, [product])),
            },
          ],
    )
    .sort((a, b) => (a.spec < b.spec ? -1 : 1))
  const platform = {
    spec: platformFile,
    title: after.platform.title,
    changes: comparePlatform(before.platform, after.platform).map((difference) =>
      classify(difference, after.products),
    ),
  }
  return [platform, ...compared].filter(({ changes }) => changes.length > 0)
}

/** The levels of a difference for the packages of the products that show it. */
function classify(difference: Difference, products: readonly Product[]): Change {
  const { levels } = ruleOf(difference.kind)
  const named = packageKinds.flatMap((kind) => {
    const level = levels[kind]
    return level === undefined ? [] : products.map((product) => [packageName(kind, product), level] as const)
  })
  return { ...difference, levels: Object.fromEntries(named) }
}

/** The version that each package asks for, by its name, in order of names. */
export function versions(changes: readonly Change[]): Map<string, Level> {
  const levelsOf = new Map<string, Level[]>()
  for (const { levels } of changes) {
    for (const [name, level] of Object.entries(levels)) {
      levelsOf.set(name, [...(levelsOf.get(name) ?? []), level])
    }
  }
  return new Map(
    [...levelsOf.keys()].sort().flatMap((name) => {
      const level = highest(levelsOf.get(name) ?? [])
      return level === undefined ? [] : [[name, level] as const]
    }),
  )
}
