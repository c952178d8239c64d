// Generated from spec/scf/2018-04-16/actions/ListCustomDomains.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { DomainInfo, Filter } from '../types.js';

/** The input of ListCustomDomains. */
export interface ListCustomDomainsRequest {
  /**
   * Offset. Default value: 0
   *
   * At least 0.
   *
   * @defaultValue 0
   */
  Offset?: number | undefined;
  /**
   * Maximum number of results. Default value: 20
   *
   * At least 0.
   *
   * @defaultValue 20
   */
  Limit?: number | undefined;
  /**
   * Valid values: `AddTime`, `ModTime`. Default value: `AddTime`
   *
   * @defaultValue "AddTime"
   */
  OrderBy?: 'AddTime' | 'ModTime' | (string & {}) | undefined;
  /**
   * Valid values: `DESC`, `ASC`. Default value: `DESC`
   *
   * @defaultValue "DESC"
   */
  Order?: 'DESC' | 'ASC' | undefined;
  /** Filters */
  Filters?: Filter[] | undefined;
}

/** The output of ListCustomDomains. */
export interface ListCustomDomainsResponse {
  /** Total number */
  Total?: number;
  /**
   * List of domain names
   * Note: This field may return `null`, indicating that no valid value can be found.
   */
  Domains?: DomainInfo[] | null;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of ListCustomDomains, including the common ones. */
export type ListCustomDomainsErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Filters'
  | 'InvalidParameterValue.Limit'
  | 'InvalidParameterValue.Offset'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.OrderBy'
  | 'UnauthorizedOperation.CAM';

/**
 * Lists the information of domain names.
 *
 * See `ListCustomDomainsErrorCode` for its error codes.
 *
 * @since release 35 (2024-10-30)
 * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
 * they are those with which other actions report the same problems.
 */
export const listCustomDomains: Action<ListCustomDomainsRequest, ListCustomDomainsResponse> = { name: 'ListCustomDomains', region: false, idempotent: true };
