// Generated from spec/scf/2018-04-16/actions by `tc3 generate`. Do not edit.

/** The documented response of GetAccount. */
export const getAccount: object = {
  AccountLimit: {
    Namespace: [
      {
        TimeoutLimit: 0,
        MaxMsgTTL: 0,
        Namespace: 'xx',
        ConcurrentExecutions: 20,
        MinMsgTTL: 0,
        Trigger: {
          Vod: 0,
          Cos: 2,
          Total: 11,
          Cm: 0,
          Timer: 3,
          Ckafka: 2,
          Mps: 0,
          Apigw: 2,
          Clb: 0,
          Cmq: 2,
          Cls: 0,
        },
        RetryNumLimit: 0,
        FunctionsCount: 0,
        InitTimeoutLimit: 0,
        TestModelLimit: 0,
      },
      {
        TestModelLimit: 0,
        FunctionsCount: 0,
        Namespace: 'xx',
        ConcurrentExecutions: 20,
        MinMsgTTL: 0,
        Trigger: {
          Vod: 0,
          Cos: 2,
          Cm: 0,
          Clb: 0,
          Timer: 2,
          Ckafka: 2,
          Mps: 0,
          Apigw: 2,
          Total: 10,
          Cmq: 2,
          Cls: 0,
        },
        RetryNumLimit: 0,
        TimeoutLimit: 0,
        InitTimeoutLimit: 0,
        MaxMsgTTL: 0,
      },
      {
        TestModelLimit: 0,
        FunctionsCount: 0,
        Namespace: 'xx',
        ConcurrentExecutions: 20,
        MinMsgTTL: 0,
        Trigger: {
          Vod: 0,
          Cos: 2,
          Cm: 0,
          Clb: 0,
          Timer: 2,
          Ckafka: 2,
          Mps: 0,
          Apigw: 2,
          Total: 10,
          Cmq: 2,
          Cls: 0,
        },
        RetryNumLimit: 0,
        TimeoutLimit: 0,
        InitTimeoutLimit: 0,
        MaxMsgTTL: 0,
      },
      {
        TestModelLimit: 0,
        FunctionsCount: 0,
        Namespace: 'xx',
        ConcurrentExecutions: 20,
        MinMsgTTL: 0,
        Trigger: {
          Vod: 0,
          Cos: 2,
          Cm: 0,
          Clb: 0,
          Timer: 2,
          Ckafka: 2,
          Mps: 0,
          Apigw: 2,
          Total: 10,
          Cmq: 2,
          Cls: 0,
        },
        RetryNumLimit: 0,
        TimeoutLimit: 0,
        InitTimeoutLimit: 0,
        MaxMsgTTL: 0,
      },
      {
        TestModelLimit: 0,
        FunctionsCount: 0,
        Namespace: 'xx',
        ConcurrentExecutions: 20,
        MinMsgTTL: 0,
        Trigger: {
          Vod: 0,
          Cos: 2,
          Cm: 0,
          Clb: 0,
          Timer: 2,
          Ckafka: 2,
          Mps: 0,
          Apigw: 2,
          Total: 10,
          Cmq: 2,
          Cls: 0,
        },
        RetryNumLimit: 0,
        TimeoutLimit: 0,
        InitTimeoutLimit: 0,
        MaxMsgTTL: 0,
      },
      {
        TestModelLimit: 0,
        FunctionsCount: 0,
        Namespace: 'xx',
        ConcurrentExecutions: 20,
        MinMsgTTL: 0,
        Trigger: {
          Vod: 0,
          Cos: 2,
          Cm: 0,
          Clb: 0,
          Timer: 2,
          Ckafka: 2,
          Mps: 0,
          Apigw: 2,
          Total: 10,
          Cmq: 2,
          Cls: 0,
        },
        RetryNumLimit: 0,
        TimeoutLimit: 0,
        InitTimeoutLimit: 0,
        MaxMsgTTL: 0,
      },
      {
        TestModelLimit: 0,
        FunctionsCount: 0,
        Namespace: 'xx',
        ConcurrentExecutions: 20,
        MinMsgTTL: 0,
        Trigger: {
          Vod: 0,
          Cos: 2,
          Cm: 0,
          Clb: 0,
          Timer: 2,
          Ckafka: 2,
          Mps: 0,
          Apigw: 2,
          Total: 10,
          Cmq: 2,
          Cls: 0,
        },
        RetryNumLimit: 0,
        TimeoutLimit: 0,
        InitTimeoutLimit: 0,
        MaxMsgTTL: 0,
      },
    ],
    NamespacesCount: 50,
  },
  AccountUsage: {
    TotalConcurrencyMem: 0,
    Namespace: [
      { Functions: ['testfun01', 'testfun02'], Namespace: 'xx', FunctionsCount: 2 },
      { Functions: ['xx'], Namespace: 'xx', FunctionsCount: 0 },
      { Functions: ['xx'], Namespace: 'xx', FunctionsCount: 0 },
      {
        Functions: ['louis06', 'louis05', 'louisw-f38e691', 'louisw-f38e69', 'louis04', 'louis02', 'louis01'],
        Namespace: 'xx',
        FunctionsCount: 7,
      },
      { Functions: ['xx'], Namespace: 'xx', FunctionsCount: 0 },
      { Functions: ['alano1', 'alanoluo_desc', 'ttstss'], Namespace: 'xx', FunctionsCount: 3 },
      { Functions: ['xx'], Namespace: 'xx', FunctionsCount: 0 },
    ],
    TotalAllocatedConcurrencyMem: 0,
    NamespacesCount: 7,
    UserConcurrencyMemLimit: 0,
  },
};

