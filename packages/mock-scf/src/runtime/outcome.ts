import type { RunFailure } from './run-function.js'

/** What the code answers to an event. */
export type Answer =
  | {
      readonly result: string
      /** Whether the code goes on with the event until it is free. */
      readonly continues?: boolean
    }
  | { readonly failure: RunFailure }

/**
 * Returns the failure of a run.
 *
 * @param message Default: the message of the cloud for the status code.
 */
export function failed(statusCode: number, message?: string, stackTrace?: string): { failure: RunFailure } {
  return { failure: { statusCode, message, stackTrace } }
}
