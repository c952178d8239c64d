// Generated from spec/scf/2018-04-16/types.yaml by `tc3 generate`. Do not edit.

import type { ObjectSchema } from '@tc3/core/validate';

/** The documented constraints of the members of AsyncTriggerConfig. */
export const AsyncTriggerConfigSchema: ObjectSchema = {
  RetryConfig: {
    type: 'RetryConfig',
    list: true,
    required: true,
    description: 'Async retry configuration of function upon user error',
  },
  MsgTTL: { type: 'Integer', required: true, description: 'Message retention period' },
};

/** The documented constraints of the members of CertConf. */
export const CertConfSchema: ObjectSchema = { CertificateId: { type: 'String', description: 'SSL certificate ID' } };

/** The documented constraints of the members of CfsConfig. */
export const CfsConfigSchema: ObjectSchema = {
  CfsInsList: { type: 'CfsInsInfo', list: true, required: true, description: 'File system information list' },
};

/** The documented constraints of the members of CfsInsInfo. */
export const CfsInsInfoSchema: ObjectSchema = {
  UserId: { type: 'String', required: true, description: 'User ID' },
  UserGroupId: { type: 'String', required: true, description: 'User group ID' },
  CfsId: { type: 'String', required: true, description: 'CFS instance ID' },
  MountInsId: { type: 'String', required: true, description: 'File system mount target ID' },
  LocalMountDir: { type: 'String', required: true, description: 'Local mount target' },
  RemoteMountDir: { type: 'String', required: true, description: 'Remote mount target' },
  IpAddress: {
    type: 'String',
    description: 'File system IP, which is not required when you configure CFS.\nNote: this field may return null, indicating that no valid values can be obtained.',
  },
  MountVpcId: {
    type: 'String',
    description: 'VPC ID of file system, which is not required when you configure CFS.\nNote: this field may return null, indicating that no valid values can be obtained.',
  },
  MountSubnetId: {
    type: 'String',
    description: 'VPC subnet ID of file system, which is not required when you configure CFS.\nNote: this field may return null, indicating that no valid values can be obtained.',
  },
};

/** The documented constraints of the members of Code. */
export const CodeSchema: ObjectSchema = {
  CosBucketName: {
    type: 'String',
    description: 'Object bucket name (enter the custom part of the bucket name without `-appid`)',
  },
  CosObjectName: {
    type: 'String',
    description: 'File path of code package stored in COS, which should start with “/”',
  },
  ZipFile: {
    type: 'String',
    maxBytes: 69905068,
    base64: true,
    description: 'This parameter contains a .zip file (up to 50 MB) of the function code file and its dependencies. When this API is used, the content of the .zip file needs to be Base64-encoded',
  },
  CosBucketRegion: {
    type: 'String',
    description: 'COS region. For Beijing regions, you need to import `ap-beijing`. For Beijing Region 1, you need to input `ap-beijing-1`. For other regions, no import is required.',
  },
  DemoId: { type: 'String', description: '`DemoId` is required if Demo is used for the creation.' },
  TempCosObjectName: {
    type: 'String',
    description: '`TempCosObjectName` is required if TempCos is used for the creation.',
  },
  GitUrl: { type: 'String', description: '(Disused) Git address' },
  GitUserName: { type: 'String', description: '(Disused) Git username' },
  GitPassword: { type: 'String', description: '(Disused) Git password' },
  GitPasswordSecret: {
    type: 'String',
    description: "(Disused) Git password after encryption. It's usually not required.",
  },
  GitBranch: { type: 'String', description: '(Disused) Git branch' },
  GitDirectory: { type: 'String', description: '(Disused) Directory to the codes in the Git repository.' },
  GitCommitId: { type: 'String', description: '(Disused)' },
  GitUserNameSecret: {
    type: 'String',
    description: "(Disused) Git username after encryption. It's usually not required.",
  },
  ImageConfig: { type: 'ImageConfig', description: 'TCR image configurations' },
};

/** The documented constraints of the members of DeadLetterConfig. */
export const DeadLetterConfigSchema: ObjectSchema = {
  Type: { type: 'String', required: true, description: 'Dead letter queue mode' },
  Name: { type: 'String', required: true, description: 'Dead letter queue name' },
  FilterType: { type: 'String', description: 'Tag form of a dead letter queue topic mode' },
};

