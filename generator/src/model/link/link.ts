import type { Report } from '../../diagnostics/report.js'
import type { Spec } from '../../spec/spec.js'
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
  const products = spec.products.map((product) => linkProduct(product, spec.platform, report))
  const complete = products.filter((product) => product !== undefined)
  if (platform === undefined || report.diagnostics.length > 0 || complete.length < products.length)
    return undefined
  return { platform, ownsPlatform: spec.ownsPlatform, products: complete }
}
