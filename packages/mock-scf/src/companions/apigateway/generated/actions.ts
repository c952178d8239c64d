// Generated from spec/apigateway/2018-08-08/actions by `tc3 generate`. Do not edit.

import type { ApiIdStatus, ApiInfo, ApiRequestConfig, ApiUsagePlanSet, Base64EncodedTriggerRule, ConstantParameter, CreateApiResultInfo, DescribeApisStatusResultInfo, DomainSets, Filter, HealthCheckConf, MicroServiceReq, OauthConfig, ReleaseService, ReqParameter, RequestConfig, RequestParameter, ResponseErrorCodeReq, ServiceConfig, ServiceEnvironmentSet, ServiceParameter, ServiceUsagePlanSet, ServicesStatus, Tag, TargetServicesReq, TsfLoadBalanceConfResp, UsagePlan } from './types.js';

/** The input of CreateApi. */
export interface CreateApiRequest {
  ServiceId: string;
  ServiceType: 'HTTP' | 'MOCK' | 'TSF' | 'SCF' | 'WEBSOCKET' | 'TARGET';
  /** Unit: s. */
  ServiceTimeout: number;
  Protocol: string;
  RequestConfig: ApiRequestConfig;
  ApiName?: string | undefined;
  ApiDesc?: string | undefined;
  /** @defaultValue "NORMAL" */
  ApiType: 'NORMAL' | 'TSF';
  /** @defaultValue "NONE" */
  AuthType: 'SECRET' | 'NONE' | 'OAUTH' | 'APP';
  EnableCORS?: boolean | undefined;
  ConstantParameters?: ConstantParameter[] | undefined;
  RequestParameters?: RequestParameter[] | undefined;
  ApiBusinessType?: 'NORMAL' | 'OAUTH' | undefined;
  ServiceMockReturnMessage?: string | undefined;
  MicroServices?: MicroServiceReq[] | undefined;
  ServiceTsfLoadBalanceConf?: TsfLoadBalanceConfResp | undefined;
  ServiceTsfHealthCheckConf?: HealthCheckConf | undefined;
  TargetServices?: TargetServicesReq[] | undefined;
  TargetServicesLoadBalanceConf?: number | undefined;
  TargetServicesHealthCheckConf?: HealthCheckConf | undefined;
  ServiceScfFunctionName?: string | undefined;
  ServiceWebsocketRegisterFunctionName?: string | undefined;
  ServiceWebsocketCleanupFunctionName?: string | undefined;
  ServiceWebsocketTransportFunctionName?: string | undefined;
  ServiceScfFunctionNamespace?: string | undefined;
  ServiceScfFunctionQualifier?: string | undefined;
  ServiceWebsocketRegisterFunctionNamespace?: string | undefined;
  ServiceWebsocketRegisterFunctionQualifier?: string | undefined;
  ServiceWebsocketTransportFunctionNamespace?: string | undefined;
  ServiceWebsocketTransportFunctionQualifier?: string | undefined;
  ServiceWebsocketCleanupFunctionNamespace?: string | undefined;
  ServiceWebsocketCleanupFunctionQualifier?: string | undefined;
  ServiceScfIsIntegratedResponse?: boolean | undefined;
  IsDebugAfterCharge?: boolean | undefined;
  IsDeleteResponseErrorCodes?: boolean | undefined;
  ResponseType?: string | undefined;
  ResponseSuccessExample?: string | undefined;
  ResponseFailExample?: string | undefined;
  ServiceConfig?: ServiceConfig | undefined;
  AuthRelationApiId?: string | undefined;
  ServiceParameters?: ServiceParameter[] | undefined;
  OauthConfig?: OauthConfig | undefined;
  ResponseErrorCodes?: ResponseErrorCodeReq[] | undefined;
  TargetNamespaceId?: string | undefined;
  UserType?: string | undefined;
  IsBase64Encoded?: boolean | undefined;
  EventBusId?: string | undefined;
  ServiceScfFunctionType?: 'EVENT' | 'HTTP' | undefined;
  EIAMAppType?: string | undefined;
  EIAMAuthType?: 'AuthenticationOnly' | 'Authentication' | 'Authorization' | undefined;
  /**
   * Unit: s.
   *
   * @defaultValue 7200
   */
  TokenTimeout: number;
  EIAMAppId?: string | undefined;
  Owner?: string | undefined;
}

