// Generated from spec/scf/2018-04-16 by `tc3 generate`. Do not edit.

import { type CallOptions, type Client, type ClientOptions, createClient } from '@tc3/core';
import { type BatchCreateTriggerRequest, type BatchCreateTriggerResponse, batchCreateTrigger } from './actions/batchCreateTrigger.js';
import { type CopyFunctionRequest, type CopyFunctionResponse, copyFunction } from './actions/copyFunction.js';
import { type CreateAliasRequest, type CreateAliasResponse, createAlias } from './actions/createAlias.js';
import { type CreateCustomDomainRequest, type CreateCustomDomainResponse, createCustomDomain } from './actions/createCustomDomain.js';
import { type CreateFunctionRequest, type CreateFunctionResponse, createFunction } from './actions/createFunction.js';
import { type CreateFunctionTestModelRequest, type CreateFunctionTestModelResponse, createFunctionTestModel } from './actions/createFunctionTestModel.js';
import { type CreateNamespaceRequest, type CreateNamespaceResponse, createNamespace } from './actions/createNamespace.js';
import { type CreateTriggerRequest, type CreateTriggerResponse, createTrigger } from './actions/createTrigger.js';
import { type DeleteAliasRequest, type DeleteAliasResponse, deleteAlias } from './actions/deleteAlias.js';
import { type DeleteCustomDomainRequest, type DeleteCustomDomainResponse, deleteCustomDomain } from './actions/deleteCustomDomain.js';
import { type DeleteFunctionRequest, type DeleteFunctionResponse, deleteFunction } from './actions/deleteFunction.js';
import { type DeleteFunctionVersionRequest, type DeleteFunctionVersionResponse, deleteFunctionVersion } from './actions/deleteFunctionVersion.js';
import { type DeleteLayerVersionRequest, type DeleteLayerVersionResponse, deleteLayerVersion } from './actions/deleteLayerVersion.js';
import { type DeleteNamespaceRequest, type DeleteNamespaceResponse, deleteNamespace } from './actions/deleteNamespace.js';
import { type DeleteProvisionedConcurrencyConfigRequest, type DeleteProvisionedConcurrencyConfigResponse, deleteProvisionedConcurrencyConfig } from './actions/deleteProvisionedConcurrencyConfig.js';
import { type DeleteReservedConcurrencyConfigRequest, type DeleteReservedConcurrencyConfigResponse, deleteReservedConcurrencyConfig } from './actions/deleteReservedConcurrencyConfig.js';
import { type DeleteTriggerRequest, type DeleteTriggerResponse, deleteTrigger } from './actions/deleteTrigger.js';
import { type GetAccountRequest, type GetAccountResponse, getAccount } from './actions/getAccount.js';
import { type GetAliasRequest, type GetAliasResponse, getAlias } from './actions/getAlias.js';
import { type GetAsyncEventStatusRequest, type GetAsyncEventStatusResponse, getAsyncEventStatus } from './actions/getAsyncEventStatus.js';
import { type GetCustomDomainRequest, type GetCustomDomainResponse, getCustomDomain } from './actions/getCustomDomain.js';
import { type GetDemoAddressRequest, type GetDemoAddressResponse, getDemoAddress } from './actions/getDemoAddress.js';
import { type GetFunctionRequest, type GetFunctionResponse, getFunction } from './actions/getFunction.js';
import { type GetFunctionAddressRequest, type GetFunctionAddressResponse, getFunctionAddress } from './actions/getFunctionAddress.js';
import { type GetFunctionEventInvokeConfigRequest, type GetFunctionEventInvokeConfigResponse, getFunctionEventInvokeConfig } from './actions/getFunctionEventInvokeConfig.js';
import { type GetFunctionLogsRequest, type GetFunctionLogsResponse, getFunctionLogs } from './actions/getFunctionLogs.js';
import { type GetFunctionTestModelRequest, type GetFunctionTestModelResponse, getFunctionTestModel } from './actions/getFunctionTestModel.js';
import { type GetLayerVersionRequest, type GetLayerVersionResponse, getLayerVersion } from './actions/getLayerVersion.js';
import { type GetProvisionedConcurrencyConfigRequest, type GetProvisionedConcurrencyConfigResponse, getProvisionedConcurrencyConfig } from './actions/getProvisionedConcurrencyConfig.js';
import { type GetRequestStatusRequest, type GetRequestStatusResponse, getRequestStatus } from './actions/getRequestStatus.js';
import { type GetReservedConcurrencyConfigRequest, type GetReservedConcurrencyConfigResponse, getReservedConcurrencyConfig } from './actions/getReservedConcurrencyConfig.js';
import { type GetTempCosInfoRequest, type GetTempCosInfoResponse, getTempCosInfo } from './actions/getTempCosInfo.js';
import { type InvokeRequest, type InvokeResponse, invoke } from './actions/invoke.js';
import { type InvokeFunctionRequest, type InvokeFunctionResponse, invokeFunction } from './actions/invokeFunction.js';
import { type ListAliasesRequest, type ListAliasesResponse, listAliases } from './actions/listAliases.js';
import { type ListAsyncEventsRequest, type ListAsyncEventsResponse, listAsyncEvents } from './actions/listAsyncEvents.js';
import { type ListCustomDomainsRequest, type ListCustomDomainsResponse, listCustomDomains } from './actions/listCustomDomains.js';
import { type ListFunctionTestModelsRequest, type ListFunctionTestModelsResponse, listFunctionTestModels } from './actions/listFunctionTestModels.js';
import { type ListFunctionsRequest, type ListFunctionsResponse, listFunctions } from './actions/listFunctions.js';
import { type ListLayerVersionsRequest, type ListLayerVersionsResponse, listLayerVersions } from './actions/listLayerVersions.js';
import { type ListLayersRequest, type ListLayersResponse, listLayers } from './actions/listLayers.js';
import { type ListNamespacesRequest, type ListNamespacesResponse, listNamespaces } from './actions/listNamespaces.js';
import { type ListTriggersRequest, type ListTriggersResponse, listTriggers } from './actions/listTriggers.js';
import { type ListVersionByFunctionRequest, type ListVersionByFunctionResponse, listVersionByFunction } from './actions/listVersionByFunction.js';
import { type PublishLayerVersionRequest, type PublishLayerVersionResponse, publishLayerVersion } from './actions/publishLayerVersion.js';
import { type PublishVersionRequest, type PublishVersionResponse, publishVersion } from './actions/publishVersion.js';
import { type PutProvisionedConcurrencyConfigRequest, type PutProvisionedConcurrencyConfigResponse, putProvisionedConcurrencyConfig } from './actions/putProvisionedConcurrencyConfig.js';
import { type PutReservedConcurrencyConfigRequest, type PutReservedConcurrencyConfigResponse, putReservedConcurrencyConfig } from './actions/putReservedConcurrencyConfig.js';
import { type PutTotalConcurrencyConfigRequest, type PutTotalConcurrencyConfigResponse, putTotalConcurrencyConfig } from './actions/putTotalConcurrencyConfig.js';
import { type TerminateAsyncEventRequest, type TerminateAsyncEventResponse, terminateAsyncEvent } from './actions/terminateAsyncEvent.js';
import { type UpdateAliasRequest, type UpdateAliasResponse, updateAlias } from './actions/updateAlias.js';
import { type UpdateCustomDomainRequest, type UpdateCustomDomainResponse, updateCustomDomain } from './actions/updateCustomDomain.js';
import { type UpdateFunctionCodeRequest, type UpdateFunctionCodeResponse, updateFunctionCode } from './actions/updateFunctionCode.js';
import { type UpdateFunctionConfigurationRequest, type UpdateFunctionConfigurationResponse, updateFunctionConfiguration } from './actions/updateFunctionConfiguration.js';
import { type UpdateFunctionEventInvokeConfigRequest, type UpdateFunctionEventInvokeConfigResponse, updateFunctionEventInvokeConfig } from './actions/updateFunctionEventInvokeConfig.js';
import { type UpdateFunctionIncrementalCodeRequest, type UpdateFunctionIncrementalCodeResponse, updateFunctionIncrementalCode } from './actions/updateFunctionIncrementalCode.js';
import { type UpdateFunctionTestModelRequest, type UpdateFunctionTestModelResponse, updateFunctionTestModel } from './actions/updateFunctionTestModel.js';
import { type UpdateNamespaceRequest, type UpdateNamespaceResponse, updateNamespace } from './actions/updateNamespace.js';
import { type UpdateTriggerRequest, type UpdateTriggerResponse, updateTrigger } from './actions/updateTrigger.js';
import { type UpdateTriggerStatusRequest, type UpdateTriggerStatusResponse, updateTriggerStatus } from './actions/updateTriggerStatus.js';
import { ScfPaginate } from './paginate.js';
import type { ScfRegion } from './regions.js';
import { scf } from './service.js';
import { ScfWaitUntil } from './wait-until.js';

