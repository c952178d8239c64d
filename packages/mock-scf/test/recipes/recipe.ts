import type { createEmulator } from '../emulator.js'

/** An account in which recipes are run. `account.ts` creates its resources. */
export interface Account extends Pick<ReturnType<typeof createEmulator>, 'scf' | 'call'> {
  /** The RequestId of an asynchronous event of the function `worker` that is RUNNING. */
  readonly event: string
}

/** A reproducible cause of an error code of an action. */
export interface Recipe {
  /** A sentence for the documentation. */
  readonly how: string
  /** Brings the account into the required state. */
  readonly setUp?: (account: Account) => Promise<unknown>
  /** Changes to a valid input of the action. Undefined members are omitted. */
  readonly input?: object
  /** Whether the key pair is denied all operations. */
  readonly isDenied?: true
}

/** Why a program can get an error code from the emulator only as a fault. */
export interface FaultOnly {
  /** The explanation, as the end of a sentence for the documentation. */
  readonly because: string
  /** The codes that the emulator responds with instead. */
  readonly instead?: readonly string[]
}

/** The recipe of each error code, or why there is none, by action and code. */
export type RecipesByAction = Readonly<Record<string, Readonly<Record<string, Recipe | FaultOnly>>>>

/** The error has a cause within the cloud. */
export const internalCause: FaultOnly = {
  because: 'its cause is internal to the cloud',
}

/** The error comes from a product, or a part of one, that is not emulated. */
export function notEmulated(product: string): FaultOnly {
  return {
    because: `the emulator does not include ${product}`,
  }
}

/** The error is about a parameter that the action does not have. */
export function noSuchParameter(parameter: string): FaultOnly {
  return {
    because: `the action has no parameter ${parameter}`,
  }
}

/** The emulator never reaches a state that causes the error. */
export function unreachable(because: string): FaultOnly {
  return { because }
}

/** The recipe is not written yet. `npm run recipes` writes it for new error codes; a test fails until it is replaced. */
export const toDo: FaultOnly = { because: 'its recipe is still to be written' }

/** The emulator responds with other documented codes for the same cause. */
export function reportedAs(...instead: [string, ...string[]]): FaultOnly {
  return {
    because: `the emulator responds with ${instead.map((code) => `\`${code}\``).join(' or ')} instead`,
    instead,
  }
}
