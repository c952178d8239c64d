// Generated from spec/scf/2018-04-16/actions/UpdateTrigger.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/** The input of UpdateTrigger. */
export interface UpdateTriggerRequest {
  /** Function name */
  FunctionName: string;
  /** Trigger name */
  TriggerName: string;
  /** Trigger type. Only `timer`, `ckafka` and `http` are supported currently */
  Type: string;
  /** Whether to enable or disable the trigger. Valid values: `OPEN`: enable; `CLOSE`: disable */
  Enable?: 'OPEN' | 'CLOSE' | undefined;
  /**
   * Function version or alias to which the trigger pointed when it was created. Default value: `$LATEST`
   *
   * @defaultValue "$LATEST"
   */
  Qualifier?: string | undefined;
  /**
   * Function namespace. Default value: `default`
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
  /** Parameter `TriggerDesc` */
  TriggerDesc?: string | undefined;
  /** Trigger description */
  Description?: string | undefined;
  /** Custom information of the user */
  CustomArgument?: string | undefined;
}

/** The output of UpdateTrigger. */
export interface UpdateTriggerResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of UpdateTrigger, including the common ones. */
export type UpdateTriggerErrorCode =
  | CommonErrorCode
  | 'FailedOperation.CreateTrigger'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.Ckafka'
  | 'InvalidParameterValue.CustomArgument'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.Enable'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.TriggerDesc'
  | 'InvalidParameterValue.TriggerName'
  | 'InvalidParameterValue.Type'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'ResourceNotFound.Timer'
  | 'ResourceNotFound.Trigger'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation.Trigger';

/**
 * Updates the configuration of a trigger.
 *
 * The default rate limit of this API is 20 requests per second.
 *
 * Note: Only timer and CKafka triggers can be updated currently.
 *
 * The following fields of timer and CKafka triggers can be updated: `Enable`, `TriggerDesc`, `Description`,
 * `CustomArgument`.
 *
 * The `TriggerDesc` of a timer trigger can be updated with cron expressions of five and of seven fields.
 *
 * In the `TriggerDesc` of a CKafka trigger, the parameters `Retry`, `MaxMsgNum` and `TimeOut` can be updated. A
 * value that is not passed in remains unchanged, and a value that is passed in cannot be empty.
 *
 * `Enable`: enables or disables the trigger; `OPEN` enables it, and `CLOSE` disables it. If it is not passed in,
 * the original value remains unchanged. It cannot be empty.
 *
 * `Description`: the description of the trigger. If it is not passed in, the original value remains unchanged.
 * If it is empty, the description becomes empty.
 *
 * `CustomArgument`: additional information of the user, which is shown for timer triggers only. If it is not
 * passed in, the original value remains unchanged. If it is empty, it becomes empty.
 *
 * See `UpdateTriggerErrorCode` for its error codes.
 *
 * @since release 27 (2023-08-22)
 * @remarks Function URLs (`http`) can be updated, too: their `TriggerDesc` replaces the earlier one. The offset
 * of a CKafka trigger only counts when it is created. Source: the description of `Type`, and
 * tencent-component-toolkit 2.27.6, which updates function URLs and sends all of their TriggerDesc. Source: the
 * China site’s API metadata. It has no error codes: these are inferred from CreateTrigger, DeleteTrigger and
 * UpdateTriggerStatus.
 */
export const updateTrigger: Action<UpdateTriggerRequest, UpdateTriggerResponse> = { name: 'UpdateTrigger', region: false, busy: ['FailedOperation.CreateTrigger'] };
