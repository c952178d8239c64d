import type { Fault, FaultOrder } from '../testing/faults.js'
import type { Decoded } from './decode.js'

/** The fault that a call meets. */
export interface Struck {
  readonly fault: Fault | undefined
}

/**
 * Finds the fault that a call meets. It comes in place of the behaviour, or spoils the answer.
 *
 * @returns A stage that throws nothing
 */
export function fault(faults: FaultOrder): (call: Decoded) => Struck {
  return ({ action }) => ({ fault: faults.meet(action) })
}
