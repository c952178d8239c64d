// Generated from spec/scf/2018-04-16/actions/ListFunctions.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Filter, FunctionData } from '../types.js';

/**
 * The input of ListFunctions.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18582
 */
export interface ListFunctionsRequest {
  /**
   * It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`.
   *
   * @defaultValue "ASC"
   * @remarks Source: assumed: no page states the default, and those of other lists differ.
   */
  Order?: 'ASC' | 'DESC' | undefined;
  /**
   * It specifies the sorting order of the results according to a specified field, such as `AddTime`, `ModTime`,
   * and `FunctionName`.
   */
  Orderby?: 'AddTime' | 'ModTime' | 'FunctionName' | (string & {}) | undefined;
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
  /** It specifies whether to support fuzzy matching for the function name. */
  SearchKey?: string | undefined;
  /**
   * Namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /** Function description. Fuzzy search is supported. */
  Description?: string | undefined;
  /**
   * Filters
   * - tag:tag-key - String - Required: No - Filtering criteria based on tag-key - value pairs. Replace `tag-key`
   * with a specific tag-key.
   *
   * The maximum number of `Filters` for each request is 10, and that of `Filter.Values` is 5.
   *
   * At most 10 elements.
   *
   * @remarks The `Name` of a filter by tag is `tag-` and the key of the tag, such as `tag-status`, as in the
   * example. The description has `tag:` instead. Source: the description and the example of the page differ.
   */
  Filters?: Filter[] | undefined;
}

/**
 * The output of ListFunctions.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18582
 */
export interface ListFunctionsResponse {
  /** Function list */
  Functions: FunctionData[];
  /** Total number */
  TotalCount: number;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of ListFunctions, including the common ones. */
export type ListFunctionsErrorCode =
  | CommonErrorCode
  | 'InternalError.Exception'
  | 'InternalError.System'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Limit'
  | 'InvalidParameterValue.LimitExceeded'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Offset'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.Orderby'
  | 'InvalidParameterValue.QueryVersion'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.Region';

/**
 * This API is used to return relevant function information based on the input query parameters.
 *
 * At most 100 requests per second. See `ListFunctionsErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18582
 */
export const listFunctions: Action<ListFunctionsRequest, ListFunctionsResponse> = { name: 'ListFunctions', region: true, rateLimit: 100, idempotent: true };
