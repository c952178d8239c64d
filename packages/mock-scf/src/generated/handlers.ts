// Generated from spec/scf/2018-04-16/actions by `tc3 generate`. Do not edit.

import type { Context } from '@tc3/mock';
import type { CreateNamespaceRequest, CreateNamespaceResponse, CreateTriggerRequest, CreateTriggerResponse, DeleteNamespaceRequest, DeleteNamespaceResponse, GetAccountRequest, GetAccountResponse, InvokeRequest, InvokeResponse, ListFunctionsRequest, ListFunctionsResponse, ListNamespacesRequest, ListNamespacesResponse, UpdateNamespaceRequest, UpdateNamespaceResponse } from './actions.js';

/** The behaviour of SCF: one method an action, called with a valid input. */
export interface ScfHandlers {
  /** This API is used to get the account information. */
  getAccount(input: GetAccountRequest, context: Context): GetAccountResponse | Promise<GetAccountResponse>;
  /** This API is used to create a trigger based on the input parameters. */
  createTrigger(input: CreateTriggerRequest, context: Context): CreateTriggerResponse | Promise<CreateTriggerResponse>;
  /** This API is used to run a function. */
  invoke(input: InvokeRequest, context: Context): InvokeResponse | Promise<InvokeResponse>;
  /** This API is used to return relevant function information based on the input query parameters. */
  listFunctions(input: ListFunctionsRequest, context: Context): ListFunctionsResponse | Promise<ListFunctionsResponse>;
  /** This API is used to create a namespace based on the input parameters. */
  createNamespace(input: CreateNamespaceRequest, context: Context): CreateNamespaceResponse | Promise<CreateNamespaceResponse>;
  /** This API is used to delete the specific namespace according to the parameters passed in. */
  deleteNamespace(input: DeleteNamespaceRequest, context: Context): DeleteNamespaceResponse | Promise<DeleteNamespaceResponse>;
  /** This API is used to display a namespace list. */
  listNamespaces(input: ListNamespacesRequest, context: Context): ListNamespacesResponse | Promise<ListNamespacesResponse>;
  /** This API is used to update a namespace. */
  updateNamespace(input: UpdateNamespaceRequest, context: Context): UpdateNamespaceResponse | Promise<UpdateNamespaceResponse>;
}