/** The documented response of BatchCreateTrigger. */
export const batchCreateTrigger: object = {};

/** The documented response of CreateTrigger. */
export const createTrigger: object = {
  TriggerInfo: {
    AddTime: '6/9/2021 4:07:18 PM',
    AvailableStatus: 'Available',
    BindStatus: 'on',
    CustomArgument: '',
    Description: '',
    Enable: 0,
    ModTime: '8/31/2021 9:45:32 PM',
    Qualifier: '$DEFAULT',
    ResourceId: 'xxx',
    TriggerAttribute: 'single',
    TriggerDesc: '{"cron":"0 */2 * * * * *"}',
    TriggerName: 'TriggerName',
    Type: 'timer',
  },
};

/** The documented response of DeleteTrigger. */
export const deleteTrigger: object = {};

/** The documented response of ListTriggers. */
export const listTriggers: object = {
  TotalCount: 1,
  Triggers: [
    {
      Enable: 1,
      Qualifier: 'abc',
      TriggerName: 'abc',
      Type: 'abc',
      TriggerDesc: 'abc',
      AvailableStatus: 'abc',
      CustomArgument: 'abc',
      Description: 'abc',
      AddTime: '9/22/2020 12:00:00 AM',
      ModTime: '2020-09-22 00:00:00',
      ResourceId: 'abc',
      BindStatus: 'abc',
      TriggerAttribute: 'abc',
    },
  ],
};

/** The documented response of UpdateTriggerStatus. */
export const updateTriggerStatus: object = {};

/** The documented response of CopyFunction. */
export const copyFunction: object = {};

/** The documented response of CreateAlias. */
export const createAlias: object = {};

/** The documented response of CreateFunction. */
export const createFunction: object = {};

/** The documented response of CreateFunctionTestModel. */
export const createFunctionTestModel: object = {};

/** The documented response of DeleteAlias. */
export const deleteAlias: object = {};

/** The documented response of DeleteFunction. */
export const deleteFunction: object = {};

/** The documented response of DeleteProvisionedConcurrencyConfig. */
export const deleteProvisionedConcurrencyConfig: object = {};

/** The documented response of DeleteReservedConcurrencyConfig. */
export const deleteReservedConcurrencyConfig: object = {};

