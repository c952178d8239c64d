// Generated from spec/scf/2018-04-16 by `tc3 generate`. Do not edit.

import { type CallOptions, type Client, type ClientOptions, createClient } from '@tc3/core';
import { type CreateNamespaceRequest, type CreateNamespaceResponse, createNamespace } from './actions/createNamespace.js';
import { type CreateTriggerRequest, type CreateTriggerResponse, createTrigger } from './actions/createTrigger.js';
import { type DeleteNamespaceRequest, type DeleteNamespaceResponse, deleteNamespace } from './actions/deleteNamespace.js';
import { type GetAccountRequest, type GetAccountResponse, getAccount } from './actions/getAccount.js';
import { type InvokeRequest, type InvokeResponse, invoke } from './actions/invoke.js';
import { type ListFunctionsRequest, type ListFunctionsResponse, listFunctions } from './actions/listFunctions.js';
import { type ListNamespacesRequest, type ListNamespacesResponse, listNamespaces } from './actions/listNamespaces.js';
import { type UpdateNamespaceRequest, type UpdateNamespaceResponse, updateNamespace } from './actions/updateNamespace.js';
import { scf } from './service.js';

/** Client of Serverless Cloud Function (SCF), version 2018-04-16: one method an action. */
export class ScfClient {
  readonly #client: Client;

  /** @param options Region, credentials and how requests are signed and sent. */
  constructor(options: ClientOptions) {
    this.#client = createClient(scf, options)
  }

  /**
   * This API is used to get the account information.
   *
   * At most 20 requests a second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/39873
   */
  public getAccount(input: GetAccountRequest = {}, options?: CallOptions): Promise<GetAccountResponse> {
    return this.#client.send(getAccount, input, options)
  }

  /**
   * This API is used to create a trigger based on the input parameters.
   *
   * At most 100 requests a second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/18589
   */
  public createTrigger(input: CreateTriggerRequest, options?: CallOptions): Promise<CreateTriggerResponse> {
    return this.#client.send(createTrigger, input, options)
  }

  /**
   * This API is used to run a function.
   *
   * At most 100 requests a second. Only in ap-bangkok, ap-beijing, ap-chengdu, ap-chongqing, ap-guangzhou,
   * ap-hongkong, ap-mumbai, ap-seoul, ap-shanghai, ap-shanghai-fsi, ap-shenzhen-fsi, ap-singapore, ap-tokyo,
   * eu-frankfurt, na-ashburn, na-siliconvalley, na-toronto, sa-saopaulo.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/17243
   */
  public invoke(input: InvokeRequest, options?: CallOptions): Promise<InvokeResponse> {
    return this.#client.send(invoke, input, options)
  }

  /**
   * This API is used to return relevant function information based on the input query parameters.
   *
   * At most 100 requests a second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/18582
   */
  public listFunctions(input: ListFunctionsRequest = {}, options?: CallOptions): Promise<ListFunctionsResponse> {
    return this.#client.send(listFunctions, input, options)
  }

  /**
   * This API is used to create a namespace based on the input parameters.
   *
   * At most 20 requests a second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34413
   */
  public createNamespace(input: CreateNamespaceRequest, options?: CallOptions): Promise<CreateNamespaceResponse> {
    return this.#client.send(createNamespace, input, options)
  }

  /**
   * This API is used to delete the specific namespace according to the parameters passed in.
   *
   * At most 20 requests a second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34412
   */
  public deleteNamespace(input: DeleteNamespaceRequest, options?: CallOptions): Promise<DeleteNamespaceResponse> {
    return this.#client.send(deleteNamespace, input, options)
  }

  /**
   * This API is used to display a namespace list.
   *
   * At most 20 requests a second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/34411
   */
  public listNamespaces(input: ListNamespacesRequest = {}, options?: CallOptions): Promise<ListNamespacesResponse> {
    return this.#client.send(listNamespaces, input, options)
  }

  /**
   * This API is used to update a namespace.
   *
   * At most 20 requests a second.
   *
   * @see https://intl.cloud.tencent.com/document/api/583/38339
   */
  public updateNamespace(input: UpdateNamespaceRequest, options?: CallOptions): Promise<UpdateNamespaceResponse> {
    return this.#client.send(updateNamespace, input, options)
  }
}
