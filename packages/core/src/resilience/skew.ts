import { isServiceError } from '../error.js'
import { signatureWindow } from '../platform.js'

/**
 * How far the service's clock is ahead of ours in milliseconds, told by an answer that refuses a signature: by
 * SignatureExpire, or by any AuthFailure whose Date is further from ours than the service tolerates. Undefined when
 * the answer has another reason, or no Date that can be read (browsers show none to pages of other origins).
 */
export function skewOf(error: unknown, date: string | null | undefined, now: number): number | undefined {
  if (!isServiceError(error, 'AuthFailure')) return undefined
  const skew = Date.parse(date ?? '') - now
  const expired = isServiceError(error, 'AuthFailure.SignatureExpire')
  return Math.abs(skew) > (expired ? -1 : signatureWindow * 1000) ? skew : undefined
}
