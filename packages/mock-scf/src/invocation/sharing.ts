import { type Sharing, unshared } from '../runtime/sharing.js'
import type { VersionRecord } from '../store/records.js'

/** The sessions of an instance without a configuration: the product's page of session concurrency. */
const defaultSessions = 20

/** How long a session without a configuration lasts without events, in seconds: the example of the member. */
const defaultSessionIdleTime = 1800

/** Returns how the events of a version share instances. */
export function sharingOf({
  instanceConcurrencyConfig: config,
}: Pick<VersionRecord, 'instanceConcurrencyConfig'>): Sharing {
  if (!config) return unshared
  const { Type, MaxConcurrency, InstanceIsolationEnabled, SessionConfig = {} } = config
  // The load that dynamic concurrency depends on is not emulated.
  if (Type !== 'Session-Based') return { maxEvents: MaxConcurrency ?? 1 }
  const {
    MaximumConcurrencySessionPerInstance = defaultSessions,
    MaximumTTLInSeconds,
    MaximumIdleTimeInSeconds = defaultSessionIdleTime,
  } = SessionConfig
  return {
    maxEvents: Infinity,
    sessions: {
      perInstance: MaximumConcurrencySessionPerInstance,
      ...(MaximumTTLInSeconds !== undefined && { lifetime: MaximumTTLInSeconds * 1000 }),
      idleTime: MaximumIdleTimeInSeconds * 1000,
      isolated: InstanceIsolationEnabled === 'TRUE',
    },
  }
}
