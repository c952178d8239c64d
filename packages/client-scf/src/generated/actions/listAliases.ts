// Generated from spec/scf/2018-04-16/actions/ListAliases.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Alias } from '../types.js';

/**
 * The input of ListAliases.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36322
 */
export interface ListAliasesRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * If this parameter is provided, only aliases associated with this function version will be returned.
   *
   * @remarks Source: restored: the scan garbles this sentence; worded as in the provider's SDK documentation.
   */
  FunctionVersion?: string | undefined;
  /**
   * Data offset. Default value: 0
   *
   * @defaultValue "0"
   */
  Offset?: string | undefined;
  /**
   * Number of results to be returned. Default value: 20
   *
   * @defaultValue "20"
   */
  Limit?: string | undefined;
}

/**
 * The output of ListAliases.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36322
 */
export interface ListAliasesResponse {
  /** Alias list */
  Aliases: Alias[];
  /**
   * Total number of aliases
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  TotalCount?: number | null;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of ListAliases, including the common ones. */
export type ListAliasesErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to return the list of all aliases under a function.
 *
 * You can filter them by the specific function version.
 *
 * At most 20 requests per second. See `ListAliasesErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36322
 */
export const listAliases: Action<ListAliasesRequest, ListAliasesResponse> = { name: 'ListAliases', region: false, rateLimit: 20, idempotent: true };
