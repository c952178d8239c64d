// Generated from spec/scf/2018-04-16/actions by `tc3 generate`. Do not edit.

import type { Context } from '@tc3/mock';
import type { BatchCreateTriggerRequest, BatchCreateTriggerResponse, CopyFunctionRequest, CopyFunctionResponse, CreateAliasRequest, CreateAliasResponse, CreateCustomDomainRequest, CreateCustomDomainResponse, CreateFunctionRequest, CreateFunctionResponse, CreateFunctionTestModelRequest, CreateFunctionTestModelResponse, CreateNamespaceRequest, CreateNamespaceResponse, CreateTriggerRequest, CreateTriggerResponse, DeleteAliasRequest, DeleteAliasResponse, DeleteCustomDomainRequest, DeleteCustomDomainResponse, DeleteFunctionRequest, DeleteFunctionResponse, DeleteFunctionVersionRequest, DeleteFunctionVersionResponse, DeleteLayerVersionRequest, DeleteLayerVersionResponse, DeleteNamespaceRequest, DeleteNamespaceResponse, DeleteProvisionedConcurrencyConfigRequest, DeleteProvisionedConcurrencyConfigResponse, DeleteReservedConcurrencyConfigRequest, DeleteReservedConcurrencyConfigResponse, DeleteTriggerRequest, DeleteTriggerResponse, GetAccountRequest, GetAccountResponse, GetAliasRequest, GetAliasResponse, GetAsyncEventStatusRequest, GetAsyncEventStatusResponse, GetCustomDomainRequest, GetCustomDomainResponse, GetDemoAddressRequest, GetDemoAddressResponse, GetFunctionAddressRequest, GetFunctionAddressResponse, GetFunctionEventInvokeConfigRequest, GetFunctionEventInvokeConfigResponse, GetFunctionLogsRequest, GetFunctionLogsResponse, GetFunctionRequest, GetFunctionResponse, GetFunctionTestModelRequest, GetFunctionTestModelResponse, GetLayerVersionRequest, GetLayerVersionResponse, GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse, GetRequestStatusRequest, GetRequestStatusResponse, GetReservedConcurrencyConfigRequest, GetReservedConcurrencyConfigResponse, GetTempCosInfoRequest, GetTempCosInfoResponse, InvokeFunctionRequest, InvokeFunctionResponse, InvokeRequest, InvokeResponse, ListAliasesRequest, ListAliasesResponse, ListAsyncEventsRequest, ListAsyncEventsResponse, ListCustomDomainsRequest, ListCustomDomainsResponse, ListFunctionTestModelsRequest, ListFunctionTestModelsResponse, ListFunctionsRequest, ListFunctionsResponse, ListLayerVersionsRequest, ListLayerVersionsResponse, ListLayersRequest, ListLayersResponse, ListNamespacesRequest, ListNamespacesResponse, ListTriggersRequest, ListTriggersResponse, ListVersionByFunctionRequest, ListVersionByFunctionResponse, PublishLayerVersionRequest, PublishLayerVersionResponse, PublishVersionRequest, PublishVersionResponse, PutProvisionedConcurrencyConfigRequest, PutProvisionedConcurrencyConfigResponse, PutReservedConcurrencyConfigRequest, PutReservedConcurrencyConfigResponse, PutTotalConcurrencyConfigRequest, PutTotalConcurrencyConfigResponse, TerminateAsyncEventRequest, TerminateAsyncEventResponse, UpdateAliasRequest, UpdateAliasResponse, UpdateCustomDomainRequest, UpdateCustomDomainResponse, UpdateFunctionCodeRequest, UpdateFunctionCodeResponse, UpdateFunctionConfigurationRequest, UpdateFunctionConfigurationResponse, UpdateFunctionEventInvokeConfigRequest, UpdateFunctionEventInvokeConfigResponse, UpdateFunctionIncrementalCodeRequest, UpdateFunctionIncrementalCodeResponse, UpdateFunctionTestModelRequest, UpdateFunctionTestModelResponse, UpdateNamespaceRequest, UpdateNamespaceResponse, UpdateTriggerRequest, UpdateTriggerResponse, UpdateTriggerStatusRequest, UpdateTriggerStatusResponse } from './actions.js';

