// Generated from spec/scf/2018-04-16/actions/ListLayers.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { LayerVersionInfo } from '../types.js';

/**
 * The input of ListLayers.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36317
 */
export interface ListLayersRequest {
  /** Compatible runtimes */
  CompatibleRuntime?: string | undefined;
  /**
   * Offset
   *
   * @defaultValue 0
   * @remarks Source: inferred: the pages of other lists, such as ListFunctions, state this default.
   */
  Offset?: number | undefined;
  /**
   * Limit
   *
   * @defaultValue 20
   * @remarks Source: inferred: the pages of other lists, such as ListFunctions, state this default.
   */
  Limit?: number | undefined;
  /** Query key, which fuzzily matches the name */
  SearchKey?: string | undefined;
  /**
   * The platform that published the layers, the Src of PublishLayerVersion
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/cli 2.12.10 sends it.
   */
  SearchSrc?: string | undefined;
}

/**
 * The output of ListLayers.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36317
 */
export interface ListLayersResponse {
  /** Layer list */
  Layers: LayerVersionInfo[];
  /** Total number of layers */
  TotalCount: number;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of ListLayers, including the common ones. */
export type ListLayersErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameterValue.Runtime'
  | 'InvalidParameterValue.Stamp'
  | 'LimitExceeded.Layers'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to return the list of all layers, including the information of the latest version of each
 * layer.
 *
 * You can filter them by the compatible runtime.
 *
 * At most 20 requests per second. See `ListLayersErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36317
 */
export const listLayers: Action<ListLayersRequest, ListLayersResponse> = { name: 'ListLayers', region: false, rateLimit: 20, idempotent: true };
