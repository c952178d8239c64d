// Generated from spec/scf/2018-04-16/actions/DeleteCustomDomain.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/** The input of DeleteCustomDomain. */
export interface DeleteCustomDomainRequest {
  /** Domain name */
  Domain?: string | undefined;
}

/** The output of DeleteCustomDomain. */
export interface DeleteCustomDomainResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of DeleteCustomDomain, including the common ones. */
export type DeleteCustomDomainErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'MissingParameter'
  | 'ResourceNotFound'
  | 'UnauthorizedOperation.CAM';

/**
 * Deletes a custom domain name.
 *
 * See `DeleteCustomDomainErrorCode` for its error codes.
 *
 * @since release 35 (2024-10-30)
 * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
 * they are those with which other actions report the same problems.
 */
export const deleteCustomDomain: Action<DeleteCustomDomainRequest, DeleteCustomDomainResponse> = { name: 'DeleteCustomDomain', region: false };
