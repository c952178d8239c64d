import type { Clock } from '@tc3/core'
import { stringifyJson } from '@tc3/core/json'
import { algorithm } from '@tc3/core/platform'
import type { ActionTable } from '../api/product.js'
import { truncateTo } from '../message/truncate.js'
import type { RequestForm, StoredEntry } from '../testing/journal-entry.js'
import { callLog, type LogEntry } from '../testing/log.js'
import type { StoredJournal } from '../testing/request-journal.js'
import type { Caller } from './authenticate.js'
import type { RequestContent } from './decode.js'
import type { CallResponse } from './encode.js'
import type { InjectedFault } from './fault.js'
import type { ActionMatch } from './find-action.js'
import type { ActionOutput } from './handle.js'
import { none } from './none.js'
import type { IncomingCall, WireForm } from './receive.js'
import type { ValidInput } from './validate.js'

/** A call with a response. The fields of stages that it did not reach are undefined. */
type CompletedCall = IncomingCall &
  CallResponse &
  Partial<WireForm & RequestContent & ActionMatch & Caller & ValidInput & InjectedFault & ActionOutput>

/** Where calls are recorded. */
export interface RecordOptions {
  readonly journal: StoredJournal
  readonly log: ((entry: LogEntry) => void) | undefined
  readonly clock: Clock
}

/**
 * Creates the stage that records a call in the journal and the log.
 *
 * @returns A stage that returns no fields.
 */
export function record({ journal, log, clock }: RecordOptions): (call: CompletedCall) => object {
  return (call) => {
    const entry = entryOf(call, clock.now())
    journal.add(entry, { headers: call.request.headers, signed: call.signed })
    if (log) for (const logEntry of logEntries(entry, call)) callLog(log, logEntry)
    return {}
  }
}

/** The longest text of a caller that is recorded as it is, apart from its input, in characters. */
const maxTextLength = 200

function cut(text: string | undefined): string | undefined {
  return text && truncateTo(text, maxTextLength)
}

function entryOf(call: CompletedCall, now: number): StoredEntry {
  const { requestId, time, request, action, region, account, input, typedInput, response, failure } = call
  const { warnings = none } = call
  return {
    requestId,
    time,
    duration: now - time,
    form: formOf(call),
    action: cut(action),
    region: cut(region),
    account,
    input: typedInput ?? (input && redact(input.values, call.table)),
    verified: account !== undefined,
    signature: failure?.signature,
    success: successBody(call),
    body: response.body,
    error: failure?.error,
    warnings,
    refusedBy: failure?.stage,
    fault: call.fault?.kind,
    requestSize: request.body.length || request.query.length,
    status: response.status,
  }
}

function successBody({ output, response: { body }, failure, fault }: CompletedCall): string | undefined {
  if (failure) return undefined
  // A fault may have replaced the body of the response.
  return fault || typeof body !== 'string' ? stringifyJson({ Response: output }) : body
}

function formOf({ request, signatureVersion, authentication }: CompletedCall): RequestForm {
  return {
    method: request.method.slice(0, maxTextLength),
    contentType: cut(request.headers.get('content-type')),
    signatureMethod:
      signatureVersion === 'v3'
        ? algorithm
        : authentication?.version === 'v1'
          ? authentication.method
          : undefined,
  }
}

/** The names of members that may contain a secret. Callers send such members by mistake. */
const secretName = /secret|token|authorization|signature/i

/** Redacts members that may be secrets from an unvalidated input. Parameters of the action are left as they are. */
function redact(values: object, table: ActionTable | undefined): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) =>
      secretName.test(name) && !(table && Object.hasOwn(table.input, name))
        ? [name, '(not shown)']
        : [name, value],
    ),
  )
}

function logEntries(entry: StoredEntry, { failure }: CompletedCall): LogEntry[] {
  const { requestId, time, duration, form, action, region, account, error, fault } = entry
  const entries: LogEntry[] = []
  for (const message of entry.warnings) entries.push({ kind: 'warning', requestId, message })
  if (failure?.signature) entries.push({ kind: 'signature', requestId, report: failure.signature })
  if (failure?.stack !== undefined) entries.push({ kind: 'failure', requestId, stack: failure.stack })
  entries.push({
    kind: 'request',
    requestId,
    time,
    duration,
    method: form.method,
    ...(action !== undefined && { action }),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
    ...(error && { error }),
    ...(fault && { fault }),
  })
  return entries
}
