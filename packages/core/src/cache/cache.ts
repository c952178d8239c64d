import type { MaybePromise } from '../maybe-promise.js'

/** Returns the UTC date `YYYY-MM-DD` of a timestamp in seconds since 1970. */
export type FormatDate = (timestamp: number) => string

/** Returns the same function with a cache of the latest date, if formatting dates takes a notable part of a call. */
export type CacheDate = (format: FormatDate) => FormatDate

/** Derives a key from a secret key, for a date and a service. */
export type DeriveKey<Key> = (secretKey: string, date: string, service: string) => MaybePromise<Key>

/** Returns the same function with a cache of keys, if deriving them takes a notable part of a call. */
export type CacheKeys = <Key>(derive: DeriveKey<Key>) => DeriveKey<Key>

/** Returns a form of headers by name. */
export type FormatHeaders<Form> = (headers: Readonly<Record<string, string>>) => Form

/** Returns the same function with a cache of the latest form, if forming headers takes a notable part of a call. */
export type CacheForm = <Form>(format: FormatHeaders<Form>) => FormatHeaders<Form>
