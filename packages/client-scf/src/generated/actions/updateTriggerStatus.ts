// Generated from spec/scf/2018-04-16/actions/UpdateTriggerStatus.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of UpdateTriggerStatus.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/54915
 */
export interface UpdateTriggerStatusRequest {
  /**
   * Initial status of the trigger. Values: `OPEN` (enabled); `CLOSE` disabled)
   *
   * @remarks This is the new status of the trigger, `OPEN` (enabled) or `CLOSE` (disabled). Source: inferred: the
   * trigger exists already; the description is that of CreateTrigger, without a bracket.
   */
  Enable: 'OPEN' | 'CLOSE';
  /** Function name. */
  FunctionName: string;
  /** Trigger name */
  TriggerName: string;
  /** Trigger Type */
  Type: string;
  /**
   * Function version. It defaults to `$LATEST`. It's recommended to use
   * [$DEFAULT](https://intl.cloud.tencent.com/document/product/583/36149?from_cn_redirect=1#.E9.BB.98.E8.AE.A4.E5.88.AB.E5.90.8D)
   * for canary release.
   *
   * @defaultValue "$LATEST"
   * @remarks Source: restored: the page cuts the address at the margin; its number 36149 and the end of its
   * fragment are those of the product documentation.
   */
  Qualifier?: string | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * To update a COS trigger, this field is required. It stores the data {"event":"cos:ObjectCreated:*"} in the
   * JSON format. The data content of this field is in the same format as that of SetTrigger. This field is
   * optional if a scheduled trigger or CMQ trigger is to be deleted.
   *
   * @remarks The API has no SetTrigger; the format is that of `TriggerDesc` of CreateTrigger. The last sentence
   * refers to the trigger whose status is updated, because this action does not delete triggers. Source: inferred:
   * CreateTrigger is the action that sets it, and the last sentence is that of DeleteTrigger. Source: restored:
   * the page cuts "this field" and "scheduled" at the margin; the same sentence is in DeleteTrigger, cut in the
   * same places.
   */
  TriggerDesc?: string | undefined;
}

/**
 * The output of UpdateTriggerStatus.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/54915
 */
export interface UpdateTriggerStatusResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of UpdateTriggerStatus, including the common ones. */
export type UpdateTriggerStatusErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.Cos'
  | 'FailedOperation.CreateTrigger'
  | 'FailedOperation.UpdateStatus'
  | 'FailedOperation.UpdateTriggerStatus'
  | 'InternalError.Cmq'
  | 'InternalError.Cos'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.CosNotifyRuleConflict'
  | 'InvalidParameterValue.Enable'
  | 'InvalidParameterValue.TriggerDesc'
  | 'InvalidParameterValue.TriggerName'
  | 'InvalidParameterValue.Type'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'ResourceNotFound.Trigger'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.UpdateTriggerStatus';

/**
 * This API is used to update the trigger status.
 *
 * At most 20 requests per second. See `UpdateTriggerStatusErrorCode` for its error codes.
 *
 * @since release 21 (2023-05-05)
 * @see https://intl.cloud.tencent.com/document/api/583/54915
 */
export const updateTriggerStatus: Action<UpdateTriggerStatusRequest, UpdateTriggerStatusResponse> = {
  name: 'UpdateTriggerStatus',
  region: false,
  rateLimit: 20,
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
