import type { Arrival } from '@tc3/mock'
import type { ScfHandlers } from './generated/handlers.js'
import type { ScfTransition } from './generated/statuses.js'
import type { Tables } from './records.js'
import { accountHandlers } from './resources/account.js'
import { aliasHandlers } from './resources/aliases.js'
import { asyncEventArrivals, asyncEventHandlers } from './resources/async-events.js'
import { concurrencyHandlers } from './resources/concurrency.js'
import { eventInvokeHandlers } from './resources/event-invoke.js'
import { functionArrivals } from './resources/function-life.js'
import { functionHandlers } from './resources/functions.js'
import { invocationHandlers } from './resources/invocations.js'
import { layerArrivals, layerHandlers } from './resources/layers.js'
import { namespaceHandlers } from './resources/namespaces.js'
import { provisionedArrivals, provisionedHandlers } from './resources/provisioned.js'
import { runRecordHandlers } from './resources/run-records.js'
import { triggerHandlers } from './resources/triggers.js'
import { versionArrivals, versionHandlers } from './resources/versions.js'
import type { World } from './world.js'

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
    ...aliasHandlers(world),
    ...asyncEventHandlers(world),
    ...concurrencyHandlers(world),
    ...eventInvokeHandlers(world),
    ...functionHandlers(world),
    ...invocationHandlers(world),
    ...layerHandlers(world),
    ...namespaceHandlers(world),
    ...provisionedHandlers(world),
    ...runRecordHandlers(world),
    ...triggerHandlers(world),
    ...versionHandlers(world),
  }
}
