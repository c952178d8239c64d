import type { Context } from '../context.js'
import type { ActionTable } from '../product.js'

/**
 * Implements one action: takes the checked input, gives the members of `Response` but RequestId.
 *
 * Throws ApiError to answer an error; anything else that it throws is answered as InternalError.
 */
export type Handler = (input: never, context: Context) => object | Promise<object>

/** The behaviour of a product: its handlers by name. An object with a method for each action that has behaviour. */
export type Handlers<H> = { readonly [Name in keyof H]?: Handler }

/**
 * Calls the behaviour of an action. An action that has none answers its documented example.
 *
 * @throws {ApiError} What the behaviour throws.
 */
export async function dispatch(
  handlers: object,
  table: ActionTable,
  input: object,
  context: Context,
): Promise<object> {
  const handler: unknown = Reflect.get(handlers, table.handler)
  if (typeof handler !== 'function') return table.example ?? {}
  const output: unknown = await Reflect.apply(handler, handlers, [input, context])
  if (typeof output === 'object' && output !== null) return output
  throw new TypeError(`The behaviour of ${context.action} gave ${String(output)} instead of an object.`)
}
