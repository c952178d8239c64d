// Generated from spec/scf/2018-04-16/actions/ListAsyncEvents.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { AsyncEvent, TimeInterval } from '../types.js';

/**
 * The input of ListAsyncEvents.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39734
 */
export interface ListAsyncEventsRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /** Filter (function version) */
  Qualifier?: string | undefined;
  /** Filter (invocation type list) */
  InvokeType?: string[] | undefined;
  /**
   * Filter (event status list)
   *
   * @remarks Source: inferred: the filter compares these values with AsyncEvent.Status.
   */
  Status?: ('RUNNING' | 'FINISHED' | 'ABORTED' | 'FAILED' | (string & {}))[] | undefined;
  /** Filter (left-closed-right-open range of execution start time) */
  StartTimeInterval?: TimeInterval | undefined;
  /** Filter (left-closed-right-open range of execution end time) */
  EndTimeInterval?: TimeInterval | undefined;
  /**
   * Valid values: ASC, DESC. Default value: DESC
   *
   * @defaultValue "DESC"
   */
  Order?: 'ASC' | 'DESC' | undefined;
  /**
   * Valid values: StartTime, EndTime. Default value: StartTime
   *
   * @defaultValue "StartTime"
   */
  Orderby?: 'StartTime' | 'EndTime' | (string & {}) | undefined;
  /**
   * Data offset. Default value: 0
   *
   * @defaultValue 0
   */
  Offset?: number | undefined;
  /**
   * Number of results to be returned. Default value: 20. Maximum value: 100
   *
   * At most 100.
   *
   * @defaultValue 20
   */
  Limit?: number | undefined;
  /** Filter (event invocation request ID) */
  InvokeRequestId?: string | undefined;
}

/**
 * The output of ListAsyncEvents.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39734
 */
export interface ListAsyncEventsResponse {
  /** Total number of events that meet the filter */
  TotalCount: number;
  /** Async event list */
  EventList: AsyncEvent[];
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of ListAsyncEvents, including the common ones. */
export type ListAsyncEventsErrorCode =
  | CommonErrorCode
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.InvokeType'
  | 'InvalidParameterValue.Limit'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.Orderby'
  | 'InvalidParameterValue.Status'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version';

/**
 * This API is used to pull the list of async function events.
 *
 * At most 20 requests per second. See `ListAsyncEventsErrorCode` for its error codes.
 *
 * @since release 7 (2021-03-02)
 * @see https://intl.cloud.tencent.com/document/api/583/39734
 */
export const listAsyncEvents: Action<ListAsyncEventsRequest, ListAsyncEventsResponse> = { name: 'ListAsyncEvents', region: false, rateLimit: 20, idempotent: true };
