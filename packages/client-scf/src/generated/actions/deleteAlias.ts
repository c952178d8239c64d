// Generated from spec/scf/2018-04-16/actions/DeleteAlias.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of DeleteAlias.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36324
 */
export interface DeleteAliasRequest {
  /** Function name */
  FunctionName: string;
  /** Alias name */
  Name: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
}

/**
 * The output of DeleteAlias.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36324
 */
export interface DeleteAliasResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of DeleteAlias, including the common ones. */
export type DeleteAliasErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DeleteAlias'
  | 'InternalError.System'
  | 'InvalidParameterValue.Alias'
  | 'InvalidParameterValue.Name'
  | 'ResourceNotFound.Alias'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName';

/**
 * This API is used to delete an alias of a function version.
 *
 * At most 20 requests per second. See `DeleteAliasErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36324
 */
export const deleteAlias: Action<DeleteAliasRequest, DeleteAliasResponse> = { name: 'DeleteAlias', region: false, rateLimit: 20 };