/** The client of Serverless Cloud Function (SCF), version 2018-04-16, with one method for each action. */
export class ScfClient {
  /** Sends the calls. Functions such as `stream` of `@tc3/core/stream` need it. */
  readonly client: Client;
  /** Calls any action, also one that this class does not have: `send({ name: 'NewAction', region: true }, input)`. */
  readonly send: Client['send'];
  /** Paginators of lists. */
  readonly paginate: ScfPaginate;
  /** Waiters for statuses of resources. */
  readonly waitUntil: ScfWaitUntil;

  /** @param options The region, the credentials and the settings of requests. */
  constructor(options: ClientOptions<ScfRegion> = {}) {
    this.client = createClient(scf, options)
    this.send = this.client.send
    this.paginate = new ScfPaginate(this.client)
    this.waitUntil = new ScfWaitUntil(this.client)
  }

  /**
   * This API is used to get the account information.
   *
   * At most 20 requests per second.
   *
   * @since release 8 (2021-03-25)
   * @see https://intl.cloud.tencent.com/document/api/583/39873
   */
  public getAccount(input: GetAccountRequest = {}, options?: CallOptions<ScfRegion>): Promise<GetAccountResponse> {
    return this.client.send(getAccount, input, options)
  }

  /**
   * This API is used to create several triggers of a function.
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 calls it with
   * these parameters, to create the timers of a function. The error codes are those of CreateTrigger without those
   * for a trigger that exists, because tools send all triggers at each deployment.
   */
  public batchCreateTrigger(input: BatchCreateTriggerRequest, options?: CallOptions<ScfRegion>): Promise<BatchCreateTriggerResponse> {
    return this.client.send(batchCreateTrigger, input, options)
  }

