import type { Product } from '../api/product.js'
import { type HandleOptions, runHandler } from './handle.js'
import { createRequestId } from './request-id.js'
import { validate } from './validate.js'

/** The options of {@link createActionCaller}: those of the emulator. */
export interface ActionCallerOptions extends HandleOptions {
  readonly product: Product
  /** Returns the random numbers of RequestIds, from 0 up to, but not including, 1. */
  readonly random: () => number
}

/** The account that calls an action, and the region. */
export interface CallTarget {
  readonly account: string
  readonly region: string
}

/**
 * Calls an action of the emulator.
 *
 * @param input The input, as JSON can represent it.
 * @throws {ApiError} If the input is invalid, or as the handler.
 */
export type ActionCaller = (action: string, input: object, target: CallTarget) => Promise<object>

/**
 * Creates a function that calls the actions of an emulator without a request, so that a product can offer shortcuts for
 * tests. The input is validated and gets the documented defaults, and the changes are saved, as in a call of the API. But
 * there is no signature and no rate limit, no fault is injected, and the journal does not record the call.
 */
export function createActionCaller(options: ActionCallerOptions): ActionCaller {
  const { product, random, clock } = options
  const validateInput = validate(product, 'refuse')
  const request = { origin: `https://${product.endpoint}` }
  return async (action, values, { account, region }) => {
    const table = product.actions[action]
    if (!table) throw new TypeError(`${product.service} has no action ${action}.`)
    // A copy, so that the caller cannot change what handlers store.
    const copy: object = JSON.parse(JSON.stringify(values))
    const { completeInput } = validateInput({ input: { textual: false, values: copy }, table })
    const call = {
      action,
      account,
      secretId: '',
      region,
      requestId: createRequestId(random),
      time: clock.now(),
    }
    const { output } = await runHandler(options, { ...call, request, table, completeInput })
    return output
  }
}
