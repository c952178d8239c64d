// Generated from spec/scf/2018-04-16/actions/GetRequestStatus.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { RequestStatus } from '../types.js';

/**
 * The input of GetRequestStatus.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/44481
 */
export interface GetRequestStatusRequest {
  /** Function name */
  FunctionName: string;
  /** ID of the request to be queried */
  FunctionRequestId: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * Start time of the query, for example `2017-05-16 20:00:00`. If it's left empty, it defaults to 15 minutes
   * before the current time.
   */
  StartTime?: string | undefined;
  /**
   * End time of the query. such as `2017-05-16 20:59:59`. If `StartTime` is not specified, `EndTime` defaults to
   * the current time. If `StartTime` is specified, `EndTime` is required, and it need to be later than the
   * `StartTime`.
   */
  EndTime?: string | undefined;
}

/**
 * The output of GetRequestStatus.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/44481
 */
export interface GetRequestStatusResponse {
  /**
   * Total running functions
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   */
  TotalCount?: number | null;
  /**
   * Details of the function running status
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   */
  Data?: RequestStatus[] | null;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetRequestStatus, including the common ones. */
export type GetRequestStatusErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.TopicNotExist'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameter.Cls'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.DateTime'
  | 'InvalidParameterValue.Function'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.FunctionRequestId'
  | 'InvalidParameterValue.RetCode'
  | 'InvalidParameterValue.StartTime'
  | 'InvalidParameterValue.StartTimeOrEndTime'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName';

/**
 * This API is used to query the status of a single function request.
 *
 * At most 20 requests per second. See `GetRequestStatusErrorCode` for its error codes.
 *
 * @since release 17 (2022-01-14)
 * @see https://intl.cloud.tencent.com/document/api/583/44481
 */
export const getRequestStatus: Action<GetRequestStatusRequest, GetRequestStatusResponse> = {
  name: 'GetRequestStatus',
  region: true,
  rateLimit: 20,
  idempotent: true,
  busy: [
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
};
