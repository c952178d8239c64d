import type { Emulator } from '../emulator.js'
import { scfStatuses } from '../generated/statuses.js'
import type { Termination } from '../runtime/code-run.js'
import { statusCodes } from '../runtime/status-codes.js'
import { regionOfPath } from '../store/paths.js'
import type { InvocationRecord } from '../store/records.js'
import { type AsyncEventStatus, statusAfter } from '../store/statuses.js'

const terminate = scfStatuses.asyncEvent.operations['Terminate event']

/** Returns the status of an event that is terminated; undefined if its present status does not allow that. */
export function statusOfTerminated(status: AsyncEventStatus): AsyncEventStatus | undefined {
  return statusAfter(terminate, status)
}

/**
 * Ends an asynchronous event for good. If its function is running, the process is killed.
 *
 * @param path The scope of the invocation.
 * @param now In milliseconds since 1970.
 */
export function terminateEvent(
  emulator: Emulator,
  path: string,
  record: InvocationRecord,
  now: number,
  how: Termination,
): void {
  const { store, tables, transitions, terminateRun } = emulator
  const { requestId } = record
  const asyncStatus = record.asyncStatus && statusOfTerminated(record.asyncStatus)
  const result = {
    retMsg: '',
    log: '',
    memUsage: 0,
    retryNum: 0,
    ...record.result,
    ended: now,
    // Termination kills the process.
    statusCode: statusCodes.processExited,
  }
  store.change(() => {
    transitions.cancel(regionOfPath(path), path, requestId)
    tables.queuedEvents.delete(path, requestId)
    tables.invocations.put(path, requestId, { ...record, result, ...(asyncStatus && { asyncStatus }) })
  })
  terminateRun?.(requestId, how)
}
