/** How much an account may have in a region. The numbers are the documentation's, or the product's published quotas. */
export interface Limits {
  /** Namespaces, the default one included. */
  readonly namespaces: number
  /** Functions of a namespace. */
  readonly functions: number
  /** Triggers of one type of a function. */
  readonly triggersOfType: number
  /** Functions that a topic of CMQ triggers. */
  readonly functionsOnTopic: number
  /** The argument of a timer, in bytes. */
  readonly customArgumentBytes: number
  /** Aliases of a function, `$DEFAULT` not counted. */
  readonly aliases: number
  /** Function versions with image acceleration, of all functions. */
  readonly acceleratedVersions: number
  /** Layers of a function version. */
  readonly layersOfFunction: number
  readonly layers: number
  readonly versionsOfLayer: number
  /** The size of a package of code, in bytes. */
  readonly packageBytes: number
  /** The names and values of a function's environment variables together, in bytes. */
  readonly environmentBytes: number
  /** How long a function may take to start, in seconds. */
  readonly initTimeout: number
  /** The concurrency memory of the account, in MB. */
  readonly totalConcurrencyMem: number
  /** What of it no reservation may take, in MB. */
  readonly unreservedMem: number
  /** Retries of an asynchronous invocation. */
  readonly retryNum: number
  /** The least time that an asynchronous event may be kept for, in seconds. */
  readonly minMsgTTL: number
  /** The most time that an asynchronous event may be kept for, in seconds. */
  readonly maxMsgTTL: number
  /** Invocations of a function whose records are kept. */
  readonly invocations: number
}

/** The limits unless others are asked for. */
export const defaultLimits: Limits = {
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
  packageBytes: 50 * 1024 * 1024,
  environmentBytes: 4096,
  initTimeout: 300,
  totalConcurrencyMem: 128_000,
  unreservedMem: 12_800,
  retryNum: 2,
  minMsgTTL: 1,
  maxMsgTTL: 21_600,
  invocations: 1000,
}
