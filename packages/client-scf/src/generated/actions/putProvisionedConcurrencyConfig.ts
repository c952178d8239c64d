// Generated from spec/scf/2018-04-16/actions/PutProvisionedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { TriggerAction } from '../types.js';

/**
 * The input of PutProvisionedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39225
 */
export interface PutProvisionedConcurrencyConfigRequest {
  /** Name of the function for which to set the provisioned concurrency */
  FunctionName: string;
  /** Function version number. Note: the `$LATEST` version does not support provisioned concurrency */
  Qualifier: string;
  /**
   * Provisioned concurrency amount. Note: there is an upper limit for the sum of provisioned concurrency amounts
   * of all versions, which currently is the function's maximum concurrency quota minus 100
   */
  VersionProvisionedConcurrencyNum: number;
  /**
   * Function namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
  /**
   * Scheduled provisioned concurrency scaling action
   *
   * @since release 15 (2021-11-30)
   */
  TriggerActions?: TriggerAction[] | undefined;
  /**
   * Specifies the provisioned concurrency type.
   * `Default`: Static provisioned concurrency.
   * `ConcurrencyUtilizationTracking`: Scales the concurrency automatically according to the concurrency
   * utilization.
   * If `ConcurrencyUtilizationTracking` is passed in, `TrackingTarget`, `MinCapacity` and `MaxCapacity` are
   * required, and `VersionProvisionedConcurrencyNum` must be `0`.
   *
   * @defaultValue "Default"
   * @since release 19 (2022-04-14)
   * @remarks Source: restored: the margin cuts the line ends; completed from the provider's SDK documentation. The
   * default is inferred: all provisioned concurrency was static before release 19 added the parameter.
   */
  ProvisionedType?: 'Default' | 'ConcurrencyUtilizationTracking' | (string & {}) | undefined;
  /**
   * The target concurrency utilization. Range: (0,1) (two decimal places)
   *
   * 0.01 to 0.99.
   *
   * @since release 19 (2022-04-14)
   * @remarks Source: restored: the margin cuts the range; completed from the provider's SDK documentation.
   */
  TrackingTarget?: number | undefined;
  /**
   * The minimum number of instances. It can not be smaller than `1`.
   *
   * At least 1.
   *
   * @since release 19 (2022-04-14)
   */
  MinCapacity?: number | undefined;
  /**
   * The maximum number of instances
   *
   * @since release 19 (2022-04-14)
   */
  MaxCapacity?: number | undefined;
}

/**
 * The output of PutProvisionedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39225
 */
export interface PutProvisionedConcurrencyConfigResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of PutProvisionedConcurrencyConfig, including the common ones. */
export type PutProvisionedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DebugModeStatus'
  | 'FailedOperation.FunctionVersionStatusNotActive'
  | 'FailedOperation.InsufficientBalance'
  | 'FailedOperation.ProvisionCreateTimer'
  | 'FailedOperation.ProvisionDeleteTimer'
  | 'FailedOperation.ProvisionedExceedAvailable'
  | 'FailedOperation.ProvisionedExceedReserved'
  | 'FailedOperation.ProvisionedInProgress'
  | 'FailedOperation.ServiceClosed'
  | 'FailedOperation.UnOpenedService'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.MinCapacity'
  | 'InvalidParameterValue.ProvisionTriggerCronConfigDuplicate'
  | 'InvalidParameterValue.ProvisionTriggerName'
  | 'InvalidParameterValue.ProvisionTriggerNameDuplicate'
  | 'InvalidParameterValue.ProvisionType'
  | 'InvalidParameterValue.Qualifier'
  | 'InvalidParameterValue.TrackingTarget'
  | 'InvalidParameterValue.TriggerCronConfig'
  | 'InvalidParameterValue.TriggerCronConfigTimeInterval'
  | 'InvalidParameterValue.TriggerProvisionedConcurrencyNum'
  | 'LimitExceeded.FunctionProvisionedConcurrencyMemory'
  | 'LimitExceeded.FunctionTotalProvisionedConcurrencyMemory'
  | 'LimitExceeded.FunctionTotalProvisionedConcurrencyNum'
  | 'LimitExceeded.MaxCapacity'
  | 'LimitExceeded.ProvisionTriggerAction'
  | 'LimitExceeded.ProvisionTriggerInterval'
  | 'MissingParameter'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation';

/**
 * This API is used to set the provisioned concurrency of a non-$LATEST version of a function.
 *
 * At most 20 requests per second. See `PutProvisionedConcurrencyConfigErrorCode` for its error codes.
 *
 * @since release 6 (2021-01-05)
 * @see https://intl.cloud.tencent.com/document/api/583/39225
 */
export const putProvisionedConcurrencyConfig: Action<PutProvisionedConcurrencyConfigRequest, PutProvisionedConcurrencyConfigResponse> = {
  name: 'PutProvisionedConcurrencyConfig',
  region: false,
  rateLimit: 20,
  idempotent: true,
  busy: ['FailedOperation.FunctionVersionStatusNotActive', 'FailedOperation.ProvisionedInProgress'],
};
