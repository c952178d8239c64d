/**
 * Calls a function when a signal aborts.
 *
 * @param callback A function that no other call for this signal was given.
 * @returns A function that undoes this.
 */
export type OnAbort = (signal: AbortSignal | null | undefined, callback: () => void) => () => void
