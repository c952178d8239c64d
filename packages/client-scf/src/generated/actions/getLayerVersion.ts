// Generated from spec/scf/2018-04-16/actions/GetLayerVersion.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of GetLayerVersion.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36319
 */
export interface GetLayerVersionRequest {
  /** Layer name */
  LayerName: string;
  /** Version number */
  LayerVersion: number;
}

/**
 * The output of GetLayerVersion.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36319
 */
export interface GetLayerVersionResponse {
  /** Compatible runtimes */
  CompatibleRuntimes: string[];
  /** SHA256 encoding of version file on the layer */
  CodeSha256: string;
  /** Download address of version file on the layer */
  Location: string;
  /** Version creation time */
  AddTime: string;
  /** Version description */
  Description: string;
  /** License information */
  LicenseInfo: string;
  /** Version number */
  LayerVersion: number;
  /** Layer name */
  LayerName: string;
  /**
   * Current status of specific layer version. For the status values, [see
   * here](https://intl.cloud.tencent.com/document/product/583/47175?from_cn_redirect=1#.E5.B1.82.EF.BC.88layer.EF.BC.89.E7.8A.B6.E6.80.81)
   */
  Status: 'Publishing' | 'PublishFailed' | 'Active' | 'Deleting' | 'DeleteFailed' | 'Deleted' | (string & {});
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetLayerVersion, including the common ones. */
export type GetLayerVersionErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InternalError.System'
  | 'ResourceNotFound.LayerVersion'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to get the layer version details, including links used to download files in the layer.
 *
 * At most 20 requests per second. See `GetLayerVersionErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36319
 */
export const getLayerVersion: Action<GetLayerVersionRequest, GetLayerVersionResponse> = { name: 'GetLayerVersion', region: false, rateLimit: 20, idempotent: true };
