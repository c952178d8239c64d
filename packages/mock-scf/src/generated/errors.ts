// Generated from spec/scf/2018-04-16/errors.yaml by `tc3 generate`. Do not edit.

import type { CommonErrorCode } from '@tc3/mock';

/** The documented error codes of GetAccount, including the common ones. */
export type GetAccountErrorCode =
  | CommonErrorCode
  | 'InvalidParameterValue.Stamp'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of BatchCreateTrigger, including the common ones. */
export type BatchCreateTriggerErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.CreateTrigger'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.ApiGateway'
  | 'InvalidParameterValue.Ckafka'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.CosNotifyRuleConflict'
  | 'InvalidParameterValue.CustomArgument'
  | 'InvalidParameterValue.Enable'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Param'
  | 'InvalidParameterValue.ServiceName'
  | 'InvalidParameterValue.TriggerDesc'
  | 'InvalidParameterValue.TriggerName'
  | 'InvalidParameterValue.Type'
  | 'LimitExceeded.FunctionOnTopic'
  | 'LimitExceeded.Trigger'
  | 'ResourceInUse.Cos'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation.Cos'
  | 'UnsupportedOperation.Trigger';

/** The documented error codes of CreateTrigger, including the common ones. */
export type CreateTriggerErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.ApiGateway'
  | 'FailedOperation.Apigw'
  | 'FailedOperation.Cos'
  | 'FailedOperation.CreateTrigger'
  | 'InternalError.ApiGateway'
  | 'InternalError.Ckafka'
  | 'InternalError.Cmq'
  | 'InternalError.Cos'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.ApiGateway'
  | 'InvalidParameterValue.Cdn'
  | 'InvalidParameterValue.Ckafka'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.CosNotifyRuleConflict'
  | 'InvalidParameterValue.CustomArgument'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.EASConfig'
  | 'InvalidParameterValue.Enable'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.SecretInfo'
  | 'InvalidParameterValue.ServiceName'
  | 'InvalidParameterValue.TriggerDesc'
  | 'InvalidParameterValue.TriggerName'
  | 'InvalidParameterValue.Type'
  | 'InvalidParameterValue.ZipFile'
  | 'LimitExceeded.Cdn'
  | 'LimitExceeded.FunctionOnTopic'
  | 'LimitExceeded.Trigger'
  | 'ResourceInUse'
  | 'ResourceInUse.Cdn'
  | 'ResourceInUse.Cmq'
  | 'ResourceInUse.Cos'
  | 'ResourceInUse.Trigger'
  | 'ResourceInUse.TriggerName'
  | 'ResourceInsufficient.COS'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Cdn'
  | 'ResourceNotFound.Ckafka'
  | 'ResourceNotFound.Cmq'
  | 'ResourceNotFound.Cos'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.CreateTrigger'
  | 'UnsupportedOperation'
  | 'UnsupportedOperation.Cdn'
  | 'UnsupportedOperation.Cos'
  | 'UnsupportedOperation.Trigger';

/** The documented error codes of DeleteTrigger, including the common ones. */
export type DeleteTriggerErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.CreateTrigger'
  | 'FailedOperation.DeleteTrigger'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.ApiGateway'
  | 'InvalidParameterValue.Cdn'
  | 'InvalidParameterValue.Cmq'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.TriggerDesc'
  | 'InvalidParameterValue.TriggerName'
  | 'InvalidParameterValue.Type'
  | 'ResourceInUse.Cdn'
  | 'ResourceInUse.Cmq'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Cdn'
  | 'ResourceNotFound.Cmq'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Timer'
  | 'ResourceNotFound.Trigger'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.DeleteTrigger'
  | 'UnsupportedOperation.Cdn';

/** The documented error codes of ListTriggers, including the common ones. */
export type ListTriggersErrorCode =
  | CommonErrorCode
  | 'FailedOperation.Apigw'
  | 'InvalidParameterValue.Filters'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.OrderBy'
  | 'InvalidParameterValue.Orderby';

/** The documented error codes of UpdateTriggerStatus, including the common ones. */
export type UpdateTriggerStatusErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.Cos'
  | 'FailedOperation.CreateTrigger'
  | 'FailedOperation.UpdateStatus'
  | 'FailedOperation.UpdateTriggerStatus'
  | 'InternalError.Cmq'
  | 'InternalError.Cos'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.CosNotifyRuleConflict'
  | 'InvalidParameterValue.Enable'
  | 'InvalidParameterValue.TriggerDesc'
  | 'InvalidParameterValue.TriggerName'
  | 'InvalidParameterValue.Type'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'ResourceNotFound.Trigger'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.UpdateTriggerStatus';

