const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * Makes a RequestId: a UUID of version 4 (RFC 9562).
 *
 * @param random Gives numbers from 0 up to, but not including, 1, as `Math.random` does.
 */
export function requestId(random: () => number): string {
  const word = () => Math.floor(random() * 2 ** 32)
  const first = text(word())
  const second = text((word() & 0xffff_0fff) | 0x4000)
  const third = text((word() & 0x3fff_ffff) | 0x8000_0000)
  return `${first}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${text(word())}`
}

/** A word of 32 bits, in hexadecimal. */
function text(word: number): string {
  return `${hex[word >>> 24]}${hex[(word >>> 16) & 0xff]}${hex[(word >>> 8) & 0xff]}${hex[word & 0xff]}`
}