/** The output of CreateApi without the RequestId. */
export interface CreateApiResponse {
  Result: CreateApiResultInfo | null;
}

/** The input of CreateService. */
export interface CreateServiceRequest {
  ServiceName: string;
  Protocol: string;
  ServiceDesc?: string | undefined;
  NetTypes?: ('INNER' | 'OUTER')[] | undefined;
  /** @defaultValue "IPv4" */
  IpVersion: 'IPv4' | 'IPv6';
  SetServerName?: string | undefined;
  AppIdType?: string | undefined;
  Tags?: Tag[] | undefined;
  InstanceId?: string | undefined;
  UniqVpcId?: string | undefined;
}

/** The output of CreateService without the RequestId. */
export interface CreateServiceResponse {
  ServiceId: string;
  ServiceName: string;
  ServiceDesc: string;
  OuterSubDomain: string;
  InnerSubDomain: string;
  CreatedTime: string;
  NetTypes: ('INNER' | 'OUTER' | (string & {}))[];
  IpVersion: string | null;
}

/** The input of DeleteApi. */
export interface DeleteApiRequest {
  ServiceId: string;
  ApiId: string;
}

/** The output of DeleteApi without the RequestId. */
export interface DeleteApiResponse {
  Result: boolean | null;
}

/** The input of DeleteService. */
export interface DeleteServiceRequest {
  ServiceId: string;
  SkipVerification?: number | undefined;
}

/** The output of DeleteService without the RequestId. */
export interface DeleteServiceResponse {
  Result: boolean | null;
}

/** The input of DescribeApi. */
export interface DescribeApiRequest {
  ServiceId: string;
  ApiId: string;
}

/** The output of DescribeApi without the RequestId. */
export interface DescribeApiResponse {
  Result: ApiInfo;
}

/** The input of DescribeApiUsagePlan. */
export interface DescribeApiUsagePlanRequest {
  ServiceId: string;
  /**
   * At most 100.
   *
   * @defaultValue 20
   */
  Limit: number;
  /** @defaultValue 0 */
  Offset: number;
}

/** The output of DescribeApiUsagePlan without the RequestId. */
export interface DescribeApiUsagePlanResponse {
  Result: ApiUsagePlanSet | null;
}

/** The input of DescribeApisStatus. */
export interface DescribeApisStatusRequest {
  ServiceId: string;
  /** @defaultValue 0 */
  Offset: number;
  /**
   * At most 100.
   *
   * @defaultValue 20
   */
  Limit: number;
  Filters?: Filter[] | undefined;
}

/** The output of DescribeApisStatus without the RequestId. */
export interface DescribeApisStatusResponse {
  Result: DescribeApisStatusResultInfo;
}

/** The input of DescribeService. */
export interface DescribeServiceRequest {
  ServiceId: string;
}

/** The output of DescribeService without the RequestId. */
export interface DescribeServiceResponse {
  ServiceId: string;
  AvailableEnvironments: string[];
  ServiceName: string;
  ServiceDesc: string | null;
  Protocol: string;
  CreatedTime: string;
  ModifiedTime: string;
  NetTypes: ('INNER' | 'OUTER' | (string & {}))[];
  InternalSubDomain: string;
  OuterSubDomain: string;
  InnerHttpPort: number;
  InnerHttpsPort: number;
  ApiTotalCount: number;
  ApiIdStatusSet: ApiIdStatus[] | null;
  UsagePlanTotalCount: number;
  UsagePlanList: UsagePlan[] | null;
  IpVersion: string | null;
  UserType: string | null;
  SetId: number | null;
  Tags: Tag[] | null;
  InstanceId: string | null;
  InstanceName: string | null;
  SetType: string | null;
  DeploymentType: string | null;
  SpecialUse: 'DEFAULT' | 'HTTP_DNS' | (string & {}) | null;
  UniqVpcId: string | null;
}

