// Generated from spec/sts/2018-08-13/actions/AssumeRole.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Credentials, Tag } from '../types.js';

/** The input of AssumeRole. */
export interface AssumeRoleRequest {
  /** The role, such as qcs::cam::uin/100000000001:roleName/example. */
  RoleArn: string;
  /**
   * A name for the session, which appears in audit logs.
   *
   * 2 to 128 characters.
   */
  RoleSessionName: string;
  /**
   * How long the credentials are valid.
   *
   * 0 to 43200. Unit: s.
   *
   * @defaultValue 7200
   */
  DurationSeconds?: number | undefined;
  /** A policy in JSON, URL-encoded, that restricts the permissions of the credentials. */
  Policy?: string | undefined;
  /**
   * An identifier that the trust policy of the role may require.
   *
   * 2 to 128 characters.
   */
  ExternalId?: string | undefined;
  /**
   * Tags of the session.
   *
   * At most 50 elements.
   */
  Tags?: Tag[] | undefined;
  /** The identity of the user for whom the role is assumed. */
  SourceIdentity?: string | undefined;
  /** The serial number of a device for multi-factor authentication. */
  SerialNumber?: string | undefined;
  /** The code of the device for multi-factor authentication. */
  TokenCode?: string | undefined;
}

/** The output of AssumeRole. */
export interface AssumeRoleResponse {
  /** The temporary credentials. */
  Credentials: Credentials;
  /** When the credentials expire, in seconds since 1970. */
  ExpiredTime: number;
  /** When the credentials expire, as a time in UTC. */
  Expiration: string;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of AssumeRole, including the common ones. */
export type AssumeRoleErrorCode =
  | CommonErrorCode
  | 'FailedOperation.CheckMFAError'
  | 'FailedOperation.MFATypeNotSupported'
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
  | 'ResourceNotFound.RoleNotFound'
  | 'UnauthorizedOperation'
  | 'UnsupportedOperation';

/**
 * Requests temporary credentials of a role.
 *
 * The caller must be allowed to assume the role, and the role must trust the caller.
 *
 * See `AssumeRoleErrorCode` for its error codes.
 */
export const assumeRole: Action<AssumeRoleRequest, AssumeRoleResponse> = { name: 'AssumeRole', region: false, idempotent: true };
