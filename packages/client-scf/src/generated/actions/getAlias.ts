// Generated from spec/scf/2018-04-16/actions/GetAlias.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { RoutingConfig } from '../types.js';

/**
 * The input of GetAlias.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36323
 */
export interface GetAliasRequest {
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
 * The output of GetAlias.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36323
 */
export interface GetAliasResponse {
  /** Master version pointed to by the alias */
  FunctionVersion: string;
  /** Alias name */
  Name: string;
  /** Routing information of alias */
  RoutingConfig: RoutingConfig;
  /**
   * Alias description
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  Description?: string | null;
  /**
   * Creation time
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  AddTime?: string | null;
  /**
   * Update time
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  ModTime?: string | null;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetAlias, including the common ones. */
export type GetAliasErrorCode =
  | CommonErrorCode
  | 'FailedOperation.GetAlias'
  | 'InternalError.System'
  | 'InvalidParameter.RoutingConfig'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.Namespace'
  | 'ResourceNotFound.Alias'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to get the alias details such as the name, description, version, and routing information.
 *
 * At most 20 requests per second. See `GetAliasErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36323
 */
export const getAlias: Action<GetAliasRequest, GetAliasResponse> = { name: 'GetAlias', region: false, rateLimit: 20, idempotent: true };