/** The input of DescribeServiceEnvironmentList. */
export interface DescribeServiceEnvironmentListRequest {
  ServiceId: string;
  /**
   * 0 to 100.
   *
   * @defaultValue 20
   */
  Limit: number;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  Offset: number;
}

/** The output of DescribeServiceEnvironmentList without the RequestId. */
export interface DescribeServiceEnvironmentListResponse {
  Result: ServiceEnvironmentSet | null;
}

/** The input of DescribeServiceSubDomains. */
export interface DescribeServiceSubDomainsRequest {
  ServiceId: string;
  /**
   * At most 100.
   *
   * @defaultValue 20
   */
  Limit: number;
  /** @defaultValue 0 */
  Offset: number;
}

/** The output of DescribeServiceSubDomains without the RequestId. */
export interface DescribeServiceSubDomainsResponse {
  Result: DomainSets;
}

/** The input of DescribeServiceUsagePlan. */
export interface DescribeServiceUsagePlanRequest {
  ServiceId: string;
  /**
   * At most 100.
   *
   * @defaultValue 20
   */
  Limit: number;
  /** @defaultValue 0 */
  Offset: number;
}

/** The output of DescribeServiceUsagePlan without the RequestId. */
export interface DescribeServiceUsagePlanResponse {
  Result: ServiceUsagePlanSet | null;
}

/** The input of DescribeServicesStatus. */
export interface DescribeServicesStatusRequest {
  /**
   * At most 100.
   *
   * @defaultValue 20
   */
  Limit: number;
  /** @defaultValue 0 */
  Offset: number;
  Filters?: Filter[] | undefined;
}

/** The output of DescribeServicesStatus without the RequestId. */
export interface DescribeServicesStatusResponse {
  Result: ServicesStatus | null;
}

/** The input of ModifyApi. */
export interface ModifyApiRequest {
  ServiceId: string;
  ServiceType: 'HTTP' | 'MOCK' | 'TSF' | 'CLB' | 'SCF' | 'WEBSOCKET' | 'TARGET';
  RequestConfig: RequestConfig;
  ApiId: string;
  ApiName?: string | undefined;
  ApiDesc?: string | undefined;
  /** @defaultValue "NORMAL" */
  ApiType: 'NORMAL' | 'TSF';
  /** @defaultValue "NONE" */
  AuthType: 'SECRET' | 'NONE' | 'OAUTH' | 'APP';
  AuthRequired?: boolean | undefined;
  /** Unit: s. */
  ServiceTimeout?: number | undefined;
  Protocol?: string | undefined;
  EnableCORS?: boolean | undefined;
  ConstantParameters?: ConstantParameter[] | undefined;
  RequestParameters?: ReqParameter[] | undefined;
  ApiBusinessType?: 'NORMAL' | 'OAUTH' | undefined;
  ServiceMockReturnMessage?: string | undefined;
  MicroServices?: MicroServiceReq[] | undefined;
  ServiceTsfLoadBalanceConf?: TsfLoadBalanceConfResp | undefined;
  ServiceTsfHealthCheckConf?: HealthCheckConf | undefined;
  TargetServicesLoadBalanceConf?: number | undefined;
  TargetServicesHealthCheckConf?: HealthCheckConf | undefined;
  ServiceScfFunctionName?: string | undefined;
  ServiceWebsocketRegisterFunctionName?: string | undefined;
  ServiceWebsocketCleanupFunctionName?: string | undefined;
  ServiceWebsocketTransportFunctionName?: string | undefined;
  ServiceScfFunctionNamespace?: string | undefined;
  ServiceScfFunctionQualifier?: string | undefined;
  ServiceWebsocketRegisterFunctionNamespace?: string | undefined;
  ServiceWebsocketRegisterFunctionQualifier?: string | undefined;
  ServiceWebsocketTransportFunctionNamespace?: string | undefined;
  ServiceWebsocketTransportFunctionQualifier?: string | undefined;
  ServiceWebsocketCleanupFunctionNamespace?: string | undefined;
  ServiceWebsocketCleanupFunctionQualifier?: string | undefined;
  ServiceScfIsIntegratedResponse?: boolean | undefined;
  IsDebugAfterCharge?: boolean | undefined;
  TagSpecifications?: Tag | undefined;
  IsDeleteResponseErrorCodes?: boolean | undefined;
  ResponseType?: string | undefined;
  ResponseSuccessExample?: string | undefined;
  ResponseFailExample?: string | undefined;
  ServiceConfig?: ServiceConfig | undefined;
  AuthRelationApiId?: string | undefined;
  ServiceParameters?: ServiceParameter[] | undefined;
  OauthConfig?: OauthConfig | undefined;
  ResponseErrorCodes?: ResponseErrorCodeReq[] | undefined;
  IsBase64Encoded?: boolean | undefined;
  IsBase64Trigger?: boolean | undefined;
  Base64EncodedTriggerRules?: Base64EncodedTriggerRule[] | undefined;
  EventBusId?: string | undefined;
  ServiceScfFunctionType?: 'EVENT' | 'HTTP' | undefined;
  EIAMAppType?: string | undefined;
  EIAMAuthType?: 'AuthenticationOnly' | 'Authentication' | 'Authorization' | undefined;
  /** @defaultValue "7200" */
  EIAMAppId: string;
  TokenTimeout?: number | undefined;
}

