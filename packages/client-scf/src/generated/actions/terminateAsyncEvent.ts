// Generated from spec/scf/2018-04-16/actions/TerminateAsyncEvent.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of TerminateAsyncEvent.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39733
 */
export interface TerminateAsyncEventRequest {
  /** Function name */
  FunctionName: string;
  /** Terminated invocation request ID */
  InvokeRequestId: string;
  /**
   * Namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * Whether to enable grace shutdown. If it's `true`, a `SIGTERM` signal is sent to the specified request. See
   * [Sending termination
   * signal](https://intl.cloud.tencent.com/document/product/583/63969?from_cn_redirect=1#.E5.8F.91.E9.80.81.E7.BB.88.E6.AD.A2.E4.BF.A1.E5.8F.B7).
   * It's set to `false` by default.
   *
   * @defaultValue false
   * @since release 15 (2021-11-30)
   * @remarks Source: restored: the margin cuts the first sentences and the anchor of the link; completed from the
   * official SDKs' description of this parameter.
   */
  GraceShutdown?: boolean | undefined;
}

/**
 * The output of TerminateAsyncEvent.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39733
 */
export interface TerminateAsyncEventResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of TerminateAsyncEvent, including the common ones. */
export type TerminateAsyncEventErrorCode =
  | CommonErrorCode
  | 'FailedOperation.AsyncEventStatus'
  | 'InvalidParameterValue.FunctionName'
  | 'ResourceNotFound.AsyncEvent'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace';

/**
 * This API is used to terminate a running async function event.
 *
 * At most 20 requests per second. See `TerminateAsyncEventErrorCode` for its error codes.
 *
 * @since release 7 (2021-03-02)
 * @see https://intl.cloud.tencent.com/document/api/583/39733
 */
export const terminateAsyncEvent: Action<TerminateAsyncEventRequest, TerminateAsyncEventResponse> = {
  name: 'TerminateAsyncEvent',
  region: false,
  rateLimit: 20,
  busy: ['FailedOperation.AsyncEventStatus'],
};
