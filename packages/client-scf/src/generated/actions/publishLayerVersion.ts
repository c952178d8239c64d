// Generated from spec/scf/2018-04-16/actions/PublishLayerVersion.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import { encodeBytes } from '@tc3/core/bytes';
import type { Code, Tag } from '../types.js';

/**
 * The input of PublishLayerVersion.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36316
 */
export interface PublishLayerVersionRequest {
  /**
   * Layer name, which can contain 1-64 English letters, digits, hyphens, and underscores, must begin with a
   * letter, and cannot end with a hyphen or underscore
   *
   * 1 to 64 characters. Matches `[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?`.
   */
  LayerName: string;
  /**
   * Runtimes compatible with layer. Multiple choices are allowed. The valid values of this parameter correspond to
   * the valid values of the `Runtime` of the function.
   *
   * @remarks Source: inferred: the description refers to Runtime of the function, which the page of CreateFunction
   * describes; others are accepted, as there.
   */
  CompatibleRuntimes: ('Python2.7' | 'Python3.6' | 'Nodejs6.10' | 'Nodejs8.9' | 'Nodejs10.15' | 'Nodejs12.16' | 'Php5' | 'Php7' | 'Go1' | 'Java8' | 'CustomRuntime' | (string & {}))[];
  /** Layer file source or content */
  Content: Code;
  /** Layer version description */
  Description?: string | undefined;
  /** Software license of layer */
  LicenseInfo?: string | undefined;
  /**
   * The platform that publishes the layer, by which ListLayers can search
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 sends it, with
   * TCB_ and the environment.
   */
  Src?: string | undefined;
  /**
   * Tags of the layer, as an array of key-value pairs
   *
   * @since release 33 (2024-08-27)
   * @remarks Source: the China site’s API metadata.
   */
  Tags?: Tag[] | undefined;
}

/**
 * The output of PublishLayerVersion.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36316
 */
export interface PublishLayerVersionResponse {
  /** Version number of the layer created in this request */
  LayerVersion: number;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of PublishLayerVersion, including the common ones. */
export type PublishLayerVersionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.PublishLayerVersion'
  | 'InternalError'
  | 'InternalError.Exception'
  | 'InternalError.System'
  | 'InvalidParameterValue.CompatibleRuntimes'
  | 'InvalidParameterValue.Content'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.CosBucketName'
  | 'InvalidParameterValue.CosBucketRegion'
  | 'InvalidParameterValue.CosObjectName'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.LayerName'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.Runtime'
  | 'InvalidParameterValue.Stamp'
  | 'InvalidParameterValue.TempCosObjectName'
  | 'InvalidParameterValue.ZipFileBase64BinasciiError'
  | 'LimitExceeded.LayerVersions'
  | 'ResourceInUse'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.NotMC'
  | 'UnsupportedOperation.Cos';

/**
 * This API is used to create a version for a layer by using the given .zip file or COS object.
 *
 * Each time this API is called with the same layer name, a new version will be generated.
 *
 * At most 20 requests per second. See `PublishLayerVersionErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36316
 */
export const publishLayerVersion: Action<PublishLayerVersionRequest, PublishLayerVersionResponse> = {
  name: 'PublishLayerVersion',
  region: false,
  rateLimit: 20,
  encodeInput: (input, InputError) => encodeBytes(input, ['Content.ZipFile'], InputError),
};