  /**
   * This API is used to create a trigger based on the input parameters.
   *
   * At most 100 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/18589
   */
  public createTrigger(input: CreateTriggerRequest, options?: CallOptions<ScfRegion>): Promise<CreateTriggerResponse> {
    return this.client.send(createTrigger, input, options)
  }

  /**
   * This API is used to delete an existing trigger based on the input parameters.
   *
   * At most 100 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/18588
   */
  public deleteTrigger(input: DeleteTriggerRequest, options?: CallOptions<ScfRegion>): Promise<DeleteTriggerResponse> {
    return this.client.send(deleteTrigger, input, options)
  }

  /**
   * This API is used to get the function trigger list.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36314
   */
  public listTriggers(input: ListTriggersRequest, options?: CallOptions<ScfRegion>): Promise<ListTriggersResponse> {
    return this.client.send(listTriggers, input, options)
  }

  /**
   * This API is used to update the trigger status.
   *
   * At most 20 requests per second.
   *
   * @since release 21 (2023-05-05)
   * @see https://intl.cloud.tencent.com/document/api/583/54915
   */
  public updateTriggerStatus(input: UpdateTriggerStatusRequest, options?: CallOptions<ScfRegion>): Promise<UpdateTriggerStatusResponse> {
    return this.client.send(updateTriggerStatus, input, options)
  }

  /**
   * This API is used to replicate a function.
   *
   * You can store the replicated function in a specified Region and Namespace.
   *
   * Note: This API does not replicate the following objects or attributes of the function:
   *
   * 1. Function trigger
   * 2. Versions other than $LATEST
   * 3. CLS target of the logs configured in the function
   *
   * You can manually configure the function after replication as required.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34417
   */
  public copyFunction(input: CopyFunctionRequest, options?: CallOptions<ScfRegion>): Promise<CopyFunctionResponse> {
    return this.client.send(copyFunction, input, options)
  }

  /**
   * This API is used to create an alias for a function version.
   *
   * You can use the alias to mark a specific function version such as DEV/RELEASE. You can also modify the version
   * pointed to by the alias at any time.
   * An alias must point to a master version and can point to an additional version at the same time. If you
   * specify an alias when invoking a function, the request will be sent to the versions pointed to by the alias.
   * You can configure the ratio between the master version and additional version during request sending.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36325
   */
  public createAlias(input: CreateAliasRequest, options?: CallOptions<ScfRegion>): Promise<CreateAliasResponse> {
    return this.client.send(createAlias, input, options)
  }

  /**
   * This API is used to create a function based on the input parameters.
   *
   * At most 100 requests per second.
   *
   * @remarks Release 19 deleted this action from the documentation without naming a replacement. The cloud still
   * supports it, and clients and tools still use it. Source: the History chapter lists the action under "Deleted
   * APIs" of release 19, and API Category omits it; deployment tools still call it, so the cloud supports it.
   * Source: inferred: the category is that of the actions on functions; the address of the page comes from the
   * product's older lists of its APIs.
   * @see https://intl.cloud.tencent.com/document/api/583/18586
   */
  public createFunction(input: CreateFunctionRequest, options?: CallOptions<ScfRegion>): Promise<CreateFunctionResponse> {
    return this.client.send(createFunction, input, options)
  }

