// Generated from spec/scf/2018-04-16/actions/BatchCreateTrigger.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/** The input of BatchCreateTrigger. */
export interface BatchCreateTriggerRequest {
  /** Name of the function */
  FunctionName: string;
  /**
   * The triggers, as the JSON text of an array. Its elements have the parameters TriggerName, Type, TriggerDesc,
   * Qualifier, Enable, CustomArgument and Description of CreateTrigger, of which only the first two are required.
   * Without Enable, a trigger is enabled, since tools send none.
   */
  Triggers: string;
  /**
   * The number of triggers, at least 1
   *
   * At least 1.
   *
   * @remarks Source: inferred: an empty list is not sent.
   */
  Count?: number | undefined;
  /**
   * Namespace of the function. The default is `default`.
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
}

/** The output of BatchCreateTrigger. */
export interface BatchCreateTriggerResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of BatchCreateTrigger, including the common ones. */
export type BatchCreateTriggerErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.CreateTrigger'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.ApiGateway'
  | 'InvalidParameterValue.Ckafka'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.CosNotifyRuleConflict'
  | 'InvalidParameterValue.CustomArgument'
  | 'InvalidParameterValue.Enable'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Param'
  | 'InvalidParameterValue.ServiceName'
  | 'InvalidParameterValue.TriggerDesc'
  | 'InvalidParameterValue.TriggerName'
  | 'InvalidParameterValue.Type'
  | 'LimitExceeded.FunctionOnTopic'
  | 'LimitExceeded.Trigger'
  | 'ResourceInUse.Cos'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation.Cos'
  | 'UnsupportedOperation.Trigger';

/**
 * This API is used to create several triggers of a function.
 *
 * See `BatchCreateTriggerErrorCode` for its error codes.
 *
 * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 calls it with
 * these parameters, to create the timers of a function. The error codes are those of CreateTrigger without those
 * for a trigger that exists, because tools send all triggers at each deployment.
 */
export const batchCreateTrigger: Action<BatchCreateTriggerRequest, BatchCreateTriggerResponse> = {
  name: 'BatchCreateTrigger',
  region: false,
  busy: [
    'FailedOperation.CreateTrigger',
    ['FailedOperation', 'Creating'],
    ['FailedOperation', 'Updating'],
    ['FailedOperation', 'Publishing'],
    ['FailedOperation', 'Deleting'],
    ['FailedOperation', '函数状态'],
    ['FailedOperation', 'function stat'],
  ],
};
