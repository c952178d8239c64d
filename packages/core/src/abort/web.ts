import type { OnAbort } from './on-abort.js'

export const onAbort: OnAbort = (signal, callback) => {
  signal?.addEventListener('abort', callback)
  return () => signal?.removeEventListener('abort', callback)
}
