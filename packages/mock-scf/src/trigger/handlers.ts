import type { ScfContext } from '../action/context.js'
import { invalid, refusal, type ScfErrorCode } from '../action/errors.js'
import { ordered, page } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import type { DeleteTriggerRequest, UpdateTriggerStatusRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Filter, Trigger } from '../generated/types.js'
import { type FoundFunction, findFunction, findVersion, statusForbids } from '../store/lookup.js'
import { functionPath, namespacePath } from '../store/paths.js'
import type { TriggerRecord } from '../store/records.js'
import { canServe } from '../store/statuses.js'
import type { World } from '../store/world.js'
import { versionOf } from '../version/aliases.js'
import {
  checkGivenDesc,
  checkTriggerName,
  cosTriggersMeant,
  newTriggerDesc,
  type TriggerType,
  triggerType,
} from './description.js'

/** The actions of Chapter Trigger APIs. */
export type TriggerHandlers = Pick<
  ScfHandlers,
  'createTrigger' | 'updateTriggerStatus' | 'deleteTrigger' | 'listTriggers'
>

export function triggerHandlers(world: World): TriggerHandlers {
  const { store, tables } = world
  return {
    createTrigger(input, context) {
      const { Type: type, TriggerName: name, Qualifier: qualifier } = input
      const { Enable, CustomArgument: customArgument = '', Description: remark = '' } = input
      checkTriggerName(context, type, name)
      checkCustomArgument(world, context, type, customArgument)
      const desc = newTriggerDesc(context, type, input, () => newId(world))
      const found = findFunction(world, context, input)
      checkSteady(world, context, found)
      versionOf(world, context, found, qualifier)
      checkSupported(context, found, type, name)
      const record: NewTrigger = {
        name,
        type,
        ...desc,
        customArgument,
        qualifier,
        enabled: Enable === 'OPEN',
        remark,
        created: context.now,
        modified: context.now,
      }
      checkFree(world, context, found, record)
      checkTopic(world, context, found, record)
      checkNotifications(world, context, found, record)
      store.change(() => tables.triggers.put(found.path, keyOf(record), record))
      return { TriggerInfo: describeTrigger(record) }
    },

    updateTriggerStatus(input, context) {
      const found = findFunction(world, context, input)
      const record = findTrigger(world, context, found, input)
      checkSteady(world, context, found)
      const enabled = input.Enable === 'OPEN'
      if (record.enabled === enabled) {
        throw refusal(
          context,
          ['FailedOperation.UpdateTriggerStatus'],
          `The status of the trigger ${record.name} is ${input.Enable} already.`,
        )
      }
      const updated = { ...record, enabled, modified: context.now }
      checkNotifications(world, context, found, updated)
      store.change(() => tables.triggers.put(found.path, keyOf(record), updated))
      return {}
    },

    deleteTrigger(input, context) {
      const found = findFunction(world, context, input)
      const record = findTrigger(world, context, found, input)
      checkSteady(world, context, found)
      store.change(() => tables.triggers.delete(found.path, keyOf(record)))
      return {}
    },

    listTriggers(input, context) {
      const { OrderBy, Order, Filters = [] } = input
      const conditions = Filters.map((filter) => condition(context, filter))
      const { path } = findFunction(world, context, input)
      const triggers = [...tables.triggers.all(path).values()].filter((trigger) =>
        conditions.every((holds) => holds(trigger)),
      )
      const inOrder = ordered(triggers, Order, ({ created, modified }) =>
        OrderBy === 'add_time' ? created : modified,
      )
      return {
        TotalCount: triggers.length,
        Triggers: page(inOrder, input, context).map(describeTrigger),
      }
    },
  }
}

/** A trigger as it is answered. */
export function describeTrigger(record: TriggerRecord): Trigger {
  return {
    TriggerName: record.name,
    Type: record.type,
    TriggerDesc: record.description,
    ResourceId: record.resourceId,
    Qualifier: record.qualifier,
    Enable: record.enabled ? 1 : 0,
    AvailableStatus: 'Available',
    CustomArgument: record.customArgument,
    Description: record.remark,
    AddTime: formatTime(record.created),
    ModTime: formatTime(record.modified),
  }
}

type KeyParts = Pick<TriggerRecord, 'type' | 'name' | 'description'>

const keyOf = ({ type, name, description }: KeyParts): string =>
  [type, name, ...(type === 'cos' ? [description] : [])].join('/')

/** Eight characters, as the identifiers of API Gateway have. */
const newId = ({ random }: World): string =>
  Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36)).join('')

function checkCustomArgument(
  { limits }: World,
  context: ScfContext,
  type: TriggerType,
  argument: string,
): void {
  const bytes = new TextEncoder().encode(argument).length
  if (bytes > limits.customArgumentBytes) {
    throw refusal(
      context,
      ['InvalidParameterValue.CustomArgument'],
      `The parameter CustomArgument must have at most ${limits.customArgumentBytes} bytes, but has ${bytes}.`,
    )
  }
  if (argument !== '' && type !== 'timer') {
    throw refusal(
      context,
      ['InvalidParameterValue.CustomArgument'],
      `Only a timer takes the parameter CustomArgument, and this is a ${type} trigger.`,
    )
  }
}

/** @throws {ApiError} FailedOperation.CreateTrigger */
function checkSteady(world: World, context: ScfContext, found: FoundFunction): void {
  const { status } = findVersion(world, context, found).life
  if (canServe(status, 'trigger')) return
  throw statusForbids(context, found.record.name, status, [
    'FailedOperation.CreateTrigger',
    'FailedOperation',
  ])
}

