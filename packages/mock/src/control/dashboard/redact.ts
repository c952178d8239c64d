import type { CutText } from './page-data.js'

/** Shown in place of a secret. */
const notShown = '(not shown)'

/** The names of members and headers whose values are secrets. Tokens of pagination are none. */
const secretName =
  /secret_?key|password|credential|cookie|authorization|api-?key|(?<!next|page|client)_?token/i

/** Whether a member or a header of this name may have a secret as its value. */
function isSecretName(name: string): boolean {
  return secretName.test(name)
}

/** Replaces the values of members that may be secrets, at any depth. */
function redactMembers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(redactMembers)
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      typeof member === 'string' && isSecretName(name) ? notShown : redactMembers(member),
    ]),
  )
}

const authorization =
  /^(TC3-HMAC-SHA256 +Credential=)([^/,]{1,200})(\/[^,]{0,200}, *SignedHeaders=[^,]*, *Signature=)/

/** The headers of a request, without secrets. Of Authorization, the signature is left out. */
export function redactHeaders(
  headers: ReadonlyMap<string, string>,
  isVerified: boolean,
): [name: string, value: string][] {
  return [...headers].map(([name, value]) => {
    const [, start, secretId = '', scope] = (name === 'authorization' && authorization.exec(value)) || []
    if (start === undefined) return [name, isSecretName(name) ? notShown : value]
    // Callers that swap the two send their SecretKey in place of the SecretId.
    const shownId = isVerified ? secretId : `${secretId.slice(0, 8)}…`
    return [name, `${start}${shownId}${scope}${notShown}`]
  })
}

/** A signed text without the tokens in it. */
export function redactSignedText(text: string): string {
  return text
    .replace(/^(x-tc-token|authorization|cookie):.*$/gim, `$1:${notShown}`)
    .replace(/([?&]Token=)[^&]*/g, `$1${notShown}`)
}

/** The most characters of a text that the page shows. */
const maxTextLength = 100_000

/** Cuts a text to the length that the page shows. */
export function cutText(text: string): CutText {
  return { text: text.slice(0, maxTextLength), cut: Math.max(0, text.length - maxTextLength) }
}

/** A value as JSON, without secrets, cut to the length that the page shows. */
export function cutJson(value: object): CutText {
  return cutText(JSON.stringify(redactMembers(value)))
}
