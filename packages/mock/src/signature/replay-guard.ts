import { signatureWindow } from '@tc3/core/platform'
import { CommonError } from '../api/api-error.js'
import type { V1Authentication } from './authentication.js'

/**
 * Rejects replayed requests of Signature v1. Nonce is "used along with Timestamp to prevent replay attacks" (Chapter
 * Common Params), so a signed request is accepted once.
 *
 * A replay is an exact copy of an earlier request: a request with other parameters needs another signature, and therefore
 * the key. So two requests with the same Nonce and Timestamp are both accepted if they differ otherwise. Rejecting the
 * second would affect legitimate callers: the official SDK for Node chooses among 65,536 Nonces, so at a hundred calls a
 * second, a Nonce repeats in one second out of fourteen.
 */
export interface ReplayGuard {
  /**
   * Admits a verified request unless it is a replay.
   *
   * @param call The timestamp of the request in seconds since 1970, and the time of its receipt in milliseconds.
   * @throws {ApiError} AuthFailure.SignatureFailure
   */
  admit(authentication: V1Authentication, call: { readonly timestamp: number; readonly time: number }): void
  /** Forgets all requests. */
  reset(): void
}

/**
 * Creates a guard against replays.
 *
 * @param capacity The most requests to remember. Beyond it, those that were admitted first are dropped.
 */
export function createReplayGuard(capacity = 100_000): ReplayGuard {
  /**
   * The timestamps of admitted requests by signature, in the order of their admission. A signature covers SecretId,
   * Timestamp, Nonce and all other parameters.
   */
  const admitted = new Map<string, number>()
  return {
    admit({ signature }, { timestamp, time }) {
      if (admitted.has(signature)) {
        throw new CommonError(
          'AuthFailure.SignatureFailure',
          'The request is a replay: a request with this Nonce, Timestamp and signature was accepted before. Use a new Nonce for each request.',
        )
      }
      admitted.set(signature, timestamp)
      // A request is rejected for its age once its timestamp is too old. If the age is not checked, timestamps may be far
      // from the emulator's time.
      const oldest = Math.min(Math.floor(time / 1000), timestamp) - signatureWindow
      for (const [earliest, itsTimestamp] of admitted) {
        if (admitted.size <= capacity && itsTimestamp >= oldest) break
        admitted.delete(earliest)
      }
    },
    reset: () => admitted.clear(),
  }
}
