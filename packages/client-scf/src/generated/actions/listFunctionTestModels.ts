// Generated from spec/scf/2018-04-16/actions/ListFunctionTestModels.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/** The input of ListFunctionTestModels. */
export interface ListFunctionTestModelsRequest {
  /** Name of the function */
  FunctionName: string;
  /**
   * Namespace of the function. The default is `default`.
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
}

/** The output of ListFunctionTestModels. */
export interface ListFunctionTestModelsResponse {
  /** Names of the test events */
  TestModels: string[];
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of ListFunctionTestModels, including the common ones. */
export type ListFunctionTestModelsErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to list the test events of a function.
 *
 * See `ListFunctionTestModelsErrorCode` for its error codes.
 *
 * @remarks Not documented; known from tools that use it. Source: the command line tool scf 0.2.8
 * (tencentyun/scfcli) calls it with these parameters, and reads TestModels. The error codes are those of other
 * actions on functions.
 */
export const listFunctionTestModels: Action<ListFunctionTestModelsRequest, ListFunctionTestModelsResponse> = { name: 'ListFunctionTestModels', region: false, idempotent: true };
