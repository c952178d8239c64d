// Generated from spec/scf/2018-04-16/actions/CreateAlias.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { RoutingConfig } from '../types.js';

/**
 * The input of CreateAlias.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36325
 */
export interface CreateAliasRequest {
  /**
   * Alias name, which must be unique in the function, can contain 1 to 64 letters, digits, `_`, and `-`, and must
   * begin with a letter
   *
   * 1 to 64 characters. Matches `[A-Za-z][A-Za-z0-9_-]*`.
   */
  Name: string;
  /** Function name */
  FunctionName: string;
  /** Master version pointed to by the alias */
  FunctionVersion: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /** Request routing configuration of alias */
  RoutingConfig?: RoutingConfig | undefined;
  /** Alias description */
  Description?: string | undefined;
}

/**
 * The output of CreateAlias.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36325
 */
export interface CreateAliasResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of CreateAlias, including the common ones. */
export type CreateAliasErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.CreateAlias'
  | 'InternalError.System'
  | 'InvalidParameter.RoutingConfig'
  | 'InvalidParameterValue.AdditionalVersionWeights'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.RoutingConfig'
  | 'LimitExceeded.Alias'
  | 'ResourceInUse'
  | 'ResourceInUse.Alias'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to create an alias for a function version.
 *
 * You can use the alias to mark a specific function version such as DEV/RELEASE. You can also modify the version
 * pointed to by the alias at any time.
 * An alias must point to a master version and can point to an additional version at the same time. If you
 * specify an alias when invoking a function, the request will be sent to the versions pointed to by the alias.
 * You can configure the ratio between the master version and additional version during request sending.
 *
 * At most 20 requests per second. See `CreateAliasErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36325
 */
export const createAlias: Action<CreateAliasRequest, CreateAliasResponse> = {
  name: 'CreateAlias',
  region: false,
  rateLimit: 20,
  busy: [
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
};
