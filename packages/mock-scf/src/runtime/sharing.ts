/** How the events of a version share instances. */
export interface Sharing {
  /** The most events that an instance runs at a time. */
  readonly maxEvents: number
  /** The limits of sessions, which then decide in place of `maxEvents`; absent if events have no sessions. */
  readonly sessions?: SessionLimits
}

/** The limits of sessions. All events of a session run in one instance. */
export interface SessionLimits {
  /** The most sessions of an instance. */
  readonly perInstance: number
  /** How long a session lasts, in milliseconds; absent if it lasts as long as its instance. */
  readonly lifetime?: number
  /** How long a session lasts without events, in milliseconds. */
  readonly idleTime: number
  /** Whether an instance that had a session takes no other one, not even after its end. */
  readonly isolated: boolean
}

/** Without a configuration, an instance runs one event at a time. */
export const unshared: Sharing = { maxEvents: 1 }

/** The events and sessions of one instance. Times are in milliseconds. */
export interface Occupancy {
  /** The number of events that run. */
  readonly running: number
  holds(session: string | undefined, now: number): boolean
  hasRoom(now: number): boolean
  enter(session: string | undefined, now: number): void
  leave(session: string | undefined, now: number): void
  /** How long the instance must stay for its sessions, if there are no further events. */
  sessionTime(now: number): number
}

interface Session {
  readonly began: number
  lastUsed: number
  running: number
}

export function createOccupancy({ maxEvents, sessions: limits }: Sharing): Occupancy {
  const sessions = new Map<string, Session>()
  let running = 0
  /** The events that run without a session. Each takes the room of one. */
  let anonymous = 0
  let hadSession = false

  /** Returns how long a session lasts without further events. */
  function remaining({ began, lastUsed }: Session, now: number): number {
    const { lifetime = Infinity, idleTime = Infinity } = limits ?? {}
    return Math.max(0, Math.min(began + lifetime, lastUsed + idleTime) - now)
  }

  function removeExpired(now: number) {
    for (const [id, session] of sessions) {
      if (session.running === 0 && remaining(session, now) === 0) sessions.delete(id)
    }
  }

  return {
    get running() {
      return running
    },
    holds(session, now) {
      removeExpired(now)
      return session !== undefined && sessions.has(session)
    },
    hasRoom(now) {
      if (!limits) return running < maxEvents
      removeExpired(now)
      if (limits.isolated && hadSession) return false
      return sessions.size + anonymous < limits.perInstance
    },
    enter(id, now) {
      running += 1
      if (!limits) return
      if (id === undefined) {
        anonymous += 1
        return
      }
      hadSession = true
      const session = sessions.get(id) ?? { began: now, lastUsed: now, running: 0 }
      session.running += 1
      sessions.set(id, session)
    },
    leave(id, now) {
      running -= 1
      if (!limits) return
      const session = id === undefined ? undefined : sessions.get(id)
      if (!session) {
        anonymous -= 1
        return
      }
      session.running -= 1
      session.lastUsed = now
    },
    sessionTime(now) {
      removeExpired(now)
      return Math.max(0, ...[...sessions.values()].map((session) => remaining(session, now)))
    },
  }
}

/** Selects the instance for an event: the one that has its session, or else the first one with room. */
export function selectInstance<T extends { readonly occupancy: Occupancy }>(
  instances: readonly T[],
  session: string | undefined,
  now: number,
): T | undefined {
  return (
    instances.find(({ occupancy }) => occupancy.holds(session, now)) ??
    instances.find(({ occupancy }) => occupancy.hasRoom(now))
  )
}
