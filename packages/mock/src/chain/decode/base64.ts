/** Writes bytes in Base64. */
export function base64(bytes: Uint8Array): string {
  let text = ''
  // A call takes only so many arguments; three bytes make four characters, so that pieces join without a seam.
  for (let at = 0; at < bytes.length; at += 24_576) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576)))
  }
  return text
}
