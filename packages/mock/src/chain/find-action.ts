import { CommonError } from '../api/api-error.js'
import type { ActionTable, Product } from '../api/product.js'
import { didYouMean } from '../util/nearest.js'
import type { Decoded } from './decode.js'

/** The action that is called, and the region that serves it. */
export interface Found {
  readonly table: ActionTable
  readonly region: string
}

/**
 * Finds the action among the product's, and the region among the action's.
 *
 * @returns A stage that throws ApiError: NoSuchVersion, InvalidAction, MissingParameter, UnsupportedRegion
 */
export function findAction(product: Product): (call: Decoded) => Found {
  return (call) => found(call, product)
}

function found(call: Decoded, product: Product): Found {
  if (call.version !== product.version) {
    throw new CommonError(
      'NoSuchVersion',
      `${product.service} has no version ${call.version.slice(0, 40)}; its version is ${product.version}.`,
    )
  }
  const table = Object.hasOwn(product.actions, call.action) ? product.actions[call.action] : undefined
  if (!table) {
    throw new CommonError(
      'InvalidAction',
      `${product.service} ${product.version} has no action ${call.action.slice(0, 80)}.${didYouMean(call.action, Object.keys(product.actions))}`,
    )
  }
  return { table, region: regionOf(call, table, product) }
}

function regionOf(call: Decoded, table: ActionTable, product: Product): string {
  const { regionAsked: asked } = call
  if (table.region === 'not required') {
    // The documentation says that Region takes no effect on such an action, so that a wrong one is no error. A right
    // one still tells whose resources are meant: in the cloud, too, resources of such actions belong to a region.
    return asked && product.regions.includes(asked) ? asked : nearestRegion(call, product)
  }
  const parameter = call.signatureVersion === 'v3' ? 'X-TC-Region' : 'Region'
  if (!asked) {
    throw new CommonError(
      'MissingParameter',
      `The common parameter ${parameter} is missing; ${call.action} requires it.`,
    )
  }
  const supported = table.region === 'required' ? product.regions : table.region
  if (!supported.includes(asked)) {
    throw new CommonError(
      'UnsupportedRegion',
      `${call.action} is not available in the region ${asked.slice(0, 40)}; supported: ${supported.join(', ')}.`,
    )
  }
  return asked
}

/** The region in the endpoint, as in `cvm.ap-guangzhou.tencentcloudapi.com`, or the product's first. */
function nearestRegion({ request }: Decoded, { regions }: Product): string {
  const [, label] = request.host.split('.')
  return regions.find((region) => region === label) ?? regions[0] ?? ''
}
