/**
 * Percent-encodes a text according to RFC 3986: everything except letters, digits and `-._~`, in UTF-8 with uppercase
 * hexadecimal. A lone surrogate, which UTF-8 cannot express, becomes U+FFFD, as it does when a string is hashed or sent.
 */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Builds `name=value&name=value` from the parameters in their order, percent-encoding names and values. */
export function queryString(parameters: Iterable<readonly [name: string, value: string]>): string {
  return Array.from(parameters, ([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}
