import type { Clock } from '@tc3/core'
import type { MaybePromise } from '@tc3/core/signing'
import type { ActionTable, Product } from '../api/product.js'
import { andThen } from '../maybe-promise.js'
import type { Store } from '../store/store.js'
import { injectBefore } from '../testing/faults.js'
import type { Caller } from './authenticate.js'
import type { Context } from './context.js'
import type { DecodedCall } from './decode.js'
import type { InjectedFault } from './fault.js'
import type { ActionMatch } from './find-action.js'
import type { ValidInput } from './validate.js'

/**
 * Implements one action: takes the valid input and returns the members of `Response` except RequestId.
 *
 * To respond with an error, it throws an ApiError. Anything else that it throws becomes InternalError.
 */
export type Handler = (input: never, context: Context<never>) => object | Promise<object>

/** The behaviour of a product: an object with a handler for each implemented action. */
export type Handlers<H> = { readonly [Name in keyof H]?: Handler }

/** The behaviour that calls are dispatched to. */
export interface HandleOptions {
  /** Its examples are the outputs of actions without a handler. */
  readonly product: Pick<Product, 'examples'>
  readonly handlers: object
  /** Called before each handler. */
  readonly prepare: ((context: Context) => void) | undefined
  /** Changes made by handlers are saved before the response is returned. */
  readonly store: Store
  readonly clock: Required<Clock>
  /** The origin of the addresses in responses. Default: that of the request. */
  readonly origin?: string | undefined
}

/** What running the handler of an action takes. */
type HandledCall = Pick<DecodedCall, 'action' | 'requestId' | 'time'> & {
  readonly request: Pick<DecodedCall['request'], 'origin'>
} & ActionMatch &
  Pick<Caller, 'account' | 'secretId'> &
  Pick<ValidInput, 'completeInput'>

/** The output of an action. */
export interface ActionOutput {
  readonly output: object
}

/**
 * Creates the stage that calls the handler of an action, unless a fault replaces it. An action without a handler returns
 * its documented example.
 *
 * @returns A stage that throws the errors of the handler, or those of the fault.
 */
export function handle(
  options: HandleOptions,
): (call: DecodedCall & ActionMatch & Caller & ValidInput & InjectedFault) => MaybePromise<ActionOutput> {
  const { clock } = options
  return (call) =>
    call.fault
      ? injectBefore(call.fault, clock, call.request.signal?.()).then(() => runHandler(options, call))
      : runHandler(options, call)
}

/** Calls the handler of an action, and waits until the changes that it made are saved. */
export function runHandler(
  { product, handlers, prepare, store, origin }: HandleOptions,
  call: HandledCall,
): MaybePromise<ActionOutput> {
  const { action, account, secretId, region, requestId, time, request, table, completeInput } = call
  const context = {
    action,
    account,
    secretId,
    region,
    requestId,
    now: time,
    origin: origin ?? request.origin,
  }
  prepare?.(context)
  const handler: unknown = Reflect.get(handlers, table.handler)
  const output =
    typeof handler === 'function'
      ? Reflect.apply(handler, handlers, [completeInput, context])
      : documentedOutput(product, table)
  return andThen(output, (output) => {
    if (typeof output !== 'object' || output === null) {
      throw new TypeError(`The handler of ${action} returned ${String(output)} instead of an object.`)
    }
    return andThen(store.flush(), () => ({ output }))
  })
}

/** The documented example of an action, or an empty output if it has none. */
async function documentedOutput(
  { examples }: HandleOptions['product'],
  { handler }: ActionTable,
): Promise<object> {
  const loaded = await examples?.()
  return loaded?.[handler] ?? {}
}
