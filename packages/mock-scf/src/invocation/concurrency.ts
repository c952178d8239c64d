import type { Emulator } from '../emulator.js'
import type { RunFailure } from '../runtime/run-function.js'
import { statusCodes } from '../runtime/status-codes.js'
import { concurrencyPool } from '../store/concurrency-memory.js'
import type { PreparedInvocation } from './prepared-invocation.js'

/**
 * Runs an event while it counts as one of the instances that the quotas limit.
 *
 * @returns The failure, if the function's reserved quota, or else what is unreserved, does not suffice for one more.
 */
export async function withinQuota<T>(
  emulator: Emulator,
  invocation: PreparedInvocation,
  run: () => Promise<T>,
): Promise<T | { readonly failure: RunFailure }> {
  const { runningMemory } = emulator
  const { memorySize } = invocation.version
  const pool = poolOf(invocation)
  const running = (runningMemory.get(pool) ?? 0) + memorySize
  const message = quotaProblem(emulator, invocation, running)
  if (message !== undefined) return { failure: { message, statusCode: statusCodes.quotaExceeded } }
  runningMemory.set(pool, running)
  try {
    return await run()
  } finally {
    runningMemory.set(pool, (runningMemory.get(pool) ?? 0) - memorySize)
  }
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