/** The documented response of GetAlias. */
export const getAlias: object = {
  ModTime: '2020-09-22 00:00:00',
  Description: 'xx',
  AddTime: '2020-09-22 00:00:00',
  FunctionVersion: 'xx',
  RoutingConfig: {
    AdditionalVersionWeights: [{ Version: 'xx', Weight: 0.3 }, { Version: 'xx', Weight: 0.2 }],
    AddtionVersionMatchs: [{ Version: 'xx', Expression: 'xx', Method: 'xx', Key: 'xx' }],
  },
  Name: 'xx',
};

/** The documented response of GetDemoAddress. */
export const getDemoAddress: object = { DownloadAddress: 'https://example.com/demo-9eb2f8b2.zip' };

/** The documented response of GetFunction. */
export const getFunction: object = {
  ModTime: '2020-09-22 00:00:00',
  Layers: [
    {
      Status: 'xx',
      LayerVersion: 0,
      Description: 'xx',
      LicenseInfo: 'xx',
      AddTime: 'xx',
      CompatibleRuntimes: ['xx'],
      LayerName: 'xx',
    },
  ],
  CodeError: 'xx',
  AccessInfo: { Host: 'xx', Vip: 'xx' },
  UseGpu: 'xx',
  EipConfig: { EipFixed: 'xx', Eips: ['xx'] },
  Namespace: 'xx',
  Environment: { Variables: [{ Value: 'xx', Key: 'xx' }] },
  OnsEnable: 'xx',
  InstallDependency: 'xx',
  Role: 'xx',
  StatusReasons: [{ ErrorCode: 'xx', ErrorMessage: 'xx' }],
  Description: 'xx',
  Type: 'xx',
  Status: 'xx',
  Runtime: 'xx',
  DeadLetterConfig: { FilterType: 'xx', Type: 'xx', Name: 'xx' },
  Qualifier: 'xx',
  Tags: [{ Value: 'xx', Key: 'xx' }],
  ClsLogsetId: 'xx',
  FunctionId: 'xx',
  FunctionVersion: 'xx',
  FunctionName: 'xx',
  Triggers: [
    {
      ModTime: '2020-09-22 00:00:00',
      BindStatus: 'xx',
      Enable: 0,
      TriggerAttribute: 'xx',
      Qualifier: 'xx',
      CustomArgument: 'xx',
      AddTime: '2020-09-22 00:00:00',
      AvailableStatus: 'xx',
      TriggerDesc: 'xx',
      TriggerName: 'xx',
      ResourceId: 'xx',
      Type: 'xx',
    },
  ],
  ClsTopicId: 'xx',
  AddTime: '2020-09-22 00:00:00',
  MemorySize: 128,
  CfsConfig: {
    CfsInsList: [
      {
        MountSubnetId: 'xx',
        LocalMountDir: 'xx',
        UserId: 'xx',
        IpAddress: 'xx',
        MountInsId: 'xx',
        MountVpcId: 'xx',
        UserGroupId: 'xx',
        CfsId: 'xx',
        RemoteMountDir: 'xx',
      },
    ],
  },
  Timeout: 3,
  StatusDesc: 'xx',
  TraceEnable: 'xx',
  CodeInfo: 'xx',
  AsyncRunEnable: 'xx',
  VpcConfig: { SubnetId: 'xx', VpcId: 'xx' },
  ErrNo: 0,
  CodeSize: 0,
  L5Enable: 'xx',
  AvailableStatus: 'xx',
  Handler: 'xx',
  CodeResult: 'xx',
  PublicNetConfig: { EipConfig: { EipAddress: ['xx'], EipStatus: 'xx' }, PublicNetStatus: 'xx' },
  InitTimeout: 0,
  ProtocolType: 'WS',
  ProtocolParams: { WSParams: { IdleTimeOut: 15 } },
};

