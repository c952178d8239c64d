// Generated from spec/scf/2018-04-16/actions by `tc3 generate`. Do not edit.

import type { Client } from '@tc3/core';
import { type PaginateOptions, type PaginatedList, paginate } from '@tc3/core/paginate';
import type { GetFunctionLogsRequest, GetFunctionLogsResponse } from './actions/getFunctionLogs.js';
import type { ListAliasesRequest, ListAliasesResponse } from './actions/listAliases.js';
import type { ListAsyncEventsRequest, ListAsyncEventsResponse } from './actions/listAsyncEvents.js';
import type { ListCustomDomainsRequest, ListCustomDomainsResponse } from './actions/listCustomDomains.js';
import type { ListFunctionsRequest, ListFunctionsResponse } from './actions/listFunctions.js';
import type { ListLayersRequest, ListLayersResponse } from './actions/listLayers.js';
import type { ListNamespacesRequest, ListNamespacesResponse } from './actions/listNamespaces.js';
import type { ListTriggersRequest, ListTriggersResponse } from './actions/listTriggers.js';
import type { ListVersionByFunctionRequest, ListVersionByFunctionResponse } from './actions/listVersionByFunction.js';
import { getFunctionLogsPages, listAliasesPages, listAsyncEventsPages, listCustomDomainsPages, listFunctionsPages, listLayersPages, listNamespacesPages, listTriggersPages, listVersionByFunctionPages } from './paginators.js';
import type { ScfRegion } from './regions.js';
import type { Alias, AsyncEvent, DomainInfo, FunctionData, FunctionLog, FunctionVersion, LayerVersionInfo, Namespace, TriggerInfo } from './types.js';

/** The paginators of SCF, one method for each list. */
export class ScfPaginate {
  /** Sends the calls. */
  readonly client: Client;

  constructor(client: Client) {
    this.client = client
  }

  /**
   * This API is used to get the function trigger list.
   *
   * Iterates over the Triggers of all pages. At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36314
   */
  public listTriggers(input: ListTriggersRequest, options?: PaginateOptions<ScfRegion>): PaginatedList<ListTriggersResponse, TriggerInfo> {
    return paginate(this.client, listTriggersPages, input, options)
  }

  /**
   * This API returns function running logs according to the specified conditions.
   *
   * Iterates over the Data of all pages. At most 5 requests per second.
   *
   * @deprecated This API has been disused. You can use GetRequestStatus instead.
   * @see https://intl.cloud.tencent.com/document/api/583/18583
   */
  public getFunctionLogs(input: GetFunctionLogsRequest = {}, options?: PaginateOptions<ScfRegion>): PaginatedList<GetFunctionLogsResponse, FunctionLog> {
    return paginate(this.client, getFunctionLogsPages, input, options)
  }

  /**
   * This API is used to return the list of all aliases under a function.
   *
   * Iterates over the Aliases of all pages. At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36322
   */
  public listAliases(input: ListAliasesRequest, options?: PaginateOptions<ScfRegion>): PaginatedList<ListAliasesResponse, Alias> {
    return paginate(this.client, listAliasesPages, input, options)
  }

  /**
   * This API is used to return relevant function information based on the input query parameters.
   *
   * Iterates over the Functions of all pages. At most 100 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/18582
   */
  public listFunctions(input: ListFunctionsRequest = {}, options?: PaginateOptions<ScfRegion>): PaginatedList<ListFunctionsResponse, FunctionData> {
    return paginate(this.client, listFunctionsPages, input, options)
  }

  /**
   * This API is used to query the function version based on the input parameters.
   *
   * Iterates over the Versions of all pages. At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34416
   */
  public listVersionByFunction(input: ListVersionByFunctionRequest, options?: PaginateOptions<ScfRegion>): PaginatedList<ListVersionByFunctionResponse, FunctionVersion> {
    return paginate(this.client, listVersionByFunctionPages, input, options)
  }

  /**
   * This API is used to display a namespace list.
   *
   * Iterates over the Namespaces of all pages. At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34411
   */
  public listNamespaces(input: ListNamespacesRequest = {}, options?: PaginateOptions<ScfRegion>): PaginatedList<ListNamespacesResponse, Namespace> {
    return paginate(this.client, listNamespacesPages, input, options)
  }

  /**
   * This API is used to return the list of all layers, including the information of the latest version of each
   * layer.
   *
   * Iterates over the Layers of all pages. At most 20 requests per second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/36317
   */
  public listLayers(input: ListLayersRequest = {}, options?: PaginateOptions<ScfRegion>): PaginatedList<ListLayersResponse, LayerVersionInfo> {
    return paginate(this.client, listLayersPages, input, options)
  }

  /**
   * This API is used to pull the list of async function events.
   *
   * Iterates over the EventList of all pages. At most 20 requests per second.
   *
   * @since release 7 (2021-03-02)
   * @see https://intl.cloud.tencent.com/document/api/583/39734
   */
  public listAsyncEvents(input: ListAsyncEventsRequest, options?: PaginateOptions<ScfRegion>): PaginatedList<ListAsyncEventsResponse, AsyncEvent> {
    return paginate(this.client, listAsyncEventsPages, input, options)
  }

  /**
   * Lists the information of domain names.
   *
   * Iterates over the Domains of all pages.
   *
   * @since release 35 (2024-10-30)
   * @remarks Source: the China site’s API metadata. The error codes are inferred: no list of them is known, so
   * they are those with which other actions report the same problems.
   */
  public listCustomDomains(input: ListCustomDomainsRequest = {}, options?: PaginateOptions<ScfRegion>): PaginatedList<ListCustomDomainsResponse, DomainInfo> {
    return paginate(this.client, listCustomDomainsPages, input, options)
  }
}
