import type { DeriveKey, FormatDate, FormatHeaders } from './cache.js'

// A call with WebCrypto takes so much longer that a cache hardly matters. Bundlers remove calls of functions that return
// their parameter.

export function cacheDate(format: FormatDate): FormatDate {
  return format
}

export function cacheKeys<Key>(derive: DeriveKey<Key>): DeriveKey<Key> {
  return derive
}

export function cacheForm<Form>(format: FormatHeaders<Form>): FormatHeaders<Form> {
  return format
}
