import {
  assertState,
  createDownloads,
  createMock,
  createStore,
  createTransitions,
  type Duration,
  type Mock,
  type MockSettings,
  type Persistence,
  toTestClock,
} from '@tc3/mock'
import type { ScfContext } from './action/context.js'
import { completionsOf, handlersOf } from './behaviour.js'
import { packageFinder } from './code/packages.js'
import { sections } from './dashboard.js'
import { scf } from './generated/product.js'
import type { ScfTransition } from './generated/statuses.js'
import { endLostRuns } from './invocation/runs.js'
import { echo, type RunFunction } from './runtime/run.js'
import { defaultLimits, type Limits } from './store/limits.js'
import { defaultNamespace } from './store/lookup.js'
import { regionOf } from './store/paths.js'
import { tablesOf } from './store/records.js'
import { stateSchemas } from './store/snapshot.js'
import type { World } from './store/world.js'

/** How the emulator of SCF is made; all of it is optional. */
export interface ScfOptions extends MockSettings {
  /** Limits other than the documented ones. */
  readonly limits?: Partial<Limits>
  /** What stands in for the code of functions. Default: every function returns its event. */
  readonly run?: RunFunction
  /**
   * How long an asynchronous invocation that failed waits until it is tried again, in milliseconds on the emulator's
   * clock; the cloud waits a minute. Default: 0, it is tried again at once.
   */
  readonly retryInterval?: number
  /** How long statuses last that pass by themselves, such as `{ 'function.Creating': { ms: 3000 } }`. Default: no time. */
  readonly transitions?: Partial<Readonly<Record<ScfTransition, Duration>>>
  /** Has what it knows outlive the process. Default: nothing does. */
  readonly persistence?: Persistence
}

/** An emulator of SCF. */
export type Scf = Mock<ScfTransition>

/**
 * Makes an emulator of Serverless Cloud Function (SCF), version 2018-04-16, with resources of its own.
 *
 * @throws {TypeError} where the list of credentials is empty
 */
export function createScf(options: ScfOptions = {}): Scf {
  const { limits, run = echo, retryInterval = 0, transitions: duration, persistence, ...settings } = options
  const { random = Math.random } = options
  const clock = toTestClock(options.clock)
  const store = createStore(persistence)
  const tables = tablesOf(store)
  const transitions = createTransitions<ScfTransition>(store, completionsOf(tables), duration)
  const downloads = createDownloads({ find: packageFinder(tables), clock, random: options.random })

  function enter({ account, region, now }: Pick<ScfContext, 'account' | 'region' | 'now'>): void {
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
    now: clock.now,
    random,
    run,
    running: new Set(),
    untilRetry: async () => {
      if (retryInterval > 0) await clock.sleep(retryInterval)
    },
    enter,
    downloadAddress: ({ origin }, scope, sha256) => downloads.createUrl(origin, scope, sha256),
  }

  // Who was to end them is gone.
  if (persistence) endLostRuns(world)

  return createMock({
    ...settings,
    clock,
    product: scf,
    handlers: handlersOf(world),
    store,
    seed(state) {
      assertState(state, stateSchemas)
      store.change(() => {
        store.seed(state)
        endLostRuns(world)
      })
    },
    transitions: transitions.control,
    prepare: enter,
    downloads,
    dashboard: () => sections(world),
  })
}
