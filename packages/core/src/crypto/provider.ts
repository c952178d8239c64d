import type { MaybePromise } from '../maybe-promise.js'

/** Returns the SHA-256 of `data` in lowercase hexadecimal. Strings are encoded as UTF-8. */
export type Sha256Hex = (data: string | Uint8Array) => MaybePromise<string>

/** Returns the HMAC-SHA256 of `data`. Strings are encoded as UTF-8; the key must not be empty. */
export type HmacSha256 = (key: string | Uint8Array, data: string) => MaybePromise<Uint8Array>

/** Returns the HMAC-SHA256 of a text, encoded as UTF-8, in lowercase hexadecimal. */
export type Hmac = (data: string) => MaybePromise<string>

/** Prepares a key, which must not be empty, for the HMACs of many texts. */
export type HmacSha256Hex = (key: Uint8Array) => Hmac

/** Returns the HMAC of `data` in Base64. Strings are encoded as UTF-8; the key must not be empty. */
export type HmacBase64 = (hash: 'SHA-1' | 'SHA-256', key: string, data: string) => MaybePromise<string>
