import { algorithm, requiredSignedHeaders, scopeTerminator } from '@tc3/core/platform'
import { type ApiError, CommonError } from './api-error.js'

/** The parts of the Authorization header of Signature v3. */
export interface Authorization {
  readonly secretId: string
  /** The date of the credential scope, `YYYY-MM-DD`. */
  readonly date: string
  /** The service of the credential scope. */
  readonly service: string
  /** SignedHeaders as sent. */
  readonly signedHeaders: string
  /** The names of SignedHeaders, in lower case. */
  readonly headerNames: readonly string[]
  readonly signature: string
}

/** The most headers that a signature can cover. Their text is signed again for each mistake that is tried. */
const maxSignedHeaders = 100

const headerPattern = new RegExp(
  `^${algorithm} +Credential=([^/,]+)/([^/,]+)/([^/,]+)/${scopeTerminator} *, *SignedHeaders=([^,]*), *Signature=([0-9a-fA-F]{64})$`,
)

/**
 * Parses `TC3-HMAC-SHA256 Credential=<SecretId>/<Date>/<Service>/tc3_request, SignedHeaders=…, Signature=…`
 * (Chapter Signature v3, 4).
 *
 * @throws {ApiError} AuthFailure.InvalidAuthorization. The message never contains the header.
 */
export function parseAuthorization(header: string): Authorization {
  const text = header.trim()
  const parts = headerPattern.exec(text)
  if (!parts) throw invalidAuthorization(describeMistake(text))
  const [, secretId = '', date = '', service = '', signedHeaders = '', signature = ''] = parts
  const headerNames = signedHeaders.trim().toLowerCase().split(';')
  if (headerNames.length > maxSignedHeaders) {
    throw invalidAuthorization(
      `SignedHeaders lists ${headerNames.length} headers; at most ${maxSignedHeaders} are allowed.`,
    )
  }
  const missing = requiredSignedHeaders.filter((required) => !headerNames.includes(required))
  if (missing.length > 0) throw invalidAuthorization(`SignedHeaders must contain ${missing.join(' and ')}.`)
  return { secretId, date, service, signedHeaders: signedHeaders.trim(), headerNames, signature }
}

const credentialPattern = new RegExp(`^[^/,]+/[^/,]+/[^/,]+/${scopeTerminator} *$`)

/** The text after a name, up to the next comma; empty if the name does not occur. */
function partAfter(text: string, name: string): string {
  const at = text.indexOf(name)
  return at < 0 ? '' : (text.slice(at + name.length).split(',', 1)[0] ?? '')
}

/** Describes what is wrong with a header that does not match the pattern. */
function describeMistake(text: string): string {
  if (text === 'SKIP') return 'Authorization is SKIP, but this emulator accepts signed requests only.'
  if (!text.startsWith(`${algorithm} `)) return `Authorization must begin with ${algorithm}.`
  if (!credentialPattern.test(partAfter(text, 'Credential='))) {
    return `Credential must be <SecretId>/<Date>/<Service>/${scopeTerminator}.`
  }
  if (!text.includes('SignedHeaders='))
    return `SignedHeaders must contain ${requiredSignedHeaders.join(' and ')}.`
  if (!/^Signature=[0-9a-f]{64}$/i.test(text.slice(-'Signature='.length - 64)))
    return 'Signature must have 64 hexadecimal digits.'
  return 'The parts of Authorization are in another order, or there are too many.'
}

/** The error for an Authorization header that is present but malformed. */
export function invalidAuthorization(reason: string): ApiError {
  return new CommonError(
    'AuthFailure.InvalidAuthorization',
    `${reason} Expected: ${algorithm} Credential=<SecretId>/<Date>/<Service>/${scopeTerminator}, SignedHeaders=${requiredSignedHeaders.join(';')}, Signature=<Signature>`,
  )
}
