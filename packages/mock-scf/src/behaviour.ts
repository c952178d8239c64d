import type { Arrival } from '@tc3/mock'
import { accountHandlers } from './account/handlers.js'
import { concurrencyHandlers } from './concurrency/handlers.js'
import { provisionedArrivals } from './concurrency/transitions.js'
import { functionHandlers } from './function/handlers.js'
import { functionArrivals } from './function/transitions.js'
import type { ScfHandlers } from './generated/handlers.js'
import type { ScfTransition } from './generated/statuses.js'
import { invocationHandlers } from './invocation/handlers.js'
import { asyncEventArrivals } from './invocation/transitions.js'
import { layerHandlers } from './layer/handlers.js'
import { layerArrivals } from './layer/transitions.js'
import { namespaceHandlers } from './namespace/handlers.js'
import type { Tables } from './store/records.js'
import type { World } from './store/world.js'
import { triggerHandlers } from './trigger/handlers.js'
import { versionHandlers } from './version/handlers.js'
import { versionArrivals } from './version/transitions.js'

/** How each status that passes by itself ends. */
export function arrivalsOf(tables: Tables): Readonly<Record<ScfTransition, Arrival>> {
  return {
    ...functionArrivals(tables),
    ...versionArrivals(tables),
    ...layerArrivals(tables),
    ...provisionedArrivals(tables),
    ...asyncEventArrivals(tables),
  }
}

/** The behaviour of every action: one that has none does not compile. */
export function handlersOf(world: World): ScfHandlers {
  return {
    ...accountHandlers(world),
    ...concurrencyHandlers(world),
    ...functionHandlers(world),
    ...invocationHandlers(world),
    ...layerHandlers(world),
    ...namespaceHandlers(world),
    ...triggerHandlers(world),
    ...versionHandlers(world),
  }
}
