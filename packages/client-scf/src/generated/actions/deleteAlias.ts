// Generated from spec/scf/2018-04-16/actions/DeleteAlias.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * Input of DeleteAlias.
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
 * Output of DeleteAlias.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36324
 */
export interface DeleteAliasResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of DeleteAlias, the common ones included. */
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
 * At most 20 requests a second. Fails with the codes of `DeleteAliasErrorCode`.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36324
 */
export const deleteAlias: Action<DeleteAliasRequest, DeleteAliasResponse> = { name: 'DeleteAlias', region: false, rateLimit: 20, idempotent: false };
