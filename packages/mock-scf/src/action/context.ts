import type { Context } from '@tc3/mock'
import type { ScfErrorCodes } from '../generated/errors.js'

/** The name of an action. */
export type ScfAction = keyof ScfErrorCodes

/**
 * The context of a request, as handlers receive it.
 *
 * @typeParam Action The actions that may have been called. An error can only have a code that one of them documents.
 */
export type ScfContext<Action extends ScfAction = ScfAction> = Context<Action>
