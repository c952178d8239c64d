// Generated from spec/scf/2018-04-16/states.yaml by `tc3 generate`. Do not edit.

import type { DeletionWaiter, Waiter } from '@tc3/core/wait';
import { type GetAsyncEventStatusRequest, type GetAsyncEventStatusResponse, getAsyncEventStatus } from './actions/getAsyncEventStatus.js';
import { type GetFunctionRequest, type GetFunctionResponse, getFunction } from './actions/getFunction.js';
import { type GetLayerVersionRequest, type GetLayerVersionResponse, getLayerVersion } from './actions/getLayerVersion.js';
import { type GetProvisionedConcurrencyConfigRequest, type GetProvisionedConcurrencyConfigResponse, getProvisionedConcurrencyConfig } from './actions/getProvisionedConcurrencyConfig.js';

/**
 * Waits until the function is available, for `waitUntil`. Polls GetFunction.
 *
 * @remarks Source: inferred: the chapter says to query the status first, but not with which action; GetFunction
 * is the one that returns it.
 */
export const functionActive: Waiter<GetFunctionRequest, GetFunctionResponse> = {
  name: 'functionActive',
  action: getFunction,
  status: 'Status',
  success: ['Active'],
  failure: ['CreateFailed', 'UpdateFailed', 'PublishFailed', 'DeleteFailed'],
  reasons: ['StatusDesc', 'StatusReasons'],
};

/**
 * Waits until the function is gone, for `waitUntil`. Polls GetFunction.
 *
 * @remarks Source: inferred: the chapter says to query the status first, but not with which action; GetFunction
 * is the one that returns it; deployment tools treat both error codes alike.
 */
export const functionDeleted: DeletionWaiter<GetFunctionRequest, GetFunctionResponse> = {
  name: 'functionDeleted',
  action: getFunction,
  status: 'Status',
  success: ['Deleted'],
  failure: ['DeleteFailed'],
  notFound: ['ResourceNotFound.Function', 'ResourceNotFound.FunctionName'],
  reasons: ['StatusDesc', 'StatusReasons'],
};

/**
 * Waits until the version of the function is available, for `waitUntil`. Polls GetFunction.
 *
 * @remarks Source: inferred: the chapter says to query the status first, but not with which action; GetFunction
 * is the one that returns it, for the version that Qualifier names.
 */
export const versionPublished: Waiter<GetFunctionRequest & { Qualifier: string }, GetFunctionResponse> = {
  name: 'versionPublished',
  action: getFunction,
  status: 'Status',
  success: ['Active'],
  failure: ['CreateFailed', 'UpdateFailed', 'PublishFailed', 'DeleteFailed'],
  reasons: ['StatusDesc', 'StatusReasons'],
};

/**
 * Waits until the version of the function is gone, for `waitUntil`. Polls GetFunction.
 *
 * @remarks Source: inferred: the chapter says to query the status first, but not with which action; GetFunction
 * is the one that returns it, for the version that Qualifier names; deployment tools treat the codes of a
 * missing function alike.
 */
export const versionDeleted: DeletionWaiter<GetFunctionRequest & { Qualifier: string }, GetFunctionResponse> = {
  name: 'versionDeleted',
  action: getFunction,
  status: 'Status',
  success: ['Deleted'],
  failure: ['DeleteFailed'],
  notFound: ['ResourceNotFound.Function', 'ResourceNotFound.FunctionName', 'ResourceNotFound.Version'],
  reasons: ['StatusDesc', 'StatusReasons'],
};

/**
 * Waits until the version of the layer is available, for `waitUntil`. Polls GetLayerVersion.
 *
 * @remarks Source: inferred: GetLayerVersion is the action that returns the status of one version.
 */
export const layerPublished: Waiter<GetLayerVersionRequest, GetLayerVersionResponse> = {
  name: 'layerPublished',
  action: getLayerVersion,
  status: 'Status',
  success: ['Active'],
  failure: ['PublishFailed', 'DeleteFailed'],
};

/**
 * Waits until the version of the layer is gone, for `waitUntil`. Polls GetLayerVersion.
 *
 * @remarks Source: inferred: GetLayerVersion is the action that returns the status of one version, and it fails
 * for a deleted version.
 */
export const layerDeleted: DeletionWaiter<GetLayerVersionRequest, GetLayerVersionResponse> = {
  name: 'layerDeleted',
  action: getLayerVersion,
  status: 'Status',
  success: ['Deleted'],
  failure: ['DeleteFailed'],
  notFound: ['ResourceNotFound.LayerVersion'],
};

/**
 * Waits until the invocation has ended well, for `waitUntil`. Polls GetAsyncEventStatus.
 *
 * @remarks Source: inferred: GetAsyncEventStatus is the action that returns the status of one event.
 */
export const asyncEventFinished: Waiter<GetAsyncEventStatusRequest, GetAsyncEventStatusResponse> = {
  name: 'asyncEventFinished',
  action: getAsyncEventStatus,
  status: 'Result.Status',
  success: ['FINISHED'],
  failure: ['ABORTED', 'FAILED'],
};

/**
 * Waits until the provisioned concurrency is set, for one version of the function, or for all, for `waitUntil`.
 * Polls GetProvisionedConcurrencyConfig.
 *
 * @remarks Source: inferred: GetProvisionedConcurrencyConfig is the action that returns the status.
 */
export const provisionedConcurrencyDone: Waiter<GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse> = {
  name: 'provisionedConcurrencyDone',
  action: getProvisionedConcurrencyConfig,
  status: 'Allocated.Status',
  success: ['Done'],
  failure: ['Failed'],
  reasons: ['Allocated.StatusReason'],
};
