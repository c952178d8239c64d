// Generated from spec/scf/2018-04-16/quotas.yaml by `tc3 generate`. Do not edit.

/** The quotas of an account of SCF. */
export interface ScfQuotas {
  /**
   * Namespaces in a region, the default one included.
   *
   * @defaultValue 5
   * @remarks Source: the product's page of quota limits,
   * https://intl.cloud.tencent.com/document/product/583/11637.
   */
  readonly namespaces: number;
  /**
   * Functions in a namespace.
   *
   * @defaultValue 50
   * @remarks Source: the product's page of quota limits,
   * https://intl.cloud.tencent.com/document/product/583/11637.
   */
  readonly functions: number;
  /**
   * Triggers of one type of a function.
   *
   * @defaultValue 10
   * @remarks Source: the product's page of quota limits,
   * https://intl.cloud.tencent.com/document/product/583/11637.
   */
  readonly triggersOfType: number;
  /**
   * Functions that one CMQ topic triggers.
   *
   * @defaultValue 100
   * @remarks Source: assumed: the documentation of CMQ allows 100 subscriptions of a topic; no page of this
   * product has a number.
   */
  readonly functionsOnTopic: number;
  /**
   * The argument of a timer trigger, CustomArgument, in byte.
   *
   * @defaultValue 4096
   * @remarks Source: the product's page of timer triggers, https://cloud.tencent.com/document/product/583/9708.
   */
  readonly customArgumentBytes: number;
  /**
   * Aliases of a function, `$DEFAULT` not counted.
   *
   * @defaultValue 20
   * @remarks Source: assumed: LimitExceeded.Alias exists, and no page has the number.
   */
  readonly aliases: number;
  /**
   * Function versions in a region with image acceleration.
   *
   * @defaultValue 20
   * @remarks Source: assumed: LimitExceeded.ContainerImageAccelerateQuota exists, and no page has the number.
   */
  readonly acceleratedVersions: number;
  /**
   * Layers of a function version.
   *
   * @defaultValue 5
   * @remarks Source: the product's page of quota limits,
   * https://intl.cloud.tencent.com/document/product/583/11637.
   */
  readonly layersOfFunction: number;
  /**
   * Layers in a region.
   *
   * @defaultValue 20
   * @remarks Source: the product's page of quota limits,
   * https://intl.cloud.tencent.com/document/product/583/11637.
   */
  readonly layers: number;
  /**
   * Versions of a layer.
   *
   * @defaultValue 200
   * @remarks Source: the product's page of quota limits,
   * https://intl.cloud.tencent.com/document/product/583/11637.
   */
  readonly versionsOfLayer: number;
  /**
   * The keys and values of a function's environment variables together, in byte.
   *
   * @defaultValue 4096
   */
  readonly environmentBytes: number;
  /**
   * The code package of a function or layer, in byte.
   *
   * @defaultValue 52428800
   * @remarks Source: the description of ZipFile in Code: up to 50 MB.
   */
  readonly packageBytes: number;
  /**
   * The timeout of a function's initialization, InitTimeout, in s.
   *
   * @defaultValue 300
   * @remarks Source: the product's documentation of function configuration: 3 to 300 seconds.
   */
  readonly initTimeout: number;
  /**
   * InitTimeout of a function whose creation leaves it out, in s.
   *
   * @defaultValue 65
   * @remarks Source: assumed: no page of the API has the number; the product's documentation of function
   * configuration has 60.
   */
  readonly defaultInitTimeout: number;
  /**
   * InitTimeout of a function from an image whose creation leaves it out, in s.
   *
   * @defaultValue 90
   * @remarks Source: the product's documentation of function configuration.
   */
  readonly defaultImageInitTimeout: number;
  /**
   * Memory that all functions in a region may use at the same time, in MB.
   *
   * @defaultValue 128000
   * @remarks Source: the product's page of quota limits,
   * https://intl.cloud.tencent.com/document/product/583/11637.
   */
  readonly totalConcurrencyMem: number;
  /**
   * What of that memory no function can reserve, in MB.
   *
   * @defaultValue 12800
   */
  readonly unreservedMem: number;
  /**
   * Retries of an asynchronous invocation after an error of the function.
   *
   * @defaultValue 2
   * @remarks Source: the product's documentation of retries, https://cloud.tencent.com/document/product/583/41138.
   */
  readonly retryNum: number;
  /**
   * The shortest time for which an asynchronous event is kept, in s.
   *
   * @defaultValue 1
   * @remarks Source: assumed: GetAccount returns a MinMsgTTL, and no page has the number.
   */
  readonly minMsgTTL: number;
  /**
   * The longest time for which an asynchronous event is kept, and the default, in s.
   *
   * @defaultValue 21600
   * @remarks Source: the product's documentation of retries, https://cloud.tencent.com/document/product/583/41138:
   * 6 hours.
   */
  readonly maxMsgTTL: number;
  /**
   * The event of an asynchronous invocation, in byte.
   *
   * @defaultValue 131072
   */
  readonly asyncEventBytes: number;
  /**
   * The time between two attempts of an asynchronous invocation, in s.
   *
   * @defaultValue 60
   * @remarks Source: the product's documentation of retries, https://cloud.tencent.com/document/product/583/41138.
   */
  readonly retryInterval: number;
  /**
   * An entry file whose code GetFunction shows, in byte.
   *
   * @defaultValue 1048576
   */
  readonly shownCodeBytes: number;
  /**
   * The time before now that GetRequestStatus looks at where it gets no times, in s.
   *
   * @defaultValue 900
   */
  readonly requestPeriod: number;
  /**
   * The sum of Offset and Limit in GetFunctionLogs.
   *
   * @defaultValue 10000
   */
  readonly logs: number;
  /**
   * The time between StartTime and EndTime in GetFunctionLogs, in s.
   *
   * @defaultValue 86400
   */
  readonly logPeriod: number;
  /**
   * The time after its end for which the status of an asynchronous event is kept, in s.
   *
   * @defaultValue 259200
   */
  readonly asyncEventRetention: number;
  /**
   * The unit to which the billed duration of an invocation is rounded up, in ms.
   *
   * @defaultValue 100
   */
  readonly billedDuration: number;
  /**
   * The memory of the instances that numbers of concurrent executions count, in MB.
   *
   * @defaultValue 128
   * @remarks Source: inferred: the 100 instances that remain unreserved have 12,800 MB.
   */
  readonly instanceMem: number;
  /**
   * Test events of a function.
   *
   * @defaultValue 20
   * @remarks Source: an example of GetAccount in the Chinese documentation has this TestModelLimit.
   */
  readonly testModels: number;
  /**
   * The files of a code package together, unzipped, in byte.
   *
   * @defaultValue 524288000
   * @remarks Source: the product's page of quota limits,
   * https://intl.cloud.tencent.com/document/product/583/11637.
   */
  readonly unzippedBytes: number;
  /**
   * Custom domain names in a region.
   *
   * @defaultValue 50
   * @remarks Source: assumed: no page has a number.
   */
  readonly customDomains: number;
}

/** The default quotas of SCF. */
export const scfQuotas: ScfQuotas = {
  namespaces: 5,
  functions: 50,
  triggersOfType: 10,
  functionsOnTopic: 100,
  customArgumentBytes: 4096,
  aliases: 20,
  acceleratedVersions: 20,
  layersOfFunction: 5,
  layers: 20,
  versionsOfLayer: 200,
  environmentBytes: 4096,
  packageBytes: 52428800,
  initTimeout: 300,
  defaultInitTimeout: 65,
  defaultImageInitTimeout: 90,
  totalConcurrencyMem: 128000,
  unreservedMem: 12800,
  retryNum: 2,
  minMsgTTL: 1,
  maxMsgTTL: 21600,
  asyncEventBytes: 131072,
  retryInterval: 60,
  shownCodeBytes: 1048576,
  requestPeriod: 900,
  logs: 10000,
  logPeriod: 86400,
  asyncEventRetention: 259200,
  billedDuration: 100,
  instanceMem: 128,
  testModels: 20,
  unzippedBytes: 524288000,
  customDomains: 50,
};
