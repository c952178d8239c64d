// Generated from spec/tag/2018-08-13/errors.yaml by `tc3 generate`. Do not edit.

import type { CommonErrorCode } from '@tc3/mock';

/** The documented error codes of AttachResourcesTag, including the common ones. */
export type AttachResourcesTagErrorCode =
  | CommonErrorCode
  | 'AuthFailure.UnauthorizedOperation'
  | 'FailedOperation'
  | 'FailedOperation.PolicyEnforcedInvalid'
  | 'FailedOperation.ResourceAppIdNotSame'
  | 'InvalidParameter'
  | 'InvalidParameter.ReservedTagKey'
  | 'InvalidParameterValue.RegionInvalid'
  | 'InvalidParameterValue.ResourceDescriptionError'
  | 'InvalidParameterValue.ResourceIdInvalid'
  | 'InvalidParameterValue.ResourcePrefixInvalid'
  | 'InvalidParameterValue.ServiceTypeInvalid'
  | 'InvalidParameterValue.TagKeyCharacterIllegal'
  | 'InvalidParameterValue.TagKeyEmpty'
  | 'InvalidParameterValue.TagValueCharacterIllegal'
  | 'InvalidParameterValue.UinInvalid'
  | 'LimitExceeded.Quota'
  | 'LimitExceeded.ResourceAttachedTags'
  | 'LimitExceeded.ResourceNumPerRequest'
  | 'OperationDenied'
  | 'ResourceInUse.TagKeyAttached'
  | 'ResourceNotFound.TagNonExist';

/** The documented error codes of CreateTag, including the common ones. */
export type CreateTagErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'InvalidParameter.ReservedTagKey'
  | 'InvalidParameterValue.ReservedTagKey'
  | 'InvalidParameterValue.TagKeyCharacterIllegal'
  | 'InvalidParameterValue.TagKeyDuplicate'
  | 'InvalidParameterValue.TagKeyEmpty'
  | 'InvalidParameterValue.TagKeyLengthExceeded'
  | 'InvalidParameterValue.TagValueCharacterIllegal'
  | 'InvalidParameterValue.TagValueEmpty'
  | 'InvalidParameterValue.TagValueLengthExceeded'
  | 'LimitExceeded.TagKey'
  | 'LimitExceeded.TagValue'
  | 'ResourceInUse.TagDuplicate';

/** The documented error codes of DeleteTag, including the common ones. */
export type DeleteTagErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.TagAttachedQuota'
  | 'FailedOperation.TagAttachedResource'
  | 'InvalidParameterValue.TagKeyCharacterIllegal'
  | 'InvalidParameterValue.TagKeyDuplicate'
  | 'InvalidParameterValue.TagKeyEmpty'
  | 'InvalidParameterValue.TagValueCharacterIllegal'
  | 'InvalidParameterValue.TagValueEmpty'
  | 'InvalidParameterValue.TagValueLengthExceeded'
  | 'ResourceNotFound.TagNonExist';

/** The documented error codes of DescribeResourceTagsByResourceIds, including the common ones. */
export type DescribeResourceTagsByResourceIdsErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'InvalidParameterValue.RegionInvalid'
  | 'InvalidParameterValue.ResourceIdInvalid'
  | 'InvalidParameterValue.ResourcePrefixInvalid'
  | 'InvalidParameterValue.ServiceTypeInvalid'
  | 'InvalidParameterValue.UinInvalid'
  | 'UnsupportedOperation';

/** The documented error codes of DescribeTags, including the common ones. */
export type DescribeTagsErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'InvalidParameterValue.UinInvalid';

/** The documented error codes of DetachResourcesTag, including the common ones. */
export type DetachResourcesTagErrorCode =
  | CommonErrorCode
  | 'AuthFailure.UnauthorizedOperation'
  | 'FailedOperation'
  | 'FailedOperation.PolicyEnforcedInvalid'
  | 'FailedOperation.ResourceAppIdNotSame'
  | 'InvalidParameter'
  | 'InvalidParameter.ReservedTagKey'
  | 'InvalidParameterValue.RegionInvalid'
  | 'InvalidParameterValue.ResourceDescriptionError'
  | 'InvalidParameterValue.ResourceIdInvalid'
  | 'InvalidParameterValue.ResourcePrefixInvalid'
  | 'InvalidParameterValue.ServiceTypeInvalid'
  | 'InvalidParameterValue.TagKeyCharacterIllegal'
  | 'InvalidParameterValue.TagKeyEmpty'
  | 'InvalidParameterValue.UinInvalid'
  | 'LimitExceeded.ResourceNumPerRequest'
  | 'ResourceNotFound.AttachedTagKeyNotFound';

/** The documented error codes of ModifyResourceTags, including the common ones. */
export type ModifyResourceTagsErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.PolicyEnforcedInvalid'
  | 'InvalidParameter.ReservedTagKey'
  | 'InvalidParameter.Tag'
  | 'InvalidParameterValue.DeleteTagsParamError'
  | 'InvalidParameterValue.ResourceDescriptionError'
  | 'InvalidParameterValue.TagKeyCharacterIllegal'
  | 'InvalidParameterValue.TagKeyEmpty'
  | 'InvalidParameterValue.TagKeyLengthExceeded'
  | 'InvalidParameterValue.TagValueCharacterIllegal'
  | 'InvalidParameterValue.TagValueLengthExceeded'
  | 'LimitExceeded.Quota'
  | 'LimitExceeded.ResourceAttachedTags'
  | 'LimitExceeded.TagKey'
  | 'LimitExceeded.TagValue';

/** The documented error codes of the actions of Tag. */
export interface TagErrorCodes {
  readonly AttachResourcesTag: AttachResourcesTagErrorCode;
  readonly CreateTag: CreateTagErrorCode;
  readonly DeleteTag: DeleteTagErrorCode;
  readonly DescribeResourceTagsByResourceIds: DescribeResourceTagsByResourceIdsErrorCode;
  readonly DescribeTags: DescribeTagsErrorCode;
  readonly DetachResourcesTag: DetachResourcesTagErrorCode;
  readonly ModifyResourceTags: ModifyResourceTagsErrorCode;
}
