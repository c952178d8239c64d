import { algorithm, requiredSignedHeaders, scopeTerminator } from '@tc3/core/platform'
import { type ApiError, CommonError } from './api-error.js'

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

const form = new RegExp(
  `^${algorithm} +Credential=([^/,]+)/([^/,]+)/([^/,]+)/${scopeTerminator} *, *SignedHeaders=([^,]*), *Signature=([0-9a-fA-F]{64})$`,
)

/**
 * Reads `TC3-HMAC-SHA256 Credential=<SecretId>/<Date>/<Service>/tc3_request, SignedHeaders=…, Signature=…`
 * (Chapter Signature v3, 4).
 *
 * @throws {ApiError} AuthFailure.InvalidAuthorization; the message never repeats the header.
 */
export function parseAuthorization(header: string): Authorization {
  const text = header.trim()
  const parts = form.exec(text)
  if (!parts) throw invalid(mistake(text))
  const [, secretId = '', date = '', service = '', signedHeaders = '', signature = ''] = parts
  const headerNames = signedHeaders.trim().toLowerCase().split(';')
  const lacking = requiredSignedHeaders.filter((required) => !headerNames.includes(required))
  if (lacking.length > 0) throw invalid(`SignedHeaders must contain ${lacking.join(' and ')}.`)
  return { secretId, date, service, signedHeaders: signedHeaders.trim(), headerNames, signature }
}

/** What is wrong with a header that has not the form. */
function mistake(text: string): string {
  if (text === 'SKIP') return 'Authorization is SKIP, but this emulator answers signed requests only.'
  if (!text.startsWith(`${algorithm} `)) return `Authorization must begin with ${algorithm}.`
  if (!new RegExp(`Credential=([^/,]+/){3}${scopeTerminator} *(,|$)`).test(text)) {
    return `Credential must be <SecretId>/<Date>/<Service>/${scopeTerminator}.`
  }
  if (!/SignedHeaders=/.test(text))
    return `SignedHeaders must contain ${requiredSignedHeaders.join(' and ')}.`
  if (!/Signature=[0-9a-f]{64}$/i.test(text)) return 'Signature must have 64 hexadecimal digits.'
  return 'Authorization has its parts in another order, or more of them.'
}

/** The error for an Authorization that is there, but wrong. */
export function invalid(why: string): ApiError {
  return new CommonError(
    'AuthFailure.InvalidAuthorization',
    `${why} Expected: ${algorithm} Credential=<SecretId>/<Date>/<Service>/${scopeTerminator}, SignedHeaders=${requiredSignedHeaders.join(';')}, Signature=<Signature>`,
  )
}
