// Generated from spec/scf/2018-04-16/actions/Invoke.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Result } from '../types.js';

/**
 * The input of Invoke.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/17243
 */
export interface InvokeRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Fill in `RequestResponse` for synchronized invocations (default and recommended) and `Event` for asychronized
   * invocations. Note that for synchronized invocations, the max timeout period is 300s. Choose asychronized
   * invocations if the required timeout period is longer than 300 seconds. You can also use
   * [InvokeFunction](https://intl.cloud.tencent.com/document/product/583/58400?from_cn_redirect=1) for
   * synchronized invocations.
   *
   * @defaultValue "RequestResponse"
   */
  InvocationType?: 'RequestResponse' | 'Event' | undefined;
  /**
   * The version or alias of the triggered function. It defaults to $LATEST
   *
   * @defaultValue "$LATEST"
   */
  Qualifier?: string | undefined;
  /**
   * Function running parameter, which is in the JSON format. The maximum parameter size is 6 MB for synchronized
   * invocations and 128KB for asynchronized invocations. This field corresponds to [event input
   * parameter](https://intl.cloud.tencent.com/document/product/583/9210?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E5.85.A5.E5.8F.82.3Ca-id.3D.22input.22.3E.3C.2Fa.3E).
   *
   * At most 6291456 bytes.
   */
  ClientContext?: string | undefined;
  /**
   * Null for async invocations
   *
   * @defaultValue "None"
   * @remarks With `Tail`, the response of a synchronous invocation contains up to 4 KB of the log of the function
   * in `Log`. With `None`, it does not. Source: inferred: from the page of InvokeFunction. Source: inferred: the
   * page of InvokeFunction states this default.
   */
  LogType?: string | undefined;
  /**
   * Namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
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
 * The output of Invoke.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/17243
 */
export interface InvokeResponse {
  /** Function execution result */
  Result: Result;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of Invoke, including the common ones. */
export type InvokeErrorCode =
  | CommonErrorCode
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.InvokeFunction'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameter.FunctionName'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Param'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceUnavailable.InsufficientBalance'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to run a function.
 *
 * At most 100 requests per second. Only in ap-bangkok, ap-beijing, ap-chengdu, ap-chongqing, ap-guangzhou,
 * ap-hongkong, ap-mumbai, ap-seoul, ap-shanghai, ap-shanghai-fsi, ap-shenzhen-fsi, ap-singapore, ap-tokyo,
 * eu-frankfurt, na-ashburn, na-siliconvalley, na-toronto, sa-saopaulo. See `InvokeErrorCode` for its error
 * codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/17243
 */
export const invoke: Action<InvokeRequest, InvokeResponse> = { name: 'Invoke', region: true, rateLimit: 100, busy: ['FailedOperation.FunctionStatusError'] };
