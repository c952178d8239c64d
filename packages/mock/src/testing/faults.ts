import type { Clock } from '@tc3/core'
import * as v from 'valibot'
import { ApiError, CommonError } from '../api/api-error.js'
import { sizeOf, type WireResponse } from '../api/wire.js'
import { demand, object, withDescription } from '../util/check.js'
import { didYouMean } from '../util/nearest.js'
import { seeded } from './seeded-random.js'

/** Which calls a fault meets. */
const selection = {
  action: v.optional(withDescription(v.string(), 'Default: any action.')),
  count: v.optional(
    withDescription(
      v.pipe(v.number(), v.integer(), v.minValue(1)),
      'How many calls it meets at most. Default: all, until the faults are cleared.',
    ),
  ),
  probability: v.optional(
    withDescription(
      v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
      'How likely a call is to meet it. Default: 1, each does.',
    ),
  ),
  seed: v.optional(
    withDescription(
      v.pipe(v.number(), v.integer()),
      'Chooses the calls of a probability: the same seed chooses the same ones. Default: 1.',
    ),
  ),
}

/** Something that goes wrong in one way. */
function variant<const Kind extends string, const Entries extends v.ObjectEntries>(
  kind: Kind,
  description: string,
  entries: Entries,
) {
  return object({ kind: withDescription(v.literal(kind), description), ...entries, ...selection })
}

/** What a fault is. */
export const faultSchema = v.variant('kind', [
  variant('error', 'An error is answered; what is asked for is not done.', {
    code: withDescription(v.pipe(v.string(), v.nonEmpty()), 'Such as InternalError.'),
    message: v.optional(withDescription(v.string(), "Default: the documentation's words for the code.")),
  }),
  variant('throttling', 'RequestLimitExceeded is answered; what is asked for is not done.', {}),
  variant('http', 'A gateway answers a page of HTML; what is asked for is not done.', {
    status: v.optional(
      withDescription(v.pipe(v.number(), v.integer(), v.minValue(500), v.maxValue(599)), 'Default: 502.'),
    ),
  }),
  variant('reset', 'The connection is reset; what is asked for is not done.', {}),
  variant('latency', "What is asked for is done, but later on the emulator's clock.", {
    ms: withDescription(v.pipe(v.number(), v.finite(), v.minValue(0)), 'In milliseconds.'),
  }),
  variant(
    'truncation',
    'What is asked for is done, but the connection is cut in the middle of the answer.',
    {},
  ),
  variant('garbage', 'What is asked for is done, but the answer is no JSON.', {}),
])

/** Something that is to go wrong with calls that are right: those that get as far as their behaviour. */
export type Fault = Readonly<v.InferOutput<typeof faultSchema>>

/** A fault, and how many calls it has met so far. */
export type OrderedFault = Fault & { readonly fired: number }

/** What the tester orders to go wrong. */
export interface Faults {
  /**
   * Orders a fault, after those that are ordered already. A call meets the first that fits.
   *
   * @throws {TypeError} where the fault is none, or its action is none of the product's
   */
  add(fault: Fault): OrderedFault
  /** All that were ordered, with how many calls each has met. */
  list(): readonly OrderedFault[]
  clear(): void
}

/** What the chain has besides. */
export interface FaultOrder extends Faults {
  /** The fault that a call meets, counted. */
  meet(action: string): Fault | undefined
}

/**
 * Makes an order of faults, empty at first.
 *
 * @param actions The actions of the product, which faults may name.
 */
export function createFaults(actions: readonly string[]): FaultOrder {
  interface Entry {
    readonly ordered: Fault & { fired: number }
    readonly random: () => number
  }
  let entries: Entry[] = []

  return {
    add(fault) {
      demand(fault, faultSchema, 'The fault')
      if (fault.action !== undefined && !actions.includes(fault.action)) {
        throw new TypeError(`There is no action ${fault.action}.${didYouMean(fault.action, actions)}`)
      }
      const ordered = { ...fault, fired: 0 }
      entries.push({ ordered, random: seeded(fault.seed ?? 1) })
      return ordered
    },
    list: () => entries.map(({ ordered }) => ({ ...ordered })),
    clear() {
      entries = []
    },
    meet(action) {
      for (const { ordered, random } of entries) {
        const { action: only = action, count = Infinity, probability = 1, fired } = ordered
        if (only !== action || fired >= count || random() >= probability) continue
        ordered.fired += 1
        return ordered
      }
      return undefined
    },
  }
}

/** Ends a call with an answer that is none of the API's. */
export class FaultyAnswer extends Error {
  readonly response: WireResponse

  constructor(response: WireResponse) {
    super('A fault was ordered.')
    this.response = response
  }
}

/**
 * Does what a fault does before the behaviour, or in its place.
 *
 * @throws {ApiError | FaultyAnswer} in its place
 */
export async function strike(fault: Fault, clock: Required<Clock>): Promise<void> {
  switch (fault.kind) {
    case 'latency':
      return clock.sleep(fault.ms)
    case 'error':
      throw new ApiError(fault.code, fault.message)
    case 'throttling':
      throw new CommonError('RequestLimitExceeded')
    case 'http':
      throw new FaultyAnswer(gatewayPage(fault.status ?? 502))
    case 'reset':
      throw new FaultyAnswer({ status: 200, headers: {}, body: '', broken: 'reset' })
  }
}

/** Does what a fault does to the answer. */
export function spoil(fault: Fault, response: WireResponse): WireResponse {
  switch (fault.kind) {
    case 'truncation':
      return { ...response, broken: { after: Math.floor(sizeOf(response.body) / 2) } }
    case 'garbage':
      return { ...response, body: '<<This is no JSON>>' }
    default:
      return response
  }
}

function gatewayPage(status: number): WireResponse {
  const title = `${status} ${status === 502 ? 'Bad Gateway' : 'Server Error'}`
  return {
    status,
    headers: { 'content-type': 'text/html' },
    body: `<html>\n<head><title>${title}</title></head>\n<body><h1>${title}</h1></body>\n</html>\n`,
  }
}