/** The output of ModifyApi, which only has a RequestId. */
export type ModifyApiResponse = Record<string, never>;

/** The input of ModifyService. */
export interface ModifyServiceRequest {
  ServiceId: string;
  ServiceName?: string | undefined;
  ServiceDesc?: string | undefined;
  Protocol?: string | undefined;
  NetTypes?: ('INNER' | 'OUTER')[] | undefined;
}

/** The output of ModifyService, which only has a RequestId. */
export type ModifyServiceResponse = Record<string, never>;

/** The input of ReleaseService. */
export interface ReleaseServiceRequest {
  ServiceId: string;
  EnvironmentName: 'test' | 'prepub' | 'release';
  ReleaseDesc: string;
  ApiIds?: string[] | undefined;
}

/** The output of ReleaseService without the RequestId. */
export interface ReleaseServiceResponse {
  Result: ReleaseService;
}

/** The input of UnReleaseService. */
export interface UnReleaseServiceRequest {
  ServiceId: string;
  EnvironmentName: 'test' | 'prepub' | 'release';
  ApiIds?: string[] | undefined;
}

/** The output of UnReleaseService without the RequestId. */
export interface UnReleaseServiceResponse {
  Result: boolean | null;
}

/** The inputs of the actions of API Gateway. */
export interface ApigatewayRequests {
  readonly CreateApi: CreateApiRequest;
  readonly CreateService: CreateServiceRequest;
  readonly DeleteApi: DeleteApiRequest;
  readonly DeleteService: DeleteServiceRequest;
  readonly DescribeApi: DescribeApiRequest;
  readonly DescribeApiUsagePlan: DescribeApiUsagePlanRequest;
  readonly DescribeApisStatus: DescribeApisStatusRequest;
  readonly DescribeService: DescribeServiceRequest;
  readonly DescribeServiceEnvironmentList: DescribeServiceEnvironmentListRequest;
  readonly DescribeServiceSubDomains: DescribeServiceSubDomainsRequest;
  readonly DescribeServiceUsagePlan: DescribeServiceUsagePlanRequest;
  readonly DescribeServicesStatus: DescribeServicesStatusRequest;
  readonly ModifyApi: ModifyApiRequest;
  readonly ModifyService: ModifyServiceRequest;
  readonly ReleaseService: ReleaseServiceRequest;
  readonly UnReleaseService: UnReleaseServiceRequest;
}
