// Generated from spec/sts/2018-08-13/errors.yaml by `tc3 generate`. Do not edit.

import { type CommonErrorCode, type ServiceErrorGuard, isServiceError } from '@tc3/core';

/** All documented error codes of STS, including the common ones. */
export type StsErrorCode =
  | CommonErrorCode
  | 'AuthFailure.AccessKeyIllegal'
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
  | 'InvalidParameter.AccessKeyNotSupport'
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
  | 'InvalidParameter.WebIdentityTokenError'
  | 'ResourceNotFound.RoleNotFound'
  | 'UnauthorizedOperation'
  | 'UnsupportedOperation'
  | 'RequestLimitExceeded';

/**
 * Whether a value is an error that STS returned. Narrows its code to the given one, such as
 * 'ResourceNotFound.Function', or to a family of codes, such as 'ResourceNotFound'.
 */
export const isStsError: ServiceErrorGuard<StsErrorCode> = isServiceError;
