// Generated from spec/scf/2018-04-16/states.yaml by `tc3 generate`. Do not edit.

import type { Client } from '@tc3/core';
import { type WaitOptions, waitUntil } from '@tc3/core/wait';
import type { GetAsyncEventStatusRequest, GetAsyncEventStatusResponse } from './actions/getAsyncEventStatus.js';
import type { GetFunctionRequest, GetFunctionResponse } from './actions/getFunction.js';
import type { GetLayerVersionRequest, GetLayerVersionResponse } from './actions/getLayerVersion.js';
import type { GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse } from './actions/getProvisionedConcurrencyConfig.js';
import type { ScfRegion } from './regions.js';
import { asyncEventFinished, functionActive, functionDeleted, layerDeleted, layerPublished, provisionedConcurrencyDone, versionDeleted, versionPublished } from './waiters.js';

/** The waiters of SCF, one method for each. */
export class ScfWaitUntil {
  /** Sends the calls. */
  readonly client: Client;

  constructor(client: Client) {
    this.client = client
  }

  /**
   * Waits until the function is available.
   *
   * Polls GetFunction until Status is Active.
   *
   * Throws a WaiterError if it becomes CreateFailed or UpdateFailed or PublishFailed or DeleteFailed, or if the
   * timeout expires.
   *
   * @remarks Source: inferred: the chapter says to query the status first, but not with which action; GetFunction
   * is the one that returns it.
   */
  public functionActive(input: GetFunctionRequest = {}, options?: WaitOptions<GetFunctionResponse, ScfRegion>): Promise<GetFunctionResponse> {
    return waitUntil(this.client, functionActive, input, options)
  }

  /**
   * Waits until the function is gone.
   *
   * Polls GetFunction until Status is Deleted.
   *
   * Throws a WaiterError if it becomes DeleteFailed, or if the timeout expires.
   *
   * @remarks Source: inferred: the chapter says to query the status first, but not with which action; GetFunction
   * is the one that returns it; deployment tools treat both error codes alike.
   */
  public functionDeleted(input: GetFunctionRequest = {}, options?: WaitOptions<GetFunctionResponse, ScfRegion>): Promise<void> {
    return waitUntil(this.client, functionDeleted, input, options)
  }

  /**
   * Waits until the version of the function is available.
   *
   * Polls GetFunction until Status is Active.
   *
   * Throws a WaiterError if it becomes CreateFailed or UpdateFailed or PublishFailed or DeleteFailed, or if the
   * timeout expires.
   *
   * @remarks Source: inferred: the chapter says to query the status first, but not with which action; GetFunction
   * is the one that returns it, for the version that Qualifier names.
   */
  public versionPublished(input: GetFunctionRequest & { Qualifier: string }, options?: WaitOptions<GetFunctionResponse, ScfRegion>): Promise<GetFunctionResponse> {
    return waitUntil(this.client, versionPublished, input, options)
  }

  /**
   * Waits until the version of the function is gone.
   *
   * Polls GetFunction until Status is Deleted.
   *
   * Throws a WaiterError if it becomes DeleteFailed, or if the timeout expires.
   *
   * @remarks Source: inferred: the chapter says to query the status first, but not with which action; GetFunction
   * is the one that returns it, for the version that Qualifier names; deployment tools treat the codes of a
   * missing function alike.
   */
  public versionDeleted(input: GetFunctionRequest & { Qualifier: string }, options?: WaitOptions<GetFunctionResponse, ScfRegion>): Promise<void> {
    return waitUntil(this.client, versionDeleted, input, options)
  }

  /**
   * Waits until the version of the layer is available.
   *
   * Polls GetLayerVersion until Status is Active.
   *
   * Throws a WaiterError if it becomes PublishFailed or DeleteFailed, or if the timeout expires.
   *
   * @remarks Source: inferred: GetLayerVersion is the action that returns the status of one version.
   */
  public layerPublished(input: GetLayerVersionRequest, options?: WaitOptions<GetLayerVersionResponse, ScfRegion>): Promise<GetLayerVersionResponse> {
    return waitUntil(this.client, layerPublished, input, options)
  }

  /**
   * Waits until the version of the layer is gone.
   *
   * Polls GetLayerVersion until Status is Deleted.
   *
   * Throws a WaiterError if it becomes DeleteFailed, or if the timeout expires.
   *
   * @remarks Source: inferred: GetLayerVersion is the action that returns the status of one version, and it fails
   * for a deleted version.
   */
  public layerDeleted(input: GetLayerVersionRequest, options?: WaitOptions<GetLayerVersionResponse, ScfRegion>): Promise<void> {
    return waitUntil(this.client, layerDeleted, input, options)
  }

  /**
   * Waits until the invocation has ended well.
   *
   * Polls GetAsyncEventStatus until Result.Status is FINISHED.
   *
   * Throws a WaiterError if it becomes ABORTED or FAILED, or if the timeout expires.
   *
   * @remarks Source: inferred: GetAsyncEventStatus is the action that returns the status of one event.
   */
  public asyncEventFinished(input: GetAsyncEventStatusRequest, options?: WaitOptions<GetAsyncEventStatusResponse, ScfRegion>): Promise<GetAsyncEventStatusResponse> {
    return waitUntil(this.client, asyncEventFinished, input, options)
  }

  /**
   * Waits until the provisioned concurrency is set, for one version of the function, or for all.
   *
   * Polls GetProvisionedConcurrencyConfig until Allocated.Status is Done.
   *
   * Throws a WaiterError if it becomes Failed, or if the timeout expires.
   *
   * @remarks Source: inferred: GetProvisionedConcurrencyConfig is the action that returns the status.
   */
  public provisionedConcurrencyDone(input: GetProvisionedConcurrencyConfigRequest, options?: WaitOptions<GetProvisionedConcurrencyConfigResponse, ScfRegion>): Promise<GetProvisionedConcurrencyConfigResponse> {
    return waitUntil(this.client, provisionedConcurrencyDone, input, options)
  }
}
