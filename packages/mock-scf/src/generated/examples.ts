// Generated from spec/scf/2018-04-16/actions by `tc3 generate`. Do not edit.

import type { CreateNamespaceResponse, CreateTriggerResponse, DeleteNamespaceResponse, GetAccountResponse, InvokeResponse, ListFunctionsResponse, ListNamespacesResponse, UpdateNamespaceResponse } from './actions.js';

/** The documented answer of GetAccount. */
export const getAccount: GetAccountResponse = {
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

/** The documented answer of CreateTrigger. */
export const createTrigger: CreateTriggerResponse = {
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

/** The documented answer of Invoke. */
export const invoke: InvokeResponse = {
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

/** The documented answer of ListFunctions. */
export const listFunctions: ListFunctionsResponse = {
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

/** The documented answer of CreateNamespace. */
export const createNamespace: CreateNamespaceResponse = {};

/** The documented answer of DeleteNamespace. */
export const deleteNamespace: DeleteNamespaceResponse = {};

/** The documented answer of ListNamespaces. */
export const listNamespaces: ListNamespacesResponse = {
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

/** The documented answer of UpdateNamespace. */
export const updateNamespace: UpdateNamespaceResponse = {};
