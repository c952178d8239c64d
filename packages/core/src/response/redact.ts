import { encode } from '../signing/percent-encoding.js'

/** The placeholder of a secret. */
const redacted = '[secret]'

/** Replaces the secrets of a request in a text, also as they are in a URL and in JSON that escapes slashes. */
export function redact(text: string, { secrets }: { readonly secrets: readonly string[] }): string {
  return secrets
    .flatMap((secret) => [secret, encode(secret), secret.replaceAll('/', '\\/')])
    .reduce((result, secret) => result.replaceAll(secret, redacted), text)
}

/** The redacted beginning of a text, as errors show it. */
export function excerpt(text: string, request: { readonly secrets: readonly string[] }): string {
  return redact(text, request).slice(0, 1024)
}