/** The documented error codes of CopyFunction, including the common ones. */
export type CopyFunctionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.CopyAsyncRun'
  | 'FailedOperation.CopyFailed'
  | 'FailedOperation.CopyFunction'
  | 'InternalError'
  | 'InternalError.Exception'
  | 'InternalError.System'
  | 'InvalidParameterValue.Code'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.Environment'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Handler'
  | 'InvalidParameterValue.Runtime'
  | 'LimitExceeded.Function'
  | 'LimitExceeded.Memory'
  | 'LimitExceeded.Timeout'
  | 'ResourceInUse.FunctionName'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.Region'
  | 'UnsupportedOperation.CopyFunction'
  | 'UnsupportedOperation.Region';

/** The documented error codes of CreateAlias, including the common ones. */
export type CreateAliasErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.CreateAlias'
  | 'InternalError.System'
  | 'InvalidParameter.RoutingConfig'
  | 'InvalidParameterValue.AdditionalVersionWeights'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.RoutingConfig'
  | 'LimitExceeded.Alias'
  | 'ResourceInUse'
  | 'ResourceInUse.Alias'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of CreateFunction, including the common ones. */
export type CreateFunctionErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.ApmConfigInstanceId'
  | 'FailedOperation.CreateFunction'
  | 'FailedOperation.Namespace'
  | 'FailedOperation.OpenService'
  | 'FailedOperation.QcsRoleNotFound'
  | 'FailedOperation.TotalConcurrencyMemoryInProgress'
  | 'FailedOperation.UnOpenedService'
  | 'InternalError'
  | 'InternalError.GetRoleError'
  | 'InternalError.System'
  | 'InternalError.SystemError'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Action'
  | 'InvalidParameterValue.ApmConfig'
  | 'InvalidParameterValue.ApmConfigInstanceId'
  | 'InvalidParameterValue.ApmConfigRegion'
  | 'InvalidParameterValue.Args'
  | 'InvalidParameterValue.CfsParameterDuplicate'
  | 'InvalidParameterValue.CfsParameterError'
  | 'InvalidParameterValue.CfsStructionError'
  | 'InvalidParameterValue.Cls'
  | 'InvalidParameterValue.Code'
  | 'InvalidParameterValue.CodeSecret'
  | 'InvalidParameterValue.CodeSource'
  | 'InvalidParameterValue.Command'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.CosBucketName'
  | 'InvalidParameterValue.CosBucketRegion'
  | 'InvalidParameterValue.CosObjectName'
  | 'InvalidParameterValue.DeadLetterConfig'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.DnsInfo'
  | 'InvalidParameterValue.EipConfig'
  | 'InvalidParameterValue.Environment'
  | 'InvalidParameterValue.EnvironmentExceededLimit'
  | 'InvalidParameterValue.EnvironmentSystemProtect'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.GitCommitId'
  | 'InvalidParameterValue.GitUrl'
  | 'InvalidParameterValue.Handler'
  | 'InvalidParameterValue.IdleTimeOut'
  | 'InvalidParameterValue.ImageUri'
  | 'InvalidParameterValue.Layers'
  | 'InvalidParameterValue.LimitExceeded'
  | 'InvalidParameterValue.Memory'
  | 'InvalidParameterValue.MemorySize'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.NodeSpec'
  | 'InvalidParameterValue.NodeType'
  | 'InvalidParameterValue.ProtocolType'
  | 'InvalidParameterValue.PublicNetConfig'
  | 'InvalidParameterValue.RegistryId'
  | 'InvalidParameterValue.Runtime'
  | 'InvalidParameterValue.Stamp'
  | 'InvalidParameterValue.TempCosObjectName'
  | 'InvalidParameterValue.TraceEnable'
  | 'InvalidParameterValue.Type'
  | 'InvalidParameterValue.VpcNotSetWhenOpenCfs'
  | 'InvalidParameterValue.WebSocketsParams'
  | 'InvalidParameterValue.ZipFile'
  | 'InvalidParameterValue.ZipFileBase64BinasciiError'
  | 'LimitExceeded.Eip'
  | 'LimitExceeded.Function'
  | 'LimitExceeded.InitTimeout'
  | 'LimitExceeded.Memory'
  | 'LimitExceeded.Timeout'
  | 'MissingParameter.Code'
  | 'MissingParameter.Runtime'
  | 'ResourceInUse'
  | 'ResourceInUse.Function'
  | 'ResourceInUse.FunctionName'
  | 'ResourceNotFound'
  | 'ResourceNotFound.CfsMountInsNotMatch'
  | 'ResourceNotFound.CfsStatusError'
  | 'ResourceNotFound.CfsVpcNotMatch'
  | 'ResourceNotFound.Cmq'
  | 'ResourceNotFound.Demo'
  | 'ResourceNotFound.GetCfsMountInsError'
  | 'ResourceNotFound.GetCfsNotMatch'
  | 'ResourceNotFound.ImageConfig'
  | 'ResourceNotFound.Layer'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Role'
  | 'ResourceNotFound.Vpc'
  | 'ResourceUnavailable.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.Region'
  | 'UnauthorizedOperation.Role'
  | 'UnauthorizedOperation.TempCosAppid'
  | 'UnsupportedOperation'
  | 'UnsupportedOperation.EipFixed'
  | 'UnsupportedOperation.VpcConfig';

