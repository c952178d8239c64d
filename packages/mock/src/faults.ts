import type { Clock } from '@tc3/core'
import { ApiError } from './api-error.js'
import { didYouMean } from './nearest.js'
import { seeded } from './random.js'
import { demand, object, type Schema } from './schema.js'
import { sizeOf, type WireResponse } from './wire.js'

/** Which calls a fault meets. */
interface Selection {
  /** Default: any action. */
  readonly action?: string
  /** How many calls it meets at most. Default: all, until the faults are cleared. */
  readonly count?: number
  /** How likely a call is to meet it, above 0 and up to 1. Default: 1, each does. */
  readonly probability?: number
  /** Chooses the calls of a probability: the same seed chooses the same ones each time. Default: 1. */
  readonly seed?: number
}

/** What goes wrong. What the call asks for is not done, except where it says so. */
type Kind =
  /** An error is answered. */
  | { readonly kind: 'error'; readonly code: string; readonly message?: string }
  /** RequestLimitExceeded is answered. */
  | { readonly kind: 'throttling' }
  /** A gateway answers a page of HTML with an HTTP status from 500 to 599; 502 by default. */
  | { readonly kind: 'http'; readonly status?: number }
  /** The connection is reset. */
  | { readonly kind: 'reset' }
  /** What is asked for is done, but so many milliseconds later, on the emulator's clock. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** What is asked for is done, but the connection is cut in the middle of the answer. */
  | { readonly kind: 'truncation' }
  /** What is asked for is done, but the answer is no JSON. */
  | { readonly kind: 'garbage' }

/** Something that is to go wrong with calls that are right: those that get as far as their behaviour. */
export type Fault = Selection & Kind

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

const selection = {
  action: { type: 'string', description: 'Default: any action.' },
  count: {
    type: 'integer',
    minimum: 1,
    description: 'How many calls it meets at most. Default: all, until the faults are cleared.',
  },
  probability: {
    type: 'number',
    exclusiveMinimum: 0,
    maximum: 1,
    description: 'How likely a call is to meet it. Default: 1, each does.',
  },
  seed: {
    type: 'integer',
    description: 'Chooses the calls of a probability: the same seed chooses the same ones. Default: 1.',
  },
} as const satisfies Record<string, Schema>

const variant = <
  const Name extends Fault['kind'],
  const Members extends Record<string, Schema>,
  const Names extends readonly (keyof Members & string)[],
>(
  kind: Name,
  description: string,
  members: Members,
  ...required: Names
) => ({ description, ...object({ kind: { const: kind }, ...members, ...selection }, 'kind', ...required) })

/** What a fault is, for those who write it in JSON. */
export const faultSchema = {
  oneOf: [
    variant(
      'error',
      'An error is answered; what is asked for is not done.',
      {
        code: { type: 'string', minLength: 1, description: 'Such as InternalError.' },
        message: { type: 'string', description: "Default: the documentation's words for the code." },
      },
      'code',
    ),
    variant('throttling', 'RequestLimitExceeded is answered; what is asked for is not done.', {}),
    variant('http', 'A gateway answers a page of HTML; what is asked for is not done.', {
      status: { type: 'integer', minimum: 500, maximum: 599, description: 'Default: 502.' },
    }),
    variant('reset', 'The connection is reset; what is asked for is not done.', {}),
    variant(
      'latency',
      "What is asked for is done, but later on the emulator's clock.",
      { ms: { type: 'number', minimum: 0, description: 'In milliseconds.' } },
      'ms',
    ),
    variant(
      'truncation',
      'What is asked for is done, but the connection is cut in the middle of the answer.',
      {},
    ),
    variant('garbage', 'What is asked for is done, but the answer is no JSON.', {}),
  ],
} as const satisfies Schema

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
      throw new ApiError('RequestLimitExceeded')
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
