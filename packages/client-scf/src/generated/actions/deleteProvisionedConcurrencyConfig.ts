// Generated from spec/scf/2018-04-16/actions/DeleteProvisionedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of DeleteProvisionedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39229
 */
export interface DeleteProvisionedConcurrencyConfigRequest {
  /** Name of the function for which to delete the provisioned concurrency */
  FunctionName: string;
  /** Function version number */
  Qualifier: string;
  /**
   * Function namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
}

/**
 * The output of DeleteProvisionedConcurrencyConfig.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/39229
 */
export interface DeleteProvisionedConcurrencyConfigResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of DeleteProvisionedConcurrencyConfig, including the common ones. */
export type DeleteProvisionedConcurrencyConfigErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.ProvisionedInProgress'
  | 'InternalError'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Qualifier'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation';

/**
 * This API is used to delete the provisioned concurrency configuration of a function version.
 *
 * At most 20 requests per second. See `DeleteProvisionedConcurrencyConfigErrorCode` for its error codes.
 *
 * @since release 6 (2021-01-05)
 * @see https://intl.cloud.tencent.com/document/api/583/39229
 */
export const deleteProvisionedConcurrencyConfig: Action<DeleteProvisionedConcurrencyConfigRequest, DeleteProvisionedConcurrencyConfigResponse> = {
  name: 'DeleteProvisionedConcurrencyConfig',
  region: false,
  rateLimit: 20,
  busy: [
    'FailedOperation.ProvisionedInProgress',
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
};
