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

const canonical = (nameOrValue: string): string => nameOrValue.trim().toLowerCase()

/** Both forms at once: sorting the headers for each would cost a signature a tenth of its time. */
export const canonicalForm = (headers: Headers): CanonicalForm => {
  const lines = Object.keys(headers)
    .map((name): [name: string, value: string] => [canonical(name), canonical(headers[name] ?? '')])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  let canonicalHeaders = ''
  let signedHeaders = ''
  for (const [name, value] of lines) {
    canonicalHeaders += `${name}:${value}\n`
    signedHeaders += signedHeaders === '' ? name : `;${name}`
  }
  return { canonicalHeaders, signedHeaders }
}

/** CanonicalHeaders: a line `name:value\n` a header, lowercase, trimmed, sorted by name. Chapter Signature v3, 1. */
export const canonicalHeaders = (headers: Headers): string => canonicalForm(headers).canonicalHeaders

/** SignedHeaders: the headers' names, lowercase, sorted, joined with `;`. Chapter Signature v3, 1. */
export const signedHeaders = (headers: Headers): string => canonicalForm(headers).signedHeaders

/**
 * CanonicalRequest: the request in the one form that both sides hash. Chapter Signature v3, 1.
 *
 * @param form The headers' canonical form, where the caller has it already.
 */
export const canonicalRequest = (
  { method, path, query, headers, payloadHash }: CanonicalRequestParts,
  form: CanonicalForm = canonicalForm(headers),
): string => `${method}\n${path}\n${query}\n${form.canonicalHeaders}\n${form.signedHeaders}\n${payloadHash}`
