import { checkDescription, checkRuntimes } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import { page } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import { keepPackage } from '../code/packages.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scfStatuses } from '../generated/statuses.js'
import type { LayerVersionInfo } from '../generated/types.js'
import { layerPath, regionOf } from '../store/paths.js'
import type { LayerVersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { checkName, checkQuotas, readContent } from './checks.js'
import { findLayerVersion, latestVersions, versionsOf } from './lookup.js'
import { statusOfDeletion } from './transitions.js'

/** The actions of Chapter Layer Management APIs. */
export type LayerHandlers = Pick<
  ScfHandlers,
  'publishLayerVersion' | 'getLayerVersion' | 'deleteLayerVersion' | 'listLayers' | 'listLayerVersions'
>

const { creates } = scfStatuses.layer.operations['Publish version']

export function layerHandlers(world: World): LayerHandlers {
  const { store, tables, transitions } = world
  return {
    async publishLayerVersion(input, context) {
      const { LayerName: name, CompatibleRuntimes: compatibleRuntimes } = input
      if (compatibleRuntimes.length === 0) {
        throw invalid(context, 'CompatibleRuntimes', 'CompatibleRuntimes must name at least one runtime.')
      }
      checkRuntimes(context, compatibleRuntimes)
      checkDescription(context, input.Description)
      const content = await readContent(world, context, input.Content)
      const region = regionOf(context)
      const path = layerPath(region, name)
      checkQuotas(world, context, region, path)
      const version = (tables.layers.get(region, name)?.lastVersion ?? 0) + 1
      const key = String(version)
      store.change(() => {
        tables.layers.put(region, name, { name, lastVersion: version })
        keepPackage(tables, path, content)
        tables.layerVersions.put(path, key, {
          name,
          version,
          compatibleRuntimes,
          description: input.Description ?? '',
          licenseInfo: input.LicenseInfo ?? '',
          code: content.code,
          created: context.now,
          life: { status: creates },
        })
        transitions.begin(`layer.${creates}`, region, path, key, context.now)
      })
      return { LayerVersion: version }
    },

    async getLayerVersion({ LayerName: name, LayerVersion: version }, context) {
      const region = regionOf(context)
      transitions.read(region, layerPath(region, name), String(version), context.now)
      const record = findLayerVersion(world, context, name, version)
      return {
        LayerName: name,
        LayerVersion: version,
        CompatibleRuntimes: [...record.compatibleRuntimes],
        Description: record.description,
        LicenseInfo: record.licenseInfo,
        AddTime: formatTime(record.created),
        Status: record.life.status,
        CodeSha256: record.code.kind === 'package' ? record.code.sha256 : '',
        Location: await location(world, context, record),
      }
    },

    deleteLayerVersion({ LayerName: name, LayerVersion: version }, context) {
      const record = findLayerVersion(world, context, name, version)
      const status = statusOfDeletion(world, context, record)
      const region = regionOf(context)
      const path = layerPath(region, name)
      const key = String(version)
      store.change(() => {
        tables.layerVersions.put(path, key, { ...record, life: { status } })
        transitions.begin(`layer.${status}`, region, path, key, context.now)
      })
      return {}
    },

    listLayers({ CompatibleRuntime: runtime, SearchKey: part = '', ...input }, context) {
      if (runtime !== undefined) checkRuntimes(context, [runtime])
      const latest = latestVersions(tables, regionOf(context)).filter(
        ({ name, compatibleRuntimes }) =>
          name.includes(part) && (runtime === undefined || compatibleRuntimes.includes(runtime)),
      )
      return { Layers: page(latest, input, context).map(describeLayerVersion), TotalCount: latest.length }
    },

    listLayerVersions({ LayerName: name, CompatibleRuntime: runtimes = [] }, context) {
      checkName(context, name)
      checkRuntimes(context, runtimes)
      const versions = versionsOf(tables, regionOf(context), name)
      if (versions.length === 0) {
        throw refusal(
          context,
          ['ResourceNotFound.Layer', 'ResourceNotFound'],
          `The layer ${name} does not exist.`,
        )
      }
      const compatible = versions.filter(
        ({ compatibleRuntimes }) =>
          runtimes.length === 0 || runtimes.some((runtime) => compatibleRuntimes.includes(runtime)),
      )
      return { LayerVersions: compatible.map(describeLayerVersion) }
    },
  }
}

/** A layer version as lists show it. */
export function describeLayerVersion(record: LayerVersionRecord): LayerVersionInfo {
  return {
    LayerName: record.name,
    LayerVersion: record.version,
    CompatibleRuntimes: [...record.compatibleRuntimes],
    Description: record.description,
    LicenseInfo: record.licenseInfo,
    AddTime: formatTime(record.created),
    Status: record.life.status,
  }
}

/** Where the file of a layer version can be downloaded: on the emulator, or in COS, which the emulator has not. */
async function location(
  world: World,
  context: ScfContext,
  { name, code }: LayerVersionRecord,
): Promise<string> {
  if (code.kind === 'package') {
    return world.downloadAddress(context, layerPath(regionOf(context), name), code.sha256)
  }
  if (code.kind !== 'cos') return ''
  const { bucket, region = context.region, object } = code
  return `https://${bucket}-${context.account}.cos.${region}.myqcloud.com/${object.replace(/^\//, '')}`
}
