import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { ScfErrorCodes } from '../generated/errors.js'
import { concurrencyPool, provisionedMem } from '../store/concurrency-memory.js'
import type { ResolvedFunction } from '../store/lookup.js'
import type { Tables, VersionRecord } from '../store/records.js'
import type { RequestedConcurrency } from './requested-concurrency.js'
import { checkScheduledActions } from './scheduled-actions.js'

/** Returns how many more instances of a version can be provisioned. */
export function unallocatedInstances(
  emulator: Emulator,
  fn: ResolvedFunction,
  { memorySize }: VersionRecord,
): number {
  const { record, path } = fn
  const { tables, limits } = emulator
  if (record.reservedMem !== undefined) {
    return Math.floor((record.reservedMem - provisionedMem(tables, path)) / memorySize)
  }
  const { total, allocated } = concurrencyPool(emulator, fn.region, record.namespace)
  const maxMem = total - limits.unreservedMem
  const instances = Math.floor(maxMem / limits.instanceMem) - provisionedInstances(tables, path)
  return Math.max(0, Math.min(instances, Math.floor((maxMem - allocated) / memorySize)))
}

function provisionedInstances({ provisioned }: Tables, path: string): number {
  let sum = 0
  for (const { requested } of provisioned.all(path).values()) sum += requested
  return sum
}

/**
 * Checks that the quotas allow the requested concurrency and its scheduled actions.
 *
 * @throws {ApiError} With the code of the exceeded limit.
 */
export function checkProvisionedQuota(
  emulator: Emulator,
  context: ScfContext<'PutProvisionedConcurrencyConfig'>,
  fn: ResolvedFunction,
  version: VersionRecord,
  { requested, maxCapacity, triggerActions }: RequestedConcurrency,
): void {
  const current = emulator.tables.provisioned.get(fn.path, version.version)?.requested ?? 0
  const max = current + unallocatedInstances(emulator, fn, version)
  if (requested > max) {
    throw apiError(
      context,
      [exceededLimit(emulator, fn, version, requested - current)],
      `Version ${version.version} can have at most ${max} provisioned instances.`,
    )
  }
  if (maxCapacity !== undefined && maxCapacity > max) {
    throw apiError(
      context,
      ['LimitExceeded.MaxCapacity'],
      `The parameter MaxCapacity must be at most ${max}, the number of instances that the quota allows.`,
    )
  }
  checkScheduledActions(context, triggerActions, max)
}

/**
 * Returns the code of the first limit that additional instances of a version exceed, from the version to the account.
 */
function exceededLimit(
  emulator: Emulator,
  { record, region, path }: ResolvedFunction,
  { version, memorySize }: VersionRecord,
  added: number,
): ScfErrorCodes['PutProvisionedConcurrencyConfig'] {
  const { tables, limits } = emulator
  if (record.reservedMem !== undefined) return 'FailedOperation.ProvisionedExceedReserved'
  const maxMem = concurrencyPool(emulator, region, record.namespace).total - limits.unreservedMem
  const current = tables.provisioned.get(path, version)?.requested ?? 0
  if ((current + added) * memorySize > maxMem) return 'LimitExceeded.FunctionProvisionedConcurrencyMemory'
  if (provisionedInstances(tables, path) + added > Math.floor(maxMem / limits.instanceMem)) {
    return 'LimitExceeded.FunctionTotalProvisionedConcurrencyNum'
  }
  if (provisionedMem(tables, path) + added * memorySize > maxMem) {
    return 'LimitExceeded.FunctionTotalProvisionedConcurrencyMemory'
  }
  return 'FailedOperation.ProvisionedExceedAvailable'
}
