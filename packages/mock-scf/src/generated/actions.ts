// Generated from spec/scf/2018-04-16/actions by `tc3 generate`. Do not edit.

import type { Filter, Function, LimitsInfo, Namespace, Result, SearchKey, Trigger, UsageInfo } from './types.js';

/** Input of GetAccount: nothing. */
export type GetAccountRequest = Record<string, never>;

/** Output of GetAccount, the RequestId left out. */
export interface GetAccountResponse {
  /** Namespace usage information */
  AccountUsage: UsageInfo;
  /** Namespace limit information */
  AccountLimit: LimitsInfo;
}

/** Input of CreateTrigger. */
export interface CreateTriggerRequest {
  /** Name of the function bound to the new trigger */
  FunctionName: string;
  /**
   * Name of a new trigger. For a timer trigger, the name can contain up to 100 letters, digits, dashes, and
   * underscores; for a COS trigger, it should be an access domain name of the corresponding COS bucket applicable
   * to the XML API (e.g., 5401-5ff414-12345.cos.ap-shanghai.myqcloud.com); for other triggers, please see the
   * descriptions of parameters bound to the specific trigger.
   */
  TriggerName: string;
  /**
   * Type of trigger. Values: `cos`, `cmq`, `timer`, `ckafka` and `apigw`. To create a CLS trigger, please refer to
   * Creating Shipping Task (SCF).
   */
  Type: 'cos' | 'cmq' | 'timer' | 'ckafka' | 'apigw';
  /** For parameters of triggers, see Trigger Description */
  TriggerDesc?: string | undefined;
  /** Function namespace */
  Namespace?: string | undefined;
  /**
   * Function version. It defaults to `$LATEST`. It's recommended to use
   * [$DEFAULT](https://intl.cloud.tencent.com/document/product/583/36149?from_cn_redirect=1#.E9.BB.98.E8.AE.A4.E5.88.AB.E5.90.8D)
   * for canary release.
   *
   * @defaultValue "$LATEST"
   */
  Qualifier?: string | undefined;
  /** Initial enabling status of the trigger. `OPEN` indicates enabled, and `CLOSE` indicates disabled. */
  Enable?: 'OPEN' | 'CLOSE' | undefined;
  /** Custom argument, supporting only the timer trigger. */
  CustomArgument?: string | undefined;
  /** Trigger description */
  Description?: string | undefined;
}

/** Output of CreateTrigger, the RequestId left out. */
export interface CreateTriggerResponse {
  /** Trigger information */
  TriggerInfo: Trigger;
}

/** Input of Invoke. */
export interface InvokeRequest {
  /** Function name */
  FunctionName: string;
  /**
   * Fill in `RequestResponse` for synchronized invocations (default and recommended) and `Event` for asychronized
   * invocations. Note that for synchronized invocations, the max timeout period is 300s. Choose asychronized
   * invocations if the required timeout period is longer than 300 seconds. You can also use InvokeFunction for
   * synchronized invocations.
   *
   * @defaultValue "RequestResponse"
   */
  InvocationType?: 'RequestResponse' | 'Event' | undefined;
  /**
   * The version or alias of the triggered function. It defaults to $LATEST
   *
   * @defaultValue "$LATEST"
   */
  Qualifier?: string | undefined;
  /**
   * Function running parameter, which is in the JSON format. The maximum parameter size is 6 MB for synchronized
   * invocations and 128KB for asynchronized invocations. This field corresponds to event input parameter.
   *
   * At most 6291456 bytes.
   */
  ClientContext?: string | undefined;
  /** Null for async invocations */
  LogType?: string | undefined;
  /** Namespace */
  Namespace?: string | undefined;
  /**
   * Traffic routing config in json format, e.g., {"k":"v"}. Please note that both "k" and "v" must be strings. Up
   * to 1024 bytes allowed.
   *
   * At most 1024 bytes.
   */
  RoutingKey?: string | undefined;
}

/** Output of Invoke, the RequestId left out. */
export interface InvokeResponse {
  /** Function execution result */
  Result: Result;
}

/** Input of ListFunctions. */
export interface ListFunctionsRequest {
  /** It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`. */
  Order?: 'ASC' | 'DESC' | undefined;
  /**
   * It specifies the sorting order of the results according to a specified field, such as `AddTime`, `ModTime`,
   * and `FunctionName`.
   */
  Orderby?: 'AddTime' | 'ModTime' | 'FunctionName' | (string & {}) | undefined;
  /**
   * Data offset. The default value is `0`.
   *
   * @defaultValue 0
   */
  Offset?: number | undefined;
  /**
   * Return data length. The default value is `20`.
   *
   * @defaultValue 20
   */
  Limit?: number | undefined;
  /** It specifies whether to support fuzzy matching for the function name. */
  SearchKey?: string | undefined;
  /** Namespace */
  Namespace?: string | undefined;
  /** Function description. Fuzzy search is supported. */
  Description?: string | undefined;
  /**
   * Filters
   * - tag:tag-key - String - Required: No - Filtering criteria based on tag-key - value pairs. Replace `tag-key`
   * with a specific tag-key.
   *
   * The maximum number of `Filters` for each request is 10, and that of `Filter.Values` is 5.
   *
   * At most 10 elements.
   */
  Filters?: Filter[] | undefined;
}

/** Output of ListFunctions, the RequestId left out. */
export interface ListFunctionsResponse {
  /** Function list */
  Functions: Function[];
  /** Total number */
  TotalCount: number;
}

/** Input of CreateNamespace. */
export interface CreateNamespaceRequest {
  /**
   * Namespace name
   *
   * At most 30 characters. Matches `[A-Za-z0-9_-]+`.
   */
  Namespace: string;
  /** Namespace description */
  Description?: string | undefined;
}

/** Output of CreateNamespace: nothing but the RequestId. */
export type CreateNamespaceResponse = Record<string, never>;

/** Input of DeleteNamespace. */
export interface DeleteNamespaceRequest {
  /** Namespace name */
  Namespace: string;
}

/** Output of DeleteNamespace: nothing but the RequestId. */
export type DeleteNamespaceResponse = Record<string, never>;

/** Input of ListNamespaces. */
export interface ListNamespacesRequest {
  /**
   * Return data length. The default value is `20`.
   *
   * @defaultValue 20
   */
  Limit?: number | undefined;
  /**
   * Data offset. The default value is `0`.
   *
   * @defaultValue 0
   */
  Offset?: number | undefined;
  /** It specifies the sorting order of the results according to a specified field, such as `Name` and `Updatetime`. */
  Orderby?: 'Name' | 'Updatetime' | (string & {}) | undefined;
  /** It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`. */
  Order?: 'ASC' | 'DESC' | undefined;
  /**
   * Specifies the range and keyword for search. The value of `Key` can be `Namespace` or `Description`. Multiple
   * AND conditions can be specified.
   */
  SearchKey?: SearchKey[] | undefined;
}

/** Output of ListNamespaces, the RequestId left out. */
export interface ListNamespacesResponse {
  /** Namespace details */
  Namespaces: Namespace[];
  /** Number of return namespaces */
  TotalCount: number;
}

/** Input of UpdateNamespace. */
export interface UpdateNamespaceRequest {
  /** Namespace name */
  Namespace: string;
  /** Namespace description */
  Description: string;
}

/** Output of UpdateNamespace: nothing but the RequestId. */
export type UpdateNamespaceResponse = Record<string, never>;
