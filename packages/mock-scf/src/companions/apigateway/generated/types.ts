// Generated from spec/apigateway/2018-08-08/types.yaml by `tc3 generate`. Do not edit.

/** Used by DescribeService. */
export interface ApiIdStatus {
  ServiceId: string;
  ApiId: string;
  ApiDesc: string | null;
  Path: string;
  Method: string;
  CreatedTime: string;
  ModifiedTime: string;
  ApiName: string | null;
  UniqVpcId: string | null;
  ApiType: string | null;
  Protocol: string | null;
  IsDebugAfterCharge: boolean | null;
  AuthType: string | null;
  ApiBusinessType: string | null;
  AuthRelationApiId: string | null;
  /** @deprecated */
  RelationBuniessApiIds?: string[] | null;
  OauthConfig: OauthConfig | null;
  TokenLocation: string | null;
}

/** Used by DescribeApi. */
export interface ApiInfo {
  ServiceId: string | null;
  ServiceName: string | null;
  ServiceDesc: string | null;
  ApiId: string | null;
  ApiDesc: string | null;
  CreatedTime: string | null;
  ModifiedTime: string | null;
  ApiName: string | null;
  ApiType: 'NORMAL' | 'TSF' | (string & {}) | null;
  Protocol: string | null;
  AuthType: 'SECRET' | 'NONE' | 'OAUTH' | (string & {}) | null;
  ApiBusinessType: 'NORMAL' | 'OAUTH' | (string & {}) | null;
  AuthRelationApiId: string | null;
  OauthConfig: OauthConfig | null;
  IsDebugAfterCharge: boolean | null;
  RequestConfig: RequestConfig | null;
  ResponseType: string | null;
  ResponseSuccessExample: string | null;
  ResponseFailExample: string | null;
  ResponseErrorCodes: ErrorCodes[] | null;
  RequestParameters: ReqParameter[] | null;
  /** Unit: s. */
  ServiceTimeout: number | null;
  ServiceType: 'HTTP' | 'MOCK' | 'TSF' | 'CLB' | 'SCF' | 'WEBSOCKET' | 'TARGET' | (string & {}) | null;
  ServiceConfig: ServiceConfig | null;
  ServiceParameters: DescribeApiResultServiceParametersInfo[] | null;
  ConstantParameters: ConstantParameter[] | null;
  ServiceMockReturnMessage: string | null;
  ServiceScfFunctionName: string | null;
  ServiceScfFunctionNamespace: string | null;
  ServiceScfFunctionQualifier: string | null;
  ServiceScfIsIntegratedResponse: boolean | null;
  ServiceWebsocketRegisterFunctionName: string | null;
  ServiceWebsocketRegisterFunctionNamespace: string | null;
  ServiceWebsocketRegisterFunctionQualifier: string | null;
  ServiceWebsocketCleanupFunctionName: string | null;
  ServiceWebsocketCleanupFunctionNamespace: string | null;
  ServiceWebsocketCleanupFunctionQualifier: string | null;
  InternalDomain: string | null;
  ServiceWebsocketTransportFunctionName: string | null;
  ServiceWebsocketTransportFunctionNamespace: string | null;
  ServiceWebsocketTransportFunctionQualifier: string | null;
  MicroServices: MicroService[] | null;
  MicroServicesInfo: number[] | null;
  ServiceTsfLoadBalanceConf: TsfLoadBalanceConfResp | null;
  ServiceTsfHealthCheckConf: HealthCheckConf | null;
  EnableCORS: boolean | null;
  Tags: Tag[] | null;
  Environments: string[] | null;
  IsBase64Encoded: boolean | null;
  IsBase64Trigger: boolean | null;
  Base64EncodedTriggerRules: Base64EncodedTriggerRule[] | null;
}

/** Used by CreateApi. */
export interface ApiRequestConfig {
  Path: string;
  Method: string;
}

/** Used by DescribeApiUsagePlan, DescribeServiceUsagePlan. */
export interface ApiUsagePlan {
  ServiceId: string | null;
  ApiId: string | null;
  ApiName: string | null;
  Path: string | null;
  Method: string | null;
  UsagePlanId: string | null;
  UsagePlanName: string | null;
  UsagePlanDesc: string | null;
  Environment: string | null;
  InUseRequestNum: number | null;
  MaxRequestNum: number | null;
  MaxRequestNumPreSec: number | null;
  CreatedTime: string | null;
  ModifiedTime: string | null;
  ServiceName: string | null;
}

