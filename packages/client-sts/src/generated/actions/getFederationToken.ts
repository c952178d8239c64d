// Generated from spec/sts/2018-08-13/actions/GetFederationToken.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Credentials } from '../types.js';

/** The input of GetFederationToken. */
export interface GetFederationTokenRequest {
  /** A name for the user of the credentials. */
  Name: string;
  /** A policy in JSON, URL-encoded, with the permissions of the credentials. */
  Policy: string;
  /**
   * How long the credentials are valid.
   *
   * At least 0. Unit: s.
   *
   * @defaultValue 1800
   */
  DurationSeconds?: number | undefined;
}

/** The output of GetFederationToken. */
export interface GetFederationTokenResponse {
  /** The temporary credentials. */
  Credentials: Credentials;
  /** When the credentials expire, in seconds since 1970. */
  ExpiredTime: number;
  /** When the credentials expire, as a time in UTC. */
  Expiration: string | null;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetFederationToken, including the common ones. */
export type GetFederationTokenErrorCode =
  | CommonErrorCode
  | 'InternalError.DbError'
  | 'InternalError.EncryptError'
  | 'InternalError.GetAppIdError'
  | 'InternalError.GetSeedTokenError'
  | 'InternalError.SystemError'
  | 'InvalidParameter.AccountNotAvaliable'
  | 'InvalidParameter.ExtendStrategyOverSize'
  | 'InvalidParameter.GrantOtherResource'
  | 'InvalidParameter.OverTimeError'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.PolicyTooLong'
  | 'InvalidParameter.ResouceError'
  | 'InvalidParameter.StrategyFormatError'
  | 'InvalidParameter.StrategyInvalid'
  | 'InvalidParameter.TempCodeNotAvaliable'
  | 'ResourceNotFound.RoleNotFound'
  | 'UnauthorizedOperation'
  | 'UnsupportedOperation';

/**
 * Requests temporary credentials with a part of the permissions of the caller.
 *
 * Only permanent keys can call it.
 *
 * See `GetFederationTokenErrorCode` for its error codes.
 */
export const getFederationToken: Action<GetFederationTokenRequest, GetFederationTokenResponse> = { name: 'GetFederationToken', region: false, idempotent: true };
