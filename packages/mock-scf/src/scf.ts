import {
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
import { assertState } from '@tc3/mock/schemas'
import type { ScfContext } from './action/context.js'
import { createCompletions, createHandlers } from './behaviour.js'
import { packageFinder } from './code/packages.js'
import { createDashboard } from './dashboard/dashboard.js'
import type { Emulator } from './emulator.js'
import { scf } from './generated/product.js'
import type { ScfTransition } from './generated/statuses.js'
import { failOrphanedInvocations } from './invocation/async-execution.js'
import { echoEvent, type RunFunction } from './runtime/run-function.js'
import { defaultLimits, type Limits } from './store/limits.js'
import { defaultNamespace } from './store/lookup.js'
import { regionPath } from './store/paths.js'
import { openTables } from './store/records.js'
import { snapshotSchemas } from './store/snapshot.js'

/** Options of {@link createScf}. */
export interface ScfOptions extends MockSettings {
  /**
   * Overrides of quotas and limits.
   *
   * @defaultValue the documented quotas of the product
   */
  readonly limits?: Partial<Limits>
  /**
   * Runs in place of the code of all functions.
   *
   * @defaultValue every function returns its event
   */
  readonly run?: RunFunction
  /**
   * How long a failed asynchronous invocation waits before it is retried, in milliseconds on the emulator's clock. The
   * cloud waits a minute.
   *
   * @defaultValue `0`
   */
  readonly retryInterval?: number
  /**
   * How long transient statuses last, such as `{ 'function.Creating': { ms: 3000 } }`.
   *
   * @defaultValue every transition completes at once
   */
  readonly transitions?: Partial<Readonly<Record<ScfTransition, Duration>>>
  /**
   * Where resources are stored, so that they outlive the process.
   *
   * @defaultValue resources are kept in memory only
   */
  readonly persistence?: Persistence
}

/** An SCF emulator. */
export type Scf = Mock<ScfTransition>

/**
 * Creates an emulator of Serverless Cloud Function (SCF), version 2018-04-16, with its own resources.
 *
 * @throws {TypeError} If the list of credentials is empty.
 * @example
 * const cloud = createScf()
 * const scf = new ScfClient({ region: 'ap-guangzhou', credentials: cloud.credentials, fetch: cloud.fetch })
 */
export function createScf(options: ScfOptions = {}): Scf {
  const {
    limits,
    run = echoEvent,
    retryInterval = 0,
    transitions: durations,
    persistence,
    ...settings
  } = options
  const { random = Math.random } = options
  const clock = toTestClock(options.clock)
  const store = createStore(persistence)
  const tables = openTables(store)
  const transitions = createTransitions<ScfTransition>(store, createCompletions(tables), durations)
  const downloads = createDownloads({ find: packageFinder(tables), clock, random: options.random })

  function prepareRegion({ account, region, now }: Pick<ScfContext, 'account' | 'region' | 'now'>): void {
    const path = regionPath({ account, region })
    if (tables.namespaces.all(path).size === 0) {
      const namespace = { name: defaultNamespace, description: '', created: now, modified: now }
      store.change(() => tables.namespaces.put(path, defaultNamespace, namespace))
    }
    transitions.settle(path, now)
  }

  const emulator: Emulator = {
    store,
    tables,
    transitions,
    limits: { ...defaultLimits, ...limits },
    now: clock.now,
    random,
    run,
    runningInvocations: new Set(),
    waitForRetry: async () => {
      if (retryInterval > 0) await clock.sleep(retryInterval)
    },
    prepareRegion,
    downloadAddress: ({ origin }, scope, sha256) => downloads.createUrl(origin, scope, sha256),
  }

  // The process that was running them has ended.
  if (persistence) failOrphanedInvocations(emulator)

  return createMock({
    ...settings,
    clock,
    product: scf,
    handlers: createHandlers(emulator),
    store,
    seed(state) {
      assertState(state, snapshotSchemas)
      store.change(() => {
        store.seed(state)
        failOrphanedInvocations(emulator)
      })
    },
    transitions: transitions.control,
    prepare: prepareRegion,
    downloads,
    dashboard: createDashboard(emulator),
  })
}
