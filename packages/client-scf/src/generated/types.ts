// Generated from spec/scf/2018-04-16/types.yaml by `tc3 generate`. Do not edit.

/**
 * HTTP domain name-related information
 *
 * Used by GetFunction.
 *
 * @remarks Source: the China site’s API metadata.
 */
export interface AccessInfo {
  /** Domain name */
  Host: string;
  /** VIP */
  Vip: string;
}

/**
 * Version alias of function
 *
 * Used by ListAliases.
 */
export interface Alias {
  /** Master version pointed to by the alias */
  FunctionVersion: string;
  /** Alias name */
  Name: string;
  /**
   * Routing information of alias
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  RoutingConfig: RoutingConfig | null;
  /**
   * Description
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  Description?: string | null;
  /**
   * Creation time
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  AddTime?: string | null;
  /**
   * Update time
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  ModTime?: string | null;
}

/**
 * Async event
 *
 * Used by ListAsyncEvents.
 *
 * @since release 7 (2021-03-02)
 */
export interface AsyncEvent {
  /** Invocation request ID */
  InvokeRequestId: string;
  /** Invocation type */
  InvokeType: string;
  /** Function version */
  Qualifier: string;
  /**
   * Event status. Values: `RUNNING`; `FINISHED` (invoked successfully); `ABORTED` (invocation ended); `FAILED`
   * (invocation failed)
   */
  Status: 'RUNNING' | 'FINISHED' | 'ABORTED' | 'FAILED' | (string & {});
  /**
   * Invocation start time in the format of "%Y-%m-%d %H:%M:%S.%f"
   *
   * Matches `\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{1,6}`.
   *
   * @remarks Source: inferred: the fraction has one to six digits; the format has six, the example of
   * ListAsyncEvents three.
   */
  StartTime: string;
  /**
   * Invocation end time in the format of "%Y-%m-%d %H:%M:%S.%f"
   *
   * Matches `(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{1,6})?`.
   *
   * @remarks Source: inferred: the fraction has one to six digits, and the value is empty while the event is
   * running; the format has six digits, and the example of ListAsyncEvents three or none.
   */
  EndTime: string;
}

/**
 * Async event status
 *
 * Used by GetAsyncEventStatus.
 *
 * @since release 17 (2022-01-14)
 */
export interface AsyncEventStatus {
  /**
   * Async event status. Values: `RUNNING` (running); `FINISHED` (invoked successfully); `ABORTED` (invocation
   * ended); `FAILED` (invocation failed).
   */
  Status: 'RUNNING' | 'FINISHED' | 'ABORTED' | 'FAILED' | (string & {});
  /** Request status code */
  StatusCode: number;
  /** Async execution request ID */
  InvokeRequestId: string;
}

/**
 * Async retry configuration details of function
 *
 * Used by GetFunctionEventInvokeConfig, UpdateFunctionEventInvokeConfig.
 *
 * @since release 9 (2021-04-01)
 */
export interface AsyncTriggerConfig {
  /** Async retry configuration of function upon user error */
  RetryConfig: RetryConfig[];
  /** Message retention period */
  MsgTTL: number;
}

/**
 * Certificate configuration
 *
 * Used by CreateCustomDomain, GetCustomDomain, ListCustomDomains, UpdateCustomDomain.
 *
 * @since release 35 (2024-10-30)
 * @remarks Source: the China site’s API metadata.
 */
export interface CertConf {
  /** SSL certificate ID */
  CertificateId?: string | undefined;
}

/**
 * File system (CFS) configuration description
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 */
export interface CfsConfig {
  /** File system information list */
  CfsInsList: CfsInsInfo[];
}

/**
 * Configuration information of the CFS instance associated with function
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 */
export interface CfsInsInfo {
  /** User ID */
  UserId: string;
  /** User group ID */
  UserGroupId: string;
  /** CFS instance ID */
  CfsId: string;
  /** File system mount target ID */
  MountInsId: string;
  /** Local mount target */
  LocalMountDir: string;
  /** Remote mount target */
  RemoteMountDir: string;
  /**
   * File system IP, which is not required when you configure CFS.
   * Note: this field may return null, indicating that no valid values can be obtained.
   *
   * @remarks Source: returned and nullable: the China site’s API metadata.
   */
  IpAddress?: string | null | undefined;
  /**
   * VPC ID of file system, which is not required when you configure CFS.
   * Note: this field may return null, indicating that no valid values can be obtained.
   *
   * @remarks Source: returned and nullable: the China site’s API metadata.
   */
  MountVpcId?: string | null | undefined;
  /**
   * VPC subnet ID of file system, which is not required when you configure CFS.
   * Note: this field may return null, indicating that no valid values can be obtained.
   *
   * @remarks Source: returned and nullable: the China site’s API metadata.
   */
  MountSubnetId?: string | null | undefined;
}

/**
 * Function code
 *
 * Used by CreateFunction, PublishLayerVersion, UpdateFunctionCode.
 */
export interface Code {
  /** Object bucket name (enter the custom part of the bucket name without `-appid`) */
  CosBucketName?: string | undefined;
  /**
   * File path of code package stored in COS, which should start with “/”
   *
   * @remarks A path without the “/” is accepted, too. Source: known from deployment tools, which send such paths.
   */
  CosObjectName?: string | undefined;
  /**
   * This parameter contains a .zip file (up to 50 MB) of the function code file and its dependencies. When this
   * API is used, the content of the .zip file needs to be Base64-encoded
   *
   * Base64; clients also accept bytes and encode them. At most 69905068 bytes.
   *
   * @remarks A whole request can have 10 MB, so that this form suffices for about 7.5 MB of ZIP. Upload a larger
   * package to COS, and pass CosBucketName and CosObjectName instead. Source: inferred: the documented size of a
   * request, and that Base64 makes four characters of three bytes. Source: inferred: the length of 50 MB in
   * Base64.
   */
  ZipFile?: string | Uint8Array | undefined;
  /**
   * COS region. For Beijing regions, you need to import `ap-beijing`. For Beijing Region 1, you need to input
   * `ap-beijing-1`. For other regions, no import is required.
   */
  CosBucketRegion?: string | undefined;
  /** `DemoId` is required if Demo is used for the creation. */
  DemoId?: string | undefined;
  /** `TempCosObjectName` is required if TempCos is used for the creation. */
  TempCosObjectName?: string | undefined;
  /**
   * (Disused) Git address
   *
   * @deprecated
   */
  GitUrl?: string | undefined;
  /**
   * (Disused) Git username
   *
   * @deprecated
   */
  GitUserName?: string | undefined;
  /**
   * (Disused) Git password
   *
   * @deprecated
   */
  GitPassword?: string | undefined;
  /**
   * (Disused) Git password after encryption. It's usually not required.
   *
   * @deprecated
   */
  GitPasswordSecret?: string | undefined;
  /**
   * (Disused) Git branch
   *
   * @deprecated
   */
  GitBranch?: string | undefined;
  /**
   * (Disused) Directory to the codes in the Git repository.
   *
   * @deprecated
   */
  GitDirectory?: string | undefined;
  /**
   * (Disused)
   *
   * @deprecated
   */
  GitCommitId?: string | undefined;
  /**
   * (Disused) Git username after encryption. It's usually not required.
   *
   * @deprecated
   */
  GitUserNameSecret?: string | undefined;
  /**
   * TCR image configurations
   *
   * @since release 14 (2021-10-26)
   */
  ImageConfig?: ImageConfig | undefined;
}

/**
 * Dead letter queue parameter
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 */
export interface DeadLetterConfig {
  /** Dead letter queue mode */
  Type: string;
  /** Dead letter queue name */
  Name: string;
  /**
   * Tag form of a dead letter queue topic mode
   *
   * @remarks Source: returned: the China site’s API metadata.
   */
  FilterType?: string | undefined;
}

/**
 * Details of a custom domain name of SCF
 *
 * Used by ListCustomDomains.
 *
 * @since release 35 (2024-10-30)
 * @remarks Source: the China site’s API metadata.
 */
export interface DomainInfo {
  /** Domain name. Wildcard domain names are not supported */
  Domain?: string;
  /** Protocol. Valid values: `HTTP`, `HTTPS`, `HTTP&HTTPS` */
  Protocol?: 'HTTP' | 'HTTPS' | 'HTTP&HTTPS' | (string & {});
  /** Route configuration */
  EndpointsConfig?: EndpointsConf[];
  /** Certificate configuration, which the route configuration of the HTTPS protocol requires */
  CertConfig?: CertConf;
  /** Web application firewall configuration */
  WafConfig?: WafConf;
  /**
   * Tags
   *
   * @since release 39 (2025-03-13)
   */
  Tags?: Tag[];
}

/**
 * Fixed IP configuration for public network access
 *
 * Used by CreateFunction, UpdateFunctionConfiguration.
 */
export interface EipConfigIn {
  /** Status of the EIP. Values: ['ENABLE','DISABLE'] */
  EipStatus: 'ENABLE' | 'DISABLE';
}

/**
 * Fixed IP configuration for public network access
 *
 * Used by GetFunction.
 *
 * @remarks Source: the China site’s API metadata.
 */
export interface EipConfigOut {
  /** Whether it is a fixed IP. Valid values: ["ENABLE","DISABLE"] */
  EipStatus: 'ENABLE' | 'DISABLE' | (string & {});
  /**
   * IP list
   * Note: This field may return null, indicating that no valid values can be obtained.
   */
  EipAddress: string[];
}

/**
 * EipOutConfig
 *
 * Used by GetFunction.
 *
 * @remarks Source: the China site’s API metadata.
 */
export interface EipOutConfig {
  /** It specifies whether the IP is fixed. The value is `TRUE` or `FALSE`. */
  EipFixed: 'TRUE' | 'FALSE' | (string & {});
  /** IP list */
  Eips: string[];
}

/**
 * Configuration of the route to the backend
 *
 * Used by CreateCustomDomain, GetCustomDomain, ListCustomDomains, UpdateCustomDomain.
 *
 * @since release 35 (2024-10-30)
 * @remarks Source: the China site’s API metadata.
 */
export interface EndpointsConf {
  /** Function namespace */
  Namespace?: string | undefined;
  /** Function name */
  FunctionName?: string | undefined;
  /** Alias or version of the function */
  Qualifier?: string | undefined;
  /** Path. Accepted forms: /, /*, /xxx, /xxx/a, /xxx/* */
  PathMatch?: string | undefined;
  /**
   * Rules that rewrite the path
   * Note: This field may return `null`, indicating that no valid value can be found.
   */
  PathRewrite?: PathRewriteRule[] | null | undefined;
}

/**
 * Environment variable parameter of the function
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 */
export interface Environment {
  /** Environment variable array */
  Variables?: Variable[] | undefined;
}

/**
 * Key-value pair filters for conditional filtering queries, such as filtering ID, name, and status.
 * If more than one filter exists, the logical relationship between these filters is `AND`.
 * If multiple values exist in one filter, the logical relationship between these values under the same filter is
 * `OR`.
 *
 * Used by ListCustomDomains, ListFunctions, ListTriggers.
 */
export interface Filter {
  /**
   * Fields to be filtered. Up to 10 conditions allowed.
   * Values of `Name`: `VpcId`, `SubnetId`, `ClsTopicId`, `ClsLogsetId`, `Role`, `CfsId`, `CfsMountInsId`, `Eip`.
   * Values limit: 1.
   * Name options: Status, Runtime, FunctionType, PublicNetStatus, AsyncRunEnable, TraceEnable. Values limit: 20.
   * When `Name` is `Runtime`, `CustomImage` refers to the image type function
   *
   * @remarks Source: inferred: there are other fields, because the pages of ListFunctions and ListTriggers name
   * some.
   */
  Name: 'VpcId' | 'SubnetId' | 'ClsTopicId' | 'ClsLogsetId' | 'Role' | 'CfsId' | 'CfsMountInsId' | 'Eip' | 'Status' | 'Runtime' | 'FunctionType' | 'PublicNetStatus' | 'AsyncRunEnable' | 'TraceEnable' | (string & {});
  /**
   * Filter values of the field
   *
   * At most 20 elements.
   *
   * @remarks Source: inferred: the largest of the limits in the description of Name; the page of ListFunctions has
   * another one, 5.
   */
  Values: string[];
}

/**
 * Function list
 *
 * The data type Function. Its suffix keeps the global Function usable.
 *
 * Used by ListFunctions.
 */
export interface FunctionData {
  /** Modification time */
  ModTime: string;
  /** Creation time */
  AddTime: string;
  /**
   * Runtime
   * Note: This parameter may return null, indicating that no valid values can be obtained.
   */
  Runtime?: string | null;
  /** Function name */
  FunctionName: string;
  /** Function ID */
  FunctionId: string;
  /** Namespace */
  Namespace: string;
  /**
   * Function status. For valid values and status change process, please see
   * [here](https://intl.cloud.tencent.com/document/product/583/47175?from_cn_redirect=1)
   */
  Status: 'Creating' | 'CreateFailed' | 'Active' | 'Updating' | 'UpdateFailed' | 'Publishing' | 'PublishFailed' | 'Deleting' | 'DeleteFailed' | (string & {});
  /** Function status details */
  StatusDesc: string;
  /** Function description */
  Description: string;
  /** Function tag */
  Tags: Tag[];
  /** Function type. The value is `HTTP` or `Event`. */
  Type: 'HTTP' | 'Event' | (string & {});
  /**
   * Cause of function failure
   *
   * @since release 5 (2020-12-21)
   */
  StatusReasons: StatusReason[];
  /**
   * Sum of provisioned concurrence memory for all function versions
   * Note: this field may return null, indicating that no valid values can be obtained.
   *
   * @since release 5 (2020-12-21)
   */
  TotalProvisionedConcurrencyMem?: number | null;
  /**
   * Reserved memory for function concurrence
   * Note: this field may return null, indicating that no valid values can be obtained.
   *
   * @since release 5 (2020-12-21)
   */
  ReservedConcurrencyMem?: number | null;
  /**
   * Asynchronization attribute of the function. Values: `TRUE` and `FALSE`.
   *
   * @since release 14 (2021-10-26)
   */
  AsyncRunEnable: 'TRUE' | 'FALSE' | (string & {});
  /**
   * Whether to enable call tracing for ansynchronized functions. Values: `TRUE` and `FALSE`.
   *
   * @since release 14 (2021-10-26)
   */
  TraceEnable: 'TRUE' | 'FALSE' | (string & {});
}

/**
 * Log information
 *
 * Used by GetFunctionLogs.
 */
export interface FunctionLog {
  /** Function name */
  FunctionName: string;
  /** Return value after the function is executed */
  RetMsg: string;
  /** RequestId corresponding to the executed function */
  RequestId: string;
  /** Start time of the function execution */
  StartTime: string;
  /** Function execution result. `0` indicates successful execution and other values indicate failure. */
  RetCode: number;
  /**
   * It specifies whether the function invocation is finished. `1` indicates execution completion and other values
   * indicate that exceptions occurred during the invocation.
   */
  InvokeFinished: number;
  /**
   * Duration of the function execution. The unit is millisecond (ms).
   *
   * Unit: ms.
   */
  Duration: number;
  /**
   * Function billing duration. The unit is millisecond (ms). The value is rounded up to a multiple of 100 ms.
   *
   * A multiple of 100. Unit: ms.
   */
  BillDuration: number;
  /**
   * Actual memory size used during the function execution. The unit is byte.
   *
   * Unit: byte.
   */
  MemUsage: number;
  /** Function execution logs */
  Log: string;
  /**
   * Log level
   *
   * @deprecated
   */
  Level: string;
  /**
   * Log source
   *
   * @deprecated
   */
  Source: string;
  /** Number of retries */
  RetryNum: number;
}

/**
 * Function version information
 *
 * Used by ListVersionByFunction.
 */
export interface FunctionVersion {
  /** Function version name */
  Version: string;
  /**
   * Version description
   * Note: This field may return null, indicating that no valid values is found.
   */
  Description?: string | null;
  /**
   * The creation time
   * Note: This field may return null, indicating that no valid value was found.
   */
  AddTime?: string | null;
  /**
   * Update time
   * Note: This field may return null, indicating that no valid value was found.
   */
  ModTime?: string | null;
  /**
   * Version status
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * @since release 17 (2022-01-14)
   * @remarks Source: inferred: the statuses are those of functions, whose chapter includes those of versions.
   */
  Status?: 'Creating' | 'CreateFailed' | 'Active' | 'Updating' | 'UpdateFailed' | 'Publishing' | 'PublishFailed' | 'Deleting' | 'DeleteFailed' | (string & {}) | null;
}

/**
 * TCR image information
 *
 * Used by CreateFunction, GetFunction, PublishLayerVersion, UpdateFunctionCode.
 *
 * @since release 14 (2021-10-26)
 */
export interface ImageConfig {
  /** Image repository type, which can be `personal` or `enterprise` */
  ImageType: 'personal' | 'enterprise' | (string & {});
  /** {domain}/{namespace}/{imageName}:{tag}@{digest} */
  ImageUri: string;
  /**
   * The temp token that a TCR Enterprise instance uses to obtain an image. It's required when `ImageType` is
   * `enterprise`.
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   */
  RegistryId?: string | null | undefined;
  /**
   * Disused
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * @deprecated
   */
  EntryPoint?: string | null | undefined;
  /**
   * The command to start up the container, such as `python`. If it's not specified, Entrypoint in Dockerfile is
   * used.
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   */
  Command?: string | null | undefined;
  /**
   * The parameters to start up the container. Separate parameters with spaces, such as `u app.py`. If it's not
   * specified, `CMD` in Dockerfile is used.
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @remarks Source: restored: an unclosed code mark on the page runs from CMD to the end and prints <br/>; the
   * line break and the code marks are corrected.
   */
  Args?: string | null | undefined;
  /**
   * Whether to enable image acceleration. It defaults to `False`.
   * Note: This field may return `null`, indicating that no valid values can be obtained.
   *
   * @defaultValue false
   * @since release 21 (2023-05-05)
   * @remarks Source: restored: the value after "It defaults to" is lost in the scan; taken from the official SDKs'
   * description of this member.
   */
  ContainerImageAccelerate?: boolean | null | undefined;
  /**
   * Image function port settings
   * `-1`: No port-specific image functions
   * `0`: Default port (Port 9000)
   * Others: Special ports
   * Note: This field may return null, indicating that no valid values can be obtained.
   *
   * @since release 21 (2023-05-05)
   */
  ImagePort?: -1 | 0 | (number & {}) | null | undefined;
}

/**
 * Layer version information
 *
 * Used by GetFunction, ListLayerVersions, ListLayers.
 */
export interface LayerVersionInfo {
  /**
   * Runtime applicable to a version
   * Note: This field may return null, indicating that no valid values can be obtained.
   */
  CompatibleRuntimes?: string[] | null;
  /** Creation time */
  AddTime: string;
  /**
   * Version description
   * Note: This field may return null, indicating that no valid values can be obtained.
   */
  Description?: string | null;
  /**
   * License information
   * Note: This field may return null, indicating that no valid values can be obtained.
   */
  LicenseInfo?: string | null;
  /** Version number */
  LayerVersion: number;
  /** Layer name */
  LayerName: string;
  /**
   * Current status of specific layer version. For valid values, please see
   * [here](https://intl.cloud.tencent.com/document/product/583/47175?from_cn_redirect=1#.E5.B1.82.EF.BC.88layer.EF.BC.89.E7.8A.B6.E6.80.81)
   */
  Status: 'Publishing' | 'PublishFailed' | 'Active' | 'Deleting' | 'DeleteFailed' | 'Deleted' | (string & {});
  /**
   * Stamp
   * Note: This field may return null, indicating that no valid values can be obtained.
   *
   * @since release 21 (2023-05-05)
   */
  Stamp?: string | null;
  /**
   * Tags that are bound to the layer
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @since release 34 (2024-08-29)
   * @remarks Source: the China site’s API metadata.
   */
  Tags?: Tag[] | null;
}

/**
 * Configuration of concurrent execution
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 *
 * @since release 23 (2023-07-18)
 * @remarks Source: the China site’s API metadata.
 */
export interface InstanceConcurrencyConfig {
  /**
   * Whether to enable intelligent dynamic concurrency. `FALSE` means static concurrency. An empty string cancels
   * the configuration of multiple concurrent requests.
   * Note: This field may return `null`, indicating that no valid value can be found.
   */
  DynamicEnabled?: string | null | undefined;
  /**
   * Maximum number of concurrent requests of one instance. Value range: [1,100]
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * 1 to 100.
   */
  MaxConcurrency?: number | null | undefined;
  /**
   * Whether security isolation is enabled
   *
   * @since release 40 (2025-11-28)
   */
  InstanceIsolationEnabled?: string | undefined;
  /**
   * Whether concurrency is based on sessions or on requests. Valid values: `Session-Based`, `Request-Based`
   *
   * @since release 40 (2025-11-28)
   */
  Type?: 'Session-Based' | 'Request-Based' | (string & {}) | undefined;
  /**
   * Parameters of dynamic concurrency
   *
   * @since release 40 (2025-11-28)
   */
  MixNodeConfig?: MixNodeConfig[] | undefined;
  /**
   * Session configuration
   *
   * @since release 40 (2025-11-28)
   */
  SessionConfig?: SessionConfig | undefined;
}

/**
 * Private network configuration
 *
 * Used by CreateFunction, UpdateFunctionConfiguration.
 *
 * @since release 29 (2023-11-29)
 * @remarks Source: the China site’s API metadata.
 */
export interface IntranetConfigIn {
  /**
   * Whether to enable a fixed private IP address. Valid values:
   * `ENABLE`: enable
   * `DISABLE`: do not enable
   */
  IpFixed: 'ENABLE' | 'DISABLE';
}

/**
 * Private network configuration
 *
 * Used by GetFunction.
 *
 * @since release 28 (2023-11-24)
 * @remarks Source: the China site’s API metadata.
 */
export interface IntranetConfigOut {
  /**
   * Whether a fixed private IP address is enabled. Valid values:
   * `ENABLE`: enabled
   * `DISABLE`: not enabled
   */
  IpFixed: 'ENABLE' | 'DISABLE' | (string & {});
  /**
   * List of the IP addresses that are used, if a fixed private IP address is enabled
   * Note: This field may return `null`, indicating that no valid value can be found.
   */
  IpAddress?: string[] | null;
}

/**
 * k8s label
 *
 * Used by CreateNamespace.
 *
 * @since release 24 (2023-07-20)
 */
export interface K8SLabel {
  /**
   * Name of the label
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  Key: string;
  /**
   * Value of the label
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  Value: string;
}

/**
 * Kubernetes toleration of taints. Note which fields your version of Kubernetes supports.
 * For reference, see https://kubernetes.io/zh-cn/docs/concepts/scheduling-eviction/taint-and-toleration/
 *
 * Used by CreateNamespace.
 *
 * @since release 24 (2023-07-20)
 * @remarks Source: description: the China site’s API metadata.
 */
export interface K8SToleration {
  /**
   * Name of the matched taint
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  Key?: string | undefined;
  /**
   * Matching method. Default value: Equal
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @defaultValue "Equal"
   * @remarks Source: default and description: the China site’s API metadata.
   */
  Operator?: string | undefined;
  /**
   * Effect of the taint that is tolerated
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  Effect?: string | undefined;
  /**
   * Value of the matched taint, which is required if `Operator` is `Equal`
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  Value?: string | undefined;
  /**
   * How long a pod can still run on the node after the taint is no longer tolerated
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * At least 0.
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  TolerationSeconds?: number | undefined;
}

/**
 * Specifies a layer version
 *
 * Used by CreateFunction, UpdateFunctionConfiguration.
 */
export interface LayerVersionSimple {
  /** Name of the layer to bind. Leave it blank if you want to unbind layers */
  LayerName: string;
  /**
   * Version ID f the layer to bind/unbind. If the layer version to unbind is the only layer version of the
   * function version, enter `0`.
   */
  LayerVersion: number;
}

/**
 * Limit information
 *
 * Used by GetAccount.
 *
 * @since release 8 (2021-03-25)
 */
export interface LimitsInfo {
  /** Limit of namespace quantity */
  NamespacesCount: number;
  /** Namespace limit information */
  Namespace: NamespaceLimit[];
}

/**
 * Log filtering criteria, which is for distinguishing between logs of successful and failed execution
 *
 * Used by GetFunctionLogs.
 */
export interface LogFilter {
  /**
   * Values of `filter.RetCode` include:
   * not0, indicating that only logs of failed execution will be returned.
   * is0, indicating that only logs of successful execution will be returned.
   * TimeLimitExceeded, indicating that logs of function invocations which timed out will be returned.
   * ResourceLimitExceeded, indicating that logs of function invocations during which resources exceeded the upper
   * limit will be returned.
   * UserCodeException, indicating that logs of function invocations during which a user code error occurred will
   * be returned.
   * Blank, indicating that all logs will be returned.
   */
  RetCode?: 'not0' | 'is0' | 'TimeLimitExceeded' | 'ResourceLimitExceeded' | 'UserCodeException' | '' | (string & {}) | undefined;
}

/**
 * Log search context
 *
 * Used by GetFunctionLogs.
 */
export interface LogSearchContext {
  /** Offset. */
  Offset: string;
  /** Log record number */
  Limit: number;
  /** Log keyword */
  Keyword?: string | undefined;
  /**
   * Log type. The value is `Application` (default) or `Platform`.
   *
   * @defaultValue "Application"
   */
  Type?: 'Application' | 'Platform' | (string & {}) | undefined;
}

/**
 * Namespace
 *
 * Used by ListNamespaces.
 */
export interface Namespace {
  /**
   * Creation time of the namespace
   *
   * @remarks This is the time of the last modification. The documentation swaps the descriptions of `ModTime` and
   * `AddTime`. Source: inferred: from the names, and from the other data types with members of these names.
   */
  ModTime: string;
  /**
   * Modification time of the namespace
   *
   * @remarks This is the time of the creation. The documentation swaps the descriptions of `ModTime` and
   * `AddTime`. Source: inferred: from the names, and from the other data types with members of these names.
   */
  AddTime: string;
  /** Namespace description */
  Description: string;
  /** Namespace name */
  Name: string;
  /**
   * The default value is default. TCB indicates that the namespace is developed and created through the
   * mini-program cloud.
   *
   * @defaultValue "default"
   */
  Type: 'default' | 'TCB' | (string & {});
}

/**
 * Namespace limit
 *
 * Used by GetAccount.
 *
 * @since release 8 (2021-03-25)
 */
export interface NamespaceLimit {
  /** Total number of functions */
  FunctionsCount: number;
  /** Trigger information */
  Trigger: TriggerCount;
  /** Namespace name */
  Namespace: string;
  /** Concurrency */
  ConcurrentExecutions: number;
  /** Timeout limit */
  TimeoutLimit: number;
  /**
   * Test event limit
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  TestModelLimit?: number | null;
  /** Initialization timeout limit */
  InitTimeoutLimit: number;
  /** Limit of async retry attempt quantity */
  RetryNumLimit: number;
  /** Lower limit of message retention time for async retry */
  MinMsgTTL: number;
  /** Upper limit of message retention time for async retry */
  MaxMsgTTL: number;
}

/**
 * Namespace usage information
 *
 * Used by GetAccount.
 *
 * @since release 8 (2021-03-25)
 */
export interface NamespaceUsage {
  /** Function array */
  Functions: string[];
  /** Namespace name */
  Namespace: string;
  /** Number of functions in namespace */
  FunctionsCount: number;
  /**
   * Total memory quota of the namespace
   * Note: This field may return `null`, indicating that no valid values can be obtained.
   *
   * @since release 19 (2022-04-14)
   */
  TotalConcurrencyMem?: number | null;
  /**
   * Concurrency usage of the namespace
   * Note: This field may return `null`, indicating that no valid value can be obtained.
   *
   * @since release 19 (2022-04-14)
   */
  TotalAllocatedConcurrencyMem?: number | null;
  /**
   * Provisioned concurrency usage of the namespace
   * Note: This field may return `null`, indicating that no valid value can be obtained.
   *
   * @since release 20 (2022-06-07)
   */
  TotalAllocatedProvisionedMem?: number | null;
}

/**
 * Configuration of dynamic concurrency
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 *
 * @since release 40 (2025-11-28)
 * @remarks Source: the China site’s API metadata.
 */
export interface MixNodeConfig {
  /** Name of the GPU model */
  NodeSpec?: string | undefined;
  /**
   * Concurrency
   *
   * At least 0.
   */
  Num?: number | undefined;
}

/**
 * Resource pool configuration of the namespace
 *
 * Used by CreateNamespace.
 *
 * @since release 24 (2023-07-20)
 * @remarks Source: description: the China site’s API metadata.
 */
export interface NamespaceResourceEnv {
  /**
   * Resource pool based on a TKE cluster
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  TKE?: NamespaceResourceEnvTKE | undefined;
  /**
   * Namespace of the near-offline computing type
   *
   * @since release 36 (2024-12-06)
   * @remarks Source: description: the China site’s API metadata.
   */
  OFFLINE?: boolean | undefined;
}

/**
 * Options of a resource pool based on TKE
 *
 * Used by CreateNamespace.
 *
 * @since release 24 (2023-07-20)
 * @remarks Source: description: the China site’s API metadata.
 */
export interface NamespaceResourceEnvTKE {
  /**
   * Cluster ID
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  ClusterID: string;
  /**
   * Subnet ID
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  SubnetID: string;
  /**
   * Namespace
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  Namespace: string;
  /**
   * Address of the data storage
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  DataPath?: string | undefined;
  /**
   * Node selector
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  NodeSelector?: K8SLabel[] | undefined;
  /**
   * Tolerations of taints
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  Tolerations?: K8SToleration[] | undefined;
  /**
   * First of the node ports that SCF components occupy
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * At least 0.
   *
   * @remarks Source: description: the China site’s API metadata.
   */
  Port?: number | undefined;
  /**
   * Patch of the pod in YAML, such as
   * metadata:
   *   labels:
   *     key: value
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @since release 26 (2023-08-04)
   * @remarks Source: description: the China site’s API metadata.
   */
  PodTemplatePatch?: string | undefined;
}

/**
 * Rule that rewrites the route of a path
 *
 * Used by CreateCustomDomain, GetCustomDomain, ListCustomDomains, UpdateCustomDomain.
 *
 * @since release 35 (2024-10-30)
 * @remarks Source: the China site’s API metadata.
 */
export interface PathRewriteRule {
  /** Path whose route is rewritten. Accepted forms: /, /*, /xxx, /xxx/a, /xxx/* */
  Path?: string | undefined;
  /** Matching rule. Valid values: `WildcardRules`: wildcard match; `ExactRules`: exact match */
  Type?: 'WildcardRules' | 'ExactRules' | (string & {}) | undefined;
  /** Replacement, such as / or /$ */
  Rewrite?: string | undefined;
}

/**
 * Parameters of the protocol
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 *
 * @since release 16 (2021-12-14)
 */
export interface ProtocolParams {
  /**
   * Parameters of WebSockets protocol
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * @remarks Source: nullable: the China site’s API metadata.
   */
  WSParams?: WSParams | null | undefined;
}

/**
 * Public network access configuration
 *
 * Used by CreateFunction, UpdateFunctionConfiguration.
 */
export interface PublicNetConfigIn {
  /** Whether to enable public network access. Valid values: ['DISABLE', 'ENABLE'] */
  PublicNetStatus: 'DISABLE' | 'ENABLE';
  /** EIP configuration */
  EipConfig?: EipConfigIn | undefined;
}

/**
 * Public network access configuration
 *
 * Used by GetFunction.
 *
 * @remarks Source: the China site’s API metadata.
 */
export interface PublicNetConfigOut {
  /** Whether to enable public network access. Valid values: ['DISABLE', 'ENABLE'] */
  PublicNetStatus: 'DISABLE' | 'ENABLE' | (string & {});
  /** EIP configuration */
  EipConfig: EipConfigOut;
}

/**
 * Running status of the function
 *
 * Used by GetRequestStatus.
 *
 * @since release 17 (2022-01-14)
 */
export interface RequestStatus {
  /** Function name */
  FunctionName: string;
  /** Return value after the function is executed */
  RetMsg: string;
  /** Request ID */
  RequestId: string;
  /** Request start time */
  StartTime: string;
  /** Result of the request. `0`: succeeded, `1`: running, `-1`: exception */
  RetCode: 0 | 1 | -1 | (number & {});
  /**
   * Time consumed for the request in ms
   *
   * Unit: ms.
   */
  Duration: number;
  /**
   * Time consumed by the request in MB
   *
   * Unit: MB.
   *
   * @remarks This is the memory that the request used, not a time. Source: inferred: from the name and the unit.
   */
  MemUsage: number;
  /** Retry Attempts */
  RetryNum: number;
}

/**
 * Response of the executed function
 *
 * Used by Invoke, InvokeFunction.
 */
export interface Result {
  /**
   * It indicates the log output during the function execution. Null is returned for asynchronous invocations.
   *
   * At most 4096 bytes.
   *
   * @remarks Source: from the description of LogType of InvokeFunction: up to 4KB.
   */
  Log?: string | null;
  /** It indicates the response from the executed function. Null is returned for asynchronous invocations. */
  RetMsg?: string | null;
  /** It indicates the error message of the executed function. Null is returned for asynchronous invocations. */
  ErrMsg?: string | null;
  /**
   * It indicates the memory size (in bytes) when the function is running. Null is returned for asynchronous
   * invocations.
   *
   * Unit: byte.
   */
  MemUsage?: number | null;
  /**
   * It indicates the duration (in milliseconds) required for running the function. Null is returned for
   * asynchronous invocations.
   *
   * Unit: ms.
   */
  Duration?: number | null;
  /**
   * It indicates the billing duration (in milliseconds) for the function. Null is returned for asynchronous
   * invocations.
   *
   * Unit: ms.
   */
  BillDuration?: number | null;
  /** ID of the executed function */
  FunctionRequestId: string;
  /**
   * The [status code](https://intl.cloud.tencent.com/document/product/583/42611?from_cn_redirect=1) of the
   * request. It's not available for `Invoke` API.
   *
   * @remarks Source: inferred: according to its description, the member may be absent, although the example of
   * Invoke contains it.
   */
  InvokeResult?: number;
}

/**
 * Async retry configuration
 *
 * Used by GetFunctionEventInvokeConfig, UpdateFunctionEventInvokeConfig.
 *
 * @since release 9 (2021-04-01)
 */
export interface RetryConfig {
  /** Number of retry attempts */
  RetryNum: number;
}

/**
 * Version routing configuration of alias
 *
 * Used by CreateAlias, GetAlias, ListAliases, UpdateAlias.
 */
export interface RoutingConfig {
  /** Additional version with random weight-based routing */
  AdditionalVersionWeights?: VersionWeight[] | undefined;
  /** Additional version with rule-based routing */
  AddtionVersionMatchs?: VersionMatch[] | undefined;
}

/**
 * Key-value condition for keyword search
 *
 * Used by ListNamespaces.
 *
 * @since release 13 (2021-09-10)
 */
export interface SearchKey {
  /**
   * Search range
   *
   * @remarks Source: from the description of SearchKey of ListNamespaces, the only action that uses this data
   * type.
   */
  Key: 'Namespace' | 'Description' | (string & {});
  /** Keyword for search */
  Value: string;
}

/**
 * State reason description
 *
 * Used by GetFunction, ListFunctions.
 *
 * @since release 3 (2020-10-16)
 */
export interface StatusReason {
  /** Error code */
  ErrorCode: string;
  /** Error message */
  ErrorMessage: string;
}

/**
 * Function tag
 *
 * Used by CreateCustomDomain, CreateFunction, GetCustomDomain, GetFunction, ListCustomDomains, ListFunctions,
 * ListLayerVersions, ListLayers, PublishLayerVersion.
 */
export interface Tag {
  /** Tag key */
  Key: string;
  /** Tag value */
  Value: string;
}

/**
 * Left-closed-right-open time range between the start time and end time in the format of "%Y-%m-%d %H:%M:%S"
 *
 * Used by ListAsyncEvents.
 *
 * @since release 7 (2021-03-02)
 */
export interface TimeInterval {
  /**
   * Start time (inclusive) in the format of "%Y-%m-%d %H:%M:%S"
   *
   * Matches `\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}`.
   */
  Start: string;
  /**
   * End time (exclusive) in the format of "%Y-%m-%d %H:%M:%S"
   *
   * Matches `\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}`.
   */
  End: string;
}

/**
 * Trigger type
 *
 * Used by CreateTrigger, GetFunction.
 */
export interface Trigger {
  /** Latest modification time of the trigger */
  ModTime: string;
  /** Trigger type */
  Type: string;
  /**
   * Detailed trigger configuration
   *
   * @remarks This is JSON, also for timers: `{"cron":"0 0 2 * * * *"}`. For the forms in inputs, see `TriggerDesc`
   * of CreateTrigger. Source: inferred: from the example of CreateTrigger, which returns the cron expression of a
   * timer as JSON.
   */
  TriggerDesc: string;
  /** Trigger name */
  TriggerName: string;
  /** Creation time of the trigger */
  AddTime: string;
  /**
   * Enabling switch
   *
   * @remarks `1` means enabled and `0` means disabled. Inputs have `OPEN` and `CLOSE` instead. Source: inferred:
   * from the examples, which contain these numbers.
   */
  Enable: number;
  /** Custom parameter */
  CustomArgument: string;
  /** Trigger status */
  AvailableStatus: string;
  /**
   * The alias or version bound with the trigger
   *
   * @since release 6 (2021-01-05)
   */
  Qualifier: string;
  /**
   * Trigger description
   *
   * @since release 22 (2023-07-18)
   * @remarks Source: inferred: the example of GetFunction lacks the member, and the official command line tool
   * (tencentcloud-cli-intl-en 3.0.744.1) does not require it, so it may be absent.
   */
  Description?: string | null;
  /**
   * Minimum resource ID of trigger
   *
   * @deprecated
   * @since release 5 (2020-12-21)
   * @remarks Source: reconstructed: release 22 deprecates the member and the table lacks it. The example of
   * CreateTrigger still shows it, but the official command line tool of that release (tencentcloud-cli-intl-en
   * 3.0.744.1) no longer requires it, so it may be absent.
   */
  ResourceId?: string | null;
  /**
   * Trigger-Function binding status
   *
   * @deprecated
   * @since release 5 (2020-12-21)
   * @remarks Source: reconstructed: release 22 deprecates the member and the table lacks it. The example of
   * CreateTrigger still shows it, but the official command line tool of that release (tencentcloud-cli-intl-en
   * 3.0.744.1) no longer requires it, so it may be absent.
   */
  BindStatus?: string | null;
  /**
   * Trigger type. Two-way means that the trigger can be manipulated in both consoles, while one-way means that the
   * trigger can be created only in the SCF Console
   *
   * @deprecated
   * @since release 5 (2020-12-21)
   * @remarks Source: reconstructed: release 22 deprecates the member and the table lacks it. The example of
   * CreateTrigger still shows it, but the official command line tool of that release (tencentcloud-cli-intl-en
   * 3.0.744.1) no longer requires it, so it may be absent.
   */
  TriggerAttribute?: string | null;
}

/**
 * Details of a scheduled provisioned concurrency scaling action
 *
 * Used by GetProvisionedConcurrencyConfig, PutProvisionedConcurrencyConfig.
 *
 * @since release 15 (2021-11-30)
 */
export interface TriggerAction {
  /**
   * Scheduled action name
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   */
  TriggerName: string | null;
  /**
   * Target provisioned concurrency of the scheduled scaling action
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   */
  TriggerProvisionedConcurrencyNum: number | null;
  /**
   * Trigger time of the scheduled action in Cron expression. Seven fields are required and should be separated
   * with a space.
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * Matches `\S+( \S+){6}`.
   */
  TriggerCronConfig: string | null;
  /**
   * The provision type. Value: `Default`
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @since release 18 (2022-02-16)
   */
  ProvisionedType?: 'Default' | (string & {}) | null | undefined;
}

/**
 * TriggerCount describes the numbers of triggers in different types
 *
 * Used by GetAccount.
 *
 * @since release 8 (2021-03-25)
 */
export interface TriggerCount {
  /** Number of COS triggers */
  Cos: number;
  /** Number of timer triggers */
  Timer: number;
  /** Number of CMQ triggers */
  Cmq: number;
  /** Total number of triggers */
  Total: number;
  /** Number of CKafka triggers */
  Ckafka: number;
  /** Number of API Gateway triggers */
  Apigw: number;
  /** Number of CLS triggers */
  Cls: number;
  /** Number of CLB triggers */
  Clb: number;
  /** Number of MPS triggers */
  Mps: number;
  /** Number of CM triggers */
  Cm: number;
  /** Number of VOD triggers */
  Vod: number;
  /**
   * Number of EventBridge triggers
   * Note: This field may return `null`, indicating that no valid values can be obtained.
   *
   * @since release 21 (2023-05-05)
   */
  Eb?: number | null;
}

/**
 * Trigger information
 *
 * Used by ListTriggers.
 */
export interface TriggerInfo {
  /**
   * Whether to enable
   *
   * @remarks `1` means enabled and `0` means disabled. Inputs have `OPEN` and `CLOSE` instead. Source: inferred:
   * from the examples, which contain these numbers.
   */
  Enable: number;
  /** Function version or alias */
  Qualifier: string;
  /** Trigger name */
  TriggerName: string;
  /** Trigger type */
  Type: string;
  /**
   * Detailed configuration of trigger
   *
   * @remarks This is JSON, also for timers: `{"cron":"0 0 2 * * * *"}`. For the forms in inputs, see `TriggerDesc`
   * of CreateTrigger. Source: inferred: from the example of CreateTrigger, which returns the cron expression of a
   * timer as JSON.
   */
  TriggerDesc: string;
  /** Whether the trigger is available */
  AvailableStatus: string;
  /**
   * Custom parameter
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  CustomArgument?: string | null;
  /** Trigger creation time */
  AddTime: string;
  /** Trigger last modified time */
  ModTime: string;
  /**
   * Description of a custom trigger
   * Note: This parameter may return null, indicating that no valid values can be obtained.
   *
   * @since release 22 (2023-07-18)
   */
  Description?: string | null;
  /**
   * Minimum resource ID of trigger
   *
   * @deprecated
   * @since release 5 (2020-12-21)
   * @remarks Source: reconstructed: release 22 deprecates the member and the table lacks it. The example of
   * ListTriggers still shows it, but the official command line tool of that release (tencentcloud-cli-intl-en
   * 3.0.744.1) no longer requires it, so it may be absent.
   */
  ResourceId?: string | null;
  /**
   * Trigger-Function binding status
   *
   * @deprecated
   * @since release 5 (2020-12-21)
   * @remarks Source: reconstructed: release 22 deprecates the member and the table lacks it. The example of
   * ListTriggers still shows it, but the official command line tool of that release (tencentcloud-cli-intl-en
   * 3.0.744.1) no longer requires it, so it may be absent.
   */
  BindStatus?: string | null;
  /**
   * Trigger type. Two-way means that the trigger can be manipulated in both consoles, while one-way means that the
   * trigger can be created only in the SCF Console
   *
   * @deprecated
   * @since release 5 (2020-12-21)
   * @remarks Source: reconstructed: release 22 deprecates the member and the table lacks it. The example of
   * ListTriggers still shows it, but the official command line tool of that release (tencentcloud-cli-intl-en
   * 3.0.744.1) no longer requires it, so it may be absent.
   */
  TriggerAttribute?: string | null;
  /**
   * Resources that are associated with the trigger. Currently, only the custom domain names that are associated
   * with a function URL are returned
   *
   * @since release 39 (2025-03-13)
   * @remarks Source: the China site’s API metadata.
   */
  BoundResources?: string;
}

/**
 * Usage information
 *
 * Used by GetAccount.
 *
 * @since release 8 (2021-03-25)
 */
export interface UsageInfo {
  /** Number of namespaces */
  NamespacesCount: number;
  /** Namespace details */
  Namespace: NamespaceUsage[];
  /** Upper limit of user concurrency memory in the current region */
  TotalConcurrencyMem: number;
  /** Quota of configured user concurrency memory in the current region */
  TotalAllocatedConcurrencyMem: number;
  /** Quota of account concurrency actually configured by user */
  UserConcurrencyMemLimit: number;
}

/**
 * Session parameters
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 *
 * @since release 40 (2025-11-28)
 * @remarks Source: the China site’s API metadata.
 */
export interface SessionConfig {
  /** Where the session comes from. Valid values: `HEADER`, `COOKIE`, `QUERY_STRING` */
  SessionSource?: 'HEADER' | 'COOKIE' | 'QUERY_STRING' | (string & {}) | undefined;
  /**
   * Session name. It begins with a letter; the other characters can be digits, letters, underscores and hyphens.
   * Its length is 5 to 40 characters
   *
   * 5 to 40 characters.
   */
  SessionName?: string | undefined;
  /**
   * Maximum number of concurrent sessions
   *
   * At least 0.
   */
  MaximumConcurrencySessionPerInstance?: number | undefined;
  /**
   * Lifetime
   *
   * At least 0.
   */
  MaximumTTLInSeconds?: number | undefined;
  /**
   * Idle time
   *
   * At least 0.
   */
  MaximumIdleTimeInSeconds?: number | undefined;
  /** Path of the session */
  SessionPath?: string | undefined;
  /**
   * What happens after the idle time. `FATAL`: automatic destruction; `PAUSE`: automatic suspension. Only
   * available if security isolation is enabled
   */
  IdleTimeoutStrategy?: 'FATAL' | 'PAUSE' | (string & {}) | undefined;
}

/**
 * Variable parameter
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 */
export interface Variable {
  /**
   * Variable name
   *
   * Matches `([a-zA-Z][a-zA-Z0-9_]*)?`.
   *
   * @remarks Source: reconstructed: the allowed characters of a key are those of the product's documentation; it
   * may be empty, because deployment tools clear the environment with an empty key and value.
   */
  Key?: string | undefined;
  /** Variable value */
  Value?: string | undefined;
}

/**
 * Function version with match rule
 *
 * Used by CreateAlias, GetAlias, ListAliases, UpdateAlias.
 */
export interface VersionMatch {
  /** Function version name */
  Version: string;
  /**
   * Matching rule key. When the API is called, pass in the `key` to route the request to the specified version
   * based on the matching rule
   * Header method:
   * Enter "invoke.headers.User" for `key` and pass in `RoutingKey:{"User":"value"}` when invoking a function
   * through `invoke` for invocation based on rule matching
   */
  Key: string;
  /**
   * Match method. Valid values:
   * range: range match
   * exact: exact string match
   */
  Method: 'range' | 'exact' | (string & {});
  /**
   * Rule requirements for range match:
   * It should be described in an open or closed range, i.e., `(a,b)` or `[a,b]`, where both a and b are integers
   * Rule requirements for exact match:
   * Exact string match
   */
  Expression: string;
}

/**
 * Provisioned concurrency information of function version, including the set provisioned concurrency amount,
 * available provisioned concurrency amount, and provisioned concurrency setting task status.
 *
 * Used by GetProvisionedConcurrencyConfig.
 *
 * @since release 6 (2021-01-05)
 */
export interface VersionProvisionedConcurrencyInfo {
  /** Set provisioned concurrency amount. */
  AllocatedProvisionedConcurrencyNum: number;
  /** Currently available provisioned concurrency amount. */
  AvailableProvisionedConcurrencyNum: number;
  /**
   * Provisioned concurrency setting task status. `Done`: completed; `InProgress`: in progress; `Failed`: partially
   * or completely failed.
   */
  Status: 'Done' | 'InProgress' | 'Failed' | (string & {});
  /** Status description of provisioned concurrency setting task. */
  StatusReason: string;
  /** Function version number */
  Qualifier: string;
  /**
   * List of scheduled provisioned concurrency scaling actions
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * @since release 15 (2021-11-30)
   */
  TriggerActions?: TriggerAction[] | null;
}

/**
 * Function version with weight
 *
 * Used by CreateAlias, GetAlias, ListAliases, UpdateAlias.
 */
export interface VersionWeight {
  /** Function version name */
  Version: string;
  /** Version weight */
  Weight: number;
}

/**
 * VPC parameter configuration
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 */
export interface VpcConfig {
  /**
   * VPC ID
   *
   * @remarks Source: returned: the China site’s API metadata.
   */
  VpcId?: string | undefined;
  /**
   * Subnet ID
   *
   * @remarks Source: returned: the China site’s API metadata.
   */
  SubnetId?: string | undefined;
}

/**
 * Parameters of the specified protocol
 *
 * Used by CreateFunction, GetFunction, UpdateFunctionConfiguration.
 *
 * @since release 16 (2021-12-14)
 */
export interface WSParams {
  /**
   * Idle timeout period in seconds. Default: 15; range: 1 to 1800
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * 1 to 1800. Unit: s.
   *
   * @defaultValue 15
   * @remarks Source: nullable: the China site’s API metadata.
   */
  IdleTimeOut?: number | null | undefined;
}

/**
 * Web application firewall configuration
 *
 * Used by CreateCustomDomain, GetCustomDomain, ListCustomDomains, UpdateCustomDomain.
 *
 * @since release 35 (2024-10-30)
 * @remarks Source: the China site’s API metadata.
 */
export interface WafConf {
  /** Whether the web application firewall is enabled. Valid values: `OPEN`, `CLOSE` */
  WafOpen?: 'OPEN' | 'CLOSE' | (string & {}) | undefined;
  /** ID of the web application firewall instance */
  WafInstanceId?: string | undefined;
}
