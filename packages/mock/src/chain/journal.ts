import type { Clock } from '@tc3/core'
import { algorithm } from '@tc3/core/platform'
import type { ActionTable } from '../api/product.js'
import type { LogEntry } from '../testing/log.js'
import type { JournalRecord, KeptEntry, RequestForm } from '../testing/request-journal.js'
import type { Verified } from './authenticate.js'
import type { Content } from './decode.js'
import type { Answered } from './encode.js'
import type { Struck } from './fault.js'
import type { Found } from './find-action.js'
import type { Handled } from './handle.js'
import type { Arrived, Form } from './receive.js'
import type { Checked } from './validate.js'

/** A call that is over, with what the stages have found as far as it came. */
type Ended = Arrived & Answered & Partial<Form & Content & Found & Verified & Checked & Struck & Handled>

/** Where what became of a call goes. */
export interface Records {
  readonly journal: JournalRecord
  readonly log: ((entry: LogEntry) => void) | undefined
  readonly clock: Clock
}

/**
 * Tells what became of a call: in the journal, and to the log.
 *
 * @returns A stage that finds nothing
 */
export function record({ journal, log, clock }: Records): (call: Ended) => object {
  return (call) => {
    const entry = entryOf(call, clock.now())
    journal.add(entry)
    if (log) for (const line of logEntries(entry, call)) log(line)
    return {}
  }
}

function entryOf(call: Ended, now: number): KeptEntry {
  const { requestId, time, request, action, region, account, input, sent, response, refusal } = call
  return {
    requestId,
    time,
    duration: now - time,
    form: formOf(call),
    action,
    region,
    account,
    input: sent ?? (input && withoutSecrets(input.values, call.table)),
    verified: account !== undefined,
    signature: refusal?.signature,
    answer: answerOf(call),
    body: response.body,
    error: refusal?.error,
    refusedBy: refusal?.by,
    fault: call.fault?.kind,
    requestSize: request.body.length || request.query.length,
  }
}

function answerOf({ output, response: { body }, refusal, fault }: Ended): string | undefined {
  if (refusal) return undefined
  // A fault may have put something else in its place.
  return fault || typeof body !== 'string' ? JSON.stringify({ Response: output }) : body
}

function formOf({ request, signatureVersion, proof }: Ended): RequestForm {
  return {
    method: request.method,
    contentType: request.headers.get('content-type'),
    signatureMethod:
      signatureVersion === 'v3' ? algorithm : proof?.version === 'v1' ? proof.method : undefined,
  }
}

/** What may hold a secret, sent as a parameter by mistake. */
const secret = /secret|token|authorization|signature/i

/** Input that nothing has checked, but for members that may be secrets and are none of the action's parameters. */
function withoutSecrets(values: object, table: ActionTable | undefined): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) =>
      secret.test(name) && !(table && Object.hasOwn(table.input, name))
        ? [name, '(not shown)']
        : [name, value],
    ),
  )
}

function logEntries(entry: KeptEntry, { refusal, request }: Ended): LogEntry[] {
  const { requestId, time, duration, action, region, account, error, fault } = entry
  const entries: LogEntry[] = []
  if (refusal?.signature) entries.push({ kind: 'signature', requestId, report: refusal.signature })
  if (refusal?.stack !== undefined) entries.push({ kind: 'failure', requestId, stack: refusal.stack })
  entries.push({
    kind: 'request',
    requestId,
    time,
    duration,
    method: request.method,
    ...(action !== undefined && { action }),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
    ...(error && { error }),
    ...(fault && { fault }),
  })
  return entries
}
