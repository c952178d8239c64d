import { CredentialsError, type ProviderName } from '../error.js'
import type { TemporaryCredentials } from '../refreshing.js'

/** Members of a parsed JSON object, none of them certain. */
export type Members = Readonly<Record<string, unknown>>

/** A value of parsed JSON as an object; anything else as an object without members. */
export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/**
 * A temporary key pair in the words that the metadata service and STS share. `expiredTime` is in seconds since 1970.
 *
 * Throws a CredentialsError that names the members that are missing.
 */
export function temporaryCredentials(
  { TmpSecretId, TmpSecretKey, Token }: Members,
  expiredTime: unknown,
  { provider, from }: { provider: ProviderName; from: string },
): TemporaryCredentials {
  const secretId = textOf(TmpSecretId)
  const secretKey = textOf(TmpSecretKey)
  const token = textOf(Token)
  const expiration = typeof expiredTime === 'number' ? expiredTime * 1000 : 0
  const expected = { TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token, ExpiredTime: expiration }
  const missing = Object.entries(expected).flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length === 0) return { secretId, secretKey, token, expiration }
  throw new CredentialsError(
    `${from} answered without ${missing.join(', ')}. Check that it is the service of Tencent Cloud.`,
    { provider, absent: false },
  )
}
