import { signatureWindow } from '@tc3/core/platform'
import { CommonError } from '../api/api-error.js'
import type { V1Proof } from './proof.js'

/**
 * The requests of Signature v1 that were accepted of late. Nonce is "used along with Timestamp to prevent replay
 * attacks" (Chapter Common Params): with them, a signed request is accepted once.
 *
 * A replay is the same request again, as whoever has recorded it sends it: with other parameters it would need another
 * signature, and so the key. Two requests with the same Nonce and Timestamp that differ otherwise are therefore two. To
 * refuse the second would refuse callers that do no wrong: the official SDK for Node draws from 65,536 Nonces, of which
 * one comes twice among a hundred calls of a second in one second of fourteen.
 */
export interface Replays {
  /**
   * Lets a verified request pass if it did not come before.
   *
   * @param call Its timestamp, in seconds since 1970, and when it came, in milliseconds.
   * @throws {ApiError} AuthFailure.SignatureFailure
   */
  admit(proof: V1Proof, call: { readonly timestamp: number; readonly time: number }): void
}

/**
 * Makes a memory of requests.
 *
 * @param capacity How many it remembers at most: past them, the earliest are forgotten.
 */
export function createReplays(capacity = 100_000): Replays {
  /**
   * By timestamp, as a request is refused for its age once its timestamp is. What is remembered is the signature,
   * which stands for SecretId, Timestamp, Nonce and all else.
   */
  const accepted = new Map<number, Set<string>>()
  let size = 0

  function forget(timestamp: number): void {
    size -= accepted.get(timestamp)?.size ?? 0
    accepted.delete(timestamp)
  }

  return {
    admit({ signature }, { timestamp, time }) {
      const known = accepted.get(timestamp)
      if (known?.has(signature)) {
        throw new CommonError(
          'AuthFailure.SignatureFailure',
          'The request is a replay: one with this Nonce, Timestamp and signature was accepted before. Each request needs a Nonce, and so a signature, of its own.',
        )
      }
      if (known) known.add(signature)
      else {
        // Where no signature is too old, its time may be far from the emulator's.
        const oldest = Math.min(Math.floor(time / 1000), timestamp) - signatureWindow
        for (const earlier of accepted.keys()) if (earlier < oldest) forget(earlier)
        accepted.set(timestamp, new Set([signature]))
      }
      size += 1
      for (const earlier of accepted.keys()) {
        if (size <= capacity) break
        forget(earlier)
      }
    },
  }
}