/** The documented response of GetFunctionAddress. */
export const getFunctionAddress: object = {
  Url: 'http://lambdacode-1253970226.cosgz.myqcloud.com/1253970226/ledDummyAPITest/ledDummyAPITest_LATEST.zip?sign=RwvyBS5VPXz75hYNCJKHrSUHBqBhPTEyNTM5NzAyMjYmaz1BS0lEQ2dPUFdqUTZCQXh2SHR5Y2toV0FCSlZZU0JqNTQ4cE4mZT0wJnQ9MTUyOTg1MTQxNSZyPTY5NzYyMTk3NCZmPS8xMjUzOTcwMjI2L2xlZER1bW15QVBJVGVzdC9sZWREdW1teUFQSVRlc3RfTEFURVNULnppcCZiPWxhbWJkYWNvZGU=',
  CodeSha256: '5077f5203547b225b532434dd6fcf7c9897025d7581a9f3d474a7afee88bc696',
};

/** The documented response of GetFunctionEventInvokeConfig. */
export const getFunctionEventInvokeConfig: object = { AsyncTriggerConfig: { MsgTTL: 3600, RetryConfig: [{ RetryNum: 1 }, { RetryNum: -1 }] } };

/** The documented response of GetFunctionLogs. */
export const getFunctionLogs: object = {
  TotalCount: 1,
  Data: [
    {
      MemUsage: 3174400,
      RetCode: 1,
      RetMsg: 'Success',
      Log: '',
      BillDuration: 100,
      InvokeFinished: 1,
      RequestId: 'bc309eaa-6d64-11e8-a7fe-5254000b4175',
      StartTime: '2018-06-11 18:46:45',
      Duration: 0.532,
      FunctionName: 'APITest',
      Level: '',
      Source: '',
      RetryNum: 1,
    },
  ],
  SearchContext: { Offset: '', Limit: 0, Keyword: '', Type: '' },
};

/** The documented response of GetFunctionTestModel. */
export const getFunctionTestModel: object = {
  TestModelValue: '{"hour":8}',
  CreatedTime: '2020-08-25 19:56:31',
  ModifiedTime: '2020-08-25 19:56:31',
};

/** The documented response of GetProvisionedConcurrencyConfig. */
export const getProvisionedConcurrencyConfig: object = {
  UnallocatedConcurrencyNum: 1,
  Allocated: [
    {
      Status: 'xx',
      Qualifier: 'xx',
      AvailableProvisionedConcurrencyNum: 1,
      StatusReason: 'xx',
      AllocatedProvisionedConcurrencyNum: 1,
      TriggerActions: [{ TriggerProvisionedConcurrencyNum: 1, TriggerCronConfig: 'xx', TriggerName: 'xx' }],
    },
  ],
};

/** The documented response of GetRequestStatus. */
export const getRequestStatus: object = {
  TotalCount: 1,
  Data: [
    {
      MemUsage: 0,
      RetCode: 0,
      RetMsg: 'xx',
      RequestId: 'xx',
      StartTime: 'xx',
      Duration: 0,
      RetryNum: 0,
      FunctionName: 'xx',
    },
  ],
};

/** The documented response of GetReservedConcurrencyConfig. */
export const getReservedConcurrencyConfig: object = { ReservedMem: 128 };

/** The documented response of GetTempCosInfo. */
export const getTempCosInfo: object = { Date: '2020-03-18', Sign: 'xx' };

/** The documented response of Invoke. */
export const invoke: object = {
  Result: {
    MemUsage: 3207168,
    Log: '',
    RetMsg: 'hello from scf',
    BillDuration: 100,
    FunctionRequestId: '6add56fa-58f1-11e8-89a9-5254005d5fdb',
    Duration: 0.826,
    ErrMsg: '',
    InvokeResult: 0,
  },
};

/** The documented response of InvokeFunction. */
export const invokeFunction: object = {
  Result: {
    MemUsage: 3207168,
    Log: '',
    RetMsg: 'hello from scf',
    BillDuration: 100,
    FunctionRequestId: '6add56fa-58f1-11e8-89a9-5254005d5fdb',
    Duration: 0.826,
    ErrMsg: '',
    InvokeResult: 0,
  },
};

