import type { Clock } from '../clock.js'
import type { CredentialProvider, Credentials } from '../credentials.js'
import { singleFlight } from './internal/single-flight.js'

/** A key pair that expires. */
export interface TemporaryCredentials extends Credentials {
  /** The time at which it expires by the clock of `refreshing`, in milliseconds since 1970. */
  readonly expiration: number
}

/** The options of `refreshing`. */
export interface RefreshingOptions {
  /** The source of the time; by default the system clock. */
  readonly clock?: Clock | undefined
}

/** The time before their expiration at which credentials are refreshed, in milliseconds. */
const refreshMargin = 5 * 60_000

/**
 * The minimum time between two refreshes, in milliseconds, unless the service rejects the credentials or `load` fails. It
 * applies to credentials that seem to be loaded already expired too, because that means that the clock is wrong.
 */
const minInterval = 30_000

/**
 * Returns a provider that caches the credentials of `load` until five minutes before they expire, and then loads new
 * ones. Only one `load` runs at a time. If it fails while the cached credentials are valid, the provider returns those
 * and loads again half a minute later. Without valid credentials, the provider throws the error of `load`, and the next
 * call loads again. It also loads new ones if the service has rejected the cached ones.
 */
export function refreshing(
  load: () => Promise<TemporaryCredentials>,
  { clock = Date }: RefreshingOptions = {},
): CredentialProvider {
  let cached: TemporaryCredentials | undefined
  let refreshAt = 0
  let expiration = 0

  const refresh = singleFlight(async () => {
    const loaded = await load()
    const soonest = clock.now() + minInterval
    cached = loaded
    refreshAt = Math.max(loaded.expiration - refreshMargin, soonest)
    expiration = Math.max(loaded.expiration, soonest)
    return loaded
  })

  return ({ rejected } = {}) => {
    const now = clock.now()
    // Other credentials were rejected if concurrent calls have already loaded new ones.
    if (rejected && rejected.secretId === cached?.secretId && rejected.token === cached.token)
      cached = undefined
    const current = cached
    if (current === undefined || now >= expiration) return refresh()
    if (now < refreshAt) return current
    // Concurrent calls, and calls after a failed refresh, use the credentials that are still valid.
    refreshAt = now + minInterval
    return refresh().catch((error: unknown) => {
      if (clock.now() < expiration) return current
      throw error
    })
  }
}
