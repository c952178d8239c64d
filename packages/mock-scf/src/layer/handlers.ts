import type { Arrival } from '@tc3/mock'
import { checkDescription, checkRuntimes } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { mismatch } from '../action/documented.js'
import { invalid, refusal } from '../action/errors.js'
import { page } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import { keepPackage } from '../code/packages.js'
import { type GivenCode, readCode } from '../code/read.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scfStatuses } from '../generated/statuses.js'
import type { Code, LayerVersionInfo } from '../generated/types.js'
import { failedLife, lifeAfter } from '../store/life.js'
import { layerPath, regionOf } from '../store/paths.js'
import type { LayerVersionRecord, Tables } from '../store/records.js'
import { statusAfter } from '../store/statuses.js'
import type { World } from '../store/world.js'

/** The actions of Chapter Layer Management APIs. */
export type LayerHandlers = Pick<
  ScfHandlers,
  'publishLayerVersion' | 'getLayerVersion' | 'deleteLayerVersion' | 'listLayers' | 'listLayerVersions'
>

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

const { operations, outcomes } = scfStatuses.layer
const { creates } = operations['Publish version']

/** How the publication and the deletion of a layer version end. */
export function layerArrivals({
  layerVersions,
  packages,
}: Tables): Record<'layer.Publishing' | 'layer.Deleting', Arrival> {
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
      const { code } = record
      if (code.kind !== 'package') return
      const others = [...layerVersions.all(path).values()]
      // Versions with the same content share its package.
      if (!others.some((other) => other.code.kind === 'package' && other.code.sha256 === code.sha256)) {
        packages.delete(path, code.sha256)
      }
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

/**
 * Reads the content of a layer: a package, or an object in COS.
 *
 * @throws {ApiError} InvalidParameterValue.Content, and the codes of the parameters within it
 */
async function readContent(world: World, context: ScfContext, given: Code): Promise<GivenCode> {
  const content = await readCode(world, context, given)
  if (content.code.kind === 'package' || content.code.kind === 'cos') return content
  throw invalid(
    context,
    'Content',
    'The content of a layer must be ZipFile, or CosBucketName with CosObjectName.',
  )
}

/** The versions of a layer that are there, the newest first. */
function versionsOf({ layerVersions }: Tables, region: string, name: string): LayerVersionRecord[] {
  return [...layerVersions.all(layerPath(region, name)).values()].sort((a, b) => b.version - a.version)
}

/** The newest version of each layer that has one, in the order in which the layers were created. */
function latestVersions(tables: Tables, region: string): LayerVersionRecord[] {
  return [...tables.layers.all(region).keys()].flatMap((name) => versionsOf(tables, region, name).slice(0, 1))
}

/** @throws {ApiError} ResourceNotFound.LayerVersion */
function findLayerVersion(
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

/** @throws {ApiError} InvalidParameterValue.Name */
function checkName(context: ScfContext, name: string): void {
  const wrong = mismatch('PublishLayerVersion', 'LayerName', name)
  if (wrong !== undefined) throw invalid(context, 'Name', `The name of a layer must ${wrong}.`)
}

/** @throws {ApiError} LimitExceeded.LayerVersions, and LimitExceeded for one layer too many */
function checkQuotas({ tables, limits }: World, context: ScfContext, region: string, path: string): void {
  const versions = tables.layerVersions.all(path).size
  if (versions >= limits.versionsOfLayer) {
    throw refusal(
      context,
      ['LimitExceeded.LayerVersions', 'LimitExceeded'],
      `A layer has at most ${limits.versionsOfLayer} versions. Delete one first.`,
    )
  }
  if (versions === 0 && latestVersions(tables, region).length >= limits.layers) {
    throw refusal(
      context,
      ['LimitExceeded.Layers', 'LimitExceeded'],
      `An account has at most ${limits.layers} layers in a region. Delete all versions of one first.`,
    )
  }
}

/**
 * The status of a layer version whose deletion begins. Functions that have it already keep what they have; only while
 * one is deployed with it, it is in use.
 *
 * @throws {ApiError} FailedOperation.DeleteLayerVersion, FailedOperation.OperationConflict, ResourceInUse.LayerVersion
 */
function statusOfDeletion(
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
  for (const { kind, scope, key } of transitions.underWay(region)) {
    if (kind !== 'function.Creating' && kind !== 'function.Updating' && kind !== 'function.Publishing')
      continue
    const layers = tables.versions.get(scope, key)?.layers ?? []
    if (layers.some((layer) => layer.LayerName === name && layer.LayerVersion === version)) return true
  }
  return false
}
