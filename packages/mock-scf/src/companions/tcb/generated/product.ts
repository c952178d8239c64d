// Generated from spec/tcb/2018-06-08 by `tc3 generate`. Do not edit.

import type { Product } from '@tc3/mock';

/** The tables of CloudBase (TCB), version 2018-06-08. */
export const tcb: Product = {
  service: 'tcb',
  version: '2018-06-08',
  endpoint: 'tcb.tencentcloudapi.com',
  regions: [],
  actions: {
    DescribeCloudBaseGWAPI: {
      handler: 'describeCloudBaseGWAPI',
      input: {
        ServiceId: { type: 'String', required: true },
        Name: { type: 'String' },
        Path: { type: 'String' },
        Offset: { type: 'Integer', default: 0, min: 0 },
      },
      output: { APISet: { type: 'GatewayApi', list: true }, Total: { type: 'Integer' } },
      errors: ['ResourceNotFound.Env'],
    },
    DescribeEnvInfo: {
      handler: 'describeEnvInfo',
      input: { EnvId: { type: 'String', required: true } },
      output: { EnvInfo: { type: 'EnvDetail' } },
      errors: ['ResourceNotFound.Env'],
    },
    DescribeEnvs: {
      handler: 'describeEnvs',
      input: { EnvId: { type: 'String' } },
      output: { EnvList: { type: 'EnvInfo', list: true }, Total: { type: 'Integer' } },
      errors: [],
    },
    ListFunctions: {
      handler: 'listFunctions',
      input: {
        EnvId: { type: 'String', required: true },
        Limit: { type: 'Integer', default: 20, min: 1, max: 100 },
        Offset: { type: 'Integer', default: 0, min: 0 },
      },
      output: { Functions: { type: 'ListedFunction', list: true }, TotalCount: { type: 'Integer' } },
      errors: ['ResourceNotFound.Env'],
    },
  },
  types: {
    EnvInfo: {
      EnvId: { type: 'String' },
      Alias: { type: 'String' },
      Source: { type: 'String' },
      Status: { type: 'String' },
      Region: { type: 'String' },
      CreateTime: { type: 'String' },
      UpdateTime: { type: 'String' },
      PackageId: { type: 'String' },
      PackageName: { type: 'String' },
      IsDefault: { type: 'Boolean' },
      Databases: { type: 'DatabaseInfo', list: true },
      Storages: { type: 'StorageInfo', list: true },
      Functions: { type: 'FunctionInfo', list: true },
      LogServices: { type: 'LogServiceInfo', list: true },
    },
    DatabaseInfo: { InstanceId: { type: 'String' }, Region: { type: 'String' }, Status: { type: 'String' } },
    StorageInfo: {
      Bucket: { type: 'String' },
      Region: { type: 'String' },
      AppId: { type: 'String' },
      CdnDomain: { type: 'String' },
    },
    FunctionInfo: { Namespace: { type: 'String' }, Region: { type: 'String' } },
    LogServiceInfo: {
      LogsetId: { type: 'String' },
      LogsetName: { type: 'String' },
      TopicId: { type: 'String' },
      TopicName: { type: 'String' },
      Region: { type: 'String' },
    },
    EnvDetail: { EnvBaseInfo: { type: 'EnvInfo' }, UserInfo: { type: 'UserInfo' } },
    UserInfo: { AppId: { type: 'String' }, Uin: { type: 'String' } },
    ListedFunction: {
      FunctionId: { type: 'String' },
      FunctionName: { type: 'String' },
      Namespace: { type: 'String' },
      Runtime: { type: 'String' },
      Status: { type: 'String' },
      AddTime: { type: 'String' },
      ModTime: { type: 'String' },
    },
    GatewayApi: {
      APIId: { type: 'String' },
      Path: { type: 'String' },
      Type: { type: 'Integer' },
      Name: { type: 'String' },
    },
  },
  errors: { 'ResourceNotFound.Env': '' },
};
