import type { Bytes } from '../crypto/bytes.js'

/** The number of bytes; a text counts as UTF-8. */
export function byteSize(content: string | Bytes): number {
  return new Blob([content]).size
}

/** Whether `byteSize` is above a limit. */
export function isLarger(content: string | Bytes, maxBytes: number): boolean {
  // A UTF-16 unit is at most three bytes of UTF-8, so most texts need not be encoded.
  return !(content.length * 3 <= maxBytes || byteSize(content) <= maxBytes)
}
