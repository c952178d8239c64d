// Generated from spec/scf/2018-04-16/actions/DeleteNamespace.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of DeleteNamespace.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34412
 */
export interface DeleteNamespaceRequest {
  /** Namespace name */
  Namespace: string;
}

/**
 * The output of DeleteNamespace.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34412
 */
export interface DeleteNamespaceResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of DeleteNamespace, including the common ones. */
export type DeleteNamespaceErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DeleteNamespace'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Action'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.NamespaceInvalid'
  | 'ResourceInUse.Namespace'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation';

/**
 * This API is used to delete the specific namespace according to the parameters passed in.
 *
 * At most 20 requests per second. See `DeleteNamespaceErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34412
 */
export const deleteNamespace: Action<DeleteNamespaceRequest, DeleteNamespaceResponse> = { name: 'DeleteNamespace', region: false, rateLimit: 20 };
