import { algorithm, requiredSignedHeaders, scopeTerminator } from '@tc3/core/platform'
import { ApiError } from '../api-error.js'

/** What the Authorization header of Signature v3 says. */
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

/**
 * Reads `TC3-HMAC-SHA256 Credential=<SecretId>/<Date>/<Service>/tc3_request, SignedHeaders=…, Signature=…`
 * (Chapter Signature v3, 4).
 *
 * @throws {ApiError} AuthFailure.InvalidAuthorization; the message never repeats the header.
 */
export function parseAuthorization(header: string): Authorization {
  const text = header.trim()
  if (!text.startsWith(`${algorithm} `)) {
    throw invalid(
      text === 'SKIP'
        ? 'Authorization is SKIP, but this emulator answers signed requests only.'
        : `Authorization must begin with ${algorithm}.`,
    )
  }
  const fields = new Map<string, string>()
  for (const field of text.slice(algorithm.length).split(',')) {
    const equals = field.indexOf('=')
    fields.set(field.slice(0, Math.max(0, equals)).trim(), field.slice(equals + 1).trim())
  }
  const credential = fields.get('Credential') ?? ''
  const [secretId = '', date = '', service = '', terminator, ...more] = credential.split('/')
  if (!secretId || !date || !service || terminator !== scopeTerminator || more.length > 0) {
    throw invalid(`Credential must be <SecretId>/<Date>/<Service>/${scopeTerminator}.`)
  }
  const signedHeaders = fields.get('SignedHeaders') ?? ''
  const headerNames = signedHeaders.toLowerCase().split(';')
  const lacking = requiredSignedHeaders.filter((required) => !headerNames.includes(required))
  if (lacking.length > 0) throw invalid(`SignedHeaders must contain ${lacking.join(' and ')}.`)
  const signature = fields.get('Signature') ?? ''
  if (!/^[0-9a-f]{64}$/i.test(signature)) throw invalid('Signature must have 64 hexadecimal digits.')
  return { secretId, date, service, signedHeaders, headerNames, signature }
}

/** The error for an Authorization that is there, but wrong. */
export function invalid(why: string): ApiError {
  return new ApiError(
    'AuthFailure.InvalidAuthorization',
    `${why} Expected: ${algorithm} Credential=<SecretId>/<Date>/<Service>/${scopeTerminator}, SignedHeaders=${requiredSignedHeaders.join(';')}, Signature=<Signature>`,
  )
}
