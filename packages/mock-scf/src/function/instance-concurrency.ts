import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { InstanceConcurrencyConfig, SessionConfig } from '../generated/types.js'
import type { FunctionRecord } from '../store/records.js'

/** The most sessions of an instance: the product's page of session concurrency. */
const maxSessions = 100

/**
 * Reads how several requests share an instance.
 *
 * @returns Undefined if the configuration is removed.
 * @throws {ApiError} InvalidParameterValue.InstanceConcurrencyConfig or InvalidParameterValue.DynamicEnabled
 */
export function readInstanceConcurrency(
  context: ScfContext,
  type: FunctionRecord['type'],
  config: InstanceConcurrencyConfig,
): InstanceConcurrencyConfig | undefined {
  const { DynamicEnabled: dynamic = 'FALSE', InstanceIsolationEnabled: isolation = '' } = config
  if (dynamic === '') return undefined
  if (type !== 'HTTP') {
    throw invalidConfig(
      context,
      'InstanceConcurrencyConfig is available for functions of the Type HTTP only.',
    )
  }
  if (dynamic !== null && !isSwitch(dynamic)) {
    throw invalidParameter(
      context,
      'DynamicEnabled',
      'DynamicEnabled must be TRUE or FALSE, or empty to remove the configuration.',
    )
  }
  if (isolation !== '' && !isSwitch(isolation)) {
    throw invalidConfig(context, 'InstanceIsolationEnabled must be TRUE or FALSE.')
  }
  if (config.Type === 'Session-Based') checkSessions(context, config.SessionConfig)
  return { ...config, DynamicEnabled: dynamic ?? 'FALSE' }
}

function isSwitch(text: string): boolean {
  return text === 'TRUE' || text === 'FALSE'
}

function checkSessions(context: ScfContext, config: SessionConfig = {}): void {
  const { SessionSource, SessionName = '', MaximumConcurrencySessionPerInstance: sessions = 1 } = config
  if (SessionSource === undefined || !/^[a-zA-Z][\w-]{4,39}$/.test(SessionName)) {
    throw invalidConfig(
      context,
      'The Type Session-Based requires SessionConfig with a SessionSource and a SessionName of 5 to 40 letters, digits, underscores and hyphens that begins with a letter.',
    )
  }
  if (sessions >= 1 && sessions <= maxSessions) return
  throw invalidConfig(context, `MaximumConcurrencySessionPerInstance must be from 1 to ${maxSessions}.`)
}

function invalidConfig(context: ScfContext, message: string) {
  return apiError(
    context,
    ['InvalidParameterValue.InstanceConcurrencyConfig', 'InvalidParameterValue'],
    message,
  )
}
