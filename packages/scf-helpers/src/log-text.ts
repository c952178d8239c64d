/** Base64 with padding. A log contains spaces and line breaks, which Base64 does not. */
const base64 = /^[A-Za-z0-9+/]+={0,2}$/

/** Returns the log of an invocation as text. The documentation names no encoding, so Base64 is accepted, too. */
export function decodeLog(log: string): string {
  if (log.length % 4 !== 0 || !base64.test(log)) return log
  try {
    const bytes = Uint8Array.from(atob(log), (character) => character.charCodeAt(0))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // The end of each log, which SCF writes. A single word that a function logged may look like Base64.
    return text.includes('RequestId') ? text : log
  } catch {
    return log
  }
}
