import type { Clock } from '@tc3/core'
import { ApiError, CommonError } from '../api/api-error.js'
import { serverIsClosing, sizeOf, type WireResponse } from '../api/wire.js'
import { didYouMean } from '../message/did-you-mean.js'
import { assertMatches } from '../schema/assert-matches.js'
import type { Fault } from './fault.js'
import { faultSchema } from './fault-schema.js'
import { createSeededRandom } from './seeded-random.js'

/** A fault that was added, with the number of calls that it has been injected into. */
export type ActiveFault = Fault & { readonly id: number; readonly fired: number }

/** Injects faults into calls. */
export interface Faults {
  /**
   * Adds a fault. If several faults match a call, the one added first is injected.
   *
   * @throws {TypeError} If the fault is invalid, or the product does not have its action.
   */
  add(fault: Fault): ActiveFault
  /** All faults added since the last `clear`, with the number of calls that each has been injected into. */
  list(): readonly ActiveFault[]
  /**
   * Removes the fault with an id.
   *
   * @returns Whether there was one.
   */
  remove(id: number): boolean
  /** Removes all faults. */
  clear(): void
}

/** The faults, as the chain uses them. */
export interface FaultInjector extends Faults {
  /** Selects the fault to inject into a call of an action, and counts it. */
  select(action: string): Fault | undefined
}

/**
 * Creates an injector without faults.
 *
 * @param actions The actions of the product, which faults may name.
 */
export function createFaultInjector(actions: readonly string[]): FaultInjector {
  interface Entry {
    readonly active: Fault & { readonly id: number; fired: number }
    readonly random: () => number
  }
  let entries: Entry[] = []
  let lastId = 0

  return {
    add(fault) {
      assertMatches(fault, faultSchema, 'The fault')
      if (fault.action !== undefined && !actions.includes(fault.action)) {
        throw new TypeError(`There is no action ${fault.action}.${didYouMean(fault.action, actions)}`)
      }
      lastId += 1
      const active = { ...fault, id: lastId, fired: 0 }
      entries.push({ active, random: createSeededRandom(fault.seed ?? 1) })
      return active
    },
    list: () => entries.map(({ active }) => ({ ...active })),
    remove(id) {
      const remaining = entries.filter(({ active }) => active.id !== id)
      const isFound = remaining.length < entries.length
      entries = remaining
      return isFound
    },
    clear() {
      entries = []
    },
    select(action) {
      for (const { active, random } of entries) {
        const { action: only = action, count = Infinity, probability = 1, fired } = active
        if (only !== action || fired >= count || random() >= probability) continue
        active.fired += 1
        return active
      }
      return undefined
    },
  }
}

/** Ends a call with a response that is not the API's. */
export class FaultResponseError extends Error {
  readonly response: WireResponse

  constructor(response: WireResponse) {
    super('A fault was injected.')
    this.response = response
  }
}

/** The response to a caller whose connection is reset. */
const reset: WireResponse = { status: 200, headers: {}, body: '', broken: 'reset' }

/**
 * Injects a fault before the handler is called. A call that is aborted during a delay ends, so that it takes no memory
 * while the clock is frozen.
 *
 * @param signal Aborts if the caller no longer waits.
 * @throws {ApiError | FaultResponseError} If the fault replaces the handler, or the caller no longer waits.
 */
export async function injectBefore(
  fault: Fault,
  clock: Required<Clock>,
  signal?: AbortSignal,
): Promise<void> {
  switch (fault.kind) {
    case 'latency':
      return clock.sleep(fault.ms, signal).catch((reason) => {
        if (reason !== serverIsClosing) throw new FaultResponseError(reset)
      })
    case 'error':
      throw new ApiError(fault.code, fault.message)
    case 'throttling':
      throw new CommonError('RequestLimitExceeded')
    case 'http':
      throw new FaultResponseError(gatewayPage(fault.status ?? 502))
    case 'reset':
      throw new FaultResponseError(reset)
  }
}

/** Injects a fault into a response. */
export function injectInto(response: WireResponse, fault: Fault): WireResponse {
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
