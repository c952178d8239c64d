import { checkDescription } from '../action/checks.js'
import { unmetConstraint } from '../action/constraints.js'
import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import { checkAccelerationQuota } from '../code/acceleration.js'
import type { Emulator } from '../emulator.js'
import type { CopyFunctionRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scf } from '../generated/product.js'
import {
  findFunction,
  findNamespace,
  findVersion,
  type ResolvedFunction,
  statusError,
} from '../store/lookup.js'
import { functionPath, layerPath, namespacePath, regionPath } from '../store/paths.js'
import type { FunctionRecord, VersionRecord } from '../store/records.js'
import { allowsUse, isLayerUsable, isTransient } from '../store/statuses.js'
import { switchesOf } from '../store/switches.js'
import { checkNameFree, checkQuota } from './checks.js'
import { newFunction, newVersion } from './defaults.js'
import { beginCreation, removeFunction } from './transitions.js'

/** Copies `$LATEST` of a function to a namespace of any region. Triggers and the log topic are not copied. */
export function copyFunction(emulator: Emulator): ScfHandlers['copyFunction'] {
  return (input, context) => {
    const { NewFunctionName: name, CopyConfiguration: withConfiguration } = input
    checkDescription(context, input.Description)
    checkNewName(context, name)
    const source = findFunction(emulator, context, input)
    const version = findVersion(emulator, context, source)
    checkCopyable(context, source, version, withConfiguration)

    const target = { ...context, region: targetRegion(context, input.TargetRegion) }
    emulator.prepareRegion(target)
    const namespace = findNamespace(emulator, target, input.TargetNamespace).name
    const replaced = findReplaced(emulator, target, source, namespace, input)
    if (!replaced) checkQuota(emulator, target, namespace)
    checkAccelerationQuota(emulator, target, regionPath(target), version.code)
    if (withConfiguration) checkLayers(emulator, target, version)

    const record = createFunctionCopy(emulator, target, source.record, namespace, name, withConfiguration)
    const copy = createVersionCopy(
      emulator,
      target,
      source.record,
      version,
      withConfiguration,
      input.Description,
    )
    const content =
      version.code.kind === 'package'
        ? emulator.tables.packages.get(source.path, version.code.sha256)?.content
        : undefined
    emulator.store.change(() => {
      if (replaced) {
        const { region, path } = replaced
        removeFunction(emulator.tables, path, (scope) => emulator.transitions.cancelAll(region, scope))
      }
      beginCreation(emulator, target, record, copy, {
        code: version.code,
        ...(content !== undefined && { content }),
      })
    })
    return {}
  }
}

function checkNewName(context: ScfContext, name: string): void {
  const constraint = unmetConstraint('CreateFunction', 'FunctionName', name)
  if (constraint === undefined) return
  throw apiError(context, ['InvalidParameterValue.FunctionName'], `NewFunctionName must ${constraint}.`)
}

function checkCopyable(
  context: ScfContext,
  { record }: ResolvedFunction,
  version: VersionRecord,
  withConfiguration: boolean,
): void {
  const { status } = version.lifecycle
  if (!allowsUse(status, 'invocation'))
    throw statusError(context, record.name, status, ['FailedOperation.CopyFailed'])
  // The documentation does not explain CopyAsyncRun. A copy without the configuration would lose the attribute.
  if (switchesOf(record, version).asyncRunEnable === 'TRUE' && !withConfiguration) {
    throw apiError(
      context,
      ['FailedOperation.CopyAsyncRun'],
      `The function ${record.name} is asynchronous, so it can be copied only with its configuration. Set CopyConfiguration to true.`,
    )
  }
}

/** Returns whether a region is a finance region. Those are isolated from all other regions, and from each other. */
function isFinance(region: string): boolean {
  return region.endsWith('-fsi')
}

