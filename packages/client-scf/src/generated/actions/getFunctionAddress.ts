// Generated from spec/scf/2018-04-16/actions/GetFunctionAddress.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of GetFunctionAddress.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34409
 */
export interface GetFunctionAddressRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Function version
   *
   * @defaultValue "$LATEST"
   * @remarks Source: inferred: the pages of other actions, such as Invoke, state this default.
   */
  Qualifier?: string | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * The key that protects the code of the function
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 sends it.
   */
  CodeSecret?: string | undefined;
}

/**
 * The output of GetFunctionAddress.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34409
 */
export interface GetFunctionAddressResponse {
  /** Cos address of the function */
  Url: string;
  /** SHA256 code of the function */
  CodeSha256: string;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetFunctionAddress, including the common ones. */
export type GetFunctionAddressErrorCode =
  | CommonErrorCode
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.GetFunctionAddress'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Action'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.CodeSecret';

/**
 * This API is used to obtain the download address of the function code package.
 *
 * At most 20 requests per second. See `GetFunctionAddressErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34409
 */
export const getFunctionAddress: Action<GetFunctionAddressRequest, GetFunctionAddressResponse> = {
  name: 'GetFunctionAddress',
  region: true,
  rateLimit: 20,
  idempotent: true,
  busy: ['FailedOperation.FunctionStatusError'],
};
