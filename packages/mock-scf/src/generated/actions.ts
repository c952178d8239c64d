// Generated from spec/scf/2018-04-16/actions by `tc3 generate`. Do not edit.

import type { AccessInfo, Alias, AsyncEvent, AsyncEventStatus, AsyncTriggerConfig, CertConf, CfsConfig, Code, DeadLetterConfig, DomainInfo, EipOutConfig, EndpointsConf, Environment, Filter, FunctionData, FunctionLog, FunctionVersion, ImageConfig, InstanceConcurrencyConfig, IntranetConfigIn, IntranetConfigOut, LayerVersionInfo, LayerVersionSimple, LimitsInfo, LogFilter, LogSearchContext, Namespace, NamespaceResourceEnv, ProtocolParams, PublicNetConfigIn, PublicNetConfigOut, RequestStatus, Result, RoutingConfig, SearchKey, StatusReason, Tag, TimeInterval, Trigger, TriggerAction, TriggerInfo, UsageInfo, VersionProvisionedConcurrencyInfo, VpcConfig, WafConf } from './types.js';

/** The input of GetAccount, which has no parameters. */
export type GetAccountRequest = Record<string, never>;

/** The output of GetAccount without the RequestId. */
export interface GetAccountResponse {
  /** Namespace usage information */
  AccountUsage: UsageInfo;
  /** Namespace limit information */
  AccountLimit: LimitsInfo;
}

