import type { OnAbort } from './on-abort.js'

/** The functions to call when a signal aborts; a listener of the signal. */
class Callbacks extends Set<() => void> {
  handleEvent(): void {
    for (const callback of this) callback()
  }
}

const callbacksOf = new WeakMap<AbortSignal, Callbacks>()

/** The functions of a signal share one listener, because Node warns of a leak if a signal has more than ten. */
export const onAbort: OnAbort = (signal, callback) => {
  if (!signal) return () => {}
  const callbacks = callbacksOf.get(signal) ?? new Callbacks()
  callbacksOf.set(signal, callbacks)
  if (callbacks.add(callback).size === 1) signal.addEventListener('abort', callbacks)
  return () => {
    if (callbacks.delete(callback) && callbacks.size === 0) signal.removeEventListener('abort', callbacks)
  }
}