/** Used by DescribeApiUsagePlan. */
export interface ApiUsagePlanSet {
  TotalCount: number | null;
  ApiUsagePlanList: ApiUsagePlan[] | null;
}

/** Used by DescribeApisStatus. */
export interface ApigatewayTags {
}

/** Used by DescribeApi, ModifyApi. */
export interface Base64EncodedTriggerRule {
  Name: string;
  Value: string[];
}

/** Used by CreateApi, DescribeApi, ModifyApi. */
export interface ConstantParameter {
  Name?: string | null | undefined;
  Desc?: string | null | undefined;
  Position?: string | null | undefined;
  DefaultValue?: string | null | undefined;
}

/** Used by CreateApi, DescribeApi, ModifyApi. */
export interface CosConfig {
  Action: 'GET' | 'PUT' | 'POST' | 'HEAD' | 'DELETE' | (string & {}) | null;
  BucketName: string | null;
  /** @defaultValue false */
  Authorization: boolean | null;
  /** @defaultValue "BackEndPath" */
  PathMatchMode: 'BackEndPath' | 'FullPath' | (string & {}) | null;
}

/** Used by CreateApi. */
export interface CreateApiResultInfo {
  ApiId: string | null;
  Path: string | null;
  Method: string | null;
  CreatedTime: string | null;
}

/** Used by DescribeApi. */
export interface DescribeApiResultServiceParametersInfo {
  Name?: string | null;
  Position?: string | null;
  RelevantRequestParameterPosition?: string | null;
  RelevantRequestParameterName?: string | null;
  DefaultValue?: string | null;
  RelevantRequestParameterDesc?: string | null;
}

/** Used by DescribeApisStatus. */
export interface DescribeApisStatusResultApiIdStatusSetInfo {
  ServiceId: string;
  ApiId: string;
  ApiDesc: string | null;
  CreatedTime: string | null;
  ModifiedTime: string | null;
  ApiName: string | null;
  VpcId: number | null;
  UniqVpcId: string | null;
  ApiType: string | null;
  Protocol: string | null;
  IsDebugAfterCharge: boolean | null;
  AuthType: string | null;
  ApiBusinessType: string | null;
  AuthRelationApiId: string | null;
  OauthConfig: OauthConfig | null;
  /** @deprecated */
  RelationBuniessApiIds?: string[] | null;
  Tags: ApigatewayTags[] | null;
  Path: string | null;
  Method: string | null;
}

/** Used by DescribeApisStatus. */
export interface DescribeApisStatusResultInfo {
  TotalCount: number;
  ApiIdStatusSet: DescribeApisStatusResultApiIdStatusSetInfo[];
}

/** Used by DescribeServiceSubDomains. */
export interface DomainSetList {
  DomainName: string;
  Status: 1 | 0 | (number & {});
  CertificateId: string;
  IsDefaultMapping: boolean;
  Protocol: string;
  NetType: 'INNER' | 'OUTER' | (string & {});
  /** @defaultValue false */
  IsForcedHttps: boolean;
  RegistrationStatus: boolean;
}

/** Used by DescribeServiceSubDomains. */
export interface DomainSets {
  TotalCount: number;
  DomainSet: DomainSetList[];
}

/** Used by DescribeServiceEnvironmentList. */
export interface Environment {
  EnvironmentName: string;
  Url: string;
  Status: 1 | 0 | (number & {});
  VersionName: string;
}

/** Used by DescribeApi. */
export interface ErrorCodes {
  Code?: number | null;
  Msg?: string | null;
  Desc?: string | null;
  ConvertedCode?: number | null;
  NeedConvert?: boolean | null;
}

/** Used by DescribeApisStatus, DescribeServicesStatus. */
export interface Filter {
  Name: string;
  Values: string[];
}

/** Used by CreateApi, DescribeApi, ModifyApi. */
export interface HealthCheckConf {
  IsHealthCheck?: boolean | null | undefined;
  RequestVolumeThreshold?: number | null | undefined;
  SleepWindowInMilliseconds?: number | null | undefined;
  ErrorThresholdPercentage?: number | null | undefined;
}

/** Used by DescribeApi. */
export interface MicroService {
  ClusterId?: string;
  NamespaceId?: string;
  MicroServiceName?: string;
}

/** Used by CreateApi, ModifyApi. */
export interface MicroServiceReq {
  ClusterId: string;
  NamespaceId: string;
  MicroServiceName: string;
}