/** The input of BatchCreateTrigger. */
export interface BatchCreateTriggerRequest {
  /** Name of the function */
  FunctionName: string;
  /**
   * The triggers, as the JSON text of an array. Its elements have the parameters TriggerName, Type, TriggerDesc,
   * Qualifier, Enable, CustomArgument and Description of CreateTrigger, of which only the first two are required.
   * Without Enable, a trigger is enabled, since tools send none.
   */
  Triggers: string;
  /**
   * The number of triggers, at least 1
   *
   * At least 1.
   *
   * @remarks Source: inferred: an empty list is not sent.
   */
  Count?: number | undefined;
  /**
   * Namespace of the function. The default is `default`.
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
}

/** The output of BatchCreateTrigger, which only has a RequestId. */
export type BatchCreateTriggerResponse = Record<string, never>;

/** The input of CreateTrigger. */
export interface CreateTriggerRequest {
  /** Name of the function bound to the new trigger */
  FunctionName: string;
  /**
   * Name of a new trigger. For a timer trigger, the name can contain up to 100 letters, digits, dashes, and
   * underscores; for a COS trigger, it should be an access domain name of the corresponding COS bucket applicable
   * to the XML API (e.g., 5401-5ff414-12345.cos.ap-shanghai.myqcloud.com); for other triggers, please see the
   * descriptions of parameters bound to the specific trigger.
   *
   * @remarks Source: restored: the row is cut at the right margin; completed from the official SDK.
   */
  TriggerName: string;
  /**
   * Type of trigger. Values: `cos`, `cmq`, `timer`, `ckafka`, `http`.
   * To create Function URL please refer to [Creating a Function
   * URL](https://www.tencentcloud.com/document/product/583/69492?lang=en&pg=)
   * To create a CLS trigger, please refer to [Create Deliver CloudFunction
   * (SCF)](https://www.tencentcloud.com/zh/document/product/614/59903).
   *
   * @remarks API Gateway triggers (`apigw`) can no longer be created. Those that exist go on working. Source: the
   * description, which lists the type no longer, and the product's documentation of web functions
   * (document/product/583/56124). Source: restored: the row is cut at the right margin; completed from the
   * official SDK. The page lists the values up to apigw. Public tools create http triggers (function URLs) and
   * delete triggers of the types cls, mps and clb; TriggerCount counts those, eb and vod.
   */
  Type: 'cos' | 'cmq' | 'timer' | 'ckafka' | 'apigw' | 'http' | 'cls' | 'mps' | 'clb' | 'eb' | 'vod';
  /**
   * For parameters of triggers, see [Trigger
   * Description](https://intl.cloud.tencent.com/document/product/583/39901?from_cn_redirect=1)
   *
   * @remarks The form depends on the type of the trigger. All but `timer` are JSON, as text:
   * - `timer`: a cron expression with seven fields, `second minute hour day month week year`, such as
   * `0 0/5 * * * * *` (every five minutes) or `0 15 10 * * MON-FRI *` (at 10:15 on weekdays), in UTC+8. A field is
   * `*`, a value, a range `1-5`, a list `1,3`, or a step `0/5`. Months are 1 to 12 or `JAN` to `DEC`, weekdays 0
   * to 6 or `SUN` to `SAT`. If both day and week are set, either one suffices.
   * - `cos`: `{"event":"cos:ObjectCreated:*","filter":{"Prefix":"in/","Suffix":".jpg"}}`. Events are
   * `cos:ObjectCreated:`, `cos:ObjectRemove:` or `cos:ObjectRestore:` with the operation, such as `Put`, `Post`,
   * `Copy` or `Delete`, or `*` for all. The filter is optional. `TriggerName` names the bucket.
   * - `ckafka`: `{"maxMsgNum":100,"offset":"latest","retry":10000,"timeOut":60}`: the most messages of one
   * invocation; `latest`, `earliest` or a time in milliseconds; the number of retries; and the longest wait in
   * seconds, 1 to 60. `TriggerName` is the instance and the topic, such as `ckafka-8tfxzia3-test`.
   * - `cmq`: may be left out, or `{"filterType":1,"filterKey":["tag"]}`: 1 for tags, 2 for routing keys.
   * `TriggerName` is the topic.
   * - `apigw`:
   * `{"api":{"authRequired":"FALSE","requestConfig":{"method":"ANY"},"isIntegratedResponse":"FALSE"},"service":{"serviceName":"SCF_API_SERVICE"},"release":{"environmentName":"release"}}`.
   * With `serviceId` instead of `serviceName`, it uses an existing service. The environment is `release`, `test`
   * or `prepub`.
   * - `http`: a function URL, `{"AuthType":"NONE","NetConfig":{"EnableIntranet":false,"EnableExtranet":true}}`.
   * `AuthType` is `NONE` or `CAM`. A version or alias has at most one URL. Responses have it as
   * `NetConfig.ExtranetUrl`.
   *
   * The forms of the other types are not known. Responses can be sent back, also that of a timer,
   * `{"cron":"0 0/5 * * * * *"}`. Source: the product's pages Trigger Configuration Description
   * (document/product/583/34880), Timer Trigger Description (9708), COS Trigger and CKafka Trigger; the time zone
   * is inferred from public samples of timer events; the form of http is that of public tools, which also send
   * responses back.
   */
  TriggerDesc?: string | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * Function version. It defaults to `$LATEST`. It's recommended to use
   * [$DEFAULT](https://www.tencentcloud.com/document/product/583/37458?lang=en&pg=) for canary release.
   *
   * @defaultValue "$LATEST"
   * @remarks Source: restored: the address is cut at the right margin; completed from the official SDK.
   */
  Qualifier: string;
  /**
   * Initial enabling status of the trigger. `OPEN` indicates enabled, and `CLOSE` indicates disabled.
   *
   * @defaultValue "CLOSE"
   * @remarks Source: restored: the value CLOSE is cut at the right margin; it is that of UpdateTriggerStatus. The
   * default is inferred from the example, which omits the parameter and returns Enable 0.
   */
  Enable: 'OPEN' | 'CLOSE';
  /**
   * Custom argument, supporting only the timer trigger.
   *
   * @since release 4 (2020-10-21)
   */
  CustomArgument?: string | undefined;
  /**
   * Trigger description
   *
   * @since release 22 (2023-07-18)
   */
  Description?: string | undefined;
}

/** The output of CreateTrigger without the RequestId. */
export interface CreateTriggerResponse {
  /** Trigger information */
  TriggerInfo: Trigger;
}

/** The input of DeleteTrigger. */
export interface DeleteTriggerRequest {
  /** Function name */
  FunctionName: string;
  /** Name of the trigger to be deleted */
  TriggerName: string;
  /**
   * Type of the trigger to be deleted. Currently, COS, CMQ, timer, and ckafka triggers are supported.
   *
   * @remarks Source: inferred: the values are spelled as in Type of CreateTrigger; there are others, because
   * CreateTrigger also creates apigw triggers, and no other action deletes them.
   */
  Type: 'cos' | 'cmq' | 'timer' | 'ckafka' | (string & {});
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * This field is required if a COS trigger is to be deleted. It stores the data {"event":"cos:ObjectCreated:*"}
   * in the JSON format. The data content of this field is in the same format as that of SetTrigger. This field is
   * optional if a scheduled trigger or CMQ trigger is to be deleted.
   *
   * @remarks The API has no SetTrigger. The format is that of `TriggerDesc` of CreateTrigger. Source: inferred:
   * CreateTrigger is the action that sets it. Source: restored: the page cuts "this field" and "scheduled" at the
   * margin; the same sentence is in UpdateTriggerStatus, cut in the same places.
   */
  TriggerDesc?: string | undefined;
  /**
   * Function version. It defaults to `$LATEST`. It's recommended to use
   * [$DEFAULT](https://intl.cloud.tencent.com/document/product/583/36149?from_cn_redirect=1#.E9.BB.98.E8.AE.A4.E5.88.AB.E5.90.8D)
   * for canary release.
   *
   * @defaultValue "$LATEST"
   * @remarks Source: restored: the page cuts the address at the margin; its number 36149 and the end of its
   * fragment are those of the product documentation.
   */
  Qualifier: string;
}

/** The output of DeleteTrigger, which only has a RequestId. */
export type DeleteTriggerResponse = Record<string, never>;

/** The input of ListTriggers. */
export interface ListTriggersRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Namespace. Default value: default
   *
   * @defaultValue "default"
   */
  Namespace: string;
  /**
   * Data offset. Default value: 0
   *
   * @defaultValue 0
   */
  Offset: number;
  /**
   * Number of results to be returned. Default value: 20
   *
   * @defaultValue 20
   */
  Limit: number;
  /**
   * Indicates by which field to sort the returned results. Valid values: add_time, mod_time. Default value:
   * mod_time
   *
   * @defaultValue "mod_time"
   * @remarks Source: restored: the row is destroyed in the scan ("R st vl s"); the sentence and its values are
   * those of the product's current documentation of ListTriggers, as contained in the official SDKs.
   */
  OrderBy: 'add_time' | 'mod_time';
  /**
   * Indicates whether the returned results are sorted in ascending or descending order. Valid values: ASC, DESC.
   * Default value: DESC
   *
   * @defaultValue "DESC"
   */
  Order: 'ASC' | 'DESC';
  /**
   * * Qualifier: Version/Alias of trigger function
   * * TriggerName: Name of the trigger
   * * Description: Function trigger description
   *
   * At most 10 elements.
   *
   * @remarks `Type` is another Name: the type of the trigger, such as `timer`. Source: deployment tools filter by
   * it. Source: from the description of Name of Filter, which allows up to 10 conditions.
   */
  Filters?: Filter[] | undefined;
}

/** The output of ListTriggers without the RequestId. */
export interface ListTriggersResponse {
  /** Total number of triggers */
  TotalCount: number;
  /** Trigger list */
  Triggers: TriggerInfo[];
}

/** The input of UpdateTriggerStatus. */
export interface UpdateTriggerStatusRequest {
  /**
   * Initial status of the trigger. Values: `OPEN` (enabled); `CLOSE` disabled)
   *
   * @remarks This is the new status of the trigger, `OPEN` (enabled) or `CLOSE` (disabled). Source: inferred: the
   * trigger exists already; the description is that of CreateTrigger, without a bracket.
   */
  Enable: 'OPEN' | 'CLOSE';
  /** Function name. */
  FunctionName: string;
  /** Trigger name */
  TriggerName: string;
  /** Trigger Type */
  Type: string;
  /**
   * Function version. It defaults to `$LATEST`. It's recommended to use
   * [$DEFAULT](https://www.tencentcloud.com/document/product/583/37458) for canary release.
   *
   * @defaultValue "$LATEST"
   * @remarks Source: restored: the page cuts the address at the margin; its number 36149 and the end of its
   * fragment are those of the product documentation.
   */
  Qualifier: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * To update a COS trigger, this field is required. It stores the data {"event":"cos:ObjectCreated:*"} in the
   * JSON format. The data content of this field is in the same format as that of SetTrigger. This field is
   * optional if a scheduled trigger or CMQ trigger is to be deleted.
   *
   * @remarks The API has no SetTrigger; the format is that of `TriggerDesc` of CreateTrigger. The last sentence
   * refers to the trigger whose status is updated, because this action does not delete triggers. Source: inferred:
   * CreateTrigger is the action that sets it, and the last sentence is that of DeleteTrigger. Source: restored:
   * the page cuts "this field" and "scheduled" at the margin; the same sentence is in DeleteTrigger, cut in the
   * same places.
   */
  TriggerDesc?: string | undefined;
}

/** The output of UpdateTriggerStatus, which only has a RequestId. */
export type UpdateTriggerStatusResponse = Record<string, never>;

/** The input of CopyFunction. */
export interface CopyFunctionRequest {
  /** Name of the function to be replicated */
  FunctionName: string;
  /** Name of the new function */
  NewFunctionName: string;
  /**
   * Namespace of the function to be replicated. The default value is `default`.
   *
   * @defaultValue "default"
   */
  Namespace: string;
  /**
   * Namespace of the replicated function. The default value is default.
   *
   * @defaultValue "default"
   */
  TargetNamespace: string;
  /** Description of the new function */
  Description?: string | undefined;
  /**
   * Region of the target of the function replication. If the value is not set, the current region is used by
   * default.
   */
  TargetRegion?: string | undefined;
  /**
   * It specifies whether to replace the function with the same name in the target namespace. The default option is
   * `FALSE`.
   * (Note: The `TRUE` option results in deletion of the function in the target namespace. Please operate with
   * caution.)
   * TRUE: Replaces the function.
   * FALSE: Does not replace the function.
   *
   * @defaultValue false
   * @remarks The parameter is a Boolean, `true` or `false`. The documentation spells them `TRUE` and `FALSE`.
   * Source: inferred: from the type.
   */
  Override: boolean;
  /**
   * It specifies whether to replicate the function attributes, including environment variables, memory, timeout,
   * function description, labels, and VPC. The default value is `TRUE`.
   * TRUE: Replicates the function configuration.
   * FALSE: Does not replicate the function configuration.
   *
   * @defaultValue true
   * @remarks The parameter is a Boolean, `true` or `false`. The documentation spells them `TRUE` and `FALSE`.
   * Source: inferred: from the type.
   */
  CopyConfiguration: boolean;
}

/** The output of CopyFunction, which only has a RequestId. */
export type CopyFunctionResponse = Record<string, never>;

/** The input of CreateAlias. */
export interface CreateAliasRequest {
  /**
   * Alias name, which must be unique in the function, can contain 1 to 64 letters, digits, `_`, and `-`, and must
   * begin with a letter
   *
   * 1 to 64 characters. Matches `[A-Za-z][A-Za-z0-9_-]*`.
   */
  Name: string;
  /** Function name */
  FunctionName: string;
  /** Master version pointed to by the alias */
  FunctionVersion: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /** Request routing configuration of alias */
  RoutingConfig?: RoutingConfig | undefined;
  /** Alias description */
  Description?: string | undefined;
}

/** The output of CreateAlias, which only has a RequestId. */
export type CreateAliasResponse = Record<string, never>;

/** The input of CreateFunction. */
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
  MemorySize: number;
  /**
   * Maximum execution duration of function in seconds. Value range: 1-900 seconds. Default value: 3 seconds
   *
   * 1 to 900. At most 86400 if `AsyncRunEnable` is `"TRUE"`. Unit: s.
   *
   * @defaultValue 3
   * @remarks Source: the maximum with AsyncRunEnable: the product's documentation of asynchronous execution allows
   * up to 24 hours, and an example of GetAccount in the Chinese documentation has an AsyncTimeoutLimit of 86400.
   */
  Timeout: number;
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
  Runtime: 'Python2.7' | 'Python3.6' | 'Nodejs6.10' | 'Nodejs8.9' | 'Nodejs10.15' | 'Nodejs12.16' | 'Php5' | 'Php7' | 'Go1' | 'Java8' | 'CustomRuntime' | 'Python3.7' | 'Python3.9' | 'Python3.10' | 'Nodejs14.18' | 'Nodejs16.13' | 'Nodejs18.15' | 'Php5.6' | 'Php7.4' | 'Php8.0' | (string & {});
  /** Function VPC configuration */
  VpcConfig?: VpcConfig | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
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
  InstallDependency: 'TRUE' | 'FALSE';
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
  Type: 'Event' | 'HTTP';
  /** Code source. Valid values: ZipFile, Cos, Demo */
  CodeSource?: 'ZipFile' | 'Cos' | 'Demo' | undefined;
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
  AsyncRunEnable: 'TRUE' | 'FALSE';
  /**
   * Whether to enable event tracking. TRUE: yes; FALSE: no
   *
   * @defaultValue "FALSE"
   * @since release 10 (2021-05-25)
   * @remarks Source: inferred: optional features are disabled by default, as InstallDependency is.
   */
  TraceEnable: 'TRUE' | 'FALSE';
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
  ProtocolType?: 'WS' | undefined;
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
  L5Enable: 'TRUE' | 'FALSE';
  /**
   * Size of the temporary disk of an instance, in MB, at least 1. The default is 512.
   *
   * At least 1. Unit: MB.
   *
   * @defaultValue 512
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 sends it, and
   * 512 if its caller specifies none.
   */
  DiskSize: number;
  /**
   * How the code is deployed: `code` for a package, `image` for an image of Code.ImageConfig
   *
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 sends it.
   */
  DeployMode?: 'code' | 'image' | undefined;
  /**
   * Type of the machines that run the function: `CPU` or `GPU`
   *
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 sends it, and
   * compares it with GPU; CPU is inferred as its opposite.
   */
  NodeType?: 'CPU' | 'GPU' | undefined;
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
  Stamp: 'Default' | 'MINI_QCBASE';
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
  DnsCache: 'TRUE' | 'FALSE';
  /**
   * Configuration of access to the private network
   *
   * @since release 29 (2023-11-29)
   * @remarks Source: the China site’s API metadata.
   */
  IntranetConfig?: IntranetConfigIn | undefined;
}

