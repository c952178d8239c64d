// Generated from spec/scf/2018-04-16/actions/PutTotalConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of PutTotalConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39223
 */
export interface PutTotalConcurrencyConfigRequest {
  /**
   * Account concurrency memory quota. Note: the lower limit for the account concurrency memory quota is the user's
   * total concurrency memory used + 12800
   */
  TotalConcurrencyMem: number;
  /**
   * Namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
}

/**
 * The output of PutTotalConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39223
 */
export interface PutTotalConcurrencyConfigResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of PutTotalConcurrencyConfig, including the common ones. */
export type PutTotalConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation.InsufficientBalance'
  | 'FailedOperation.ReservedExceedTotal'
  | 'FailedOperation.TotalConcurrencyMemoryInProgress'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'LimitExceeded.TotalConcurrencyMemory'
  | 'LimitExceeded.UserTotalConcurrencyMemory'
  | 'MissingParameter'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.TotalConcurrencyMemory'
  | 'UnauthorizedOperation'
  | 'UnsupportedOperation';

/**
 * This API is used to modify the account concurrency quota.
 *
 * At most 20 requests per second. See `PutTotalConcurrencyConfigErrorCode` for its error codes.
 *
 * @since release 6 (2021-01-05)
 * @see https://intl.cloud.tencent.com/document/api/583/39223
 */
export const putTotalConcurrencyConfig: Action<PutTotalConcurrencyConfigRequest, PutTotalConcurrencyConfigResponse> = {
  name: 'PutTotalConcurrencyConfig',
  region: false,
  rateLimit: 20,
  idempotent: true,
  busy: ['FailedOperation.TotalConcurrencyMemoryInProgress'],
};
