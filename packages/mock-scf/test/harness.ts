import { createMock, createStore, createTransitions } from '@tc3/mock'
import { createCompletions, createHandlers } from '../src/behaviour.js'
import type { Emulator } from '../src/emulator.js'
import { scf as product } from '../src/generated/product.js'
import type { ScfTransition } from '../src/generated/statuses.js'
import { createRunFeed } from '../src/runtime/run-feed.js'
import { defaultLimits, type Limits } from '../src/store/limits.js'
import { type FunctionRecord, openTables, type VersionRecord } from '../src/store/records.js'
import { createCaller } from './caller.js'
import { startTime, validateAfterTest } from './emulator.js'

const account = '100000000001'
const region = `${account}/ap-guangzhou`

/** Creates an emulator whose records and transitions a test controls. */
export function createHarness({
  limits = {},
  random = () => 0.5,
  emptyArraysClear = false,
  apiGatewayTriggers = false,
}: {
  limits?: Partial<Limits>
  random?: () => number
  emptyArraysClear?: boolean
  apiGatewayTriggers?: boolean
} = {}) {
  let time = startTime
  const clock = { now: () => time }
  const store = createStore()
  validateAfterTest(store)
  const tables = openTables(store)
  const transitions = createTransitions<ScfTransition>(store, createCompletions(tables))
  const world: Emulator = {
    store,
    tables,
    transitions,
    limits: { ...defaultLimits, ...limits },
    now: clock.now,
    random,
    emptyArraysClear,
    apiGatewayTriggers,
    findStandIn:
      () =>
      ({ version }) => ({ returned: version }),
    runCode: undefined,
    prepareCode: undefined,
    terminateRun: undefined,
    publish: () => {},
    startCode: undefined,
    runs: createRunFeed(),
    roleCredentials: async () => undefined,
    runningMemory: new Map(),
    countedInstances: new Map(),
    updateTimers: () => {},
    reportFailure: () => {},
    runningInvocations: new Set(),
    retryInterval: 0,
    waitUntil: async () => {},
    prepareRegion: () => transitions.settle(region, time),
    downloadAddress: async (_context, scope, sha256) => `http://emulator.test/${scope}/${sha256}`,
  }
  store.change(() =>
    tables.namespaces.put(region, 'default', {
      name: 'default',
      description: '',
      created: startTime,
      modified: startTime,
    }),
  )
  const mock = createMock({
    product,
    clock,
    rateLimits: false,
    handlers: createHandlers(world),
    credentials: [{ secretId: 'AKID', secretKey: 'key', account }],
    prepare: world.prepareRegion,
  })

  const { call: send, errorCode } = createCaller(mock, clock)

  /** Calls an action by its name and returns the content of `Response`, without its RequestId. */
  async function call(name: string, input: object = {}): Promise<Record<string, unknown>> {
    const { RequestId: _, ...response } = await send(name, input)
    return response
  }

  function advanceSeconds(seconds: number) {
    time += seconds * 1000
  }

  /** Stores a function that is Active. */
  function createFunction(
    name: string,
    change: Partial<VersionRecord> = {},
    changeFunction: Partial<FunctionRecord> = {},
  ) {
    const record: FunctionRecord = {
      name,
      namespace: 'default',
      functionId: `lam-${name}`,
      type: 'Event',
      asyncRunEnable: 'FALSE',
      traceEnable: 'FALSE',
      tags: [],
      created: time,
      lastVersion: 0,
      asyncTriggerConfig: { RetryConfig: [{ RetryNum: 2 }], MsgTTL: 21600 },
      ...changeFunction,
    }
    const { namespace } = record
    store.change(() => tables.functions.put(`${region}/${namespace}`, name, record))
    const latest: Partial<VersionRecord> = {
      version: '$LATEST',
      description: '',
      code: { kind: 'package', sha256: 'a'.repeat(64), size: 1000 },
      handler: 'index.main_handler',
      runtime: 'Nodejs12.16',
      memorySize: 128,
      timeout: 3,
      initTimeout: 65,
      environment: [],
      role: '',
      installDependency: 'FALSE',
      clsLogsetId: '',
      clsTopicId: '',
      layers: [],
      l5Enable: 'FALSE',
      created: time,
      modified: time,
      lifecycle: { status: 'Active' },
      ...change,
    }
    changeVersion(name, '$LATEST', latest, namespace)
  }

  /** Updates the stored record of a version. */
  function changeVersion(
    name: string,
    version: string,
    change: Partial<VersionRecord>,
    namespace = 'default',
  ) {
    const path = `${region}/${namespace}/${name}`
    const record = { ...tables.versions.get(path, version), ...change } as VersionRecord
    store.change(() => tables.versions.put(path, version, record))
  }

  return {
    world,
    control: transitions.control,
    call,
    errorCode,
    advanceSeconds,
    createFunction,
    changeVersion,
  }
}
