import type { Clock } from './clock.js'
import type { CredentialProvider, Credentials } from './credentials.js'
import type { Environment } from './environment/variables.js'
import type { Hooks } from './hooks.js'
import type { RequestCallOptions, RequestOptions } from './request/request-options.js'
import type { SignatureMethod } from './request/signature-method.js'
import type { Failover } from './resilience/failover.js'
import type { Pacer } from './resilience/pacing.js'
import type { RetryPolicy } from './resilience/retry.js'

/** The options of a client. All have a default, but most actions need a region. */
export interface ClientOptions<Region extends string = string> extends RequestOptions {
  /**
   * The key pair that signs the requests, or a function that returns it for each attempt. By default
   * `fromDefaultChain` of `@tc3/core/credentials/default` on Node, Bun and Deno; other platforms have no default.
   */
  readonly credentials?: Credentials | CredentialProvider | undefined
  /**
   * The region of calls that set none, such as `ap-guangzhou`; by default the environment variable
   * `TENCENTCLOUD_REGION`.
   */
  readonly region?: Region | undefined
  /**
   * The endpoint: a host (`cvm.ap-guangzhou.tencentcloudapi.com`, used with https) or a URL without a path
   * (`http://127.0.0.1:9580`). By default the environment variable `TENCENTCLOUD_ENDPOINT_URL_<SERVICE>`, such as
   * `TENCENTCLOUD_ENDPOINT_URL_CVM`, then `TENCENTCLOUD_ENDPOINT_URL`, then the host of the service; `endpointOf`
   * returns its other hosts.
   */
  readonly endpoint?: string | URL | undefined
  /**
   * The environment variables, from which the client reads the region and the endpoint at its first call and the default
   * chain reads credentials; by default those of the process on Node, Bun and Deno. Other platforms ignore it.
   */
  readonly environment?: Environment | undefined
  /** The signature method: `hmacSha1` or `hmacSha256` of `@tc3/core/v1`; by default TC3-HMAC-SHA256. */
  readonly signatureMethod?: SignatureMethod | undefined
  /**
   * The timeout of one attempt, including reading its response, in milliseconds. By default, an attempt fails once its
   * connection has been idle for 300000 ms, or after the timeout of the platform's `fetch`. It includes waiting for the
   * credentials. Infinity means the default.
   */
  readonly timeout?: number | undefined
  /** The timeout of a call, including all attempts and delays, in milliseconds; by default none, like Infinity. */
  readonly totalTimeout?: number | undefined
  /**
   * Decides which failed attempts are retried, and when; false disables retries. It also decides on the attempt that
   * follows a correction of the clock or of the credentials, of which there is at most one of each in a call. With false,
   * that attempt follows immediately.
   *
   * @defaultValue `standardRetry()`
   */
  readonly retry?: RetryPolicy | false | undefined
  /**
   * The maximum size of a response in bytes, after any content coding; for `stream`, that of each event. A call whose
   * response is larger throws a ResponseError.
   *
   * @defaultValue `67108864`, 64 MiB
   */
  readonly maxResponseBytes?: number | undefined
  /** Keeps calls within the rate limits of their actions: `createPacer` of `@tc3/core/pacing`. */
  readonly pacer?: Pacer | undefined
  /** Sends to another endpoint while this one fails: `createFailover` of `@tc3/core/failover`. */
  readonly failover?: Failover | undefined
  /** Functions that are called with the events of calls. */
  readonly hooks?: Hooks | undefined
  /** Sends the requests; by default node:http with its global agents on Node, the platform's `fetch` elsewhere. */
  readonly fetch?: typeof fetch | undefined
  /**
   * The source of timestamps and delays, also for waiters, the pacer and the failover; by default the system clock and
   * timer.
   */
  readonly clock?: Clock | undefined
}

/** The options of one call. */
export interface CallOptions<Region extends string = string> extends RequestCallOptions {
  /** The region of this call; by default the client's. */
  readonly region?: Region | undefined
  /** Aborts the call, which then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** The same as in ClientOptions, for this call. */
  readonly timeout?: number | undefined
  /** The same as in ClientOptions, for this call. */
  readonly totalTimeout?: number | undefined
}
