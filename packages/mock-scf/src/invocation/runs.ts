import type { ScfContext } from '../action/context.js'
import type { RunFailure, RunOutcome } from '../runtime/run.js'
import type { Limits } from '../store/limits.js'
import type { FoundFunction } from '../store/lookup.js'
import type { InvocationRecord, VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { executionLog } from './execution-log.js'

/** What a run that fails without saying how is: an error of the function. */
const functionError = 430

/** What a run answers whose process ended. */
const processExited = 439

/** What a function answers whose reserved quota is 0. */
const resourceLimitReached = 432

/** A function about to run. */
export interface Call {
  readonly found: FoundFunction
  readonly version: VersionRecord
  readonly event: string
  readonly context: ScfContext
  readonly invocationType: InvocationRecord['invocationType']
}

/** Runs a function for a caller who waits. */
export async function runNow(world: World, call: Call): Promise<FinishedInvocation> {
  const started = begin(call)
  const finished: FinishedInvocation = {
    ...started,
    result: resultOf(world, call, started, await outcomeOf(world, call), 0),
  }
  keep(world, call, finished)
  return finished
}

/** Runs a function for a caller who does not. */
export function runLater(world: World, call: Call): void {
  const { path, region, record } = call.found
  const { requestId } = call.context
  const asynchronous = record.asyncRunEnable === 'TRUE'
  const started: InvocationRecord = { ...begin(call), ...(asynchronous && { asyncStatus: 'RUNNING' }) }
  keep(world, call, started)
  if (asynchronous) world.store.change(() => world.tables.asyncEvents.put(region, requestId, { path }))

  world.running.add(requestId)
  void attempts(world, call, asynchronous ? 0 : mostRetries(world, call)).finally(() =>
    world.running.delete(requestId),
  )
}

/** Tries to run a function until it succeeds, or as often as it may, and keeps how that ended. */
async function attempts(world: World, call: Call, mostRetries: number): Promise<void> {
  const { store, tables, transitions } = world
  const { path, region } = call.found
  const { requestId, now: accepted } = call.context
  /** The invocation, while it is to be run: it may be gone with its function, or terminated. */
  function underWay(): InvocationRecord | undefined {
    const current = tables.invocations.get(path, requestId)
    return current?.result ? undefined : current
  }

  let outcome = await outcomeOf(world, call)
  let retryNum = 0
  while (outcome.failure && retryNum < mostRetries && underWay()) {
    await world.untilRetry()
    const current = underWay()
    if (!current || world.now() > accepted + messageAge(call)) break
    store.change(() => tables.invocations.put(path, requestId, { ...current, started: world.now() }))
    outcome = await outcomeOf(world, call)
    retryNum += 1
  }
  const current = underWay()
  if (!current) return
  const result = resultOf(world, call, current, outcome, retryNum)
  store.change(() => {
    tables.invocations.put(path, requestId, { ...current, result })
    if (current.asyncStatus) {
      transitions.begin('asyncEvent.RUNNING', region, path, requestId, current.started)
    }
  })
}

/**
 * Ends as failed the asynchronous invocations that nobody runs: those of a process that has ended, or of the emulator
 * that a snapshot is of.
 */
export function endLostRuns({ store, tables, running, now }: World): void {
  const failure = { message: 'The emulator ended while the function ran.', statusCode: processExited }
  store.change(() => {
    for (const path of [...tables.invocations.scopes()]) {
      for (const [requestId, record] of [...tables.invocations.all(path)]) {
        if (record.result || running.has(requestId)) continue
        const retMsg = messageOf(failure, requestId)
        tables.invocations.put(path, requestId, {
          ...record,
          result: { ended: now(), statusCode: processExited, retMsg, log: '', memUsage: 0, retryNum: 0 },
          ...(record.asyncStatus && { asyncStatus: 'FAILED' }),
        })
      }
    }
  })
}

/** How often an invocation is tried again at most: once in an interval, while its event is kept. */
function mostRetries({ limits }: World, call: Call): number {
  const [{ RetryNum } = { RetryNum: 0 }] = call.found.record.asyncTriggerConfig.RetryConfig
  return Math.min(RetryNum, Math.floor(messageAge(call) / 1000 / limits.retryInterval))
}

/** How long the event of an invocation is kept, in milliseconds. */
function messageAge({ found }: Call): number {
  return found.record.asyncTriggerConfig.MsgTTL * 1000
}

export type FinishedInvocation = InvocationRecord & {
  readonly result: NonNullable<InvocationRecord['result']>
}

function begin({ found, version, context, invocationType }: Call): InvocationRecord {
  return {
    requestId: context.requestId,
    functionName: found.record.name,
    version: version.version,
    invocationType,
    started: context.now,
  }
}

/** Keeps an invocation; the oldest of the function makes room for it. */
function keep(
  { store, tables, limits }: World,
  { found: { path, region } }: Call,
  record: InvocationRecord,
): void {
  store.change(() => {
    tables.invocations.put(path, record.requestId, record)
    const kept = tables.invocations.all(path)
    const [oldest] = kept.keys()
    if (kept.size > limits.invocations && oldest !== undefined) {
      tables.invocations.delete(path, oldest)
      tables.asyncEvents.delete(region, oldest)
    }
  })
}

/** How a run ended, with what it returned as JSON. */
interface Outcome extends Omit<RunOutcome, 'returned'> {
  readonly returned: string
}

async function outcomeOf({ run }: World, { found, version, event, context }: Call): Promise<Outcome> {
  if (found.record.reservedMem === 0) {
    const message = 'The reserved quota of the function is 0.'
    return { failure: { message, statusCode: resourceLimitReached }, returned: '' }
  }
  const { account, region, requestId } = context
  try {
    const outcome = await run({
      account,
      region,
      namespace: found.record.namespace,
      functionName: found.record.name,
      version: version.version,
      requestId,
      event,
      environment: Object.fromEntries(version.environment.map(({ Key, Value }) => [Key, Value])),
    })
    // Where JSON cannot hold what was returned, that is a failure of the function.
    return { ...outcome, returned: JSON.stringify(outcome.returned) ?? 'null' }
  } catch (error) {
    return { failure: failureOf(error), returned: '' }
  }
}

function failureOf(error: unknown): RunFailure {
  if (!(error instanceof Error)) return { message: String(error) }
  return { message: error.message, ...(error.stack !== undefined && { stackTrace: error.stack }) }
}

function resultOf(
  world: World,
  call: Call,
  { started }: InvocationRecord,
  outcome: Outcome,
  retryNum: number,
): FinishedInvocation['result'] {
  const { failure, memUsage = 0, log = [] } = outcome
  const { requestId } = call.context
  const ended = world.now()
  const statusCode = failure ? (failure.statusCode ?? functionError) : 0
  const retMsg = failure ? messageOf({ ...failure, statusCode }, requestId) : outcome.returned
  const duration = ended - started
  const lines = executionLog({
    requestId,
    lines: log,
    duration,
    memorySize: call.version.memorySize,
    memUsage,
  })
  return { ended, statusCode, retMsg, log: lines, memUsage, retryNum }
}

/** A failure, as it is answered in place of what a function returns. */
function messageOf({ message, statusCode, stackTrace = '' }: RunFailure, requestId: string): string {
  return JSON.stringify({ errorCode: -1, errorMessage: message, requestId, stackTrace, statusCode })
}

/** Bills by a unit of time, of which it is at least one. */
export function billed({ billedDuration: unit }: Limits, duration: number): number {
  return Math.max(1, Math.ceil(duration / unit)) * unit
}
