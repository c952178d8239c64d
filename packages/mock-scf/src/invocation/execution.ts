import { ApiError } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import type { Emulator } from '../emulator.js'
import type { RunFailure, RunOutcome } from '../runtime/run-function.js'
import type { ResolvedFunction } from '../store/lookup.js'
import type { InvocationRecord, VersionRecord } from '../store/records.js'
import { executionLog } from './execution-log.js'
import { failureReport, statusCodeOf, statusCodes } from './failure.js'
import { assertRunOutcome } from './run-outcome.js'

/** An invocation whose function and version are known, ready to run. */
export interface PreparedInvocation {
  readonly fn: ResolvedFunction
  readonly version: VersionRecord
  readonly event: string
  readonly context: ScfContext
  readonly invocationType: InvocationRecord['invocationType']
}

/** Runs a function synchronously and stores the invocation with its result. */
export async function invokeSync(
  emulator: Emulator,
  invocation: PreparedInvocation,
): Promise<FinishedInvocation> {
  const started = newInvocation(invocation)
  const finished: FinishedInvocation = {
    ...started,
    result: createResult(emulator, invocation, started, await execute(emulator, invocation), 0),
  }
  storeInvocation(emulator, invocation, finished)
  return finished
}

export type FinishedInvocation = InvocationRecord & {
  readonly result: NonNullable<InvocationRecord['result']>
}

export function newInvocation({
  fn,
  version,
  context,
  invocationType,
}: PreparedInvocation): InvocationRecord {
  return {
    requestId: context.requestId,
    functionName: fn.record.name,
    version: version.version,
    invocationType,
    started: context.now,
  }
}

/** Stores an invocation, and deletes the oldest one of the function if there are too many. */
export function storeInvocation(
  { store, tables, limits }: Emulator,
  { fn: { path, region } }: PreparedInvocation,
  record: InvocationRecord,
): void {
  store.change(() => {
    tables.invocations.put(path, record.requestId, record)
    const stored = tables.invocations.all(path)
    const [oldest] = stored.keys()
    if (stored.size > limits.invocations && oldest !== undefined) {
      tables.invocations.delete(path, oldest)
      tables.asyncEvents.delete(region, oldest)
    }
  })
}

/** The outcome of a run, with the return value as JSON. */
export interface Outcome extends Omit<RunOutcome, 'returned'> {
  readonly returned: string
}

/**
 * Runs a function.
 *
 * @throws {ApiError} InternalError, if the outcome of the run is invalid.
 */
export async function execute(
  { run }: Emulator,
  { fn, version, event, context }: PreparedInvocation,
): Promise<Outcome> {
  if (fn.record.reservedMem === 0) {
    const message = `Function [ ${fn.record.name} ] concurrency exceeded reserved quota 0 MB`
    return { failure: { message, statusCode: statusCodes.quotaExceeded }, returned: '' }
  }
  const { account, region, requestId } = context
  const { namespace, name } = fn.record
  let outcome: RunOutcome
  try {
    outcome = await run({
      account,
      region,
      namespace,
      functionName: name,
      version: version.version,
      requestId,
      event,
      environment: Object.fromEntries(version.environment.map(({ Key, Value }) => [Key, Value])),
    })
  } catch (error) {
    return { failure: toRunFailure(error), returned: '' }
  }
  checkOutcome(outcome, `The result of the run of ${namespace}/${name}`)
  try {
    // JSON.stringify throws if the return value is not serializable, which is a failure of the function.
    return { ...outcome, returned: JSON.stringify(outcome.returned) ?? 'null' }
  } catch (error) {
    return { failure: toRunFailure(error), returned: '' }
  }
}

/** Types do not protect programs in JavaScript from mistakes. They are not results of the function, so the call fails. */
function checkOutcome(outcome: unknown, name: string): void {
  try {
    assertRunOutcome(outcome, name)
  } catch (error) {
    throw new ApiError('InternalError', error instanceof Error ? error.message : String(error))
  }
}

function toRunFailure(error: unknown): RunFailure {
  // In Jest, the errors of Node are not instances of Error.
  const { message = String(error), stack: stackTrace }: Partial<Error> = Object(error)
  return { message, ...(stackTrace !== undefined && { stackTrace }) }
}

export function createResult(
  emulator: Emulator,
  invocation: PreparedInvocation,
  { started }: InvocationRecord,
  outcome: Outcome,
  retryNum: number,
): FinishedInvocation['result'] {
  const { failure, memUsage = 0, log = [] } = outcome
  const { version, context } = invocation
  const { requestId } = context
  const ended = emulator.now()
  const report = failure && failureReport(failure, requestId, version)
  const lines = executionLog({
    requestId,
    lines: log,
    report,
    duration: ended - started,
    memorySize: version.memorySize,
    memUsage,
  })
  const retMsg = report ?? outcome.returned
  return { ended, statusCode: statusCodeOf(failure), retMsg, log: lines, memUsage, retryNum }
}
