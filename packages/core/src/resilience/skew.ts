import { isServiceError } from '../error.js'
import { signatureWindow } from '../platform.js'

/**
 * The milliseconds by which the service's clock is ahead of the local clock, if that is why a signature was rejected.
 * It is taken from the Date of a response with the error SignatureExpire, or with any AuthFailure if Date and local time
 * differ by more than the service tolerates. Undefined for other errors, and if the response has no readable Date
 * (browsers hide it from pages of other origins).
 *
 * @param date The header Date of the response.
 * @param now The local time, in milliseconds since 1970.
 */
export function clockSkew(error: unknown, date: string | null | undefined, now: number): number | undefined {
  if (!isServiceError(error, 'AuthFailure')) return undefined
  const skew = Date.parse(date ?? '') - now
  const expired = isServiceError(error, 'AuthFailure.SignatureExpire')
  return Math.abs(skew) > (expired ? -1 : signatureWindow * 1000) ? skew : undefined
}
