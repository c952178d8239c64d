// Generated from spec/scf/2018-04-16/actions/GetAsyncEventStatus.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { AsyncEventStatus } from '../types.js';

/**
 * The input of GetAsyncEventStatus.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/44482
 */
export interface GetAsyncEventStatusRequest {
  /** ID of the async execution request */
  InvokeRequestId: string;
}

/**
 * The output of GetAsyncEventStatus.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/44482
 */
export interface GetAsyncEventStatusResponse {
  /** Async event status */
  Result: AsyncEventStatus;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetAsyncEventStatus, including the common ones. */
export type GetAsyncEventStatusErrorCode =
  | CommonErrorCode
  | 'FailedOperation.AsyncEventStatus'
  | 'ResourceNotFound.AsyncEvent'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace';

/**
 * This API is used to get the status of an async function execution event.
 *
 * The event status is retained for 3*24 hours, counting from the completion of the event.
 *
 * At most 20 requests per second. See `GetAsyncEventStatusErrorCode` for its error codes.
 *
 * @since release 17 (2022-01-14)
 * @see https://intl.cloud.tencent.com/document/api/583/44482
 */
export const getAsyncEventStatus: Action<GetAsyncEventStatusRequest, GetAsyncEventStatusResponse> = {
  name: 'GetAsyncEventStatus',
  region: false,
  rateLimit: 20,
  idempotent: true,
  busy: ['FailedOperation.AsyncEventStatus'],
};
