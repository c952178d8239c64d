// Generated from spec/scf/2018-04-16/actions/PutReservedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of PutReservedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39224
 */
export interface PutReservedConcurrencyConfigRequest {
  /** Specifies the function of which you want to configure the reserved quota */
  FunctionName: string;
  /**
   * Reserved memory quota of the function. Note: the upper limit for the total reserved quota of the function is
   * the user's total concurrency memory minus 12800
   */
  ReservedConcurrencyMem: number;
  /**
   * Function namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
}

/**
 * The output of PutReservedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39224
 */
export interface PutReservedConcurrencyConfigResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of PutReservedConcurrencyConfig, including the common ones. */
export type PutReservedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.DebugModeStatus'
  | 'FailedOperation.FunctionVersionStatusNotActive'
  | 'FailedOperation.InsufficientBalance'
  | 'FailedOperation.ProvisionedExceedReserved'
  | 'FailedOperation.ReservedInProgress'
  | 'FailedOperation.ServiceClosed'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'LimitExceeded.FunctionReservedConcurrencyMemory'
  | 'MissingParameter'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation';

/**
 * This API is used to configure the reserved quota of a function.
 *
 * At most 20 requests per second. See `PutReservedConcurrencyConfigErrorCode` for its error codes.
 *
 * @since release 6 (2021-01-05)
 * @see https://intl.cloud.tencent.com/document/api/583/39224
 */
export const putReservedConcurrencyConfig: Action<PutReservedConcurrencyConfigRequest, PutReservedConcurrencyConfigResponse> = {
  name: 'PutReservedConcurrencyConfig',
  region: false,
  rateLimit: 20,
  idempotent: true,
  busy: [
    'FailedOperation.FunctionVersionStatusNotActive',
    'FailedOperation.ReservedInProgress',
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
};
