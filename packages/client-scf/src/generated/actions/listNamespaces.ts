// Generated from spec/scf/2018-04-16/actions/ListNamespaces.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Namespace, SearchKey } from '../types.js';

/**
 * The input of ListNamespaces.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34411
 */
export interface ListNamespacesRequest {
  /**
   * Return data length. The default value is `20`.
   *
   * @defaultValue 20
   */
  Limit?: number | undefined;
  /**
   * Data offset. The default value is `0`.
   *
   * @defaultValue 0
   */
  Offset?: number | undefined;
  /** It specifies the sorting order of the results according to a specified field, such as `Name` and `Updatetime`. */
  Orderby?: 'Name' | 'Updatetime' | (string & {}) | undefined;
  /**
   * It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`.
   *
   * @defaultValue "ASC"
   * @remarks Source: assumed: no page states the default, and those of other lists differ.
   */
  Order?: 'ASC' | 'DESC' | undefined;
  /**
   * Specifies the range and keyword for search. The value of `Key` can be `Namespace` or `Description`. Multiple
   * AND conditions can be specified.
   *
   * @since release 13 (2021-09-10)
   */
  SearchKey?: SearchKey[] | undefined;
}

/**
 * The output of ListNamespaces.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34411
 */
export interface ListNamespacesResponse {
  /** Namespace details */
  Namespaces: Namespace[];
  /** Number of return namespaces */
  TotalCount: number;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of ListNamespaces, including the common ones. */
export type ListNamespacesErrorCode =
  | CommonErrorCode
  | 'InvalidParameterValue.Filters'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.Orderby'
  | 'InvalidParameterValue.SearchKey'
  | 'InvalidParameterValue.Stamp';

/**
 * This API is used to display a namespace list.
 *
 * At most 20 requests per second. See `ListNamespacesErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34411
 */
export const listNamespaces: Action<ListNamespacesRequest, ListNamespacesResponse> = { name: 'ListNamespaces', region: false, rateLimit: 20, idempotent: true };
