import type { Emulator } from '../emulator.js'
import type { RunFailure } from '../runtime/run-function.js'
import { createOccupancy, selectInstance } from '../runtime/sharing.js'
import { statusCodes } from '../runtime/status-codes.js'
import { concurrencyPool } from '../store/concurrency-memory.js'
import type { PreparedInvocation } from './prepared-invocation.js'
import { sharingOf } from './sharing.js'

/**
 * Runs an event while its instance counts as one of those that the quotas limit. Events that share an instance count once.
 *
 * @returns The failure, if the function's reserved quota, or else what is unreserved, does not suffice for one more instance.
 */
export async function withinQuota<T>(
  emulator: Emulator,
  invocation: PreparedInvocation,
  run: () => Promise<T>,
): Promise<T | { readonly failure: RunFailure }> {
  const { runningMemory, countedInstances, now } = emulator
  const { version, session, fn } = invocation
  const { memorySize } = version
  // An update changes how events share instances.
  const key = [fn.path, version.version, version.modified].join('/')
  const others = countedInstances.get(key) ?? []
  const shared = selectInstance(others, session, now())
  const { occupancy } = shared ?? { occupancy: createOccupancy(sharingOf(version)) }
  const pool = occupancy.running > 0 && shared ? shared.pool : poolOf(invocation)
  if (occupancy.running === 0) {
    const running = (runningMemory.get(pool) ?? 0) + memorySize
    const message = quotaProblem(emulator, invocation, running)
    if (message !== undefined) return { failure: { message, statusCode: statusCodes.quotaExceeded } }
    runningMemory.set(pool, running)
  }
  occupancy.enter(session, now())
  countedInstances.set(key, [...others.filter((one) => one !== shared), { occupancy, pool }])
  try {
    return await run()
  } finally {
    occupancy.leave(session, now())
    if (occupancy.running === 0) {
      runningMemory.set(pool, (runningMemory.get(pool) ?? 0) - memorySize)
      forgetUnused(emulator, key)
    }
  }
}

/** Forgets the instances that run no event and have no session. */
function forgetUnused({ countedInstances, now }: Emulator, key: string): void {
  const used = (countedInstances.get(key) ?? []).filter(
    ({ occupancy }) => occupancy.running > 0 || occupancy.sessionTime(now()) > 0,
  )
  if (used.length > 0) countedInstances.set(key, used)
  else countedInstances.delete(key)
}

/** A reserved quota is the function's own. Functions without one share what is unreserved in their namespace. */
function poolOf({ fn: { path, scope, record } }: PreparedInvocation): string {
  return record.reservedMem === undefined ? scope : path
}

function quotaProblem(
  emulator: Emulator,
  { fn: { record, region } }: PreparedInvocation,
  running: number,
): string | undefined {
  const { name, namespace, reservedMem } = record
  if (reservedMem !== undefined) {
    return running <= reservedMem
      ? undefined
      : `Function [ ${name} ] concurrency exceeded reserved quota ${reservedMem} MB`
  }
  // So much is never reserved, and counting what is takes time.
  if (running <= emulator.limits.unreservedMem) return undefined
  const { total, allocated } = concurrencyPool(emulator, region, namespace)
  const unreserved = total - allocated
  return running <= unreserved
    ? undefined
    : `Function [ ${name} ] concurrency exceeded region unreserved quota ${unreserved} MB`
}
