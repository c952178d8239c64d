import type { Clock } from '../clock.js'
import { checkLimit } from '../duration.js'
import { parseEndpoint } from '../request/endpoint.js'

/** The endpoint that one attempt is sent to. */
export interface Route {
  readonly endpoint: URL
  /** Reports the outcome of the attempt: whether it failed with a transient error. */
  report(failed: boolean): void
}

/** Chooses the endpoint of each attempt. */
export interface Failover {
  /** Returns the route of the next attempt, given the client's own endpoint and its clock. */
  route(endpoint: URL, clock: Clock): Route
}

/** The options of `createFailover`. */
export interface FailoverOptions {
  /** The endpoint to use while the client's own one fails, such as `cvm.ap-guangzhou.tencentcloudapi.com`. */
  readonly backup: string | URL
  /**
   * The minimum number of failed attempts in the window that triggers the switch.
   *
   * @defaultValue `5`
   */
  readonly faults?: number | undefined
  /**
   * The minimum share of failed attempts in the window that triggers the switch, from 0 to 1.
   *
   * @defaultValue `0.75`
   */
  readonly ratio?: number | undefined
  /**
   * The length of the window in which attempts are counted, in milliseconds.
   *
   * @defaultValue `300000`
   */
  readonly window?: number | undefined
  /**
   * The milliseconds until the client's own endpoint is tried again.
   *
   * @defaultValue `60000`
   */
  readonly cooldown?: number | undefined
  /** The source of the time; by default the clock of the client. */
  readonly clock?: Clock | undefined
}

/**
 * Creates a failover for one client: a circuit breaker that switches to the backup endpoint once too many attempts at
 * the client's own endpoint fail, and then lets a single attempt probe the own endpoint after each cooldown until one
 * succeeds. The region of the calls does not change, as the backup endpoint serves it too. The official SDKs have the
 * same breaker with the same number and share of failures; the window and the cooldown are our choice.
 *
 * @throws {ConfigurationError} If `backup` is neither a host nor an origin, or a duration is not above 0.
 */
export function createFailover({
  backup,
  faults: minFailures = 5,
  ratio = 0.75,
  window = 300_000,
  cooldown = 60_000,
  clock: ownClock,
}: FailoverOptions): Failover {
  checkLimit('window', window)
  checkLimit('cooldown', cooldown)
  const backupRoute: Route = { endpoint: parseEndpoint(backup), report() {} }
  let windowEnd = 0
  let attempts = 0
  let failures = 0
  // The time of the next probe of the own endpoint; undefined while it is in use.
  let nextProbe: number | undefined

  function count(failed: boolean, now: number): void {
    if (now >= windowEnd) {
      windowEnd = now + window
      attempts = 0
      failures = 0
    }
    attempts += 1
    if (failed) failures += 1
    if (failures >= minFailures && failures / attempts >= ratio) nextProbe = now + cooldown
  }

  return {
    route(endpoint, clientClock) {
      const clock = ownClock ?? clientClock
      if (nextProbe === undefined) return { endpoint, report: (failed) => count(failed, clock.now()) }
      if (clock.now() < nextProbe) return backupRoute
      // Schedules the next probe, in case this one fails or never reports.
      nextProbe = clock.now() + cooldown
      return {
        endpoint,
        report(failed) {
          if (failed) return
          nextProbe = undefined
          windowEnd = 0
        },
      }
    },
  }
}
