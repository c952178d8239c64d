import type { Emulator } from '../emulator.js'
import { statusCodes } from '../runtime/status-codes.js'
import { functionAt } from '../store/lookup.js'
import type { InvocationRecord, QueuedEventRecord } from '../store/records.js'
import { sendDeadLetter } from './dead-letters.js'
import {
  addLateWork,
  createResult,
  execute,
  newInvocation,
  type Outcome,
  storeInvocation,
} from './execution.js'
import { failureReport } from './failure.js'
import type { PreparedInvocation } from './prepared-invocation.js'
import { isAsynchronous, isExpired, nextAttempt } from './retries.js'

/** The status code of a run that the emulator could not complete. */
const internalError = 500

/** The failure of an invocation that a process of the emulator began, but not ended. */
const interrupted = {
  failure: { message: 'The emulator ended while the function ran.', statusCode: statusCodes.processExited },
}

/**
 * Accepts an asynchronous event, and runs the function in the background.
 *
 * @returns Resolves once the event has a result, after its retries, or is gone.
 */
export function invokeAsync(emulator: Emulator, invocation: PreparedInvocation): Promise<void> {
  const { store, tables } = emulator
  const { fn, version, event, context } = invocation
  const { path, region } = fn
  const { requestId, now } = context
  const asynchronous = isAsynchronous(invocation)
  store.change(() => {
    storeInvocation(emulator, invocation, {
      ...newInvocation(invocation),
      ...(asynchronous && { asyncStatus: 'RUNNING' }),
    })
    if (asynchronous) tables.asyncEvents.put(region, requestId, { path })
    tables.queuedEvents.put(path, requestId, {
      requestId,
      version: version.version,
      event,
      accepted: now,
      due: now,
      retryNum: 0,
      systemRetryNum: 0,
      ...(invocation.source !== undefined && { source: invocation.source }),
    })
  })
  return runInBackground(emulator, path, requestId)
}

/**
 * Continues after a restart, or with the resources of a snapshot: events that were accepted run, and other invocations
 * without a result fail, because nobody waits for them.
 */
export function resumeInvocations(emulator: Emulator): void {
  const { store, tables, runningInvocations } = emulator
  store.change(() => {
    for (const path of [...tables.invocations.scopes()]) {
      for (const [requestId, record] of [...tables.invocations.all(path)]) {
        if (record.result || runningInvocations.has(requestId)) continue
        // An asynchronous function is never run again.
        if (record.asyncStatus) tables.queuedEvents.delete(path, requestId)
        if (!tables.queuedEvents.get(path, requestId)) failInvocation(emulator, path, record)
      }
    }
  })
  for (const path of [...tables.queuedEvents.scopes()]) {
    for (const requestId of [...tables.queuedEvents.all(path).keys()]) {
      if (!runningInvocations.has(requestId)) void runInBackground(emulator, path, requestId)
    }
  }
}

function failInvocation({ tables, now }: Emulator, path: string, record: InvocationRecord): void {
  const { failure } = interrupted
  const { statusCode } = failure
  const retMsg = failureReport(failure, record.requestId)
  tables.invocations.put(path, record.requestId, {
    ...record,
    result: { ended: now(), statusCode, retMsg, log: '', memUsage: 0, retryNum: 0 },
    ...(record.asyncStatus && { asyncStatus: 'FAILED' }),
  })
}

function runInBackground(emulator: Emulator, path: string, requestId: string): Promise<void> {
  emulator.runningInvocations.add(requestId)
  return runUntilDone(emulator, path, requestId).finally(() => emulator.runningInvocations.delete(requestId))
}

