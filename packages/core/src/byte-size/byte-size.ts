import type { Bytes } from '../crypto/bytes.js'

/** Returns the number of bytes; a text counts as UTF-8. */
export type ByteSize = (content: string | Bytes) => number

/** Whether the number of bytes is above a limit. */
export type IsLarger = (content: string | Bytes, maxBytes: number) => boolean
