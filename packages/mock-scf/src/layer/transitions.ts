import type { OnComplete } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import { dropUnusedPackages } from '../code/packages.js'
import { scfStatuses } from '../generated/statuses.js'
import { failedLife, lifeAfter } from '../store/life.js'
import { regionOf } from '../store/paths.js'
import type { LayerVersionRecord, Tables } from '../store/records.js'
import { statusAfter } from '../store/statuses.js'
import type { World } from '../store/world.js'

const { operations, outcomes } = scfStatuses.layer

/** How the publication and the deletion of a layer version end. */
export function layerCompletions(tables: Tables): Record<'layer.Publishing' | 'layer.Deleting', OnComplete> {
  const { layerVersions } = tables
  return {
    'layer.Publishing'(path, key, _now, failure) {
      const record = layerVersions.get(path, key)
      if (!record) return
      const life = lifeAfter(failure, outcomes.Publishing)
      layerVersions.put(path, key, { ...record, life })
    },
    'layer.Deleting'(path, key, _now, failure) {
      const record = layerVersions.get(path, key)
      if (!record) return
      if (failure) {
        layerVersions.put(path, key, { ...record, life: failedLife(failure, outcomes.Deleting.failure[0]) })
        return
      }
      layerVersions.delete(path, key)
      // Versions with the same content share its package.
      dropUnusedPackages(tables, path)
    },
  }
}

/**
 * The status of a layer version whose deletion begins. Functions that have it already keep what they have; only while
 * one is deployed with it, it is in use.
 *
 * @throws {ApiError} FailedOperation.DeleteLayerVersion, FailedOperation.OperationConflict, ResourceInUse.LayerVersion
 */
export function statusOfDeletion(
  world: World,
  context: ScfContext<'DeleteLayerVersion'>,
  { name, version, life }: LayerVersionRecord,
) {
  const status = statusAfter(operations['Delete version'], life.status)
  if (life.status === 'Deleting') {
    throw refusal(
      context,
      ['FailedOperation.OperationConflict', 'FailedOperation'],
      `The version ${version} of the layer ${name} is being deleted already.`,
    )
  }
  if (status === undefined) {
    throw refusal(
      context,
      ['FailedOperation.DeleteLayerVersion', 'FailedOperation'],
      `The version ${version} of the layer ${name} is in the status ${life.status}, in which it cannot be deleted. Try again when it is Active.`,
    )
  }
  if (isBeingDeployed(world, regionOf(context), name, version)) {
    throw refusal(
      context,
      ['ResourceInUse.LayerVersion', 'ResourceInUse'],
      `A function is being deployed with the version ${version} of the layer ${name}. Try again when it is Active.`,
    )
  }
  return status
}

function isBeingDeployed({ tables, transitions }: World, region: string, name: string, version: number) {
  for (const { kind, scope, key } of transitions.pending(region)) {
    if (kind !== 'function.Creating' && kind !== 'function.Updating' && kind !== 'function.Publishing')
      continue
    const layers = tables.versions.get(scope, key)?.layers ?? []
    if (layers.some((layer) => layer.LayerName === name && layer.LayerVersion === version)) return true
  }
  return false
}
