import type { Bytes } from '../crypto/bytes.js'

/** Parses JSON; integers beyond 2^53 become bigints. */
export type ParseJson = (text: string) => unknown

/** Serializes JSON; bigints become integers. */
export type StringifyJson = (value: object) => string

/** Returns a text as it is, or as UTF-8 if it is so large that it should be encoded only once. */
export type EncodeText = (text: string) => string | Bytes
