// Generated from spec/apigateway/2018-08-08/errors.yaml by `tc3 generate`. Do not edit.

import type { CommonErrorCode } from '@tc3/mock';

/** The documented error codes of CreateApi, including the common ones. */
export type CreateApiErrorCode =
  | CommonErrorCode
  | 'FailedOperation.ApiInOperation'
  | 'FailedOperation.BackendDomainError'
  | 'FailedOperation.DomainNeedBeian'
  | 'FailedOperation.EIAMError'
  | 'FailedOperation.EbError'
  | 'FailedOperation.GetRoleError'
  | 'FailedOperation.ScfError'
  | 'FailedOperation.ServiceError'
  | 'FailedOperation.ServiceInOperation'
  | 'InternalError.ApigwException'
  | 'InternalError.CauthException'
  | 'InternalError.ClbException'
  | 'InternalError.OssException'
  | 'InternalError.ScfException'
  | 'InternalError.TsfException'
  | 'InternalError.VpcException'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue.IllegalProxyIp'
  | 'InvalidParameterValue.InvalidApiBusinessType'
  | 'InvalidParameterValue.InvalidApiRequestConfig'
  | 'InvalidParameterValue.InvalidApiType'
  | 'InvalidParameterValue.InvalidBackendPath'
  | 'InvalidParameterValue.InvalidClb'
  | 'InvalidParameterValue.InvalidIPAddress'
  | 'InvalidParameterValue.InvalidPort'
  | 'InvalidParameterValue.InvalidPublicKey'
  | 'InvalidParameterValue.InvalidRegion'
  | 'InvalidParameterValue.InvalidRequestParameters'
  | 'InvalidParameterValue.InvalidScfConfig'
  | 'InvalidParameterValue.InvalidServiceConfig'
  | 'InvalidParameterValue.InvalidServiceMockReturnMessage'
  | 'InvalidParameterValue.InvalidServiceParam'
  | 'InvalidParameterValue.InvalidServiceParameters'
  | 'InvalidParameterValue.InvalidServiceType'
  | 'InvalidParameterValue.InvalidTsfConfig'
  | 'InvalidParameterValue.InvalidUpstream'
  | 'InvalidParameterValue.InvalidUrl'
  | 'InvalidParameterValue.InvalidVpcConfig'
  | 'InvalidParameterValue.InvalidWSMethod'
  | 'InvalidParameterValue.LimitExceeded'
  | 'InvalidParameterValue.NotInOptions'
  | 'InvalidParameterValue.ParameterNotMatch'
  | 'InvalidParameterValue.RangeExceeded'
  | 'LimitExceeded.ApiCountLimitExceeded'
  | 'MissingParameter'
  | 'ResourceNotFound.InvalidOauthApi'
  | 'ResourceNotFound.InvalidService'
  | 'UnsupportedOperation.BasicServiceNoMoreApi'
  | 'UnsupportedOperation.InvalidAction'
  | 'UnsupportedOperation.InvalidEndpointType'
  | 'UnsupportedOperation.ServiceExist'
  | 'UnsupportedOperation.UnpackError'
  | 'UnsupportedOperation.UnsupportedNetType';

/** The documented error codes of CreateService, including the common ones. */
export type CreateServiceErrorCode =
  | CommonErrorCode
  | 'AuthFailure'
  | 'DryRunOperation'
  | 'FailedOperation'
  | 'FailedOperation.InstanceNotExist'
  | 'FailedOperation.TagBindServiceError'
  | 'InternalError'
  | 'InternalError.ApigwException'
  | 'InternalError.CauthException'
  | 'InternalError.OssException'
  | 'InternalError.VpcException'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.InvalidRegion'
  | 'InvalidParameterValue.InvalidVpcConfig'
  | 'InvalidParameterValue.NotInOptions'
  | 'InvalidParameterValue.ParameterValueLimitExceeded'
  | 'LimitExceeded'
  | 'LimitExceeded.IpStrategyLimitExceeded'
  | 'LimitExceeded.ServiceCountLimitExceeded'
  | 'MissingParameter'
  | 'RequestLimitExceeded'
  | 'ResourceInUse'
  | 'ResourceInsufficient'
  | 'ResourceNotFound'
  | 'UnauthorizedOperation.UncertifiedUser'
  | 'UnsupportedOperation.AccountArrears'
  | 'UnsupportedOperation.InvalidAction'
  | 'UnsupportedOperation.UnpackError';

