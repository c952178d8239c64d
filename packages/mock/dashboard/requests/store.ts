import { batch, signal } from '@preact/signals'
import type { RequestDetails, RequestList, RequestSummary } from '../../src/control/dashboard/page-data.js'
import { send } from '../api.js'
import { describeError } from '../notices.js'

/** Which requests the list shows. An empty text selects all. */
export interface Filter {
  readonly text: string
  readonly action: string
  readonly outcome: string
  readonly subject: string
}

export const noFilter: Filter = { text: '', action: '', outcome: '', subject: '' }

export const filter = signal<Filter>(noFilter)
/** Newest first; undefined until they are loaded. */
export const requests = signal<readonly RequestSummary[] | undefined>(undefined)
export const isPaused = signal(false)
/** Whether the journal has older requests that match. */
export const hasOlder = signal(false)
/** The error codes of the requests seen so far. */
export const knownCodes = signal<readonly string[]>([])

/** The most requests in one response, and the most in the list. */
const pageSize = 200
const maxRequests = 1000

/** The number that the next request gets. */
let next = 0

function query(limits: { readonly after?: number; readonly before?: number }): string {
  const entries = Object.entries({ ...filter.value, ...limits, limit: pageSize })
  return new URLSearchParams(
    entries.filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]),
  ).toString()
}

/** Selects other requests. */
export function setFilter(change: Partial<Filter>): void {
  filter.value = { ...filter.value, ...change }
  void loadRequests(true).catch(() => {})
}

/**
 * Loads the requests that have arrived.
 *
 * @param isFresh Whether to load all again.
 */
export async function loadRequests(isFresh: boolean): Promise<void> {
  const [selected, from] = [filter.value, next]
  const list = await send<RequestList>('GET', `dashboard/requests?${query(isFresh ? {} : { after: from })}`)
  // The user has changed the filter, or another response was faster.
  if (filter.value !== selected || (!isFresh && next !== from)) return
  // The emulator was restarted.
  if (!isFresh && list.next < next) return loadRequests(true)
  const before = isFresh ? [] : (requests.value ?? []).filter(({ number }) => number >= list.first)
  const isFull = list.requests.length === pageSize
  // There may be others between those that have arrived and those before.
  const all = isFull ? list.requests : [...list.requests, ...before]
  batch(() => {
    next = list.next
    if (isFresh || isFull) hasOlder.value = isFull
    if (list.requests.length > 0 || before.length !== requests.value?.length) {
      requests.value = all.slice(0, maxRequests)
    }
    if (all.length > maxRequests) hasOlder.value = true
    rememberCodes(list.requests)
  })
}

/** Loads older requests at the end of the list. */
export async function loadOlder(): Promise<void> {
  const before = requests.value ?? []
  const list = await send<RequestList>(
    'GET',
    `dashboard/requests?${query({ before: before.at(-1)?.number ?? 0 })}`,
  )
  if (requests.value !== before) return
  requests.value = [...before, ...list.requests].slice(0, maxRequests)
  hasOlder.value = list.requests.length === pageSize && before.length + pageSize < maxRequests
}

function rememberCodes(list: readonly RequestSummary[]): void {
  const known = new Set(knownCodes.value)
  for (const { code } of list) if (code !== undefined) known.add(code)
  if (known.size > knownCodes.value.length) knownCodes.value = [...known].sort()
}

/** Removes all requests from the journal. */
export async function clearRequests(): Promise<void> {
  await send('DELETE', 'journal')
  requests.value = []
  hasOlder.value = false
}

/** The request that is open: its details, or why there are none. */
export const opened = signal<
  RequestDetails | { readonly requestId: string; readonly problem: string } | undefined
>(undefined)

/** Loads the details of a request. */
export async function openRequest(requestId: string | undefined): Promise<void> {
  if (requestId === opened.value?.requestId) return
  if (requestId === undefined) {
    opened.value = undefined
    return
  }
  wanted = requestId
  try {
    const details = await send<RequestDetails>('GET', `dashboard/requests/${encodeURIComponent(requestId)}`)
    if (wanted === requestId) opened.value = details
  } catch (error) {
    if (wanted === requestId) opened.value = { requestId, problem: describeError(error) }
  }
}

let wanted: string | undefined