  /**
   * This API is used to create a test event of a function.
   *
   * @remarks Not documented; known from tools that use it. Source: the command line tool scf 0.2.8
   * (tencentyun/scfcli) calls it with these parameters. The error codes are those of other actions on functions.
   */
  public createFunctionTestModel(input: CreateFunctionTestModelRequest, options?: CallOptions<ScfRegion>): Promise<CreateFunctionTestModelResponse> {
    return this.client.send(createFunctionTestModel, input, options)
  }

  /**
   * This API is used to delete an alias of a function version.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36324
   */
  public deleteAlias(input: DeleteAliasRequest, options?: CallOptions<ScfRegion>): Promise<DeleteAliasResponse> {
    return this.client.send(deleteAlias, input, options)
  }

  /**
   * This API is used to delete a function based on the input parameters.
   *
   * At most 100 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/18585
   */
  public deleteFunction(input: DeleteFunctionRequest, options?: CallOptions<ScfRegion>): Promise<DeleteFunctionResponse> {
    return this.client.send(deleteFunction, input, options)
  }

  /**
   * This API is used to delete the provisioned concurrency configuration of a function version.
   *
   * At most 20 requests per second.
   *
   * @since release 6 (2021-01-05)
   * @see https://intl.cloud.tencent.com/document/api/583/39229
   */
  public deleteProvisionedConcurrencyConfig(input: DeleteProvisionedConcurrencyConfigRequest, options?: CallOptions<ScfRegion>): Promise<DeleteProvisionedConcurrencyConfigResponse> {
    return this.client.send(deleteProvisionedConcurrencyConfig, input, options)
  }

  /**
   * This API is used to delete the configuration of reserved quota.
   *
   * At most 20 requests per second.
   *
   * @since release 6 (2021-01-05)
   * @see https://intl.cloud.tencent.com/document/api/583/39228
   */
  public deleteReservedConcurrencyConfig(input: DeleteReservedConcurrencyConfigRequest, options?: CallOptions<ScfRegion>): Promise<DeleteReservedConcurrencyConfigResponse> {
    return this.client.send(deleteReservedConcurrencyConfig, input, options)
  }

  /**
   * This API is used to get the alias details such as the name, description, version, and routing information.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36323
   */
  public getAlias(input: GetAliasRequest, options?: CallOptions<ScfRegion>): Promise<GetAliasResponse> {
    return this.client.send(getAlias, input, options)
  }

  /**
   * This API is used to obtain the download address of the code of a function template.
   *
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 calls it with
   * this parameter and reads DownloadAddress. The error codes are those of other actions with a DemoId.
   */
  public getDemoAddress(input: GetDemoAddressRequest, options?: CallOptions<ScfRegion>): Promise<GetDemoAddressResponse> {
    return this.client.send(getDemoAddress, input, options)
  }

  /**
   * This API is used to obtain function details, such as name, code, handler, associated trigger, and timeout.
   *
   * At most 100 requests per second.
   *
   * @remarks Release 19 deleted this action from the documentation without naming a replacement. The cloud still
   * supports it, and clients and tools still use it. Source: the History chapter lists the action under "Deleted
   * APIs" of release 19, and API Category omits it; deployment tools still call it, so the cloud supports it.
   * Source: inferred: the category is that of the actions on functions; the address of the page comes from the
   * product's older lists of its APIs.
   * @see https://intl.cloud.tencent.com/document/api/583/18584
   */
  public getFunction(input: GetFunctionRequest = {}, options?: CallOptions<ScfRegion>): Promise<GetFunctionResponse> {
    return this.client.send(getFunction, input, options)
  }

  /**
   * This API is used to obtain the download address of the function code package.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34409
   */
  public getFunctionAddress(input: GetFunctionAddressRequest, options?: CallOptions<ScfRegion>): Promise<GetFunctionAddressResponse> {
    return this.client.send(getFunctionAddress, input, options)
  }

  /**
   * This API is used to get the async retry configuration of a function, including the number of retry attempts
   * and message retention period.
   *
   * At most 20 requests per second.
   *
   * @since release 9 (2021-04-01)
   * @see https://intl.cloud.tencent.com/document/api/583/39921
   */
  public getFunctionEventInvokeConfig(input: GetFunctionEventInvokeConfigRequest, options?: CallOptions<ScfRegion>): Promise<GetFunctionEventInvokeConfigResponse> {
    return this.client.send(getFunctionEventInvokeConfig, input, options)
  }

