/** One run of a function. */
export interface Invocation {
  readonly account: string
  readonly region: string
  readonly namespace: string
  readonly functionName: string
  /** The version that runs, such as `$LATEST` or `2`. */
  readonly version: string
  readonly requestId: string
  /** The event, as the caller sent it: JSON, or empty where there is none. */
  readonly event: string
  /** The function's environment variables. */
  readonly environment: Readonly<Record<string, string>>
}

/** How a run ended. */
export interface RunOutcome {
  /** What the function returned, as JSON can hold it; `null` where it is absent. */
  readonly returned?: unknown
  /** Why it failed, where it did: a result of the invocation, not an error of the API. */
  readonly failure?: RunFailure
  /** The lines that it logged. */
  readonly log?: readonly string[]
  /** The memory that it used, in bytes; 0 where that is absent. */
  readonly memUsage?: number
}

/** Why a run failed. */
export interface RunFailure {
  readonly message: string
  /** As the product answers it, such as 433 for a run that timed out; 430 by default. */
  readonly statusCode?: number
  readonly stackTrace?: string
}

/** Stands in for the code of all functions. Throwing is failing, with the message of what is thrown. */
export type RunFunction = (invocation: Invocation) => RunOutcome | Promise<RunOutcome>

/** The stand-in unless there is another: every function returns its event. */
export const echo: RunFunction = ({ event }) => ({ returned: event === '' ? null : JSON.parse(event) })
