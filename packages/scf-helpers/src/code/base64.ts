// Arguments of one call of String.fromCharCode. Engines limit their number.
const chunkBytes = 0x2000

/** Encodes bytes in Base64. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunkBytes))
  }
  return btoa(binary)
}
