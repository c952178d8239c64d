import type { ApiError } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scfStatuses } from '../generated/statuses.js'
import type { VersionProvisionedConcurrencyInfo } from '../generated/types.js'
import { failureReason } from '../store/lifecycle.js'
import {
  findFunction,
  findVersion,
  latestVersion,
  type ResolvedFunction,
  statusError,
} from '../store/lookup.js'
import type { ProvisionedRecord, VersionRecord } from '../store/records.js'
import { isTransient, statusAfter } from '../store/statuses.js'
import { checkProvisionedQuota, unallocatedInstances } from './provisioned-quota.js'
import { readRequestedConcurrency } from './requested-concurrency.js'
import { transitionKey } from './transitions.js'

/** The handlers of the actions on provisioned concurrency. */
export type ProvisionedHandlers = Pick<
  ScfHandlers,
  'putProvisionedConcurrencyConfig' | 'getProvisionedConcurrencyConfig' | 'deleteProvisionedConcurrencyConfig'
>

const setOperation = scfStatuses.provisionedConcurrency.operations['Set provisioned concurrency']

export function provisionedHandlers(emulator: Emulator): ProvisionedHandlers {
  const { store, tables, transitions } = emulator
  return {
    putProvisionedConcurrencyConfig(input, context) {
      const request = readRequestedConcurrency(context, input)
      const fn = findFunction(emulator, context, input)
      const { region, path } = fn
      const version = findPublished(emulator, context, fn, input.Qualifier)
      const { status: functionStatus } = findVersion(emulator, context, fn).lifecycle
      const blockingStatus = functionStatus === 'Deleting' ? functionStatus : version.lifecycle.status
      if (blockingStatus !== 'Active') {
        throw statusError(context, fn.record.name, blockingStatus, [
          'FailedOperation.FunctionVersionStatusNotActive',
        ])
      }
      const current = tables.provisioned.get(path, version.version)
      const status = current ? statusAfter(setOperation, current.lifecycle.status) : setOperation.creates
      if (status === undefined) throw inProgressError(context, input.Qualifier)
      checkProvisionedQuota(emulator, context, fn, version, request)
      const { available = 0 } = current ?? {}
      const record: ProvisionedRecord = {
        ...request,
        version: version.version,
        available: Math.min(available, request.requested),
        lifecycle: { status },
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
      const fn = findFunction(emulator, context, input)
      const { region, path } = fn
      const version = input.Qualifier
        ? findPublished(emulator, context, fn, input.Qualifier)
        : findVersion(emulator, context, fn)
      const selected = () =>
        [...tables.provisioned.all(path).values()].filter(
          (record) => !input.Qualifier || record.version === input.Qualifier,
        )
      for (const record of selected()) {
        transitions.read(region, path, transitionKey(record.version), context.now)
      }
      return {
        UnallocatedConcurrencyNum: unallocatedInstances(emulator, fn, version),
        Allocated: selected().map(describeProvisioned),
      }
    },

    deleteProvisionedConcurrencyConfig(input, context) {
      const fn = findFunction(emulator, context, input)
      const { version } = findPublished(emulator, context, fn, input.Qualifier)
      const current = tables.provisioned.get(fn.path, version)
      if (current && isTransient('provisionedConcurrency', current.lifecycle.status)) {
        throw inProgressError(context, version)
      }
      store.change(() => tables.provisioned.delete(fn.path, version))
      return {}
    },
  }
}

/**
 * Finds a published version.
 *
 * @throws {ApiError} InvalidParameterValue.Qualifier if the qualifier is not a number; ResourceNotFound.Version
 */
function findPublished(
  emulator: Emulator,
  context: ScfContext,
  fn: ResolvedFunction,
  qualifier: string,
): VersionRecord {
  if (/^\d+$/.test(qualifier)) return findVersion(emulator, context, fn, qualifier)
  throw invalidParameter(
    context,
    'Qualifier',
    `The parameter Qualifier must be the number of a published version; ${latestVersion} and aliases have no ` +
      'provisioned concurrency.',
  )
}

function inProgressError(
  context: ScfContext<'PutProvisionedConcurrencyConfig' | 'DeleteProvisionedConcurrencyConfig'>,
  version: string,
): ApiError {
  return apiError(
    context,
    ['FailedOperation.ProvisionedInProgress'],
    `The provisioned concurrency of version ${version} is still being set. Try again when its status is Done or Failed.`,
  )
}

function describeProvisioned(record: ProvisionedRecord): VersionProvisionedConcurrencyInfo {
  return {
    Qualifier: record.version,
    AllocatedProvisionedConcurrencyNum: record.requested,
    AvailableProvisionedConcurrencyNum: record.available,
    Status: record.lifecycle.status,
    StatusReason: failureReason(record.lifecycle),
    TriggerActions: [...record.triggerActions],
  }
}
