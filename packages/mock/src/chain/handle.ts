import type { Clock } from '@tc3/core'
import type { MaybePromise } from '@tc3/core/signing'
import type { ActionTable } from '../api/product.js'
import type { Store } from '../store/store.js'
import { strike } from '../testing/faults.js'
import { after } from '../util/maybe-promise.js'
import type { Verified } from './authenticate.js'
import type { Context } from './context.js'
import type { Decoded } from './decode.js'
import type { Struck } from './fault.js'
import type { Found } from './find-action.js'
import type { Checked } from './validate.js'

/**
 * Implements one action: takes the checked input, gives the members of `Response` but RequestId.
 *
 * Throws ApiError to answer an error; anything else that it throws is answered as InternalError.
 */
export type Handler = (input: never, context: Context<never>) => object | Promise<object>

/** The behaviour of a product: its handlers by name. An object with a method for each action that has behaviour. */
export type Handlers<H> = { readonly [Name in keyof H]?: Handler }

/** What behaves. */
export interface Behaviour {
  readonly handlers: object
  /** Called before each handler. */
  readonly prepare: ((context: Context) => void) | undefined
  /** What handlers have changed is kept before their answer is given. */
  readonly store: Store
  readonly clock: Required<Clock>
}

/** What an action gives. */
export interface Handled {
  readonly output: object
}

/**
 * Has an action done, unless a fault comes in its place. An action that has no behaviour gives its documented example.
 *
 * @returns A stage that throws what the behaviour throws
 */
export function handle(
  behaviour: Behaviour,
): (call: Decoded & Found & Verified & Checked & Struck) => MaybePromise<Handled> {
  const { handlers, prepare, store, clock } = behaviour
  function behave(call: Decoded & Found & Verified & Checked): MaybePromise<Handled> {
    const { action, account, region, requestId, time, request, table, checked } = call
    const context = { action, account, region, requestId, now: time, origin: request.origin }
    prepare?.(context)
    return after(dispatch(handlers, table, checked, context), (output) => {
      if (typeof output !== 'object' || output === null) {
        throw new TypeError(`The behaviour of ${action} gave ${String(output)} instead of an object.`)
      }
      return after(store.flush(), () => ({ output }))
    })
  }
  return (call) => (call.fault ? strike(call.fault, clock).then(() => behave(call)) : behave(call))
}

function dispatch(handlers: object, table: ActionTable, input: object, context: Context): unknown {
  const handler: unknown = Reflect.get(handlers, table.handler)
  if (typeof handler !== 'function') return table.example ?? {}
  return Reflect.apply(handler, handlers, [input, context])
}
