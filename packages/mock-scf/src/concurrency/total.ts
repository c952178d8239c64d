import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { namespaceUsage, sharedPool } from '../store/concurrency-memory.js'
import { findNamespace } from '../store/lookup.js'
import { regionPath } from '../store/paths.js'
import { checkMemory } from './checks.js'

/** Sets the concurrency quota of a namespace. */
export function putTotalConcurrencyConfig(emulator: Emulator): ScfHandlers['putTotalConcurrencyConfig'] {
  const { store, tables, limits } = emulator
  return ({ Namespace, TotalConcurrencyMem: totalConcurrencyMem }, context) => {
    checkMemory(context, 'TotalConcurrencyMem', totalConcurrencyMem)
    const region = regionPath(context)
    const namespace = { ...findNamespace(emulator, context, Namespace), totalConcurrencyMem }
    if (totalConcurrencyMem > limits.totalConcurrencyMem) {
      throw apiError(
        context,
        ['LimitExceeded.TotalConcurrencyMemory'],
        `The quota must be at most ${limits.totalConcurrencyMem} MB, the quota of the account in this region.`,
      )
    }
    const min = namespaceUsage(tables, region, namespace.name).allocated + limits.unreservedMem
    if (totalConcurrencyMem < min) {
      throw apiError(
        context,
        ['FailedOperation.ReservedExceedTotal'],
        `The quota must be at least ${min} MB: the memory allocated to functions, and ${limits.unreservedMem} MB unreserved.`,
      )
    }
    const rest = sharedPool(emulator, region, namespace)
    const required = rest.allocated > 0 ? rest.allocated + limits.unreservedMem : 0
    if (rest.total < required) {
      throw apiError(
        context,
        ['LimitExceeded.UserTotalConcurrencyMemory'],
        `The quota would leave less of the account's ${limits.totalConcurrencyMem} MB than the other namespaces require.`,
      )
    }
    store.change(() => tables.namespaces.put(region, namespace.name, namespace))
    return {}
  }
}
