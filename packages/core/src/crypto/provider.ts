import type { MaybePromise } from './maybe-promise.js'

/** The SHA-256 of `data`, in lowercase hexadecimal. A string is taken as UTF-8. */
export type Sha256Hex = (data: string | Uint8Array) => MaybePromise<string>

/** The HMAC-SHA256 of `data`. Strings are taken as UTF-8; the key is not empty. */
export type HmacSha256 = (key: string | Uint8Array, data: string) => MaybePromise<Uint8Array>

/** Computes the HMAC-SHA256 of a text, taken as UTF-8, in lowercase hexadecimal. */
export type Hmac = (data: string) => MaybePromise<string>

/** Prepares a key, which is not empty, for the HMACs of many texts. */
export type HmacSha256Hex = (key: Uint8Array) => Hmac

/** The HMAC of `data`, in Base64. Strings are taken as UTF-8; the key is not empty. */
export type HmacBase64 = (hash: 'SHA-1' | 'SHA-256', key: string, data: string) => MaybePromise<string>
