import {
  type Context,
  createMock,
  createStore,
  createTransitions,
  type Mock,
  type MockOptions,
} from '@tc3/mock'
import type { ScfHandlers } from './generated/handlers.js'
import { scf } from './generated/product.js'
import { defaultLimits, type Limits } from './limits.js'
import { defaultNamespace } from './lookup.js'
import { regionOf } from './path.js'
import { tablesOf } from './records.js'
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
import { echo, type RunFunction } from './run.js'
import type { ScfTransition, World } from './world.js'

/** How the emulator of SCF is made; all of it is optional. */
export interface ScfOptions extends Omit<MockOptions<ScfHandlers>, 'product' | 'handlers'> {
  /** Limits other than the documented ones. */
  readonly limits?: Partial<Limits>
  /** What stands in for the code of functions. Default: every function returns its event. */
  readonly run?: RunFunction
}

/**
 * Makes an emulator of Serverless Cloud Function (SCF), version 2018-04-16, with resources of its own.
 *
 * @throws {TypeError} where the list of credentials is empty
 */
export function createScf(options: ScfOptions = {}): Mock {
  const { limits, run = echo, random = Math.random, ...rest } = options
  const store = createStore()
  const tables = tablesOf(store)
  const transitions = createTransitions<ScfTransition>(store, {
    ...functionArrivals(tables),
    ...versionArrivals(tables),
    ...layerArrivals(tables),
    ...provisionedArrivals(tables),
    ...asyncEventArrivals(tables),
  })

  function enter({ account, region, now }: Pick<Context, 'account' | 'region' | 'now'>): void {
    const place = regionOf({ account, region })
    if (tables.namespaces.all(place).size === 0) {
      const first = { name: defaultNamespace, description: '', created: now, modified: now }
      store.change(() => tables.namespaces.put(place, defaultNamespace, first))
    }
    transitions.settle(place, now)
  }

  const world: World = {
    store,
    tables,
    transitions,
    limits: { ...defaultLimits, ...limits },
    now: () => (options.clock ?? Date).now(),
    random,
    run,
    enter,
    downloadAddress: async () => '',
  }
  const handlers: Partial<ScfHandlers> = {
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

  return createMock({ ...rest, random, product: scf, handlers, prepare: enter })
}
