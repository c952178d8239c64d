import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import { layerPath, regionOf } from '../store/paths.js'
import type { LayerVersionRecord, Tables } from '../store/records.js'
import type { World } from '../store/world.js'

/** The versions of a layer that are there, the newest first. */
export function versionsOf({ layerVersions }: Tables, region: string, name: string): LayerVersionRecord[] {
  return [...layerVersions.all(layerPath(region, name)).values()].sort((a, b) => b.version - a.version)
}

/** The newest version of each layer that has one, in the order in which the layers were created. */
export function latestVersions(tables: Tables, region: string): LayerVersionRecord[] {
  return [...tables.layers.all(region).keys()].flatMap((name) => versionsOf(tables, region, name).slice(0, 1))
}

/** @throws {ApiError} ResourceNotFound.LayerVersion */
export function findLayerVersion(
  { tables }: World,
  context: ScfContext,
  name: string,
  version: number,
): LayerVersionRecord {
  const record = tables.layerVersions.get(layerPath(regionOf(context), name), String(version))
  if (record) return record
  throw refusal(
    context,
    ['ResourceNotFound.LayerVersion', 'ResourceNotFound'],
    `The layer ${name} has no version ${version}.`,
  )
}
