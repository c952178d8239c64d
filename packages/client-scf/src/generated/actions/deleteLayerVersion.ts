// Generated from spec/scf/2018-04-16/actions/DeleteLayerVersion.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of DeleteLayerVersion.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36320
 */
export interface DeleteLayerVersionRequest {
  /** Layer name */
  LayerName: string;
  /** Version number */
  LayerVersion: number;
}

/**
 * The output of DeleteLayerVersion.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36320
 */
export interface DeleteLayerVersionResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of DeleteLayerVersion, including the common ones. */
export type DeleteLayerVersionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DeleteLayerVersion'
  | 'FailedOperation.OperationConflict'
  | 'InternalError'
  | 'InternalError.System'
  | 'ResourceInUse.LayerVersion'
  | 'ResourceNotFound.LayerVersion'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to delete a specified version of a specified layer.
 *
 * The deleted version cannot be associated with a function, but the deletion does not affect functions that are
 * referencing this layer.
 *
 * At most 20 requests per second. See `DeleteLayerVersionErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36320
 */
export const deleteLayerVersion: Action<DeleteLayerVersionRequest, DeleteLayerVersionResponse> = {
  name: 'DeleteLayerVersion',
  region: false,
  rateLimit: 20,
  busy: [
    'FailedOperation.OperationConflict',
    ['FailedOperation.DeleteLayerVersion', 'Publishing'],
    ['FailedOperation.DeleteLayerVersion', 'Deleting'],
  ],
};