/** Runs the function with a queued event until it succeeds or is not retried any more. */
async function runUntilDone(emulator: Emulator, path: string, requestId: string): Promise<void> {
  const { store, tables } = emulator
  let outcome: Outcome = { ...interrupted, returned: '', duration: 0 }
  /** The event as of the last attempt. */
  let attempted = tables.queuedEvents.get(path, requestId)
  for (;;) {
    const queued = await whenDue(emulator, path, requestId)
    const invocation = queued && prepareAttempt(emulator, path, queued)
    if (!invocation) return
    if (isRetry(queued)) {
      if (isExpired(emulator, invocation.fn.record, queued)) {
        return finish(emulator, invocation, attempted ?? queued, outcome)
      }
      setStarted(emulator, path, requestId)
    }
    attempted = queued
    try {
      outcome = await execute(emulator, invocation)
    } catch (error) {
      return finish(emulator, invocation, queued, reportedOutcome(emulator, requestId, error))
    }
    // The event is gone if it was terminated or deleted with its function.
    if (!tables.queuedEvents.get(path, requestId)) {
      return completeTerminated(emulator, invocation, queued, outcome)
    }
    const next = outcome.failure && nextAttempt(emulator, invocation, queued, outcome.failure)
    if (!next) return finish(emulator, invocation, queued, outcome)
    store.change(() => tables.queuedEvents.put(path, requestId, next))
  }
}

/** Adds what the function did to the result of an event that was terminated while it ran. */
function completeTerminated(
  { store, tables }: Emulator,
  invocation: PreparedInvocation,
  { requestId, retryNum }: QueuedEventRecord,
  outcome: Outcome,
): void {
  const { path } = invocation.fn
  const record = tables.invocations.get(path, requestId)
  if (!record?.result) return
  const failure = outcome.failure ?? { statusCode: statusCodes.processExited }
  const { ended } = record.result
  const result = { ...createResult(invocation, record, { ...outcome, failure }, retryNum), ended }
  store.change(() => tables.invocations.put(path, requestId, { ...record, result }))
}

/** Reports an error of the emulator or of a stand-in. No caller waits for it, so it is the result, too. */
function reportedOutcome(emulator: Emulator, requestId: string, error: unknown): Outcome {
  emulator.reportFailure(requestId, error)
  const message = error instanceof Error ? error.message : String(error)
  return { failure: { message, statusCode: internalError }, returned: '', duration: 0 }
}

function isRetry({ retryNum, systemRetryNum }: QueuedEventRecord): boolean {
  return retryNum + systemRetryNum > 0
}

/** Waits until the next attempt of a queued event is due. Returns undefined if the event no longer exists. */
async function whenDue(
  { tables, now, waitUntil }: Emulator,
  path: string,
  requestId: string,
): Promise<QueuedEventRecord | undefined> {
  const { due = 0 } = tables.queuedEvents.get(path, requestId) ?? {}
  if (due > now()) await waitUntil(due)
  return tables.queuedEvents.get(path, requestId)
}

function setStarted({ store, tables, now }: Emulator, path: string, requestId: string): void {
  const started = tables.invocations.get(path, requestId)
  if (started) store.change(() => tables.invocations.put(path, requestId, { ...started, started: now() }))
}

/** Returns what an attempt runs; undefined if the version no longer exists. Then the event is dropped. */
function prepareAttempt(
  emulator: Emulator,
  path: string,
  { requestId, version: name, event, accepted, source }: QueuedEventRecord,
): PreparedInvocation | undefined {
  const { store, tables } = emulator
  const fn = functionAt(emulator, path)
  const version = tables.versions.get(path, name)
  if (!fn || !version || !tables.invocations.get(path, requestId)) {
    store.change(() => tables.queuedEvents.delete(path, requestId))
    return undefined
  }
  const [account = '', region = ''] = path.split('/')
  const context = { account, region, requestId, now: accepted }
  return { fn, version, event, context, invocationType: 'Event', ...(source !== undefined && { source }) }
}

function finish(
  emulator: Emulator,
  invocation: PreparedInvocation,
  queued: QueuedEventRecord,
  outcome: Outcome,
): void {
  const { requestId, retryNum } = queued
  const { store, tables, transitions } = emulator
  const { path, region } = invocation.fn
  const started = tables.invocations.get(path, requestId)
  store.change(() => {
    tables.queuedEvents.delete(path, requestId)
    if (!started || started.result) return
    const result = createResult(invocation, started, outcome, retryNum)
    tables.invocations.put(path, requestId, { ...started, result })
    if (started.asyncStatus) transitions.begin('asyncEvent.RUNNING', region, path, requestId, started.started)
    sendDeadLetter(emulator, invocation, queued, outcome)
  })
  addLateWork(emulator, invocation, outcome, retryNum)
}
