// Generated from spec/scf/2018-04-16/actions/UpdateFunctionConfiguration.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { CfsConfigSchema, CfsInsInfoSchema, DeadLetterConfigSchema, EipConfigInSchema, EnvironmentSchema, InstanceConcurrencyConfigSchema, IntranetConfigInSchema, LayerVersionSimpleSchema, MixNodeConfigSchema, ProtocolParamsSchema, PublicNetConfigInSchema, SessionConfigSchema, VariableSchema, VpcConfigSchema, WSParamsSchema } from './types.js';

/** The documented constraints of the input of UpdateFunctionConfiguration, for `validate`. */
export const updateFunctionConfigurationInput: InputSchema = {
  action: 'UpdateFunctionConfiguration',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the function to be modified' },
    Description: {
      type: 'String',
      maxLength: 1000,
      description: 'Function description. It can contain up to 1,000 characters, including letters, digits, spaces, commas (,), periods (.), and Chinese characters.',
    },
    MemorySize: {
      type: 'Integer',
      ranges: [{ min: 64, max: 64 }, { min: 128, max: 3072, step: 128 }],
      description: 'Memory size available for function during execution. Default value: 128 MB. Value range: 64 or 128-3,072 MB in increments of 128 MB.',
    },
    Timeout: {
      type: 'Integer',
      min: 1,
      max: 900,
      maxWhen: { parameter: 'AsyncRunEnable', value: 'TRUE', max: 86400, orAbsent: true },
      description: 'Maximum execution duration of function in seconds. Value range: 1-900 seconds. Default value: 3 seconds',
    },
    Runtime: {
      type: 'String',
      enum: [
        'Python2.7',
        'Python3.6',
        'Nodejs6.10',
        'Nodejs8.9',
        'Nodejs10.15',
        'Nodejs12.16',
        'PHP5',
        'PHP7',
        'Go1',
        'Java8',
        'CustomRuntime',
        'Php5',
        'Php7',
      ],
      open: true,
      description: 'Function runtime environment. Valid values: Python2.7, Python3.6, Nodejs6.10, Nodejs8.9, Nodejs10.15, Nodejs12.16, PHP5, PHP7, Go1, Java8, CustomRuntime',
    },
    Environment: { type: 'Environment', description: 'Function environment variable' },
    Namespace: { type: 'String', description: 'Function namespace' },
    VpcConfig: { type: 'VpcConfig', description: 'Function VPC configuration' },
    Role: { type: 'String', description: 'Role bound to the function' },
    InstallDependency: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Specifies whether to [install dependency online](https://intl.cloud.tencent.com/document/product/583/37920?from_cn_redirect=1). `TRUE`: yes. Default to `FALSE`. It is only available for Node.js functions.',
    },
    ClsLogsetId: { type: 'String', description: 'CLS logset ID to which logs are shipped' },
    ClsTopicId: { type: 'String', description: 'CLS Topic ID to which logs are shipped' },
    Publish: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'It specifies whether to synchronously publish a new version during the update. The default value is `FALSE`, indicating not to publish a new version',
    },
    L5Enable: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Whether to enable L5 access. TRUE: enable; FALSE: not enable',
    },
    Layers: {
      type: 'LayerVersionSimple',
      list: true,
      description: 'List of layer versions that bound with the function. Files with the same name will be overridden by the bound layer versions according to the ascending order in the list.',
    },
    DeadLetterConfig: {
      type: 'DeadLetterConfig',
      description: 'Information of a dead letter queue associated with a function',
    },
    PublicNetConfig: { type: 'PublicNetConfigIn', description: 'Public network access configuration' },
    CfsConfig: {
      type: 'CfsConfig',
      description: 'File system configuration input parameter, which is used for the function to bind the CFS file system',
    },
    InitTimeout: { type: 'Integer', description: 'The function initialization timeout period' },
    ProtocolParams: { type: 'ProtocolParams', description: 'Parameters of the specified protocol' },
    DiskSize: {
      type: 'Integer',
      min: 1,
      description: 'Size of the temporary disk of an instance, in MB, at least 1. The default is 512.',
    },
    AsyncRunEnable: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Whether to enable the async attribute. `TRUE`: yes; `FALSE`: no, which is the default',
    },
    TraceEnable: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Whether to enable event tracking. `TRUE`: yes; `FALSE`: no, which is the default',
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
    IgnoreSysLog: { type: 'Boolean', description: 'Whether to ignore the reporting of system logs' },
  },
  types: { Environment: EnvironmentSchema, Variable: VariableSchema, VpcConfig: VpcConfigSchema, LayerVersionSimple: LayerVersionSimpleSchema, DeadLetterConfig: DeadLetterConfigSchema, PublicNetConfigIn: PublicNetConfigInSchema, EipConfigIn: EipConfigInSchema, CfsConfig: CfsConfigSchema, CfsInsInfo: CfsInsInfoSchema, ProtocolParams: ProtocolParamsSchema, WSParams: WSParamsSchema, InstanceConcurrencyConfig: InstanceConcurrencyConfigSchema, MixNodeConfig: MixNodeConfigSchema, SessionConfig: SessionConfigSchema, IntranetConfigIn: IntranetConfigInSchema },
};
