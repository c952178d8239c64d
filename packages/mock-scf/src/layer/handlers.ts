import { checkDescription, checkRuntimes, checkTags } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import { paginate } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import { storePackage } from '../code/packages.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scfStatuses } from '../generated/statuses.js'
import type { LayerVersionInfo } from '../generated/types.js'
import { layerPath, regionPath } from '../store/paths.js'
import type { LayerVersionRecord, Tables } from '../store/records.js'
import { checkName, checkQuotas, readContent } from './checks.js'
import { findLayerVersion, latestVersions, versionsOf } from './lookup.js'
import { checkDeletion } from './transitions.js'

/** The handlers of the actions of the chapter Layer Management APIs. */
export type LayerHandlers = Pick<
  ScfHandlers,
  'publishLayerVersion' | 'getLayerVersion' | 'deleteLayerVersion' | 'listLayers' | 'listLayerVersions'
>

const { creates } = scfStatuses.layer.operations['Publish version']

export function layerHandlers(emulator: Emulator): LayerHandlers {
  const { store, tables, transitions } = emulator
  return {
    async publishLayerVersion(input, context) {
      const { LayerName: name, CompatibleRuntimes: compatibleRuntimes } = input
      if (compatibleRuntimes.length === 0) {
        throw invalidParameter(
          context,
          'CompatibleRuntimes',
          'CompatibleRuntimes must have at least one runtime.',
        )
      }
      checkRuntimes(context, compatibleRuntimes)
      checkDescription(context, input.Description)
      checkTags(context, input.Tags)
      const content = await readContent(emulator, context, input.Content)
      const region = regionPath(context)
      const path = layerPath(region, name)
      checkQuotas(emulator, context, region, path)
      const layer = tables.layers.get(region, name)
      const version = (layer?.lastVersion ?? 0) + 1
      const key = String(version)
      // A layer that has no version any more is a new one, apart from its numbers.
      const isNew = versionsOf(tables, region, name).length === 0
      const tags = input.Tags ?? (isNew ? undefined : layer?.tags) ?? []
      store.change(() => {
        tables.layers.put(region, name, { name, lastVersion: version, tags })
        storePackage(tables, path, content)
        tables.layerVersions.put(path, key, {
          name,
          version,
          compatibleRuntimes,
          description: input.Description ?? '',
          licenseInfo: input.LicenseInfo ?? '',
          ...(input.Src !== undefined && { src: input.Src }),
          code: content.code,
          created: context.now,
          lifecycle: { status: creates },
        })
        transitions.begin(`layer.${creates}`, region, path, key, context.now)
      })
      return { LayerVersion: version }
    },

    async getLayerVersion({ LayerName: name, LayerVersion: version }, context) {
      const region = regionPath(context)
      transitions.read(region, layerPath(region, name), String(version), context.now)
      const record = findLayerVersion(emulator, context, name, version)
      return {
        LayerName: name,
        LayerVersion: version,
        CompatibleRuntimes: [...record.compatibleRuntimes],
        Description: record.description,
        LicenseInfo: record.licenseInfo,
        AddTime: formatTime(record.created),
        Status: record.lifecycle.status,
        CodeSha256: record.code.kind === 'package' ? record.code.sha256 : '',
        Location: await downloadLocation(emulator, context, record),
      }
    },

    deleteLayerVersion({ LayerName: name, LayerVersion: version }, context) {
      const record = findLayerVersion(emulator, context, name, version)
      const status = checkDeletion(emulator, context, record)
      const region = regionPath(context)
      const path = layerPath(region, name)
      const key = String(version)
      store.change(() => {
        tables.layerVersions.put(path, key, { ...record, lifecycle: { status } })
        transitions.begin(`layer.${status}`, region, path, key, context.now)
      })
      return {}
    },

    listLayers(input, context) {
      const { CompatibleRuntime: runtime, SearchKey: substring = '', SearchSrc: searchSrc } = input
      if (runtime !== undefined) checkRuntimes(context, [runtime])
      const region = regionPath(context)
      const latest = latestVersions(tables, region).filter(
        ({ name, compatibleRuntimes, src }) =>
          name.includes(substring) &&
          (runtime === undefined || compatibleRuntimes.includes(runtime)) &&
          (searchSrc === undefined || src === searchSrc),
      )
      return {
        Layers: paginate(latest, input, context).map((record) =>
          describeLayerVersion(tables, region, record),
        ),
        TotalCount: latest.length,
      }
    },

    listLayerVersions({ LayerName: name, CompatibleRuntime: runtimes = [] }, context) {
      checkName(context, name)
      checkRuntimes(context, runtimes)
      const region = regionPath(context)
      const versions = versionsOf(tables, region, name)
      if (versions.length === 0) {
        throw apiError(
          context,
          ['ResourceNotFound.Layer', 'ResourceNotFound'],
          `The layer ${name} does not exist.`,
        )
      }
      const compatible = versions.filter(
        ({ compatibleRuntimes }) =>
          runtimes.length === 0 || runtimes.some((runtime) => compatibleRuntimes.includes(runtime)),
      )
      return { LayerVersions: compatible.map((record) => describeLayerVersion(tables, region, record)) }
    },
  }
}

/**
 * Returns a layer version as in the responses of lists. All versions of a layer have its tags.
 *
 * @param region The path of its region.
 */
export function describeLayerVersion(
  { layers }: Tables,
  region: string,
  record: LayerVersionRecord,
): LayerVersionInfo {
  return {
    LayerName: record.name,
    LayerVersion: record.version,
    CompatibleRuntimes: [...record.compatibleRuntimes],
    Description: record.description,
    LicenseInfo: record.licenseInfo,
    AddTime: formatTime(record.created),
    Status: record.lifecycle.status,
    Tags: [...(layers.get(region, record.name)?.tags ?? [])],
  }
}

/** Returns the download address of a layer version: on the emulator for packages, in COS for other content. */
async function downloadLocation(
  emulator: Emulator,
  context: ScfContext,
  { name, code }: LayerVersionRecord,
): Promise<string> {
  if (code.kind === 'package') {
    return emulator.downloadAddress(context, layerPath(regionPath(context), name), code.sha256)
  }
  if (code.kind !== 'cos') return ''
  const { bucket, region = context.region, object } = code
  return `https://${bucket}-${context.account}.cos.${region}.myqcloud.com/${object.replace(/^\//, '')}`
}
