/** The parts of an HTTP request that TC3-HMAC-SHA256 signs. */
export interface CanonicalRequestParts {
  /** HTTPRequestMethod: `GET` or `POST`. */
  readonly method: string
  /** CanonicalURI: the path, `/` for every action. */
  readonly path: string
  /** CanonicalQueryString: the query of the URL without the `?`, percent-encoded exactly as sent; empty for POST. */
  readonly query: string
  /** The headers to sign, in any order and case. `content-type` and `host` are required. */
  readonly headers: Readonly<Record<string, string>>
  /** HashedRequestPayload: the SHA-256 of the body in lowercase hexadecimal. */
  readonly payloadHash: string
}

type Headers = Readonly<Record<string, string>>

/** The two forms in which a canonical request contains headers. */
interface CanonicalForm {
  readonly canonicalHeaders: string
  readonly signedHeaders: string
}

function canonicalize(nameOrValue: string): string {
  return nameOrValue.trim().toLowerCase()
}

function byCanonicalName(a: string, b: string): number {
  return canonicalize(a) < canonicalize(b) ? -1 : 1
}

/**
 * Returns both forms of the headers.
 *
 * @param names Their names, preferably sorted.
 */
export function canonicalForm(headers: Headers, names = Object.keys(headers)): CanonicalForm {
  let canonicalHeaders = ''
  let signedHeaders = ''
  let last = ''
  for (const key of names) {
    const name = canonicalize(key)
    // Headers are usually sorted already, and sorting them would take as long as everything else.
    if (name < last) return canonicalForm(headers, names.sort(byCanonicalName))
    canonicalHeaders += `${name}:${canonicalize(headers[key] ?? '')}\n`
    signedHeaders += signedHeaders === '' ? name : `;${name}`
    last = name
  }
  return { canonicalHeaders, signedHeaders }
}

/** CanonicalHeaders: one line `name:value\n` for each header, lowercase, trimmed, sorted by name. Chapter Signature v3, 1. */
export function canonicalHeaders(headers: Headers): string {
  return canonicalForm(headers).canonicalHeaders
}

/** SignedHeaders: the names of the headers, lowercase, sorted, joined with `;`. Chapter Signature v3, 1. */
export function signedHeaders(headers: Headers): string {
  return canonicalForm(headers).signedHeaders
}

/**
 * CanonicalRequest: the normalized form of the request, which both sides hash. Chapter Signature v3, 1.
 *
 * @param form The canonical form of the headers, if the caller already has it.
 */
export function canonicalRequest(
  { method, path, query, headers, payloadHash }: CanonicalRequestParts,
  form: CanonicalForm = canonicalForm(headers),
): string {
  return `${method}\n${path}\n${query}\n${form.canonicalHeaders}\n${form.signedHeaders}\n${payloadHash}`
}
