import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { LayerVersionSimple } from '../generated/types.js'
import { layerPath, regionPath } from '../store/paths.js'
import type { LayerVersionRecord } from '../store/records.js'
import { isLayerUsable } from '../store/statuses.js'

/**
 * Reads and checks the parameter Layers.
 *
 * @returns Undefined if the request does not change the layers; an empty list if it removes all.
 * @throws {ApiError} InvalidParameterValue.LimitExceeded, InvalidParameterValue.Layers or ResourceNotFound.Layer
 */
export function readLayers(
  { tables, limits, emptyArraysClear }: Emulator,
  context: ScfContext,
  layers: readonly LayerVersionSimple[] | undefined,
): readonly LayerVersionSimple[] | undefined {
  if (!layers || (layers.length === 0 && !emptyArraysClear)) return undefined
  // Deployment tools send a single empty layer to clear the list.
  if (layers.length === 1 && layers[0]?.LayerName === '' && layers[0].LayerVersion === 0) return []
  if (layers.length > limits.layersOfFunction) {
    throw invalidParameter(
      context,
      'LimitExceeded',
      `A function has at most ${limits.layersOfFunction} layers, but Layers has ${layers.length}.`,
    )
  }
  const names = new Set<string>()
  for (const { LayerName: name, LayerVersion: version } of layers) {
    if (name === '' || version < 1 || names.has(name)) {
      throw invalidParameter(
        context,
        'Layers',
        'Layers must be a list of different layers, each with its name and version.',
      )
    }
    names.add(name)
    checkLayer(
      context,
      tables.layerVersions.get(layerPath(regionPath(context), name), String(version)),
      name,
      version,
    )
  }
  return layers
}

function checkLayer(
  context: ScfContext,
  record: LayerVersionRecord | undefined,
  name: string,
  version: number,
): void {
  if (record && isLayerUsable(record.lifecycle.status)) return
  throw apiError(
    context,
    ['ResourceNotFound.Layer'],
    record
      ? `Version ${version} of the layer ${name} cannot be used while its status is ${record.lifecycle.status}.`
      : `The layer ${name} has no version ${version} in the region ${context.region}.`,
  )
}
