// Generated from spec/scf/2018-04-16/actions/GetCustomDomain.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { CertConf, EndpointsConf, Tag, WafConf } from '../types.js';

/** The input of GetCustomDomain. */
export interface GetCustomDomainRequest {
  /** Domain name */
  Domain?: string | undefined;
}

/** The output of GetCustomDomain. */
export interface GetCustomDomainResponse {
  /** Domain name */
  Domain?: string;
  /** Protocol */
  Protocol?: string;
  /** Route configuration */
  EndpointsConfig?: EndpointsConf[];
  /** Certificate configuration */
  CertConfig?: CertConf;
  /** Web application firewall configuration */
  WafConfig?: WafConf;
  /**
   * Tags
   *
   * @since release 39 (2025-03-13)
   */
  Tags?: Tag[];
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetCustomDomain, including the common ones. */
export type GetCustomDomainErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'MissingParameter'
  | 'ResourceNotFound'
  | 'UnauthorizedOperation.CAM';

/**
 * Views the details of a custom domain name of SCF.
 *
 * See `GetCustomDomainErrorCode` for its error codes.
 *
 * @since release 35 (2024-10-30)
 * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
 * they are those with which other actions report the same problems.
 */
export const getCustomDomain: Action<GetCustomDomainRequest, GetCustomDomainResponse> = { name: 'GetCustomDomain', region: false };
