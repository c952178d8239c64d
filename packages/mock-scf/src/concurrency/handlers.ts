import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { type ProvisionedHandlers, provisionedHandlers } from './provisioned.js'
import { type ReservedHandlers, reservedHandlers } from './reserved.js'
import { putTotalConcurrencyConfig } from './total.js'

/** The handlers of the actions that allocate the account's concurrency memory. */
export type ConcurrencyHandlers = ReservedHandlers &
  ProvisionedHandlers &
  Pick<ScfHandlers, 'putTotalConcurrencyConfig'>

export function concurrencyHandlers(emulator: Emulator): ConcurrencyHandlers {
  return {
    ...reservedHandlers(emulator),
    ...provisionedHandlers(emulator),
    putTotalConcurrencyConfig: putTotalConcurrencyConfig(emulator),
  }
}
