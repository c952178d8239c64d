// Generated from spec/scf/2018-04-16/actions/ListVersionByFunction.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { FunctionVersion } from '../types.js';

/**
 * The input of ListVersionByFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34416
 */
export interface ListVersionByFunctionRequest {
  /** Function Name */
  FunctionName: string;
  /**
   * The namespace where the function locates
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * Data offset. The default value is `0`.
   *
   * @defaultValue 0
   */
  Offset?: number | undefined;
  /**
   * Return data length. The default value is `20`.
   *
   * @defaultValue 20
   */
  Limit?: number | undefined;
  /** It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`. */
  Order?: 'ASC' | 'DESC' | undefined;
  /** It specifies the sorting order of the results according to a specified field, such as `AddTime`, `ModTime`. */
  OrderBy?: 'AddTime' | 'ModTime' | (string & {}) | undefined;
}

/**
 * The output of ListVersionByFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34416
 */
export interface ListVersionByFunctionResponse {
  /** Function version */
  FunctionVersion: string[];
  /**
   * Function version list
   * Note: This field may return null, indicating that no valid values is found.
   */
  Versions?: FunctionVersion[] | null;
  /**
   * Total number of function versions
   * Note: This field may return null, indicating that no valid value was found.
   */
  TotalCount?: number | null;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of ListVersionByFunction, including the common ones. */
export type ListVersionByFunctionErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.Orderby'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to query the function version based on the input parameters.
 *
 * At most 20 requests per second. See `ListVersionByFunctionErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34416
 */
export const listVersionByFunction: Action<ListVersionByFunctionRequest, ListVersionByFunctionResponse> = { name: 'ListVersionByFunction', region: false, rateLimit: 20, idempotent: true };
