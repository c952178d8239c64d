// Generated from spec/scf/2018-04-16/actions/ListLayerVersions.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { LayerVersionInfo } from '../types.js';

/**
 * The input of ListLayerVersions.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36318
 */
export interface ListLayerVersionsRequest {
  /** Layer name */
  LayerName: string;
  /** Compatible runtimes */
  CompatibleRuntime?: string[] | undefined;
}

/**
 * The output of ListLayerVersions.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36318
 */
export interface ListLayerVersionsResponse {
  /** Layer version list */
  LayerVersions: LayerVersionInfo[];
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of ListLayerVersions, including the common ones. */
export type ListLayerVersionsErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.Runtime'
  | 'ResourceNotFound.Layer'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to get the information of all versions of a specified layer.
 *
 * At most 20 requests per second. See `ListLayerVersionsErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36318
 */
export const listLayerVersions: Action<ListLayerVersionsRequest, ListLayerVersionsResponse> = { name: 'ListLayerVersions', region: false, rateLimit: 20, idempotent: true };