/** @throws {ApiError} UnsupportedOperation.Trigger and .Cos */
function checkSupported(
  context: ScfContext,
  { record }: FoundFunction,
  type: TriggerType,
  name: string,
): void {
  if (record.type === 'HTTP' && type !== 'apigw') {
    throw refusal(
      context,
      ['UnsupportedOperation.Trigger'],
      `${record.name} is an HTTP-triggered function, which only apigw triggers can call.`,
    )
  }
  if (type === 'cos' && !name.endsWith(`.cos.${context.region}.myqcloud.com`)) {
    throw refusal(
      context,
      ['UnsupportedOperation.Cos'],
      `The bucket must be in the region of the function, ${context.region}.`,
    )
  }
}

/** A trigger of one of the types that can be made. */
type NewTrigger = TriggerRecord & { readonly type: TriggerType }

/** The codes for a trigger that a function has already, and for one that it does not have. */
const codesOfType: Readonly<
  Record<TriggerType, { readonly inUse: ScfErrorCode; readonly missing?: ScfErrorCode }>
> = {
  // Callers choose the names of these two; the others are named after what they watch.
  timer: { inUse: 'ResourceInUse.TriggerName', missing: 'ResourceNotFound.Timer' },
  apigw: { inUse: 'ResourceInUse.TriggerName' },
  ckafka: { inUse: 'ResourceInUse.Trigger' },
  cmq: { inUse: 'ResourceInUse.Cmq', missing: 'ResourceNotFound.Cmq' },
  cos: { inUse: 'ResourceInUse.Cos' },
}

/** @throws {ApiError} ResourceInUse and its codes, LimitExceeded.Trigger */
function checkFree(
  { tables, limits }: World,
  context: ScfContext,
  { path }: FoundFunction,
  record: NewTrigger,
): void {
  const { type, name } = record
  if (tables.triggers.get(path, keyOf(record))) {
    throw refusal(
      context,
      [codesOfType[type].inUse, 'ResourceInUse'],
      `The function has a ${type} trigger ${name}${type === 'cos' ? ' for the same event and filter' : ''} already.`,
    )
  }
  const same = [...tables.triggers.all(path).values()].filter((one) => one.type === type)
  if (same.length >= limits.triggersOfType) {
    throw refusal(
      context,
      ['LimitExceeded.Trigger'],
      `A function has at most ${limits.triggersOfType} triggers of the type ${type}.`,
    )
  }
}

/** @throws {ApiError} LimitExceeded.FunctionOnTopic */
function checkTopic(
  world: World,
  context: ScfContext,
  { region }: FoundFunction,
  record: TriggerRecord,
): void {
  const { functionsOnTopic } = world.limits
  if (record.type !== 'cmq' || sameOfAll(world, region, record).length < functionsOnTopic) return
  throw refusal(
    context,
    ['LimitExceeded.FunctionOnTopic'],
    `The topic ${record.name} triggers at most ${functionsOnTopic} functions.`,
  )
}

/**
 * Checks that a bucket will notify one function alone. A trigger that is not enabled has it notify none.
 *
 * @throws {ApiError} InvalidParameterValue.CosNotifyRuleConflict
 */
function checkNotifications(
  world: World,
  context: ScfContext,
  { region, path }: FoundFunction,
  record: TriggerRecord,
): void {
  if (record.type !== 'cos' || !record.enabled) return
  const own = world.tables.triggers.get(path, keyOf(record))
  if (!sameOfAll(world, region, record).some((other) => other !== own && other.enabled)) return
  throw refusal(
    context,
    ['InvalidParameterValue.CosNotifyRuleConflict'],
    `Another function has a trigger for the same event and filter of the bucket ${record.name}, which is enabled.`,
  )
}

/** The triggers of all functions of a region that have the same key. */
function sameOfAll({ tables }: World, region: string, record: KeyParts): TriggerRecord[] {
  const key = keyOf(record)
  return [...tables.namespaces.all(region).keys()].flatMap((namespace) =>
    [...tables.functions.all(namespacePath(region, namespace)).keys()].flatMap(
      (name) => tables.triggers.get(functionPath(region, namespace, name), key) ?? [],
    ),
  )
}

/** @throws {ApiError} ResourceNotFound.Trigger or that of its type, and what the parameters that name it break */
function findTrigger(
  world: World,
  context: ScfContext,
  found: FoundFunction,
  input: DeleteTriggerRequest | UpdateTriggerStatusRequest,
): TriggerRecord {
  const { TriggerName: name, Qualifier: qualifier } = input
  const type = triggerType(context, input.Type)
  checkTriggerName(context, type, name)
  checkGivenDesc(context, type, input)
  const matches = type === 'cos' ? cosTriggersMeant(context, input.TriggerDesc) : () => true
  for (const record of world.tables.triggers.all(found.path).values()) {
    const { description } = record
    if (record.type !== type || record.name !== name || record.qualifier !== qualifier) continue
    if (matches(description)) return record
  }
  // Where the qualifier itself does not exist, that is the error.
  versionOf(world, context, found, qualifier)
  throw refusal(
    context,
    [codesOfType[type].missing ?? 'ResourceNotFound.Trigger', 'ResourceNotFound.Trigger', 'ResourceNotFound'],
    `${qualifier} of the function ${found.record.name} has no such ${type} trigger ${name}.`,
  )
}

/** One condition of a list; one of its values must be the trigger's. All conditions must hold. */
function condition(
  context: ScfContext,
  { Name: name, Values: values }: Filter,
): (trigger: TriggerRecord) => boolean {
  switch (name) {
    case 'Qualifier':
      return ({ qualifier }) => values.includes(qualifier)
    case 'TriggerName':
      return (trigger) => values.includes(trigger.name)
    case 'Description':
      return ({ remark }) => values.includes(remark)
    default:
      throw invalid(context, 'Filters', 'The Name of a filter must be Qualifier, TriggerName or Description.')
  }
}
