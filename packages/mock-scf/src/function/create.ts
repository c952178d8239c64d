import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import { checkAcceleration } from '../code/acceleration.js'
import { keepPackage } from '../code/packages.js'
import { type GivenCode, readCode } from '../code/read.js'
import type { CreateFunctionRequest } from '../generated/actions.js'
import { scfDefaults } from '../generated/defaults.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { scfStatuses } from '../generated/statuses.js'
import type { Tag } from '../generated/types.js'
import { findNamespace, latest } from '../store/lookup.js'
import { functionPath, namespacePath, regionOf } from '../store/paths.js'
import type { CodeRecord, FunctionRecord, VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { configured } from './configuration.js'

export function createFunction(world: World): ScfHandlers['createFunction'] {
  return async (input, context) => {
    const { FunctionName: name, Handler: handler = '', Runtime: runtime } = input
    // What takes time comes first: the rest happens without a pause, so that nothing changes between its parts.
    const given = await readCode(world, context, input.Code, input.CodeSource)
    checkProtocolType(context, input)
    checkTags(context, input.Tags)
    const namespace = findNamespace(world, context, input.Namespace).name
    checkNameFree(world, context, namespace, name)
    checkQuota(world, context, namespace)
    checkAcceleration(world, context, regionOf(context), given.code)
    const record: FunctionRecord = {
      ...newFunction(world, context, namespace, name),
      type: input.Type,
      asyncRunEnable: input.AsyncRunEnable,
      traceEnable: input.TraceEnable,
      ...(input.ProtocolType && { protocolType: input.ProtocolType }),
      tags: input.Tags ?? [],
    }
    const blank = newVersion(world, context, given.code, handler, runtime)
    const version = configured(world, context, record, blank, input)
    world.store.change(() => beginCreation(world, context, record, version, given))
    return {}
  }
}

/** Puts a new function, and begins its creation. Only within a change of the store. */
export function beginCreation(
  { tables, transitions }: World,
  context: ScfContext,
  record: FunctionRecord,
  version: VersionRecord,
  given: GivenCode,
): void {
  const region = regionOf(context)
  const path = functionPath(region, record.namespace, record.name)
  tables.functions.put(namespacePath(region, record.namespace), record.name, record)
  const { creates } = scfStatuses.function.operations['Create function']
  tables.versions.put(path, latest, { ...version, life: { status: creates } })
  keepPackage(tables, path, given)
  transitions.begin(`function.${creates}`, region, path, latest, context.now)
}

const defaults = scfDefaults.CreateFunction

/** A function with the defaults of CreateFunction. */
export function newFunction(
  { random, limits }: World,
  { now }: ScfContext,
  namespace: string,
  name: string,
): FunctionRecord {
  return {
    name,
    namespace,
    functionId: newFunctionId(random),
    type: defaults.Type,
    asyncRunEnable: defaults.AsyncRunEnable,
    traceEnable: defaults.TraceEnable,
    tags: [],
    created: now,
    lastVersion: 0,
    asyncTriggerConfig: { RetryConfig: [{ RetryNum: limits.retryNum }], MsgTTL: limits.maxMsgTTL },
  }
}

/** A `$LATEST` with the defaults of CreateFunction. */
export function newVersion(
  { limits }: World,
  { now }: ScfContext,
  code: CodeRecord,
  handler: string,
  runtime: string,
): VersionRecord {
  const isImage = code.kind === 'image'
  return {
    version: latest,
    description: '',
    code,
    handler,
    // An image brings its own runtime, which filters of ListFunctions call so.
    runtime: isImage ? 'CustomImage' : runtime,
    memorySize: defaults.MemorySize,
    timeout: defaults.Timeout,
    initTimeout: isImage ? limits.defaultImageInitTimeout : limits.defaultInitTimeout,
    environment: [],
    role: '',
    installDependency: defaults.InstallDependency,
    clsLogsetId: '',
    clsTopicId: '',
    layers: [],
    l5Enable: 'FALSE',
    created: now,
    modified: now,
    life: { status: 'Creating' },
  }
}

/** @throws {ApiError} ResourceInUse.FunctionName */
export function checkNameFree({ tables }: World, context: ScfContext, namespace: string, name: string): void {
  if (!tables.functions.get(namespacePath(regionOf(context), namespace), name)) return
  throw refusal(
    context,
    ['ResourceInUse.FunctionName', 'ResourceInUse.Function', 'ResourceInUse'],
    `The namespace ${namespace} already has a function ${name}. Choose another name, or delete that function first.`,
  )
}

/** @throws {ApiError} LimitExceeded.Function */
export function checkQuota({ tables, limits }: World, context: ScfContext, namespace: string): void {
  if (tables.functions.all(namespacePath(regionOf(context), namespace)).size < limits.functions) return
  throw refusal(
    context,
    ['LimitExceeded.Function'],
    `A namespace has at most ${limits.functions} functions. Delete one first, or use another namespace.`,
  )
}

const idCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789'

function newFunctionId(random: () => number): string {
  const characters = Array.from({ length: 8 }, () => idCharacters[Math.floor(random() * idCharacters.length)])
  return `lam-${characters.join('')}`
}

function checkProtocolType(context: ScfContext, { ProtocolType, Type }: CreateFunctionRequest): void {
  if (!ProtocolType || Type === 'HTTP') return
  throw refusal(
    context,
    ['InvalidParameterValue.ProtocolType'],
    'ProtocolType is for functions of the Type HTTP only.',
  )
}

function checkTags(context: ScfContext, tags: readonly Tag[] = []): void {
  const keys = tags.map(({ Key }) => Key)
  if (!keys.includes('') && new Set(keys).size === keys.length) return
  throw refusal(context, ['InvalidParameterValue'], 'Tags must have different keys that are not empty.')
}
