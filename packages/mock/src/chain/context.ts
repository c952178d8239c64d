/**
 * The context of a call, passed to the handler besides the input.
 *
 * @typeParam Action The names of the actions that may be called.
 */
export interface Context<Action extends string = string> {
  readonly action: Action
  /** The account that owns the credentials of the request. */
  readonly account: string
  /** The SecretId that signed the request; empty if an action is called without one. */
  readonly secretId: string
  /** The region that serves the request. */
  readonly region: string
  readonly requestId: string
  /** The time of the request, in milliseconds since 1970. */
  readonly now: number
  /** The scheme and host at which the caller reaches the emulator, such as `http://127.0.0.1:9580`. */
  readonly origin: string
}
