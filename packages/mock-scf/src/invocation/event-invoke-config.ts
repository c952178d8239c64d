import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { AsyncTriggerConfig } from '../generated/types.js'
import type { Limits } from '../store/limits.js'
import { findFunction, findVersion, latestVersion, statusError } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import { switchesOf } from '../store/switches.js'

/** The handlers of the actions on the retries of asynchronous invocations. */
export type EventInvokeHandlers = Pick<
  ScfHandlers,
  'updateFunctionEventInvokeConfig' | 'getFunctionEventInvokeConfig'
>

/** The second element of RetryConfig in responses: retries after system errors are unlimited. */
const unlimited = { RetryNum: -1 }

export function eventInvokeHandlers(emulator: Emulator): EventInvokeHandlers {
  const { store, tables, limits } = emulator
  return {
    updateFunctionEventInvokeConfig(input, context) {
      const asyncTriggerConfig = readConfig(context, input.AsyncTriggerConfig, limits)
      const fn = findFunction(emulator, context, input)
      const { record, scope } = fn
      const latest = findVersion(emulator, context, fn)
      checkActive(context, record.name, latest)
      const [retries] = asyncTriggerConfig.RetryConfig
      if (switchesOf(record, latest).asyncRunEnable === 'TRUE' && retries?.RetryNum !== 0) {
        throw apiError(
          context,
          ['UnsupportedOperation.UpdateFunctionEventInvokeConfig', 'UnsupportedOperation'],
          `${record.name} is an asynchronous function, which is never retried. RetryNum must be 0.`,
        )
      }
      store.change(() => tables.functions.put(scope, record.name, { ...record, asyncTriggerConfig }))
      return {}
    },

    getFunctionEventInvokeConfig({ Qualifier: qualifier, ...input }, context) {
      const fn = findFunction(emulator, context, input)
      if (qualifier !== latestVersion && !/^\d+$/.test(qualifier)) {
        throw apiError(
          context,
          ['InvalidParameterValue.Qualifier', 'InvalidParameterValue'],
          `The parameter Qualifier must be ${latestVersion} or the number of a version.`,
        )
      }
      const version = findVersion(emulator, context, fn, qualifier)
      checkActive(context, fn.record.name, version)
      const { RetryConfig, MsgTTL } = fn.record.asyncTriggerConfig
      // An asynchronous function is never retried.
      const isAsynchronous = switchesOf(fn.record, version).asyncRunEnable === 'TRUE'
      const retries = isAsynchronous ? [{ RetryNum: 0 }] : RetryConfig
      return { AsyncTriggerConfig: { RetryConfig: [...retries, unlimited], MsgTTL } }
    },
  }
}

/** @throws {ApiError} FailedOperation.FunctionVersionStatusNotActive */
function checkActive(context: ScfContext, name: string, { lifecycle: { status } }: VersionRecord): void {
  if (status === 'Active') return
  throw statusError(context, name, status, ['FailedOperation.FunctionVersionStatusNotActive'])
}

/**
 * Reads a configuration. The element for system errors, which responses have, is optional.
 *
 * @throws {ApiError} InvalidParameterValue.AsyncTriggerConfig, LimitExceeded.RetryNum or LimitExceeded.MsgTTL
 */
function readConfig(
  context: ScfContext,
  { RetryConfig: [first, second = unlimited, ...more], MsgTTL }: AsyncTriggerConfig,
  { retryNum, minMsgTTL, maxMsgTTL }: Limits,
): AsyncTriggerConfig {
  const configError = (message: string) => invalidParameter(context, 'AsyncTriggerConfig', message)
  if (!first || more.length > 0) {
    throw configError('RetryConfig must have one element, for retries after user errors.')
  }
  if (second.RetryNum !== unlimited.RetryNum) {
    throw configError('The RetryNum of a second element of RetryConfig, for system errors, must be -1.')
  }
  if (first.RetryNum < 0) throw configError('RetryNum must be at least 0.')
  if (first.RetryNum > retryNum) {
    throw apiError(context, ['LimitExceeded.RetryNum'], `RetryNum must be at most ${retryNum}.`)
  }
  if (MsgTTL < minMsgTTL) {
    throw configError(`MsgTTL must be at least ${minMsgTTL}, in seconds.`)
  }
  if (MsgTTL > maxMsgTTL) {
    throw apiError(context, ['LimitExceeded.MsgTTL'], `MsgTTL must be at most ${maxMsgTTL}, in seconds.`)
  }
  return { RetryConfig: [first], MsgTTL }
}
