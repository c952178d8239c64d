// Generated from spec/scf/2018-04-16/actions/GetFunctionEventInvokeConfig.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { AsyncTriggerConfig } from '../types.js';

/**
 * The input of GetFunctionEventInvokeConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39921
 */
export interface GetFunctionEventInvokeConfigRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Function namespace. Default value: default
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
  /**
   * Function version. Default value: $LATEST
   *
   * @defaultValue "$LATEST"
   */
  Qualifier?: string | undefined;
}

/**
 * The output of GetFunctionEventInvokeConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39921
 */
export interface GetFunctionEventInvokeConfigResponse {
  /** Async retry configuration information */
  AsyncTriggerConfig: AsyncTriggerConfig;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetFunctionEventInvokeConfig, including the common ones. */
export type GetFunctionEventInvokeConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.FunctionVersionStatusNotActive'
  | 'FailedOperation.InsufficientBalance'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'MissingParameter'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation';

/**
 * This API is used to get the async retry configuration of a function, including the number of retry attempts
 * and message retention period.
 *
 * At most 20 requests per second. See `GetFunctionEventInvokeConfigErrorCode` for its error codes.
 *
 * @since release 9 (2021-04-01)
 * @see https://intl.cloud.tencent.com/document/api/583/39921
 */
export const getFunctionEventInvokeConfig: Action<GetFunctionEventInvokeConfigRequest, GetFunctionEventInvokeConfigResponse> = {
  name: 'GetFunctionEventInvokeConfig',
  region: false,
  rateLimit: 20,
  idempotent: true,
  busy: [
    'FailedOperation.FunctionVersionStatusNotActive',
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
};
