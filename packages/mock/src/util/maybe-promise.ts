import type { MaybePromise } from '@tc3/core/signing'

/** Continues with a value: at once where it is there, as awaiting it would cost a turn of the queue. */
export function after<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}
