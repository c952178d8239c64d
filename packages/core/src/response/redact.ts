import { encode } from '../signing/percent-encoding.js'

/** The placeholder of a secret. */
export const redacted = '[secret]'

/** Replaces the secrets of a request in a text, percent-encoded ones included. */
export function redact(text: string, { secrets }: { readonly secrets: readonly string[] }): string {
  return secrets.reduce(
    (result, secret) => result.replaceAll(secret, redacted).replaceAll(encode(secret), redacted),
    text,
  )
}

/** The redacted beginning of a response body, as errors show it. */
export function excerpt(body: string, request: { readonly secrets: readonly string[] }): string {
  return redact(body, request).slice(0, 1024)
}