/** The handlers of SCF: one method for each action, which is called with a valid input. */
export interface ScfHandlers {
  /** This API is used to get the account information. */
  getAccount(input: GetAccountRequest, context: Context<'GetAccount'>): GetAccountResponse | Promise<GetAccountResponse>;
  /** This API is used to create several triggers of a function. */
  batchCreateTrigger(input: BatchCreateTriggerRequest, context: Context<'BatchCreateTrigger'>): BatchCreateTriggerResponse | Promise<BatchCreateTriggerResponse>;
  /** This API is used to create a trigger based on the input parameters. */
  createTrigger(input: CreateTriggerRequest, context: Context<'CreateTrigger'>): CreateTriggerResponse | Promise<CreateTriggerResponse>;
  /** This API is used to delete an existing trigger based on the input parameters. */
  deleteTrigger(input: DeleteTriggerRequest, context: Context<'DeleteTrigger'>): DeleteTriggerResponse | Promise<DeleteTriggerResponse>;
  /** This API is used to get the function trigger list. */
  listTriggers(input: ListTriggersRequest, context: Context<'ListTriggers'>): ListTriggersResponse | Promise<ListTriggersResponse>;
  /** This API is used to update the trigger status. */
  updateTriggerStatus(input: UpdateTriggerStatusRequest, context: Context<'UpdateTriggerStatus'>): UpdateTriggerStatusResponse | Promise<UpdateTriggerStatusResponse>;
  /** This API is used to replicate a function. */
  copyFunction(input: CopyFunctionRequest, context: Context<'CopyFunction'>): CopyFunctionResponse | Promise<CopyFunctionResponse>;
  /** This API is used to create an alias for a function version. */
  createAlias(input: CreateAliasRequest, context: Context<'CreateAlias'>): CreateAliasResponse | Promise<CreateAliasResponse>;
  /** This API is used to create a function based on the input parameters. */
  createFunction(input: CreateFunctionRequest, context: Context<'CreateFunction'>): CreateFunctionResponse | Promise<CreateFunctionResponse>;
  /** This API is used to create a test event of a function. */
  createFunctionTestModel(input: CreateFunctionTestModelRequest, context: Context<'CreateFunctionTestModel'>): CreateFunctionTestModelResponse | Promise<CreateFunctionTestModelResponse>;
  /** This API is used to delete an alias of a function version. */
  deleteAlias(input: DeleteAliasRequest, context: Context<'DeleteAlias'>): DeleteAliasResponse | Promise<DeleteAliasResponse>;
  /** This API is used to delete a function based on the input parameters. */
  deleteFunction(input: DeleteFunctionRequest, context: Context<'DeleteFunction'>): DeleteFunctionResponse | Promise<DeleteFunctionResponse>;
  /** This API is used to delete the provisioned concurrency configuration of a function version. */
  deleteProvisionedConcurrencyConfig(input: DeleteProvisionedConcurrencyConfigRequest, context: Context<'DeleteProvisionedConcurrencyConfig'>): DeleteProvisionedConcurrencyConfigResponse | Promise<DeleteProvisionedConcurrencyConfigResponse>;
  /** This API is used to delete the configuration of reserved quota. */
  deleteReservedConcurrencyConfig(input: DeleteReservedConcurrencyConfigRequest, context: Context<'DeleteReservedConcurrencyConfig'>): DeleteReservedConcurrencyConfigResponse | Promise<DeleteReservedConcurrencyConfigResponse>;
  /** This API is used to get the alias details such as the name, description, version, and routing information. */
  getAlias(input: GetAliasRequest, context: Context<'GetAlias'>): GetAliasResponse | Promise<GetAliasResponse>;
  /** This API is used to obtain the download address of the code of a function template. */
  getDemoAddress(input: GetDemoAddressRequest, context: Context<'GetDemoAddress'>): GetDemoAddressResponse | Promise<GetDemoAddressResponse>;
  /** This API is used to obtain function details, such as name, code, handler, associated trigger, and timeout. */
  getFunction(input: GetFunctionRequest, context: Context<'GetFunction'>): GetFunctionResponse | Promise<GetFunctionResponse>;
  /** This API is used to obtain the download address of the function code package. */
  getFunctionAddress(input: GetFunctionAddressRequest, context: Context<'GetFunctionAddress'>): GetFunctionAddressResponse | Promise<GetFunctionAddressResponse>;
  /**
   * This API is used to get the async retry configuration of a function, including the number of retry attempts
   * and message retention period.
   */
  getFunctionEventInvokeConfig(input: GetFunctionEventInvokeConfigRequest, context: Context<'GetFunctionEventInvokeConfig'>): GetFunctionEventInvokeConfigResponse | Promise<GetFunctionEventInvokeConfigResponse>;
  /** This API returns function running logs according to the specified conditions. */
  getFunctionLogs(input: GetFunctionLogsRequest, context: Context<'GetFunctionLogs'>): GetFunctionLogsResponse | Promise<GetFunctionLogsResponse>;
  /** This API is used to obtain a test event of a function. */
  getFunctionTestModel(input: GetFunctionTestModelRequest, context: Context<'GetFunctionTestModel'>): GetFunctionTestModelResponse | Promise<GetFunctionTestModelResponse>;
  /** This API is used to get the provisioned concurrency details of a function or its specified version. */
  getProvisionedConcurrencyConfig(input: GetProvisionedConcurrencyConfigRequest, context: Context<'GetProvisionedConcurrencyConfig'>): GetProvisionedConcurrencyConfigResponse | Promise<GetProvisionedConcurrencyConfigResponse>;
  /** This API is used to query the status of a single function request. */
  getRequestStatus(input: GetRequestStatusRequest, context: Context<'GetRequestStatus'>): GetRequestStatusResponse | Promise<GetRequestStatusResponse>;
  /** This API is used to obtain the reserved quota details of a function. */
  getReservedConcurrencyConfig(input: GetReservedConcurrencyConfigRequest, context: Context<'GetReservedConcurrencyConfig'>): GetReservedConcurrencyConfigResponse | Promise<GetReservedConcurrencyConfigResponse>;
  /** This API is used to obtain a signature for the upload of a code package to a temporary object in COS. */
  getTempCosInfo(input: GetTempCosInfoRequest, context: Context<'GetTempCosInfo'>): GetTempCosInfoResponse | Promise<GetTempCosInfoResponse>;
  /** This API is used to run a function. */
  invoke(input: InvokeRequest, context: Context<'Invoke'>): InvokeResponse | Promise<InvokeResponse>;
  /** This API is used to invoke functions synchronously. */
  invokeFunction(input: InvokeFunctionRequest, context: Context<'InvokeFunction'>): InvokeFunctionResponse | Promise<InvokeFunctionResponse>;
  /** This API is used to return the list of all aliases under a function. */
  listAliases(input: ListAliasesRequest, context: Context<'ListAliases'>): ListAliasesResponse | Promise<ListAliasesResponse>;
  /** This API is used to list the test events of a function. */
  listFunctionTestModels(input: ListFunctionTestModelsRequest, context: Context<'ListFunctionTestModels'>): ListFunctionTestModelsResponse | Promise<ListFunctionTestModelsResponse>;
  /** This API is used to return relevant function information based on the input query parameters. */
  listFunctions(input: ListFunctionsRequest, context: Context<'ListFunctions'>): ListFunctionsResponse | Promise<ListFunctionsResponse>;
  /** This API is used to query the function version based on the input parameters. */
  listVersionByFunction(input: ListVersionByFunctionRequest, context: Context<'ListVersionByFunction'>): ListVersionByFunctionResponse | Promise<ListVersionByFunctionResponse>;
  /** This API is used for users to release a new version of the function. */
  publishVersion(input: PublishVersionRequest, context: Context<'PublishVersion'>): PublishVersionResponse | Promise<PublishVersionResponse>;
  /** This API is used to set the provisioned concurrency of a non-$LATEST version of a function. */
  putProvisionedConcurrencyConfig(input: PutProvisionedConcurrencyConfigRequest, context: Context<'PutProvisionedConcurrencyConfig'>): PutProvisionedConcurrencyConfigResponse | Promise<PutProvisionedConcurrencyConfigResponse>;
  /** This API is used to configure the reserved quota of a function. */
  putReservedConcurrencyConfig(input: PutReservedConcurrencyConfigRequest, context: Context<'PutReservedConcurrencyConfig'>): PutReservedConcurrencyConfigResponse | Promise<PutReservedConcurrencyConfigResponse>;
  /** This API is used to modify the account concurrency quota. */
  putTotalConcurrencyConfig(input: PutTotalConcurrencyConfigRequest, context: Context<'PutTotalConcurrencyConfig'>): PutTotalConcurrencyConfigResponse | Promise<PutTotalConcurrencyConfigResponse>;
  /** This API is used to update the configuration of an alias. */
  updateAlias(input: UpdateAliasRequest, context: Context<'UpdateAlias'>): UpdateAliasResponse | Promise<UpdateAliasResponse>;
  /** This API is used to update the function code based on the input parameters. */
  updateFunctionCode(input: UpdateFunctionCodeRequest, context: Context<'UpdateFunctionCode'>): UpdateFunctionCodeResponse | Promise<UpdateFunctionCodeResponse>;
  /** This API is used to update the function configuration based on the input parameters. */
  updateFunctionConfiguration(input: UpdateFunctionConfigurationRequest, context: Context<'UpdateFunctionConfiguration'>): UpdateFunctionConfigurationResponse | Promise<UpdateFunctionConfigurationResponse>;
  /**
   * This API is used to update the async retry configuration of a function, including the number of retry attempts
   * and message retention period.
   */
  updateFunctionEventInvokeConfig(input: UpdateFunctionEventInvokeConfigRequest, context: Context<'UpdateFunctionEventInvokeConfig'>): UpdateFunctionEventInvokeConfigResponse | Promise<UpdateFunctionEventInvokeConfigResponse>;
  /** This API is used to change single files of the code package of a function. */
  updateFunctionIncrementalCode(input: UpdateFunctionIncrementalCodeRequest, context: Context<'UpdateFunctionIncrementalCode'>): UpdateFunctionIncrementalCodeResponse | Promise<UpdateFunctionIncrementalCodeResponse>;
  /** This API is used to change a test event of a function. */
  updateFunctionTestModel(input: UpdateFunctionTestModelRequest, context: Context<'UpdateFunctionTestModel'>): UpdateFunctionTestModelResponse | Promise<UpdateFunctionTestModelResponse>;
  /** This API is used to create a namespace based on the input parameters. */
  createNamespace(input: CreateNamespaceRequest, context: Context<'CreateNamespace'>): CreateNamespaceResponse | Promise<CreateNamespaceResponse>;
  /** This API is used to delete the specific namespace according to the parameters passed in. */
  deleteNamespace(input: DeleteNamespaceRequest, context: Context<'DeleteNamespace'>): DeleteNamespaceResponse | Promise<DeleteNamespaceResponse>;
  /** This API is used to display a namespace list. */
  listNamespaces(input: ListNamespacesRequest, context: Context<'ListNamespaces'>): ListNamespacesResponse | Promise<ListNamespacesResponse>;
  /** This API is used to update a namespace. */
  updateNamespace(input: UpdateNamespaceRequest, context: Context<'UpdateNamespace'>): UpdateNamespaceResponse | Promise<UpdateNamespaceResponse>;
  /** This API is used to delete a specified version of a specified layer. */
  deleteLayerVersion(input: DeleteLayerVersionRequest, context: Context<'DeleteLayerVersion'>): DeleteLayerVersionResponse | Promise<DeleteLayerVersionResponse>;
  /** This API is used to get the layer version details, including links used to download files in the layer. */
  getLayerVersion(input: GetLayerVersionRequest, context: Context<'GetLayerVersion'>): GetLayerVersionResponse | Promise<GetLayerVersionResponse>;
  /** This API is used to get the information of all versions of a specified layer. */
  listLayerVersions(input: ListLayerVersionsRequest, context: Context<'ListLayerVersions'>): ListLayerVersionsResponse | Promise<ListLayerVersionsResponse>;
  /**
   * This API is used to return the list of all layers, including the information of the latest version of each
   * layer.
   */
  listLayers(input: ListLayersRequest, context: Context<'ListLayers'>): ListLayersResponse | Promise<ListLayersResponse>;
  /** This API is used to create a version for a layer by using the given .zip file or COS object. */
  publishLayerVersion(input: PublishLayerVersionRequest, context: Context<'PublishLayerVersion'>): PublishLayerVersionResponse | Promise<PublishLayerVersionResponse>;
  /** This API is used to get the status of an async function execution event. */
  getAsyncEventStatus(input: GetAsyncEventStatusRequest, context: Context<'GetAsyncEventStatus'>): GetAsyncEventStatusResponse | Promise<GetAsyncEventStatusResponse>;
  /** This API is used to pull the list of async function events. */
  listAsyncEvents(input: ListAsyncEventsRequest, context: Context<'ListAsyncEvents'>): ListAsyncEventsResponse | Promise<ListAsyncEventsResponse>;
  /** This API is used to terminate a running async function event. */
  terminateAsyncEvent(input: TerminateAsyncEventRequest, context: Context<'TerminateAsyncEvent'>): TerminateAsyncEventResponse | Promise<TerminateAsyncEventResponse>;
  /** Creates a custom domain name. */
  createCustomDomain(input: CreateCustomDomainRequest, context: Context<'CreateCustomDomain'>): CreateCustomDomainResponse | Promise<CreateCustomDomainResponse>;
  /** Deletes a custom domain name. */
  deleteCustomDomain(input: DeleteCustomDomainRequest, context: Context<'DeleteCustomDomain'>): DeleteCustomDomainResponse | Promise<DeleteCustomDomainResponse>;
  /** Deletes the specified version of a function based on the input parameters. */
  deleteFunctionVersion(input: DeleteFunctionVersionRequest, context: Context<'DeleteFunctionVersion'>): DeleteFunctionVersionResponse | Promise<DeleteFunctionVersionResponse>;
  /** Views the details of a custom domain name of SCF. */
  getCustomDomain(input: GetCustomDomainRequest, context: Context<'GetCustomDomain'>): GetCustomDomainResponse | Promise<GetCustomDomainResponse>;
  /** Lists the information of domain names. */
  listCustomDomains(input: ListCustomDomainsRequest, context: Context<'ListCustomDomains'>): ListCustomDomainsResponse | Promise<ListCustomDomainsResponse>;
  /** Updates the configuration of a custom domain name. */
  updateCustomDomain(input: UpdateCustomDomainRequest, context: Context<'UpdateCustomDomain'>): UpdateCustomDomainResponse | Promise<UpdateCustomDomainResponse>;
  /** Updates the configuration of a trigger. */
  updateTrigger(input: UpdateTriggerRequest, context: Context<'UpdateTrigger'>): UpdateTriggerResponse | Promise<UpdateTriggerResponse>;
}
