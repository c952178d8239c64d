import type { cloud } from '../cloud.js'

/** An account in which recipes are tried: what it has is in `account.ts`. */
export interface Account extends Pick<ReturnType<typeof cloud>, 'scf' | 'call'> {
  /** The RequestId of an asynchronous event of the function `worker` that is RUNNING. */
  readonly event: string
}

/** How an error code of an action is brought about. */
export interface Recipe {
  /** A sentence for people. */
  readonly how: string
  /** Brings the account into the state that it takes. */
  readonly given?: (account: Account) => Promise<unknown>
  /** What differs from the usual input of the action; what is undefined is left out. */
  readonly input?: object
}

/** Why nothing that the emulator is told brings an error code about. */
export interface OnlyAsFault {
  readonly reason: 'insides' | 'product' | 'parameter' | 'never' | 'instead'
  /** Why it is so, as the rest of a sentence for people. */
  readonly because: string
  /** The codes that are answered instead. */
  readonly instead?: readonly string[]
}

/** Either of them for each error code of each action of a chapter. */
export type Chapter = Readonly<Record<string, Readonly<Record<string, Recipe | OnlyAsFault>>>>

/** Something fails within the cloud. */
export const insides: OnlyAsFault = {
  reason: 'insides',
  because: 'only the insides of the cloud cause it',
}

/** It comes from a product, or a part of one, that the emulator does not have. */
export function without(product: string): OnlyAsFault {
  return {
    reason: 'product',
    because: `the emulator has no ${product}`,
  }
}

/** The documentation has no parameter that it could be about. */
export function noParameter(parameter: string): OnlyAsFault {
  return {
    reason: 'parameter',
    because: `the action has no parameter ${parameter}`,
  }
}

/** What would cause it is never so in the emulator. */
export function never(because: string): OnlyAsFault {
  return { reason: 'never', because }
}

/** Other codes that the action documents say the same. */
export function answeredAs(...instead: [string, ...string[]]): OnlyAsFault {
  return {
    reason: 'instead',
    because: `its cause is answered as ${instead.map((code) => `\`${code}\``).join(' or ')}`,
    instead,
  }
}
