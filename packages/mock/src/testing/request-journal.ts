import type { WireRequest } from '../api/wire.js'
import { didYouMean } from '../message/did-you-mean.js'
import { assertMatches } from '../schema/assert-matches.js'
import type { SignedText } from '../signature/signed-text.js'
import { findDifference } from './difference.js'
import type { Expectation } from './expectation.js'
import { expectationSchema } from './expectation-schema.js'
import { type JournalEntry, RecordedRequest, type StoredEntry } from './journal-entry.js'

/** The requests that the emulator recorded, oldest first. */
export interface RequestJournal {
  entries(): readonly JournalEntry[]
  /** The requests of an action. */
  calls(action: string): readonly JournalEntry[]
  /** The latest request, or the latest of an action. */
  last(action?: string): JournalEntry | undefined
  /**
   * Checks that the expected requests were recorded.
   *
   * @returns The requests that match. They are frozen, and their outputs are parsed whenever they are read.
   * @throws {ExpectationError} If they were not. The message shows the requests recorded instead.
   * @throws {TypeError} If the expectation is invalid, or its action is neither one of the product nor recorded.
   */
  expect(expectation: Expectation): readonly JournalEntry[]
  clear(): void
}

/** What the journal has of the latest requests only, because of its memory. */
export interface StoredDetails {
  /** As received, with secrets. */
  readonly headers: WireRequest['headers']
  /** What was signed, with tokens; undefined unless the signature was verified. */
  readonly signed: SignedText | undefined
}

/** The number of requests that have details. */
const detailedRequests = 200

/** A request of the journal. Numbers count the requests since the start, so they are never reused. */
export interface NumberedEntry {
  readonly number: number
  readonly entry: RecordedRequest
  /** Undefined if more than `detailedRequests` followed. */
  readonly details: StoredDetails | undefined
}

/** The journal, as the chain and the control API use it. */
export interface StoredJournal extends RequestJournal {
  add(entry: StoredEntry, details: StoredDetails): void
  /** The number of the oldest request that is still there, or of the next one. */
  first(): number
  /** The requests from the latest one on. */
  newestFirst(): Iterable<NumberedEntry>
}

/** The limits of a journal. Beyond them, the oldest requests are removed. */
export interface JournalLimits {
  /**
   * The most requests.
   *
   * @defaultValue `10_000`
   */
  readonly entries?: number
  /**
   * The most bytes of all requests and responses, approximately. The latest request is retained whatever its size.
   *
   * @defaultValue `67_108_864`, which is 64 MB
   */
  readonly bytes?: number
}

/** The error if the expected requests were not recorded. Test runners show `expected` beside `actual`. */
export class ExpectationError extends Error {
  override readonly name = 'AssertionError'
  readonly expected: unknown
  readonly actual: unknown

  constructor(message: string, expected: unknown, actual: unknown) {
    super(message)
    this.expected = expected
    this.actual = actual
  }
}

/**
 * Creates an empty journal. Beyond its limits, it removes the oldest requests.
 *
 * @param actions The actions of the product, whose calls can be expected.
 * @throws {RangeError} If `entries` is less than one.
 */