/** The documented error codes of CreateFunctionTestModel, including the common ones. */
export type CreateFunctionTestModelErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Param'
  | 'LimitExceeded.Quota'
  | 'ResourceInUse'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of DeleteAlias, including the common ones. */
export type DeleteAliasErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DeleteAlias'
  | 'InternalError.System'
  | 'InvalidParameterValue.Alias'
  | 'InvalidParameterValue.Name'
  | 'ResourceNotFound.Alias'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName';

/** The documented error codes of DeleteFunction, including the common ones. */
export type DeleteFunctionErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.DeleteFunction'
  | 'FailedOperation.FunctionNameStatusError'
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.ProvisionedInProgress'
  | 'InternalError.Cmq'
  | 'InternalError.System'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'ResourceNotFound'
  | 'ResourceNotFound.AttachedTagKeyNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.DeleteFunction'
  | 'UnsupportedOperation'
  | 'UnsupportedOperation.AliasBind';

/** The documented error codes of DeleteProvisionedConcurrencyConfig, including the common ones. */
export type DeleteProvisionedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.ProvisionedInProgress'
  | 'InternalError'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Qualifier'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation';

/** The documented error codes of DeleteReservedConcurrencyConfig, including the common ones. */
export type DeleteReservedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DebugModeStatus'
  | 'FailedOperation.ReservedInProgress'
  | 'InternalError'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation';

/** The documented error codes of GetAlias, including the common ones. */
export type GetAliasErrorCode =
  | CommonErrorCode
  | 'FailedOperation.GetAlias'
  | 'InternalError.System'
  | 'InvalidParameter.RoutingConfig'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.Namespace'
  | 'ResourceNotFound.Alias'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of GetDemoAddress, including the common ones. */
export type GetDemoAddressErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue.DemoId'
  | 'ResourceNotFound.Demo'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of GetFunction, including the common ones. */
export type GetFunctionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.Apigw'
  | 'InternalError'
  | 'InternalError.Exception'
  | 'InternalError.System'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.CodeSecret'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.CodeSecret';

/** The documented error codes of GetFunctionAddress, including the common ones. */
export type GetFunctionAddressErrorCode =
  | CommonErrorCode
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.GetFunctionAddress'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Action'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.CodeSecret';

/** The documented error codes of GetFunctionEventInvokeConfig, including the common ones. */
export type GetFunctionEventInvokeConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.FunctionVersionStatusNotActive'
  | 'FailedOperation.InsufficientBalance'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'MissingParameter'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation';

/** The documented error codes of GetFunctionLogs, including the common ones. */
export type GetFunctionLogsErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.AuthFailure'
  | 'FailedOperation.QueryError'
  | 'FailedOperation.TopicNotExist'
  | 'InternalError'
  | 'InternalError.ES'
  | 'InternalError.Exception'
  | 'InternalError.SearchFailed'
  | 'InternalError.System'
  | 'InvalidParameter.Cls'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.Payload'
  | 'InvalidParameter.RoleCheck'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.DateTime'
  | 'InvalidParameterValue.FunctionType'
  | 'InvalidParameterValue.ImageType'
  | 'InvalidParameterValue.Offset'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.OrderBy'
  | 'InvalidParameterValue.RetCode'
  | 'InvalidParameterValue.StartTimeOrEndTime'
  | 'LimitExceeded.Offset'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.RoleCheck'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation'
  | 'UnsupportedOperation.NotSupportRegion';

/** The documented error codes of GetFunctionTestModel, including the common ones. */
export type GetFunctionTestModelErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of GetProvisionedConcurrencyConfig, including the common ones. */
export type GetProvisionedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'MissingParameter'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation';

/** The documented error codes of GetRequestStatus, including the common ones. */
export type GetRequestStatusErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.TopicNotExist'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameter.Cls'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.DateTime'
  | 'InvalidParameterValue.Function'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.FunctionRequestId'
  | 'InvalidParameterValue.RetCode'
  | 'InvalidParameterValue.StartTime'
  | 'InvalidParameterValue.StartTimeOrEndTime'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName';

/** The documented error codes of GetReservedConcurrencyConfig, including the common ones. */
export type GetReservedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'MissingParameter'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation';

