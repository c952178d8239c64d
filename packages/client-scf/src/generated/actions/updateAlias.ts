// Generated from spec/scf/2018-04-16/actions/UpdateAlias.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { RoutingConfig } from '../types.js';

/**
 * The input of UpdateAlias.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36321
 */
export interface UpdateAliasRequest {
  /** Function name */
  FunctionName: string;
  /** Alias name */
  Name: string;
  /** Master version pointed to by the alias */
  FunctionVersion: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /** Routing information of alias, which is required if you need to specify an additional version for the alias. */
  RoutingConfig?: RoutingConfig | undefined;
  /** Alias description */
  Description?: string | undefined;
}

/**
 * The output of UpdateAlias.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36321
 */
export interface UpdateAliasResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of UpdateAlias, including the common ones. */
export type UpdateAliasErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.UpdateAlias'
  | 'InternalError.System'
  | 'InvalidParameter.RoutingConfig'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.AdditionalVersionWeights'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.RoutingConfig'
  | 'ResourceNotFound.Alias'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to update the configuration of an alias.
 *
 * At most 20 requests per second. See `UpdateAliasErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36321
 */
export const updateAlias: Action<UpdateAliasRequest, UpdateAliasResponse> = {
  name: 'UpdateAlias',
  region: false,
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
