import type { ByteSize, IsLarger } from './byte-size.js'

export const byteSize: ByteSize = (content) => new Blob([content]).size

export const isLarger: IsLarger = (content, maxBytes) =>
  // A UTF-16 unit is at most three bytes of UTF-8, so most texts need not be encoded.
  !(content.length * 3 <= maxBytes || byteSize(content) <= maxBytes)
