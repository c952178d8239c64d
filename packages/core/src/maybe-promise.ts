/**
 * A value, or a promise of one. Node computes hashes synchronously, WebCrypto only asynchronously; code that builds on
 * both awaits nothing that is already available.
 */
export type MaybePromise<T> = T | Promise<T>

/** Calls `next` with the value: synchronously if it is available, otherwise once its promise resolves. */
export function andThen<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}