/** The documented error codes of DeleteApi, including the common ones. */
export type DeleteApiErrorCode =
  | CommonErrorCode
  | 'AuthFailure'
  | 'DryRunOperation'
  | 'FailedOperation'
  | 'FailedOperation.ApiBindEnvironmen'
  | 'FailedOperation.ServiceInOperation'
  | 'InternalError'
  | 'InvalidParameter'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue.InvalidRegion'
  | 'LimitExceeded'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'RequestLimitExceeded'
  | 'ResourceInUse'
  | 'ResourceInsufficient'
  | 'ResourceNotFound'
  | 'ResourceNotFound.InvalidApi'
  | 'ResourceNotFound.InvalidService'
  | 'ResourceUnavailable'
  | 'ResourcesSoldOut'
  | 'UnauthorizedOperation'
  | 'UnsupportedOperation.InvalidAction'
  | 'UnsupportedOperation.InvalidServiceTrade'
  | 'UnsupportedOperation.ResourceAssociated'
  | 'UnsupportedOperation.UnsupportedDeleteApi';

/** The documented error codes of DeleteService, including the common ones. */
export type DeleteServiceErrorCode =
  | CommonErrorCode
  | 'FailedOperation.ServiceError'
  | 'FailedOperation.ServiceInOperation'
  | 'InternalError.ApigwException'
  | 'InternalError.OssException'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue.InvalidRegion'
  | 'ResourceNotFound.InvalidService'
  | 'UnsupportedOperation.ApiListNotEmpty'
  | 'UnsupportedOperation.ExistingOnlineEnvironment'
  | 'UnsupportedOperation.InvalidAction'
  | 'UnsupportedOperation.TagsNotEmpty'
  | 'UnsupportedOperation.UnpackError'
  | 'UnsupportedOperation.UnsupportedDeleteService'
  | 'UnsupportedOperation.UsagePlanInUse';

/** The documented error codes of DescribeApi, including the common ones. */
export type DescribeApiErrorCode =
  | CommonErrorCode
  | 'FailedOperation.ApiError'
  | 'FailedOperation.EbError'
  | 'FailedOperation.ServiceNotExist'
  | 'InternalError'
  | 'InternalError.DbException'
  | 'InternalError.OssException'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue.InvalidRegion'
  | 'InvalidParameterValue.InvalidUpstream'
  | 'ResourceNotFound.InvalidApi'
  | 'ResourceNotFound.InvalidService'
  | 'UnsupportedOperation.InvalidAction';

/** The documented error codes of DescribeApiUsagePlan, including the common ones. */
export type DescribeApiUsagePlanErrorCode =
  | CommonErrorCode
  | 'InternalError.OssException'
  | 'InvalidParameter.FormatError'
  | 'ResourceNotFound.InvalidService';

/** The documented error codes of DescribeApisStatus, including the common ones. */
export type DescribeApisStatusErrorCode =
  | CommonErrorCode
  | 'FailedOperation.ServiceNotExist'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue.InvalidFilterNotSupportedName'
  | 'InvalidParameterValue.InvalidRegion'
  | 'ResourceNotFound.InvalidService'
  | 'UnauthorizedOperation.AccessResource'
  | 'UnsupportedOperation.InvalidAction'
  | 'UnsupportedOperation.RequestPostError';

/** The documented error codes of DescribeService, including the common ones. */
export type DescribeServiceErrorCode =
  | CommonErrorCode
  | 'AuthFailure'
  | 'DryRunOperation'
  | 'FailedOperation'
  | 'FailedOperation.CamException'
  | 'FailedOperation.ServiceInOperation'
  | 'InternalError'
  | 'InternalError.CamException'
  | 'InternalError.OssException'
  | 'InternalError.ReturnableException'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue.InvalidRegion'
  | 'ResourceNotFound.InvalidService'
  | 'UnauthorizedOperation.AccessResource'
  | 'UnsupportedOperation.RequestPostError'
  | 'UnsupportedOperation.UnpackError';

