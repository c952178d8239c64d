// Generated from spec/scf/2018-04-16/actions/PublishVersion.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of PublishVersion.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34415
 */
export interface PublishVersionRequest {
  /** Name of the released function */
  FunctionName: string;
  /** Function description */
  Description?: string | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
}

/**
 * The output of PublishVersion.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34415
 */
export interface PublishVersionResponse {
  /** Function version */
  FunctionVersion: string;
  /** Code size */
  CodeSize: number;
  /** Maximum available memory */
  MemorySize: number;
  /** Function description */
  Description: string;
  /** Function entry */
  Handler: string;
  /** Function timeout */
  Timeout: number;
  /**
   * Function running environment
   * Note: This parameter may return null, indicating that no valid values can be obtained.
   */
  Runtime?: string | null;
  /** Function namespace */
  Namespace: string;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of PublishVersion, including the common ones. */
export type PublishVersionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.PublishVersion'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'LimitExceeded.ContainerImageAccelerate'
  | 'LimitExceeded.ContainerImageAccelerateQuota'
  | 'ResourceInUse'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation'
  | 'UnsupportedOperation.PublishVersion';

/**
 * This API is used for users to release a new version of the function.
 *
 * At most 20 requests per second. See `PublishVersionErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34415
 */
export const publishVersion: Action<PublishVersionRequest, PublishVersionResponse> = { name: 'PublishVersion', region: false, rateLimit: 20, busy: ['FailedOperation.PublishVersion'] };
