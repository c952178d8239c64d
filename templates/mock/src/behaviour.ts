import type { DemoHandlers } from './generated/handlers.js'

/**
 * What actions do: a method for each that has behaviour, called with a valid input. The others answer their documented
 * example. Without `Partial`, an action that has none does not compile.
 */
export const behaviour: Partial<DemoHandlers> = {}