/** The documented constraints of the members of EipConfigIn. */
export const EipConfigInSchema: ObjectSchema = {
  EipStatus: {
    type: 'String',
    required: true,
    enum: ['ENABLE', 'DISABLE'],
    description: "Status of the EIP. Values: ['ENABLE','DISABLE']",
  },
};

/** The documented constraints of the members of EndpointsConf. */
export const EndpointsConfSchema: ObjectSchema = {
  Namespace: { type: 'String', required: true, description: 'Function namespace' },
  FunctionName: { type: 'String', required: true, description: 'Function name' },
  Qualifier: { type: 'String', required: true, description: 'Alias or version of the function' },
  PathMatch: {
    type: 'String',
    required: true,
    description: 'Path. Accepted forms: /, /*, /xxx, /xxx/a, /xxx/*',
  },
  PathRewrite: {
    type: 'PathRewriteRule',
    list: true,
    description: 'Rules that rewrite the path\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
};

/** The documented constraints of the members of Environment. */
export const EnvironmentSchema: ObjectSchema = { Variables: { type: 'Variable', list: true, description: 'Environment variable array' } };

/** The documented constraints of the members of Filter. */
export const FilterSchema: ObjectSchema = {
  Name: {
    type: 'String',
    required: true,
    enum: [
      'VpcId',
      'SubnetId',
      'ClsTopicId',
      'ClsLogsetId',
      'Role',
      'CfsId',
      'CfsMountInsId',
      'Eip',
      'Status',
      'Runtime',
      'FunctionType',
      'PublicNetStatus',
      'AsyncRunEnable',
      'TraceEnable',
    ],
    open: true,
    description: 'Fields to be filtered. Up to 10 conditions allowed.\nValues of `Name`: `VpcId`, `SubnetId`, `ClsTopicId`, `ClsLogsetId`, `Role`, `CfsId`, `CfsMountInsId`, `Eip`. Values limit: 1.\nName options: Status, Runtime, FunctionType, PublicNetStatus, AsyncRunEnable, TraceEnable. Values limit: 20.\nWhen `Name` is `Runtime`, `CustomImage` refers to the image type function',
  },
  Values: {
    type: 'String',
    list: true,
    required: true,
    maxItems: 20,
    description: 'Filter values of the field',
  },
};

/** The documented constraints of the members of ImageConfig. */
export const ImageConfigSchema: ObjectSchema = {
  ImageType: {
    type: 'String',
    required: true,
    enum: ['personal', 'enterprise'],
    open: true,
    description: 'Image repository type, which can be `personal` or `enterprise`',
  },
  ImageUri: { type: 'String', required: true, description: '{domain}/{namespace}/{imageName}:{tag}@{digest}' },
  RegistryId: {
    type: 'String',
    description: "The temp token that a TCR Enterprise instance uses to obtain an image. It's required when `ImageType` is `enterprise`.\nNote: this field may return `null`, indicating that no valid values can be obtained.",
  },
  EntryPoint: {
    type: 'String',
    description: 'Disused\nNote: this field may return `null`, indicating that no valid values can be obtained.',
  },
  Command: {
    type: 'String',
    description: "The command to start up the container, such as `python`. If it's not specified, Entrypoint in Dockerfile is used.\nNote: this field may return `null`, indicating that no valid values can be obtained.",
  },
  Args: {
    type: 'String',
    description: "The parameters to start up the container. Separate parameters with spaces, such as `u app.py`. If it's not specified, `CMD` in Dockerfile is used.\nNote: This field may return `null`, indicating that no valid value can be found.",
  },
  ContainerImageAccelerate: {
    type: 'Boolean',
    description: 'Whether to enable image acceleration. It defaults to `False`.\nNote: This field may return `null`, indicating that no valid values can be obtained.',
  },
  ImagePort: {
    type: 'Integer',
    enum: [-1, 0],
    open: true,
    description: 'Image function port settings\n`-1`: No port-specific image functions\n`0`: Default port (Port 9000)\nOthers: Special ports\nNote: This field may return null, indicating that no valid values can be obtained.',
  },
};

/** The documented constraints of the members of InstanceConcurrencyConfig. */
export const InstanceConcurrencyConfigSchema: ObjectSchema = {
  DynamicEnabled: {
    type: 'String',
    description: 'Whether to enable intelligent dynamic concurrency. `FALSE` means static concurrency. An empty string cancels the configuration of multiple concurrent requests.\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
  MaxConcurrency: {
    type: 'Integer',
    min: 1,
    max: 100,
    description: 'Maximum number of concurrent requests of one instance. Value range: [1,100]\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
  InstanceIsolationEnabled: { type: 'String', description: 'Whether security isolation is enabled' },
  Type: {
    type: 'String',
    enum: ['Session-Based', 'Request-Based'],
    open: true,
    description: 'Whether concurrency is based on sessions or on requests. Valid values: `Session-Based`, `Request-Based`',
  },
  MixNodeConfig: { type: 'MixNodeConfig', list: true, description: 'Parameters of dynamic concurrency' },
  SessionConfig: { type: 'SessionConfig', description: 'Session configuration' },
};

/** The documented constraints of the members of IntranetConfigIn. */
export const IntranetConfigInSchema: ObjectSchema = {
  IpFixed: {
    type: 'String',
    required: true,
    enum: ['ENABLE', 'DISABLE'],
    description: 'Whether to enable a fixed private IP address. Valid values:\n`ENABLE`: enable\n`DISABLE`: do not enable',
  },
};

/** The documented constraints of the members of K8SLabel. */
export const K8SLabelSchema: ObjectSchema = {
  Key: { type: 'String', required: true, description: 'Name of the label' },
  Value: { type: 'String', required: true, description: 'Value of the label' },
};

/** The documented constraints of the members of K8SToleration. */
export const K8STolerationSchema: ObjectSchema = {
  Key: { type: 'String', description: 'Name of the matched taint' },
  Operator: {
    type: 'String',
    description: 'Matching method. Default value: Equal\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
  Effect: {
    type: 'String',
    description: 'Effect of the taint that is tolerated\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
  Value: {
    type: 'String',
    description: 'Value of the matched taint, which is required if `Operator` is `Equal`\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
  TolerationSeconds: {
    type: 'Integer',
    min: 0,
    description: 'How long a pod can still run on the node after the taint is no longer tolerated\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
};

/** The documented constraints of the members of LayerVersionSimple. */
export const LayerVersionSimpleSchema: ObjectSchema = {
  LayerName: {
    type: 'String',
    required: true,
    description: 'Name of the layer to bind. Leave it blank if you want to unbind layers',
  },
  LayerVersion: {
    type: 'Integer',
    required: true,
    description: 'Version ID f the layer to bind/unbind. If the layer version to unbind is the only layer version of the function version, enter `0`.',
  },
};

/** The documented constraints of the members of LogFilter. */
export const LogFilterSchema: ObjectSchema = {
  RetCode: {
    type: 'String',
    enum: ['not0', 'is0', 'TimeLimitExceeded', 'ResourceLimitExceeded', 'UserCodeException', ''],
    open: true,
    description: 'Values of `filter.RetCode` include:\nnot0, indicating that only logs of failed execution will be returned.\nis0, indicating that only logs of successful execution will be returned.\nTimeLimitExceeded, indicating that logs of function invocations which timed out will be returned.\nResourceLimitExceeded, indicating that logs of function invocations during which resources exceeded the upper limit will be returned.\nUserCodeException, indicating that logs of function invocations during which a user code error occurred will be returned.\nBlank, indicating that all logs will be returned.',
  },
};

/** The documented constraints of the members of LogSearchContext. */
export const LogSearchContextSchema: ObjectSchema = {
  Offset: { type: 'String', required: true, description: 'Offset.' },
  Limit: { type: 'Integer', required: true, description: 'Log record number' },
  Keyword: { type: 'String', description: 'Log keyword' },
  Type: {
    type: 'String',
    enum: ['Application', 'Platform'],
    open: true,
    description: 'Log type. The value is `Application` (default) or `Platform`.',
  },
};

/** The documented constraints of the members of MixNodeConfig. */
export const MixNodeConfigSchema: ObjectSchema = {
  NodeSpec: { type: 'String', description: 'Name of the GPU model' },
  Num: { type: 'Integer', min: 0, description: 'Concurrency' },
};

/** The documented constraints of the members of NamespaceResourceEnv. */
export const NamespaceResourceEnvSchema: ObjectSchema = {
  TKE: {
    type: 'NamespaceResourceEnvTKE',
    description: 'Resource pool based on a TKE cluster\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
  OFFLINE: { type: 'Boolean', description: 'Namespace of the near-offline computing type' },
};

/** The documented constraints of the members of NamespaceResourceEnvTKE. */
export const NamespaceResourceEnvTKESchema: ObjectSchema = {
  ClusterID: { type: 'String', required: true, description: 'Cluster ID' },
  SubnetID: { type: 'String', required: true, description: 'Subnet ID' },
  Namespace: { type: 'String', required: true, description: 'Namespace' },
  DataPath: {
    type: 'String',
    description: 'Address of the data storage\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
  NodeSelector: {
    type: 'K8SLabel',
    list: true,
    description: 'Node selector\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
  Tolerations: {
    type: 'K8SToleration',
    list: true,
    description: 'Tolerations of taints\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
  Port: {
    type: 'Integer',
    min: 0,
    description: 'First of the node ports that SCF components occupy\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
  PodTemplatePatch: {
    type: 'String',
    description: 'Patch of the pod in YAML, such as\nmetadata:\n  labels:\n    key: value\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
};

/** The documented constraints of the members of PathRewriteRule. */
export const PathRewriteRuleSchema: ObjectSchema = {
  Path: {
    type: 'String',
    required: true,
    description: 'Path whose route is rewritten. Accepted forms: /, /*, /xxx, /xxx/a, /xxx/*',
  },
  Type: {
    type: 'String',
    required: true,
    enum: ['WildcardRules', 'ExactRules'],
    open: true,
    description: 'Matching rule. Valid values: `WildcardRules`: wildcard match; `ExactRules`: exact match',
  },
  Rewrite: { type: 'String', required: true, description: 'Replacement, such as / or /$' },
};

/** The documented constraints of the members of ProtocolParams. */
export const ProtocolParamsSchema: ObjectSchema = {
  WSParams: {
    type: 'WSParams',
    description: 'Parameters of WebSockets protocol\nNote: this field may return `null`, indicating that no valid values can be obtained.',
  },
};

/** The documented constraints of the members of PublicNetConfigIn. */
export const PublicNetConfigInSchema: ObjectSchema = {
  PublicNetStatus: {
    type: 'String',
    required: true,
    enum: ['DISABLE', 'ENABLE'],
    description: "Whether to enable public network access. Valid values: ['DISABLE', 'ENABLE']",
  },
  EipConfig: { type: 'EipConfigIn', description: 'EIP configuration' },
};

/** The documented constraints of the members of RetryConfig. */
export const RetryConfigSchema: ObjectSchema = { RetryNum: { type: 'Integer', required: true, description: 'Number of retry attempts' } };

/** The documented constraints of the members of RoutingConfig. */
export const RoutingConfigSchema: ObjectSchema = {
  AdditionalVersionWeights: {
    type: 'VersionWeight',
    list: true,
    description: 'Additional version with random weight-based routing',
  },
  AddtionVersionMatchs: { type: 'VersionMatch', list: true, description: 'Additional version with rule-based routing' },
};

/** The documented constraints of the members of SearchKey. */
export const SearchKeySchema: ObjectSchema = {
  Key: {
    type: 'String',
    required: true,
    enum: ['Namespace', 'Description'],
    open: true,
    description: 'Search range',
  },
  Value: { type: 'String', required: true, description: 'Keyword for search' },
};

/** The documented constraints of the members of Tag. */
export const TagSchema: ObjectSchema = {
  Key: { type: 'String', required: true, description: 'Tag key' },
  Value: { type: 'String', required: true, description: 'Tag value' },
};

/** The documented constraints of the members of TimeInterval. */
export const TimeIntervalSchema: ObjectSchema = {
  Start: {
    type: 'String',
    required: true,
    pattern: '\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}',
    description: 'Start time (inclusive) in the format of "%Y-%m-%d %H:%M:%S"',
  },
  End: {
    type: 'String',
    required: true,
    pattern: '\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}',
    description: 'End time (exclusive) in the format of "%Y-%m-%d %H:%M:%S"',
  },
};

/** The documented constraints of the members of TriggerAction. */
export const TriggerActionSchema: ObjectSchema = {
  TriggerName: {
    type: 'String',
    required: true,
    description: 'Scheduled action name\nNote: this field may return `null`, indicating that no valid values can be obtained.',
  },
  TriggerProvisionedConcurrencyNum: {
    type: 'Integer',
    required: true,
    description: 'Target provisioned concurrency of the scheduled scaling action\nNote: this field may return `null`, indicating that no valid values can be obtained.',
  },
  TriggerCronConfig: {
    type: 'String',
    required: true,
    pattern: '\\S+( \\S+){6}',
    description: 'Trigger time of the scheduled action in Cron expression. Seven fields are required and should be separated with a space.\nNote: this field may return `null`, indicating that no valid values can be obtained.',
  },
  ProvisionedType: {
    type: 'String',
    enum: ['Default'],
    open: true,
    description: 'The provision type. Value: `Default`\nNote: This field may return `null`, indicating that no valid value can be found.',
  },
};

/** The documented constraints of the members of SessionConfig. */
export const SessionConfigSchema: ObjectSchema = {
  SessionSource: {
    type: 'String',
    enum: ['HEADER', 'COOKIE', 'QUERY_STRING'],
    open: true,
    description: 'Where the session comes from. Valid values: `HEADER`, `COOKIE`, `QUERY_STRING`',
  },
  SessionName: {
    type: 'String',
    minLength: 5,
    maxLength: 40,
    description: 'Session name. It begins with a letter; the other characters can be digits, letters, underscores and hyphens. Its length is 5 to 40 characters',
  },
  MaximumConcurrencySessionPerInstance: { type: 'Integer', min: 0, description: 'Maximum number of concurrent sessions' },
  MaximumTTLInSeconds: { type: 'Integer', min: 0, description: 'Lifetime' },
  MaximumIdleTimeInSeconds: { type: 'Integer', min: 0, description: 'Idle time' },
  SessionPath: { type: 'String', description: 'Path of the session' },
  IdleTimeoutStrategy: {
    type: 'String',
    enum: ['FATAL', 'PAUSE'],
    open: true,
    description: 'What happens after the idle time. `FATAL`: automatic destruction; `PAUSE`: automatic suspension. Only available if security isolation is enabled',
  },
};

/** The documented constraints of the members of Variable. */
export const VariableSchema: ObjectSchema = {
  Key: { type: 'String', pattern: '([a-zA-Z][a-zA-Z0-9_]*)?', description: 'Variable name' },
  Value: { type: 'String', description: 'Variable value' },
};

/** The documented constraints of the members of VersionMatch. */
export const VersionMatchSchema: ObjectSchema = {
  Version: { type: 'String', required: true, description: 'Function version name' },
  Key: {
    type: 'String',
    required: true,
    description: 'Matching rule key. When the API is called, pass in the `key` to route the request to the specified version based on the matching rule\nHeader method:\nEnter "invoke.headers.User" for `key` and pass in `RoutingKey:{"User":"value"}` when invoking a function through `invoke` for invocation based on rule matching',
  },
  Method: {
    type: 'String',
    required: true,
    enum: ['range', 'exact'],
    open: true,
    description: 'Match method. Valid values:\nrange: range match\nexact: exact string match',
  },
  Expression: {
    type: 'String',
    required: true,
    description: 'Rule requirements for range match:\nIt should be described in an open or closed range, i.e., `(a,b)` or `[a,b]`, where both a and b are integers\nRule requirements for exact match:\nExact string match',
  },
};

/** The documented constraints of the members of VersionWeight. */
export const VersionWeightSchema: ObjectSchema = {
  Version: { type: 'String', required: true, description: 'Function version name' },
  Weight: { type: 'Float', required: true, description: 'Version weight' },
};

/** The documented constraints of the members of VpcConfig. */
export const VpcConfigSchema: ObjectSchema = {
  VpcId: { type: 'String', description: 'VPC ID' },
  SubnetId: { type: 'String', description: 'Subnet ID' },
};

/** The documented constraints of the members of WSParams. */
export const WSParamsSchema: ObjectSchema = {
  IdleTimeOut: {
    type: 'Integer',
    min: 1,
    max: 1800,
    description: 'Idle timeout period in seconds. Default: 15; range: 1 to 1800\nNote: this field may return `null`, indicating that no valid values can be obtained.',
  },
};

/** The documented constraints of the members of WafConf. */
export const WafConfSchema: ObjectSchema = {
  WafOpen: {
    type: 'String',
    enum: ['OPEN', 'CLOSE'],
    description: 'Whether the web application firewall is enabled. Valid values: `OPEN`, `CLOSE`',
  },
  WafInstanceId: { type: 'String', description: 'ID of the web application firewall instance' },
};
