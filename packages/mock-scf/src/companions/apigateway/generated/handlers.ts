// Generated from spec/apigateway/2018-08-08/actions by `tc3 generate`. Do not edit.

import type { Context } from '@tc3/mock';
import type { CreateApiRequest, CreateApiResponse, CreateServiceRequest, CreateServiceResponse, DeleteApiRequest, DeleteApiResponse, DeleteServiceRequest, DeleteServiceResponse, DescribeApiRequest, DescribeApiResponse, DescribeApiUsagePlanRequest, DescribeApiUsagePlanResponse, DescribeApisStatusRequest, DescribeApisStatusResponse, DescribeServiceEnvironmentListRequest, DescribeServiceEnvironmentListResponse, DescribeServiceRequest, DescribeServiceResponse, DescribeServiceSubDomainsRequest, DescribeServiceSubDomainsResponse, DescribeServiceUsagePlanRequest, DescribeServiceUsagePlanResponse, DescribeServicesStatusRequest, DescribeServicesStatusResponse, ModifyApiRequest, ModifyApiResponse, ModifyServiceRequest, ModifyServiceResponse, ReleaseServiceRequest, ReleaseServiceResponse, UnReleaseServiceRequest, UnReleaseServiceResponse } from './actions.js';

/** The handlers of API Gateway: one method for each action, which is called with a valid input. */
export interface ApigatewayHandlers {
  createApi(input: CreateApiRequest, context: Context<'CreateApi'>): CreateApiResponse | Promise<CreateApiResponse>;
  createService(input: CreateServiceRequest, context: Context<'CreateService'>): CreateServiceResponse | Promise<CreateServiceResponse>;
  deleteApi(input: DeleteApiRequest, context: Context<'DeleteApi'>): DeleteApiResponse | Promise<DeleteApiResponse>;
  deleteService(input: DeleteServiceRequest, context: Context<'DeleteService'>): DeleteServiceResponse | Promise<DeleteServiceResponse>;
  describeApi(input: DescribeApiRequest, context: Context<'DescribeApi'>): DescribeApiResponse | Promise<DescribeApiResponse>;
  describeApiUsagePlan(input: DescribeApiUsagePlanRequest, context: Context<'DescribeApiUsagePlan'>): DescribeApiUsagePlanResponse | Promise<DescribeApiUsagePlanResponse>;
  describeApisStatus(input: DescribeApisStatusRequest, context: Context<'DescribeApisStatus'>): DescribeApisStatusResponse | Promise<DescribeApisStatusResponse>;
  describeService(input: DescribeServiceRequest, context: Context<'DescribeService'>): DescribeServiceResponse | Promise<DescribeServiceResponse>;
  describeServiceEnvironmentList(input: DescribeServiceEnvironmentListRequest, context: Context<'DescribeServiceEnvironmentList'>): DescribeServiceEnvironmentListResponse | Promise<DescribeServiceEnvironmentListResponse>;
  describeServiceSubDomains(input: DescribeServiceSubDomainsRequest, context: Context<'DescribeServiceSubDomains'>): DescribeServiceSubDomainsResponse | Promise<DescribeServiceSubDomainsResponse>;
  describeServiceUsagePlan(input: DescribeServiceUsagePlanRequest, context: Context<'DescribeServiceUsagePlan'>): DescribeServiceUsagePlanResponse | Promise<DescribeServiceUsagePlanResponse>;
  describeServicesStatus(input: DescribeServicesStatusRequest, context: Context<'DescribeServicesStatus'>): DescribeServicesStatusResponse | Promise<DescribeServicesStatusResponse>;
  modifyApi(input: ModifyApiRequest, context: Context<'ModifyApi'>): ModifyApiResponse | Promise<ModifyApiResponse>;
  modifyService(input: ModifyServiceRequest, context: Context<'ModifyService'>): ModifyServiceResponse | Promise<ModifyServiceResponse>;
  releaseService(input: ReleaseServiceRequest, context: Context<'ReleaseService'>): ReleaseServiceResponse | Promise<ReleaseServiceResponse>;
  unReleaseService(input: UnReleaseServiceRequest, context: Context<'UnReleaseService'>): UnReleaseServiceResponse | Promise<UnReleaseServiceResponse>;
}
