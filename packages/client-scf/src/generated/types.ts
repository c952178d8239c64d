// Generated from spec/scf/2018-04-16/types.yaml by `tc3 generate`. Do not edit.

/**
 * Key-value pair filters for conditional filtering queries, such as filtering ID, name, and status.
 * If more than one filter exists, the logical relationship between these filters is `AND`.
 * If multiple values exist in one filter, the logical relationship between these values under the same filter is
 * `OR`.
 *
 * Used by ListFunctions.
 */
export interface Filter {
  /**
   * Fields to be filtered. Up to 10 conditions allowed.
   * Values of `Name`: `VpcId`, `SubnetId`, `ClsTopicId`, `ClsLogsetId`, `Role`, `CfsId`, `CfsMountInsId`, `Eip`.
   * Values limit: 1.
   * Name options: Status, Runtime, FunctionType, PublicNetStatus, AsyncRunEnable, TraceEnable. Values limit: 20.
   * When `Name` is `Runtime`, `CustomImage` refers to the image type function
   */
  Name: 'VpcId' | 'SubnetId' | 'ClsTopicId' | 'ClsLogsetId' | 'Role' | 'CfsId' | 'CfsMountInsId' | 'Eip' | 'Status' | 'Runtime' | 'FunctionType' | 'PublicNetStatus' | 'AsyncRunEnable' | 'TraceEnable' | (string & {});
  /** Filter values of the field */
  Values: string[];
}

/**
 * Function list
 *
 * Used by ListFunctions.
 */
export interface Function {
  /** Modification time */
  ModTime: string;
  /** Creation time */
  AddTime: string;
  /**
   * Runtime
   * Note: This parameter may return null, indicating that no valid values can be obtained.
   */
  Runtime?: string | null;
  /** Function name */
  FunctionName: string;
  /** Function ID */
  FunctionId: string;
  /** Namespace */
  Namespace: string;
  /** Function status. For valid values and status change process, please see here */
  Status: string;
  /** Function status details */
  StatusDesc: string;
  /** Function description */
  Description: string;
  /** Function tag */
  Tags: Tag[];
  /** Function type. The value is `HTTP` or `Event`. */
  Type: 'HTTP' | 'Event' | (string & {});
  /** Cause of function failure */
  StatusReasons: StatusReason[];
  /**
   * Sum of provisioned concurrence memory for all function versions
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  TotalProvisionedConcurrencyMem?: number | null;
  /**
   * Reserved memory for function concurrence
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  ReservedConcurrencyMem?: number | null;
  /** Asynchronization attribute of the function. Values: `TRUE` and `FALSE`. */
  AsyncRunEnable: 'TRUE' | 'FALSE' | (string & {});
  /** Whether to enable call tracing for ansynchronized functions. Values: `TRUE` and `FALSE`. */
  TraceEnable: 'TRUE' | 'FALSE' | (string & {});
}

/**
 * Limit information
 *
 * Used by GetAccount.
 */
export interface LimitsInfo {
  /** Limit of namespace quantity */
  NamespacesCount: number;
  /** Namespace limit information */
  Namespace: NamespaceLimit[];
}

/**
 * Namespace
 *
 * Used by ListNamespaces.
 */
export interface Namespace {
  /** Creation time of the namespace */
  ModTime: string;
  /** Modification time of the namespace */
  AddTime: string;
  /** Namespace description */
  Description: string;
  /** Namespace name */
  Name: string;
  /**
   * The default value is default. TCB indicates that the namespace is developed and created through the
   * mini-program cloud.
   *
   * @defaultValue "default"
   */
  Type: string;
}

/**
 * Namespace limit
 *
 * Used by GetAccount.
 */
export interface NamespaceLimit {
  /** Total number of functions */
  FunctionsCount: number;
  /** Trigger information */
  Trigger: TriggerCount;
  /** Namespace name */
  Namespace: string;
  /** Concurrency */
  ConcurrentExecutions: number;
  /** Timeout limit */
  TimeoutLimit: number;
  /**
   * Test event limit
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  TestModelLimit?: number | null;
  /** Initialization timeout limit */
  InitTimeoutLimit: number;
  /** Limit of async retry attempt quantity */
  RetryNumLimit: number;
  /** Lower limit of message retention time for async retry */
  MinMsgTTL: number;
  /** Upper limit of message retention time for async retry */
  MaxMsgTTL: number;
}

/**
 * Namespace usage information
 *
 * Used by GetAccount.
 */