/** The documented response of ListAliases. */
export const listAliases: object = {
  TotalCount: 1,
  Aliases: [
    {
      ModTime: '2020-09-22 00:00:00',
      Name: 'xx',
      AddTime: '2020-09-22 00:00:00',
      FunctionVersion: 'xx',
      RoutingConfig: {
        AdditionalVersionWeights: [{ Version: 'xx', Weight: 0 }],
        AddtionVersionMatchs: [{ Version: 'xx', Expression: 'xx', Method: 'xx', Key: 'xx' }],
      },
      Description: 'xx',
    },
  ],
};

/** The documented response of ListFunctionTestModels. */
export const listFunctionTestModels: object = { TestModels: ['morning'] };

/** The documented response of ListFunctions. */
export const listFunctions: object = {
  TotalCount: 1,
  Functions: [
    {
      ModTime: 'xx',
      Status: 'xx',
      StatusDesc: 'xx',
      FunctionName: 'xx',
      TotalProvisionedConcurrencyMem: 1,
      Tags: [{ Value: 'xx', Key: 'xx' }],
      AddTime: 'xx',
      Namespace: 'xx',
      StatusReasons: [{ ErrorCode: 'xx', ErrorMessage: 'xx' }],
      Runtime: 'xx',
      Type: 'xx',
      FunctionId: 'xx',
      ReservedConcurrencyMem: 1,
      Description: 'xx',
      TraceEnable: 'FALSE',
      AsyncRunEnable: 'FALSE',
    },
  ],
};

/** The documented response of ListVersionByFunction. */
export const listVersionByFunction: object = {
  TotalCount: 1,
  FunctionVersion: ['$LATEST', '3', '2', '1'],
  Versions: [
    {
      ModTime: '2020-09-22 00:00:00',
      AddTime: '2020-09-22 00:00:00',
      Version: 'xx',
      Description: 'xx',
      Status: 'xx',
    },
    {
      ModTime: '2020-09-22 00:00:00',
      AddTime: '2020-09-22 00:00:00',
      Version: 'xx',
      Description: 'xx',
      Status: 'xx',
    },
    {
      ModTime: '2020-09-22 00:00:00',
      AddTime: '2020-09-22 00:00:00',
      Version: 'xx',
      Description: 'xx',
      Status: 'xx',
    },
    {
      ModTime: '2020-09-22 00:00:00',
      AddTime: '2020-09-22 00:00:00',
      Version: 'xx',
      Description: 'xx',
      Status: 'xx',
    },
  ],
};

/** The documented response of PublishVersion. */
export const publishVersion: object = {
  Namespace: 'default',
  Description: 'dummytut',
  CodeSize: 45686,
  MemorySize: 256,
  Handler: 'scfredis.main_handler',
  Timeout: 3,
  Runtime: 'Python2.7',
  FunctionVersion: '4',
};

/** The documented response of PutProvisionedConcurrencyConfig. */
export const putProvisionedConcurrencyConfig: object = {};

/** The documented response of PutReservedConcurrencyConfig. */
export const putReservedConcurrencyConfig: object = {};

/** The documented response of PutTotalConcurrencyConfig. */
export const putTotalConcurrencyConfig: object = {};

/** The documented response of UpdateAlias. */
export const updateAlias: object = {};

/** The documented response of UpdateFunctionCode. */
export const updateFunctionCode: object = {};

/** The documented response of UpdateFunctionConfiguration. */
export const updateFunctionConfiguration: object = {};

/** The documented response of UpdateFunctionEventInvokeConfig. */
export const updateFunctionEventInvokeConfig: object = {};

/** The documented response of UpdateFunctionIncrementalCode. */
export const updateFunctionIncrementalCode: object = {};

