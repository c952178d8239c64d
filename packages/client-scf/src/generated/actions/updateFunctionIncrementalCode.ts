// Generated from spec/scf/2018-04-16/actions/UpdateFunctionIncrementalCode.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import { encodeBytes } from '@tc3/core/bytes';

/** The input of UpdateFunctionIncrementalCode. */
export interface UpdateFunctionIncrementalCodeRequest {
  /** Name of the function */
  FunctionName: string;
  /**
   * The files to add or replace, as a .zip archive in Base64. The paths in the archive are those in the package.
   * Up to 20 MB is supported.
   *
   * Base64; clients also accept bytes and encode them. At most 20971520 bytes.
   *
   * @remarks Source: inferred: the limit is that of ZipFile of UpdateFunctionCode.
   */
  AddFiles?: string | Uint8Array | undefined;
  /** The paths of files and directories to delete from the package. Files are deleted before others are added. */
  DeleteFiles?: string[] | undefined;
  /**
   * Namespace of the function. The default is `default`.
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
}

/** The output of UpdateFunctionIncrementalCode. */
export interface UpdateFunctionIncrementalCodeResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of UpdateFunctionIncrementalCode, including the common ones. */
export type UpdateFunctionIncrementalCodeErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.OperationConflict'
  | 'FailedOperation.UpdateFunctionCode'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Code'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.ZipFile'
  | 'InvalidParameterValue.ZipFileBase64BinasciiError'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation';

/**
 * This API is used to change single files of the code package of a function.
 *
 * See `UpdateFunctionIncrementalCodeErrorCode` for its error codes.
 *
 * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 calls it with
 * these parameters. The error codes are those of UpdateFunctionCode.
 */
export const updateFunctionIncrementalCode: Action<UpdateFunctionIncrementalCodeRequest, UpdateFunctionIncrementalCodeResponse> = {
  name: 'UpdateFunctionIncrementalCode',
  region: false,
  busy: [
    'FailedOperation.OperationConflict',
    'FailedOperation.UpdateFunctionCode',
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
  encodeInput: (input, InputError) => encodeBytes(input, ['AddFiles'], InputError),
};
