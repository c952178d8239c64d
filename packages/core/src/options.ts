import type { Clock } from './clock.js'
import type { CredentialProvider, Credentials } from './credentials.js'
import type { Hooks } from './hooks.js'
import type { RequestCallOptions, RequestOptions } from './request/request-options.js'
import type { SignatureMethod } from './request/signature-method.js'
import type { Failover } from './resilience/failover.js'
import type { Pacer } from './resilience/pacing.js'
import type { RetryPolicy } from './resilience/retry.js'

/** What a client is made with. Everything has a default, but most actions need a region. */
export interface ClientOptions extends RequestOptions {
  /**
   * The key pair that signs, or a function that gives it for each attempt. By default `fromDefaultChain` of
   * `@tc3/core/credentials/default` on Node, Bun and Deno; elsewhere there is no default.
   */
  readonly credentials?: Credentials | CredentialProvider | undefined
  /** The region of calls that name none, such as `ap-guangzhou`. */
  readonly region?: string | undefined
  /**
   * Where to send: a host (`cvm.ap-guangzhou.tencentcloudapi.com`, reached by https) or a URL without a path
   * (`http://127.0.0.1:9580`). By default the service's own host; `endpointOf` makes the others.
   */
  readonly endpoint?: string | URL | undefined
  /** The signature method: `hmacSha1` or `hmacSha256` of `@tc3/core/v1`; TC3-HMAC-SHA256 by default. */
  readonly signatureMethod?: SignatureMethod | undefined
  /**
   * The milliseconds one attempt may take until its answer is read; by default it may take any time while no 300000
   * pass without a byte, or what the platform's `fetch` allows.
   */
  readonly timeout?: number | undefined
  /** The milliseconds a call may take with all its attempts and waits; without limit by default. */
  readonly totalTimeout?: number | undefined
  /** Which failed attempts are made again, and when; `standardRetry()` by default, none with false. */
  readonly retry?: RetryPolicy | false | undefined
  /** Holds calls back to the frequency limits of their actions: `createPacer` of `@tc3/core/pacing`. */
  readonly pacer?: Pacer | undefined
  /** Sends to another endpoint while this one fails: `createFailover` of `@tc3/core/failover`. */
  readonly failover?: Failover | undefined
  /** Functions that are told how calls go. */
  readonly hooks?: Hooks | undefined
  /** Sends the requests; by default node:http with its global agents on Node, the platform's `fetch` elsewhere. */
  readonly fetch?: typeof fetch | undefined
  /** Gives the timestamps and the waits; the system's clock and timer by default. */
  readonly clock?: Clock | undefined
}

/** What one call may set. */
export interface CallOptions extends RequestCallOptions {
  /** The region of this call; the client's by default. */
  readonly region?: string | undefined
  /** Aborts the call, which then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** As in ClientOptions, for this call. */
  readonly timeout?: number | undefined
  /** As in ClientOptions, for this call. */
  readonly totalTimeout?: number | undefined
}
