/** The input of one run of a function. */
export interface Invocation {
  readonly account: string
  readonly region: string
  readonly namespace: string
  readonly functionName: string
  /** The version that runs, such as `$LATEST` or `2`. */
  readonly version: string
  readonly requestId: string
  /** The event as the caller sent it: JSON, or an empty string if there is none. */
  readonly event: string
  /** The function's environment variables. */
  readonly environment: Readonly<Record<string, string>>
}

/** The outcome of a run. */
export interface RunOutcome {
  /**
   * The return value of the function; must be serializable as JSON.
   *
   * @defaultValue `null`
   */
  readonly returned?: unknown
  /** Why the run failed; absent if it succeeded. It becomes the result of the invocation, not an API error. */
  readonly failure?: RunFailure | undefined
  /** The log lines of the function. */
  readonly log?: readonly string[] | undefined
  /**
   * The memory that the run used, in bytes.
   *
   * @defaultValue `0`
   */
  readonly memUsage?: number | undefined
}

/** Why a run failed. */
export interface RunFailure {
  /**
   * The message of the error.
   *
   * @defaultValue the message of the cloud for the status code, such as `Invoking task timed out after 3 seconds`
   */
  readonly message?: string | undefined
  /**
   * The status code of the invocation, such as 433 for a timeout. It is a positive whole number.
   *
   * @defaultValue `430`, an error of the function
   */
  readonly statusCode?: number | undefined
  /**
   * The stack trace of an error of the function. As in the cloud, it is where callers find the message of the error.
   *
   * @defaultValue the message
   */
  readonly stackTrace?: string | undefined
}

/**
 * Runs in place of the code of functions. If it throws, the run fails with the message of the error. If it returns anything
 * but a {@link RunOutcome}, the call fails with InternalError.
 */
export type RunFunction = (invocation: Invocation) => RunOutcome | Promise<RunOutcome>

/** Takes the place of the code of a function: runs instead of it, or is the outcome of all its runs. */
export type StandIn = RunFunction | RunOutcome

/** The {@link RunFunction} of functions without a stand-in, unless their code runs: returns the event. */
export const echoEvent: RunFunction = ({ event }) => ({ returned: event === '' ? null : JSON.parse(event) })
