const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * Makes a RequestId: a UUID of version 4 (RFC 9562).
 *
 * @param random Gives numbers from 0 up to, but not including, 1, as `Math.random` does.
 */
export function requestId(random: () => number): string {
  const some = (bytes: number): string => {
    let text = ''
    for (let byte = 0; byte < bytes; byte++) text += hex[Math.floor(random() * 256)]
    return text
  }
  const version = hex[0x40 + Math.floor(random() * 16)]
  const variant = hex[0x80 + Math.floor(random() * 64)]
  return `${some(4)}-${some(2)}-${version}${some(1)}-${variant}${some(1)}-${some(6)}`
}