/** The documented error codes of DescribeServiceEnvironmentList, including the common ones. */
export type DescribeServiceEnvironmentListErrorCode =
  | CommonErrorCode
  | 'InvalidParameter.FormatError'
  | 'ResourceNotFound.InvalidService';

/** The documented error codes of DescribeServiceSubDomains, including the common ones. */
export type DescribeServiceSubDomainsErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DescribeServiceSubDomainsError'
  | 'FailedOperation.ServiceNotExist'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue.InvalidRegion'
  | 'ResourceNotFound.InvalidService';

/** The documented error codes of DescribeServiceUsagePlan, including the common ones. */
export type DescribeServiceUsagePlanErrorCode =
  | CommonErrorCode
  | 'InternalError.OssException'
  | 'InvalidParameter.FormatError'
  | 'ResourceNotFound.InvalidService';

/** The documented error codes of DescribeServicesStatus, including the common ones. */
export type DescribeServicesStatusErrorCode =
  | CommonErrorCode
  | 'AuthFailure'
  | 'DryRunOperation'
  | 'FailedOperation'
  | 'FailedOperation.CamException'
  | 'InternalError'
  | 'InternalError.CamException'
  | 'InternalError.DbException'
  | 'InternalError.OssException'
  | 'InvalidParameter'
  | 'InvalidParameterValue.InvalidFilterNotSupportedName'
  | 'InvalidParameterValue.InvalidRegion'
  | 'InvalidParameterValue.InvalidTagValues'
  | 'LimitExceeded'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'RequestLimitExceeded'
  | 'ResourceInUse'
  | 'ResourceInsufficient'
  | 'ResourceNotFound'
  | 'UnauthorizedOperation'
  | 'UnknownParameter'
  | 'UnsupportedOperation'
  | 'UnsupportedOperation.InvalidAction'
  | 'UnsupportedOperation.RequestPostError';

/** The documented error codes of ModifyApi, including the common ones. */
export type ModifyApiErrorCode =
  | CommonErrorCode
  | 'FailedOperation.ApiError'
  | 'FailedOperation.ApiInOperation'
  | 'FailedOperation.BackendDomainError'
  | 'FailedOperation.DomainNeedBeian'
  | 'FailedOperation.EIAMError'
  | 'FailedOperation.EbError'
  | 'FailedOperation.GetRoleError'
  | 'FailedOperation.ServiceError'
  | 'FailedOperation.ServiceInOperation'
  | 'InternalError.ApigwException'
  | 'InternalError.ClbException'
  | 'InternalError.OssException'
  | 'InternalError.ScfException'
  | 'InternalError.TsfException'
  | 'InternalError.VpcException'
  | 'InvalidParameter.BasicServiceNotAllowAttachPlugin'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.IllegalProxyIp'
  | 'InvalidParameterValue.InvalidApiBusinessType'
  | 'InvalidParameterValue.InvalidBackendPath'
  | 'InvalidParameterValue.InvalidClb'
  | 'InvalidParameterValue.InvalidConstantParameters'
  | 'InvalidParameterValue.InvalidIPAddress'
  | 'InvalidParameterValue.InvalidMethod'
  | 'InvalidParameterValue.InvalidPort'
  | 'InvalidParameterValue.InvalidPublicKey'
  | 'InvalidParameterValue.InvalidRegion'
  | 'InvalidParameterValue.InvalidRequestParameters'
  | 'InvalidParameterValue.InvalidScfConfig'
  | 'InvalidParameterValue.InvalidServiceConfig'
  | 'InvalidParameterValue.InvalidServiceParam'
  | 'InvalidParameterValue.InvalidServiceType'
  | 'InvalidParameterValue.InvalidUpstream'
  | 'InvalidParameterValue.InvalidUrl'
  | 'InvalidParameterValue.InvalidVpcConfig'
  | 'InvalidParameterValue.InvalidWSMethod'
  | 'InvalidParameterValue.LengthExceeded'
  | 'InvalidParameterValue.LimitExceeded'
  | 'InvalidParameterValue.NotInOptions'
  | 'InvalidParameterValue.ParameterNotMatch'
  | 'InvalidParameterValue.RangeExceeded'
  | 'LimitExceeded.ApiCountLimitExceeded'
  | 'ResourceNotFound.InvalidApi'
  | 'ResourceNotFound.InvalidOauthApi'
  | 'ResourceNotFound.InvalidService'
  | 'UnsupportedOperation.InvalidAction'
  | 'UnsupportedOperation.InvalidEndpointType'
  | 'UnsupportedOperation.ModifyEIAMAuthApi'
  | 'UnsupportedOperation.ModifyProtocol'
  | 'UnsupportedOperation.ResourceAssociated'
  | 'UnsupportedOperation.UnpackError';

