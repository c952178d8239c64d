import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import type { LayerVersionSimple } from '../generated/types.js'
import { layerPath, regionOf } from '../store/paths.js'
import type { LayerVersionRecord } from '../store/records.js'
import { isUsable } from '../store/statuses.js'
import type { World } from '../store/world.js'

export function readLayers(
  { tables, limits }: World,
  context: ScfContext,
  layers: readonly LayerVersionSimple[] | undefined,
): readonly LayerVersionSimple[] | undefined {
  if (!layers) return undefined
  // Deployment tools clear the list so.
  if (layers.length === 1 && layers[0]?.LayerName === '' && layers[0].LayerVersion === 0) return []
  if (layers.length > limits.layersOfFunction) {
    throw invalid(
      context,
      'LimitExceeded',
      `A function has at most ${limits.layersOfFunction} layers, but ${layers.length} are given.`,
    )
  }
  const names = new Set<string>()
  for (const { LayerName: name, LayerVersion: version } of layers) {
    if (name === '' || version < 1 || names.has(name)) {
      throw invalid(context, 'Layers', 'Layers must hold different layers, each with its name and version.')
    }
    names.add(name)
    checkLayer(
      context,
      tables.layerVersions.get(layerPath(regionOf(context), name), String(version)),
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
  if (record && isUsable(record.life.status)) return
  throw refusal(
    context,
    ['ResourceNotFound.Layer'],
    record
      ? `The version ${version} of the layer ${name} is in the status ${record.life.status}, in which no function can use it.`
      : `The layer ${name} has no version ${version} in the region ${context.region}.`,
  )
}
