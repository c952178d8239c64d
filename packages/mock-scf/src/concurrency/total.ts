import { refusal } from '../action/errors.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findNamespace } from '../store/lookup.js'
import { regionOf } from '../store/paths.js'
import { commonPool, usageOf } from '../store/quota.js'
import type { World } from '../store/world.js'
import { checkMem } from './checks.js'

/** Gives a namespace its share of the account's concurrency memory. */
export function putTotalConcurrencyConfig(world: World): ScfHandlers['putTotalConcurrencyConfig'] {
  const { store, tables, limits } = world
  return ({ Namespace, TotalConcurrencyMem: totalConcurrencyMem }, context) => {
    checkMem(context, 'TotalConcurrencyMem', totalConcurrencyMem)
    const region = regionOf(context)
    const namespace = { ...findNamespace(world, context, Namespace), totalConcurrencyMem }
    if (totalConcurrencyMem > limits.totalConcurrencyMem) {
      throw refusal(
        context,
        ['LimitExceeded.TotalConcurrencyMemory'],
        `The account has ${limits.totalConcurrencyMem} MB in this region.`,
      )
    }
    const least = usageOf(tables, region, namespace.name).held + limits.unreservedMem
    if (totalConcurrencyMem < least) {
      throw refusal(
        context,
        ['FailedOperation.ReservedExceedTotal'],
        `The quota must be at least ${least} MB: what the functions hold, and ${limits.unreservedMem} MB for all.`,
      )
    }
    const rest = commonPool(world, region, namespace)
    const needed = rest.held > 0 ? rest.held + limits.unreservedMem : 0
    if (rest.total < needed) {
      throw refusal(
        context,
        ['LimitExceeded.UserTotalConcurrencyMemory'],
        `Of the account's ${limits.totalConcurrencyMem} MB, the other namespaces need more than would be left.`,
      )
    }
    store.change(() => tables.namespaces.put(region, namespace.name, namespace))
    return {}
  }
}
