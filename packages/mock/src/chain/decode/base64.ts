/** Encodes bytes in Base64. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = ''
  // The number of arguments of a call is limited. A multiple of three bytes is encoded without padding.
  for (let at = 0; at < bytes.length; at += 24_576) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576)))
  }
  return text
}
