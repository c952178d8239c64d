import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import { type FoundFunction, findVersion, statusForbids } from '../store/lookup.js'
import type { TriggerRecord } from '../store/records.js'
import { canServe } from '../store/statuses.js'
import type { World } from '../store/world.js'
import type { TriggerType } from './description.js'
import { codesOfType, keyOf, sameOfAll } from './lookup.js'

/** A trigger of one of the types that can be made. */
export type NewTrigger = TriggerRecord & { readonly type: TriggerType }

export function checkCustomArgument(
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
export function checkSteady(world: World, context: ScfContext, found: FoundFunction): void {
  const { status } = findVersion(world, context, found).life
  if (canServe(status, 'trigger')) return
  throw statusForbids(context, found.record.name, status, [
    'FailedOperation.CreateTrigger',
    'FailedOperation',
  ])
}

/** @throws {ApiError} UnsupportedOperation.Trigger and .Cos */
export function checkSupported(
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

/** @throws {ApiError} ResourceInUse and its codes, LimitExceeded.Trigger */
export function checkFree(
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
export function checkTopic(
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
export function checkNotifications(
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
