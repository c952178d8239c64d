import { globals } from '@tc3/core/globals'
import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import { findVersion, type ResolvedFunction, statusError } from '../store/lookup.js'
import type { TriggerRecord } from '../store/records.js'
import { allowsUse } from '../store/statuses.js'
import { errorCodesByType, triggerKey, triggersWithSameKey } from './lookup.js'
import type { TriggerType } from './type.js'

/** A trigger of one of the types that CreateTrigger creates. */
export type NewTrigger = TriggerRecord & { readonly type: TriggerType }

/** @throws {ApiError} InvalidParameterValue.CustomArgument */
export function checkCustomArgument(
  { limits }: Emulator,
  context: ScfContext,
  type: TriggerType,
  argument: string,
): void {
  const bytes = new (globals().TextEncoder)().encode(argument).length
  if (bytes > limits.customArgumentBytes) {
    throw apiError(
      context,
      ['InvalidParameterValue.CustomArgument'],
      `The parameter CustomArgument must have at most ${limits.customArgumentBytes} bytes, but has ${bytes}.`,
    )
  }
  if (argument !== '' && type !== 'timer') {
    throw apiError(
      context,
      ['InvalidParameterValue.CustomArgument'],
      `The parameter CustomArgument is available for timer triggers only, but this is a ${type} trigger.`,
    )
  }
}

/**
 * Checks that the status of a function allows its triggers to be changed.
 *
 * @throws {ApiError} FailedOperation.CreateTrigger
 */
export function checkFunctionStatus(emulator: Emulator, context: ScfContext, fn: ResolvedFunction): void {
  const { status } = findVersion(emulator, context, fn).lifecycle
  if (allowsUse(status, 'trigger')) return
  throw statusError(context, fn.record.name, status, ['FailedOperation.CreateTrigger', 'FailedOperation'])
}

/**
 * Checks that the function supports a trigger.
 *
 * @throws {ApiError} UnsupportedOperation.Trigger or UnsupportedOperation.Cos
 */
export function checkSupported(
  context: ScfContext,
  { record }: ResolvedFunction,
  type: TriggerType,
  name: string,
): void {
  if (record.type === 'HTTP' && type !== 'apigw' && type !== 'http') {
    throw apiError(
      context,
      ['UnsupportedOperation.Trigger'],
      `${record.name} is an HTTP-triggered function, which supports apigw and http triggers only.`,
    )
  }
  if (type === 'cos' && !name.endsWith(`.cos.${context.region}.myqcloud.com`)) {
    throw apiError(
      context,
      ['UnsupportedOperation.Cos'],
      `The bucket must be in the region of the function, ${context.region}.`,
    )
  }
}

/**
 * Checks that API Gateway triggers can be created. The cloud no longer creates any, but those that exist go on working.
 *
 * @throws {ApiError} UnsupportedOperation.Trigger
 */
export function checkApiGateway(
  { apiGatewayTriggers }: Emulator,
  context: ScfContext,
  type: TriggerType,
): void {
  if (type !== 'apigw' || apiGatewayTriggers) return
  throw apiError(
    context,
    ['UnsupportedOperation.Trigger'],
    'API Gateway triggers can no longer be created. Create a function URL, a trigger of the type http. For programs that still create them, start the emulator with --api-gateway-triggers or the option apiGatewayTriggers.',
  )
}

/**
 * Checks that a function has no trigger with the same key, and that the quota of its type is not used up.
 *
 * @throws {ApiError} A code of ResourceInUse, or LimitExceeded.Trigger
 */
export function checkNewTrigger(
  { tables, limits }: Emulator,
  context: ScfContext,
  { path }: ResolvedFunction,
  record: NewTrigger,
): void {
  const { type } = record
  if (tables.triggers.get(path, triggerKey(record))) {
    throw apiError(
      context,
      [errorCodesByType[type].inUse, 'ResourceInUse'],
      `The function already has a ${type} trigger ${whatIsInUse(record)}.`,
    )
  }
  const ofSameType = [...tables.triggers.all(path).values()].filter((trigger) => trigger.type === type)
  if (ofSameType.length >= limits.triggersOfType) {
    throw apiError(
      context,
      ['LimitExceeded.Trigger'],
      `A function has at most ${limits.triggersOfType} triggers of the type ${type}.`,
    )
  }
}

/** Describes what only one trigger of a function can have. */
function whatIsInUse({ type, name, qualifier }: NewTrigger): string {
  if (type === 'http') return `for ${qualifier}`
  return type === 'cos' ? `${name} for the same event and filter` : name
}

/**
 * Checks that a CMQ topic may trigger one more function.
 *
 * @throws {ApiError} LimitExceeded.FunctionOnTopic
 */
export function checkTopicQuota(
  emulator: Emulator,
  context: ScfContext,
  { region }: ResolvedFunction,
  record: TriggerRecord,
): void {
  const { functionsOnTopic } = emulator.limits
  if (record.type !== 'cmq' || triggersWithSameKey(emulator, region, record).length < functionsOnTopic) return
  throw apiError(
    context,
    ['LimitExceeded.FunctionOnTopic'],
    `The topic ${record.name} triggers at most ${functionsOnTopic} functions.`,
  )
}

/**
 * Checks that a bucket notifies at most one function of the same event. Disabled triggers are ignored.
 *
 * @throws {ApiError} InvalidParameterValue.CosNotifyRuleConflict
 */
export function checkNotificationConflict(
  emulator: Emulator,
  context: ScfContext,
  { region, path }: ResolvedFunction,
  record: TriggerRecord,
): void {
  if (record.type !== 'cos' || !record.enabled) return
  const own = emulator.tables.triggers.get(path, triggerKey(record))
  if (!triggersWithSameKey(emulator, region, record).some((other) => other !== own && other.enabled)) return
  throw apiError(
    context,
    ['InvalidParameterValue.CosNotifyRuleConflict'],
    `Another function has an enabled trigger for the same event and filter of the bucket ${record.name}.`,
  )
}
