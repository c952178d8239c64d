import type { Fault } from '../testing/fault.js'
import type { FaultInjector } from '../testing/faults.js'
import type { DecodedCall } from './decode.js'

/** The fault to inject into a call. */
export interface InjectedFault {
  readonly fault: Fault | undefined
}

/**
 * Creates the stage that selects the fault of a call. A fault replaces the behaviour or changes the response.
 *
 * @returns A stage that never throws.
 */
export function selectFault(faults: FaultInjector): (call: DecodedCall) => InjectedFault {
  return ({ action }) => ({ fault: faults.select(action) })
}
