import type { ConfigurationError } from './error.js'

/** A product of Tencent Cloud in one version of its API. */
export interface Service {
  /** The product's name, which is also the first label of its domain names: `cvm`. */
  readonly service: string
  /** The version of the API: `2017-03-12`. */
  readonly version: string
  /** The host that resolves to the nearest region: `cvm.tencentcloudapi.com`. */
  readonly endpoint: string
}

/** An error code or a family of codes; or one of these with a text that the message contains. */
export type BusyError = string | readonly [code: string, text: string]

/** An action of a product, with the types of its input and of its output (the content of `Response`). */
export interface Action<Input extends object, Output extends object> {
  /** The name as documented: `DescribeInstances`. */
  readonly name: string
  /** Whether the action requires the common parameter Region. */
  readonly region: boolean
  /** The maximum number of requests a second in each region; undefined if it is unknown. */
  readonly rateLimit?: number
  /**
   * Whether sending the same request twice has the same effect as sending it once, so that it can be retried.
   *
   * @defaultValue `false`
   */
  readonly idempotent?: boolean
  /**
   * The errors that mean that a change is in progress, after which the request can be retried. A code that has other
   * causes, too, is given with a text of the message.
   *
   * @defaultValue `[]`
   */
  readonly busy?: readonly BusyError[]
  /**
   * Converts an input before it is sent; for binary parameters, a function that calls `encodeBytes` of `@tc3/core/bytes`.
   *
   * @param InputError The class of the error to throw if the input cannot be sent.
   * @defaultValue The input is sent as it is.
   */
  readonly encodeInput?: (input: Input, InputError: typeof ConfigurationError) => object
  /** Carries the two types for the compiler; never set. */
  readonly call?: (input: Input) => Output
}
