// Generated from spec/scf/2018-04-16/actions/CopyFunction.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of CopyFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34417
 */
export interface CopyFunctionRequest {
  /** Name of the function to be replicated */
  FunctionName: string;
  /** Name of the new function */
  NewFunctionName: string;
  /**
   * Namespace of the function to be replicated. The default value is `default`.
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
  /**
   * Namespace of the replicated function. The default value is default.
   *
   * @defaultValue "default"
   */
  TargetNamespace?: string | undefined;
  /** Description of the new function */
  Description?: string | undefined;
  /**
   * Region of the target of the function replication. If the value is not set, the current region is used by
   * default.
   */
  TargetRegion?: string | undefined;
  /**
   * It specifies whether to replace the function with the same name in the target namespace. The default option is
   * `FALSE`.
   * (Note: The `TRUE` option results in deletion of the function in the target namespace. Please operate with
   * caution.)
   * TRUE: Replaces the function.
   * FALSE: Does not replace the function.
   *
   * @defaultValue false
   * @remarks The parameter is a Boolean, `true` or `false`. The documentation spells them `TRUE` and `FALSE`.
   * Source: inferred: from the type.
   */
  Override?: boolean | undefined;
  /**
   * It specifies whether to replicate the function attributes, including environment variables, memory, timeout,
   * function description, labels, and VPC. The default value is `TRUE`.
   * TRUE: Replicates the function configuration.
   * FALSE: Does not replicate the function configuration.
   *
   * @defaultValue true
   * @remarks The parameter is a Boolean, `true` or `false`. The documentation spells them `TRUE` and `FALSE`.
   * Source: inferred: from the type.
   */
  CopyConfiguration?: boolean | undefined;
}

/**
 * The output of CopyFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34417
 */
export interface CopyFunctionResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of CopyFunction, including the common ones. */
export type CopyFunctionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.CopyAsyncRun'
  | 'FailedOperation.CopyFailed'
  | 'FailedOperation.CopyFunction'
  | 'InternalError'
  | 'InternalError.Exception'
  | 'InternalError.System'
  | 'InvalidParameterValue.Code'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.Environment'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Handler'
  | 'InvalidParameterValue.Runtime'
  | 'LimitExceeded.Function'
  | 'LimitExceeded.Memory'
  | 'LimitExceeded.Timeout'
  | 'ResourceInUse.FunctionName'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.Region'
  | 'UnsupportedOperation.Region';

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
 * At most 20 requests per second. See `CopyFunctionErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/34417
 */
export const copyFunction: Action<CopyFunctionRequest, CopyFunctionResponse> = {
  name: 'CopyFunction',
  region: false,
  rateLimit: 20,
  busy: [
    ['FailedOperation.CopyFailed', 'Creating'],
    ['FailedOperation.CopyFailed', 'Updating'],
    ['FailedOperation.CopyFailed', 'Publishing'],
    ['FailedOperation.CopyFailed', 'Deleting'],
  ],
};
