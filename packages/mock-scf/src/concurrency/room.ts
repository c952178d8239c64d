import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import type { ScfErrorCodes } from '../generated/errors.js'
import type { FoundFunction } from '../store/lookup.js'
import { poolOf, provisionedMem } from '../store/quota.js'
import type { Tables, VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import type { Wish } from './checks.js'
import { checkScheduledActions } from './scheduled-actions.js'

/** How many instances of a version there is room for besides those that it has. */
export function roomFor(world: World, found: FoundFunction, { memorySize }: VersionRecord): number {
  const { record, path } = found
  const { tables, limits } = world
  if (record.reservedMem !== undefined) {
    return Math.floor((record.reservedMem - provisionedMem(tables, path)) / memorySize)
  }
  const { total, held } = poolOf(world, found.region, record.namespace)
  const most = total - limits.unreservedMem
  const instances = Math.floor(most / limits.instanceMem) - provisionedNum(tables, path)
  return Math.max(0, Math.min(instances, Math.floor((most - held) / memorySize)))
}

function provisionedNum({ provisioned }: Tables, path: string): number {
  let sum = 0
  for (const { requested } of provisioned.all(path).values()) sum += requested
  return sum
}

/** @throws {ApiError} the code of the limit that what is asked for is beyond */
export function checkRoom(
  world: World,
  context: ScfContext<'PutProvisionedConcurrencyConfig'>,
  found: FoundFunction,
  version: VersionRecord,
  { requested, maxCapacity, triggerActions }: Wish,
): void {
  const own = world.tables.provisioned.get(found.path, version.version)?.requested ?? 0
  const most = own + roomFor(world, found, version)
  if (requested > most) {
    throw refusal(
      context,
      [limitBelow(world, found, version, requested - own)],
      `The version ${version.version} can have at most ${most} provisioned instances.`,
    )
  }
  if (maxCapacity !== undefined && maxCapacity > most) {
    throw refusal(
      context,
      ['LimitExceeded.MaxCapacity'],
      `The parameter MaxCapacity must be at most ${most}, which the quota has room for.`,
    )
  }
  checkScheduledActions(context, triggerActions, most)
}

/** Which limit is below what a version asks for besides what it has: the closest to the version that is. */
function limitBelow(
  world: World,
  { record, region, path }: FoundFunction,
  { version, memorySize }: VersionRecord,
  added: number,
): ScfErrorCodes['PutProvisionedConcurrencyConfig'] {
  const { tables, limits } = world
  if (record.reservedMem !== undefined) return 'FailedOperation.ProvisionedExceedReserved'
  const most = poolOf(world, region, record.namespace).total - limits.unreservedMem
  const own = tables.provisioned.get(path, version)?.requested ?? 0
  if ((own + added) * memorySize > most) return 'LimitExceeded.FunctionProvisionedConcurrencyMemory'
  if (provisionedNum(tables, path) + added > Math.floor(most / limits.instanceMem)) {
    return 'LimitExceeded.FunctionTotalProvisionedConcurrencyNum'
  }
  if (provisionedMem(tables, path) + added * memorySize > most) {
    return 'LimitExceeded.FunctionTotalProvisionedConcurrencyMemory'
  }
  return 'FailedOperation.ProvisionedExceedAvailable'
}
