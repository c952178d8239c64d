import { CommonError } from '../api/api-error.js'
import type { ActionTable, Product } from '../api/product.js'
import { didYouMean } from '../message/did-you-mean.js'
import type { DecodedCall } from './decode.js'
import { misdirection } from './misdirected.js'

/** The table of the called action, and the region that serves the call. */
export interface ActionMatch {
  readonly table: ActionTable
  readonly region: string
}

/**
 * Creates the stage that finds the action of a call and its region.
 *
 * @param companions The services that have a companion.
 * @returns A stage that throws ApiError: NoSuchVersion, InvalidAction, ActionOffline, MissingParameter, UnsupportedRegion. A
 * request for another product fails with HTTP 421.
 */
export function findAction(
  product: Product,
  companions: readonly string[],
): (call: DecodedCall) => ActionMatch {
  return (call) => match(call, product, companions)
}

function match(call: DecodedCall, product: Product, companions: readonly string[]): ActionMatch {
  const isKnown = call.version === product.version && Object.hasOwn(product.actions, call.action)
  const error = isKnown ? undefined : misdirection(call.request, product.service, companions)
  if (error) throw error
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
  if (table.offline) {
    throw new CommonError('ActionOffline', `The cloud no longer executes ${call.action}; use another action.`)
  }
  return { table, region: callRegion(call, table, product) }
}

function callRegion(call: DecodedCall, table: ActionTable, product: Product): string {
  const { requestedRegion: requested } = call
  if (table.region === undefined) return requested || endpointRegion(call, product)
  if (table.region === 'not required') {
    // According to the documentation, Region has no effect on such an action, so an unknown region is not an error. A
    // known one still selects the resources: in the cloud, too, resources of such actions belong to a region.
    return requested && product.regions.includes(requested) ? requested : endpointRegion(call, product)
  }
  const parameter = call.signatureVersion === 'v3' ? 'X-TC-Region' : 'Region'
  if (!requested) {
    throw new CommonError(
      'MissingParameter',
      `The common parameter ${parameter} is missing; ${call.action} requires it.`,
    )
  }
  const supported = table.region === 'required' ? product.regions : table.region
  if (supported.length > 0 && !supported.includes(requested)) {
    throw new CommonError(
      'UnsupportedRegion',
      `${call.action} is not available in the region ${requested.slice(0, 40)}; supported: ${supported.join(', ')}.`,
    )
  }
  return requested
}

/** The region of the endpoint, as in `cvm.ap-guangzhou.tencentcloudapi.com`, or else the product's first region. */
function endpointRegion({ request }: DecodedCall, { regions }: Product): string {
  const [, label] = request.host.split('.')
  return regions.find((region) => region === label) ?? regions[0] ?? ''
}
