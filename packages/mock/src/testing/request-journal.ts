import { envelope } from '@tc3/core/platform'
import * as v from 'valibot'
import { sizeOf, type WireResponse } from '../api/wire.js'
import type { SignatureReport } from '../signature/diagnose/report.js'
import { anyObject, demand, object, withDescription } from '../util/check.js'
import { didYouMean } from '../util/nearest.js'
import { difference } from './difference.js'

/** A request to the API, and what became of it. No entry contains a SecretKey, a token or an Authorization header. */
export interface JournalEntry {
  readonly requestId: string
  /** When the request came, in milliseconds since 1970 on the emulator's clock. */
  readonly time: number
  /** How long the answer took, in milliseconds on the emulator's clock. */
  readonly duration: number
  readonly form: RequestForm
  /** This and what follows is undefined where it does not come into being. */
  readonly action: string | undefined
  readonly region: string | undefined
  /** The account whose credential signed the request. */
  readonly account: string | undefined
  /** The input as decoded; typed where it is valid. */
  readonly input: object | undefined
  /** Whether the signature is that of a known key pair. `error` says why it is not. */
  readonly verified: boolean
  /** Why the signature does not match. */
  readonly signature: SignatureReport | undefined
  /** The members of `Response` but RequestId, where the call succeeded. */
  readonly output: object | undefined
  /** The error that was answered. */
  readonly error: { readonly code: string; readonly message: string } | undefined
  /** The stage of the chain that refused the request. */
  readonly refusedBy: string | undefined
  /** What was ordered to go wrong. */
  readonly fault: string | undefined
  /** The bytes of the body, or of the query of a GET, and of the body of the answer. */
  readonly size: { readonly request: number; readonly response: number }
}

/** The protocol form of a request. */
export interface RequestForm {
  readonly method: string
  readonly contentType: string | undefined
  readonly signatureMethod: SignatureReport['method'] | undefined
}

/** What is expected of the requests. */
export const expectationSchema = object({
  action: v.string(),
  input: v.optional(
    withDescription(anyObject, 'What the input has, among other members. Default: any input.'),
  ),
  region: v.optional(v.string()),
  account: v.optional(v.string()),
  error: v.optional(
    withDescription(
      v.nullable(v.string()),
      'The code of the error that is answered, or null for success. Default: either.',
    ),
  ),
  times: v.optional(
    withDescription(
      v.pipe(v.number(), v.integer(), v.minValue(0)),
      'How many such requests there are. Default: one or more.',
    ),
  ),
})

/** What is expected of the requests. */
export type Expectation = Readonly<v.InferOutput<typeof expectationSchema>>

/** The latest requests, oldest first. */
export interface RequestJournal {
  entries(): readonly JournalEntry[]
  /** The requests of an action. */
  calls(action: string): readonly JournalEntry[]
  /** The latest request, or the latest of an action. */
  last(action?: string): JournalEntry | undefined
  /**
   * Checks that requests came as expected.
   *
   * @returns Those that did.
   * @throws {ExpectationError} which shows what came instead
   * @throws {TypeError} where the expectation is none, or its action none of the product's, unless some caller asked for it
   */
  expect(expectation: Expectation): readonly JournalEntry[]
  clear(): void
}

/** An entry as it is kept: text takes far less than what it says, and most of it is never read. */
export interface KeptEntry extends Omit<JournalEntry, 'output' | 'size'> {
  /** The answer, where the call succeeded. */
  readonly answer: string | undefined
  /** The body that was sent, which is the answer unless something was to go wrong. */
  readonly body: WireResponse['body']
  /** In bytes. */
  readonly requestSize: number
}

/** What the chain does besides. */
export interface JournalRecord extends RequestJournal {
  add(entry: KeptEntry): void
}

/** How much a journal keeps. */
export interface JournalLimits {
  /** Default: 10,000. */
  readonly entries?: number
  /**
   * About how many bytes the requests and answers may take together. Default: 64 MB. The latest request is kept
   * whatever its size.
   */
  readonly bytes?: number
}

/** Requests did not come as expected. Test runners show `expected` beside `actual`. */
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
 * Makes an empty journal. Past its limits it forgets the earliest requests.
 *
 * @param actions The actions of the product, whose calls can be expected.
 * @throws {RangeError} where it could not keep one entry
 */
