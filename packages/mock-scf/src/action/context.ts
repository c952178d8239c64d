import type { Context } from '@tc3/mock'
import type { ScfErrorCodes } from '../generated/errors.js'

/** The name of an action. */
export type ScfAction = keyof ScfErrorCodes

/**
 * What behaviour knows about a call.
 *
 * @typeParam Action The actions that may be called; an error can only have a code that one of them documents.
 */
export type ScfContext<Action extends ScfAction = ScfAction> = Context<Action>
