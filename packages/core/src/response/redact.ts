import { encode } from '../signing/percent-encoding.js'

/** What stands in place of a secret. */
export const redacted = '[secret]'

/** A text without the secrets of a request, percent-encoded ones included. */
export function redact(text: string, { secrets }: { readonly secrets: readonly string[] }): string {
  return secrets.reduce(
    (shown, secret) => shown.replaceAll(secret, redacted).replaceAll(encode(secret), redacted),
    text,
  )
}

/** As much of a text as an error shows. */
export function start(text: string): string {
  return text.slice(0, 1024)
}
