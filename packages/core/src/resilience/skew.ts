import { isServiceError } from '../error.js'
import { signatureWindow } from '../platform.js'

/** The largest skew that is believed, in milliseconds: a day. */
const maxSkew = 86_400_000

/**
 * The milliseconds by which the service's clock is ahead of the local clock. Undefined if the response has no Date
 * (browsers hide it from pages of other origins), or one that cannot be right: unreadable, or more than a day away.
 *
 * @param date The header Date of the response, or the same time from another part of it.
 * @param now The local time at its arrival, in milliseconds since 1970.
 */
export function serviceSkew(date: string | null | undefined, now: number): number | undefined {
  const skew = Date.parse(date ?? '') - now
  return Math.abs(skew) <= maxSkew ? skew : undefined
}

/**
 * Whether the skew is why the service rejected a signature: after the error SignatureExpire, or after any AuthFailure if
 * it is larger than the service tolerates.
 */
export function isClockError(error: unknown, skew: number): boolean {
  return (
    isServiceError(error, 'AuthFailure.SignatureExpire') ||
    (isServiceError(error, 'AuthFailure') && Math.abs(skew) > signatureWindow * 1000)
  )
}
