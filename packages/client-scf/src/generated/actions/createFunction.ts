// Generated from spec/scf/2018-04-16/actions/CreateFunction.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import { encodeBytes } from '@tc3/core/bytes';
import type { CfsConfig, Code, DeadLetterConfig, Environment, InstanceConcurrencyConfig, IntranetConfigIn, LayerVersionSimple, ProtocolParams, PublicNetConfigIn, Tag, VpcConfig } from '../types.js';

/**
 * The input of CreateFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18586
 */
export interface CreateFunctionRequest {
  /**
   * Name of the new function. The name can contain 2 to 60 characters, including English letters, digits, hyphens
   * (-), and underscores (_). The name must start with a letter and cannot end with a hyphen or underscore.
   *
   * 2 to 60 characters. Matches `[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9]`.
   */
  FunctionName: string;
  /** Function code. Note: `COS`, `ZipFile`, and `DemoId` cannot be specified at the same time. */
  Code: Code;
  /**
   * Function handler name. It supports the format of "file name.handler name" where the file name and handler name
   * are separated with a "." (for Java, it is in the format of "package name.class name::handler name"). File and
   * handler names can contain 2-60 letters, digits, underscores, and dashes and must start and end with letters
   *
   * Matches `([A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z](\.[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z])?|[^:]+::[^:]+)?`.
   *
   * @remarks Source: a single name is accepted according to the product's documentation: Go functions have the
   * handler main; an empty one is what GetFunction returns for functions that have none, and tools send it back.
   */
  Handler?: string | undefined;
  /**
   * Function description. It can contain up to 1,000 characters including letters, digits, spaces, commas (,),
   * periods (.), and Chinese characters.
   *
   * At most 1000 characters.
   */
  Description?: string | undefined;
  /**
   * Memory size available for function during execution. Default value: 128 MB. Value range: 64 or 128-3072 MB in
   * increments of 128 MB
   *
   * 64, or 128 to 3072 in steps of 128. Unit: MB.
   *
   * @defaultValue 128
   */
  MemorySize?: number | undefined;
  /**
   * Maximum execution duration of function in seconds. Value range: 1-900 seconds. Default value: 3 seconds
   *
   * 1 to 900. At most 86400 if `AsyncRunEnable` is `"TRUE"`. Unit: s.
   *
   * @defaultValue 3
   * @remarks Source: the maximum with AsyncRunEnable: the product's documentation of asynchronous execution allows
   * up to 24 hours, and an example of GetAccount in the Chinese documentation has an AsyncTimeoutLimit of 86400.
   */
  Timeout?: number | undefined;
  /** Function environment variable */
  Environment?: Environment | undefined;
  /**
   * Function runtime environment. Valid values: Python2.7, Python3.6, Nodejs6.10, Nodejs8.9, Nodejs10.15,
   * Nodejs12.16, Php5, Php7, Go1, Java8, CustomRuntime. Default value: Python2.7
   *
   * @defaultValue "Python2.7"
   * @remarks Since release 38 (2025-01-09): `Python3.7`, `Python3.9`, `Python3.10`, `Nodejs14.18`, `Nodejs16.13`,
   * `Nodejs18.15`, `Php5.6`, `Php7.4`, `Php8.0`. Source: the values after CustomRuntime: the China site’s API
   * metadata; inferred: others are accepted, because a later description of this parameter in the official SDK
   * lists further runtimes, such as Python3.7 and Nodejs18.15.
   */
  Runtime?: 'Python2.7' | 'Python3.6' | 'Nodejs6.10' | 'Nodejs8.9' | 'Nodejs10.15' | 'Nodejs12.16' | 'Php5' | 'Php7' | 'Go1' | 'Java8' | 'CustomRuntime' | 'Python3.7' | 'Python3.9' | 'Python3.10' | 'Nodejs14.18' | 'Nodejs16.13' | 'Nodejs18.15' | 'Php5.6' | 'Php7.4' | 'Php8.0' | (string & {}) | undefined;
  /** Function VPC configuration */
  VpcConfig?: VpcConfig | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /** Role bound to the function */
  Role?: string | undefined;
  /**
   * Specifies whether to [install dependency
   * online](https://intl.cloud.tencent.com/document/product/583/37920?from_cn_redirect=1). `TRUE`: yes. Default to
   * `FALSE`. It is only available for Node.js functions.
   *
   * @defaultValue "FALSE"
   * @since release 16 (2021-12-14)
   */
  InstallDependency?: 'TRUE' | 'FALSE' | undefined;
  /** CLS Logset ID to which the function logs are shipped */
  ClsLogsetId?: string | undefined;
  /** CLS Topic ID to which the function logs are shipped */
  ClsTopicId?: string | undefined;
  /**
   * Function type. The default value is `Event`. Enter `Event` if you need to create a trigger function. Enter
   * `HTTP` if you need to create an HTTP function service.
   *
   * @defaultValue "Event"
   */
  Type?: 'Event' | 'HTTP' | (string & {}) | undefined;
  /** Code source. Valid values: ZipFile, Cos, Demo */
  CodeSource?: 'ZipFile' | 'Cos' | 'Demo' | (string & {}) | undefined;
  /**
   * List of layer versions to be associate with the function. Layers will be overwritten sequentially in the order
   * in the list.
   */
  Layers?: LayerVersionSimple[] | undefined;
  /** Dead letter queue parameter */
  DeadLetterConfig?: DeadLetterConfig | undefined;
  /** Public network access configuration */
  PublicNetConfig?: PublicNetConfigIn | undefined;
  /** File system configuration parameter, which is used for the function to mount the file system */
  CfsConfig?: CfsConfig | undefined;
  /**
   * The function initialization timeout period. It defaults to 65s for general cases and 90s for image deployment
   * functions.
   *
   * Unit: s.
   *
   * @since release 2 (2020-09-17)
   */
  InitTimeout?: number | undefined;
  /**
   * Tag parameter of the function. It is an array of key-value pairs.
   *
   * @since release 4 (2020-10-21)
   */
  Tags?: Tag[] | undefined;
  /**
   * Whether to enable the async attribute. TRUE: yes; FALSE: no
   *
   * @defaultValue "FALSE"
   * @since release 10 (2021-05-25)
   * @remarks Source: inferred: optional features are disabled by default, as InstallDependency is.
   */
  AsyncRunEnable?: 'TRUE' | 'FALSE' | undefined;
  /**
   * Whether to enable event tracking. TRUE: yes; FALSE: no
   *
   * @defaultValue "FALSE"
   * @since release 10 (2021-05-25)
   * @remarks Source: inferred: optional features are disabled by default, as InstallDependency is.
   */
  TraceEnable?: 'TRUE' | 'FALSE' | undefined;
  /**
   * Whether to automatically create a CLS index. `TRUE`: yes; `FALSE`: no
   *
   * @since release 23 (2023-07-18)
   * @remarks Source: the China site’s API metadata.
   */
  AutoDeployClsTopicIndex?: 'TRUE' | 'FALSE' | undefined;
  /**
   * Whether to automatically create a CLS topic. `TRUE`: yes; `FALSE`: no
   *
   * @since release 23 (2023-07-18)
   * @remarks Source: the China site’s API metadata.
   */
  AutoCreateClsTopic?: 'TRUE' | 'FALSE' | undefined;
  /**
   * Protocols supported by HTTP-triggered functions. Valid value: `WS` (WebSockets)
   *
   * @since release 16 (2021-12-14)
   */
  ProtocolType?: 'WS' | (string & {}) | undefined;
  /**
   * Parameters of the specified protocol
   *
   * @since release 16 (2021-12-14)
   */
  ProtocolParams?: ProtocolParams | undefined;
  /**
   * Whether to enable L5 access. `TRUE`: enable; `FALSE`: not enable, which is the default
   *
   * @defaultValue "FALSE"
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 and
   * @cloudbase/manager-node 5.6.5 send it. UpdateFunctionConfiguration documents it; tencent-component-toolkit
   * sends FALSE by default.
   */
  L5Enable?: 'TRUE' | 'FALSE' | undefined;
  /**
   * Size of the temporary disk of an instance, in MB, at least 1. The default is 512.
   *
   * At least 1. Unit: MB.
   *
   * @defaultValue 512
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 sends it, and
   * 512 if its caller specifies none.
   */
  DiskSize?: number | undefined;
  /**
   * How the code is deployed: `code` for a package, `image` for an image of Code.ImageConfig
   *
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 sends it.
   */
  DeployMode?: 'code' | 'image' | (string & {}) | undefined;
  /**
   * Type of the machines that run the function: `CPU` or `GPU`
   *
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 sends it, and
   * compares it with GPU; CPU is inferred as its opposite.
   */
  NodeType?: 'CPU' | 'GPU' | (string & {}) | undefined;
  /**
   * Specification of the machines that run the function, at least 1 character
   *
   * At least 1 characters.
   *
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 sends it.
   */
  NodeSpec?: string | undefined;
  /**
   * The platform that the function belongs to: `MINI_QCBASE` is CloudBase, and `Default`, the default, none
   *
   * @defaultValue "Default"
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 sends
   * MINI_QCBASE. The default is inferred: it is the Stamp of layers in documented examples.
   */
  Stamp?: 'Default' | 'MINI_QCBASE' | (string & {}) | undefined;
  /**
   * A key of 36 letters and digits that protects the code. Only those who send it can see and download the code.
   *
   * Matches `[A-Za-z0-9]{36}`.
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 sends it;
   * CloudBase documents it as a key of 36 letters and digits.
   */
  CodeSecret?: string | undefined;
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
   * @defaultValue "FALSE"
   * @since release 29 (2023-11-29)
   * @remarks Source: the China site’s API metadata.
   */
  DnsCache?: 'TRUE' | 'FALSE' | undefined;
  /**
   * Configuration of access to the private network
   *
   * @since release 29 (2023-11-29)
   * @remarks Source: the China site’s API metadata.
   */
  IntranetConfig?: IntranetConfigIn | undefined;
}

/**
 * The output of CreateFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18586
 */
export interface CreateFunctionResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

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

/**
 * This API is used to create a function based on the input parameters.
 *
 * At most 100 requests per second. See `CreateFunctionErrorCode` for its error codes.
 *
 * @remarks Release 19 deleted this action from the documentation without naming a replacement. The cloud still
 * supports it, and clients and tools still use it. Source: the History chapter lists the action under "Deleted
 * APIs" of release 19, and API Category omits it; deployment tools still call it, so the cloud supports it.
 * Source: inferred: the category is that of the actions on functions; the address of the page comes from the
 * product's older lists of its APIs.
 * @see https://intl.cloud.tencent.com/document/api/583/18586
 */
export const createFunction: Action<CreateFunctionRequest, CreateFunctionResponse> = {
  name: 'CreateFunction',
  region: true,
  rateLimit: 100,
  busy: [
    'FailedOperation.TotalConcurrencyMemoryInProgress',
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
  encodeInput: (input, InputError) => encodeBytes(input, ['Code.ZipFile'], InputError),
};
