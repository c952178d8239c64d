// Generated from spec/scf/2018-04-16/actions/CreateFunctionTestModel.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/** The input of CreateFunctionTestModel. */
export interface CreateFunctionTestModelRequest {
  /** Name of the function */
  FunctionName: string;
  /**
   * Name of the test event, 1 to 60 characters
   *
   * 1 to 60 characters.
   *
   * @remarks Source: assumed: a test event has a name, which is as long as that of a function at most.
   */
  TestModelName: string;
  /** The test event, as JSON text */
  TestModelValue: string;
  /**
   * Namespace of the function. The default is `default`.
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
}

/** The output of CreateFunctionTestModel. */
export interface CreateFunctionTestModelResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of CreateFunctionTestModel, including the common ones. */
export type CreateFunctionTestModelErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Param'
  | 'LimitExceeded.Quota'
  | 'ResourceInUse'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to create a test event of a function.
 *
 * See `CreateFunctionTestModelErrorCode` for its error codes.
 *
 * @remarks Not documented; known from tools that use it. Source: the command line tool scf 0.2.8
 * (tencentyun/scfcli) calls it with these parameters. The error codes are those of other actions on functions.
 */
export const createFunctionTestModel: Action<CreateFunctionTestModelRequest, CreateFunctionTestModelResponse> = { name: 'CreateFunctionTestModel', region: false };
