import { cacheDate } from '#runtime'
import type { FormatDate } from '../cache/cache.js'
import { scopeTerminator } from '../platform.js'

/** Returns the UTC date of a timestamp, from a cache if the platform has one. */
export const formatDate: FormatDate = /* @__PURE__ */ cacheDate((timestamp) =>
  new Date(timestamp * 1000).toISOString().slice(0, 10),
)

/**
 * The UTC date `YYYY-MM-DD` of a timestamp in seconds since 1970.
 *
 * @throws {RangeError} If the timestamp is not a valid time.
 */
export function requestDate(timestamp: number): string {
  return formatDate(timestamp)
}

/** CredentialScope: `YYYY-MM-DD/service/tc3_request`, the timestamp in seconds. Chapter Signature v3, 2. */
export function credentialScope(timestamp: number, service: string): string {
  return scopeOf(formatDate(timestamp), service)
}

/** CredentialScope of a UTC date. */
export function scopeOf(date: string, service: string): string {
  return `${date}/${service}/${scopeTerminator}`
}
