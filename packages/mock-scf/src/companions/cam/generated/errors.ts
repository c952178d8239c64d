// Generated from spec/cam/2019-01-16/errors.yaml by `tc3 generate`. Do not edit.

import type { CommonErrorCode } from '@tc3/mock';

/** The documented error codes of AttachRolePolicy, including the common ones. */
export type AttachRolePolicyErrorCode =
  | CommonErrorCode
  | 'FailedOperation.OrganizationPolicyOperateError'
  | 'InternalError.SystemError'
  | 'InvalidParameter.AttachmentFull'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.PolicyIdNotExist'
  | 'InvalidParameter.PolicyNameError'
  | 'InvalidParameter.RoleNotExist'
  | 'InvalidParameter.VersionError';

/** The documented error codes of CreateRole, including the common ones. */
export type CreateRoleErrorCode =
  | CommonErrorCode
  | 'FailedOperation.TagResourceFailed'
  | 'InternalError.SystemError'
  | 'InvalidParameter.ActionError'
  | 'InvalidParameter.ActionMiss'
  | 'InvalidParameter.AttachmentFull'
  | 'InvalidParameter.ConditionContentError'
  | 'InvalidParameter.ConditionError'
  | 'InvalidParameter.ConditionTypeError'
  | 'InvalidParameter.DescriptionLengthOverlimit'
  | 'InvalidParameter.EffectError'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.PrincipalError'
  | 'InvalidParameter.PrincipalQcsCrossError'
  | 'InvalidParameter.PrincipalQcsError'
  | 'InvalidParameter.PrincipalQcsNotExist'
  | 'InvalidParameter.PrincipalServiceNotExist'
  | 'InvalidParameter.RoleFull'
  | 'InvalidParameter.RoleNameError'
  | 'InvalidParameter.RoleNameInUse'
  | 'InvalidParameter.StatementError'
  | 'InvalidParameter.TagLimitExceeded'
  | 'InvalidParameter.TagParamError'
  | 'InvalidParameter.UserNotExist'
  | 'InvalidParameter.VersionError';

/** The documented error codes of DeleteRole, including the common ones. */
export type DeleteRoleErrorCode =
  | CommonErrorCode
  | 'InternalError.SystemError'
  | 'InvalidParameter.OrganizationRoleOperateError'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.PolicyNameError'
  | 'InvalidParameter.RoleNotExist'
  | 'InvalidParameter.TagParamError';

/** The documented error codes of DescribeRoleList, including the common ones. */
export type DescribeRoleListErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'InternalError.SystemError'
  | 'InvalidParameter.ParamError';

/** The documented error codes of DetachRolePolicy, including the common ones. */
export type DetachRolePolicyErrorCode =
  | CommonErrorCode
  | 'FailedOperation.OrganizationPolicyOperateError'
  | 'InternalError.SystemError'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.PolicyIdNotExist'
  | 'InvalidParameter.RoleNotExist';

/** The documented error codes of GetRole, including the common ones. */
export type GetRoleErrorCode =
  | CommonErrorCode
  | 'InternalError.SystemError'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.RoleNotExist';

/** The documented error codes of GetUserAppId, including the common ones. */
export type GetUserAppIdErrorCode = CommonErrorCode | 'FailedOperation' | 'InternalError.SystemError';

/** The documented error codes of ListAttachedRolePolicies, including the common ones. */
export type ListAttachedRolePoliciesErrorCode =
  | CommonErrorCode
  | 'InternalError.SystemError'
  | 'InvalidParameter.ParamError';

/** The documented error codes of ListPolicies, including the common ones. */
export type ListPoliciesErrorCode =
  | CommonErrorCode
  | 'FailedOperation.GetUserAreaError'
  | 'InternalError.SystemError'
  | 'InvalidParameter.GroupIdError'
  | 'InvalidParameter.KeywordError'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.ScopeError'
  | 'InvalidParameter.SearchKeywordLengthError'
  | 'InvalidParameter.ServiceTypeError'
  | 'InvalidParameter.UinError';

/** The documented error codes of the actions of CAM. */
export interface CamErrorCodes {
  readonly AttachRolePolicy: AttachRolePolicyErrorCode;
  readonly CreateRole: CreateRoleErrorCode;
  readonly DeleteRole: DeleteRoleErrorCode;
  readonly DescribeRoleList: DescribeRoleListErrorCode;
  readonly DetachRolePolicy: DetachRolePolicyErrorCode;
  readonly GetRole: GetRoleErrorCode;
  readonly GetUserAppId: GetUserAppIdErrorCode;
  readonly ListAttachedRolePolicies: ListAttachedRolePoliciesErrorCode;
  readonly ListPolicies: ListPoliciesErrorCode;
}
