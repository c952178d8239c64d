// Generated from spec/scf/2018-04-16/actions/GetFunctionLogs.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { FunctionLog, LogFilter, LogSearchContext } from '../types.js';

/**
 * The input of GetFunctionLogs.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18583
 */
export interface GetFunctionLogsRequest {
  /**
   * Function name.
   * - To ensure the compatibility of the
   * [`GetFunctionLogs`](https://intl.cloud.tencent.com/document/product/583/18583?from_cn_redirect=1) API, the
   * input parameter `FunctionName` is optional, but we recommend you enter it; otherwise, log acquisition may
   * fail.
   * - After the function is connected to CLS, we recommend you use the [related CLS
   * API](https://intl.cloud.tencent.com/document/product/614/16875?from_cn_redirect=1) to get the best log
   * retrieval experience.
   */
  FunctionName?: string | undefined;
  /**
   * Data offset. The addition of `Offset` and `Limit` cannot exceed 10,000.
   *
   * At most 10000.
   *
   * @defaultValue 0
   * @remarks Source: inferred: the maximum, because neither can exceed the sum; the default, because the pages of
   * other lists, such as ListFunctions, state it.
   */
  Offset?: number | undefined;
  /**
   * Length of the return data. The addition of `Offset` and `Limit` cannot exceed 10,000.
   *
   * At most 10000.
   *
   * @defaultValue 20
   * @remarks Source: inferred: the maximum, because neither can exceed the sum; the default, because the pages of
   * other lists, such as ListFunctions, state it.
   */
  Limit?: number | undefined;
  /**
   * It specifies whether to sort the logs in an ascending or descending order. The value is `desc` or `asc`.
   *
   * @defaultValue "desc"
   * @remarks Source: inferred: the pages of other lists by time, such as ListAsyncEvents, state this default.
   */
  Order?: 'desc' | 'asc' | undefined;
  /**
   * It specifies the sorting order of the logs based on a specified field, such as `function_name`, `duration`,
   * `mem_usage`, and `start_time`.
   *
   * @defaultValue "start_time"
   * @remarks Source: inferred: the page of ListAsyncEvents, another list of invocations, states this default.
   */
  OrderBy?: 'function_name' | 'duration' | 'mem_usage' | 'start_time' | (string & {}) | undefined;
  /**
   * Log filter used to identify whether to return logs of successful or failed requests. `filter.RetCode=not0`
   * indicates that only the logs of failed requests will be returned. `filter.RetCode=is0` indicates that only the
   * logs of successful requests will be returned. If this parameter is left blank, all logs will be returned.
   */
  Filter?: LogFilter | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /** Function version */
  Qualifier?: string | undefined;
  /** RequestId corresponding to the executed function */
  FunctionRequestId?: string | undefined;
  /** Query date, for example, 2017-05-16 20:00:00. The date must be within one day of the end time. */
  StartTime?: string | undefined;
  /** Query date, for example, 2017-05-16 20:59:59. The date must be within one day of the start time. */
  EndTime?: string | undefined;
  /**
   * This field is disused.
   *
   * @deprecated
   */
  SearchContext?: LogSearchContext | undefined;
}

/**
 * The output of GetFunctionLogs.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18583
 */
export interface GetFunctionLogsResponse {
  /** Total number of function logs */
  TotalCount: number;
  /** Function log information */
  Data: FunctionLog[];
  /**
   * This field is disused.
   *
   * @deprecated
   */
  SearchContext: LogSearchContext;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetFunctionLogs, including the common ones. */
export type GetFunctionLogsErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.AuthFailure'
  | 'FailedOperation.QueryError'
  | 'FailedOperation.TopicNotExist'
  | 'InternalError'
  | 'InternalError.ES'
  | 'InternalError.Exception'
  | 'InternalError.System'
  | 'InvalidParameter.Cls'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.Payload'
  | 'InvalidParameter.RoleCheck'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.DateTime'
  | 'InvalidParameterValue.FunctionType'
  | 'InvalidParameterValue.ImageType'
  | 'InvalidParameterValue.Offset'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.OrderBy'
  | 'InvalidParameterValue.RetCode'
  | 'InvalidParameterValue.StartTimeOrEndTime'
  | 'LimitExceeded.Offset'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.RoleCheck'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation.NotSupportRegion';

/**
 * This API returns function running logs according to the specified conditions.
 *
 * Note that this API has been disused. You can use
 * [GetRequestStatus](https://intl.cloud.tencent.com/document/product/583/65348?from_cn_redirect=1) instead. See
 * also [Retrieving Logs](https://intl.cloud.tencent.com/document/product/583/52637?from_cn_redirect=1).
 *
 * At most 5 requests per second. See `GetFunctionLogsErrorCode` for its error codes.
 *
 * @deprecated This API has been disused. You can use GetRequestStatus instead.
 * @see https://intl.cloud.tencent.com/document/api/583/18583
 */
export const getFunctionLogs: Action<GetFunctionLogsRequest, GetFunctionLogsResponse> = {
  name: 'GetFunctionLogs',
  region: true,
  rateLimit: 5,
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
