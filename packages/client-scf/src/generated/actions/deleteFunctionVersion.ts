// Generated from spec/scf/2018-04-16/actions/DeleteFunctionVersion.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/** The input of DeleteFunctionVersion. */
export interface DeleteFunctionVersionRequest {
  /** Name of the function to be deleted */
  FunctionName: string;
  /** Number of the version to be deleted */
  Qualifier: string;
  /** Namespace of the function */
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
export type DeleteFunctionVersionErrorCode = CommonErrorCode;

/**
 * Deletes the specified version of a function based on the input parameters.
 *
 * See `DeleteFunctionVersionErrorCode` for its error codes.
 *
 * @since release 37 (2025-01-03)
 * @remarks Source: the China site’s API metadata.
 */
export const deleteFunctionVersion: Action<DeleteFunctionVersionRequest, DeleteFunctionVersionResponse> = { name: 'DeleteFunctionVersion', region: false };
