// Generated from spec/scf/2018-04-16/states.yaml by `tc3 generate`. Do not edit.

import type { Client } from '@tc3/core';
import { type WaitOptions, waitUntil } from '@tc3/core/wait';
import type { GetAsyncEventStatusRequest, GetAsyncEventStatusResponse } from './actions/getAsyncEventStatus.js';
import type { GetFunctionRequest, GetFunctionResponse } from './actions/getFunction.js';
import type { GetLayerVersionRequest, GetLayerVersionResponse } from './actions/getLayerVersion.js';
import type { GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse } from './actions/getProvisionedConcurrencyConfig.js';
import { asyncEventFinished, functionActive, functionDeleted, layerDeleted, layerPublished, provisionedConcurrencyDone, versionDeleted, versionPublished } from './waiters.js';

/** Waits until resources of SCF have a status: one method for each. */
export class ScfWaitUntil {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client
  }

  /**
   * Waits until the function is available.
   *
   * Asks GetFunction for Status until it is Active.
   *
   * Throws a WaiterError as soon as it is CreateFailed or UpdateFailed or PublishFailed or DeleteFailed, and when
   * the time is over.
   *
   * @remarks Source: inferred: the chapter says to query the status first, not by which action; GetFunction is the
   * one that answers it.
   */
  public functionActive(input: GetFunctionRequest, options?: WaitOptions<GetFunctionResponse>): Promise<GetFunctionResponse> {
    return waitUntil(this.#client, functionActive, input, options)
  }

  /**
   * Waits until the function is gone.
   *
   * Asks GetFunction for Status until it is Deleted.
   *
   * Throws a WaiterError as soon as it is DeleteFailed, and when the time is over.
   *
   * @remarks Source: inferred: the chapter says to query the status first, not by which action; GetFunction is the
   * one that answers it; deployment tools take both error codes as one.
   */
  public functionDeleted(input: GetFunctionRequest, options?: WaitOptions<GetFunctionResponse>): Promise<void> {
    return waitUntil(this.#client, functionDeleted, input, options)
  }

  /**
   * Waits until the version of the function is available.
   *
   * Asks GetFunction for Status until it is Active.
   *
   * Throws a WaiterError as soon as it is CreateFailed or UpdateFailed or PublishFailed or DeleteFailed, and when
   * the time is over.
   *
   * @remarks Source: inferred: the chapter says to query the status first, not by which action; GetFunction is the
   * one that answers it, for the version that Qualifier names.
   */
  public versionPublished(input: GetFunctionRequest & { Qualifier: string }, options?: WaitOptions<GetFunctionResponse>): Promise<GetFunctionResponse> {
    return waitUntil(this.#client, versionPublished, input, options)
  }

  /**
   * Waits until the version of the function is gone.
   *
   * Asks GetFunction for Status until it is Deleted.
   *
   * Throws a WaiterError as soon as it is DeleteFailed, and when the time is over.
   *
   * @remarks Source: inferred: the chapter says to query the status first, not by which action; GetFunction is the
   * one that answers it, for the version that Qualifier names; deployment tools take the codes of a missing
   * function as one.
   */
  public versionDeleted(input: GetFunctionRequest & { Qualifier: string }, options?: WaitOptions<GetFunctionResponse>): Promise<void> {
    return waitUntil(this.#client, versionDeleted, input, options)
  }

  /**
   * Waits until the version of the layer is available.
   *
   * Asks GetLayerVersion for Status until it is Active.
   *
   * Throws a WaiterError as soon as it is PublishFailed or DeleteFailed, and when the time is over.
   *
   * @remarks Source: inferred: GetLayerVersion is the action that answers the status of one version.
   */
  public layerPublished(input: GetLayerVersionRequest, options?: WaitOptions<GetLayerVersionResponse>): Promise<GetLayerVersionResponse> {
    return waitUntil(this.#client, layerPublished, input, options)
  }

  /**
   * Waits until the version of the layer is gone.
   *
   * Asks GetLayerVersion for Status until it is Deleted.
   *
   * Throws a WaiterError as soon as it is DeleteFailed, and when the time is over.
   *
   * @remarks Source: inferred: GetLayerVersion is the action that answers the status of one version; that it fails
   * for one that is gone, too.
   */
  public layerDeleted(input: GetLayerVersionRequest, options?: WaitOptions<GetLayerVersionResponse>): Promise<void> {
    return waitUntil(this.#client, layerDeleted, input, options)
  }

  /**
   * Waits until the invocation has ended well.
   *
   * Asks GetAsyncEventStatus for Result.Status until it is FINISHED.
   *
   * Throws a WaiterError as soon as it is ABORTED or FAILED, and when the time is over.
   *
   * @remarks Source: inferred: GetAsyncEventStatus is the action that answers the status of one event.
   */
  public asyncEventFinished(input: GetAsyncEventStatusRequest, options?: WaitOptions<GetAsyncEventStatusResponse>): Promise<GetAsyncEventStatusResponse> {
    return waitUntil(this.#client, asyncEventFinished, input, options)
  }

  /**
   * Waits until the provisioned concurrency is set, for one version of the function, or for all.
   *
   * Asks GetProvisionedConcurrencyConfig for Allocated.Status until it is Done.
   *
   * Throws a WaiterError as soon as it is Failed, and when the time is over.
   *
   * @remarks Source: inferred: GetProvisionedConcurrencyConfig is the action that answers the status.
   */
  public provisionedConcurrencyDone(input: GetProvisionedConcurrencyConfigRequest, options?: WaitOptions<GetProvisionedConcurrencyConfigResponse>): Promise<GetProvisionedConcurrencyConfigResponse> {
    return waitUntil(this.#client, provisionedConcurrencyDone, input, options)
  }
}
