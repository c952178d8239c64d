import { ApiError } from '@tc3/mock'
import type { Emulator } from '../emulator.js'
import {
  echoEvent,
  type Invocation,
  type RunFailure,
  type RunOutcome,
  type StandIn,
} from '../runtime/run-function.js'
import type { InvocationRecord, VersionRecord } from '../store/records.js'
import { adviceFor } from './advice.js'
import { codeRunFor } from './code-run.js'
import { withinQuota } from './concurrency.js'
import { executionLog } from './execution-log.js'
import { failureReport, statusCodeOf } from './failure.js'
import type { PreparedInvocation } from './prepared-invocation.js'
import { assertRunOutcome } from './run-outcome.js'

/** Runs a function synchronously and stores the invocation with its result. */
export async function invokeSync(
  emulator: Emulator,
  invocation: PreparedInvocation,
): Promise<FinishedInvocation> {
  const started = newInvocation(invocation)
  const outcome = await execute(emulator, invocation)
  const finished: FinishedInvocation = { ...started, result: createResult(invocation, started, outcome, 0) }
  storeInvocation(emulator, invocation, finished)
  addLateWork(emulator, invocation, outcome, 0)
  return finished
}

/** Adds what the function does after its answer to the stored result, once it is done. */
export function addLateWork(
  { store, tables }: Emulator,
  invocation: PreparedInvocation,
  { whole }: Outcome,
  retryNum: number,
): void {
  const { path } = invocation.fn
  const { requestId } = invocation.context
  void whole?.then((outcome) => {
    const record = tables.invocations.get(path, requestId)
    if (!record?.result) return
    const result = createResult(invocation, record, outcome, retryNum)
    store.change(() => tables.invocations.put(path, requestId, { ...record, result }))
  })
}

export type FinishedInvocation = InvocationRecord & {
  readonly result: NonNullable<InvocationRecord['result']>
}

export function newInvocation({
  fn,
  version,
  context,
  invocationType,
  source,
}: PreparedInvocation): InvocationRecord {
  return {
    requestId: context.requestId,
    functionName: fn.record.name,
    version: version.version,
    invocationType,
    started: context.now,
    ...(source !== undefined && { source }),
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
  /** In milliseconds. */
  readonly duration: number
  /** The outcome with what the function does after its answer. Absent if it does nothing more. */
  readonly whole?: Promise<Outcome>
}

/**
 * Runs a function: its stand-in, or else its code.
 *
 * @throws {ApiError} InternalError, if the outcome of the stand-in is invalid.
 */
export async function execute(emulator: Emulator, prepared: PreparedInvocation): Promise<Outcome> {
  const begin = emulator.now()
  const ended = await withinQuota(emulator, prepared, () => run(emulator, prepared))
  const outcome: Outcome = { returned: '', duration: emulator.now() - begin, ...ended }
  if (outcome.whole) void outcome.whole.then((whole) => publish(emulator, prepared, begin, whole))
  else publish(emulator, prepared, begin, outcome)
  return outcome
}

/** Shows a run to those who watch the runs. */
function publish(
  { runs, tables }: Emulator,
  { fn, version, context, source }: PreparedInvocation,
  started: number,
  { failure, returned, log = [], memUsage = 0, duration }: Outcome,
): void {
  const { account, region, requestId } = context
  const origin = source ?? tables.invocations.get(fn.path, requestId)?.source
  runs.add({
    account,
    region,
    namespace: fn.record.namespace,
    functionName: fn.record.name,
    version: version.version,
    requestId,
    ...(origin !== undefined && { source: origin }),
    started,
    duration,
    statusCode: statusCodeOf(failure),
    result: failure ? failureReport(failure, requestId, version) : returned,
    log,
    memUsage,
  })
}

async function run(
  emulator: Emulator,
  prepared: PreparedInvocation,
): Promise<Omit<Outcome, 'duration'> & Partial<Outcome>> {
  const { version, context } = prepared
  const { account } = context
  const invocation = invocationOf(prepared)
  const standIn = emulator.findStandIn(invocation)
  if (standIn !== undefined) return runStandIn(standIn, invocation)
  if (!emulator.runCode) return runStandIn(echoEvent, invocation)
  const code = codeRunFor(emulator, prepared, invocation)
  if ('failure' in code) return { ...code, returned: '' }
  const credentials = version.role && (await emulator.roleCredentials(account, version.role, emulator.now()))
  const outcome = await emulator.runCode({ ...code, ...(credentials && { credentials }) })
  const whole = outcome.whole?.then((late) => withAdvice(late, version))
  return { ...withAdvice(outcome, version), ...(whole && { whole }) }
}

/** Adds what a user can do about a failure to its log. */
function withAdvice(outcome: Outcome, version: VersionRecord): Outcome {
  const advice = outcome.failure && adviceFor(outcome.failure, version)
  return advice === undefined
    ? outcome
    : { ...outcome, log: [...(outcome.log ?? []), `[EMULATOR] ${advice}`] }
}

/** Returns what a stand-in or the code is called with. */
export function invocationOf({ fn, version, event, context }: PreparedInvocation): Invocation {
  const { account, region, requestId } = context
  return {
    account,
    region,
    namespace: fn.record.namespace,
    functionName: fn.record.name,
    version: version.version,
    requestId,
    event,
    environment: Object.fromEntries(version.environment.map(({ Key, Value }) => [Key, Value])),
  }
}

async function runStandIn(standIn: StandIn, invocation: Invocation): Promise<Omit<Outcome, 'duration'>> {
  let outcome: RunOutcome
  try {
    outcome = typeof standIn === 'function' ? await standIn(invocation) : standIn
  } catch (error) {
    return { failure: toRunFailure(error), returned: '' }
  }
  checkOutcome(outcome, `The result of the run of ${invocation.namespace}/${invocation.functionName}`)
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
  invocation: PreparedInvocation,
  { started }: InvocationRecord,
  outcome: Outcome,
  retryNum: number,
): FinishedInvocation['result'] {
  const { failure, memUsage = 0, log = [], duration } = outcome
  const { version, context } = invocation
  const { requestId } = context
  const report = failure && failureReport(failure, requestId, version)
  const { memorySize, ignoreSysLog = false } = version
  const lines = ignoreSysLog
    ? log.join('\n')
    : executionLog({ requestId, lines: log, report, duration, memorySize, memUsage })
  const retMsg = report ?? outcome.returned
  return {
    ended: started + duration,
    statusCode: statusCodeOf(failure),
    retMsg,
    log: lines,
    memUsage,
    retryNum,
  }
}
