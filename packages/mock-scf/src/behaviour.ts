import type { OnComplete } from '@tc3/mock'
import { accountHandlers } from './account/handlers.js'
import { concurrencyHandlers } from './concurrency/handlers.js'
import { provisionedCompletions } from './concurrency/transitions.js'
import { functionHandlers } from './function/handlers.js'
import { functionCompletions } from './function/transitions.js'
import type { ScfHandlers } from './generated/handlers.js'
import type { ScfTransition } from './generated/statuses.js'
import { invocationHandlers } from './invocation/handlers.js'
import { asyncEventCompletions } from './invocation/transitions.js'
import { layerHandlers } from './layer/handlers.js'
import { layerCompletions } from './layer/transitions.js'
import { namespaceHandlers } from './namespace/handlers.js'
import type { Tables } from './store/records.js'
import type { World } from './store/world.js'
import { triggerHandlers } from './trigger/handlers.js'
import { versionHandlers } from './version/handlers.js'
import { versionCompletions } from './version/transitions.js'

/** How each status that passes by itself ends. */
export function completionsOf(tables: Tables): Readonly<Record<ScfTransition, OnComplete>> {
  return {
    ...functionCompletions(tables),
    ...versionCompletions(tables),
    ...layerCompletions(tables),
    ...provisionedCompletions(tables),
    ...asyncEventCompletions(tables),
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