export function createRequestJournal(
  actions: readonly string[],
  { entries: maxEntries = 10_000, bytes: maxBytes = 64 * 1024 * 1024 }: JournalLimits = {},
): StoredJournal {
  if (!(maxEntries >= 1)) {
    throw new RangeError(`The journal limit entries must be at least 1, but is ${maxEntries}.`)
  }
  /** Ring buffers of the entries and their sizes: entry number n is at the index n modulo their length. */
  const ring: (RecordedRequest | undefined)[] = []
  const sizes: number[] = []
  /** Ring buffers of the details and their sizes: those of entry number n are at the index n modulo `detailedRequests`. */
  const details: (StoredDetails | undefined)[] = []
  const detailsSizes: number[] = []
  /** The chains of the requests of each action: a ring buffer of the number of the one before, and the number of the latest. */
  const previous: number[] = []
  const latest = new Map<string, number>()
  let first = 0
  let end = 0
  let totalSize = 0

  const known = new Set(actions)
  const at = (number: number): RecordedRequest | undefined => ring[number % maxEntries]

  /** The chain that a request belongs to. Callers can invent any number of actions, which share one. */
  const chainOf = (action: string | undefined): string =>
    action !== undefined && known.has(action) ? action : ''

  /** The requests of an action, the latest first. */
  function* callsFromLatest(action: string): Iterable<RecordedRequest> {
    let number = latest.get(chainOf(action)) ?? -1
    while (number >= first) {
      const entry = at(number)
      if (entry?.action === action) yield entry
      number = previous[number % maxEntries] ?? -1
    }
  }

  const callsOf = (action: string): RecordedRequest[] => [...callsFromLatest(action)].reverse()

  /** Removes what a ring has at the place of an entry: its details, or those of an earlier one. */
  function removeDetails(number: number): void {
    totalSize -= detailsSizes[number % detailedRequests] ?? 0
    details[number % detailedRequests] = undefined
    detailsSizes[number % detailedRequests] = 0
  }

  function removeFirst(): void {
    if (end - first <= detailedRequests) removeDetails(first)
    totalSize -= sizes[first % maxEntries] ?? 0
    ring[first % maxEntries] = undefined
    first += 1
  }

  function entries(): RecordedRequest[] {
    return Array.from({ length: end - first }, (_, index) => at(first + index)).filter(
      (entry) => entry !== undefined,
    )
  }

  return {
    entries: () => entries().map(copy),
    calls: (action) => callsOf(action).map(copy),
    last(action) {
      const entry =
        action === undefined ? at(end - 1) : callsFromLatest(action)[Symbol.iterator]().next().value
      return entry && copy(entry)
    },
    expect(expectation) {
      assertMatches(expectation, expectationSchema, 'The expectation')
      const { action } = expectation
      const calls = callsOf(action)
      if (calls.length === 0 && !known.has(action)) {
        throw new TypeError(`There is no action ${action}.${didYouMean(action, actions)}`)
      }
      return expectCalls(calls, entries, expectation)
    },
    first: () => first,
    *newestFirst() {
      for (let number = end - 1; number >= first; number -= 1) {
        const entry = at(number)
        const isDetailed = number >= end - detailedRequests
        if (entry)
          yield { number, entry, details: isDetailed ? details[number % detailedRequests] : undefined }
      }
    },
    clear() {
      ring.length = 0
      details.length = 0
      detailsSizes.length = 0
      latest.clear()
      first = end
      totalSize = 0
    },
    add(entry, itsDetails) {
      if (end - first === maxEntries) removeFirst()
      removeDetails(end)
      const size = memorySize(entry)
      const detailsSize = memorySizeOfDetails(itsDetails)
      const chain = chainOf(entry.action)
      previous[end % maxEntries] = latest.get(chain) ?? -1
      latest.set(chain, end)
      ring[end % maxEntries] = new RecordedRequest(entry)
      sizes[end % maxEntries] = size
      details[end % detailedRequests] = itsDetails
      detailsSizes[end % detailedRequests] = detailsSize
      end += 1
      totalSize += size + detailsSize
      while (totalSize > maxBytes && end - first > 1) removeFirst()
    },
  }
}

/** Copies an entry with the values of its lazy members, which consoles do not show otherwise. */
function copy(entry: JournalEntry): JournalEntry {
  return { ...entry }
}

/** Estimates the memory of an entry in bytes: the size of request and response, and the overhead of objects. */
function memorySize({ requestSize, body, input, signature, error }: StoredEntry): number {
  const lines = (signature?.emulator.length ?? 0) + (signature?.caller?.length ?? 0)
  const message = error?.message.length ?? 0
  return entryOverhead + requestSize + body.length + message + overhead(input) + lines * lineOverhead
}

