import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import type { PutProvisionedConcurrencyConfigRequest } from '../generated/actions.js'
import type { ProvisionedRecord } from '../store/records.js'

/** What a version asks for. */
export type Wish = Omit<ProvisionedRecord, 'version' | 'available' | 'life'>

/**
 * Reads what is asked for.
 *
 * @throws {ApiError} MissingParameter, InvalidParameterValue and its codes, for parameters that do not go together
 */
export function wishOf(context: ScfContext, input: PutProvisionedConcurrencyConfigRequest): Wish {
  const { VersionProvisionedConcurrencyNum: requested, ProvisionedType, TriggerActions = [] } = input
  if (requested < 0) {
    throw refusal(
      context,
      ['InvalidParameterValue'],
      'The parameter VersionProvisionedConcurrencyNum must be at least 0.',
    )
  }
  if (ProvisionedType !== 'ConcurrencyUtilizationTracking') {
    return {
      requested,
      triggerActions: TriggerActions,
      ...(ProvisionedType && { provisionedType: ProvisionedType }),
    }
  }
  return { ...trackingOf(context, input), triggerActions: TriggerActions, provisionedType: ProvisionedType }
}

/** Concurrency that follows its utilization starts at its least. */
function trackingOf(
  context: ScfContext,
  {
    VersionProvisionedConcurrencyNum: requested,
    TrackingTarget: trackingTarget,
    MinCapacity: minCapacity,
    MaxCapacity: maxCapacity,
  }: PutProvisionedConcurrencyConfigRequest,
) {
  if (trackingTarget === undefined || minCapacity === undefined || maxCapacity === undefined) {
    throw refusal(
      context,
      ['MissingParameter'],
      'ConcurrencyUtilizationTracking needs the parameters TrackingTarget, MinCapacity and MaxCapacity.',
    )
  }
  if (requested !== 0) {
    throw invalid(
      context,
      'ProvisionType',
      'With ConcurrencyUtilizationTracking, the parameter VersionProvisionedConcurrencyNum must be 0.',
    )
  }
  if (Number(trackingTarget.toFixed(2)) !== trackingTarget) {
    throw refusal(
      context,
      ['InvalidParameterValue.TrackingTarget'],
      'The parameter TrackingTarget must have two decimal places at most.',
    )
  }
  if (minCapacity > maxCapacity) {
    throw refusal(
      context,
      ['InvalidParameterValue.MinCapacity'],
      `The parameter MinCapacity must be at most MaxCapacity, ${maxCapacity}.`,
    )
  }
  return { requested: minCapacity, trackingTarget, minCapacity, maxCapacity }
}

export function checkMem(context: ScfContext, parameter: string, value: number): void {
  if (value >= 0) return
  throw refusal(context, ['InvalidParameterValue'], `The parameter ${parameter} must be at least 0, in MB.`)
}
