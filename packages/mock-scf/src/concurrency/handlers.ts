import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findFunction, findNamespace, findVersion, statusForbids } from '../store/lookup.js'
import { regionOf } from '../store/paths.js'
import { commonPool, heldMem, poolOf, provisionedMem, usageOf } from '../store/quota.js'
import type { World } from '../store/world.js'

/** The actions of Chapter Function APIs that share out the account's concurrency memory. */
export type ConcurrencyHandlers = Pick<
  ScfHandlers,
  | 'putReservedConcurrencyConfig'
  | 'getReservedConcurrencyConfig'
  | 'deleteReservedConcurrencyConfig'
  | 'putTotalConcurrencyConfig'
>

export function concurrencyHandlers(world: World): ConcurrencyHandlers {
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

    putTotalConcurrencyConfig({ Namespace, TotalConcurrencyMem: totalConcurrencyMem }, context) {
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
    },
  }
}

function checkMem(context: ScfContext, parameter: string, value: number): void {
  if (value >= 0) return
  throw refusal(context, ['InvalidParameterValue'], `The parameter ${parameter} must be at least 0, in MB.`)
}
