import type { Emulator } from '../emulator.js'
import { accountOfPath, regionOfPath } from '../store/paths.js'
import type { DeadLetterRecord, QueuedEventRecord } from '../store/records.js'
import type { DeadLetter } from './dead-letter.js'
import type { Outcome } from './execution.js'
import { failureReport, statusCodeOf } from './failure.js'
import type { PreparedInvocation } from './prepared-invocation.js'

/** The most dead letters of a region. Beyond it, the oldest are dropped. */
const maxDeadLetters = 1000

/** Sends an event that is not retried any more to the dead letter queue of its version, if there is one. */
export function sendDeadLetter(
  emulator: Emulator,
  invocation: PreparedInvocation,
  queued: QueuedEventRecord,
  { failure }: Outcome,
): void {
  const { version, fn } = invocation
  const { deadLetterConfig: queue } = version
  if (!failure || !queue) return
  const { store, tables, now } = emulator
  const body = JSON.stringify(messageOf(invocation, queued, failure, now()))
  const record: DeadLetterRecord = {
    type: queue.Type,
    name: queue.Name,
    namespace: fn.record.namespace,
    functionName: fn.record.name,
    requestId: queued.requestId,
    sent: now(),
    body,
  }
  store.change(() => {
    tables.deadLetters.put(fn.region, queued.requestId, record)
    const [oldest] = tables.deadLetters.all(fn.region).keys()
    if (tables.deadLetters.all(fn.region).size > maxDeadLetters && oldest !== undefined) {
      tables.deadLetters.delete(fn.region, oldest)
    }
  })
  if (/topic/i.test(queue.Type)) emulator.publish(fn.region, 'cmq', queue.Name, { msgBody: body })
}

/** Returns the message of a dead letter. The product's page on dead letter queues has an example. */
function messageOf(
  { fn, version, event, source }: PreparedInvocation,
  { requestId, accepted, retryNum }: QueuedEventRecord,
  failure: NonNullable<Outcome['failure']>,
  now: number,
): object {
  const account = accountOfPath(fn.path)
  const { errorMessage }: { readonly errorMessage: string } = JSON.parse(
    failureReport(failure, requestId, version),
  )
  return {
    RequestId: requestId,
    ErrorCode: statusCodeOf(failure),
    ErrorMessage: errorMessage,
    Body: {
      AppId: account,
      Uin: account,
      SubAccountUin: account,
      RequestSource: source === undefined ? 'API' : `TRIGGER_${source}`,
      FunctionName: fn.record.name,
      Namespace: fn.record.namespace,
      Qualifier: version.version,
      InvocationType: 'Event',
      ClientContext: event,
      LogType: 'None',
      TimeStampForInvoker: accepted,
      RequestId: requestId,
      PushTime: now,
      RetryNum: retryNum,
      Ttl: fn.record.asyncTriggerConfig.MsgTTL,
    },
  }
}

/** Lists the dead letters of all accounts, the oldest of each region first. */
export function listDeadLetters({ tables: { deadLetters } }: Emulator): readonly DeadLetter[] {
  return [...deadLetters.scopes()].flatMap((path) =>
    [...deadLetters.all(path).values()].map(({ type, name, sent, ...letter }) => ({
      account: accountOfPath(path),
      region: regionOfPath(path).split('/')[1] ?? '',
      queue: { type, name },
      time: sent,
      ...letter,
    })),
  )
}
