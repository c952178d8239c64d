import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { mismatch } from '../action/documented.js'
import { refusal } from '../action/errors.js'
import { checkAcceleration } from '../code/acceleration.js'
import type { CopyFunctionRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scf } from '../generated/product.js'
import {
  type FoundFunction,
  findFunction,
  findNamespace,
  findVersion,
  statusForbids,
} from '../store/lookup.js'
import { functionPath, layerPath, namespacePath, regionOf } from '../store/paths.js'
import type { FunctionRecord, VersionRecord } from '../store/records.js'
import { canServe, isTransient, isUsable } from '../store/statuses.js'
import type { World } from '../store/world.js'
import { checkNameFree, checkQuota } from './checks.js'
import { newFunction, newVersion } from './defaults.js'
import { beginCreation, removeFunction } from './transitions.js'

/** Copies `$LATEST` of a function, without its triggers and where its logs go, to a namespace of any region. */
export function copyFunction(world: World): ScfHandlers['copyFunction'] {
  return (input, context) => {
    const { NewFunctionName: name, CopyConfiguration: withConfiguration } = input
    checkDescription(context, input.Description)
    checkNewName(context, name)
    const source = findFunction(world, context, input)
    const version = findVersion(world, context, source)
    checkCopyable(context, source, version, withConfiguration)

    const there = { ...context, region: targetRegion(context, input.TargetRegion) }
    world.enter(there)
    const namespace = findNamespace(world, there, input.TargetNamespace).name
    const replaced = replacedFunction(world, there, source, namespace, input)
    if (!replaced) checkQuota(world, there, namespace)
    checkAcceleration(world, there, regionOf(there), version.code)
    if (withConfiguration) checkLayers(world, there, version)

    const record = copiedFunction(world, there, source.record, namespace, name, withConfiguration)
    const copy = copiedVersion(world, there, version, withConfiguration, input.Description)
    const content =
      version.code.kind === 'package'
        ? world.tables.packages.get(source.path, version.code.sha256)?.content
        : undefined
    world.store.change(() => {
      if (replaced) {
        const { region, path } = replaced
        removeFunction(world.tables, path, (gone) => world.transitions.cancelAll(region, gone))
      }
      beginCreation(world, there, record, copy, {
        code: version.code,
        ...(content !== undefined && { content }),
      })
    })
    return {}
  }
}

function checkNewName(context: ScfContext, name: string): void {
  const wrong = mismatch('CreateFunction', 'FunctionName', name)
  if (wrong === undefined) return
  throw refusal(context, ['InvalidParameterValue.FunctionName'], `NewFunctionName must ${wrong}.`)
}

function checkCopyable(
  context: ScfContext,
  { record }: FoundFunction,
  { life: { status } }: VersionRecord,
  withConfiguration: boolean,
): void {
  if (!canServe(status, 'invocation'))
    throw statusForbids(context, record.name, status, ['FailedOperation.CopyFailed'])
  // The documentation does not say when CopyAsyncRun is wrong: the asynchronous attribute is set at creation alone,
  // and a copy without the configuration would lose it.
  if (record.asyncRunEnable === 'TRUE' && !withConfiguration) {
    throw refusal(
      context,
      ['FailedOperation.CopyAsyncRun'],
      `The function ${record.name} is asynchronous: it can only be copied with its configuration. Set CopyConfiguration to true.`,
    )
  }
}

/** Finance regions are apart from all others, and from each other. */
function isFinance(region: string): boolean {
  return region.endsWith('-fsi')
}

function targetRegion(context: ScfContext, target = context.region): string {
  if (!scf.regions.includes(target)) {
    throw refusal(
      context,
      ['FailedOperation.CopyFunction'],
      `There is no region ${target}; TargetRegion must be one of ${scf.regions.join(', ')}.`,
    )
  }
  if (target !== context.region && (isFinance(target) || isFinance(context.region))) {
    throw refusal(
      context,
      ['UnsupportedOperation.Region'],
      `Functions cannot be copied from ${context.region} to ${target}: a finance region is apart from all others.`,
    )
  }
  return target
}

/** The function that the copy replaces, where there is one and Override is true. */
function replacedFunction(
  world: World,
  context: ScfContext,
  source: FoundFunction,
  namespace: string,
  { NewFunctionName: name, Override: override }: CopyFunctionRequest,
): FoundFunction | undefined {
  if (!override) {
    checkNameFree(world, context, namespace, name)
    return undefined
  }
  const region = regionOf(context)
  const scope = namespacePath(region, namespace)
  const path = functionPath(region, namespace, name)
  const record = world.tables.functions.get(scope, name)
  if (!record) return undefined
  if (path === source.path) {
    throw refusal(
      context,
      ['FailedOperation.CopyFailed'],
      'A function cannot be replaced with a copy of itself.',
    )
  }
  checkReplaceable(world, context, path, name)
  return { record, region, scope, path }
}

function checkReplaceable({ tables }: World, context: ScfContext, path: string, name: string): void {
  const isSet = [...tables.provisioned.all(path).values()].some(({ life }) => life.status === 'InProgress')
  const isChanged = [...tables.versions.all(path).values()].some(({ life }) =>
    isTransient('function', life.status),
  )
  if (!isSet && !isChanged) return
  throw refusal(
    context,
    ['FailedOperation.CopyFailed'],
    `The function ${name} cannot be replaced while it is being changed. Try again when its status is Active.`,
  )
}

/** Layers belong to a region: those of the function must be in the region of the copy, too. */
function checkLayers({ tables }: World, context: ScfContext, { layers }: VersionRecord): void {
  const path = (name: string) => layerPath(regionOf(context), name)
  const missing = layers.find(({ LayerName, LayerVersion }) => {
    const record = tables.layerVersions.get(path(LayerName), String(LayerVersion))
    return !record || !isUsable(record.life.status)
  })
  if (!missing) return
  throw refusal(
    context,
    ['FailedOperation.CopyFailed'],
    `The version ${missing.LayerVersion} of the layer ${missing.LayerName} is not in ${context.region}. Publish it there, or set CopyConfiguration to false.`,
  )
}

function copiedFunction(
  world: World,
  context: ScfContext,
  source: FunctionRecord,
  namespace: string,
  name: string,
  withConfiguration: boolean,
): FunctionRecord {
  const { type, protocolType, asyncRunEnable, traceEnable, tags } = source
  return {
    ...newFunction(world, context, namespace, name),
    type,
    ...(protocolType !== undefined && { protocolType }),
    ...(withConfiguration && { asyncRunEnable, traceEnable, tags }),
  }
}

function copiedVersion(
  world: World,
  context: ScfContext,
  source: VersionRecord,
  withConfiguration: boolean,
  description: string | undefined,
): VersionRecord {
  const blank = newVersion(world, context, source.code, source.handler, source.runtime)
  const { clsLogsetId, clsTopicId, created, modified, life } = blank
  const copy = withConfiguration ? { ...source, clsLogsetId, clsTopicId, created, modified, life } : blank
  return { ...copy, description: description ?? copy.description }
}
