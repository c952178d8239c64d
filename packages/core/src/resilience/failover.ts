import type { Clock } from '../clock.js'
import { parseEndpoint } from '../request/endpoint.js'

/** Where one attempt goes. */
export interface Route {
  readonly endpoint: URL
  /** Tells how the attempt ended: whether by a fault on the way or in the service. */
  settled(faulty: boolean): void
}

/** Chooses where attempts go. */
export interface Failover {
  /** The route of the next attempt, given the client's own endpoint. */
  route(endpoint: URL): Route
}

/** What a failover is made with. */
export interface FailoverOptions {
  /** Where to send while the client's endpoint fails, such as `cvm.ap-guangzhou.tencentcloudapi.com`. */
  readonly backup: string | URL
  /** The fewest faults in the window that make the switch; 5 by default. */
  readonly faults?: number | undefined
  /** The smallest part of the window's attempts that must be faulty, from 0 to 1; 0.75 by default. */
  readonly ratio?: number | undefined
  /** The milliseconds in which attempts are counted together; 300000 by default. */
  readonly window?: number | undefined
  /** The milliseconds until the client's endpoint is tried again; 60000 by default. */
  readonly cooldown?: number | undefined
  /** Tells the time; the system's clock by default. */
  readonly clock?: Clock | undefined
}

/**
 * Makes a failover, one for each client: a breaker that sends to the backup endpoint once the client's own has too
 * many faults, and from time to time lets one attempt try the own one, until it succeeds. The region of the calls
 * stays: the backup endpoint reaches it too. The official SDKs have such a breaker, with the same number and part of
 * faults; the times are of our choosing.
 *
 * Throws a ConfigurationError when `backup` is neither a host nor a URL of scheme and host.
 */
export function createFailover({
  backup,
  faults: fewest = 5,
  ratio = 0.75,
  window = 300_000,
  cooldown = 60_000,
  clock = Date,
}: FailoverOptions): Failover {
  const toBackup: Route = { endpoint: parseEndpoint(backup), settled() {} }
  let windowEnd = 0
  let attempts = 0
  let faults = 0
  // When the own endpoint is to be tried again; undefined while it is in use.
  let retrial: number | undefined

  function count(faulty: boolean): void {
    const now = clock.now()
    if (now >= windowEnd) {
      windowEnd = now + window
      attempts = 0
      faults = 0
    }
    attempts += 1
    if (faulty) faults += 1
    if (faults >= fewest && faults / attempts >= ratio) retrial = now + cooldown
  }

  return {
    route(endpoint) {
      if (retrial === undefined) return { endpoint, settled: count }
      if (clock.now() < retrial) return toBackup
      // The next trial is due when this one fails, or is never heard of again.
      retrial = clock.now() + cooldown
      return {
        endpoint,
        settled(faulty) {
          if (faulty) return
          retrial = undefined
          windowEnd = 0
        },
      }
    },
  }
}
