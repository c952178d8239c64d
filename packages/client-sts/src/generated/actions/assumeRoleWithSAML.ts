// Generated from spec/sts/2018-08-13/actions/AssumeRoleWithSAML.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Credentials } from '../types.js';

/** The input of AssumeRoleWithSAML. */
export interface AssumeRoleWithSAMLRequest {
  /** The SAML assertion in Base64. */
  SAMLAssertion: string;
  /** The SAML provider. */
  PrincipalArn: string;
  /** The role, such as qcs::cam::uin/100000000001:roleName/example. */
  RoleArn: string;
  /** A name for the session, which appears in audit logs. */
  RoleSessionName: string;
  /**
   * How long the credentials are valid.
   *
   * 0 to 43200. Unit: s.
   *
   * @defaultValue 7200
   */
  DurationSeconds?: number | undefined;
}

/** The output of AssumeRoleWithSAML. */
export interface AssumeRoleWithSAMLResponse {
  /** The temporary credentials. */
  Credentials: Credentials;
  /** When the credentials expire, in seconds since 1970. */
  ExpiredTime: number;
  /** When the credentials expire, as a time in UTC. */
  Expiration: string;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of AssumeRoleWithSAML, including the common ones. */
export type AssumeRoleWithSAMLErrorCode =
  | CommonErrorCode
  | 'InternalError.DbError'
  | 'InternalError.EncryptError'
  | 'InternalError.GetAppIdError'
  | 'InternalError.GetRoleError'
  | 'InternalError.GetSeedTokenError'
  | 'InternalError.IllegalRole'
  | 'InternalError.PbSerializeError'
  | 'InternalError.SystemError'
  | 'InternalError.UnknownError'
  | 'InvalidParameter.AccountNotAvaliable'
  | 'InvalidParameter.ExtendStrategyOverSize'
  | 'InvalidParameter.GrantOtherResource'
  | 'InvalidParameter.OverLimit'
  | 'InvalidParameter.OverTimeError'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.PolicyTooLong'
  | 'InvalidParameter.ResouceError'
  | 'InvalidParameter.StrategyFormatError'
  | 'InvalidParameter.StrategyInvalid'
  | 'InvalidParameter.TempCodeNotAvaliable'
  | 'RequestLimitExceeded'
  | 'ResourceNotFound.RoleNotFound'
  | 'UnauthorizedOperation';

/**
 * Requests temporary credentials of a role with a SAML assertion.
 *
 * The request is not signed: its Authorization is SKIP.
 *
 * See `AssumeRoleWithSAMLErrorCode` for its error codes.
 */
export const assumeRoleWithSAML: Action<AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse> = { name: 'AssumeRoleWithSAML', region: false, idempotent: true };
