// Generated from spec/scf/2018-04-16/actions/CreateNamespace.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { NamespaceResourceEnv } from '../types.js';

/**
 * The input of CreateNamespace.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34413
 */
export interface CreateNamespaceRequest {
  /**
   * Namespace name
   *
   * At most 30 characters. Matches `[A-Za-z0-9_-]+`.
   *
   * @remarks Source: from the description of InvalidParameterValue.NamespaceInvalid.
   */
  Namespace: string;
  /** Namespace description */
  Description?: string | undefined;
  /**
   * Type of the namespace. The default is `default`. `TCB` is for namespaces of the mini-program cloud.
   *
   * @defaultValue "default"
   * @remarks Not documented; known from tools that use it. Source: the command line tool scf 0.2.8
   * (tencentyun/scfcli) sends it. The values and the default are those of the member Type of Namespace.
   */
  Type?: 'default' | 'TCB' | (string & {}) | undefined;
  /**
   * Resource pool configuration
   *
   * @since release 24 (2023-07-20)
   * @remarks Source: the China site’s API metadata.
   */
  ResourceEnv?: NamespaceResourceEnv | undefined;
}

/**
 * The output of CreateNamespace.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34413
 */
export interface CreateNamespaceResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of CreateNamespace, including the common ones. */
export type CreateNamespaceErrorCode =
  | CommonErrorCode
  | 'FailedOperation.CreateNamespace'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Action'
  | 'InvalidParameterValue.DefaultNamespace'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.NamespaceInvalid'
  | 'InvalidParameterValue.Stamp'
  | 'LimitExceeded.Namespace'
  | 'ResourceInUse'
  | 'ResourceInUse.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.Role'
  | 'UnsupportedOperation';

/**
 * This API is used to create a namespace based on the input parameters.
 *
 * At most 20 requests per second. See `CreateNamespaceErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34413
 */
export const createNamespace: Action<CreateNamespaceRequest, CreateNamespaceResponse> = { name: 'CreateNamespace', region: false, rateLimit: 20 };
