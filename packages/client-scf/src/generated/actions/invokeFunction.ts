// Generated from spec/scf/2018-04-16/actions/InvokeFunction.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Result } from '../types.js';

/**
 * The input of InvokeFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/41408
 */
export interface InvokeFunctionRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Version or alias of the function. It defaults to `$DEFAULT`.
   *
   * @defaultValue "$DEFAULT"
   */
  Qualifier?: string | undefined;
  /**
   * Function running parameter, which is in the JSON format. Maximum parameter size is 6 MB. This field
   * corresponds to [event input
   * parameter](https://intl.cloud.tencent.com/document/product/583/9210?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E5.85.A5.E5.8F.82.3Ca-id.3D.22input.22.3E.3C.2Fa.3E).
   *
   * At most 6291456 bytes.
   */
  Event?: string | undefined;
  /**
   * Valid value: `None` (default) or `Tail`. If the value is `Tail`, `log` in the response will contain the
   * corresponding function execution log (up to 4KB).
   *
   * @defaultValue "None"
   */
  LogType?: 'None' | 'Tail' | undefined;
  /**
   * Namespace. `default` is used if it's left empty.
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
  /**
   * Traffic routing config in json format, e.g., {"k":"v"}. Please note that both "k" and "v" must be strings. Up
   * to 1024 bytes allowed.
   *
   * At most 1024 bytes.
   */
  RoutingKey?: string | undefined;
}

/**
 * The output of InvokeFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/41408
 */
export interface InvokeFunctionResponse {
  /** Function execution result */
  Result: Result;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of InvokeFunction, including the common ones. */
export type InvokeFunctionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.InvokeFunction'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameter.FunctionName'
  | 'InvalidParameter.RequestTooLarge'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.ClientContext'
  | 'InvalidParameterValue.FunctionType'
  | 'InvalidParameterValue.Param'
  | 'LimitExceeded.Quota'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Qualifier'
  | 'ResourceUnavailable.InsufficientBalance'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to invoke functions synchronously.
 *
 * At most 10000 requests per second. See `InvokeFunctionErrorCode` for its error codes.
 *
 * @since release 11 (2021-07-23)
 * @see https://intl.cloud.tencent.com/document/api/583/41408
 */
export const invokeFunction: Action<InvokeFunctionRequest, InvokeFunctionResponse> = {
  name: 'InvokeFunction',
  region: false,
  rateLimit: 10000,
  busy: ['FailedOperation.FunctionStatusError'],
};
