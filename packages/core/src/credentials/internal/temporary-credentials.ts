import { CredentialsError, type ProviderName } from '../error.js'
import type { TemporaryCredentials } from '../refreshing.js'

/** Where a temporary key pair comes from. */
export interface CredentialsOrigin {
  readonly provider: ProviderName
  /** The service, for messages. */
  readonly source: string
  /** The milliseconds by which its clock is ahead of the local clock. */
  readonly skew: number
}

/** A parsed JSON object of unknown members. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Returns a parsed JSON value if it is an object, otherwise an empty object. */
export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Returns a parsed JSON value if it is a string, otherwise an empty one. */
export function asString(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/**
 * Reads a temporary key pair, which the metadata service and STS return in the same form. It expires by the local clock,
 * however wrong that is.
 *
 * @param expiredTime Seconds since 1970 by the clock of the service.
 * @throws {CredentialsError} If members are missing.
 */
export function temporaryCredentials(
  { TmpSecretId, TmpSecretKey, Token }: JsonObject,
  expiredTime: unknown,
  { provider, source, skew }: CredentialsOrigin,
): TemporaryCredentials {
  const secretId = asString(TmpSecretId)
  const secretKey = asString(TmpSecretKey)
  const token = asString(Token)
  const expiration = typeof expiredTime === 'number' ? expiredTime * 1000 - skew : 0
  const expected = { TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token, ExpiredTime: expiration }
  const missing = Object.entries(expected).flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length === 0) return { secretId, secretKey, token, expiration }
  throw new CredentialsError(
    `${source} responded without ${missing.join(', ')}. Check that it is the service of Tencent Cloud.`,
    { provider, absent: false },
  )
}
