// Generated from spec/scf/2018-04-16/actions/UpdateFunctionEventInvokeConfig.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { AsyncTriggerConfig } from '../types.js';

/**
 * The input of UpdateFunctionEventInvokeConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39920
 */
export interface UpdateFunctionEventInvokeConfigRequest {
  /** Async retry configuration information */
  AsyncTriggerConfig: AsyncTriggerConfig;
  /** Function name */
  FunctionName: string;
  /**
   * Function namespace. Default value: default
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
}

/**
 * The output of UpdateFunctionEventInvokeConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39920
 */
export interface UpdateFunctionEventInvokeConfigResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of UpdateFunctionEventInvokeConfig, including the common ones. */
export type UpdateFunctionEventInvokeConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.FunctionVersionStatusNotActive'
  | 'FailedOperation.InsufficientBalance'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.AsyncTriggerConfig'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'LimitExceeded.MsgTTL'
  | 'LimitExceeded.RetryNum'
  | 'MissingParameter'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation'
  | 'UnsupportedOperation.EipFixed'
  | 'UnsupportedOperation.UpdateFunctionEventInvokeConfig'
  | 'UnsupportedOperation.VpcConfig';

/**
 * This API is used to update the async retry configuration of a function, including the number of retry attempts
 * and message retention period.
 *
 * At most 20 requests per second. See `UpdateFunctionEventInvokeConfigErrorCode` for its error codes.
 *
 * @since release 9 (2021-04-01)
 * @see https://intl.cloud.tencent.com/document/api/583/39920
 */
export const updateFunctionEventInvokeConfig: Action<UpdateFunctionEventInvokeConfigRequest, UpdateFunctionEventInvokeConfigResponse> = {
  name: 'UpdateFunctionEventInvokeConfig',
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
