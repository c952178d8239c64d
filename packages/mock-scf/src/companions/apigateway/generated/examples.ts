// Generated from spec/apigateway/2018-08-08/actions by `tc3 generate`. Do not edit.

/** The documented response of CreateApi. */
export const createApi: object = { Result: { ApiId: 'abc', Path: 'abc', Method: 'abc', CreatedTime: '2020-09-22T00:00:00+00:00' } };

/** The documented response of CreateService. */
export const createService: object = {
  ServiceId: 'service-0c96l2bo',
  ServiceName: 'test_https',
  ServiceDesc: 'https',
  OuterSubDomain: 'service-0c96l2bo-1251006373.ap-guangzhou.apigateway.myqcloud.com',
  InnerSubDomain: '',
  IpVersion: 'IPv4',
  CreatedTime: '2020-09-22T00:00:00+00:00',
  NetTypes: ['OUTER'],
};

/** The documented response of DeleteApi. */
export const deleteApi: object = { Result: true };

/** The documented response of DeleteService. */
export const deleteService: object = { Result: true };

/** The documented response of DescribeApi. */
export const describeApi: object = {
  Result: {
    EnableCORS: false,
    ServiceDesc: 'xx',
    RequestParameters: [{ Name: 'xx', DefaultValue: 'xx', Required: true, Position: 'xx', Type: 'xx', Desc: 'xx' }],
    InternalDomain: 'xx',
    ServiceWebsocketRegisterFunctionName: 'xx',
    ServiceWebsocketRegisterFunctionQualifier: 'xx',
    MicroServices: [{ MicroServiceName: 'xx', ClusterId: 'xx', NamespaceId: 'xx' }],
    ServiceWebsocketRegisterFunctionNamespace: 'xx',
    CreatedTime: '2020-09-22T00:00:00+00:00',
    ConstantParameters: [{ Position: 'xx', DefaultValue: 'xx', Name: 'xx', Desc: 'xx' }],
    ServiceTsfLoadBalanceConf: { SessionStickRequired: true, IsLoadBalance: true, SessionStickTimeout: 0, Method: 'xx' },
    ServiceWebsocketTransportFunctionNamespace: 'xx',
    ServiceScfFunctionQualifier: 'xx',
    ServiceScfIsIntegratedResponse: true,
    ServiceWebsocketTransportFunctionName: 'xx',
    ResponseSuccessExample: 'xx',
    ServiceConfig: {
      Product: 'xx',
      UniqVpcId: 'xx',
      Url: 'xx',
      CosConfig: { Action: 'xx', PathMatchMode: 'xx', BucketName: 'xx', Authorization: true },
      UpstreamId: 'xx',
      Path: 'xx',
      Method: 'xx',
    },
    Tags: [{ Value: 'xx', Key: 'xx' }],
    ServiceParameters: [
      {
        RelevantRequestParameterPosition: 'xx',
        Name: 'xx',
        RelevantRequestParameterDesc: 'xx',
        DefaultValue: 'xx',
        RelevantRequestParameterName: 'xx',
        Position: 'xx',
      },
    ],
    ServiceScfFunctionNamespace: 'xx',
    RequestConfig: { Path: 'xx', Method: 'xx' },
    ServiceWebsocketTransportFunctionQualifier: 'xx',
    IsDebugAfterCharge: false,
    ApiBusinessType: 'xx',
    ApiName: 'xx',
    Base64EncodedTriggerRules: [{ Name: 'xx', Value: ['xx'] }, { Name: 'xx', Value: ['xx'] }],
    ResponseFailExample: 'xx',
    ResponseType: 'xx',
    AuthType: 'xx',
    ServiceTimeout: 15,
    ServiceName: 'xx',
    ApiDesc: 'xx',
    ServiceWebsocketCleanupFunctionQualifier: 'xx',
    OauthConfig: { PublicKey: 'xx', LoginRedirectUrl: 'xx', TokenLocation: 'xx' },
    IsBase64Trigger: false,
    ServiceScfFunctionName: 'xx',
    ServiceTsfHealthCheckConf: {
      RequestVolumeThreshold: 0,
      SleepWindowInMilliseconds: 0,
      ErrorThresholdPercentage: 0,
      IsHealthCheck: true,
    },
    ServiceMockReturnMessage: 'xx',
    ResponseErrorCodes: [{ Msg: 'xx', NeedConvert: true, Code: 0, ConvertedCode: 0, Desc: 'xx' }],
    ServiceType: 'xx',
    AuthRelationApiId: 'xx',
    ModifiedTime: '2020-09-22T00:00:00+00:00',
    MicroServicesInfo: [0],
    ApiId: 'xx',
    Environments: ['xx'],
    ApiType: 'xx',
    ServiceId: 'xx',
    ServiceWebsocketCleanupFunctionName: 'xx',
    Protocol: 'xx',
    IsBase64Encoded: false,
    ServiceWebsocketCleanupFunctionNamespace: 'xx',
  },
};

/** The documented response of DescribeApiUsagePlan. */
export const describeApiUsagePlan: object = {
  Result: {
    TotalCount: 1,
    ApiUsagePlanList: [
      {
        ServiceId: 'service-ody35h5e',
        ServiceName: null,
        ApiId: 'api-e92i2jds',
        ApiName: 'test2',
        Path: '/users',
        Method: 'POST',
        UsagePlanId: 'usagePlan-quqxvett',
        UsagePlanName: 'aaa',
        UsagePlanDesc: 'xby',
        Environment: 'test',
        InUseRequestNum: 0,
        MaxRequestNum: -1,
        MaxRequestNumPreSec: null,
        CreatedTime: '2020-02-17T11:26:42Z',
        ModifiedTime: '2020-02-17T13:47:47Z',
      },
    ],
  },
};

