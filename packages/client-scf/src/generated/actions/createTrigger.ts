// Generated from spec/scf/2018-04-16/actions/CreateTrigger.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Trigger } from '../types.js';

/**
 * The input of CreateTrigger.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18589
 */
export interface CreateTriggerRequest {
  /** Name of the function bound to the new trigger */
  FunctionName: string;
  /**
   * Name of a new trigger. For a timer trigger, the name can contain up to 100 letters, digits, dashes, and
   * underscores; for a COS trigger, it should be an access domain name of the corresponding COS bucket applicable
   * to the XML API (e.g., 5401-5ff414-12345.cos.ap-shanghai.myqcloud.com); for other triggers, please see the
   * descriptions of parameters bound to the specific trigger.
   *
   * @remarks Source: restored: the row is cut at the right margin; completed from the official SDK.
   */
  TriggerName: string;
  /**
   * Type of trigger. Values: `cos`, `cmq`, `timer`, `ckafka`, `http`.
   * To create Function URL please refer to [Creating a Function
   * URL](https://www.tencentcloud.com/document/product/583/69492?lang=en&pg=)
   * To create a CLS trigger, please refer to [Create Deliver CloudFunction
   * (SCF)](https://www.tencentcloud.com/zh/document/product/614/59903).
   *
   * @remarks API Gateway triggers (`apigw`) can no longer be created. Those that exist go on working. Source: the
   * description, which lists the type no longer, and the product's documentation of web functions
   * (document/product/583/56124). Source: restored: the row is cut at the right margin; completed from the
   * official SDK. The page lists the values up to apigw. Public tools create http triggers (function URLs) and
   * delete triggers of the types cls, mps and clb; TriggerCount counts those, eb and vod.
   */
  Type: 'cos' | 'cmq' | 'timer' | 'ckafka' | 'apigw' | 'http' | 'cls' | 'mps' | 'clb' | 'eb' | 'vod' | (string & {});
  /**
   * For parameters of triggers, see [Trigger
   * Description](https://intl.cloud.tencent.com/document/product/583/39901?from_cn_redirect=1)
   *
   * @remarks The form depends on the type of the trigger. All but `timer` are JSON, as text:
   * - `timer`: a cron expression with seven fields, `second minute hour day month week year`, such as
   * `0 0/5 * * * * *` (every five minutes) or `0 15 10 * * MON-FRI *` (at 10:15 on weekdays), in UTC+8. A field is
   * `*`, a value, a range `1-5`, a list `1,3`, or a step `0/5`. Months are 1 to 12 or `JAN` to `DEC`, weekdays 0
   * to 6 or `SUN` to `SAT`. If both day and week are set, either one suffices.
   * - `cos`: `{"event":"cos:ObjectCreated:*","filter":{"Prefix":"in/","Suffix":".jpg"}}`. Events are
   * `cos:ObjectCreated:`, `cos:ObjectRemove:` or `cos:ObjectRestore:` with the operation, such as `Put`, `Post`,
   * `Copy` or `Delete`, or `*` for all. The filter is optional. `TriggerName` names the bucket.
   * - `ckafka`: `{"maxMsgNum":100,"offset":"latest","retry":10000,"timeOut":60}`: the most messages of one
   * invocation; `latest`, `earliest` or a time in milliseconds; the number of retries; and the longest wait in
   * seconds, 1 to 60. `TriggerName` is the instance and the topic, such as `ckafka-8tfxzia3-test`.
   * - `cmq`: may be left out, or `{"filterType":1,"filterKey":["tag"]}`: 1 for tags, 2 for routing keys.
   * `TriggerName` is the topic.
   * - `apigw`:
   * `{"api":{"authRequired":"FALSE","requestConfig":{"method":"ANY"},"isIntegratedResponse":"FALSE"},"service":{"serviceName":"SCF_API_SERVICE"},"release":{"environmentName":"release"}}`.
   * With `serviceId` instead of `serviceName`, it uses an existing service. The environment is `release`, `test`
   * or `prepub`.
   * - `http`: a function URL, `{"AuthType":"NONE","NetConfig":{"EnableIntranet":false,"EnableExtranet":true}}`.
   * `AuthType` is `NONE` or `CAM`. A version or alias has at most one URL. Responses have it as
   * `NetConfig.ExtranetUrl`.
   *
   * The forms of the other types are not known. Responses can be sent back, also that of a timer,
   * `{"cron":"0 0/5 * * * * *"}`. Source: the product's pages Trigger Configuration Description
   * (document/product/583/34880), Timer Trigger Description (9708), COS Trigger and CKafka Trigger; the time zone
   * is inferred from public samples of timer events; the form of http is that of public tools, which also send
   * responses back.
   */
  TriggerDesc?: string | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * Function version. It defaults to `$LATEST`. It's recommended to use
   * [$DEFAULT](https://www.tencentcloud.com/document/product/583/37458?lang=en&pg=) for canary release.
   *
   * @defaultValue "$LATEST"
   * @remarks Source: restored: the address is cut at the right margin; completed from the official SDK.
   */
  Qualifier?: string | undefined;
  /**
   * Initial enabling status of the trigger. `OPEN` indicates enabled, and `CLOSE` indicates disabled.
   *
   * @defaultValue "CLOSE"
   * @remarks Source: restored: the value CLOSE is cut at the right margin; it is that of UpdateTriggerStatus. The
   * default is inferred from the example, which omits the parameter and returns Enable 0.
   */
  Enable?: 'OPEN' | 'CLOSE' | undefined;
  /**
   * Custom argument, supporting only the timer trigger.
   *
   * @since release 4 (2020-10-21)
   */
  CustomArgument?: string | undefined;
  /**
   * Trigger description
   *
   * @since release 22 (2023-07-18)
   */
  Description?: string | undefined;
}

/**
 * The output of CreateTrigger.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18589
 */
export interface CreateTriggerResponse {
  /** Trigger information */
  TriggerInfo: Trigger;
  /**
   * The unique request ID, generated by the server, will be returned for every request (if the request fails to
   * reach the server for other reasons, the request will not obtain a RequestId). RequestId is required for
   * locating a problem.
   */
  RequestId: string;
}

/** The documented error codes of CreateTrigger, including the common ones. */
export type CreateTriggerErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.ApiGateway'
  | 'FailedOperation.Apigw'
  | 'FailedOperation.Cos'
  | 'FailedOperation.CreateTrigger'
  | 'InternalError.ApiGateway'
  | 'InternalError.Ckafka'
  | 'InternalError.Cmq'
  | 'InternalError.Cos'
  | 'InternalError.System'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.ApiGateway'
  | 'InvalidParameterValue.Cdn'
  | 'InvalidParameterValue.Ckafka'
  | 'InvalidParameterValue.Cos'
  | 'InvalidParameterValue.CosNotifyRuleConflict'
  | 'InvalidParameterValue.CustomArgument'
  | 'InvalidParameterValue.Description'
  | 'InvalidParameterValue.EASConfig'
  | 'InvalidParameterValue.Enable'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.SecretInfo'
  | 'InvalidParameterValue.ServiceName'
  | 'InvalidParameterValue.TriggerDesc'
  | 'InvalidParameterValue.TriggerName'
  | 'InvalidParameterValue.Type'
  | 'InvalidParameterValue.ZipFile'
  | 'LimitExceeded.Cdn'
  | 'LimitExceeded.FunctionOnTopic'
  | 'LimitExceeded.Trigger'
  | 'ResourceInUse'
  | 'ResourceInUse.Cdn'
  | 'ResourceInUse.Cmq'
  | 'ResourceInUse.Cos'
  | 'ResourceInUse.Trigger'
  | 'ResourceInUse.TriggerName'
  | 'ResourceInsufficient.COS'
  | 'ResourceNotFound'
  | 'ResourceNotFound.Cdn'
  | 'ResourceNotFound.Ckafka'
  | 'ResourceNotFound.Cmq'
  | 'ResourceNotFound.Cos'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.FunctionVersion'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Qualifier'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.CreateTrigger'
  | 'UnsupportedOperation'
  | 'UnsupportedOperation.Cdn'
  | 'UnsupportedOperation.Cos'
  | 'UnsupportedOperation.Trigger';

/**
 * This API is used to create a trigger based on the input parameters.
 *
 * At most 100 requests per second. See `CreateTriggerErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18589
 */
export const createTrigger: Action<CreateTriggerRequest, CreateTriggerResponse> = {
  name: 'CreateTrigger',
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
