import type { ApiError, Arrival } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import type { PutProvisionedConcurrencyConfigRequest } from '../generated/actions.js'
import type { ScfErrorCodes } from '../generated/errors.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scfStatuses } from '../generated/statuses.js'
import type { VersionProvisionedConcurrencyInfo } from '../generated/types.js'
import { lifeAfter, reasonOf } from '../store/life.js'
import { type FoundFunction, findFunction, findVersion, latest, statusForbids } from '../store/lookup.js'
import { poolOf, provisionedMem } from '../store/quota.js'
import type { ProvisionedRecord, Tables, VersionRecord } from '../store/records.js'
import { isTransient, statusAfter } from '../store/statuses.js'
import type { World } from '../store/world.js'
import { checkScheduledActions } from './scheduled-actions.js'

/** The actions of Chapter Function APIs that are about provisioned concurrency. */
export type ProvisionedHandlers = Pick<
  ScfHandlers,
  'putProvisionedConcurrencyConfig' | 'getProvisionedConcurrencyConfig' | 'deleteProvisionedConcurrencyConfig'
>

/** What a version asks for. */
type Wish = Omit<ProvisionedRecord, 'version' | 'available' | 'life'>

/** Set apart from the version's own changes of status, which its number names. */
const passageOf = (version: string): string => `provisioned/${version}`

export function provisionedHandlers(world: World): ProvisionedHandlers {
  const { store, tables, transitions } = world
  return {
    putProvisionedConcurrencyConfig(input, context) {
      const wish = wishOf(context, input)
      const found = findFunction(world, context, input)
      const { region, path } = found
      const version = findPublished(world, context, found, input.Qualifier)
      const { status: whole } = findVersion(world, context, found).life
      const functionStatus = whole === 'Deleting' ? whole : version.life.status
      if (functionStatus !== 'Active') {
        throw statusForbids(context, found.record.name, functionStatus, [
          'FailedOperation.FunctionVersionStatusNotActive',
        ])
      }
      const present = tables.provisioned.get(path, version.version)
      const status = present ? statusAfter(setting, present.life.status) : setting.creates
      if (status === undefined) throw inProgress(context, input.Qualifier)
      checkRoom(world, context, found, version, wish)
      const { available = 0 } = present ?? {}
      const record: ProvisionedRecord = {
        ...wish,
        version: version.version,
        available: Math.min(available, wish.requested),
        life: { status },
      }
      store.change(() => {
        tables.provisioned.put(path, record.version, record)
        transitions.begin(
          `provisionedConcurrency.${status}`,
          region,
          path,
          passageOf(record.version),
          context.now,
        )
      })
      return {}
    },

    getProvisionedConcurrencyConfig(input, context) {
      const found = findFunction(world, context, input)
      const { region, path } = found
      const version = input.Qualifier
        ? findPublished(world, context, found, input.Qualifier)
        : findVersion(world, context, found)
      const asked = () =>
        [...tables.provisioned.all(path).values()].filter(
          (record) => !input.Qualifier || record.version === input.Qualifier,
        )
      for (const record of asked()) {
        transitions.read(region, path, passageOf(record.version), context.now)
      }
      return {
        UnallocatedConcurrencyNum: roomFor(world, found, version),
        Allocated: asked().map(described),
      }
    },

    deleteProvisionedConcurrencyConfig(input, context) {
      const found = findFunction(world, context, input)
      const { version } = findPublished(world, context, found, input.Qualifier)
      const present = tables.provisioned.get(found.path, version)
      if (present && isTransient('provisionedConcurrency', present.life.status)) {
        throw inProgress(context, version)
      }
      store.change(() => tables.provisioned.delete(found.path, version))
      return {}
    },
  }
}

const { operations, outcomes } = scfStatuses.provisionedConcurrency
const setting = operations['Set provisioned concurrency']

