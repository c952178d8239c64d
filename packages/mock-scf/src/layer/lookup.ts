import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import { layerPath, regionPath } from '../store/paths.js'
import type { LayerVersionRecord, Tables } from '../store/records.js'

/** Returns the existing versions of a layer, newest first. */
export function versionsOf({ layerVersions }: Tables, region: string, name: string): LayerVersionRecord[] {
  return [...layerVersions.all(layerPath(region, name)).values()].sort((a, b) => b.version - a.version)
}

/** Returns the latest version of each layer that has versions, in the order in which the layers were created. */
export function latestVersions(tables: Tables, region: string): LayerVersionRecord[] {
  return [...tables.layers.all(region).keys()].flatMap((name) => versionsOf(tables, region, name).slice(0, 1))
}

/** @throws {ApiError} ResourceNotFound.LayerVersion */
export function findLayerVersion(
  { tables }: Emulator,
  context: ScfContext,
  name: string,
  version: number,
): LayerVersionRecord {
  const record = tables.layerVersions.get(layerPath(regionPath(context), name), String(version))
  if (record) return record
  throw apiError(
    context,
    ['ResourceNotFound.LayerVersion', 'ResourceNotFound'],
    `The layer ${name} has no version ${version}.`,
  )
}