/** The documented response of UpdateFunctionTestModel. */
export const updateFunctionTestModel: object = {};

/** The documented response of CreateNamespace. */
export const createNamespace: object = {};

/** The documented response of DeleteNamespace. */
export const deleteNamespace: object = {};

/** The documented response of ListNamespaces. */
export const listNamespaces: object = {
  Namespaces: [
    {
      ModTime: '2020-09-22 00:00:00',
      AddTime: '2020-09-22 00:00:00',
      Description: 'abc',
      Name: 'abc',
      Type: 'abc',
    },
  ],
  TotalCount: 0,
};

/** The documented response of UpdateNamespace. */
export const updateNamespace: object = {};

/** The documented response of DeleteLayerVersion. */
export const deleteLayerVersion: object = {};

/** The documented response of GetLayerVersion. */
export const getLayerVersion: object = {
  Status: 'Active',
  LayerVersion: 1,
  CodeSha256: 'c7c8bda601817ce4faab4c4fb3e73b9a32040e0e9f31f7a649d84d4bdde9e4a5',
  Description: 'desc',
  LicenseInfo: '',
  AddTime: '2019-11-26 16:15:33',
  Location: 'https://lambdalayerin-1253665819.cos.ap-mumbai.myqcloud.com/1253970226/layer3/1/1253970226_layer3_1.zip?sign=q-sign-algorithm%3Dsha1%26q-ak%3DAKIDqbBtfGe4eSSK8CExGjmC0e8Qcnswv6yj%26q-sign-time%3D1582083327%3B1582093387%26q-key-time%3D1582083327%3B1582093387%26q-header-list%3D%26q-url-param-list%3D%26q-signature%3D255d3e5aaa6c7224396b39f857e134a0dfb27c89&response-content-type=application/octet-stream',
  CompatibleRuntimes: ['Nodejs8.9', 'Nodejs6.10'],
  LayerName: 'layer3',
};

/** The documented response of ListLayerVersions. */
export const listLayerVersions: object = {
  LayerVersions: [
    {
      Status: 'Active',
      LayerVersion: 1,
      Description: 'desc',
      LicenseInfo: '',
      AddTime: '2019-11-26 16:15:33',
      CompatibleRuntimes: ['Nodejs8.9', 'Nodejs6.10'],
      LayerName: 'layer3',
    },
  ],
};

/** The documented response of ListLayers. */
export const listLayers: object = {
  Layers: [
    {
      CompatibleRuntimes: ['abc'],
      AddTime: 'abc',
      Description: 'abc',
      LicenseInfo: 'abc',
      LayerVersion: 0,
      LayerName: 'abc',
      Status: 'abc',
    },
  ],
  TotalCount: 0,
};

/** The documented response of PublishLayerVersion. */
export const publishLayerVersion: object = { LayerVersion: 0 };

/** The documented response of GetAsyncEventStatus. */
export const getAsyncEventStatus: object = { Result: { Status: 'abc', StatusCode: 0, InvokeRequestId: 'abc' } };

/** The documented response of ListAsyncEvents. */
export const listAsyncEvents: object = {
  TotalCount: 2,
  EventList: [
    {
      InvokeRequestId: 'xxxxxxxxxxxxxx',
      Qualifier: '1',
      Status: 'FINISHED',
      InvokeType: 'COS',
      StartTime: '2020-12-01 08:35:00.000',
      EndTime: '2020-12-01 08:35:30.000',
    },
    {
      InvokeRequestId: 'xxxxxxxxxxxxxx',
      Qualifier: '1',
      Status: 'RUNNING',
      InvokeType: 'COS',
      StartTime: '2020-12-01 08:35:00.000',
      EndTime: '',
    },
  ],
};

/** The documented response of TerminateAsyncEvent. */
export const terminateAsyncEvent: object = {};

/** The documented response of DeleteFunctionVersion. */
export const deleteFunctionVersion: object = {};

/** The documented response of UpdateTrigger. */
export const updateTrigger: object = {};