function targetRegion(context: ScfContext, target = context.region): string {
  if (!scf.regions.includes(target)) {
    throw apiError(
      context,
      ['FailedOperation.CopyFunction'],
      `The region ${target} does not exist. TargetRegion must be one of ${scf.regions.join(', ')}.`,
    )
  }
  if (target !== context.region && (isFinance(target) || isFinance(context.region))) {
    throw apiError(
      context,
      ['UnsupportedOperation.Region'],
      `Functions cannot be copied from ${context.region} to ${target}: finance regions are isolated from all others.`,
    )
  }
  return target
}

/**
 * Finds the function that the copy replaces.
 *
 * @returns Undefined if there is none.
 * @throws {ApiError} If Override is false and there is one, or if it cannot be replaced.
 */
function findReplaced(
  emulator: Emulator,
  context: ScfContext,
  source: ResolvedFunction,
  namespace: string,
  { NewFunctionName: name, Override: override }: CopyFunctionRequest,
): ResolvedFunction | undefined {
  if (!override) {
    checkNameFree(emulator, context, namespace, name)
    return undefined
  }
  const region = regionPath(context)
  const scope = namespacePath(region, namespace)
  const path = functionPath(region, namespace, name)
  const record = emulator.tables.functions.get(scope, name)
  if (!record) return undefined
  if (path === source.path) {
    throw apiError(
      context,
      ['FailedOperation.CopyFailed'],
      'A function cannot be replaced by a copy of itself.',
    )
  }
  checkReplaceable(emulator, context, path, name)
  return { record, region, scope, path }
}

function checkReplaceable({ tables }: Emulator, context: ScfContext, path: string, name: string): void {
  const isProvisioning = [...tables.provisioned.all(path).values()].some(
    ({ lifecycle }) => lifecycle.status === 'InProgress',
  )
  const isChanging = [...tables.versions.all(path).values()].some(({ lifecycle }) =>
    isTransient('function', lifecycle.status),
  )
  if (!isProvisioning && !isChanging) return
  throw apiError(
    context,
    ['FailedOperation.CopyFailed'],
    `The function ${name} cannot be replaced while it is being changed. Try again when its status is Active.`,
  )
}

/** Checks that the layers of the function, which belong to a region, exist in the region of the copy, too. */
function checkLayers({ tables }: Emulator, context: ScfContext, { layers }: VersionRecord): void {
  const path = (name: string) => layerPath(regionPath(context), name)
  const missing = layers.find(({ LayerName, LayerVersion }) => {
    const record = tables.layerVersions.get(path(LayerName), String(LayerVersion))
    return !record || !isLayerUsable(record.lifecycle.status)
  })
  if (!missing) return
  throw apiError(
    context,
    ['FailedOperation.CopyFailed'],
    `Version ${missing.LayerVersion} of the layer ${missing.LayerName} does not exist in ${context.region}. Publish it there, or set CopyConfiguration to false.`,
  )
}

function createFunctionCopy(
  emulator: Emulator,
  context: ScfContext,
  source: FunctionRecord,
  namespace: string,
  name: string,
  withConfiguration: boolean,
): FunctionRecord {
  const { type, protocolType, codeSecretSha256, stamp, nodeType, nodeSpec, tags } = source
  return {
    ...newFunction(emulator, context, namespace, name),
    type,
    ...(protocolType !== undefined && { protocolType }),
    // The code of the copy is protected, too.
    ...(codeSecretSha256 !== undefined && { codeSecretSha256 }),
    ...(withConfiguration && {
      ...(stamp !== undefined && { stamp }),
      ...(nodeType !== undefined && { nodeType }),
      ...(nodeSpec !== undefined && { nodeSpec }),
      tags,
    }),
  }
}

function createVersionCopy(
  emulator: Emulator,
  context: ScfContext,
  record: FunctionRecord,
  source: VersionRecord,
  withConfiguration: boolean,
  description: string | undefined,
): VersionRecord {
  const blank = newVersion(emulator, context, source.code, source.handler, source.runtime)
  const { clsLogsetId, clsTopicId, created, modified, lifecycle } = blank
  const copy = withConfiguration
    ? { ...source, ...switchesOf(record, source), clsLogsetId, clsTopicId, created, modified, lifecycle }
    : blank
  return { ...copy, description: description ?? copy.description }
}
