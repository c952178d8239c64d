import { hasOwnPackages, packageKinds, packageName } from '../../emit/packages.js'
import type { Model, Product, Since } from '../../model/model.js'
import { platformFile } from '../../spec/layout.js'
import { type HistoryGaps, historyGaps } from '../history-gaps.js'
import { highest, type Level } from '../level.js'
import { ruleOf } from '../rules.js'
import { type Difference, pair } from './difference.js'
import { comparePlatform } from './platform.js'
import { compareProduct } from './product.js'

/** The changes of one unit of the spec: the platform or one product. */
export interface UnitChanges {
  /** The file or folder of the unit, relative to the project root. */
  readonly spec: string
  readonly title: string
  /** The new releases of the product's history, the newest one first. */
  readonly releases: readonly Since[]
  readonly changes: readonly Change[]
  /** How the history of the product differs from the changes; undefined for the platform and for whole products. */
  readonly history: HistoryGaps | undefined
}

/** A difference with the version bumps that it requires. */
export interface Change extends Difference {
  /** The bumps by package name, in the order of the rule. */
  readonly levels: Readonly<Record<string, Level>>
}

/**
 * Compares two models: the platform, then each product. Products are matched by their service names, and by their versions
 * if a product has several.
 *
 * @returns Only units that changed.
 */
export function compare(before: Model, after: Model): UnitChanges[] {
  const several = new Set([before, after].flatMap(servicesWithSeveralVersions))
  const products = pair(before.products, after.products, ({ service, folder }) =>
    several.has(service) ? folder : service,
  )
  const compared = [
    ...products.removed.map((old) => [old, undefined] as const),
    ...products.added.map((now) => [undefined, now] as const),
    ...products.matched,
  ]
    .flatMap(([old, now]) => {
      const product = now ?? old
      if (product === undefined) return []
      // The former packages of a renamed product are affected by that alone.
      const affected = ({ kind }: Difference) =>
        kind === 'packages-renamed' && old !== undefined ? [product, old] : [product]
      return [
        {
          spec: product.folder,
          releases: newReleases(old, now),
          title: `${product.title} (${product.abbreviation}) ${product.version}`,
          changes: compareProduct(old, now).map((difference) => classify(difference, affected(difference))),
          history: old && now && historyGaps(old, now),
        },
      ]
    })
    .sort((a, b) => (a.spec < b.spec ? -1 : 1))
  const platform = {
    spec: platformFile,
    title: after.platform.title,
    releases: [],
    changes: comparePlatform(before.platform, after.platform).map((difference) =>
      classify(difference, after.products),
    ),
    history: undefined,
  }
  return [platform, ...compared].filter(({ changes }) => changes.length > 0)
}

function newReleases(before: Product | undefined, after: Product | undefined): Since[] {
  const known = new Set(before?.releases.map(({ number }) => number))
  return (after?.releases ?? []).flatMap(({ number, time }) =>
    before === undefined || number === undefined || known.has(number)
      ? []
      : [{ release: number, date: time.slice(0, 10) }],
  )
}

function servicesWithSeveralVersions({ products }: Model): string[] {
  const services = products.map(({ service }) => service)
  return services.filter((service, index) => services.indexOf(service) !== index)
}

/** Adds the version bumps of the packages of the given products. */
function classify(difference: Difference, products: readonly Product[]): Change {
  const { levels } = ruleOf(difference.kind)
  const entries = packageKinds.flatMap((kind) => {
    const level = levels[kind]
    if (level === undefined) return []
    return (
      products
        // A companion affects the emulator that it is a part of.
        .filter((product) => hasOwnPackages(product) || kind === 'core' || kind === 'mock')
        .map((product) => [packageName(kind, product), level] as const)
    )
  })
  return { ...difference, levels: Object.fromEntries(entries) }
}

/** The version bump of each package by its name, sorted by name: the highest one that any change requires. */
export function versionBumps(changes: readonly Change[]): Map<string, Level> {
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