/** The documented error codes of GetTempCosInfo, including the common ones. */
export type GetTempCosInfoErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation';

/** The documented error codes of Invoke, including the common ones. */
export type InvokeErrorCode =
  | CommonErrorCode
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.InvokeFunction'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameter.FunctionName'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Param'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceUnavailable.InsufficientBalance'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of InvokeFunction, including the common ones. */
export type InvokeFunctionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.InvokeFunction'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameter.FunctionName'
  | 'InvalidParameter.RequestTooLarge'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.ClientContext'
  | 'InvalidParameterValue.FunctionType'
  | 'InvalidParameterValue.Param'
  | 'LimitExceeded.Quota'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Qualifier'
  | 'ResourceUnavailable.InsufficientBalance'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of ListAliases, including the common ones. */
export type ListAliasesErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of ListFunctionTestModels, including the common ones. */
export type ListFunctionTestModelsErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of ListFunctions, including the common ones. */
export type ListFunctionsErrorCode =
  | CommonErrorCode
  | 'InternalError.Exception'
  | 'InternalError.System'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Limit'
  | 'InvalidParameterValue.LimitExceeded'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Offset'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.Orderby'
  | 'InvalidParameterValue.QueryVersion'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.Region';

/** The documented error codes of ListVersionByFunction, including the common ones. */
export type ListVersionByFunctionErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.Orderby'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of PublishVersion, including the common ones. */
export type PublishVersionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.PublishVersion'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'LimitExceeded.ContainerImageAccelerate'
  | 'LimitExceeded.ContainerImageAccelerateQuota'
  | 'ResourceInUse'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation'
  | 'UnsupportedOperation.PublishVersion';

/** The documented error codes of PutProvisionedConcurrencyConfig, including the common ones. */
export type PutProvisionedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DebugModeStatus'
  | 'FailedOperation.FunctionVersionStatusNotActive'
  | 'FailedOperation.InsufficientBalance'
  | 'FailedOperation.ProvisionCreateTimer'
  | 'FailedOperation.ProvisionDeleteTimer'
  | 'FailedOperation.ProvisionedExceedAvailable'
  | 'FailedOperation.ProvisionedExceedReserved'
  | 'FailedOperation.ProvisionedInProgress'
  | 'FailedOperation.ServiceClosed'
  | 'FailedOperation.UnOpenedService'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.MinCapacity'
  | 'InvalidParameterValue.ProvisionTriggerCronConfigDuplicate'
  | 'InvalidParameterValue.ProvisionTriggerName'
  | 'InvalidParameterValue.ProvisionTriggerNameDuplicate'
  | 'InvalidParameterValue.ProvisionType'
  | 'InvalidParameterValue.Qualifier'
  | 'InvalidParameterValue.TrackingTarget'
  | 'InvalidParameterValue.TriggerCronConfig'
  | 'InvalidParameterValue.TriggerCronConfigTimeInterval'
  | 'InvalidParameterValue.TriggerProvisionedConcurrencyNum'
  | 'LimitExceeded.FunctionProvisionedConcurrencyMemory'
  | 'LimitExceeded.FunctionTotalProvisionedConcurrencyMemory'
  | 'LimitExceeded.FunctionTotalProvisionedConcurrencyNum'
  | 'LimitExceeded.MaxCapacity'
  | 'LimitExceeded.ProvisionTriggerAction'
  | 'LimitExceeded.ProvisionTriggerInterval'
  | 'MissingParameter'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation';

/** The documented error codes of PutReservedConcurrencyConfig, including the common ones. */
export type PutReservedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.DebugModeStatus'
  | 'FailedOperation.FunctionVersionStatusNotActive'
  | 'FailedOperation.InsufficientBalance'
  | 'FailedOperation.ProvisionedExceedReserved'
  | 'FailedOperation.ReservedInProgress'
  | 'FailedOperation.ServiceClosed'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'LimitExceeded.FunctionReservedConcurrencyMemory'
  | 'MissingParameter'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation';

/** The documented error codes of PutTotalConcurrencyConfig, including the common ones. */
export type PutTotalConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation.InsufficientBalance'
  | 'FailedOperation.ReservedExceedTotal'
  | 'FailedOperation.TotalConcurrencyMemoryInProgress'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'LimitExceeded.TotalConcurrencyMemory'
  | 'LimitExceeded.UserTotalConcurrencyMemory'
  | 'MissingParameter'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.TotalConcurrencyMemory'
  | 'UnauthorizedOperation'
  | 'UnsupportedOperation';

