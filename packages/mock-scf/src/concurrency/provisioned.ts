import type { ApiError } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scfStatuses } from '../generated/statuses.js'
import type { VersionProvisionedConcurrencyInfo } from '../generated/types.js'
import { reasonOf } from '../store/life.js'
import { type FoundFunction, findFunction, findVersion, latest, statusForbids } from '../store/lookup.js'
import type { ProvisionedRecord, VersionRecord } from '../store/records.js'
import { isTransient, statusAfter } from '../store/statuses.js'
import type { World } from '../store/world.js'
import { wishOf } from './checks.js'
import { checkRoom, roomFor } from './room.js'
import { transitionKey } from './transitions.js'

/** The actions of Chapter Function APIs that are about provisioned concurrency. */
export type ProvisionedHandlers = Pick<
  ScfHandlers,
  'putProvisionedConcurrencyConfig' | 'getProvisionedConcurrencyConfig' | 'deleteProvisionedConcurrencyConfig'
>

const setting = scfStatuses.provisionedConcurrency.operations['Set provisioned concurrency']

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
          transitionKey(record.version),
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
        transitions.read(region, path, transitionKey(record.version), context.now)
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
