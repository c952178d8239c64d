// Generated from spec/scf/2018-04-16/actions/DeleteReservedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of DeleteReservedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39228
 */
export interface DeleteReservedConcurrencyConfigRequest {
  /** Specifies the function of which you want to delete the reserved quota */
  FunctionName: string;
  /**
   * Function namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
}

/**
 * The output of DeleteReservedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39228
 */
export interface DeleteReservedConcurrencyConfigResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of DeleteReservedConcurrencyConfig, including the common ones. */
export type DeleteReservedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DebugModeStatus'
  | 'FailedOperation.ReservedInProgress'
  | 'InternalError'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation';

/**
 * This API is used to delete the configuration of reserved quota.
 *
 * At most 20 requests per second. See `DeleteReservedConcurrencyConfigErrorCode` for its error codes.
 *
 * @since release 6 (2021-01-05)
 * @see https://intl.cloud.tencent.com/document/api/583/39228
 */
export const deleteReservedConcurrencyConfig: Action<DeleteReservedConcurrencyConfigRequest, DeleteReservedConcurrencyConfigResponse> = {
  name: 'DeleteReservedConcurrencyConfig',
  region: false,
  rateLimit: 20,
  busy: ['FailedOperation.ReservedInProgress'],
};
