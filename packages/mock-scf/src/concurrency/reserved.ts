import { refusal } from '../action/errors.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findFunction, findVersion, statusForbids } from '../store/lookup.js'
import { heldMem, poolOf, provisionedMem } from '../store/quota.js'
import type { World } from '../store/world.js'
import { checkMem } from './checks.js'

/** The actions of Chapter Function APIs that are about the reserved quota of a function. */
export type ReservedHandlers = Pick<
  ScfHandlers,
  'putReservedConcurrencyConfig' | 'getReservedConcurrencyConfig' | 'deleteReservedConcurrencyConfig'
>

export function reservedHandlers(world: World): ReservedHandlers {
  const { store, tables, limits } = world
  return {
    putReservedConcurrencyConfig(input, context) {
      const { ReservedConcurrencyMem: reservedMem } = input
      checkMem(context, 'ReservedConcurrencyMem', reservedMem)
      const found = findFunction(world, context, input)
      const { record, region, scope, path } = found
      const { status } = findVersion(world, context, found).life
      if (status !== 'Active') {
        throw statusForbids(context, record.name, status, ['FailedOperation.FunctionVersionStatusNotActive'])
      }
      const provisioned = provisionedMem(tables, path)
      if (reservedMem < provisioned) {
        throw refusal(
          context,
          ['FailedOperation.ProvisionedExceedReserved'],
          `The function has provisioned ${provisioned} MB, which its reserved quota must cover.`,
        )
      }
      const { total, held } = poolOf(world, region, record.namespace)
      const others = held - heldMem(tables, path, record)
      const most = total - limits.unreservedMem - others
      // A quota of 0 stops the function; there is room for that always.
      if (reservedMem > 0 && reservedMem > most) {
        throw refusal(
          context,
          ['LimitExceeded.FunctionReservedConcurrencyMemory'],
          `At most ${Math.max(most, 0)} MB can be reserved: of ${total} MB, other functions hold ${others} MB, ` +
            `and ${limits.unreservedMem} MB stay for all.`,
        )
      }
      store.change(() => tables.functions.put(scope, record.name, { ...record, reservedMem }))
      return {}
    },

    getReservedConcurrencyConfig(input, context) {
      const { record } = findFunction(world, context, input)
      return { ReservedMem: record.reservedMem ?? null }
    },

    deleteReservedConcurrencyConfig(input, context) {
      const { record, scope } = findFunction(world, context, input)
      const { reservedMem: _, ...unreserved } = record
      store.change(() => tables.functions.put(scope, record.name, unreserved))
      return {}
    },
  }
}
