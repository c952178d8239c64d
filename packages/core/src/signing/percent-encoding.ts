/**
 * Percent-encodes by RFC 3986: everything but letters, digits and `-._~`, in UTF-8 with uppercase hexadecimal.
 * A lone surrogate has no UTF-8 form and becomes U+FFFD, as it does wherever a string is hashed or sent.
 */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Builds `name=value&name=value` with names and values percent-encoded, in the order given. */
export function queryString(parameters: Iterable<readonly [name: string, value: string]>): string {
  return Array.from(parameters, ([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}
