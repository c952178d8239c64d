// Generated from spec/scf/2018-04-16/actions/GetReservedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of GetReservedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39226
 */
export interface GetReservedConcurrencyConfigRequest {
  /** Specifies the function of which you want to obtain the reserved quota */
  FunctionName: string;
  /**
   * Function namespace. Default value: default.
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
}

/**
 * The output of GetReservedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39226
 */
export interface GetReservedConcurrencyConfigResponse {
  /**
   * The reserved quota of the function
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   */
  ReservedMem?: number | null;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetReservedConcurrencyConfig, including the common ones. */
export type GetReservedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'MissingParameter'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation';

/**
 * This API is used to obtain the reserved quota details of a function.
 *
 * At most 20 requests per second. See `GetReservedConcurrencyConfigErrorCode` for its error codes.
 *
 * @since release 6 (2021-01-05)
 * @see https://intl.cloud.tencent.com/document/api/583/39226
 */
export const getReservedConcurrencyConfig: Action<GetReservedConcurrencyConfigRequest, GetReservedConcurrencyConfigResponse> = { name: 'GetReservedConcurrencyConfig', region: false, rateLimit: 20, idempotent: true };
