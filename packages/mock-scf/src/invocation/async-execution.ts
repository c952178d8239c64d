import type { Emulator } from '../emulator.js'
import type { InvocationRecord } from '../store/records.js'
import { switchesOf } from '../store/switches.js'
import {
  createResult,
  execute,
  newInvocation,
  type Outcome,
  type PreparedInvocation,
  storeInvocation,
} from './execution.js'
import { failureReport, statusCodes } from './failure.js'

/** The status code of a run that the emulator could not complete. */
const internalError = 500

/** Stores an invocation and runs the function in the background. */
export function invokeAsync(emulator: Emulator, invocation: PreparedInvocation): void {
  const { path, region, record } = invocation.fn
  const { requestId } = invocation.context
  const asynchronous = switchesOf(record, invocation.version).asyncRunEnable === 'TRUE'
  const started: InvocationRecord = {
    ...newInvocation(invocation),
    ...(asynchronous && { asyncStatus: 'RUNNING' }),
  }
  storeInvocation(emulator, invocation, started)
  if (asynchronous) emulator.store.change(() => emulator.tables.asyncEvents.put(region, requestId, { path }))

  emulator.runningInvocations.add(requestId)
  void runWithRetries(emulator, invocation, asynchronous ? 0 : maxRetries(emulator, invocation)).finally(() =>
    emulator.runningInvocations.delete(requestId),
  )
}

/** Runs a function until it succeeds or its retries are used up, and stores the result. */
async function runWithRetries(
  emulator: Emulator,
  invocation: PreparedInvocation,
  maxRetries: number,
): Promise<void> {
  const { store, tables, transitions } = emulator
  const { path, region } = invocation.fn
  const { requestId, now: accepted } = invocation.context
  /** Returns the invocation while it has no result; undefined if it was terminated, or deleted with its function. */
  function pendingInvocation(): InvocationRecord | undefined {
    const current = tables.invocations.get(path, requestId)
    return current?.result ? undefined : current
  }

  let outcome = await executeSafely(emulator, invocation)
  let retryNum = 0
  while (outcome.failure && retryNum < maxRetries && pendingInvocation()) {
    await emulator.waitForRetry()
    const current = pendingInvocation()
    if (!current || emulator.now() > accepted + eventLifetime(invocation)) break
    store.change(() => tables.invocations.put(path, requestId, { ...current, started: emulator.now() }))
    outcome = await executeSafely(emulator, invocation)
    retryNum += 1
  }
  const current = pendingInvocation()
  if (!current) return
  const result = createResult(emulator, invocation, current, outcome, retryNum)
  store.change(() => {
    tables.invocations.put(path, requestId, { ...current, result })
    if (current.asyncStatus) {
      transitions.begin('asyncEvent.RUNNING', region, path, requestId, current.started)
    }
  })
}

/** Runs a function. No caller waits for the run, so an error becomes its result. */
async function executeSafely(emulator: Emulator, invocation: PreparedInvocation): Promise<Outcome> {
  try {
    return await execute(emulator, invocation)
  } catch (error) {
    emulator.reportFailure(invocation.context.requestId, error)
    const message = error instanceof Error ? error.message : String(error)
    return { failure: { message, statusCode: internalError }, returned: '' }
  }
}

/**
 * Fails the asynchronous invocations that are not running in this process: those of a process that has ended, or of the
 * emulator that took a snapshot.
 */
export function failOrphanedInvocations({ store, tables, runningInvocations, now }: Emulator): void {
  const statusCode = statusCodes.processExited
  const failure = { message: 'The emulator ended while the function ran.', statusCode }
  store.change(() => {
    for (const path of [...tables.invocations.scopes()]) {
      for (const [requestId, record] of [...tables.invocations.all(path)]) {
        if (record.result || runningInvocations.has(requestId)) continue
        const retMsg = failureReport(failure, requestId)
        tables.invocations.put(path, requestId, {
          ...record,
          result: { ended: now(), statusCode, retMsg, log: '', memUsage: 0, retryNum: 0 },
          ...(record.asyncStatus && { asyncStatus: 'FAILED' }),
        })
      }
    }
  })
}

/** Returns the maximum number of retries: the configured one, or as many as fit into the lifetime of the event. */
function maxRetries({ limits }: Emulator, invocation: PreparedInvocation): number {
  const [{ RetryNum } = { RetryNum: 0 }] = invocation.fn.record.asyncTriggerConfig.RetryConfig
  return Math.min(RetryNum, Math.floor(eventLifetime(invocation) / 1000 / limits.retryInterval))
}

/** Returns how long the event of an invocation is retained, in milliseconds. */
function eventLifetime({ fn }: PreparedInvocation): number {
  return fn.record.asyncTriggerConfig.MsgTTL * 1000
}
