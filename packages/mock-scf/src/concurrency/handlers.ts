import type { ScfHandlers } from '../generated/handlers.js'
import type { World } from '../store/world.js'
import { type ProvisionedHandlers, provisionedHandlers } from './provisioned.js'
import { type ReservedHandlers, reservedHandlers } from './reserved.js'
import { putTotalConcurrencyConfig } from './total.js'

/** The actions of Chapter Function APIs that share out the account's concurrency memory. */
export type ConcurrencyHandlers = ReservedHandlers &
  ProvisionedHandlers &
  Pick<ScfHandlers, 'putTotalConcurrencyConfig'>

export function concurrencyHandlers(world: World): ConcurrencyHandlers {
  return {
    ...reservedHandlers(world),
    ...provisionedHandlers(world),
    putTotalConcurrencyConfig: putTotalConcurrencyConfig(world),
  }
}
