// Generated from spec/scf/2018-04-16/actions by `tc3 generate`. Do not edit.

import type { Pages } from '@tc3/core/paginate';
import { type GetFunctionLogsRequest, type GetFunctionLogsResponse, getFunctionLogs } from './actions/getFunctionLogs.js';
import { type ListAliasesRequest, type ListAliasesResponse, listAliases } from './actions/listAliases.js';
import { type ListAsyncEventsRequest, type ListAsyncEventsResponse, listAsyncEvents } from './actions/listAsyncEvents.js';
import { type ListCustomDomainsRequest, type ListCustomDomainsResponse, listCustomDomains } from './actions/listCustomDomains.js';
import { type ListFunctionsRequest, type ListFunctionsResponse, listFunctions } from './actions/listFunctions.js';
import { type ListLayersRequest, type ListLayersResponse, listLayers } from './actions/listLayers.js';
import { type ListNamespacesRequest, type ListNamespacesResponse, listNamespaces } from './actions/listNamespaces.js';
import { type ListTriggersRequest, type ListTriggersResponse, listTriggers } from './actions/listTriggers.js';
import { type ListVersionByFunctionRequest, type ListVersionByFunctionResponse, listVersionByFunction } from './actions/listVersionByFunction.js';

/** The paginator of ListTriggers, for `paginate`. */
export const listTriggersPages: Pages<ListTriggersRequest, ListTriggersResponse, 'Triggers'> = {
  action: listTriggers,
  offset: 'Offset',
  limit: 'Limit',
  items: 'Triggers',
  total: 'TotalCount',
  size: 20,
};

/**
 * The paginator of GetFunctionLogs, for `paginate`.
 *
 * @deprecated This API has been disused. You can use GetRequestStatus instead.
 */
export const getFunctionLogsPages: Pages<GetFunctionLogsRequest, GetFunctionLogsResponse, 'Data'> = {
  action: getFunctionLogs,
  offset: 'Offset',
  limit: 'Limit',
  items: 'Data',
  total: 'TotalCount',
  size: 20,
};

/** The paginator of ListAliases, for `paginate`. */
export const listAliasesPages: Pages<ListAliasesRequest, ListAliasesResponse, 'Aliases'> = {
  action: listAliases,
  offset: 'Offset',
  limit: 'Limit',
  items: 'Aliases',
  total: 'TotalCount',
  size: 20,
  textual: true,
};

/** The paginator of ListFunctions, for `paginate`. */
export const listFunctionsPages: Pages<ListFunctionsRequest, ListFunctionsResponse, 'Functions'> = {
  action: listFunctions,
  offset: 'Offset',
  limit: 'Limit',
  items: 'Functions',
  total: 'TotalCount',
  size: 20,
};

/** The paginator of ListVersionByFunction, for `paginate`. */
export const listVersionByFunctionPages: Pages<ListVersionByFunctionRequest, ListVersionByFunctionResponse, 'Versions'> = {
  action: listVersionByFunction,
  offset: 'Offset',
  limit: 'Limit',
  items: 'Versions',
  total: 'TotalCount',
  size: 20,
};

/** The paginator of ListNamespaces, for `paginate`. */
export const listNamespacesPages: Pages<ListNamespacesRequest, ListNamespacesResponse, 'Namespaces'> = {
  action: listNamespaces,
  offset: 'Offset',
  limit: 'Limit',
  items: 'Namespaces',
  total: 'TotalCount',
  size: 20,
};

/** The paginator of ListLayers, for `paginate`. */
export const listLayersPages: Pages<ListLayersRequest, ListLayersResponse, 'Layers'> = {
  action: listLayers,
  offset: 'Offset',
  limit: 'Limit',
  items: 'Layers',
  total: 'TotalCount',
  size: 20,
};

/** The paginator of ListAsyncEvents, for `paginate`. */
export const listAsyncEventsPages: Pages<ListAsyncEventsRequest, ListAsyncEventsResponse, 'EventList'> = {
  action: listAsyncEvents,
  offset: 'Offset',
  limit: 'Limit',
  items: 'EventList',
  total: 'TotalCount',
  size: 20,
};

/** The paginator of ListCustomDomains, for `paginate`. */
export const listCustomDomainsPages: Pages<ListCustomDomainsRequest, ListCustomDomainsResponse, 'Domains'> = {
  action: listCustomDomains,
  offset: 'Offset',
  limit: 'Limit',
  items: 'Domains',
  total: 'Total',
  size: 20,
};
