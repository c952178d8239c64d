// Generated from spec/sts/2018-08-13/actions/GetCallerIdentity.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/** The input of GetCallerIdentity, which has no parameters. */
export type GetCallerIdentityRequest = Record<string, never>;

/** The output of GetCallerIdentity. */
export interface GetCallerIdentityResponse {
  /** The resource name of the caller. */
  Arn: string;
  /** The account that owns the caller. */
  AccountId: string;
  /** The user, or the role with the name of its session. */
  UserId: string;
  /** The account of the key, or the user that requested the temporary credentials. */
  PrincipalId: string;
  /** The kind of caller, such as CAMUser or CAMRole. */
  Type: string;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetCallerIdentity, including the common ones. */
export type GetCallerIdentityErrorCode =
  | CommonErrorCode
  | 'AuthFailure.AccessKeyIllegal'
  | 'InternalError.GetSeedTokenError'
  | 'InvalidParameter.AccessKeyNotSupport';

/**
 * Returns the identity of the caller.
 *
 * See `GetCallerIdentityErrorCode` for its error codes.
 */
export const getCallerIdentity: Action<GetCallerIdentityRequest, GetCallerIdentityResponse> = { name: 'GetCallerIdentity', region: false, idempotent: true };
