import { scopeTerminator } from '../platform.js'

const secondsPerDay = 86_400

let latestDay = Number.NaN
let latestDate = ''

/**
 * The UTC date `YYYY-MM-DD` of a timestamp in seconds since 1970. The latest date is cached, because formatting a date
 * takes as long as a hash.
 *
 * @throws {RangeError} If the timestamp is not a valid time.
 */
export function requestDate(timestamp: number): string {
  const day = Math.floor(timestamp / secondsPerDay)
  if (day !== latestDay) {
    latestDate = new Date(timestamp * 1000).toISOString().slice(0, 10)
    latestDay = day
  }
  return latestDate
}

/** CredentialScope: `YYYY-MM-DD/service/tc3_request`, the timestamp in seconds. Chapter Signature v3, 2. */
export function credentialScope(timestamp: number, service: string): string {
  return `${requestDate(timestamp)}/${service}/${scopeTerminator}`
}
