import type { OnComplete } from '@tc3/mock'
import { accountHandlers } from './account/handlers.js'
import { codeHandlers } from './code/handlers.js'
import { concurrencyHandlers } from './concurrency/handlers.js'
import { provisionedCompletions } from './concurrency/transitions.js'
import { domainHandlers } from './domain/handlers.js'
import type { Emulator } from './emulator.js'
import { functionHandlers } from './function/handlers.js'
import { testModelHandlers } from './function/test-models.js'
import { functionCompletions } from './function/transitions.js'
import type { ScfTransition } from './generated/statuses.js'
import { invocationHandlers } from './invocation/handlers.js'
import { asyncEventCompletions } from './invocation/transitions.js'
import { layerHandlers } from './layer/handlers.js'
import { layerCompletions } from './layer/transitions.js'
import { namespaceHandlers } from './namespace/handlers.js'
import type { EmulatedHandlers } from './not-yet-emulated.js'
import type { Tables } from './store/records.js'
import { batchTriggerHandlers } from './trigger/batch-create.js'
import { triggerHandlers } from './trigger/handlers.js'
import { versionHandlers } from './version/handlers.js'
import { versionCompletions } from './version/transitions.js'

/** Creates the callbacks that complete the transitions of all resources. */
export function createCompletions(tables: Tables): Readonly<Record<ScfTransition, OnComplete>> {
  return {
    ...functionCompletions(tables),
    ...versionCompletions(tables),
    ...layerCompletions(tables),
    ...provisionedCompletions(tables),
    ...asyncEventCompletions(tables),
  }
}

/** Creates the handlers of all actions, but for those in `not-yet-emulated.ts`. */
export function createHandlers(emulator: Emulator): EmulatedHandlers {
  return {
    ...accountHandlers(emulator),
    ...batchTriggerHandlers(emulator),
    ...codeHandlers(emulator),
    ...concurrencyHandlers(emulator),
    ...domainHandlers(emulator),
    ...functionHandlers(emulator),
    ...invocationHandlers(emulator),
    ...layerHandlers(emulator),
    ...namespaceHandlers(emulator),
    ...testModelHandlers(emulator),
    ...triggerHandlers(emulator),
    ...versionHandlers(emulator),
  }
}
