import type { MaybePromise } from '@tc3/core/signing'

/** Passes a value to `next`: synchronously if it is no promise, because `await` would cost a microtask for each stage. */
export function andThen<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}
