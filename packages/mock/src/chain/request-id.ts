const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * Creates a RequestId: a UUID of version 4 (RFC 9562).
 *
 * @param random Returns numbers from 0 up to, but not including, 1, like `Math.random`.
 */
export function createRequestId(random: () => number): string {
  const word = () => Math.floor(random() * 2 ** 32)
  const first = hexWord(word())
  const second = hexWord((word() & 0xffff_0fff) | 0x4000)
  const third = hexWord((word() & 0x3fff_ffff) | 0x8000_0000)
  return `${first}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hexWord(word())}`
}

/** Formats a 32-bit word in hexadecimal. */
function hexWord(word: number): string {
  return `${hex[word >>> 24]}${hex[(word >>> 16) & 0xff]}${hex[(word >>> 8) & 0xff]}${hex[word & 0xff]}`
}
