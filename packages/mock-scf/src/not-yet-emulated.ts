import type { ScfHandlers } from './generated/handlers.js'

/**
 * The actions without a handler, by the names of their methods. The emulator checks their input and responds with their
 * documented example. An action that is neither listed here nor handled does not compile.
 */
export const notYetEmulated = [] as const satisfies readonly (keyof ScfHandlers)[]

type NotYetEmulated = (typeof notYetEmulated)[number]

/** The handlers of all other actions. A handler of a listed action does not compile either. */
export type EmulatedHandlers = Omit<ScfHandlers, NotYetEmulated> & {
  readonly [Name in NotYetEmulated]?: never
}
