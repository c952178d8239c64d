/** A product of Tencent Cloud in one version of its API. */
export interface Service {
  /** The product's name, which is also the first label of its domain names: `cvm`. */
  readonly service: string
  /** The version of the API: `2017-03-12`. */
  readonly version: string
  /** The host of the nearest region: `cvm.tencentcloudapi.com`. */
  readonly endpoint: string
}

/** An action of a product, with the types of its input and of its output (the content of `Response`). */
export interface Action<Input extends object, Output extends object> {
  /** The name as documented: `DescribeInstances`. */
  readonly name: string
  /** Whether a call needs the common parameter Region. */
  readonly region: boolean
  /** The most requests a second, in each region; by default unknown. */
  readonly rateLimit?: number
  /** Whether twice the same request leaves what one would, so that it can be repeated; by default it cannot. */
  readonly idempotent?: boolean
  /** Error codes that say that a change is in progress, after which the request can be made again; by default none. */
  readonly busy?: readonly string[]
  /** Carries the two types for the compiler; never set. */
  readonly call?: (input: Input) => Output
}
