// Generated from spec/scf/2018-04-16/actions/CreateCustomDomain.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { CertConf, EndpointsConf, Tag, WafConf } from '../types.js';

/** The input of CreateCustomDomain. */
export interface CreateCustomDomainRequest {
  /** Domain name. Wildcard domain names are not supported */
  Domain: string;
  /** Protocol. Valid values: `HTTP`, `HTTPS`, `HTTP&HTTPS` */
  Protocol: 'HTTP' | 'HTTPS' | 'HTTP&HTTPS' | (string & {});
  /** Route configuration */
  EndpointsConfig: EndpointsConf[];
  /** Certificate configuration, which is required if the HTTPS protocol is used */
  CertConfig?: CertConf | undefined;
  /** Web application firewall configuration */
  WafConfig?: WafConf | undefined;
  /**
   * Tags
   *
   * @since release 39 (2025-03-13)
   */
  Tags?: Tag[] | undefined;
}

/** The output of CreateCustomDomain. */
export interface CreateCustomDomainResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of CreateCustomDomain, including the common ones. */
export type CreateCustomDomainErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'LimitExceeded.Quota'
  | 'ResourceInUse'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'UnauthorizedOperation.CAM';

/**
 * Creates a custom domain name.
 *
 * See `CreateCustomDomainErrorCode` for its error codes.
 *
 * @since release 35 (2024-10-30)
 * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
 * they are those with which other actions report the same problems.
 */
export const createCustomDomain: Action<CreateCustomDomainRequest, CreateCustomDomainResponse> = { name: 'CreateCustomDomain', region: false };
