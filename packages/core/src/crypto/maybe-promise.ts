/**
 * A value, or the promise of one. Node computes hashes at once and WebCrypto only promises them; what is
 * built on both awaits nothing that is already there.
 */
export type MaybePromise<T> = T | Promise<T>

/** Continues with `value`: at once when it is there, otherwise when its promise is fulfilled. */
export function chain<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}
