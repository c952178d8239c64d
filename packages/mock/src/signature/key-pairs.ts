import type { MaybePromise } from '@tc3/core/signing'
import { CommonError } from '../api/api-error.js'
import { timingSafeEqual } from '../crypto/timing-safe-equal.js'
import { andThen } from '../maybe-promise.js'
import { type AccountCredentials, type KeyPair, toKeyPair } from './credentials.js'
import type { TemporaryCredentials } from './temporary-credentials.js'

/** The key pairs that an emulator accepts, permanent and temporary ones. */
export interface KeyPairs {
  /**
   * Finds a key pair, and checks the token that was sent with its SecretId.
   *
   * @param now In milliseconds since 1970.
   * @throws {ApiError} AuthFailure.SecretIdNotFound, AuthFailure.TokenFailure
   */
  find(secretId: string, token: string | undefined, now: number): MaybePromise<KeyPair>
}

export function createKeyPairs(
  credentials: readonly AccountCredentials[],
  temporary: TemporaryCredentials | undefined,
): KeyPairs {
  const permanent = credentials.map(toKeyPair)
  return {
    find(secretId, token, now) {
      const known = permanent.find((pair) => pair.secretId === secretId)
      const pair = known ?? temporary?.find(secretId)
      if (!pair) throw unknownKeyPair(secretId, permanent)
      if (!known) checkExpiry(temporary?.get(secretId)?.expires, now)
      return andThen(pair, (pair) => {
        checkToken(token, pair.token)
        return pair
      })
    },
  }
}

function unknownKeyPair(secretId: string, permanent: readonly AccountCredentials[]): CommonError {
  // Only the start is shown, because callers that swap the two send their SecretKey in place of the SecretId.
  const start = secretId.slice(0, 8)
  return new CommonError(
    'AuthFailure.SecretIdNotFound',
    permanent.some((pair) => pair.secretId === secretId.trim())
      ? `The SecretId ${start}… has white space around it.`
      : `The SecretId ${start}… is unknown. Use the emulator's credentials, or configure yours in the emulator.`,
  )
}

function checkExpiry(expires: number | undefined, now: number): void {
  if (expires === undefined || now < expires) return
  throw new CommonError(
    'AuthFailure.TokenFailure',
    `The temporary key pair expired at ${new Date(expires).toISOString()}. Request a new one.`,
  )
}

/** A permanent key pair has no token, so a token that comes with it is ignored. */
function checkToken(token: string | undefined, expected: string | undefined): void {
  if (!expected) return
  if (token === undefined) {
    throw new CommonError(
      'AuthFailure.TokenFailure',
      'The key pair is temporary, but the request has no token. Send the token of the key pair.',
    )
  }
  if (!timingSafeEqual(expected, token)) {
    throw new CommonError('AuthFailure.TokenFailure', 'The token does not belong to the temporary key pair.')
  }
}