/** The documented error codes of UpdateAlias, including the common ones. */
export type UpdateAliasErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.UpdateAlias'
  | 'InternalError.System'
  | 'InvalidParameter.RoutingConfig'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.AdditionalVersionWeights'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.RoutingConfig'
  | 'ResourceNotFound.Alias'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of UpdateFunctionCode, including the common ones. */
export type UpdateFunctionCodeErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.CallRoleFailed'
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.OperationConflict'
  | 'FailedOperation.UpdateFunctionCode'
  | 'InternalError.System'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Args'
  | 'InvalidParameterValue.Code'
  | 'InvalidParameterValue.CodeSecret'
  | 'InvalidParameterValue.CodeSource'
  | 'InvalidParameterValue.Command'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.CosBucketName'
  | 'InvalidParameterValue.CosBucketRegion'
  | 'InvalidParameterValue.CosObjectName'
  | 'InvalidParameterValue.Demo'
  | 'InvalidParameterValue.DemoId'
  | 'InvalidParameterValue.DnsInfo'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.GitBranch'
  | 'InvalidParameterValue.GitDirectory'
  | 'InvalidParameterValue.GitPassword'
  | 'InvalidParameterValue.GitUrl'
  | 'InvalidParameterValue.GitUserName'
  | 'InvalidParameterValue.Handler'
  | 'InvalidParameterValue.ImageType'
  | 'InvalidParameterValue.ImageUri'
  | 'InvalidParameterValue.InlineZipFile'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.RegistryId'
  | 'InvalidParameterValue.TempCosObjectName'
  | 'InvalidParameterValue.ZipFile'
  | 'InvalidParameterValue.ZipFileBase64BinasciiError'
  | 'LimitExceeded.ContainerImageAccelerateQuota'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.ImageConfig'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.TempCosAppid'
  | 'UnauthorizedOperation.UpdateFunctionCode'
  | 'UnsupportedOperation';

/** The documented error codes of UpdateFunctionConfiguration, including the common ones. */
export type UpdateFunctionConfigurationErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.AccountInsufficient'
  | 'FailedOperation.ApmConfigInstanceId'
  | 'FailedOperation.BindPlugin'
  | 'FailedOperation.CallNetDeployFailed'
  | 'FailedOperation.ClsServiceUnregistered'
  | 'FailedOperation.DebugModeUpdateTimeOutFail'
  | 'FailedOperation.InstanceNotFound'
  | 'FailedOperation.InsufficientBalance'
  | 'FailedOperation.InsufficientResources'
  | 'FailedOperation.MixNodeConfig'
  | 'FailedOperation.OpenService'
  | 'FailedOperation.QcsRoleNotFound'
  | 'FailedOperation.ReservedInProgress'
  | 'FailedOperation.SessionName'
  | 'FailedOperation.UpdateFunctionConfiguration'
  | 'InternalError.System'
  | 'InternalError.SystemError'
  | 'InvalidParameter.GooseFsRequired'
  | 'InvalidParameter.ParamError'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Action'
  | 'InvalidParameterValue.ApmConfig'
  | 'InvalidParameterValue.ApmConfigInstanceId'
  | 'InvalidParameterValue.ApmConfigRegion'
  | 'InvalidParameterValue.CfsId'
  | 'InvalidParameterValue.CfsLocalMountDir'
  | 'InvalidParameterValue.CfsMountInsId'
  | 'InvalidParameterValue.CfsParameterDuplicate'
  | 'InvalidParameterValue.CfsParameterError'
  | 'InvalidParameterValue.CfsRegion'
  | 'InvalidParameterValue.CfsRemoteMountDir'
  | 'InvalidParameterValue.CfsType'
  | 'InvalidParameterValue.CfsUserGroupId'
  | 'InvalidParameterValue.CfsUserId'
  | 'InvalidParameterValue.Cls'
  | 'InvalidParameterValue.ClsRole'
  | 'InvalidParameterValue.CosFsBucketMountDir'
  | 'InvalidParameterValue.CosFsBucketName'
  | 'InvalidParameterValue.CosFsLocalMountDir'
  | 'InvalidParameterValue.CosFsRegion'
  | 'InvalidParameterValue.CosFsStruction'
  | 'InvalidParameterValue.CosFsType'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.DiskSize'
  | 'InvalidParameterValue.DnsInfo'
  | 'InvalidParameterValue.DynamicEnabled'
  | 'InvalidParameterValue.EipConfig'
  | 'InvalidParameterValue.Environment'
  | 'InvalidParameterValue.EnvironmentExceededLimit'
  | 'InvalidParameterValue.EnvironmentSystemProtect'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.GooseFsCluster'
  | 'InvalidParameterValue.GooseFsClusterGooseFsSitePropertiesBase64DecodeErr'
  | 'InvalidParameterValue.GooseFsClusterGooseFsSitePropertiesFormatErr'
  | 'InvalidParameterValue.GooseFsEndpoint'
  | 'InvalidParameterValue.GooseFsFuseJVMConfig'
  | 'InvalidParameterValue.GooseFsLocalMountDir'
  | 'InvalidParameterValue.GooseFsNamespace'
  | 'InvalidParameterValue.GooseFsRemoteMountPath'
  | 'InvalidParameterValue.GooseFsStructionError'
  | 'InvalidParameterValue.GooseFsType'
  | 'InvalidParameterValue.Handler'
  | 'InvalidParameterValue.IdleTimeOut'
  | 'InvalidParameterValue.InstanceConcurrencyConfig'
  | 'InvalidParameterValue.L5Enable'
  | 'InvalidParameterValue.Layers'
  | 'InvalidParameterValue.LimitExceeded'
  | 'InvalidParameterValue.LogFormat'
  | 'InvalidParameterValue.MaxConcurrency'
  | 'InvalidParameterValue.Memory'
  | 'InvalidParameterValue.MemorySize'
  | 'InvalidParameterValue.MountOption'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.NodeSpec'
  | 'InvalidParameterValue.NodeType'
  | 'InvalidParameterValue.Permission'
  | 'InvalidParameterValue.PluginConfig'
  | 'InvalidParameterValue.Port'
  | 'InvalidParameterValue.PublicNetConfig'
  | 'InvalidParameterValue.ReadinessProbe'
  | 'InvalidParameterValue.Runtime'
  | 'InvalidParameterValue.SystemEnvironment'
  | 'InvalidParameterValue.TraceEnable'
  | 'InvalidParameterValue.Vpc'
  | 'InvalidParameterValue.WebSocketsParams'
  | 'LimitExceeded.Eip'
  | 'LimitExceeded.Fs'
  | 'LimitExceeded.InitTimeout'
  | 'LimitExceeded.IntraIp'
  | 'LimitExceeded.Memory'
  | 'LimitExceeded.PrivilegeContainer'
  | 'LimitExceeded.Timeout'
  | 'ResourceNotFound.CfsMountInsNotMatch'
  | 'ResourceNotFound.CfsProtocolError'
  | 'ResourceNotFound.CfsStatusError'
  | 'ResourceNotFound.CfsVpcNotMatch'
  | 'ResourceNotFound.Cmq'
  | 'ResourceNotFound.CosObject'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.GetCfsMountInsError'
  | 'ResourceNotFound.GetCfsNotMatch'
  | 'ResourceNotFound.GooseFsClusterEndpoint'
  | 'ResourceNotFound.GooseFsClusterId'
  | 'ResourceNotFound.GooseFsClusterNamespace'
  | 'ResourceNotFound.Layer'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Role'
  | 'ResourceNotFound.Vpc'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.Role'
  | 'UnsupportedOperation'
  | 'UnsupportedOperation.DiskSize'
  | 'UnsupportedOperation.EipFixed'
  | 'UnsupportedOperation.VpcConfig';

