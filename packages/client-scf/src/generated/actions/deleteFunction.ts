// Generated from spec/scf/2018-04-16/actions/DeleteFunction.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of DeleteFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18585
 */
export interface DeleteFunctionRequest {
  /** Name of the function to be deleted */
  FunctionName: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * ID of the version to delete. All versions are deleted if it's left empty.
   *
   * @since release 17 (2022-01-14)
   */
  Qualifier?: string | undefined;
}

/**
 * The output of DeleteFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18585
 */
export interface DeleteFunctionResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of DeleteFunction, including the common ones. */
export type DeleteFunctionErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.DeleteFunction'
  | 'FailedOperation.FunctionNameStatusError'
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.ProvisionedInProgress'
  | 'InternalError.Cmq'
  | 'InternalError.System'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'ResourceNotFound'
  | 'ResourceNotFound.AttachedTagKeyNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.DeleteFunction'
  | 'UnsupportedOperation'
  | 'UnsupportedOperation.AliasBind';

/**
 * This API is used to delete a function based on the input parameters.
 *
 * At most 100 requests per second. See `DeleteFunctionErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18585
 */
export const deleteFunction: Action<DeleteFunctionRequest, DeleteFunctionResponse> = {
  name: 'DeleteFunction',
  region: true,
  rateLimit: 100,
  busy: [
    'FailedOperation.DeleteFunction',
    'FailedOperation.FunctionNameStatusError',
    'FailedOperation.FunctionStatusError',
    'FailedOperation.ProvisionedInProgress',
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
};
