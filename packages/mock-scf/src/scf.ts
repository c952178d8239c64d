import {
  createActionCaller,
  createDownloads,
  createMock,
  createStore,
  createTemporaryCredentials,
  createTransitions,
  type Duration,
  defaultAccount,
  fakeCredentials,
  type Mock,
  type MockSettings,
  type Persistence,
  toTestClock,
} from '@tc3/mock'
import { assertState } from '@tc3/mock/schemas'
import type { ScfContext } from './action/context.js'
import { createCompletions, createHandlers } from './behaviour.js'
import { packageFinder } from './code/packages.js'
import { createTemporaryUploads } from './code/temporary-uploads.js'
import { createCompanions, objectReader, selectCompanions } from './companions/companions.js'
import type { CompanionName } from './companions/names.js'
import { createDashboard } from './dashboard/dashboard.js'
import type { Emulator } from './emulator.js'
import { type AddFunctionSettings, createAddFunction } from './function/add-function.js'
import { prepareStored } from './function/prepare-stored.js'
import { scf } from './generated/product.js'
import type { ScfTransition } from './generated/statuses.js'
import { resumeInvocations } from './invocation/async-execution.js'
import type { DeadLetter } from './invocation/dead-letter.js'
import { listDeadLetters } from './invocation/dead-letters.js'
import { resultRoutes } from './invocation/result-routes.js'
import { createRoleCredentials } from './invocation/role-credentials.js'
import { runRoutes } from './invocation/run-routes.js'
import { createStandIns, type StandIns } from './invocation/stand-ins.js'
import type { CodeRunnerOptions } from './runtime/code-runner-options.js'
import { createLazyRunner } from './runtime/lazy-runner.js'
import { createRunFeed } from './runtime/run-feed.js'
import type { RunFunction, StandIn } from './runtime/run-function.js'
import { defaultLimits, type Limits } from './store/limits.js'
import { defaultNamespace } from './store/lookup.js'
import { regionPath } from './store/paths.js'
import { openTables } from './store/records.js'
import { snapshotSchemas } from './store/snapshot.js'
import { sourceRoutes } from './trigger/source-routes.js'
import { createTriggerSources } from './trigger/sources.js'
import { createTimers } from './trigger/timers.js'
import type { TriggerSources } from './trigger/trigger-sources.js'
import { createWebRoutes } from './web/routes.js'

/** Options of {@link createScf}. */
export interface ScfOptions extends MockSettings {
  /**
   * Overrides of quotas and limits.
   *
   * @defaultValue the documented quotas of the product
   */
  readonly limits?: Partial<Limits>
  /**
   * Runs in place of the code of all functions; or the stand-ins of some, by name. A name is that of a function, such as
   * `hello`, in any namespace, or has a namespace before it, such as `default/hello`, which takes precedence.
   *
   * @defaultValue every function returns its event
   */
  readonly run?: RunFunction | Readonly<Record<string, StandIn>>
  /**
   * What an invocation does with a function that has no stand-in: `echo` returns its event, `run` runs its code, as the
   * command does. Code runs with the rights of this process; in browsers, in Web Workers.
   *
   * @defaultValue `'echo'`
   */
  readonly code?: 'echo' | 'run'
  /** How code runs. */
  readonly instances?: CodeRunnerOptions
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
   * Whether UpdateFunctionConfiguration removes all layers for `Layers: []`, and all environment variables for
   * `Environment: { Variables: [] }`. The cloud ignores empty arrays. It removes all layers for
   * `[{ LayerName: '', LayerVersion: 0 }]`, and all variables for `[{ Key: '', Value: '' }]`.
   *
   * @defaultValue `false`
   */
  readonly emptyArraysClear?: boolean
  /**
   * Stand-ins of other products that deployment tools call on the way: `true` for all, or the names of some. They are
   * reached at the same endpoint, by their Host or by the service of the credential scope.
   *
   * @defaultValue `false`: requests for other products fail with HTTP 421
   */
  readonly companions?: boolean | readonly CompanionName[]
  /**
   * Whether CreateTrigger and BatchCreateTrigger create triggers of the type `apigw`. The cloud no longer does. Those that
   * exist, such as in a seed, work in any case.
   *
   * @defaultValue whether the companion `apigateway` is on
   */
  readonly apiGatewayTriggers?: boolean
  /**
   * Where resources are stored, so that they outlive the process.
   *
   * @defaultValue resources are kept in memory only
   */
  readonly persistence?: Persistence
}

/** An SCF emulator. */
export interface Scf extends Mock<ScfTransition> {
  /** The stand-ins of functions. `reset` restores those of the option `run`. */
  readonly functions: StandIns
  /**
   * Adds a function as CreateFunction does, but without a request: it is not signed, limited, recorded in the journal or
   * affected by faults. How long its status is Creating is up to `transitions`.
   *
   * @param name The name, such as `hello`.
   * @throws {TypeError} If the name or a setting is invalid, or with the option `stubs`.
   * @throws {ApiError} If CreateFunction refuses the function, such as ResourceInUse.FunctionName for an existing name.
   */
  addFunction(name: string, settings?: AddFunctionSettings): Promise<void>
  /** The sources of triggers, which tests fire. Timers fire by themselves, on the emulator's clock. */
  readonly triggers: TriggerSources
  /** The events that functions with a DeadLetterConfig did not process, oldest first. A region keeps the latest 1,000. */
  deadLetters(): readonly DeadLetter[]
  /** Ends the instances that run code, and the timers. */
  close(): Promise<void>
}