  /**
   * This API returns function running logs according to the specified conditions.
   *
   * Note that this API has been disused. You can use
   * [GetRequestStatus](https://intl.cloud.tencent.com/document/product/583/65348?from_cn_redirect=1) instead. See
   * also [Retrieving Logs](https://intl.cloud.tencent.com/document/product/583/52637?from_cn_redirect=1).
   *
   * At most 5 requests per second.
   *
   * @deprecated This API has been disused. You can use GetRequestStatus instead.
   * @see https://intl.cloud.tencent.com/document/api/583/18583
   */
  public getFunctionLogs(input: GetFunctionLogsRequest = {}, options?: CallOptions<ScfRegion>): Promise<GetFunctionLogsResponse> {
    return this.client.send(getFunctionLogs, input, options)
  }

  /**
   * This API is used to obtain a test event of a function.
   *
   * @remarks Not documented; known from tools that use it. Source: the command line tool scf 0.2.8
   * (tencentyun/scfcli) calls it with these parameters, and reads these members of the output. The error codes are
   * those of other actions on functions.
   */
  public getFunctionTestModel(input: GetFunctionTestModelRequest, options?: CallOptions<ScfRegion>): Promise<GetFunctionTestModelResponse> {
    return this.client.send(getFunctionTestModel, input, options)
  }

  /**
   * This API is used to get the provisioned concurrency details of a function or its specified version.
   *
   * At most 20 requests per second.
   *
   * @since release 6 (2021-01-05)
   * @see https://intl.cloud.tencent.com/document/api/583/39227
   */
  public getProvisionedConcurrencyConfig(input: GetProvisionedConcurrencyConfigRequest, options?: CallOptions<ScfRegion>): Promise<GetProvisionedConcurrencyConfigResponse> {
    return this.client.send(getProvisionedConcurrencyConfig, input, options)
  }

  /**
   * This API is used to query the status of a single function request.
   *
   * At most 20 requests per second.
   *
   * @since release 17 (2022-01-14)
   * @see https://intl.cloud.tencent.com/document/api/583/44481
   */
  public getRequestStatus(input: GetRequestStatusRequest, options?: CallOptions<ScfRegion>): Promise<GetRequestStatusResponse> {
    return this.client.send(getRequestStatus, input, options)
  }

  /**
   * This API is used to obtain the reserved quota details of a function.
   *
   * At most 20 requests per second.
   *
   * @since release 6 (2021-01-05)
   * @see https://intl.cloud.tencent.com/document/api/583/39226
   */
  public getReservedConcurrencyConfig(input: GetReservedConcurrencyConfigRequest, options?: CallOptions<ScfRegion>): Promise<GetReservedConcurrencyConfigResponse> {
    return this.client.send(getReservedConcurrencyConfig, input, options)
  }

  /**
   * This API is used to obtain a signature for the upload of a code package to a temporary object in COS.
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 calls it with
   * this parameter, uploads the package with Sign, and passes the path of the object as TempCosObjectName.
   */
  public getTempCosInfo(input: GetTempCosInfoRequest, options?: CallOptions<ScfRegion>): Promise<GetTempCosInfoResponse> {
    return this.client.send(getTempCosInfo, input, options)
  }

  /**
   * This API is used to run a function.
   *
   * At most 100 requests per second. Only in ap-bangkok, ap-beijing, ap-chengdu, ap-chongqing, ap-guangzhou,
   * ap-hongkong, ap-mumbai, ap-seoul, ap-shanghai, ap-shanghai-fsi, ap-shenzhen-fsi, ap-singapore, ap-tokyo,
   * eu-frankfurt, na-ashburn, na-siliconvalley, na-toronto, sa-saopaulo.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/17243
   */
  public invoke(input: InvokeRequest, options?: CallOptions<ScfRegion>): Promise<InvokeResponse> {
    return this.client.send(invoke, input, options)
  }

  /**
   * This API is used to invoke functions synchronously.
   *
   * At most 10000 requests per second.
   *
   * @since release 11 (2021-07-23)
   * @see https://intl.cloud.tencent.com/document/api/583/41408
   */
  public invokeFunction(input: InvokeFunctionRequest, options?: CallOptions<ScfRegion>): Promise<InvokeFunctionResponse> {
    return this.client.send(invokeFunction, input, options)
  }

  /**
   * This API is used to return the list of all aliases under a function.
   *
   * You can filter them by the specific function version.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36322
   */
  public listAliases(input: ListAliasesRequest, options?: CallOptions<ScfRegion>): Promise<ListAliasesResponse> {
    return this.client.send(listAliases, input, options)
  }

  /**
   * This API is used to list the test events of a function.
   *
   * @remarks Not documented; known from tools that use it. Source: the command line tool scf 0.2.8
   * (tencentyun/scfcli) calls it with these parameters, and reads TestModels. The error codes are those of other
   * actions on functions.
   */
  public listFunctionTestModels(input: ListFunctionTestModelsRequest, options?: CallOptions<ScfRegion>): Promise<ListFunctionTestModelsResponse> {
    return this.client.send(listFunctionTestModels, input, options)
  }