/** Estimates the memory of the details of an entry in bytes. */
function memorySizeOfDetails({ headers, signed }: StoredDetails): number {
  let size = (signed?.canonicalRequest?.length ?? 0) + (signed?.stringToSign.length ?? 0)
  headers.forEach((value, name) => {
    size += name.length + value.length + memberOverhead
  })
  return size
}

// Estimates, as engines differ. An object takes far more memory than its two braces in JSON.
const objectOverhead = 300
const memberOverhead = 50
const lineOverhead = 200
// Its members of limited length: the action, the region, the form and so on.
const entryOverhead = 1000

/** Estimates the memory of a value beyond its text. Decoding has limited its depth. */
function overhead(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum, member) => sum + memberOverhead + overhead(member), objectOverhead)
}

/**
 * @param calls The recorded calls of the expected action.
 * @param entries Returns all requests.
 */
function expectCalls(
  calls: readonly JournalEntry[],
  entries: () => readonly JournalEntry[],
  expectation: Expectation,
): readonly JournalEntry[] {
  const { times } = expectation
  const matching = calls.filter((entry) => findMismatch(entry, expectation) === undefined)
  if (times === undefined ? matching.length > 0 : matching.length === times) return matching
  const expected = times === undefined ? 'at least one call' : times === 1 ? 'one call' : `${times} calls`
  const actual =
    matching.length > 1
      ? `${matching.length} were recorded`
      : `${matching.length === 1 ? 'one' : 'none'} was recorded`
  // Calls of the action are the most helpful; if there are none, the test may have meant another action.
  const latest = (calls.length > 0 ? calls : entries()).slice(-10)
  const lines = latest.map(
    (entry) => `\n  ${summarize(entry)}${calls.length > 0 ? describeMatch(entry, expectation) : ''}`,
  )
  throw new ExpectationError(
    `Expected ${expected} of ${describeExpectation(expectation)}, but ${actual}.${
      latest.length === 0
        ? ' The journal is empty.'
        : ` The latest ${calls.length > 0 ? 'calls of the action' : 'calls of any action'}:${lines.join('')}`
    }`,
    expectation,
    latest.map(({ action, input, region, account, error }) => ({
      action,
      input,
      region,
      account,
      error: error?.code,
    })),
  )
}

/** Finds the first mismatch between a request and an expectation. Returns a function that describes it. */
function findMismatch(entry: JournalEntry, expectation: Expectation): (() => string) | undefined {
  const difference = findDifference(entry.input ?? {}, expectation.input ?? {})
  if (difference) {
    const { path, expected, actual } = difference
    return () => `${path || 'the input'} is ${json(actual)} instead of ${json(expected)}`
  }
  for (const name of ['region', 'account'] as const) {
    const expected = expectation[name]
    if (expected !== undefined && entry[name] !== expected)
      return () => `${name} ${entry[name]} instead of ${expected}`
  }
  const { error } = expectation
  if (error === undefined || (entry.error?.code ?? null) === error) return undefined
  return () => `${outcome(entry)} instead of ${error ?? 'success'}`
}

function describeMatch(entry: JournalEntry, expectation: Expectation): string {
  return ` (${findMismatch(entry, expectation)?.() ?? 'as expected'})`
}

function describeExpectation({ action, input, region, account, error }: Expectation): string {
  return [
    action,
    input && `with ${json(input)}`,
    region && `in ${region}`,
    account && `of the account ${account}`,
    error === null ? 'that succeeds' : error && `that fails with ${error}`,
  ]
    .filter(Boolean)
    .join(' ')
}

function summarize(entry: JournalEntry): string {
  const { action = 'an unknown action', region, input } = entry
  return [action, region, input && json(input), '→', outcome(entry)].filter(Boolean).join(' ')
}

function outcome({ error, fault }: Pick<JournalEntry, 'error' | 'fault'>): string {
  return error?.code ?? (fault ? `${fault} (injected)` : 'success')
}

function json(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