/** How the setting of provisioned concurrency ends. */
export function provisionedArrivals({
  provisioned,
}: Tables): Record<'provisionedConcurrency.InProgress', Arrival> {
  return {
    'provisionedConcurrency.InProgress'(path, passage, _now, failure) {
      for (const record of provisioned.all(path).values()) {
        if (
          passageOf(record.version) !== passage ||
          !isTransient('provisionedConcurrency', record.life.status)
        )
          continue
        provisioned.put(path, record.version, {
          ...record,
          available: failure ? record.available : record.requested,
          life: lifeAfter(failure, outcomes.InProgress),
        })
      }
    },
  }
}

/**
 * Reads what is asked for.
 *
 * @throws {ApiError} MissingParameter, InvalidParameterValue and its codes, for parameters that do not go together
 */
function wishOf(context: ScfContext, input: PutProvisionedConcurrencyConfigRequest): Wish {
  const { VersionProvisionedConcurrencyNum: requested, ProvisionedType, TriggerActions = [] } = input
  if (requested < 0) {
    throw refusal(
      context,
      ['InvalidParameterValue'],
      'The parameter VersionProvisionedConcurrencyNum must be at least 0.',
    )
  }
  if (ProvisionedType !== 'ConcurrencyUtilizationTracking') {
    return {
      requested,
      triggerActions: TriggerActions,
      ...(ProvisionedType && { provisionedType: ProvisionedType }),
    }
  }
  return { ...trackingOf(context, input), triggerActions: TriggerActions, provisionedType: ProvisionedType }
}

/** Concurrency that follows its utilization starts at its least. */
function trackingOf(
  context: ScfContext,
  {
    VersionProvisionedConcurrencyNum: requested,
    TrackingTarget: trackingTarget,
    MinCapacity: minCapacity,
    MaxCapacity: maxCapacity,
  }: PutProvisionedConcurrencyConfigRequest,
) {
  if (trackingTarget === undefined || minCapacity === undefined || maxCapacity === undefined) {
    throw refusal(
      context,
      ['MissingParameter'],
      'ConcurrencyUtilizationTracking needs the parameters TrackingTarget, MinCapacity and MaxCapacity.',
    )
  }
  if (requested !== 0) {
    throw invalid(
      context,
      'ProvisionType',
      'With ConcurrencyUtilizationTracking, the parameter VersionProvisionedConcurrencyNum must be 0.',
    )
  }
  if (Number(trackingTarget.toFixed(2)) !== trackingTarget) {
    throw refusal(
      context,
      ['InvalidParameterValue.TrackingTarget'],
      'The parameter TrackingTarget must have two decimal places at most.',
    )
  }
  if (minCapacity > maxCapacity) {
    throw refusal(
      context,
      ['InvalidParameterValue.MinCapacity'],
      `The parameter MinCapacity must be at most MaxCapacity, ${maxCapacity}.`,
    )
  }
  return { requested: minCapacity, trackingTarget, minCapacity, maxCapacity }
}

/** @throws {ApiError} InvalidParameterValue.Qualifier for what is no published version, ResourceNotFound.Version */
function findPublished(
  world: World,
  context: ScfContext,
  found: FoundFunction,
  qualifier: string,
): VersionRecord {
  if (/^\d+$/.test(qualifier)) return findVersion(world, context, found, qualifier)
  throw invalid(
    context,
    'Qualifier',
    `The parameter Qualifier must be the number of a published version; ${latest} and aliases have no ` +
      'provisioned concurrency.',
  )
}

function inProgress(
  context: ScfContext<'PutProvisionedConcurrencyConfig' | 'DeleteProvisionedConcurrencyConfig'>,
  version: string,
): ApiError {
  return refusal(
    context,
    ['FailedOperation.ProvisionedInProgress'],
    `The provisioned concurrency of the version ${version} is still being set. Try again when it is Done or Failed.`,
  )
}

/** How many instances of a version there is room for besides those that it has. */
function roomFor(world: World, found: FoundFunction, { memorySize }: VersionRecord): number {
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
function checkRoom(
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

function described(record: ProvisionedRecord): VersionProvisionedConcurrencyInfo {
  return {
    Qualifier: record.version,
    AllocatedProvisionedConcurrencyNum: record.requested,
    AvailableProvisionedConcurrencyNum: record.available,
    Status: record.life.status,
    StatusReason: reasonOf(record.life),
    TriggerActions: [...record.triggerActions],
  }
}
