import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { PutProvisionedConcurrencyConfigRequest } from '../generated/actions.js'
import type { ProvisionedRecord } from '../store/records.js'

/** The provisioned concurrency that a request sets. */
export type RequestedConcurrency = Omit<ProvisionedRecord, 'version' | 'available' | 'lifecycle'>

/**
 * Reads the requested provisioned concurrency.
 *
 * @throws {ApiError} MissingParameter or a code of InvalidParameterValue if the parameters are inconsistent.
 */
export function readRequestedConcurrency(
  context: ScfContext,
  input: PutProvisionedConcurrencyConfigRequest,
): RequestedConcurrency {
  const { VersionProvisionedConcurrencyNum: requested, ProvisionedType, TriggerActions = [] } = input
  if (requested < 0) {
    throw apiError(
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
  return { ...readTracking(context, input), triggerActions: TriggerActions, provisionedType: ProvisionedType }
}

/** Reads the parameters of utilization tracking, which starts with the minimum capacity. */
function readTracking(
  context: ScfContext,
  {
    VersionProvisionedConcurrencyNum: requested,
    TrackingTarget: trackingTarget,
    MinCapacity: minCapacity,
    MaxCapacity: maxCapacity,
  }: PutProvisionedConcurrencyConfigRequest,
) {
  if (trackingTarget === undefined || minCapacity === undefined || maxCapacity === undefined) {
    throw apiError(
      context,
      ['MissingParameter'],
      'ConcurrencyUtilizationTracking requires the parameters TrackingTarget, MinCapacity and MaxCapacity.',
    )
  }
  if (requested !== 0) {
    throw invalidParameter(
      context,
      'ProvisionType',
      'With ConcurrencyUtilizationTracking, the parameter VersionProvisionedConcurrencyNum must be 0.',
    )
  }
  if (Number(trackingTarget.toFixed(2)) !== trackingTarget) {
    throw apiError(
      context,
      ['InvalidParameterValue.TrackingTarget'],
      'The parameter TrackingTarget must have at most two decimal places.',
    )
  }
  if (minCapacity > maxCapacity) {
    throw apiError(
      context,
      ['InvalidParameterValue.MinCapacity'],
      `The parameter MinCapacity must be at most MaxCapacity, ${maxCapacity}.`,
    )
  }
  return { requested: minCapacity, trackingTarget, minCapacity, maxCapacity }
}
