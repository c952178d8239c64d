// Generated from spec/scf/2018-04-16/actions/GetAccount.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { LimitsInfo, UsageInfo } from '../types.js';

/** The input of GetAccount, which has no parameters. */
export type GetAccountRequest = Record<string, never>;

/**
 * The output of GetAccount.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39873
 */
export interface GetAccountResponse {
  /** Namespace usage information */
  AccountUsage: UsageInfo;
  /** Namespace limit information */
  AccountLimit: LimitsInfo;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetAccount, including the common ones. */
export type GetAccountErrorCode =
  | CommonErrorCode
  | 'InvalidParameterValue.Stamp'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to get the account information.
 *
 * At most 20 requests per second. See `GetAccountErrorCode` for its error codes.
 *
 * @since release 8 (2021-03-25)
 * @see https://intl.cloud.tencent.com/document/api/583/39873
 */
export const getAccount: Action<GetAccountRequest, GetAccountResponse> = { name: 'GetAccount', region: true, rateLimit: 20, idempotent: true };
