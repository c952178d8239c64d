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

/** Headers in the two forms that a canonical request has them in. */
interface CanonicalForm {
  readonly canonicalHeaders: string
  readonly signedHeaders: string
}

function canonical(nameOrValue: string): string {
  return nameOrValue.trim().toLowerCase()
}

function byCanonicalName(a: string, b: string): number {
  return canonical(a) < canonical(b) ? -1 : 1
}

/** Both forms at once, of the headers named in an order to begin with. */
export function canonicalForm(headers: Headers, names = Object.keys(headers)): CanonicalForm {
  let canonicalHeaders = ''
  let signedHeaders = ''
  let last = ''
  for (const key of names) {
    const name = canonical(key)
    // Most headers come sorted, and sorting them again would take as long as all the rest.
    if (name < last) return canonicalForm(headers, names.sort(byCanonicalName))
    canonicalHeaders += `${name}:${canonical(headers[key] ?? '')}\n`
    signedHeaders += signedHeaders === '' ? name : `;${name}`
    last = name
  }
  return { canonicalHeaders, signedHeaders }
}

/** CanonicalHeaders: a line `name:value\n` a header, lowercase, trimmed, sorted by name. Chapter Signature v3, 1. */
export function canonicalHeaders(headers: Headers): string {
  return canonicalForm(headers).canonicalHeaders
}

/** SignedHeaders: the headers' names, lowercase, sorted, joined with `;`. Chapter Signature v3, 1. */
export function signedHeaders(headers: Headers): string {
  return canonicalForm(headers).signedHeaders
}

/**
 * CanonicalRequest: the request in the one form that both sides hash. Chapter Signature v3, 1.
 *
 * @param form The headers' canonical form, where the caller has it already.
 */
export function canonicalRequest(
  { method, path, query, headers, payloadHash }: CanonicalRequestParts,
  form: CanonicalForm = canonicalForm(headers),
): string {
  return `${method}\n${path}\n${query}\n${form.canonicalHeaders}\n${form.signedHeaders}\n${payloadHash}`
}
