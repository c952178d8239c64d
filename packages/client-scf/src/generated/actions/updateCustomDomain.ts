// Generated from spec/scf/2018-04-16/actions/UpdateCustomDomain.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { CertConf, EndpointsConf, WafConf } from '../types.js';

/** The input of UpdateCustomDomain. */
export interface UpdateCustomDomainRequest {
  /** Custom domain name */
  Domain: string;
  /** Protocol. Valid values: `HTTP`, `HTTPS`, `HTTP&HTTPS` */
  Protocol?: 'HTTP' | 'HTTPS' | 'HTTP&HTTPS' | (string & {}) | undefined;
  /** Certificate configuration, which is required for the HTTPS protocol */
  CertConfig?: CertConf | undefined;
  /** Web application firewall configuration */
  WafConfig?: WafConf | undefined;
  /** Route configuration */
  EndpointsConfig?: EndpointsConf[] | undefined;
}

/** The output of UpdateCustomDomain. */
export interface UpdateCustomDomainResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of UpdateCustomDomain, including the common ones. */
export type UpdateCustomDomainErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'UnauthorizedOperation.CAM';

/**
 * Updates the configuration of a custom domain name.
 *
 * See `UpdateCustomDomainErrorCode` for its error codes.
 *
 * @since release 35 (2024-10-30)
 * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
 * they are those with which other actions report the same problems.
 */
export const updateCustomDomain: Action<UpdateCustomDomainRequest, UpdateCustomDomainResponse> = { name: 'UpdateCustomDomain', region: false };
