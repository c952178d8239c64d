// Generated from spec/scf/2018-04-16/actions/DeleteTrigger.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/**
 * The input of DeleteTrigger.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18588
 */
export interface DeleteTriggerRequest {
  /** Function name */
  FunctionName: string;
  /** Name of the trigger to be deleted */
  TriggerName: string;
  /**
   * Type of the trigger to be deleted. Currently, COS, CMQ, timer, and ckafka triggers are supported.
   *
   * @remarks Source: inferred: the values are spelled as in Type of CreateTrigger; there are others, because
   * CreateTrigger also creates apigw triggers, and no other action deletes them.
   */
  Type: 'cos' | 'cmq' | 'timer' | 'ckafka' | (string & {});
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * This field is required if a COS trigger is to be deleted. It stores the data {"event":"cos:ObjectCreated:*"}
   * in the JSON format. The data content of this field is in the same format as that of SetTrigger. This field is
   * optional if a scheduled trigger or CMQ trigger is to be deleted.
   *
   * @remarks The API has no SetTrigger. The format is that of `TriggerDesc` of CreateTrigger. Source: inferred:
   * CreateTrigger is the action that sets it. Source: restored: the page cuts "this field" and "scheduled" at the
   * margin; the same sentence is in UpdateTriggerStatus, cut in the same places.
   */
  TriggerDesc?: string | undefined;
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
}

/**
 * The output of DeleteTrigger.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18588
 */
export interface DeleteTriggerResponse {
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of DeleteTrigger, including the common ones. */
export type DeleteTriggerErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.CreateTrigger'
  | 'FailedOperation.DeleteTrigger'
  | 'InternalError'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.ApiGateway'
  | 'InvalidParameterValue.Cdn'
  | 'InvalidParameterValue.Cmq'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.TriggerDesc'
  | 'InvalidParameterValue.TriggerName'
  | 'InvalidParameterValue.Type'
  | 'ResourceInUse.Cdn'
  | 'ResourceInUse.Cmq'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Cdn'
  | 'ResourceNotFound.Cmq'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Timer'
  | 'ResourceNotFound.Trigger'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.DeleteTrigger'
  | 'UnsupportedOperation.Cdn';

/**
 * This API is used to delete an existing trigger based on the input parameters.
 *
 * At most 100 requests per second. See `DeleteTriggerErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18588
 */
export const deleteTrigger: Action<DeleteTriggerRequest, DeleteTriggerResponse> = {
  name: 'DeleteTrigger',
  region: false,
  rateLimit: 100,
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