  /**
   * This API is used to return relevant function information based on the input query parameters.
   *
   * At most 100 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/18582
   */
  public listFunctions(input: ListFunctionsRequest = {}, options?: CallOptions<ScfRegion>): Promise<ListFunctionsResponse> {
    return this.client.send(listFunctions, input, options)
  }

  /**
   * This API is used to query the function version based on the input parameters.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34416
   */
  public listVersionByFunction(input: ListVersionByFunctionRequest, options?: CallOptions<ScfRegion>): Promise<ListVersionByFunctionResponse> {
    return this.client.send(listVersionByFunction, input, options)
  }

  /**
   * This API is used for users to release a new version of the function.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34415
   */
  public publishVersion(input: PublishVersionRequest, options?: CallOptions<ScfRegion>): Promise<PublishVersionResponse> {
    return this.client.send(publishVersion, input, options)
  }

  /**
   * This API is used to set the provisioned concurrency of a non-$LATEST version of a function.
   *
   * At most 20 requests per second.
   *
   * @since release 6 (2021-01-05)
   * @see https://intl.cloud.tencent.com/document/api/583/39225
   */
  public putProvisionedConcurrencyConfig(input: PutProvisionedConcurrencyConfigRequest, options?: CallOptions<ScfRegion>): Promise<PutProvisionedConcurrencyConfigResponse> {
    return this.client.send(putProvisionedConcurrencyConfig, input, options)
  }

  /**
   * This API is used to configure the reserved quota of a function.
   *
   * At most 20 requests per second.
   *
   * @since release 6 (2021-01-05)
   * @see https://intl.cloud.tencent.com/document/api/583/39224
   */
  public putReservedConcurrencyConfig(input: PutReservedConcurrencyConfigRequest, options?: CallOptions<ScfRegion>): Promise<PutReservedConcurrencyConfigResponse> {
    return this.client.send(putReservedConcurrencyConfig, input, options)
  }

  /**
   * This API is used to modify the account concurrency quota.
   *
   * At most 20 requests per second.
   *
   * @since release 6 (2021-01-05)
   * @see https://intl.cloud.tencent.com/document/api/583/39223
   */
  public putTotalConcurrencyConfig(input: PutTotalConcurrencyConfigRequest, options?: CallOptions<ScfRegion>): Promise<PutTotalConcurrencyConfigResponse> {
    return this.client.send(putTotalConcurrencyConfig, input, options)
  }

  /**
   * This API is used to update the configuration of an alias.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36321
   */
  public updateAlias(input: UpdateAliasRequest, options?: CallOptions<ScfRegion>): Promise<UpdateAliasResponse> {
    return this.client.send(updateAlias, input, options)
  }

  /**
   * This API is used to update the function code based on the input parameters.
   *
   * At most 100 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/18581
   */
  public updateFunctionCode(input: UpdateFunctionCodeRequest, options?: CallOptions<ScfRegion>): Promise<UpdateFunctionCodeResponse> {
    return this.client.send(updateFunctionCode, input, options)
  }

  /**
   * This API is used to update the function configuration based on the input parameters.
   *
   * At most 100 requests per second.
   *
   * @remarks Release 19 deleted this action from the documentation. The international site documents it again
   * since 2026-05-19. Source: the History chapter, and the API metadata of 2026-05-19. Source: inferred: the
   * category is that of the actions on functions; the address of the page comes from the product's older lists of
   * its APIs.
   * @see https://intl.cloud.tencent.com/document/api/583/18580
   */
  public updateFunctionConfiguration(input: UpdateFunctionConfigurationRequest, options?: CallOptions<ScfRegion>): Promise<UpdateFunctionConfigurationResponse> {
    return this.client.send(updateFunctionConfiguration, input, options)
  }

  /**
   * This API is used to update the async retry configuration of a function, including the number of retry attempts
   * and message retention period.
   *
   * At most 20 requests per second.
   *
   * @since release 9 (2021-04-01)
   * @see https://intl.cloud.tencent.com/document/api/583/39920
   */
  public updateFunctionEventInvokeConfig(input: UpdateFunctionEventInvokeConfigRequest, options?: CallOptions<ScfRegion>): Promise<UpdateFunctionEventInvokeConfigResponse> {
    return this.client.send(updateFunctionEventInvokeConfig, input, options)
  }

  /**
   * This API is used to change single files of the code package of a function.
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 calls it with
   * these parameters. The error codes are those of UpdateFunctionCode.
   */
  public updateFunctionIncrementalCode(input: UpdateFunctionIncrementalCodeRequest, options?: CallOptions<ScfRegion>): Promise<UpdateFunctionIncrementalCodeResponse> {
    return this.client.send(updateFunctionIncrementalCode, input, options)
  }