/**
 * Creates an emulator of Serverless Cloud Function (SCF), version 2018-04-16, with its own resources.
 *
 * @throws {TypeError} If the list of credentials is empty, or a stand-in is invalid or a companion unknown.
 * @example
 * const cloud = createScf()
 * const scf = new ScfClient({ region: 'ap-guangzhou', credentials: cloud.credentials, fetch: cloud.fetch })
 */
export function createScf(options: ScfOptions = {}): Scf {
  const {
    limits,
    run,
    code = 'echo',
    instances = {},
    retryInterval = 0,
    emptyArraysClear = false,
    transitions: durations,
    companions = false,
    apiGatewayTriggers,
    persistence,
    ...settings
  } = options
  const { log, credentials = [fakeCredentials], random = Math.random } = options
  const clock = toTestClock(options.clock)
  const enabled = selectCompanions(companions)
  const store = createStore(persistence)
  const temporaryCredentials = createTemporaryCredentials({ store, credentials, random })
  const tables = openTables(store)
  const transitions = createTransitions<ScfTransition>(store, createCompletions(tables), durations)
  const downloads = createDownloads({ find: packageFinder(tables), clock, random })

  function prepareRegion({ account, region, now }: Pick<ScfContext, 'account' | 'region' | 'now'>): void {
    const path = regionPath({ account, region })
    if (tables.namespaces.all(path).size === 0) {
      const namespace = { name: defaultNamespace, description: '', created: now, modified: now }
      store.change(() => tables.namespaces.put(path, defaultNamespace, namespace))
    }
    transitions.settle(path, now)
  }

  const standIns = createStandIns(run)
  const runner =
    code === 'run' ? createLazyRunner(instances, (request) => mock.handle(request), clock.now) : undefined

  const emulator: Emulator = {
    store,
    tables,
    transitions,
    limits: { ...defaultLimits, ...limits },
    now: clock.now,
    random,
    emptyArraysClear,
    apiGatewayTriggers: apiGatewayTriggers ?? enabled.includes('apigateway'),
    findStandIn: standIns.find,
    runCode: runner?.run,
    prepareCode: runner?.prepare,
    terminateRun: runner?.terminate,
    startCode: runner?.start,
    runs: createRunFeed(),
    roleCredentials: createRoleCredentials(
      temporaryCredentials,
      (owner) => credentials.find(({ account = defaultAccount }) => account === owner)?.secretId,
    ),
    runningMemory: new Map(),
    countedInstances: new Map(),
    publish: (...message) => triggers.publish(...message),
    updateTimers: () => timers.update(),
    reportFailure(requestId, error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
      try {
        log?.({ kind: 'failure', requestId, stack })
      } catch {
        // As in a request, a log that fails changes nothing else.
      }
    },
    runningInvocations: new Set(),
    retryInterval,
    waitUntil: (time) => clock.sleep(time - clock.now()),
    prepareRegion,
    readObject: objectReader(enabled, store),
    temporaryUploads: enabled.includes('cos') ? createTemporaryUploads(random) : undefined,
    downloadAddress: ({ origin }, scope, sha256) => downloads.createUrl(origin, scope, sha256),
  }

  const timers = createTimers(emulator, clock)
  const triggers = createTriggerSources(emulator, timers)
  if (persistence) resumeInvocations(emulator)
  if (persistence && instances.prestart) void prepareStored(emulator)
  timers.update()

  const accounts = [...new Set(credentials.map(({ account = defaultAccount }) => account))]
  const behaviour = { product: scf, handlers: createHandlers(emulator), prepare: prepareRegion, store, clock }
  const mock = createMock({
    ...settings,
    ...behaviour,
    seed(state) {
      assertState(state, snapshotSchemas)
      store.seed(state)
      resumeInvocations(emulator)
      timers.update()
    },
    transitions: transitions.control,
    temporaryCredentials,
    companions: createCompanions(enabled, emulator, temporaryCredentials),
    findWebRoute: createWebRoutes(emulator, accounts, options.origin),
    downloads,
    dashboard: createDashboard(emulator),
    controlRoutes: [...resultRoutes(standIns), ...sourceRoutes(emulator, triggers), ...runRoutes(emulator)],
    onReset: standIns.reset,
  })
  const addFunction = createAddFunction({
    callAction: createActionCaller({ ...behaviour, origin: options.origin, random }),
    standIns,
    stubs: options.stubs ?? false,
    accounts,
  })
  const { set, delete: remove, clear, list } = standIns
  return Object.assign(mock, {
    functions: { set, delete: remove, clear, list },
    addFunction,
    triggers: { fire: triggers.fire, settled: triggers.settled },
    deadLetters: () => listDeadLetters(emulator),
    async close() {
      timers.close()
      await runner?.close()
    },
  })
}