/** The output of CreateFunction, which only has a RequestId. */
export type CreateFunctionResponse = Record<string, never>;

/** The input of CreateFunctionTestModel. */
export interface CreateFunctionTestModelRequest {
  /** Name of the function */
  FunctionName: string;
  /**
   * Name of the test event, 1 to 60 characters
   *
   * 1 to 60 characters.
   *
   * @remarks Source: assumed: a test event has a name, which is as long as that of a function at most.
   */
  TestModelName: string;
  /** The test event, as JSON text */
  TestModelValue: string;
  /**
   * Namespace of the function. The default is `default`.
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
}

/** The output of CreateFunctionTestModel, which only has a RequestId. */
export type CreateFunctionTestModelResponse = Record<string, never>;

/** The input of DeleteAlias. */
export interface DeleteAliasRequest {
  /** Function name */
  FunctionName: string;
  /** Alias name */
  Name: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
}

/** The output of DeleteAlias, which only has a RequestId. */
export type DeleteAliasResponse = Record<string, never>;

/** The input of DeleteFunction. */
export interface DeleteFunctionRequest {
  /** Name of the function to be deleted */
  FunctionName: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * ID of the version to delete. All versions are deleted if it's left empty.
   *
   * @since release 17 (2022-01-14)
   */
  Qualifier?: string | undefined;
}

/** The output of DeleteFunction, which only has a RequestId. */
export type DeleteFunctionResponse = Record<string, never>;

/** The input of DeleteProvisionedConcurrencyConfig. */
export interface DeleteProvisionedConcurrencyConfigRequest {
  /** Name of the function for which to delete the provisioned concurrency */
  FunctionName: string;
  /** Function version number */
  Qualifier: string;
  /**
   * Function namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace: string;
}

/** The output of DeleteProvisionedConcurrencyConfig, which only has a RequestId. */
export type DeleteProvisionedConcurrencyConfigResponse = Record<string, never>;

/** The input of DeleteReservedConcurrencyConfig. */
export interface DeleteReservedConcurrencyConfigRequest {
  /** Specifies the function of which you want to delete the reserved quota */
  FunctionName: string;
  /**
   * Function namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace: string;
}

/** The output of DeleteReservedConcurrencyConfig, which only has a RequestId. */
export type DeleteReservedConcurrencyConfigResponse = Record<string, never>;

/** The input of GetAlias. */
export interface GetAliasRequest {
  /** Function name */
  FunctionName: string;
  /** Alias name */
  Name: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
}

/** The output of GetAlias without the RequestId. */
export interface GetAliasResponse {
  /** Master version pointed to by the alias */
  FunctionVersion: string;
  /** Alias name */
  Name: string;
  /** Routing information of alias */
  RoutingConfig: RoutingConfig;
  /**
   * Alias description
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

/** The input of GetDemoAddress. */
export interface GetDemoAddressRequest {
  /** Identifier of the function template, such as demo-9eb2f8b2 */
  DemoId: string;
}

/** The output of GetDemoAddress without the RequestId. */
export interface GetDemoAddressResponse {
  /** Address of the code package of the template */
  DownloadAddress: string;
}

/** The input of GetFunction. */
export interface GetFunctionRequest {
  /**
   * Name of the function to obtain details
   *
   * @remarks A call without it fails. The metadata says that it can be left out if `ResourceId` is sent, but the
   * action has no such parameter. Source: the China site’s API metadata, which mentions `ResourceId` in this
   * description only. Source: required: the China site’s API metadata.
   */
  FunctionName?: string | undefined;
  /**
   * Function version number
   *
   * @defaultValue "$LATEST"
   * @remarks Source: inferred: the pages of other actions, such as Invoke, state this default.
   */
  Qualifier: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * It indicates whether to display the code. `TRUE` means displaying the code, and `FALSE` means hiding the code.
   * The code will not be displayed for entry files exceeding 1 MB.
   *
   * @defaultValue "FALSE"
   * @remarks Source: assumed: no page states the default; the code is only returned on request.
   */
  ShowCode: 'TRUE' | 'FALSE';
  /**
   * Whether to return the triggers. With `FALSE`, the list Triggers is empty. The default is `TRUE`.
   *
   * @defaultValue "TRUE"
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 and
   * @tencent-sdk/faas 1.0.9 send it. The default is inferred: requests without it get the triggers.
   */
  ShowTriggers: 'TRUE' | 'FALSE';
  /**
   * The key that protects the code of the function. It is needed to display the code.
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 sends it.
   */
  CodeSecret?: string | undefined;
}

/** The output of GetFunction without the RequestId. */
export interface GetFunctionResponse {
  /** Latest modification time of the function */
  ModTime: string;
  /** Function code */
  CodeInfo: string;
  /** Function description */
  Description: string;
  /** Function trigger list */
  Triggers: Trigger[];
  /** Function entry */
  Handler: string;
  /** Function code size */
  CodeSize: number;
  /** Function timeout */
  Timeout: number;
  /** Function version */
  FunctionVersion: string;
  /** Maximum available memory of the function */
  MemorySize: number;
  /** Function running environment */
  Runtime: string;
  /** Function name */
  FunctionName: string;
  /** Function VPC */
  VpcConfig: VpcConfig;
  /** Whether to use GPU */
  UseGpu: string;
  /** Function environment variable */
  Environment: Environment;
  /** Whether the code is correct */
  CodeResult: string;
  /** Code error information */
  CodeError: string;
  /** Error code */
  ErrNo: number;
  /** Function namespace */
  Namespace: string;
  /** Role bound to the function */
  Role: string;
  /** Whether to install dependencies automatically */
  InstallDependency: string;
  /**
   * Function status. For valid values and status change process, please see
   * [here](https://intl.cloud.tencent.com/document/product/583/47175?from_cn_redirect=1)
   */
  Status: 'Creating' | 'CreateFailed' | 'Active' | 'Updating' | 'UpdateFailed' | 'Publishing' | 'PublishFailed' | 'Deleting' | 'DeleteFailed' | (string & {});
  /** Status description */
  StatusDesc: string;
  /** CLS logset to which logs are shipped */
  ClsLogsetId: string;
  /** CLS Topic to which logs are shipped */
  ClsTopicId: string;
  /** Function ID */
  FunctionId: string;
  /** Function tag list */
  Tags: Tag[];
  /** EipConfig configuration */
  EipConfig: EipOutConfig;
  /** Domain name information */
  AccessInfo: AccessInfo;
  /** Function type. The value is `HTTP` or `Event`. */
  Type: 'HTTP' | 'Event' | (string & {});
  /** Whether to enable L5 */
  L5Enable: string;
  /** Version information of a layer associated with a function */
  Layers: LayerVersionInfo[];
  /** Information of a dead letter queue associated with a function */
  DeadLetterConfig: DeadLetterConfig;
  /** Function creation time */
  AddTime: string;
  /**
   * Public network access configuration
   * Note: This field may return null, indicating that no valid values can be obtained.
   */
  PublicNetConfig?: PublicNetConfigOut | null;
  /**
   * Whether Ons is enabled
   * Note: This field may return null, indicating that no valid value was found.
   */
  OnsEnable?: string | null;
  /**
   * File system configuration parameter, which is used for the function to mount the file system
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  CfsConfig?: CfsConfig | null;
  /**
   * Function billing status. For valid values, please see
   * [here](https://intl.cloud.tencent.com/document/product/583/47175?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E8.AE.A1.E8.B4.B9.E7.8A.B6.E6.80.81)
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  AvailableStatus?: 'Available' | 'InsufficientBalance' | (string & {}) | null;
  /**
   * Function version
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  Qualifier?: string | null;
  /**
   * Timeout period for function initialization
   *
   * @since release 2 (2020-09-17)
   */
  InitTimeout: number;
  /**
   * Cause of function failure
   * Note: this field may return null, indicating that no valid values can be obtained.
   *
   * @since release 3 (2020-10-16)
   */
  StatusReasons?: StatusReason[] | null;
  /**
   * Specifies whether to enable asynchronization
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * @since release 12 (2021-08-20)
   */
  AsyncRunEnable?: string | null;
  /**
   * Specifies whether to enable event tracking
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * @since release 12 (2021-08-20)
   */
  TraceEnable?: string | null;
  /**
   * Image configuration
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @since release 28 (2023-11-24)
   * @remarks Source: the China site’s API metadata.
   */
  ImageConfig: ImageConfig | null;
  /**
   * Protocols supported by HTTP-triggered functions. It supports WebSockets for now.
   * Note: This field may return null, indicating that no valid value was found.
   *
   * @since release 16 (2021-12-14)
   */
  ProtocolType?: string | null;
  /**
   * Parameters of the specified protocol
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * @since release 16 (2021-12-14)
   */
  ProtocolParams?: ProtocolParams | null;
  /**
   * Size of the temporary disk of an instance
   *
   * Unit: MB.
   *
   * @remarks Not documented; known from tools that use it. Source: inferred: tencent-component-toolkit 2.27.6
   * sends it to CreateFunction.
   */
  DiskSize?: number;
  /**
   * How the code is deployed
   *
   * @remarks Not documented; known from tools that use it. Source: inferred: tencent-component-toolkit 2.27.6
   * sends it to CreateFunction.
   */
  DeployMode?: string;
  /**
   * Type of the machines that run the function
   *
   * @remarks Not documented; known from tools that use it. Source: inferred: tencent-component-toolkit 2.27.6
   * sends it to CreateFunction.
   */
  NodeType?: string;
  /**
   * Specification of the machines that run the function
   *
   * @remarks Not documented; known from tools that use it. Source: inferred: tencent-component-toolkit 2.27.6
   * sends it to CreateFunction.
   */
  NodeSpec?: string;
  /**
   * The platform that the function belongs to
   *
   * @remarks Not documented; known from tools that use it. Source: inferred: @cloudbase/manager-node 5.6.5 sends
   * it to CreateFunction.
   */
  Stamp?: string;
  /**
   * Configuration of multiple concurrent requests in one instance. Only web functions support it.
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @since release 40 (2025-11-28)
   * @remarks Source: the China site’s API metadata.
   */
  InstanceConcurrencyConfig: InstanceConcurrencyConfig | null;
  /**
   * Whether DNS caching is enabled
   *
   * @since release 28 (2023-11-24)
   * @remarks Source: the China site’s API metadata.
   */
  DnsCache: string;
  /**
   * Configuration of access to the private network
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @since release 28 (2023-11-24)
   * @remarks Source: the China site’s API metadata.
   */
  IntranetConfig: IntranetConfigOut | null;
}

/** The input of GetFunctionAddress. */
export interface GetFunctionAddressRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Function version
   *
   * @defaultValue "$LATEST"
   * @remarks Source: inferred: the pages of other actions, such as Invoke, state this default.
   */
  Qualifier: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * The key that protects the code of the function
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 sends it.
   */
  CodeSecret?: string | undefined;
}

/** The output of GetFunctionAddress without the RequestId. */
export interface GetFunctionAddressResponse {
  /** Cos address of the function */
  Url: string;
  /** SHA256 code of the function */
  CodeSha256: string;
}

/** The input of GetFunctionEventInvokeConfig. */
export interface GetFunctionEventInvokeConfigRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Function namespace. Default value: default
   *
   * @defaultValue "default"
   */
  Namespace: string;
  /**
   * Function version. Default value: $LATEST
   *
   * @defaultValue "$LATEST"
   */
  Qualifier: string;
}

/** The output of GetFunctionEventInvokeConfig without the RequestId. */
export interface GetFunctionEventInvokeConfigResponse {
  /** Async retry configuration information */
  AsyncTriggerConfig: AsyncTriggerConfig;
}

/** The input of GetFunctionLogs. */
export interface GetFunctionLogsRequest {
  /**
   * Function name.
   * - To ensure the compatibility of the
   * [`GetFunctionLogs`](https://intl.cloud.tencent.com/document/product/583/18583) API, the input parameter
   * `FunctionName` is optional, but we recommend you enter it; otherwise, log acquisition may fail.
   * - After the function is connected to CLS, we recommend you use the [related CLS
   * API](https://intl.cloud.tencent.com/document/product/614/16875) to get the best log retrieval experience.
   */
  FunctionName?: string | undefined;
  /**
   * Data offset. The addition of `Offset` and `Limit` cannot exceed 10,000.
   *
   * At most 10000.
   *
   * @defaultValue 0
   * @remarks Source: inferred: the maximum, because neither can exceed the sum; the default, because the pages of
   * other lists, such as ListFunctions, state it.
   */
  Offset: number;
  /**
   * Length of the return data. The addition of `Offset` and `Limit` cannot exceed 10,000.
   *
   * At most 10000.
   *
   * @defaultValue 20
   * @remarks Source: inferred: the maximum, because neither can exceed the sum; the default, because the pages of
   * other lists, such as ListFunctions, state it.
   */
  Limit: number;
  /**
   * It specifies whether to sort the logs in an ascending or descending order. The value is `desc` or `asc`.
   *
   * @defaultValue "desc"
   * @remarks Source: inferred: the pages of other lists by time, such as ListAsyncEvents, state this default.
   */
  Order: 'desc' | 'asc';
  /**
   * It specifies the sorting order of the logs based on a specified field, such as `function_name`, `duration`,
   * `mem_usage`, and `start_time`.
   *
   * @defaultValue "start_time"
   * @remarks Source: inferred: the page of ListAsyncEvents, another list of invocations, states this default.
   */
  OrderBy: 'function_name' | 'duration' | 'mem_usage' | 'start_time' | (string & {});
  /**
   * Log filter used to identify whether to return logs of successful or failed requests. `filter.RetCode=not0`
   * indicates that only the logs of failed requests will be returned. `filter.RetCode=is0` indicates that only the
   * logs of successful requests will be returned. If this parameter is left blank, all logs will be returned.
   */
  Filter?: LogFilter | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /** Function version */
  Qualifier?: string | undefined;
  /** RequestId corresponding to the executed function */
  FunctionRequestId?: string | undefined;
  /** Query date, for example, 2017-05-16 20:00:00. The date must be within one day of the end time. */
  StartTime?: string | undefined;
  /** Query date, for example, 2017-05-16 20:59:59. The date must be within one day of the start time. */
  EndTime?: string | undefined;
  /**
   * This field is disused.
   *
   * @deprecated
   */
  SearchContext?: LogSearchContext | undefined;
}

/** The output of GetFunctionLogs without the RequestId. */
export interface GetFunctionLogsResponse {
  /** Total number of function logs */
  TotalCount: number;
  /** Function log information */
  Data: FunctionLog[];
  /**
   * This field is disused.
   *
   * @deprecated
   */
  SearchContext: LogSearchContext;
}

/** The input of GetFunctionTestModel. */
export interface GetFunctionTestModelRequest {
  /** Name of the function */
  FunctionName: string;
  /**
   * Name of the test event, 1 to 60 characters
   *
   * 1 to 60 characters.
   *
   * @remarks Source: assumed: a test event has a name, which is as long as that of a function at most.
   */
  TestModelName: string;
  /**
   * Namespace of the function. The default is `default`.
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
}

/** The output of GetFunctionTestModel without the RequestId. */
export interface GetFunctionTestModelResponse {
  /** The test event, as JSON text */
  TestModelValue: string;
  /** Time of the creation */
  CreatedTime: string;
  /** Time of the last change */
  ModifiedTime: string;
}

/** The input of GetProvisionedConcurrencyConfig. */
export interface GetProvisionedConcurrencyConfigRequest {
  /** Name of the function for which to get the provisioned concurrency details. */
  FunctionName: string;
  /**
   * Function namespace. Default value: default.
   *
   * @defaultValue "default"
   */
  Namespace: string;
  /**
   * Function version number. If this parameter is left empty, the provisioned concurrency information of all
   * function versions will be returned.
   */
  Qualifier?: string | undefined;
}

/** The output of GetProvisionedConcurrencyConfig without the RequestId. */
export interface GetProvisionedConcurrencyConfigResponse {
  /** Unallocated provisioned concurrency amount of function. */
  UnallocatedConcurrencyNum: number;
  /** Allocated provisioned concurrency amount of function. */
  Allocated: VersionProvisionedConcurrencyInfo[];
}

/** The input of GetRequestStatus. */
export interface GetRequestStatusRequest {
  /** Function name */
  FunctionName: string;
  /** ID of the request to be queried */
  FunctionRequestId: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * Start time of the query, for example `2017-05-16 20:00:00`. If it's left empty, it defaults to 15 minutes
   * before the current time.
   */
  StartTime?: string | undefined;
  /**
   * End time of the query. such as `2017-05-16 20:59:59`. If `StartTime` is not specified, `EndTime` defaults to
   * the current time. If `StartTime` is specified, `EndTime` is required, and it need to be later than the
   * `StartTime`.
   */
  EndTime?: string | undefined;
}

/** The output of GetRequestStatus without the RequestId. */
export interface GetRequestStatusResponse {
  /**
   * Total running functions
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   */
  TotalCount?: number | null;
  /**
   * Details of the function running status
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   */
  Data?: RequestStatus[] | null;
}

/** The input of GetReservedConcurrencyConfig. */
export interface GetReservedConcurrencyConfigRequest {
  /** Specifies the function of which you want to obtain the reserved quota */
  FunctionName: string;
  /**
   * Function namespace. Default value: default.
   *
   * @defaultValue "default"
   */
  Namespace: string;
}

/** The output of GetReservedConcurrencyConfig without the RequestId. */
export interface GetReservedConcurrencyConfigResponse {
  /**
   * The reserved quota of the function
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   */
  ReservedMem?: number | null;
}

/** The input of GetTempCosInfo. */
export interface GetTempCosInfoRequest {
  /** Path of the object, such as `<AppId>/<Namespace>/<FunctionName>.zip` */
  ObjectPath: string;
}

/** The output of GetTempCosInfo without the RequestId. */
export interface GetTempCosInfoResponse {
  /** The day of the upload, which is the first part of the path of the object */
  Date: string;
  /** The signature of the upload */
  Sign: string;
}

/** The input of Invoke. */
export interface InvokeRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Fill in `RequestResponse` for synchronized invocations (default and recommended) and `Event` for asychronized
   * invocations. Note that for synchronized invocations, the max timeout period is 300s. Choose asychronized
   * invocations if the required timeout period is longer than 300 seconds. You can also use
   * [InvokeFunction](https://intl.cloud.tencent.com/document/product/583/58400?from_cn_redirect=1) for
   * synchronized invocations.
   *
   * @defaultValue "RequestResponse"
   */
  InvocationType: 'RequestResponse' | 'Event';
  /**
   * The version or alias of the triggered function. It defaults to $LATEST
   *
   * @defaultValue "$LATEST"
   */
  Qualifier: string;
  /**
   * Function running parameter, which is in the JSON format. The maximum parameter size is 6 MB for synchronized
   * invocations and 128KB for asynchronized invocations. This field corresponds to [event input
   * parameter](https://intl.cloud.tencent.com/document/product/583/9210?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E5.85.A5.E5.8F.82.3Ca-id.3D.22input.22.3E.3C.2Fa.3E).
   *
   * At most 6291456 bytes.
   */
  ClientContext?: string | undefined;
  /**
   * Null for async invocations
   *
   * @defaultValue "None"
   * @remarks With `Tail`, the response of a synchronous invocation contains up to 4 KB of the log of the function
   * in `Log`. With `None`, it does not. Source: inferred: from the page of InvokeFunction. Source: inferred: the
   * page of InvokeFunction states this default.
   */
  LogType: string;
  /**
   * Namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * Traffic routing config in json format, e.g., {"k":"v"}. Please note that both "k" and "v" must be strings. Up
   * to 1024 bytes allowed.
   *
   * At most 1024 bytes.
   */
  RoutingKey?: string | undefined;
}

/** The output of Invoke without the RequestId. */
export interface InvokeResponse {
  /** Function execution result */
  Result: Result;
}

/** The input of InvokeFunction. */
export interface InvokeFunctionRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Version or alias of the function. It defaults to `$DEFAULT`.
   *
   * @defaultValue "$DEFAULT"
   */
  Qualifier: string;
  /**
   * Function running parameter, which is in the JSON format. Maximum parameter size is 6 MB. This field
   * corresponds to [event input
   * parameter](https://intl.cloud.tencent.com/document/product/583/9210?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E5.85.A5.E5.8F.82.3Ca-id.3D.22input.22.3E.3C.2Fa.3E).
   *
   * At most 6291456 bytes.
   */
  Event?: string | undefined;
  /**
   * Valid value: `None` (default) or `Tail`. If the value is `Tail`, `log` in the response will contain the
   * corresponding function execution log (up to 4KB).
   *
   * @defaultValue "None"
   */
  LogType: 'None' | 'Tail';
  /**
   * Namespace. `default` is used if it's left empty.
   *
   * @defaultValue "default"
   */
  Namespace: string;
  /**
   * Traffic routing config in json format, e.g., {"k":"v"}. Please note that both "k" and "v" must be strings. Up
   * to 1024 bytes allowed.
   *
   * At most 1024 bytes.
   */
  RoutingKey?: string | undefined;
}

/** The output of InvokeFunction without the RequestId. */
export interface InvokeFunctionResponse {
  /** Function execution result */
  Result: Result;
}

/** The input of ListAliases. */
export interface ListAliasesRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * If this parameter is provided, only aliases associated with this function version will be returned.
   *
   * @remarks Source: restored: the scan garbles this sentence; worded as in the provider's SDK documentation.
   */
  FunctionVersion?: string | undefined;
  /**
   * Data offset. Default value: 0
   *
   * @defaultValue "0"
   */
  Offset: string;
  /**
   * Number of results to be returned. Default value: 20
   *
   * @defaultValue "20"
   */
  Limit: string;
}

/** The output of ListAliases without the RequestId. */
export interface ListAliasesResponse {
  /** Alias list */
  Aliases: Alias[];
  /**
   * Total number of aliases
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  TotalCount?: number | null;
}

/** The input of ListFunctionTestModels. */
export interface ListFunctionTestModelsRequest {
  /** Name of the function */
  FunctionName: string;
  /**
   * Namespace of the function. The default is `default`.
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
}

/** The output of ListFunctionTestModels without the RequestId. */
export interface ListFunctionTestModelsResponse {
  /** Names of the test events */
  TestModels: string[];
}

/** The input of ListFunctions. */
export interface ListFunctionsRequest {
  /**
   * It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`.
   *
   * @defaultValue "ASC"
   * @remarks Source: assumed: no page states the default, and those of other lists differ.
   */
  Order: 'ASC' | 'DESC';
  /**
   * It specifies the sorting order of the results according to a specified field, such as `AddTime`, `ModTime`,
   * and `FunctionName`.
   */
  Orderby?: 'AddTime' | 'ModTime' | 'FunctionName' | (string & {}) | undefined;
  /**
   * Data offset. The default value is `0`.
   *
   * @defaultValue 0
   */
  Offset: number;
  /**
   * Return data length. The default value is `20`.
   *
   * @defaultValue 20
   */
  Limit: number;
  /** It specifies whether to support fuzzy matching for the function name. */
  SearchKey?: string | undefined;
  /**
   * Namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /** Function description. Fuzzy search is supported. */
  Description?: string | undefined;
  /**
   * Filters
   * - tag:tag-key - String - Required: No - Filtering criteria based on tag-key - value pairs. Replace `tag-key`
   * with a specific tag-key.
   *
   * The maximum number of `Filters` for each request is 10, and that of `Filter.Values` is 5.
   *
   * At most 10 elements.
   *
   * @remarks The `Name` of a filter by tag is `tag-` and the key of the tag, such as `tag-status`, as in the
   * example. The description has `tag:` instead. Source: the description and the example of the page differ.
   */
  Filters?: Filter[] | undefined;
}

/** The output of ListFunctions without the RequestId. */
export interface ListFunctionsResponse {
  /** Function list */
  Functions: FunctionData[];
  /** Total number */
  TotalCount: number;
}

/** The input of ListVersionByFunction. */
export interface ListVersionByFunctionRequest {
  /** Function Name */
  FunctionName: string;
  /**
   * The namespace where the function locates
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * Data offset. The default value is `0`.
   *
   * @defaultValue 0
   */
  Offset: number;
  /**
   * Return data length. The default value is `20`.
   *
   * @defaultValue 20
   */
  Limit: number;
  /** It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`. */
  Order?: 'ASC' | 'DESC' | undefined;
  /** It specifies the sorting order of the results according to a specified field, such as `AddTime`, `ModTime`. */
  OrderBy?: 'AddTime' | 'ModTime' | (string & {}) | undefined;
}

/** The output of ListVersionByFunction without the RequestId. */
export interface ListVersionByFunctionResponse {
  /** Function version */
  FunctionVersion: string[];
  /**
   * Function version list
   * Note: This field may return null, indicating that no valid values is found.
   */
  Versions?: FunctionVersion[] | null;
  /**
   * Total number of function versions
   * Note: This field may return null, indicating that no valid value was found.
   */
  TotalCount?: number | null;
}

/** The input of PublishVersion. */
export interface PublishVersionRequest {
  /** Name of the released function */
  FunctionName: string;
  /** Function description */
  Description?: string | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
}

/** The output of PublishVersion without the RequestId. */
export interface PublishVersionResponse {
  /** Function version */
  FunctionVersion: string;
  /** Code size */
  CodeSize: number;
  /** Maximum available memory */
  MemorySize: number;
  /** Function description */
  Description: string;
  /** Function entry */
  Handler: string;
  /** Function timeout */
  Timeout: number;
  /**
   * Function running environment
   * Note: This parameter may return null, indicating that no valid values can be obtained.
   */
  Runtime?: string | null;
  /** Function namespace */
  Namespace: string;
}

/** The input of PutProvisionedConcurrencyConfig. */
export interface PutProvisionedConcurrencyConfigRequest {
  /** Name of the function for which to set the provisioned concurrency */
  FunctionName: string;
  /** Function version number. Note: the `$LATEST` version does not support provisioned concurrency */
  Qualifier: string;
  /**
   * Provisioned concurrency amount. Note: there is an upper limit for the sum of provisioned concurrency amounts
   * of all versions, which currently is the function's maximum concurrency quota minus 100
   */
  VersionProvisionedConcurrencyNum: number;
  /**
   * Function namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace: string;
  /**
   * Scheduled provisioned concurrency scaling action
   *
   * @since release 15 (2021-11-30)
   */
  TriggerActions?: TriggerAction[] | undefined;
  /**
   * Specifies the provisioned concurrency type.
   * `Default`: Static provisioned concurrency.
   * `ConcurrencyUtilizationTracking`: Scales the concurrency automatically according to the concurrency
   * utilization.
   * If `ConcurrencyUtilizationTracking` is passed in, `TrackingTarget`, `MinCapacity` and `MaxCapacity` are
   * required, and `VersionProvisionedConcurrencyNum` must be `0`.
   *
   * @defaultValue "Default"
   * @since release 19 (2022-04-14)
   * @remarks Source: restored: the margin cuts the line ends; completed from the provider's SDK documentation. The
   * default is inferred: all provisioned concurrency was static before release 19 added the parameter.
   */
  ProvisionedType: 'Default' | 'ConcurrencyUtilizationTracking';
  /**
   * The target concurrency utilization. Range: (0,1) (two decimal places)
   *
   * 0.01 to 0.99.
   *
   * @since release 19 (2022-04-14)
   * @remarks Source: restored: the margin cuts the range; completed from the provider's SDK documentation.
   */
  TrackingTarget?: number | undefined;
  /**
   * The minimum number of instances. It can not be smaller than `1`.
   *
   * At least 1.
   *
   * @since release 19 (2022-04-14)
   */
  MinCapacity?: number | undefined;
  /**
   * The maximum number of instances
   *
   * @since release 19 (2022-04-14)
   */
  MaxCapacity?: number | undefined;
}

/** The output of PutProvisionedConcurrencyConfig, which only has a RequestId. */
export type PutProvisionedConcurrencyConfigResponse = Record<string, never>;

/** The input of PutReservedConcurrencyConfig. */
export interface PutReservedConcurrencyConfigRequest {
  /** Specifies the function of which you want to configure the reserved quota */
  FunctionName: string;
  /**
   * Reserved memory quota of the function. Note: the upper limit for the total reserved quota of the function is
   * the user's total concurrency memory minus 12800
   */
  ReservedConcurrencyMem: number;
  /**
   * Function namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace: string;
}

/** The output of PutReservedConcurrencyConfig, which only has a RequestId. */
export type PutReservedConcurrencyConfigResponse = Record<string, never>;

/** The input of PutTotalConcurrencyConfig. */
export interface PutTotalConcurrencyConfigRequest {
  /**
   * Account concurrency memory quota. Note: the lower limit for the account concurrency memory quota is the user's
   * total concurrency memory used + 12800
   */
  TotalConcurrencyMem: number;
  /**
   * Namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace: string;
}

/** The output of PutTotalConcurrencyConfig, which only has a RequestId. */
export type PutTotalConcurrencyConfigResponse = Record<string, never>;

/** The input of UpdateAlias. */
export interface UpdateAliasRequest {
  /** Function name */
  FunctionName: string;
  /** Alias name */
  Name: string;
  /** Master version pointed to by the alias */
  FunctionVersion: string;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /** Routing information of alias, which is required if you need to specify an additional version for the alias. */
  RoutingConfig?: RoutingConfig | undefined;
  /** Alias description */
  Description?: string | undefined;
}

/** The output of UpdateAlias, which only has a RequestId. */
export type UpdateAliasResponse = Record<string, never>;

/** The input of UpdateFunctionCode. */
export interface UpdateFunctionCodeRequest {
  /** Name of the function to be modified */
  FunctionName: string;
  /**
   * Function handler name, which is in the `file name.function name` form. Use a period (.) to separate a file
   * name and function name. The file name and function name must start and end with letters and contain 2-60
   * characters, including letters, digits, underscores (_), and hyphens (-).
   *
   * Matches `([A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z](\.[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z])?|[^:]+::[^:]+)?`.
   *
   * @remarks Source: the format with :: is that of CreateFunction; a single name is accepted according to the
   * product's documentation of Go; an empty one is what GetFunction returns for functions that have none, and
   * tools send it back.
   */
  Handler?: string | undefined;
  /** COS bucket name */
  CosBucketName?: string | undefined;
  /** COS object path */
  CosObjectName?: string | undefined;
  /**
   * It contains a function code file and its dependencies in the ZIP format. When you use this API, the ZIP file
   * needs to be encoded with Base64. Up to 20 MB is supported.
   *
   * Base64; clients also accept bytes and encode them. At most 20971520 bytes.
   *
   * @remarks A whole request can have 10 MB, so that this form suffices for about 7.5 MB of ZIP. Upload a larger
   * package to COS, and pass CosBucketName and CosObjectName instead. Source: inferred: the documented size of a
   * request, and that Base64 makes four characters of three bytes.
   */
  ZipFile?: string | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /** COS region. Note: Beijing includes ap-beijing and ap-beijing-1. */
  CosBucketRegion?: string | undefined;
  /**
   * Whether to install dependencies automatically
   *
   * @since release 17 (2022-01-14)
   */
  InstallDependency?: string | undefined;
  /** Function environment */
  EnvId?: string | undefined;
  /**
   * It specifies whether to synchronously release a new version during the update. The default value is `FALSE`,
   * indicating not to release a new version.
   *
   * @defaultValue "FALSE"
   */
  Publish: 'TRUE' | 'FALSE';
  /** Function code */
  Code?: Code | undefined;
  /** Code source. Valid values: ZipFile, Cos, Inline */
  CodeSource?: 'ZipFile' | 'Cos' | 'Inline' | undefined;
  /**
   * The key of 36 letters and digits that protects the code, or will protect it if it is not protected yet
   *
   * Matches `[A-Za-z0-9]{36}`.
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 sends it;
   * CloudBase documents it as a key of 36 letters and digits.
   */
  CodeSecret?: string | undefined;
}

/** The output of UpdateFunctionCode, which only has a RequestId. */
export type UpdateFunctionCodeResponse = Record<string, never>;

/** The input of UpdateFunctionConfiguration. */
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
  Namespace: string;
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
  Publish: 'TRUE' | 'FALSE';
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

/** The output of UpdateFunctionConfiguration, which only has a RequestId. */
export type UpdateFunctionConfigurationResponse = Record<string, never>;

/** The input of UpdateFunctionEventInvokeConfig. */
export interface UpdateFunctionEventInvokeConfigRequest {
  /** Async retry configuration information */
  AsyncTriggerConfig: AsyncTriggerConfig;
  /** Function name */
  FunctionName: string;
  /**
   * Function namespace. Default value: default
   *
   * @defaultValue "default"
   */
  Namespace: string;
}

/** The output of UpdateFunctionEventInvokeConfig, which only has a RequestId. */
export type UpdateFunctionEventInvokeConfigResponse = Record<string, never>;

/** The input of UpdateFunctionIncrementalCode. */
export interface UpdateFunctionIncrementalCodeRequest {
  /** Name of the function */
  FunctionName: string;
  /**
   * The files to add or replace, as a .zip archive in Base64. The paths in the archive are those in the package.
   * Up to 20 MB is supported.
   *
   * Base64; clients also accept bytes and encode them. At most 20971520 bytes.
   *
   * @remarks Source: inferred: the limit is that of ZipFile of UpdateFunctionCode.
   */
  AddFiles?: string | undefined;
  /** The paths of files and directories to delete from the package. Files are deleted before others are added. */
  DeleteFiles?: string[] | undefined;
  /**
   * Namespace of the function. The default is `default`.
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
}

/** The output of UpdateFunctionIncrementalCode, which only has a RequestId. */
export type UpdateFunctionIncrementalCodeResponse = Record<string, never>;

/** The input of UpdateFunctionTestModel. */
export interface UpdateFunctionTestModelRequest {
  /** Name of the function */
  FunctionName: string;
  /**
   * Name of the test event, 1 to 60 characters
   *
   * 1 to 60 characters.
   *
   * @remarks Source: assumed: a test event has a name, which is as long as that of a function at most.
   */
  TestModelName: string;
  /** The test event, as JSON text */
  TestModelValue: string;
  /**
   * Namespace of the function. The default is `default`.
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
}

/** The output of UpdateFunctionTestModel, which only has a RequestId. */
export type UpdateFunctionTestModelResponse = Record<string, never>;

/** The input of CreateNamespace. */
export interface CreateNamespaceRequest {
  /**
   * Namespace name
   *
   * At most 30 characters. Matches `[A-Za-z0-9_-]+`.
   *
   * @remarks Source: from the description of InvalidParameterValue.NamespaceInvalid.
   */
  Namespace: string;
  /** Namespace description */
  Description?: string | undefined;
  /**
   * Type of the namespace. The default is `default`. `TCB` is for namespaces of the mini-program cloud.
   *
   * @defaultValue "default"
   * @remarks Not documented; known from tools that use it. Source: the command line tool scf 0.2.8
   * (tencentyun/scfcli) sends it. The values and the default are those of the member Type of Namespace.
   */
  Type: 'default' | 'TCB';
  /**
   * Resource pool configuration
   *
   * @since release 24 (2023-07-20)
   * @remarks Source: description: the China site’s API metadata.
   */
  ResourceEnv?: NamespaceResourceEnv | undefined;
}

/** The output of CreateNamespace, which only has a RequestId. */
export type CreateNamespaceResponse = Record<string, never>;

/** The input of DeleteNamespace. */
export interface DeleteNamespaceRequest {
  /** Namespace name */
  Namespace: string;
}

/** The output of DeleteNamespace, which only has a RequestId. */
export type DeleteNamespaceResponse = Record<string, never>;

/** The input of ListNamespaces. */
export interface ListNamespacesRequest {
  /**
   * Return data length. The default value is `20`.
   *
   * @defaultValue 20
   */
  Limit: number;
  /**
   * Data offset. The default value is `0`.
   *
   * @defaultValue 0
   */
  Offset: number;
  /** It specifies the sorting order of the results according to a specified field, such as `Name` and `Updatetime`. */
  Orderby?: 'Name' | 'Updatetime' | (string & {}) | undefined;
  /**
   * It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`.
   *
   * @defaultValue "ASC"
   * @remarks Source: assumed: no page states the default, and those of other lists differ.
   */
  Order: 'ASC' | 'DESC';
  /**
   * Specifies the range and keyword for search. The value of `Key` can be `Namespace` or `Description`. Multiple
   * AND conditions can be specified.
   *
   * @since release 13 (2021-09-10)
   */
  SearchKey?: SearchKey[] | undefined;
}

/** The output of ListNamespaces without the RequestId. */
export interface ListNamespacesResponse {
  /** Namespace details */
  Namespaces: Namespace[];
  /** Number of return namespaces */
  TotalCount: number;
}

/** The input of UpdateNamespace. */
export interface UpdateNamespaceRequest {
  /** Namespace name */
  Namespace: string;
  /** Namespace description */
  Description: string;
}

/** The output of UpdateNamespace, which only has a RequestId. */
export type UpdateNamespaceResponse = Record<string, never>;

/** The input of DeleteLayerVersion. */
export interface DeleteLayerVersionRequest {
  /** Layer name */
  LayerName: string;
  /** Version number */
  LayerVersion: number;
}

/** The output of DeleteLayerVersion, which only has a RequestId. */
export type DeleteLayerVersionResponse = Record<string, never>;

/** The input of GetLayerVersion. */
export interface GetLayerVersionRequest {
  /** Layer name */
  LayerName: string;
  /** Version number */
  LayerVersion: number;
}

/** The output of GetLayerVersion without the RequestId. */
export interface GetLayerVersionResponse {
  /** Compatible runtimes */
  CompatibleRuntimes: string[];
  /** SHA256 encoding of version file on the layer */
  CodeSha256: string;
  /** Download address of version file on the layer */
  Location: string;
  /** Version creation time */
  AddTime: string;
  /** Version description */
  Description: string;
  /** License information */
  LicenseInfo: string;
  /** Version number */
  LayerVersion: number;
  /** Layer name */
  LayerName: string;
  /**
   * Current status of specific layer version. For the status values, [see
   * here](https://intl.cloud.tencent.com/document/product/583/47175?from_cn_redirect=1#.E5.B1.82.EF.BC.88layer.EF.BC.89.E7.8A.B6.E6.80.81)
   */
  Status: 'Publishing' | 'PublishFailed' | 'Active' | 'Deleting' | 'DeleteFailed' | 'Deleted' | (string & {});
}

/** The input of ListLayerVersions. */
export interface ListLayerVersionsRequest {
  /** Layer name */
  LayerName: string;
  /** Compatible runtimes */
  CompatibleRuntime?: string[] | undefined;
}

/** The output of ListLayerVersions without the RequestId. */
export interface ListLayerVersionsResponse {
  /** Layer version list */
  LayerVersions: LayerVersionInfo[];
}

/** The input of ListLayers. */
export interface ListLayersRequest {
  /** Compatible runtimes */
  CompatibleRuntime?: string | undefined;
  /**
   * Offset
   *
   * @defaultValue 0
   * @remarks Source: inferred: the pages of other lists, such as ListFunctions, state this default.
   */
  Offset: number;
  /**
   * Limit
   *
   * @defaultValue 20
   * @remarks Source: inferred: the pages of other lists, such as ListFunctions, state this default.
   */
  Limit: number;
  /** Query key, which fuzzily matches the name */
  SearchKey?: string | undefined;
  /**
   * The platform that published the layers, the Src of PublishLayerVersion
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/cli 2.12.10 sends it.
   */
  SearchSrc?: string | undefined;
}

/** The output of ListLayers without the RequestId. */
export interface ListLayersResponse {
  /** Layer list */
  Layers: LayerVersionInfo[];
  /** Total number of layers */
  TotalCount: number;
}

/** The input of PublishLayerVersion. */
export interface PublishLayerVersionRequest {
  /**
   * Layer name, which can contain 1-64 English letters, digits, hyphens, and underscores, must begin with a
   * letter, and cannot end with a hyphen or underscore
   *
   * 1 to 64 characters. Matches `[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?`.
   */
  LayerName: string;
  /**
   * Runtimes compatible with layer. Multiple choices are allowed. The valid values of this parameter correspond to
   * the valid values of the `Runtime` of the function.
   *
   * @remarks Source: inferred: the description refers to Runtime of the function, which the page of CreateFunction
   * describes; others are accepted, as there.
   */
  CompatibleRuntimes: ('Python2.7' | 'Python3.6' | 'Nodejs6.10' | 'Nodejs8.9' | 'Nodejs10.15' | 'Nodejs12.16' | 'Php5' | 'Php7' | 'Go1' | 'Java8' | 'CustomRuntime' | (string & {}))[];
  /** Layer file source or content */
  Content: Code;
  /** Layer version description */
  Description?: string | undefined;
  /** Software license of layer */
  LicenseInfo?: string | undefined;
  /**
   * The platform that publishes the layer, by which ListLayers can search
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 sends it, with
   * TCB_ and the environment.
   */
  Src?: string | undefined;
  /**
   * Tags of the layer, as an array of key-value pairs
   *
   * @since release 33 (2024-08-27)
   * @remarks Source: the China site’s API metadata.
   */
  Tags?: Tag[] | undefined;
}

/** The output of PublishLayerVersion without the RequestId. */
export interface PublishLayerVersionResponse {
  /** Version number of the layer created in this request */
  LayerVersion: number;
}

/** The input of GetAsyncEventStatus. */
export interface GetAsyncEventStatusRequest {
  /** ID of the async execution request */
  InvokeRequestId: string;
}

/** The output of GetAsyncEventStatus without the RequestId. */
export interface GetAsyncEventStatusResponse {
  /** Async event status */
  Result: AsyncEventStatus;
}

/** The input of ListAsyncEvents. */
export interface ListAsyncEventsRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /** Filter (function version) */
  Qualifier?: string | undefined;
  /** Filter (invocation type list) */
  InvokeType?: string[] | undefined;
  /**
   * Filter (event status list)
   *
   * @remarks Source: inferred: the filter compares these values with AsyncEvent.Status.
   */
  Status?: ('RUNNING' | 'FINISHED' | 'ABORTED' | 'FAILED')[] | undefined;
  /** Filter (left-closed-right-open range of execution start time) */
  StartTimeInterval?: TimeInterval | undefined;
  /** Filter (left-closed-right-open range of execution end time) */
  EndTimeInterval?: TimeInterval | undefined;
  /**
   * Valid values: ASC, DESC. Default value: DESC
   *
   * @defaultValue "DESC"
   */
  Order: 'ASC' | 'DESC';
  /**
   * Valid values: StartTime, EndTime. Default value: StartTime
   *
   * @defaultValue "StartTime"
   */
  Orderby: 'StartTime' | 'EndTime';
  /**
   * Data offset. Default value: 0
   *
   * @defaultValue 0
   */
  Offset: number;
  /**
   * Number of results to be returned. Default value: 20. Maximum value: 100
   *
   * At most 100.
   *
   * @defaultValue 20
   */
  Limit: number;
  /** Filter (event invocation request ID) */
  InvokeRequestId?: string | undefined;
}

/** The output of ListAsyncEvents without the RequestId. */
export interface ListAsyncEventsResponse {
  /** Total number of events that meet the filter */
  TotalCount: number;
  /** Async event list */
  EventList: AsyncEvent[];
}

/** The input of TerminateAsyncEvent. */
export interface TerminateAsyncEventRequest {
  /** Function name */
  FunctionName: string;
  /** Terminated invocation request ID */
  InvokeRequestId: string;
  /**
   * Namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * Whether to enable grace shutdown. If it's `true`, a `SIGTERM` signal is sent to the specified request. See
   * [Sending termination
   * signal](https://intl.cloud.tencent.com/document/product/583/63969?from_cn_redirect=1#.E5.8F.91.E9.80.81.E7.BB.88.E6.AD.A2.E4.BF.A1.E5.8F.B7).
   * It's set to `false` by default.
   *
   * @defaultValue false
   * @since release 15 (2021-11-30)
   * @remarks Source: restored: the margin cuts the first sentences and the anchor of the link; completed from the
   * official SDKs' description of this parameter.
   */
  GraceShutdown: boolean;
}

/** The output of TerminateAsyncEvent, which only has a RequestId. */
export type TerminateAsyncEventResponse = Record<string, never>;

/** The input of CreateCustomDomain. */
export interface CreateCustomDomainRequest {
  /** Domain name. Wildcard domain names are not supported */
  Domain: string;
  /** Protocol. Valid values: `HTTP`, `HTTPS`, `HTTP&HTTPS` */
  Protocol: 'HTTP' | 'HTTPS' | 'HTTP&HTTPS';
  /** Route configuration */
  EndpointsConfig: EndpointsConf[];
  /** Certificate configuration, which is required if the HTTPS protocol is used */
  CertConfig?: CertConf | undefined;
  /** Web application firewall configuration */
  WafConfig?: WafConf | undefined;
  /**
   * Tags
   *
   * @since release 39 (2025-03-13)
   */
  Tags?: Tag[] | undefined;
}

/** The output of CreateCustomDomain, which only has a RequestId. */
export type CreateCustomDomainResponse = Record<string, never>;

/** The input of DeleteCustomDomain. */
export interface DeleteCustomDomainRequest {
  /** Domain name */
  Domain?: string | undefined;
}

/** The output of DeleteCustomDomain, which only has a RequestId. */
export type DeleteCustomDomainResponse = Record<string, never>;

/** The input of DeleteFunctionVersion. */
export interface DeleteFunctionVersionRequest {
  /** Name of the function to be deleted */
  FunctionName: string;
  /** Number of the version to be deleted */
  Qualifier: string;
  /**
   * Namespace of the function
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace: string;
  /**
   * Whether to force the deletion. `true`: directly deletes the container, and forcibly stops functions that are
   * still being executed
   */
  ForceDelete?: string | undefined;
}

/** The output of DeleteFunctionVersion, which only has a RequestId. */
export type DeleteFunctionVersionResponse = Record<string, never>;

/** The input of GetCustomDomain. */
export interface GetCustomDomainRequest {
  /** Domain name */
  Domain?: string | undefined;
}

/** The output of GetCustomDomain without the RequestId. */
export interface GetCustomDomainResponse {
  /** Domain name */
  Domain?: string;
  /** Protocol */
  Protocol?: string;
  /** Route configuration */
  EndpointsConfig?: EndpointsConf[];
  /** Certificate configuration */
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

/** The input of ListCustomDomains. */
export interface ListCustomDomainsRequest {
  /**
   * Offset. Default value: 0
   *
   * At least 0.
   *
   * @defaultValue 0
   */
  Offset: number;
  /**
   * Maximum number of results. Default value: 20
   *
   * At least 0.
   *
   * @defaultValue 20
   */
  Limit: number;
  /**
   * Valid values: `AddTime`, `ModTime`. Default value: `AddTime`
   *
   * @defaultValue "AddTime"
   */
  OrderBy: 'AddTime' | 'ModTime';
  /**
   * Valid values: `DESC`, `ASC`. Default value: `DESC`
   *
   * @defaultValue "DESC"
   */
  Order: 'DESC' | 'ASC';
  /** Filters */
  Filters?: Filter[] | undefined;
}

/** The output of ListCustomDomains without the RequestId. */
export interface ListCustomDomainsResponse {
  /** Total number */
  Total?: number;
  /**
   * List of domain names
   * Note: This field may return `null`, indicating that no valid value can be found.
   */
  Domains?: DomainInfo[] | null;
}

/** The input of UpdateCustomDomain. */
export interface UpdateCustomDomainRequest {
  /** Custom domain name */
  Domain: string;
  /** Protocol. Valid values: `HTTP`, `HTTPS`, `HTTP&HTTPS` */
  Protocol?: 'HTTP' | 'HTTPS' | 'HTTP&HTTPS' | undefined;
  /** Certificate configuration, which is required for the HTTPS protocol */
  CertConfig?: CertConf | undefined;
  /** Web application firewall configuration */
  WafConfig?: WafConf | undefined;
  /** Route configuration */
  EndpointsConfig?: EndpointsConf[] | undefined;
}

/** The output of UpdateCustomDomain, which only has a RequestId. */
export type UpdateCustomDomainResponse = Record<string, never>;

/** The input of UpdateTrigger. */
export interface UpdateTriggerRequest {
  /** Function name */
  FunctionName: string;
  /** Trigger name */
  TriggerName: string;
  /** Trigger type. Only `timer`, `ckafka` and `http` are supported currently */
  Type: string;
  /** Whether to enable or disable the trigger. Valid values: `OPEN`: enable; `CLOSE`: disable */
  Enable?: 'OPEN' | 'CLOSE' | undefined;
  /**
   * Function version or alias to which the trigger pointed when it was created. Default value: `$LATEST`
   *
   * @defaultValue "$LATEST"
   */
  Qualifier: string;
  /**
   * Function namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace: string;
  /** Parameter `TriggerDesc` */
  TriggerDesc?: string | undefined;
  /** Trigger description */
  Description?: string | undefined;
  /** Custom information of the user */
  CustomArgument?: string | undefined;
}

/** The output of UpdateTrigger, which only has a RequestId. */
export type UpdateTriggerResponse = Record<string, never>;

/** The inputs of the actions of SCF. */
export interface ScfRequests {
  readonly GetAccount: GetAccountRequest;
  readonly BatchCreateTrigger: BatchCreateTriggerRequest;
  readonly CreateTrigger: CreateTriggerRequest;
  readonly DeleteTrigger: DeleteTriggerRequest;
  readonly ListTriggers: ListTriggersRequest;
  readonly UpdateTriggerStatus: UpdateTriggerStatusRequest;
  readonly CopyFunction: CopyFunctionRequest;
  readonly CreateAlias: CreateAliasRequest;
  readonly CreateFunction: CreateFunctionRequest;
  readonly CreateFunctionTestModel: CreateFunctionTestModelRequest;
  readonly DeleteAlias: DeleteAliasRequest;
  readonly DeleteFunction: DeleteFunctionRequest;
  readonly DeleteProvisionedConcurrencyConfig: DeleteProvisionedConcurrencyConfigRequest;
  readonly DeleteReservedConcurrencyConfig: DeleteReservedConcurrencyConfigRequest;
  readonly GetAlias: GetAliasRequest;
  readonly GetDemoAddress: GetDemoAddressRequest;
  readonly GetFunction: GetFunctionRequest;
  readonly GetFunctionAddress: GetFunctionAddressRequest;
  readonly GetFunctionEventInvokeConfig: GetFunctionEventInvokeConfigRequest;
  readonly GetFunctionLogs: GetFunctionLogsRequest;
  readonly GetFunctionTestModel: GetFunctionTestModelRequest;
  readonly GetProvisionedConcurrencyConfig: GetProvisionedConcurrencyConfigRequest;
  readonly GetRequestStatus: GetRequestStatusRequest;
  readonly GetReservedConcurrencyConfig: GetReservedConcurrencyConfigRequest;
  readonly GetTempCosInfo: GetTempCosInfoRequest;
  readonly Invoke: InvokeRequest;
  readonly InvokeFunction: InvokeFunctionRequest;
  readonly ListAliases: ListAliasesRequest;
  readonly ListFunctionTestModels: ListFunctionTestModelsRequest;
  readonly ListFunctions: ListFunctionsRequest;
  readonly ListVersionByFunction: ListVersionByFunctionRequest;
  readonly PublishVersion: PublishVersionRequest;
  readonly PutProvisionedConcurrencyConfig: PutProvisionedConcurrencyConfigRequest;
  readonly PutReservedConcurrencyConfig: PutReservedConcurrencyConfigRequest;
  readonly PutTotalConcurrencyConfig: PutTotalConcurrencyConfigRequest;
  readonly UpdateAlias: UpdateAliasRequest;
  readonly UpdateFunctionCode: UpdateFunctionCodeRequest;
  readonly UpdateFunctionConfiguration: UpdateFunctionConfigurationRequest;
  readonly UpdateFunctionEventInvokeConfig: UpdateFunctionEventInvokeConfigRequest;
  readonly UpdateFunctionIncrementalCode: UpdateFunctionIncrementalCodeRequest;
  readonly UpdateFunctionTestModel: UpdateFunctionTestModelRequest;
  readonly CreateNamespace: CreateNamespaceRequest;
  readonly DeleteNamespace: DeleteNamespaceRequest;
  readonly ListNamespaces: ListNamespacesRequest;
  readonly UpdateNamespace: UpdateNamespaceRequest;
  readonly DeleteLayerVersion: DeleteLayerVersionRequest;
  readonly GetLayerVersion: GetLayerVersionRequest;
  readonly ListLayerVersions: ListLayerVersionsRequest;
  readonly ListLayers: ListLayersRequest;
  readonly PublishLayerVersion: PublishLayerVersionRequest;
  readonly GetAsyncEventStatus: GetAsyncEventStatusRequest;
  readonly ListAsyncEvents: ListAsyncEventsRequest;
  readonly TerminateAsyncEvent: TerminateAsyncEventRequest;
  readonly CreateCustomDomain: CreateCustomDomainRequest;
  readonly DeleteCustomDomain: DeleteCustomDomainRequest;
  readonly DeleteFunctionVersion: DeleteFunctionVersionRequest;
  readonly GetCustomDomain: GetCustomDomainRequest;
  readonly ListCustomDomains: ListCustomDomainsRequest;
  readonly UpdateCustomDomain: UpdateCustomDomainRequest;
  readonly UpdateTrigger: UpdateTriggerRequest;
}