  /**
   * This API is used to change a test event of a function.
   *
   * @remarks Not documented; known from tools that use it. Source: the command line tool scf 0.2.8
   * (tencentyun/scfcli) calls it with these parameters. The error codes are those of other actions on functions.
   */
  public updateFunctionTestModel(input: UpdateFunctionTestModelRequest, options?: CallOptions<ScfRegion>): Promise<UpdateFunctionTestModelResponse> {
    return this.client.send(updateFunctionTestModel, input, options)
  }

  /**
   * This API is used to create a namespace based on the input parameters.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34413
   */
  public createNamespace(input: CreateNamespaceRequest, options?: CallOptions<ScfRegion>): Promise<CreateNamespaceResponse> {
    return this.client.send(createNamespace, input, options)
  }

  /**
   * This API is used to delete the specific namespace according to the parameters passed in.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34412
   */
  public deleteNamespace(input: DeleteNamespaceRequest, options?: CallOptions<ScfRegion>): Promise<DeleteNamespaceResponse> {
    return this.client.send(deleteNamespace, input, options)
  }

  /**
   * This API is used to display a namespace list.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34411
   */
  public listNamespaces(input: ListNamespacesRequest = {}, options?: CallOptions<ScfRegion>): Promise<ListNamespacesResponse> {
    return this.client.send(listNamespaces, input, options)
  }

  /**
   * This API is used to update a namespace.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/38339
   */
  public updateNamespace(input: UpdateNamespaceRequest, options?: CallOptions<ScfRegion>): Promise<UpdateNamespaceResponse> {
    return this.client.send(updateNamespace, input, options)
  }

  /**
   * This API is used to delete a specified version of a specified layer.
   *
   * The deleted version cannot be associated with a function, but the deletion does not affect functions that are
   * referencing this layer.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36320
   */
  public deleteLayerVersion(input: DeleteLayerVersionRequest, options?: CallOptions<ScfRegion>): Promise<DeleteLayerVersionResponse> {
    return this.client.send(deleteLayerVersion, input, options)
  }

  /**
   * This API is used to get the layer version details, including links used to download files in the layer.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36319
   */
  public getLayerVersion(input: GetLayerVersionRequest, options?: CallOptions<ScfRegion>): Promise<GetLayerVersionResponse> {
    return this.client.send(getLayerVersion, input, options)
  }

  /**
   * This API is used to get the information of all versions of a specified layer.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36318
   */
  public listLayerVersions(input: ListLayerVersionsRequest, options?: CallOptions<ScfRegion>): Promise<ListLayerVersionsResponse> {
    return this.client.send(listLayerVersions, input, options)
  }

  /**
   * This API is used to return the list of all layers, including the information of the latest version of each
   * layer.
   *
   * You can filter them by the compatible runtime.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36317
   */
  public listLayers(input: ListLayersRequest = {}, options?: CallOptions<ScfRegion>): Promise<ListLayersResponse> {
    return this.client.send(listLayers, input, options)
  }

  /**
   * This API is used to create a version for a layer by using the given .zip file or COS object.
   *
   * Each time this API is called with the same layer name, a new version will be generated.
   *
   * At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36316
   */
  public publishLayerVersion(input: PublishLayerVersionRequest, options?: CallOptions<ScfRegion>): Promise<PublishLayerVersionResponse> {
    return this.client.send(publishLayerVersion, input, options)
  }

  /**
   * This API is used to get the status of an async function execution event.
   *
   * The event status is retained for 3*24 hours, counting from the completion of the event.
   *
   * At most 20 requests per second.
   *
   * @since release 17 (2022-01-14)
   * @see https://intl.cloud.tencent.com/document/api/583/44482
   */
  public getAsyncEventStatus(input: GetAsyncEventStatusRequest, options?: CallOptions<ScfRegion>): Promise<GetAsyncEventStatusResponse> {
    return this.client.send(getAsyncEventStatus, input, options)
  }

  /**
   * This API is used to pull the list of async function events.
   *
   * At most 20 requests per second.
   *
   * @since release 7 (2021-03-02)
   * @see https://intl.cloud.tencent.com/document/api/583/39734
   */
  public listAsyncEvents(input: ListAsyncEventsRequest, options?: CallOptions<ScfRegion>): Promise<ListAsyncEventsResponse> {
    return this.client.send(listAsyncEvents, input, options)
  }

  /**
   * This API is used to terminate a running async function event.
   *
   * At most 20 requests per second.
   *
   * @since release 7 (2021-03-02)
   * @see https://intl.cloud.tencent.com/document/api/583/39733
   */
  public terminateAsyncEvent(input: TerminateAsyncEventRequest, options?: CallOptions<ScfRegion>): Promise<TerminateAsyncEventResponse> {
    return this.client.send(terminateAsyncEvent, input, options)
  }

