/**
 * Percent-encodes a text according to RFC 3986: everything except letters, digits and `-._~`, in UTF-8 with uppercase
 * hexadecimal. A lone surrogate, which UTF-8 cannot express, becomes U+FFFD, as it does when a string is hashed or sent.
 */
export function encode(text: string): string {
  return queryString([['', text]]).slice(1)
}

/** Builds `name=value&name=value` from the parameters in their order, percent-encoding names and values. */
export function queryString(parameters: Iterable<readonly [name: string, value: string]>): string {
  // URLSearchParams encodes texts as forms do, which differs from RFC 3986 in three characters.
  return new URLSearchParams(Array.from(parameters, (pair) => [...pair]))
    .toString()
    .replaceAll('+', '%20')
    .replaceAll('*', '%2A')
    .replaceAll('%7E', '~')
}
