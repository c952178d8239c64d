import type { StsHandlers } from './generated/handlers.js'

/**
 * The handlers of actions, which are called with valid input. Actions without a handler respond with their documented
 * example. Remove `Partial` to have the compiler require a handler for every action.
 */
export const behaviour: Partial<StsHandlers> = {}