  /**
   * Creates a custom domain name.
   *
   * @since release 35 (2024-10-30)
   * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
   * they are those with which other actions report the same problems.
   */
  public createCustomDomain(input: CreateCustomDomainRequest, options?: CallOptions<ScfRegion>): Promise<CreateCustomDomainResponse> {
    return this.client.send(createCustomDomain, input, options)
  }

  /**
   * Deletes a custom domain name.
   *
   * @since release 35 (2024-10-30)
   * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
   * they are those with which other actions report the same problems.
   */
  public deleteCustomDomain(input: DeleteCustomDomainRequest = {}, options?: CallOptions<ScfRegion>): Promise<DeleteCustomDomainResponse> {
    return this.client.send(deleteCustomDomain, input, options)
  }

  /**
   * Deletes the specified version of a function based on the input parameters.
   *
   * @since release 37 (2025-01-03)
   * @remarks The triggers of the version are deleted, too. A version that an alias points to, or whose provisioned
   * concurrency is being set, cannot be deleted, also with `ForceDelete`. Source: inferred: as with Qualifier of
   * DeleteFunction. Source: the China site’s API metadata. It has no error codes: these are inferred from
   * DeleteFunction, which deletes versions, too.
   */
  public deleteFunctionVersion(input: DeleteFunctionVersionRequest, options?: CallOptions<ScfRegion>): Promise<DeleteFunctionVersionResponse> {
    return this.client.send(deleteFunctionVersion, input, options)
  }

  /**
   * Views the details of a custom domain name of SCF.
   *
   * @since release 35 (2024-10-30)
   * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
   * they are those with which other actions report the same problems.
   */
  public getCustomDomain(input: GetCustomDomainRequest = {}, options?: CallOptions<ScfRegion>): Promise<GetCustomDomainResponse> {
    return this.client.send(getCustomDomain, input, options)
  }

  /**
   * Lists the information of domain names.
   *
   * @since release 35 (2024-10-30)
   * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
   * they are those with which other actions report the same problems.
   */
  public listCustomDomains(input: ListCustomDomainsRequest = {}, options?: CallOptions<ScfRegion>): Promise<ListCustomDomainsResponse> {
    return this.client.send(listCustomDomains, input, options)
  }

  /**
   * Updates the configuration of a custom domain name.
   *
   * @since release 35 (2024-10-30)
   * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
   * they are those with which other actions report the same problems.
   */
  public updateCustomDomain(input: UpdateCustomDomainRequest, options?: CallOptions<ScfRegion>): Promise<UpdateCustomDomainResponse> {
    return this.client.send(updateCustomDomain, input, options)
  }

  /**
   * Updates the configuration of a trigger.
   *
   * The default rate limit of this API is 20 requests per second.
   *
   * Note: Only timer and CKafka triggers can be updated currently.
   *
   * The following fields of timer and CKafka triggers can be updated: `Enable`, `TriggerDesc`, `Description`,
   * `CustomArgument`.
   *
   * The `TriggerDesc` of a timer trigger can be updated with cron expressions of five and of seven fields.
   *
   * In the `TriggerDesc` of a CKafka trigger, the parameters `Retry`, `MaxMsgNum` and `TimeOut` can be updated. A
   * value that is not passed in remains unchanged, and a value that is passed in cannot be empty.
   *
   * `Enable`: enables or disables the trigger; `OPEN` enables it, and `CLOSE` disables it. If it is not passed in,
   * the original value remains unchanged. It cannot be empty.
   *
   * `Description`: the description of the trigger. If it is not passed in, the original value remains unchanged.
   * If it is empty, the description becomes empty.
   *
   * `CustomArgument`: additional information of the user, which is shown for timer triggers only. If it is not
   * passed in, the original value remains unchanged. If it is empty, it becomes empty.
   *
   * @since release 27 (2023-08-22)
   * @remarks Function URLs (`http`) can be updated, too: their `TriggerDesc` replaces the earlier one. The offset
   * of a CKafka trigger only counts when it is created. Source: the description of `Type`, and
   * tencent-component-toolkit 2.27.6, which updates function URLs and sends all of their TriggerDesc. Source: the
   * China site’s API metadata. It has no error codes: these are inferred from CreateTrigger, DeleteTrigger and
   * UpdateTriggerStatus.
   */
  public updateTrigger(input: UpdateTriggerRequest, options?: CallOptions<ScfRegion>): Promise<UpdateTriggerResponse> {
    return this.client.send(updateTrigger, input, options)
  }
}