/** The documented error codes of UpdateFunctionEventInvokeConfig, including the common ones. */
export type UpdateFunctionEventInvokeConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.FunctionVersionStatusNotActive'
  | 'FailedOperation.InsufficientBalance'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.AsyncTriggerConfig'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'LimitExceeded.MsgTTL'
  | 'LimitExceeded.RetryNum'
  | 'MissingParameter'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation'
  | 'UnsupportedOperation.EipFixed'
  | 'UnsupportedOperation.UpdateFunctionEventInvokeConfig'
  | 'UnsupportedOperation.VpcConfig';

/** The documented error codes of UpdateFunctionIncrementalCode, including the common ones. */
export type UpdateFunctionIncrementalCodeErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.OperationConflict'
  | 'FailedOperation.UpdateFunctionCode'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Code'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.ZipFile'
  | 'InvalidParameterValue.ZipFileBase64BinasciiError'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation';

/** The documented error codes of UpdateFunctionTestModel, including the common ones. */
export type UpdateFunctionTestModelErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Param'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of CreateNamespace, including the common ones. */
export type CreateNamespaceErrorCode =
  | CommonErrorCode
  | 'FailedOperation.CreateNamespace'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Action'
  | 'InvalidParameterValue.DefaultNamespace'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.NamespaceInvalid'
  | 'InvalidParameterValue.Stamp'
  | 'LimitExceeded.Namespace'
  | 'ResourceInUse'
  | 'ResourceInUse.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.Role'
  | 'UnsupportedOperation';

/** The documented error codes of DeleteNamespace, including the common ones. */
export type DeleteNamespaceErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DeleteNamespace'
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Action'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.NamespaceInvalid'
  | 'ResourceInUse.Namespace'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation';

