import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { allocatedMem, concurrencyPool, provisionedMem } from '../store/concurrency-memory.js'
import { findFunction, findVersion, statusError } from '../store/lookup.js'
import { checkMemory } from './checks.js'

/** The handlers of the actions on the reserved quota of a function. */
export type ReservedHandlers = Pick<
  ScfHandlers,
  'putReservedConcurrencyConfig' | 'getReservedConcurrencyConfig' | 'deleteReservedConcurrencyConfig'
>

export function reservedHandlers(emulator: Emulator): ReservedHandlers {
  const { store, tables, limits } = emulator
  return {
    putReservedConcurrencyConfig(input, context) {
      const { ReservedConcurrencyMem: reservedMem } = input
      checkMemory(context, 'ReservedConcurrencyMem', reservedMem)
      const fn = findFunction(emulator, context, input)
      const { record, region, scope, path } = fn
      const { status } = findVersion(emulator, context, fn).lifecycle
      if (status !== 'Active') {
        throw statusError(context, record.name, status, ['FailedOperation.FunctionVersionStatusNotActive'])
      }
      const provisioned = provisionedMem(tables, path)
      if (reservedMem < provisioned) {
        throw apiError(
          context,
          ['FailedOperation.ProvisionedExceedReserved'],
          `The reserved quota must be at least ${provisioned} MB, the provisioned concurrency of the function.`,
        )
      }
      const { total, allocated } = concurrencyPool(emulator, region, record.namespace)
      const others = allocated - allocatedMem(tables, path, record)
      const max = total - limits.unreservedMem - others
      // A quota of 0 disables the function, which is always possible.
      if (reservedMem > 0 && reservedMem > max) {
        throw apiError(
          context,
          ['LimitExceeded.FunctionReservedConcurrencyMemory'],
          `At most ${Math.max(max, 0)} MB can be reserved: of ${total} MB, ${others} MB are allocated to other ` +
            `functions, and ${limits.unreservedMem} MB must stay unreserved.`,
        )
      }
      store.change(() => tables.functions.put(scope, record.name, { ...record, reservedMem }))
      return {}
    },

    getReservedConcurrencyConfig(input, context) {
      const { record } = findFunction(emulator, context, input)
      return { ReservedMem: record.reservedMem ?? null }
    },

    deleteReservedConcurrencyConfig(input, context) {
      const { record, scope } = findFunction(emulator, context, input)
      const { reservedMem: _, ...unreserved } = record
      store.change(() => tables.functions.put(scope, record.name, unreserved))
      return {}
    },
  }
}
