/**
 * The milliseconds that the header Retry-After asks to wait; undefined if there is none, or its time has passed.
 *
 * @param value A number of seconds or an HTTP date.
 * @param now The time of the service, in milliseconds since 1970.
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  const delay = Number(value) * 1000 || Date.parse(value ?? '') - now
  return delay > 0 ? delay : undefined
}