/** The documented error codes of ListNamespaces, including the common ones. */
export type ListNamespacesErrorCode =
  | CommonErrorCode
  | 'InvalidParameterValue.Filters'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.Orderby'
  | 'InvalidParameterValue.SearchKey'
  | 'InvalidParameterValue.Stamp';

/** The documented error codes of UpdateNamespace, including the common ones. */
export type UpdateNamespaceErrorCode =
  | CommonErrorCode
  | 'InvalidParameterValue.Description'
  | 'ResourceNotFound.Namespace';

/** The documented error codes of DeleteLayerVersion, including the common ones. */
export type DeleteLayerVersionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DeleteLayerVersion'
  | 'FailedOperation.OperationConflict'
  | 'InternalError'
  | 'InternalError.System'
  | 'ResourceInUse.LayerVersion'
  | 'ResourceNotFound.LayerVersion'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of GetLayerVersion, including the common ones. */
export type GetLayerVersionErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InternalError.System'
  | 'ResourceNotFound.LayerVersion'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of ListLayerVersions, including the common ones. */
export type ListLayerVersionsErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.Runtime'
  | 'ResourceNotFound.Layer'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of ListLayers, including the common ones. */
export type ListLayersErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameterValue.Runtime'
  | 'InvalidParameterValue.Stamp'
  | 'LimitExceeded.Layers'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of PublishLayerVersion, including the common ones. */
export type PublishLayerVersionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.PublishLayerVersion'
  | 'InternalError'
  | 'InternalError.Exception'
  | 'InternalError.System'
  | 'InvalidParameterValue.CompatibleRuntimes'
  | 'InvalidParameterValue.Content'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.CosBucketName'
  | 'InvalidParameterValue.CosBucketRegion'
  | 'InvalidParameterValue.CosObjectName'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.LayerName'
  | 'InvalidParameterValue.Name'
  | 'InvalidParameterValue.Runtime'
  | 'InvalidParameterValue.Stamp'
  | 'InvalidParameterValue.TempCosObjectName'
  | 'InvalidParameterValue.ZipFileBase64BinasciiError'
  | 'LimitExceeded.LayerVersions'
  | 'ResourceInUse'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.NotMC'
  | 'UnsupportedOperation.Cos';

/** The documented error codes of GetAsyncEventStatus, including the common ones. */
export type GetAsyncEventStatusErrorCode =
  | CommonErrorCode
  | 'FailedOperation.AsyncEventStatus'
  | 'ResourceNotFound.AsyncEvent'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace';

/** The documented error codes of ListAsyncEvents, including the common ones. */
export type ListAsyncEventsErrorCode =
  | CommonErrorCode
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.InvokeType'
  | 'InvalidParameterValue.Limit'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.Orderby'
  | 'InvalidParameterValue.Status'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version';

/** The documented error codes of TerminateAsyncEvent, including the common ones. */
export type TerminateAsyncEventErrorCode =
  | CommonErrorCode
  | 'FailedOperation.AsyncEventStatus'
  | 'InvalidParameterValue.FunctionName'
  | 'ResourceNotFound.AsyncEvent'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace';

/** The documented error codes of CreateCustomDomain, including the common ones. */
export type CreateCustomDomainErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'LimitExceeded.Quota'
  | 'ResourceInUse'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of DeleteCustomDomain, including the common ones. */
export type DeleteCustomDomainErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'MissingParameter'
  | 'ResourceNotFound'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of DeleteFunctionVersion, including the common ones. */
export type DeleteFunctionVersionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.DeleteFunction'
  | 'FailedOperation.FunctionNameStatusError'
  | 'FailedOperation.FunctionStatusError'
  | 'FailedOperation.ProvisionedInProgress'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation.AliasBind';

/** The documented error codes of GetCustomDomain, including the common ones. */
export type GetCustomDomainErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'MissingParameter'
  | 'ResourceNotFound'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of ListCustomDomains, including the common ones. */
export type ListCustomDomainsErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Filters'
  | 'InvalidParameterValue.Limit'
  | 'InvalidParameterValue.Offset'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.OrderBy'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of UpdateCustomDomain, including the common ones. */
export type UpdateCustomDomainErrorCode =
  | CommonErrorCode
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'UnauthorizedOperation.CAM';

/** The documented error codes of UpdateTrigger, including the common ones. */
export type UpdateTriggerErrorCode =
  | CommonErrorCode
  | 'FailedOperation.CreateTrigger'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Ckafka'
  | 'InvalidParameterValue.CustomArgument'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.Enable'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.TriggerDesc'
  | 'InvalidParameterValue.TriggerName'
  | 'InvalidParameterValue.Type'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'ResourceNotFound.Timer'
  | 'ResourceNotFound.Trigger'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation.Trigger';

