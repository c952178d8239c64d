// Generated from spec/sts/2018-08-13/errors.yaml by `tc3 generate`. Do not edit.

import type { CommonErrorCode } from '@tc3/mock';

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

/** The documented error codes of GetCallerIdentity, including the common ones. */
export type GetCallerIdentityErrorCode =
  | CommonErrorCode
  | 'AuthFailure.AccessKeyIllegal'
  | 'InternalError.GetSeedTokenError'
  | 'InvalidParameter.AccessKeyNotSupport';

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

/** The documented error codes of the actions of STS. */
export interface StsErrorCodes {
  readonly AssumeRole: AssumeRoleErrorCode;
  readonly AssumeRoleWithSAML: AssumeRoleWithSAMLErrorCode;
  readonly AssumeRoleWithWebIdentity: AssumeRoleWithWebIdentityErrorCode;
  readonly GetCallerIdentity: GetCallerIdentityErrorCode;
  readonly GetFederationToken: GetFederationTokenErrorCode;
}