export function createRequestJournal(
  actions: readonly string[],
  { entries: most = 10_000, bytes = 64 * 1024 * 1024 }: JournalLimits = {},
): JournalRecord {
  if (!(most >= 1)) throw new RangeError(`A journal keeps at least one entry, not ${most}.`)
  /** Two rings: the entry of a number, and what it weighs, are at its remainder. */
  const ring: (KeptEntry | undefined)[] = []
  const weights: number[] = []
  let first = 0
  let end = 0
  let weight = 0

  const at = (number: number): KeptEntry | undefined => ring[number % most]

  function forgetFirst(): void {
    weight -= weights[first % most] ?? 0
    ring[first % most] = undefined
    first += 1
  }

  function entries(): KeptEntry[] {
    return Array.from({ length: end - first }, (_, index) => at(first + index)).filter(
      (entry) => entry !== undefined,
    )
  }

  return {
    entries: () => entries().map(read),
    calls: (action) =>
      entries()
        .filter((entry) => entry.action === action)
        .map(read),
    last(action) {
      const entry = entries().findLast((entry) => action === undefined || entry.action === action)
      return entry && read(entry)
    },
    expect(expectation) {
      demand(expectation, expectationSchema, 'The expectation')
      const { action } = expectation
      const all = entries()
      if (!actions.includes(action) && !all.some((entry) => entry.action === action)) {
        throw new TypeError(`There is no action ${action}.${didYouMean(action, actions)}`)
      }
      return expectCalls(all, expectation).map(read)
    },
    clear() {
      ring.length = 0
      first = end
      weight = 0
    },
    add(entry) {
      if (end - first === most) forgetFirst()
      const own = weightOf(entry)
      ring[end % most] = entry
      weights[end % most] = own
      end += 1
      weight += own
      while (weight > bytes && end - first > 1) forgetFirst()
    },
  }
}

function read({ answer, body, requestSize, ...entry }: KeptEntry): JournalEntry {
  return {
    ...entry,
    output: answer === undefined ? undefined : outputOf(answer),
    size: { request: requestSize, response: sizeOf(body) },
  }
}

function outputOf(answer: string): object {
  const { RequestId: _, ...output } = JSON.parse(answer)[envelope]
  return output
}

/** About how many bytes an entry takes: what was sent and answered, and besides what it takes in parts. */
function weightOf({ requestSize, body, input, signature }: KeptEntry): number {
  const lines = (signature?.emulator.length ?? 0) + (signature?.caller?.length ?? 0)
  return requestSize + body.length + overhead(input) + lines * lineOverhead
}

// Roughly, as engines differ. An object is often larger than the two bytes that it is in JSON.
const objectOverhead = 300
const memberOverhead = 50
const lineOverhead = 200

/** What a value takes beyond its text. Its depth is what decoding allows. */
function overhead(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum, member) => sum + memberOverhead + overhead(member), objectOverhead)
}

function expectCalls(entries: readonly KeptEntry[], expectation: Expectation): readonly KeptEntry[] {
  const { times } = expectation
  const calls = entries.filter(({ action }) => action === expectation.action)
  const found = calls.filter((entry) => unlike(entry, expectation) === undefined)
  if (times === undefined ? found.length > 0 : found.length === times) return found
  const wanted = times === undefined ? 'at least one call' : times === 1 ? 'one call' : `${times} calls`
  const came = found.length === 0 ? 'none came' : `${found.length} came`
  // Those of the action tell most; where there are none, perhaps another action was meant.
  const shown = (calls.length > 0 ? calls : entries).slice(-10)
  const lines = shown.map(
    (entry) => `\n  ${summary(entry)}${calls.length > 0 ? why(entry, expectation) : ''}`,
  )
  throw new ExpectationError(
    `Expected ${wanted} of ${sentence(expectation)}, but ${came}.${
      shown.length === 0
        ? ' The journal is empty.'
        : ` The latest ${calls.length > 0 ? 'of the action' : 'of all'}:${lines.join('')}`
    }`,
    expectation,
    shown.map(({ action, input, region, account, error }) => ({
      action,
      input,
      region,
      account,
      error: error?.code,
    })),
  )
}

/** The first thing in which a request is not as expected. */
function unlike(entry: KeptEntry, expectation: Expectation): string | undefined {
  const found = difference(entry.input ?? {}, expectation.input ?? {})
  if (found) {
    const { path, expected, actual } = found
    return `${path || 'the input'} is ${json(actual)} instead of ${json(expected)}`
  }
  for (const fact of ['region', 'account'] as const) {
    const expected = expectation[fact]
    if (expected !== undefined && entry[fact] !== expected)
      return `${fact} ${entry[fact]} instead of ${expected}`
  }
  const { error } = expectation
  if (error === undefined || (entry.error?.code ?? null) === error) return undefined
  return `${outcome(entry)} instead of ${error ?? 'success'}`
}

function why(entry: KeptEntry, expectation: Expectation): string {
  const reason = unlike(entry, expectation)
  return reason === undefined ? ' (as expected)' : ` (${reason})`
}

function sentence({ action, input, region, account, error }: Expectation): string {
  return [
    action,
    input && `with ${json(input)}`,
    region && `in ${region}`,
    account && `of the account ${account}`,
    error === null ? 'that succeeds' : error && `that is answered ${error}`,
  ]
    .filter(Boolean)
    .join(' ')
}

function summary({ action = 'an unknown action', region, input, ...entry }: KeptEntry): string {
  return [action, region, input && json(input), '→', outcome(entry)].filter(Boolean).join(' ')
}

function outcome({ error, fault }: Pick<KeptEntry, 'error' | 'fault'>): string {
  return error?.code ?? (fault ? `${fault} ordered` : 'success')
}

function json(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
