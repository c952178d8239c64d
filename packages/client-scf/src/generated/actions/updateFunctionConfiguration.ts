// Generated from spec/scf/2018-04-16/actions/UpdateFunctionConfiguration.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { CfsConfig, DeadLetterConfig, Environment, InstanceConcurrencyConfig, IntranetConfigIn, LayerVersionSimple, ProtocolParams, PublicNetConfigIn, VpcConfig } from '../types.js';

/**
 * The input of UpdateFunctionConfiguration.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18580
 */
export interface UpdateFunctionConfigurationRequest {
  /** Name of the function to be modified */
  FunctionName: string;
  /**
   * Function description. It can contain up to 1,000 characters, including letters, digits, spaces, commas (,),
   * periods (.), and Chinese characters.
   *
   * At most 1000 characters.
   */
  Description?: string | undefined;
  /**
   * Memory size available for function during execution. Default value: 128 MB. Value range: 64 or 128-3,072 MB in
   * increments of 128 MB.
   *
   * Default for a new resource: `128`. An update without the parameter keeps the current value. 64, or 128 to 3072
   * in steps of 128. Unit: MB.
   *
   * @remarks Source: inferred: an update without the parameter keeps the value; the page repeats the default of
   * CreateFunction.
   */
  MemorySize?: number | undefined;
  /**
   * Maximum execution duration of function in seconds. Value range: 1-900 seconds. Default value: 3 seconds
   *
   * Default for a new resource: `3`. An update without the parameter keeps the current value. 1 to 900. At most
   * 86400 if `AsyncRunEnable` is `"TRUE"`. Unit: s.
   *
   * @remarks Source: inferred: an update without the parameter keeps the value; the page repeats the default of
   * CreateFunction. The maximum with AsyncRunEnable: the product's documentation of asynchronous execution allows
   * up to 24 hours, and an example of GetAccount in the Chinese documentation has an AsyncTimeoutLimit of 86400.
   */
  Timeout?: number | undefined;
  /**
   * Function runtime environment. Valid values: Python2.7, Python3.6, Nodejs6.10, Nodejs8.9, Nodejs10.15,
   * Nodejs12.16, PHP5, PHP7, Go1, Java8, CustomRuntime
   *
   * @remarks The runtime of a function cannot be changed. Another one than the present one is refused. Source:
   * known from public reports of tools that sent another one. Source: inferred: Php5 and Php7 are spelled as in
   * CreateFunction; others are accepted, as there.
   */
  Runtime?: 'Python2.7' | 'Python3.6' | 'Nodejs6.10' | 'Nodejs8.9' | 'Nodejs10.15' | 'Nodejs12.16' | 'PHP5' | 'PHP7' | 'Go1' | 'Java8' | 'CustomRuntime' | 'Php5' | 'Php7' | (string & {}) | undefined;
  /**
   * Function environment variable
   *
   * @remarks An empty array of variables changes nothing. One empty variable removes all:
   * `{ "Variables": [{ "Key": "", "Value": "" }] }`. Source: known from public tools, which remove the variables
   * in this way.
   */
  Environment?: Environment | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /** Function VPC configuration */
  VpcConfig?: VpcConfig | undefined;
  /** Role bound to the function */
  Role?: string | undefined;
  /**
   * Specifies whether to [install dependency
   * online](https://intl.cloud.tencent.com/document/product/583/37920?from_cn_redirect=1). `TRUE`: yes. Default to
   * `FALSE`. It is only available for Node.js functions.
   *
   * Default for a new resource: `"FALSE"`. An update without the parameter keeps the current value.
   *
   * @since release 16 (2021-12-14)
   * @remarks Source: inferred: an update without the parameter keeps the value; the page repeats the default of
   * CreateFunction.
   */
  InstallDependency?: 'TRUE' | 'FALSE' | undefined;
  /** CLS logset ID to which logs are shipped */
  ClsLogsetId?: string | undefined;
  /** CLS Topic ID to which logs are shipped */
  ClsTopicId?: string | undefined;
  /**
   * It specifies whether to synchronously publish a new version during the update. The default value is `FALSE`,
   * indicating not to publish a new version
   *
   * @defaultValue "FALSE"
   */
  Publish?: 'TRUE' | 'FALSE' | undefined;
  /** Whether to enable L5 access. TRUE: enable; FALSE: not enable */
  L5Enable?: 'TRUE' | 'FALSE' | undefined;
  /**
   * List of layer versions that bound with the function. Files with the same name will be overridden by the bound
   * layer versions according to the ascending order in the list.
   *
   * @remarks An empty array changes nothing. One empty layer removes all:
   * `[{ "LayerName": "", "LayerVersion": 0 }]`. Source: known from public tools, which remove the layers in this
   * way.
   */
  Layers?: LayerVersionSimple[] | undefined;
  /** Information of a dead letter queue associated with a function */
  DeadLetterConfig?: DeadLetterConfig | undefined;
  /** Public network access configuration */
  PublicNetConfig?: PublicNetConfigIn | undefined;
  /** File system configuration input parameter, which is used for the function to bind the CFS file system */
  CfsConfig?: CfsConfig | undefined;
  /**
   * The function initialization timeout period
   *
   * @since release 2 (2020-09-17)
   */
  InitTimeout?: number | undefined;
  /**
   * Parameters of the specified protocol
   *
   * @since release 16 (2021-12-14)
   */
  ProtocolParams?: ProtocolParams | undefined;
  /**
   * Size of the temporary disk of an instance, in MB, at least 1. The default is 512.
   *
   * Default for a new resource: `512`. An update without the parameter keeps the current value. At least 1. Unit:
   * MB.
   *
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 sends it, and
   * 512 if its caller specifies none.
   */
  DiskSize?: number | undefined;
  /**
   * Whether to enable the async attribute. `TRUE`: yes; `FALSE`: no, which is the default
   *
   * Default for a new resource: `"FALSE"`. An update without the parameter keeps the current value.
   *
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 sends it. The
   * default is that of CreateFunction; an update without the parameter keeps the value.
   */
  AsyncRunEnable?: 'TRUE' | 'FALSE' | undefined;
  /**
   * Whether to enable event tracking. `TRUE`: yes; `FALSE`: no, which is the default
   *
   * Default for a new resource: `"FALSE"`. An update without the parameter keeps the current value.
   *
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 sends it. The
   * default is that of CreateFunction; an update without the parameter keeps the value.
   */
  TraceEnable?: 'TRUE' | 'FALSE' | undefined;
  /**
   * Configuration of multiple concurrent requests in one instance. Only web functions support it.
   *
   * @since release 23 (2023-07-18)
   * @remarks Source: the China site’s API metadata.
   */
  InstanceConcurrencyConfig?: InstanceConcurrencyConfig | undefined;
  /**
   * Whether to enable DNS caching. Only event functions support it. `TRUE`: yes; `FALSE`: no. Default value:
   * `FALSE`
   *
   * Default for a new resource: `"FALSE"`. An update without the parameter keeps the current value.
   *
   * @since release 30 (2023-11-30)
   * @remarks Source: the China site’s API metadata; an update without the parameter keeps the value, as with all
   * others.
   */
  DnsCache?: 'TRUE' | 'FALSE' | undefined;
  /**
   * Configuration of access to the private network
   *
   * @since release 30 (2023-11-30)
   * @remarks Source: the China site’s API metadata.
   */
  IntranetConfig?: IntranetConfigIn | undefined;
  /**
   * Whether to ignore the reporting of system logs
   *
   * @since release 31 (2023-12-29)
   * @remarks The system logs are the lines about a run, such as `START RequestId` and `Report RequestId`. Source:
   * inferred: the other lines of a log are those of the function. Source: the China site’s API metadata.
   */
  IgnoreSysLog?: boolean | undefined;
}

/**
 * The output of UpdateFunctionConfiguration.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18580
 */
export interface UpdateFunctionConfigurationResponse {
  /**
   * The unique request ID, generated by the server, will be returned for every request (if the request fails to
   * reach the server for other reasons, the request will not obtain a RequestId). RequestId is required for
   * locating a problem.
   */
  RequestId: string;
}

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

/**
 * This API is used to update the function configuration based on the input parameters.
 *
 * At most 100 requests per second. See `UpdateFunctionConfigurationErrorCode` for its error codes.
 *
 * @remarks Release 19 deleted this action from the documentation. The international site documents it again
 * since 2026-05-19. Source: the History chapter, and the API metadata of 2026-05-19. Source: inferred: the
 * category is that of the actions on functions; the address of the page comes from the product's older lists of
 * its APIs.
 * @see https://intl.cloud.tencent.com/document/api/583/18580
 */
export const updateFunctionConfiguration: Action<UpdateFunctionConfigurationRequest, UpdateFunctionConfigurationResponse> = {
  name: 'UpdateFunctionConfiguration',
  region: true,
  rateLimit: 100,
  busy: [
    'FailedOperation.ReservedInProgress',
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
};
