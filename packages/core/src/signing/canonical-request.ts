/** The parts of an HTTP request that TC3-HMAC-SHA256 signs. */
export interface CanonicalRequestParts {
  /** HTTPRequestMethod: `GET` or `POST`. */
  readonly method: string
  /** CanonicalURI: the path, `/` for every action. */
  readonly path: string
  /** CanonicalQueryString: what follows the `?` of the URL, percent-encoded exactly as sent; empty for POST. */
  readonly query: string
  /** The headers to sign, of which `content-type` and `host` are required, in any order and case. */
  readonly headers: Readonly<Record<string, string>>
  /** HashedRequestPayload: the SHA-256 of the body in lowercase hexadecimal. */
  readonly payloadHash: string
}

type Headers = Readonly<Record<string, string>>

const canonical = (nameOrValue: string): string => nameOrValue.trim().toLowerCase()

const sortedNames = (headers: Headers): string[] =>
  Object.keys(headers).sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1))

const linesOf = (names: readonly string[], headers: Headers): string => {
  let lines = ''
  for (const name of names) lines += `${canonical(name)}:${canonical(headers[name] ?? '')}\n`
  return lines
}

const listOf = (names: readonly string[]): string => names.map(canonical).join(';')

/** CanonicalHeaders: a line `name:value\n` a header, lowercase, trimmed, sorted by name. Chapter Signature v3, 1. */
export const canonicalHeaders = (headers: Headers): string => linesOf(sortedNames(headers), headers)

/** SignedHeaders: the headers' names, lowercase, sorted, joined with `;`. Chapter Signature v3, 1. */
export const signedHeaders = (headers: Headers): string => listOf(sortedNames(headers))

/** CanonicalRequest: the request in the one form that both sides hash. Chapter Signature v3, 1. */
export const canonicalRequest = ({
  method,
  path,
  query,
  headers,
  payloadHash,
}: CanonicalRequestParts): string => {
  const names = sortedNames(headers)
  return `${method}\n${path}\n${query}\n${linesOf(names, headers)}\n${listOf(names)}\n${payloadHash}`
}