/** The documented response of DescribeService. */
export const describeService: object = {
  ServiceDesc: 'sesrxx',
  CreatedTime: '2020-09-22T00:00:00+00:00',
  SetId: 1,
  InnerHttpsPort: 0,
  InnerHttpPort: 0,
  Tags: [{ Value: 'test', Key: 'test' }],
  NetTypes: ['OUTER'],
  IpVersion: '',
  UserType: '',
  UsagePlanList: [
    {
      MaxRequestNumPreSec: 0,
      UsagePlanId: '',
      ModifiedTime: '2020-09-22T00:00:00+00:00',
      UsagePlanDesc: 'test',
      Environment: 'test',
      CreatedTime: '2020-09-22T00:00:00+00:00',
      UsagePlanName: 'sdfafxx',
    },
  ],
  OuterSubDomain: 'domain.com',
  UsagePlanTotalCount: 0,
  SetType: '',
  ApiIdStatusSet: [
    {
      AuthType: '',
      Protocol: '',
      UniqVpcId: '',
      ModifiedTime: '2020-09-22T00:00:00+00:00',
      OauthConfig: { PublicKey: '', LoginRedirectUrl: '', TokenLocation: '' },
      ApiId: '',
      AuthRelationApiId: '',
      ApiDesc: '',
      ApiType: '',
      ApiBusinessType: '',
      ServiceId: '',
      ApiName: '',
      Path: '',
      CreatedTime: '2020-09-22T00:00:00+00:00',
      RelationBuniessApiIds: [''],
      IsDebugAfterCharge: false,
      Method: '',
      TokenLocation: '',
    },
  ],
  ServiceName: '',
  InstanceName: '',
  Protocol: '',
  ApiTotalCount: 1,
  ModifiedTime: '2020-09-22T00:00:00+00:00',
  DeploymentType: 'DEFAULT',
  SpecialUse: 'DEFAULT',
  InstanceId: '',
  AvailableEnvironments: ['release'],
  ServiceId: '',
  InternalSubDomain: '',
};

/** The documented response of DescribeServiceEnvironmentList. */
export const describeServiceEnvironmentList: object = {
  Result: {
    TotalCount: 3,
    EnvironmentList: [
      {
        EnvironmentName: 'test',
        Url: 'service-ody35h5e-1251006373.cq.apigw.tencentcs.com/test',
        Status: 1,
        VersionName: '202002161926124aa59df4-7198-4f7a-acc7-887ab7ee0215',
      },
      {
        EnvironmentName: 'prepub',
        Url: 'service-ody35h5e-1251006373.cq.apigw.tencentcs.com/prepub',
        Status: 0,
        VersionName: '',
      },
      {
        EnvironmentName: 'release',
        Url: 'service-ody35h5e-1251006373.cq.apigw.tencentcs.com/release',
        Status: 0,
        VersionName: '',
      },
    ],
  },
};

/** The documented response of DescribeServiceSubDomains. */
export const describeServiceSubDomains: object = {
  Result: {
    TotalCount: 1,
    DomainSet: [
      {
        Status: 1,
        CertificateId: 'xx',
        Protocol: 'xx',
        IsDefaultMapping: false,
        DomainName: 'xx',
        IsForcedHttps: true,
        NetType: 'xx',
        RegistrationStatus: true,
      },
    ],
  },
};

/** The documented response of DescribeServiceUsagePlan. */
export const describeServiceUsagePlan: object = {
  Result: {
    TotalCount: 1,
    ServiceUsagePlanList: [
      {
        ServiceId: 'service-ody35h5e',
        ServiceName: null,
        ApiId: null,
        ApiName: null,
        Path: null,
        Method: null,
        UsagePlanId: 'usagePlan-quqxvett',
        UsagePlanName: 'aaa',
        UsagePlanDesc: 'xby',
        Environment: 'test',
        InUseRequestNum: 0,
        MaxRequestNum: -1,
        MaxRequestNumPreSec: null,
        CreatedTime: '2020-02-17T11:26:42Z',
        ModifiedTime: '2020-02-17T13:47:47Z',
      },
    ],
  },
};

/** The documented response of DescribeServicesStatus. */
export const describeServicesStatus: object = {
  Result: {
    TotalCount: 1,
    ServiceSet: [
      {
        ServiceId: 'service-hrxy5qsm',
        ServiceName: 'ddd',
        ServiceDesc: '',
        Protocol: 'http',
        OuterSubDomain: 'service-hrxy5qsm-1259027407.gz.apigw.tencentcs.com',
        InnerSubDomain: '',
        InnerHttpPort: 0,
        InnerHttpsPort: 0,
        CreatedTime: '2020-03-25T15:24:17Z',
        ModifiedTime: '2020-03-25T15:24:18Z',
        NetTypes: ['OUTER'],
        IpVersion: 'IPv4',
        ExclusiveSetName: '',
        AvailableEnvironments: ['release'],
        TradeIsolateStatus: 0,
      },
    ],
  },
};

/** The documented response of ModifyApi. */
export const modifyApi: object = {};

/** The documented response of ModifyService. */
export const modifyService: object = {};

/** The documented response of ReleaseService. */
export const releaseService: object = {
  Result: { ReleaseDesc: 'xx', ReleaseVersion: '2020022502411672fae6e9-9726-4caa-8867-6366cd3f1ba5' },
};

/** The documented response of UnReleaseService. */
export const unReleaseService: object = { Result: true };
