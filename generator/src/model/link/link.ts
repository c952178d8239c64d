import type { Report } from '../../diagnostics/report.js'
import type { ProductSpec, Spec } from '../../spec/spec.js'
import type { Model } from '../model.js'
import { linkPlatform } from './platform.js'
import { linkProduct } from './product.js'

/**
 * Resolves every reference in the spec and checks that its files are consistent.
 *
 * @returns The model; undefined if there are problems, all of which are added to the report.
 */
export function link(spec: Spec, report: Report): Model | undefined {
  const platform = spec.platform && linkPlatform(spec.platform, report)
  const defaults = defaultVersions(spec.products, report)
  const products = spec.products.map((product) =>
    linkProduct(product, defaults.has(product), spec.platform, report),
  )
  const complete = products.filter((product) => product !== undefined)
  if (platform === undefined || report.diagnostics.length > 0 || complete.length < products.length)
    return undefined
  return { platform, ownsPlatform: spec.ownsPlatform, products: complete }
}

/**
 * Finds the default version of each product: the marked one or, so that a new version renames no packages, the oldest one.
 * Several marked ones are reported.
 */
function defaultVersions(products: readonly ProductSpec[], report: Report): ReadonlySet<ProductSpec> {
  const byService = new Map<string, ProductSpec>()
  for (const product of products) {
    const service = product.folder.split('/')[1] ?? ''
    const isMarked = isMarkedAsDefault(product)
    const earlier = byService.get(service)
    if (earlier === undefined || (isMarked && !isMarkedAsDefault(earlier))) byService.set(service, product)
    else if (isMarked) {
      const { source } = product.service ?? {}
      if (source !== undefined) report.add('repeated-default', source.keyAt(['default']), earlier.folder)
    }
  }
  return new Set(byService.values())
}

function isMarkedAsDefault({ service }: ProductSpec): boolean {
  return service?.content.default === true
}
