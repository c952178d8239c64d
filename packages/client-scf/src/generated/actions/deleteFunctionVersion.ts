// Generated from spec/scf/2018-04-16/actions/DeleteFunctionVersion.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/** The input of DeleteFunctionVersion. */
export interface DeleteFunctionVersionRequest {
  /** Name of the function to be deleted */
  FunctionName: string;
  /** Number of the version to be deleted */
  Qualifier: string;
  /**
   * Namespace of the function
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * Whether to force the deletion. `true`: directly deletes the container, and forcibly stops functions that are
   * still being executed
   */
  ForceDelete?: string | undefined;
}

/** The output of DeleteFunctionVersion. */
export interface DeleteFunctionVersionResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of DeleteFunctionVersion, including the common ones. */
export type DeleteFunctionVersionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DeleteFunction'
  | 'FailedOperation.FunctionNameStatusError'
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.ProvisionedInProgress'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation.AliasBind';

/**
 * Deletes the specified version of a function based on the input parameters.
 *
 * See `DeleteFunctionVersionErrorCode` for its error codes.
 *
 * @since release 37 (2025-01-03)
 * @remarks The triggers of the version are deleted, too. A version that an alias points to, or whose provisioned
 * concurrency is being set, cannot be deleted, also with `ForceDelete`. Source: inferred: as with Qualifier of
 * DeleteFunction. Source: the China site’s API metadata. It has no error codes: these are inferred from
 * DeleteFunction, which deletes versions, too.
 */
export const deleteFunctionVersion: Action<DeleteFunctionVersionRequest, DeleteFunctionVersionResponse> = {
  name: 'DeleteFunctionVersion',
  region: false,
  busy: [
    'FailedOperation.DeleteFunction',
    'FailedOperation.FunctionNameStatusError',
    'FailedOperation.FunctionStatusError',
    'FailedOperation.ProvisionedInProgress',
  ],
};