/** The documented error codes of the actions of SCF. */
export interface ScfErrorCodes {
  readonly GetAccount: GetAccountErrorCode;
  readonly BatchCreateTrigger: BatchCreateTriggerErrorCode;
  readonly CreateTrigger: CreateTriggerErrorCode;
  readonly DeleteTrigger: DeleteTriggerErrorCode;
  readonly ListTriggers: ListTriggersErrorCode;
  readonly UpdateTriggerStatus: UpdateTriggerStatusErrorCode;
  readonly CopyFunction: CopyFunctionErrorCode;
  readonly CreateAlias: CreateAliasErrorCode;
  readonly CreateFunction: CreateFunctionErrorCode;
  readonly CreateFunctionTestModel: CreateFunctionTestModelErrorCode;
  readonly DeleteAlias: DeleteAliasErrorCode;
  readonly DeleteFunction: DeleteFunctionErrorCode;
  readonly DeleteProvisionedConcurrencyConfig: DeleteProvisionedConcurrencyConfigErrorCode;
  readonly DeleteReservedConcurrencyConfig: DeleteReservedConcurrencyConfigErrorCode;
  readonly GetAlias: GetAliasErrorCode;
  readonly GetDemoAddress: GetDemoAddressErrorCode;
  readonly GetFunction: GetFunctionErrorCode;
  readonly GetFunctionAddress: GetFunctionAddressErrorCode;
  readonly GetFunctionEventInvokeConfig: GetFunctionEventInvokeConfigErrorCode;
  readonly GetFunctionLogs: GetFunctionLogsErrorCode;
  readonly GetFunctionTestModel: GetFunctionTestModelErrorCode;
  readonly GetProvisionedConcurrencyConfig: GetProvisionedConcurrencyConfigErrorCode;
  readonly GetRequestStatus: GetRequestStatusErrorCode;
  readonly GetReservedConcurrencyConfig: GetReservedConcurrencyConfigErrorCode;
  readonly GetTempCosInfo: GetTempCosInfoErrorCode;
  readonly Invoke: InvokeErrorCode;
  readonly InvokeFunction: InvokeFunctionErrorCode;
  readonly ListAliases: ListAliasesErrorCode;
  readonly ListFunctionTestModels: ListFunctionTestModelsErrorCode;
  readonly ListFunctions: ListFunctionsErrorCode;
  readonly ListVersionByFunction: ListVersionByFunctionErrorCode;
  readonly PublishVersion: PublishVersionErrorCode;
  readonly PutProvisionedConcurrencyConfig: PutProvisionedConcurrencyConfigErrorCode;
  readonly PutReservedConcurrencyConfig: PutReservedConcurrencyConfigErrorCode;
  readonly PutTotalConcurrencyConfig: PutTotalConcurrencyConfigErrorCode;
  readonly UpdateAlias: UpdateAliasErrorCode;
  readonly UpdateFunctionCode: UpdateFunctionCodeErrorCode;
  readonly UpdateFunctionConfiguration: UpdateFunctionConfigurationErrorCode;
  readonly UpdateFunctionEventInvokeConfig: UpdateFunctionEventInvokeConfigErrorCode;
  readonly UpdateFunctionIncrementalCode: UpdateFunctionIncrementalCodeErrorCode;
  readonly UpdateFunctionTestModel: UpdateFunctionTestModelErrorCode;
  readonly CreateNamespace: CreateNamespaceErrorCode;
  readonly DeleteNamespace: DeleteNamespaceErrorCode;
  readonly ListNamespaces: ListNamespacesErrorCode;
  readonly UpdateNamespace: UpdateNamespaceErrorCode;
  readonly DeleteLayerVersion: DeleteLayerVersionErrorCode;
  readonly GetLayerVersion: GetLayerVersionErrorCode;
  readonly ListLayerVersions: ListLayerVersionsErrorCode;
  readonly ListLayers: ListLayersErrorCode;
  readonly PublishLayerVersion: PublishLayerVersionErrorCode;
  readonly GetAsyncEventStatus: GetAsyncEventStatusErrorCode;
  readonly ListAsyncEvents: ListAsyncEventsErrorCode;
  readonly TerminateAsyncEvent: TerminateAsyncEventErrorCode;
  readonly CreateCustomDomain: CreateCustomDomainErrorCode;
  readonly DeleteCustomDomain: DeleteCustomDomainErrorCode;
  readonly DeleteFunctionVersion: DeleteFunctionVersionErrorCode;
  readonly GetCustomDomain: GetCustomDomainErrorCode;
  readonly ListCustomDomains: ListCustomDomainsErrorCode;
  readonly UpdateCustomDomain: UpdateCustomDomainErrorCode;
  readonly UpdateTrigger: UpdateTriggerErrorCode;
}
