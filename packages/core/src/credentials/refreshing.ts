import type { Clock } from '../clock.js'
import type { CredentialProvider, Credentials } from '../credentials.js'
import { singleFlight } from './internal/single-flight.js'

/** A key pair that ends. */
export interface TemporaryCredentials extends Credentials {
  /** When it ends, in milliseconds since 1970. */
  readonly expiration: number
}

/** How temporary credentials are kept. */
export interface RefreshingOptions {
  /** Tells when they end; the system's clock by default. */
  readonly clock?: Clock | undefined
}

/** How long before their end credentials are refreshed, in milliseconds. */
const ahead = 5 * 60_000

/** The least time between two refreshes of credentials that are still valid, in milliseconds. */
const pause = 30_000

/**
 * Makes a provider that keeps what `load` gave until five minutes before it ends, and then loads anew. However
 * many call, one `load` runs at a time. While credentials are valid a `load` that fails is no error: they stay in
 * use and the next one runs half a minute later. Without valid credentials the provider throws what `load` throws,
 * and the next call loads again.
 */
export function refreshing(
  load: () => Promise<TemporaryCredentials>,
  { clock = Date }: RefreshingOptions = {},
): CredentialProvider {
  let kept: TemporaryCredentials | undefined
  let refreshAt = 0

  const refresh = singleFlight(async () => {
    const loaded = await load()
    kept = loaded
    refreshAt = Math.max(loaded.expiration - ahead, clock.now() + pause)
    return loaded
  })

  return () => {
    const now = clock.now()
    const valid = kept
    if (valid === undefined || now >= valid.expiration) return refresh()
    if (now < refreshAt) return valid
    // Those who call meanwhile, and after a failure, go on with what is valid.
    refreshAt = now + pause
    return refresh().catch((error: unknown) => {
      if (clock.now() < valid.expiration) return valid
      throw error
    })
  }
}
