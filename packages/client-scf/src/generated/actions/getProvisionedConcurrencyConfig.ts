// Generated from spec/scf/2018-04-16/actions/GetProvisionedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { VersionProvisionedConcurrencyInfo } from '../types.js';

/**
 * The input of GetProvisionedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39227
 */
export interface GetProvisionedConcurrencyConfigRequest {
  /** Name of the function for which to get the provisioned concurrency details. */
  FunctionName: string;
  /**
   * Function namespace. Default value: default.
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
  /**
   * Function version number. If this parameter is left empty, the provisioned concurrency information of all
   * function versions will be returned.
   */
  Qualifier?: string | undefined;
}

/**
 * The output of GetProvisionedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39227
 */
export interface GetProvisionedConcurrencyConfigResponse {
  /** Unallocated provisioned concurrency amount of function. */
  UnallocatedConcurrencyNum: number;
  /** Allocated provisioned concurrency amount of function. */
  Allocated: VersionProvisionedConcurrencyInfo[];
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetProvisionedConcurrencyConfig, including the common ones. */
export type GetProvisionedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'MissingParameter'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation';

/**
 * This API is used to get the provisioned concurrency details of a function or its specified version.
 *
 * At most 20 requests per second. See `GetProvisionedConcurrencyConfigErrorCode` for its error codes.
 *
 * @since release 6 (2021-01-05)
 * @see https://intl.cloud.tencent.com/document/api/583/39227
 */
export const getProvisionedConcurrencyConfig: Action<GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse> = { name: 'GetProvisionedConcurrencyConfig', region: false, rateLimit: 20, idempotent: true };
