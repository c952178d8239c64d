// Generated from spec/scf/2018-04-16/actions/ListTriggers.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { Filter, TriggerInfo } from '../types.js';

/**
 * The input of ListTriggers.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36314
 */
export interface ListTriggersRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Namespace. Default value: default
   *
   * @defaultValue "default"
   */
  Namespace?: string | undefined;
  /**
   * Data offset. Default value: 0
   *
   * @defaultValue 0
   */
  Offset?: number | undefined;
  /**
   * Number of results to be returned. Default value: 20
   *
   * @defaultValue 20
   */
  Limit?: number | undefined;
  /**
   * Indicates by which field to sort the returned results. Valid values: add_time, mod_time. Default value:
   * mod_time
   *
   * @defaultValue "mod_time"
   * @remarks Source: restored: the row is destroyed in the scan ("R st vl s"); the sentence and its values are
   * those of the product's current documentation of ListTriggers, as contained in the official SDKs.
   */
  OrderBy?: 'add_time' | 'mod_time' | (string & {}) | undefined;
  /**
   * Indicates whether the returned results are sorted in ascending or descending order. Valid values: ASC, DESC.
   * Default value: DESC
   *
   * @defaultValue "DESC"
   */
  Order?: 'ASC' | 'DESC' | undefined;
  /**
   * * Qualifier: Version/Alias of trigger function
   * * TriggerName: Name of the trigger
   * * Description: Function trigger description
   *
   * At most 10 elements.
   *
   * @remarks `Type` is another Name: the type of the trigger, such as `timer`. Source: deployment tools filter by
   * it. Source: from the description of Name of Filter, which allows up to 10 conditions.
   */
  Filters?: Filter[] | undefined;
}

/**
 * The output of ListTriggers.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36314
 */
export interface ListTriggersResponse {
  /** Total number of triggers */
  TotalCount: number;
  /** Trigger list */
  Triggers: TriggerInfo[];
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of ListTriggers, including the common ones. */
export type ListTriggersErrorCode =
  | CommonErrorCode
  | 'FailedOperation.Apigw'
  | 'InvalidParameterValue.Filters'
  | 'InvalidParameterValue.Order'
  | 'InvalidParameterValue.OrderBy'
  | 'InvalidParameterValue.Orderby';

/**
 * This API is used to get the function trigger list.
 *
 * At most 20 requests per second. See `ListTriggersErrorCode` for its error codes.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/36314
 */
export const listTriggers: Action<ListTriggersRequest, ListTriggersResponse> = { name: 'ListTriggers', region: false, rateLimit: 20, idempotent: true };
