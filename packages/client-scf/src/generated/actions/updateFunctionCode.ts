// Generated from spec/scf/2018-04-16/actions/UpdateFunctionCode.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import { encodeBytes } from '@tc3/core/bytes';
import type { Code } from '../types.js';

/**
 * The input of UpdateFunctionCode.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18581
 */
export interface UpdateFunctionCodeRequest {
  /** Name of the function to be modified */
  FunctionName: string;
  /**
   * Function handler name, which is in the `file name.function name` form. Use a period (.) to separate a file
   * name and function name. The file name and function name must start and end with letters and contain 2-60
   * characters, including letters, digits, underscores (_), and hyphens (-).
   *
   * Matches `([A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z](\.[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z])?|[^:]+::[^:]+)?`.
   *
   * @remarks Source: the format with :: is that of CreateFunction; a single name is accepted according to the
   * product's documentation of Go; an empty one is what GetFunction returns for functions that have none, and
   * tools send it back.
   */
  Handler?: string | undefined;
  /** COS bucket name */
  CosBucketName?: string | undefined;
  /** COS object path */
  CosObjectName?: string | undefined;
  /**
   * It contains a function code file and its dependencies in the ZIP format. When you use this API, the ZIP file
   * needs to be encoded with Base64. Up to 20 MB is supported.
   *
   * Base64; clients also accept bytes and encode them. At most 20971520 bytes.
   *
   * @remarks A whole request can have 10 MB, so that this form suffices for about 7.5 MB of ZIP. Upload a larger
   * package to COS, and pass CosBucketName and CosObjectName instead. Source: inferred: the documented size of a
   * request, and that Base64 makes four characters of three bytes.
   */
  ZipFile?: string | Uint8Array | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /** COS region. Note: Beijing includes ap-beijing and ap-beijing-1. */
  CosBucketRegion?: string | undefined;
  /**
   * Whether to install dependencies automatically
   *
   * @since release 17 (2022-01-14)
   */
  InstallDependency?: string | undefined;
  /** Function environment */
  EnvId?: string | undefined;
  /**
   * It specifies whether to synchronously release a new version during the update. The default value is `FALSE`,
   * indicating not to release a new version.
   *
   * @defaultValue "FALSE"
   */
  Publish?: 'TRUE' | 'FALSE' | undefined;
  /** Function code */
  Code?: Code | undefined;
  /** Code source. Valid values: ZipFile, Cos, Inline */
  CodeSource?: 'ZipFile' | 'Cos' | 'Inline' | (string & {}) | undefined;
  /**
   * The key of 36 letters and digits that protects the code, or will protect it if it is not protected yet
   *
   * Matches `[A-Za-z0-9]{36}`.
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 sends it;
   * CloudBase documents it as a key of 36 letters and digits.
   */
  CodeSecret?: string | undefined;
}

/**
 * The output of UpdateFunctionCode.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18581
 */
export interface UpdateFunctionCodeResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of UpdateFunctionCode, including the common ones. */
export type UpdateFunctionCodeErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.CallRoleFailed'
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.OperationConflict'
  | 'FailedOperation.UpdateFunctionCode'
  | 'InternalError.System'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Args'
  | 'InvalidParameterValue.Code'
  | 'InvalidParameterValue.CodeSecret'
  | 'InvalidParameterValue.CodeSource'
  | 'InvalidParameterValue.Command'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.CosBucketName'
  | 'InvalidParameterValue.CosBucketRegion'
  | 'InvalidParameterValue.CosObjectName'
  | 'InvalidParameterValue.Demo'
  | 'InvalidParameterValue.DemoId'
  | 'InvalidParameterValue.DnsInfo'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.GitBranch'
  | 'InvalidParameterValue.GitDirectory'
  | 'InvalidParameterValue.GitPassword'
  | 'InvalidParameterValue.GitUrl'
  | 'InvalidParameterValue.GitUserName'
  | 'InvalidParameterValue.Handler'
  | 'InvalidParameterValue.ImageType'
  | 'InvalidParameterValue.ImageUri'
  | 'InvalidParameterValue.InlineZipFile'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.RegistryId'
  | 'InvalidParameterValue.TempCosObjectName'
  | 'InvalidParameterValue.ZipFile'
  | 'InvalidParameterValue.ZipFileBase64BinasciiError'
  | 'LimitExceeded.ContainerImageAccelerateQuota'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.ImageConfig'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.TempCosAppid'
  | 'UnauthorizedOperation.UpdateFunctionCode'
  | 'UnsupportedOperation';

/**
 * This API is used to update the function code based on the input parameters.
 *
 * At most 100 requests per second. See `UpdateFunctionCodeErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18581
 */
export const updateFunctionCode: Action<UpdateFunctionCodeRequest, UpdateFunctionCodeResponse> = {
  name: 'UpdateFunctionCode',
  region: true,
  rateLimit: 100,
  busy: [
    'FailedOperation.FunctionStatusError',
    'FailedOperation.OperationConflict',
    'FailedOperation.UpdateFunctionCode',
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
  encodeInput: (input, InputError) => encodeBytes(input, ['ZipFile', 'Code.ZipFile'], InputError),
};