export interface NamespaceUsage {
  /** Function array */
  Functions: string[];
  /** Namespace name */
  Namespace: string;
  /** Number of functions in namespace */
  FunctionsCount: number;
  /**
   * Total memory quota of the namespace
   * Note: This field may return `null`, indicating that no valid values can be obtained.
   */
  TotalConcurrencyMem?: number | null;
  /**
   * Concurrency usage of the namespace
   * Note: This field may return `null`, indicating that no valid value can be obtained.
   */
  TotalAllocatedConcurrencyMem?: number | null;
  /**
   * Provisioned concurrency usage of the namespace
   * Note: This field may return `null`, indicating that no valid value can be obtained.
   */
  TotalAllocatedProvisionedMem?: number | null;
}

/**
 * Response of the executed function
 *
 * Used by Invoke.
 */
export interface Result {
  /** It indicates the log output during the function execution. Null is returned for asynchronous invocations. */
  Log: string;
  /** It indicates the response from the executed function. Null is returned for asynchronous invocations. */
  RetMsg: string;
  /** It indicates the error message of the executed function. Null is returned for asynchronous invocations. */
  ErrMsg: string;
  /**
   * It indicates the memory size (in bytes) when the function is running. Null is returned for asynchronous
   * invocations.
   *
   * Unit: byte.
   */
  MemUsage: number;
  /**
   * It indicates the duration (in milliseconds) required for running the function. Null is returned for
   * asynchronous invocations.
   *
   * Unit: ms.
   */
  Duration: number;
  /**
   * It indicates the billing duration (in milliseconds) for the function. Null is returned for asynchronous
   * invocations.
   *
   * Unit: ms.
   */
  BillDuration: number;
  /** ID of the executed function */
  FunctionRequestId: string;
  /** The status code of the request. It's not available for `Invoke` API. */
  InvokeResult: number;
}

/**
 * Key-value condition for keyword search
 *
 * Used by ListNamespaces.
 */
export interface SearchKey {
  /** Search range */
  Key: 'Namespace' | 'Description';
  /** Keyword for search */
  Value: string;
}

/**
 * State reason description
 *
 * Used by ListFunctions.
 */
export interface StatusReason {
  /** Error code */
  ErrorCode: string;
  /** Error message */
  ErrorMessage: string;
}

/**
 * Function tag
 *
 * Used by ListFunctions.
 */
export interface Tag {
  /** Tag key */
  Key: string;
  /** Tag value */
  Value: string;
}

/**
 * Trigger type
 *
 * Used by CreateTrigger.
 */
export interface Trigger {
  /** Latest modification time of the trigger */
  ModTime: string;
  /** Trigger type */
  Type: string;
  /** Detailed trigger configuration */
  TriggerDesc: string;
  /** Trigger name */
  TriggerName: string;
  /** Creation time of the trigger */
  AddTime: string;
  /** Enabling switch */
  Enable: number;
  /** Custom parameter */
  CustomArgument: string;
  /** Trigger status */
  AvailableStatus: string;
  /** The alias or version bound with the trigger */
  Qualifier: string;
  /** Trigger description */
  Description: string;
  /**
   * Minimum resource ID of trigger
   *
   * @deprecated
   */
  ResourceId?: string | null;
  /**
   * Trigger-Function binding status
   *
   * @deprecated
   */
  BindStatus?: string | null;
  /**
   * Trigger type. Two-way means that the trigger can be manipulated in both consoles, while one-way means that the
   * trigger can be created only in the SCF Console
   *
   * @deprecated
   */
  TriggerAttribute?: string | null;
}

/**
 * TriggerCount describes the numbers of triggers in different types
 *
 * Used by GetAccount.
 */
export interface TriggerCount {
  /** Number of COS triggers */
  Cos: number;
  /** Number of timer triggers */
  Timer: number;
  /** Number of CMQ triggers */
  Cmq: number;
  /** Total number of triggers */
  Total: number;
  /** Number of CKafka triggers */
  Ckafka: number;
  /** Number of API Gateway triggers */
  Apigw: number;
  /** Number of CLS triggers */
  Cls: number;
  /** Number of CLB triggers */
  Clb: number;
  /** Number of MPS triggers */
  Mps: number;
  /** Number of CM triggers */
  Cm: number;
  /** Number of VOD triggers */
  Vod: number;
  /**
   * Number of EventBridge triggers
   * Note: This field may return `null`, indicating that no valid values can be obtained.
   */
  Eb?: number | null;
}

/**
 * Usage information
 *
 * Used by GetAccount.
 */
export interface UsageInfo {
  /** Number of namespaces */
  NamespacesCount: number;
  /** Namespace details */
  Namespace: NamespaceUsage[];
  /** Upper limit of user concurrency memory in the current region */
  TotalConcurrencyMem: number;
  /** Quota of configured user concurrency memory in the current region */
  TotalAllocatedConcurrencyMem: number;
  /** Quota of account concurrency actually configured by user */
  UserConcurrencyMemLimit: number;
}