/** Used by CreateApi, DescribeApi, DescribeApisStatus, DescribeService, ModifyApi. */
export interface OauthConfig {
  PublicKey: string;
  TokenLocation: string;
  LoginRedirectUrl?: string | undefined;
}

/** Used by ReleaseService. */
export interface ReleaseService {
  ReleaseDesc: string | null;
  ReleaseVersion: string | null;
}

/** Used by DescribeApi, ModifyApi. */
export interface ReqParameter {
  Name: string;
  Position: 'header' | 'query' | 'path' | (string & {});
  Type: string;
  DefaultValue: string;
  Required: boolean;
  Desc: string;
}

/** Used by DescribeApi, ModifyApi. */
export interface RequestConfig {
  Path: string;
  Method: string;
}

/** Used by CreateApi. */
export interface RequestParameter {
  Name?: string | undefined;
  Desc?: string | undefined;
  Position?: string | undefined;
  Type?: string | undefined;
  DefaultValue?: string | undefined;
  Required?: boolean | undefined;
}

/** Used by CreateApi, ModifyApi. */
export interface ResponseErrorCodeReq {
  Code?: number | undefined;
  Msg?: string | undefined;
  Desc?: string | undefined;
  ConvertedCode?: number | undefined;
  NeedConvert?: boolean | undefined;
}

/** Used by DescribeServicesStatus. */
export interface Service {
  InnerHttpsPort: number | null;
  ServiceDesc: string | null;
  Protocol: string | null;
  ModifiedTime: string | null;
  NetTypes: string[] | null;
  ExclusiveSetName: string | null;
  ServiceId: string | null;
  IpVersion: string | null;
  AvailableEnvironments: string[] | null;
  ServiceName: string | null;
  OuterSubDomain: string | null;
  CreatedTime: string | null;
  InnerHttpPort: number | null;
  InnerSubDomain: string | null;
  TradeIsolateStatus: number | null;
  Tags: Tag[] | null;
  InstanceId: string | null;
  SetType: string | null;
  DeploymentType: string | null;
}

/** Used by CreateApi, DescribeApi, ModifyApi. */
export interface ServiceConfig {
  Product?: 'clb' | 'cvm' | 'upstream' | (string & {}) | undefined;
  UniqVpcId?: string | undefined;
  Url?: string | undefined;
  Path?: string | undefined;
  Method?: string | undefined;
  UpstreamId?: string | null | undefined;
  CosConfig?: CosConfig | null | undefined;
}

/** Used by DescribeServiceEnvironmentList. */
export interface ServiceEnvironmentSet {
  TotalCount: number | null;
  EnvironmentList: Environment[] | null;
}

/** Used by CreateApi, ModifyApi. */
export interface ServiceParameter {
  Name?: string | undefined;
  Position?: string | undefined;
  RelevantRequestParameterPosition?: string | undefined;
  RelevantRequestParameterName?: string | undefined;
  DefaultValue?: string | undefined;
  RelevantRequestParameterDesc?: string | undefined;
  RelevantRequestParameterType?: string | undefined;
}

/** Used by DescribeServiceUsagePlan. */
export interface ServiceUsagePlanSet {
  TotalCount: number | null;
  ServiceUsagePlanList: ApiUsagePlan[] | null;
}

/** Used by DescribeServicesStatus. */
export interface ServicesStatus {
  TotalCount: number | null;
  ServiceSet: Service[] | null;
}

/** Used by CreateService, DescribeApi, DescribeService, DescribeServicesStatus, ModifyApi. */
export interface Tag {
  Key: string;
  Value: string;
}

/** Used by CreateApi. */
export interface TargetServicesReq {
  VmIp: string;
  VpcId: string;
  VmPort: number;
  HostIp: string;
  DockerIp?: string | undefined;
}

/** Used by CreateApi, DescribeApi, ModifyApi. */
export interface TsfLoadBalanceConfResp {
  IsLoadBalance?: boolean | null | undefined;
  Method?: string | null | undefined;
  SessionStickRequired?: boolean | null | undefined;
  SessionStickTimeout?: number | null | undefined;
}

/** Used by DescribeService. */
export interface UsagePlan {
  Environment: string;
  UsagePlanId: string;
  UsagePlanName: string;
  UsagePlanDesc: string | null;
  MaxRequestNumPreSec: number;
  CreatedTime: string;
  ModifiedTime: string;
}