/** The documented error codes of ModifyService, including the common ones. */
export type ModifyServiceErrorCode =
  | CommonErrorCode
  | 'FailedOperation.ServiceError'
  | 'FailedOperation.ServiceInOperation'
  | 'InternalError.OssException'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue.NotInOptions'
  | 'ResourceNotFound.InvalidService'
  | 'UnsupportedOperation.ModifyNetType'
  | 'UnsupportedOperation.ReduceNetTypes'
  | 'UnsupportedOperation.UnpackError';

/** The documented error codes of ReleaseService, including the common ones. */
export type ReleaseServiceErrorCode =
  | CommonErrorCode
  | 'FailedOperation.ServiceError'
  | 'FailedOperation.ServiceInOperation'
  | 'FailedOperation.TaskAlreadyExist'
  | 'InternalError.ApigwException'
  | 'InternalError.OssException'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue.InvalidRegion'
  | 'LimitExceeded.RequestLimitExceeded'
  | 'ResourceNotFound'
  | 'ResourceNotFound.InvalidService'
  | 'UnauthorizedOperation'
  | 'UnsupportedOperation.UnpackError';

/** The documented error codes of UnReleaseService, including the common ones. */
export type UnReleaseServiceErrorCode =
  | CommonErrorCode
  | 'FailedOperation.ServiceError'
  | 'FailedOperation.ServiceInOperation'
  | 'InternalError.OssException'
  | 'InvalidParameter.FormatError'
  | 'InvalidParameterValue.InvalidRegion'
  | 'LimitExceeded.RequestLimitExceeded'
  | 'ResourceNotFound'
  | 'ResourceNotFound.InvalidService'
  | 'UnauthorizedOperation'
  | 'UnsupportedOperation.UnpackError';

/** The documented error codes of the actions of API Gateway. */
export interface ApigatewayErrorCodes {
  readonly CreateApi: CreateApiErrorCode;
  readonly CreateService: CreateServiceErrorCode;
  readonly DeleteApi: DeleteApiErrorCode;
  readonly DeleteService: DeleteServiceErrorCode;
  readonly DescribeApi: DescribeApiErrorCode;
  readonly DescribeApiUsagePlan: DescribeApiUsagePlanErrorCode;
  readonly DescribeApisStatus: DescribeApisStatusErrorCode;
  readonly DescribeService: DescribeServiceErrorCode;
  readonly DescribeServiceEnvironmentList: DescribeServiceEnvironmentListErrorCode;
  readonly DescribeServiceSubDomains: DescribeServiceSubDomainsErrorCode;
  readonly DescribeServiceUsagePlan: DescribeServiceUsagePlanErrorCode;
  readonly DescribeServicesStatus: DescribeServicesStatusErrorCode;
  readonly ModifyApi: ModifyApiErrorCode;
  readonly ModifyService: ModifyServiceErrorCode;
  readonly ReleaseService: ReleaseServiceErrorCode;
  readonly UnReleaseService: UnReleaseServiceErrorCode;
}
