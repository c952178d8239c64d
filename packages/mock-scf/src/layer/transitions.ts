import type { OnComplete } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import { deleteUnusedPackages } from '../code/packages.js'
import type { Emulator } from '../emulator.js'
import { scfStatuses } from '../generated/statuses.js'
import { failedLifecycle, lifecycleAfter } from '../store/lifecycle.js'
import { regionPath } from '../store/paths.js'
import type { LayerVersionRecord, Tables } from '../store/records.js'
import { statusAfter } from '../store/statuses.js'

const { operations, outcomes } = scfStatuses.layer

/** Creates the callbacks that complete the publication and the deletion of a layer version. */
export function layerCompletions(tables: Tables): Record<'layer.Publishing' | 'layer.Deleting', OnComplete> {
  const { layerVersions } = tables
  return {
    'layer.Publishing'(path, key, _now, failure) {
      const record = layerVersions.get(path, key)
      if (!record) return
      const lifecycle = lifecycleAfter(failure, outcomes.Publishing)
      layerVersions.put(path, key, { ...record, lifecycle })
    },
    'layer.Deleting'(path, key, _now, failure) {
      const record = layerVersions.get(path, key)
      if (!record) return
      if (failure) {
        layerVersions.put(path, key, {
          ...record,
          lifecycle: failedLifecycle(failure, outcomes.Deleting.failure[0]),
        })
        return
      }
      layerVersions.delete(path, key)
      // Versions with the same content share a package.
      deleteUnusedPackages(tables, path)
    },
  }
}

/**
 * Checks that a layer version can be deleted. Deployed functions keep their layers, so a version is in use only while a
 * function is being deployed with it.
 *
 * @returns The status of the version during its deletion.
 * @throws {ApiError} FailedOperation.DeleteLayerVersion, FailedOperation.OperationConflict or
 * ResourceInUse.LayerVersion
 */
export function checkDeletion(
  emulator: Emulator,
  context: ScfContext<'DeleteLayerVersion'>,
  { name, version, lifecycle }: LayerVersionRecord,
) {
  const status = statusAfter(operations['Delete version'], lifecycle.status)
  if (lifecycle.status === 'Deleting') {
    throw apiError(
      context,
      ['FailedOperation.OperationConflict', 'FailedOperation'],
      `Version ${version} of the layer ${name} is already being deleted.`,
    )
  }
  if (status === undefined) {
    throw apiError(
      context,
      ['FailedOperation.DeleteLayerVersion', 'FailedOperation'],
      `Version ${version} of the layer ${name} cannot be deleted while its status is ${lifecycle.status}. Try again when it is Active.`,
    )
  }
  if (isBeingDeployed(emulator, regionPath(context), name, version)) {
    throw apiError(
      context,
      ['ResourceInUse.LayerVersion', 'ResourceInUse'],
      `A function is being deployed with version ${version} of the layer ${name}. Try again when the function is Active.`,
    )
  }
  return status
}

function isBeingDeployed({ tables, transitions }: Emulator, region: string, name: string, version: number) {
  for (const { kind, scope, key } of transitions.pending(region)) {
    if (kind !== 'function.Creating' && kind !== 'function.Updating' && kind !== 'function.Publishing')
      continue
    const layers = tables.versions.get(scope, key)?.layers ?? []
    if (layers.some((layer) => layer.LayerName === name && layer.LayerVersion === version)) return true
  }
  return false
}
