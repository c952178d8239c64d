import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { AsyncTriggerConfig } from '../generated/types.js'
import type { Limits } from '../store/limits.js'
import { findFunction, findVersion, latest, statusForbids } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'

/** The actions of Chapter Function APIs that are about retries of asynchronous invocations. */
export type EventInvokeHandlers = Pick<
  ScfHandlers,
  'updateFunctionEventInvokeConfig' | 'getFunctionEventInvokeConfig'
>

/** What follows the retries upon user errors in the documented answer: those upon system errors have no limit. */
const unlimited = { RetryNum: -1 }

export function eventInvokeHandlers(world: World): EventInvokeHandlers {
  const { store, tables, limits } = world
  return {
    updateFunctionEventInvokeConfig(input, context) {
      const asyncTriggerConfig = checked(context, input.AsyncTriggerConfig, limits)
      const found = findFunction(world, context, input)
      const { record, scope } = found
      checkActive(context, record.name, findVersion(world, context, found))
      const [retries] = asyncTriggerConfig.RetryConfig
      if (record.asyncRunEnable === 'TRUE' && retries?.RetryNum !== 0) {
        throw refusal(
          context,
          ['UnsupportedOperation.UpdateFunctionEventInvokeConfig', 'UnsupportedOperation'],
          `${record.name} runs asynchronously, and such a function is never retried: RetryNum must be 0.`,
        )
      }
      store.change(() => tables.functions.put(scope, record.name, { ...record, asyncTriggerConfig }))
      return {}
    },

    getFunctionEventInvokeConfig({ Qualifier: qualifier, ...input }, context) {
      const found = findFunction(world, context, input)
      if (qualifier !== latest && !/^\d+$/.test(qualifier)) {
        throw refusal(
          context,
          ['InvalidParameterValue.Qualifier', 'InvalidParameterValue'],
          `The parameter Qualifier must be ${latest} or the number of a version.`,
        )
      }
      checkActive(context, found.record.name, findVersion(world, context, found, qualifier))
      const { RetryConfig, MsgTTL } = found.record.asyncTriggerConfig
      return { AsyncTriggerConfig: { RetryConfig: [...RetryConfig, unlimited], MsgTTL } }
    },
  }
}

/** @throws {ApiError} FailedOperation.FunctionVersionStatusNotActive */
function checkActive(context: ScfContext, name: string, { life: { status } }: VersionRecord): void {
  if (status === 'Active') return
  throw statusForbids(context, name, status, ['FailedOperation.FunctionVersionStatusNotActive'])
}

/**
 * Reads a configuration, as it may be answered: with or without the retries upon system errors.
 *
 * @throws {ApiError} InvalidParameterValue.AsyncTriggerConfig, LimitExceeded.RetryNum, LimitExceeded.MsgTTL
 */
function checked(
  context: ScfContext,
  { RetryConfig: [first, second = unlimited, ...more], MsgTTL }: AsyncTriggerConfig,
  { retryNum, minMsgTTL, maxMsgTTL }: Limits,
): AsyncTriggerConfig {
  const wrong = (message: string) => invalid(context, 'AsyncTriggerConfig', message)
  if (!first || more.length > 0) {
    throw wrong('RetryConfig must have one element, for retries upon user errors.')
  }
  if (second.RetryNum !== unlimited.RetryNum) {
    throw wrong('A second element of RetryConfig, for system errors, must be -1.')
  }
  if (first.RetryNum < 0) throw wrong('RetryNum must be at least 0.')
  if (first.RetryNum > retryNum) {
    throw refusal(context, ['LimitExceeded.RetryNum'], `RetryNum must be at most ${retryNum}.`)
  }
  if (MsgTTL < minMsgTTL) {
    throw wrong(`MsgTTL must be at least ${minMsgTTL}, in seconds.`)
  }
  if (MsgTTL > maxMsgTTL) {
    throw refusal(context, ['LimitExceeded.MsgTTL'], `MsgTTL must be at most ${maxMsgTTL}, in seconds.`)
  }
  return { RetryConfig: [first], MsgTTL }
}
