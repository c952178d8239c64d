// Generated from spec/sts/2018-08-13/actions/AssumeRoleWithWebIdentity.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Credentials } from '../types.js';

/** The input of AssumeRoleWithWebIdentity. */
export interface AssumeRoleWithWebIdentityRequest {
  /** The name of the OIDC provider. */
  ProviderId: string;
  /** The token of the OIDC provider. */
  WebIdentityToken: string;
  /** The role, such as qcs::cam::uin/100000000001:roleName/example. */
  RoleArn: string;
  /** A name for the session, which appears in audit logs. */
  RoleSessionName: string;
  /**
   * How long the credentials are valid.
   *
   * At most 43200. Unit: s.
   *
   * @defaultValue 7200
   */
  DurationSeconds?: number | undefined;
}

/** The output of AssumeRoleWithWebIdentity. */
export interface AssumeRoleWithWebIdentityResponse {
  /** When the credentials expire, in seconds since 1970. */
  ExpiredTime: number;
  /** When the credentials expire, as a time in UTC. */
  Expiration: string;
  /** The temporary credentials. */
  Credentials: Credentials;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of AssumeRoleWithWebIdentity, including the common ones. */
export type AssumeRoleWithWebIdentityErrorCode =
  | CommonErrorCode
  | 'InternalError.GetRoleError'
  | 'InternalError.SystemError'
  | 'InternalError.UnknownError'
  | 'InvalidParameter.OverLimit'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.WebIdentityTokenError'
  | 'RequestLimitExceeded'
  | 'UnauthorizedOperation';

/**
 * Requests temporary credentials of a role with an OIDC token.
 *
 * The request is not signed: its Authorization is SKIP.
 *
 * See `AssumeRoleWithWebIdentityErrorCode` for its error codes.
 */
export const assumeRoleWithWebIdentity: Action<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse> = { name: 'AssumeRoleWithWebIdentity', region: false, idempotent: true };
