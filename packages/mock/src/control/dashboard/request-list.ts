import type { RecordedRequest } from '../../testing/journal-entry.js'
import type { NumberedEntry, StoredJournal } from '../../testing/request-journal.js'
import type { DashboardSubject } from './dashboard.js'
import type { RequestList, RequestSummary } from './page-data.js'

/** Selects requests. */
export interface RequestFilter {
  /** Only requests with this number or a higher one. Default: 0. */
  readonly after?: number | undefined
  /** Only requests with a lower number than this. Default: no limit. */
  readonly before?: number | undefined
  readonly action?: string | undefined
  /** `ok`, `failed`, or an error code. */
  readonly outcome?: string | undefined
  /** The name of the resource that the request is about. */
  readonly subject?: string | undefined
  /** A text that the request or the response contains, in any case. */
  readonly text?: string | undefined
  /** The most requests. Default: 200. */
  readonly limit?: number | undefined
}

/** Lists the requests of a journal that a filter selects, newest first. */
export function listRequests(
  journal: StoredJournal,
  subject: DashboardSubject | undefined,
  filter: RequestFilter,
): RequestList {
  const { after = 0, before = Infinity, limit = 200 } = filter
  const requests: RequestSummary[] = []
  let next = journal.first()
  for (const numbered of journal.newestFirst()) {
    next = Math.max(next, numbered.number + 1)
    if (numbered.number < after || requests.length === limit) break
    if (numbered.number < before && isSelected(numbered.entry, subject, filter)) {
      requests.push(summarize(numbered, subject))
    }
  }
  return { first: journal.first(), next, requests }
}

/** A request, as the list shows it. */
export function summarize(
  { number, entry }: NumberedEntry,
  subject: DashboardSubject | undefined,
): RequestSummary {
  const { requestId, time, duration, action, region, verified, fault, form, error, status } = entry
  return {
    number,
    requestId,
    time,
    duration,
    action,
    region,
    verified,
    fault,
    size: entry.size,
    method: form.method,
    signatureMethod: form.signatureMethod,
    subject: subjectOf(entry, subject),
    code: error?.code,
    status,
  }
}

function subjectOf({ input }: RecordedRequest, subject: DashboardSubject | undefined): string | undefined {
  const name: unknown = input && subject && Reflect.get(input, subject.parameter)
  return typeof name === 'string' ? name.slice(0, 200) : undefined
}

function isSelected(
  entry: RecordedRequest,
  subject: DashboardSubject | undefined,
  filter: RequestFilter,
): boolean {
  const { action = entry.action, outcome, subject: name, text = '' } = filter
  if (entry.action !== action) return false
  if (outcome !== undefined && !hasOutcome(entry, outcome)) return false
  if (name !== undefined && subjectOf(entry, subject) !== name) return false
  return text === '' || contains(entry, text.toLowerCase())
}

function hasOutcome({ error, fault, refusedBy }: RecordedRequest, outcome: string): boolean {
  const isFailed = error !== undefined || fault !== undefined || refusedBy !== undefined
  if (outcome === 'ok') return !isFailed
  return outcome === 'failed' ? isFailed : error?.code === outcome
}

function contains(entry: RecordedRequest, text: string): boolean {
  const { requestId, action, region, account, error, success, input } = entry
  const texts = [requestId, action, region, account, error?.code, error?.message, success]
  return (
    texts.some((one) => one?.toLowerCase().includes(text)) ||
    (input !== undefined && JSON.stringify(input).toLowerCase().includes(text))
  )
}
