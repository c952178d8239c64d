// Generated from spec/scf/2018-04-16/actions/CreateFunction.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { CfsConfigSchema, CfsInsInfoSchema, CodeSchema, DeadLetterConfigSchema, EipConfigInSchema, EnvironmentSchema, ImageConfigSchema, InstanceConcurrencyConfigSchema, IntranetConfigInSchema, LayerVersionSimpleSchema, MixNodeConfigSchema, ProtocolParamsSchema, PublicNetConfigInSchema, SessionConfigSchema, TagSchema, VariableSchema, VpcConfigSchema, WSParamsSchema } from './types.js';

/** The documented constraints of the input of CreateFunction, for `validate`. */
export const createFunctionInput: InputSchema = {
  action: 'CreateFunction',
  input: {
    FunctionName: {
      type: 'String',
      required: true,
      minLength: 2,
      maxLength: 60,
      pattern: '[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9]',
      description: 'Name of the new function. The name can contain 2 to 60 characters, including English letters, digits, hyphens (-), and underscores (_). The name must start with a letter and cannot end with a hyphen or underscore.',
    },
    Code: {
      type: 'Code',
      required: true,
      description: 'Function code. Note: `COS`, `ZipFile`, and `DemoId` cannot be specified at the same time.',
    },
    Handler: {
      type: 'String',
      pattern: '([A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z](\\.[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z])?|[^:]+::[^:]+)?',
      description: 'Function handler name. It supports the format of "file name.handler name" where the file name and handler name are separated with a "." (for Java, it is in the format of "package name.class name::handler name"). File and handler names can contain 2-60 letters, digits, underscores, and dashes and must start and end with letters',
    },
    Description: {
      type: 'String',
      maxLength: 1000,
      description: 'Function description. It can contain up to 1,000 characters including letters, digits, spaces, commas (,), periods (.), and Chinese characters.',
    },
    MemorySize: {
      type: 'Integer',
      ranges: [{ min: 64, max: 64 }, { min: 128, max: 3072, step: 128 }],
      description: 'Memory size available for function during execution. Default value: 128 MB. Value range: 64 or 128-3072 MB in increments of 128 MB',
    },
    Timeout: {
      type: 'Integer',
      min: 1,
      max: 900,
      maxWhen: { parameter: 'AsyncRunEnable', value: 'TRUE', max: 86400, orAbsent: false },
      description: 'Maximum execution duration of function in seconds. Value range: 1-900 seconds. Default value: 3 seconds',
    },
    Environment: { type: 'Environment', description: 'Function environment variable' },
    Runtime: {
      type: 'String',
      enum: [
        'Python2.7',
        'Python3.6',
        'Nodejs6.10',
        'Nodejs8.9',
        'Nodejs10.15',
        'Nodejs12.16',
        'Php5',
        'Php7',
        'Go1',
        'Java8',
        'CustomRuntime',
        'Python3.7',
        'Python3.9',
        'Python3.10',
        'Nodejs14.18',
        'Nodejs16.13',
        'Nodejs18.15',
        'Php5.6',
        'Php7.4',
        'Php8.0',
      ],
      open: true,
      description: 'Function runtime environment. Valid values: Python2.7, Python3.6, Nodejs6.10, Nodejs8.9, Nodejs10.15, Nodejs12.16, Php5, Php7, Go1, Java8, CustomRuntime. Default value: Python2.7',
    },
    VpcConfig: { type: 'VpcConfig', description: 'Function VPC configuration' },
    Namespace: { type: 'String', description: 'Function namespace' },
    Role: { type: 'String', description: 'Role bound to the function' },
    InstallDependency: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Specifies whether to [install dependency online](https://intl.cloud.tencent.com/document/product/583/37920?from_cn_redirect=1). `TRUE`: yes. Default to `FALSE`. It is only available for Node.js functions.',
    },
    ClsLogsetId: { type: 'String', description: 'CLS Logset ID to which the function logs are shipped' },
    ClsTopicId: { type: 'String', description: 'CLS Topic ID to which the function logs are shipped' },
    Type: {
      type: 'String',
      enum: ['Event', 'HTTP'],
      open: true,
      description: 'Function type. The default value is `Event`. Enter `Event` if you need to create a trigger function. Enter `HTTP` if you need to create an HTTP function service.',
    },
    CodeSource: {
      type: 'String',
      enum: ['ZipFile', 'Cos', 'Demo'],
      open: true,
      description: 'Code source. Valid values: ZipFile, Cos, Demo',
    },
    Layers: {
      type: 'LayerVersionSimple',
      list: true,
      description: 'List of layer versions to be associate with the function. Layers will be overwritten sequentially in the order in the list.',
    },
    DeadLetterConfig: { type: 'DeadLetterConfig', description: 'Dead letter queue parameter' },
    PublicNetConfig: { type: 'PublicNetConfigIn', description: 'Public network access configuration' },
    CfsConfig: {
      type: 'CfsConfig',
      description: 'File system configuration parameter, which is used for the function to mount the file system',
    },
    InitTimeout: {
      type: 'Integer',
      description: 'The function initialization timeout period. It defaults to 65s for general cases and 90s for image deployment functions.',
    },
    Tags: {
      type: 'Tag',
      list: true,
      description: 'Tag parameter of the function. It is an array of key-value pairs.',
    },
    AsyncRunEnable: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Whether to enable the async attribute. TRUE: yes; FALSE: no',
    },
    TraceEnable: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Whether to enable event tracking. TRUE: yes; FALSE: no',
    },
    AutoDeployClsTopicIndex: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Whether to automatically create a CLS index. `TRUE`: yes; `FALSE`: no',
    },
    AutoCreateClsTopic: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Whether to automatically create a CLS topic. `TRUE`: yes; `FALSE`: no',
    },
    ProtocolType: {
      type: 'String',
      enum: ['WS'],
      open: true,
      description: 'Protocols supported by HTTP-triggered functions. Valid value: `WS` (WebSockets)',
    },
    ProtocolParams: { type: 'ProtocolParams', description: 'Parameters of the specified protocol' },
    L5Enable: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Whether to enable L5 access. `TRUE`: enable; `FALSE`: not enable, which is the default',
    },
    DiskSize: {
      type: 'Integer',
      min: 1,
      description: 'Size of the temporary disk of an instance, in MB, at least 1. The default is 512.',
    },
    DeployMode: {
      type: 'String',
      enum: ['code', 'image'],
      open: true,
      description: 'How the code is deployed: `code` for a package, `image` for an image of Code.ImageConfig',
    },
    NodeType: {
      type: 'String',
      enum: ['CPU', 'GPU'],
      open: true,
      description: 'Type of the machines that run the function: `CPU` or `GPU`',
    },
    NodeSpec: {
      type: 'String',
      minLength: 1,
      description: 'Specification of the machines that run the function, at least 1 character',
    },
    Stamp: {
      type: 'String',
      enum: ['Default', 'MINI_QCBASE'],
      open: true,
      description: 'The platform that the function belongs to: `MINI_QCBASE` is CloudBase, and `Default`, the default, none',
    },
    CodeSecret: {
      type: 'String',
      pattern: '[A-Za-z0-9]{36}',
      description: 'A key of 36 letters and digits that protects the code. Only those who send it can see and download the code.',
    },
    InstanceConcurrencyConfig: {
      type: 'InstanceConcurrencyConfig',
      description: 'Configuration of multiple concurrent requests in one instance. Only web functions support it.',
    },
    DnsCache: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Whether to enable DNS caching. Only event functions support it. `TRUE`: yes; `FALSE`: no. Default value: `FALSE`',
    },
    IntranetConfig: { type: 'IntranetConfigIn', description: 'Configuration of access to the private network' },
  },
  types: { Code: CodeSchema, ImageConfig: ImageConfigSchema, Environment: EnvironmentSchema, Variable: VariableSchema, VpcConfig: VpcConfigSchema, LayerVersionSimple: LayerVersionSimpleSchema, DeadLetterConfig: DeadLetterConfigSchema, PublicNetConfigIn: PublicNetConfigInSchema, EipConfigIn: EipConfigInSchema, CfsConfig: CfsConfigSchema, CfsInsInfo: CfsInsInfoSchema, Tag: TagSchema, ProtocolParams: ProtocolParamsSchema, WSParams: WSParamsSchema, InstanceConcurrencyConfig: InstanceConcurrencyConfigSchema, MixNodeConfig: MixNodeConfigSchema, SessionConfig: SessionConfigSchema, IntranetConfigIn: IntranetConfigInSchema },
};
