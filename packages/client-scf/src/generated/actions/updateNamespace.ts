// Generated from spec/scf/2018-04-16/actions/UpdateNamespace.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of UpdateNamespace.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/38339
 */
export interface UpdateNamespaceRequest {
  /** Namespace name */
  Namespace: string;
  /** Namespace description */
  Description: string;
}

/**
 * The output of UpdateNamespace.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/38339
 */
export interface UpdateNamespaceResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of UpdateNamespace, including the common ones. */
export type UpdateNamespaceErrorCode =
  | CommonErrorCode
  | 'InvalidParameterValue.Description'
  | 'ResourceNotFound.Namespace';

/**
 * This API is used to update a namespace.
 *
 * At most 20 requests per second. See `UpdateNamespaceErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/38339
 */
export const updateNamespace: Action<UpdateNamespaceRequest, UpdateNamespaceResponse> = { name: 'UpdateNamespace', region: false, rateLimit: 20, idempotent: true };
