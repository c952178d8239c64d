import { randomUUID } from 'node:crypto'
import type { Mock } from '@tc3/mock'
import { listen } from '@tc3/mock/node'
import type { CodeOutcome, CodeRun, CodeRunner, FunctionStart, Termination } from './code-run.js'
import type { CodeRunnerOptions } from './code-runner-options.js'
import { customRuntime } from './custom.js'
import { createDebuggedInstances } from './debugged-instances.js'
import { environmentInAdvance } from './environment.js'
import { goRuntime } from './go.js'
import { type Instance, type InstanceHost, isInstance, longestTimer, startInstance } from './instance.js'
import { startProcess } from './instance-process.js'
import { javaRuntime } from './java.js'
import { nodeFinder, nodejsRuntime } from './nodejs.js'
import { failed } from './outcome.js'
import { phpRuntime } from './php.js'
import { pythonFinder, pythonRuntime } from './python.js'
import { createReserve } from './reserve.js'
import type { Runtime } from './runtime.js'
import { createSandbox } from './sandbox.js'
import { createOccupancy, type Occupancy, selectInstance } from './sharing.js'
import { statusCodes } from './status-codes.js'
import { createWatchdog } from './watchdog.js'
import { webRuntime } from './web.js'

/** The instances of one version. */
interface Pool {
  /** The version that the instances run. */
  readonly version: string
  /** What the instances depend on. An instance of an older pool ends when it is free. */
  readonly settings: string
  /** The instances that start or run events, and may take further ones. */
  readonly busy: Set<Slot>
  /** The instances that run no event. */
  readonly idle: Map<Slot, IdleInstance>
  /** The instances that have answered, but are not free yet. Each resolves once it is idle or has ended. */
  readonly finishing: Set<Promise<void>>
}

/** An instance that runs or starts, and its events. */
interface Slot {
  readonly occupancy: Occupancy
  /** Resolves once the instance can run events; to the outcome if it cannot start. */
  readonly starting: Promise<Instance | CodeOutcome>
}

interface IdleInstance {
  readonly instance: Instance
  readonly timer: NodeJS.Timeout
}

/**
 * Creates a runner that starts a process for each instance.
 *
 * @param handle Handles the requests that functions send to the cloud.
 * @param now Returns the time that sessions depend on, in milliseconds.
 */
export async function createCodeRunner(
  {
    interpreters = {},
    idleTime = 5 * 60_000,
    graceTime = 10_000,
    maxInstances = 100,
    startNode = () => ({}),
  }: CodeRunnerOptions,
  handle: Mock['handle'],
  now: () => number,
): Promise<CodeRunner> {
  const sandbox = await createSandbox()
  // Functions reach the emulator even if it is in the process of a test only.
  const emulator = await listen({ handle }, { keepRunning: false })
  const mark = `tc3-instance-${randomUUID()}`
  const watchdog = createWatchdog(mark, sandbox.root)
  const reserve = createReserve((command) =>
    startProcess({
      command,
      folder: sandbox.root,
      environment: environmentInAdvance(mark),
      channel: true,
      watchdog,
    }),
  )
  const host: InstanceHost = { sandbox, watchdog, reserve, mark, graceTime, emulator }
  const findNode = nodeFinder(interpreters)
  const findPython = pythonFinder(interpreters)
  const runtimes: readonly Runtime[] = [
    // The type of a function goes before its runtime.
    webRuntime(findNode, findPython, emulator),
    nodejsRuntime(findNode, startNode),
    pythonRuntime(findPython),
    phpRuntime(interpreters),
    javaRuntime(interpreters, sandbox.root),
    goRuntime(),
    customRuntime(),
  ]
  const pools = new Map<string, Pool>()
  const instances = new Set<Instance>()
  /** What runs, by RequestId: an instance, or, until there is one, how its event is to be terminated. */
  const running = new Map<string, Instance | Termination | undefined>()
  /** The number of instances that exist or are starting. */
  let places = maxInstances
  const waiting: (() => void)[] = []

  function poolFor(run: CodeRun): Pool {
    const version = [run.account, run.region, run.namespace, run.functionName, run.version].join('/')
    const settings = settingsOf(run)
    const current = pools.get(version)
    if (current?.settings === settings) return current
    const pool: Pool = { version, settings, busy: new Set(), idle: new Map(), finishing: new Set() }
    pools.set(version, pool)
    if (current) for (const slot of current.idle.keys()) void discard(current, slot)
    return pool
  }

  async function discard(pool: Pool, slot: Slot): Promise<void> {
    const idle = pool.idle.get(slot)
    if (!idle) return
    pool.idle.delete(slot)
    clearTimeout(idle.timer)
    await end(idle.instance)
  }

  async function end(instance: Instance): Promise<void> {
    instances.delete(instance)
    await instance.stop()
    leavePlace()
  }

  function leavePlace() {
    places += 1
    waiting.shift()?.()
  }

  /** Selects an instance that can run an event: one that runs others, or else the last used idle one. */
  function select({ busy, idle }: Pool, { session }: CodeRun): Slot | undefined {
    return selectInstance([...busy, ...[...idle.keys()].reverse()], session, now())
  }

  function oldestIdle(): [Pool, Slot] | undefined {
    for (const pool of pools.values()) for (const slot of pool.idle.keys()) return [pool, slot]
    return undefined
  }

  /** Keeps an instance for the next event, if it can run one. */
  async function release(pool: Pool, slot: Slot, instance: Instance, { session }: CodeRun): Promise<void> {
    const usable = await instance.whenFree()
    const { occupancy } = slot
    occupancy.leave(session, now())
    const isCurrent = pools.get(pool.version) === pool
    if (!usable) pool.busy.delete(slot)
    if (occupancy.running > 0) {
      waiting.shift()?.()
      return
    }
    // Without it here, the instance could not run an earlier event.
    const isKept = pool.busy.delete(slot)
    if (!isKept || !isCurrent || !instances.has(instance)) return end(instance)
    const time = Math.min(Math.max(idleTime, occupancy.sessionTime(now())), longestTimer)
    const timer = setTimeout(() => void discard(pool, slot), time).unref()
    pool.idle.set(slot, { instance, timer })
    waiting.shift()?.()
  }

  /** Returns an instance that the event may run in, once there is one or a place for one. */
  async function acquire(pool: Pool, run: CodeRun): Promise<Slot> {
    if (!select(pool, run) && pool.finishing.size > 0) await finishingTime(pool)
    for (;;) {
      const slot = select(pool, run)
      if (slot) return enter(pool, slot, run)
      if (places > 0) {
        places -= 1
        return enter(pool, startSlot(pool, run), run)
      }
      const oldest = oldestIdle()
      if (oldest) await discard(...oldest)
      else await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }

  function enter(pool: Pool, slot: Slot, { session }: CodeRun): Slot {
    clearTimeout(pool.idle.get(slot)?.timer)
    pool.idle.delete(slot)
    pool.busy.add(slot)
    slot.occupancy.enter(session, now())
    return slot
  }

  function startSlot(pool: Pool, run: CodeRun): Slot {
    const slot: Slot = {
      occupancy: createOccupancy(run.sharing),
      starting: start(run)
        .catch(cannotStart)
        .then((started) => {
          if (isInstance(started)) instances.add(started)
          else {
            pool.busy.delete(slot)
            leavePlace()
          }
          // If there is no process in advance, the next cold start takes longer.
          fillReserve(run).catch(() => {})
          return started
        }),
    }
    return slot
  }

  async function fillReserve(fn: FunctionStart): Promise<void> {
    const command = await runtimeFor(fn)?.commandInAdvance?.(fn)
    if (command) reserve.fill(command)
  }

  function runtimeFor(run: FunctionStart): Runtime | undefined {
    return runtimes.find((runtime) => runtime.matches(run))
  }

  async function start(run: CodeRun): Promise<Instance | CodeOutcome> {
    const runtime = runtimeFor(run)
    if (runtime) return startInstance(host, runtime, run)
    return outcomeOf(`The emulator cannot run ${run.runtime}. Set a result for the function instead.`)
  }

  function keep(pool: Pool, slot: Slot, instance: Instance, run: CodeRun): void {
    const finished: Promise<void> = release(pool, slot, instance, run).finally(() =>
      pool.finishing.delete(finished),
    )
    pool.finishing.add(finished)
  }

  /** Runs an event in an instance. If the event was terminated meanwhile, the instance ends. */
  async function runIn(instance: Instance, run: CodeRun): Promise<CodeOutcome> {
    const early = running.get(run.requestId)
    running.set(run.requestId, instance)
    const finishing = instance.run(run)
    if (typeof early === 'string') instance.terminate(early)
    return finishing
  }

  async function runInPool(run: CodeRun): Promise<CodeOutcome> {
    const pool = poolFor(run)
    const slot = await acquire(pool, run)
    const instance = await slot.starting
    if (!isInstance(instance)) return instance
    const outcome = await runIn(instance, run)
    keep(pool, slot, instance, run)
    return outcome
  }

  async function startInPool(run: CodeRun): Promise<CodeOutcome | undefined> {
    const pool = poolFor(run)
    const slot = await acquire(pool, run)
    const instance = await slot.starting
    if (!isInstance(instance)) return instance
    keep(pool, slot, instance, run)
    return undefined
  }

  const debugged = createDebuggedInstances(start, runIn)

  return {
    prepare: fillReserve,
    async run(run) {
      const { requestId } = run
      running.set(requestId, undefined)
      const port = runtimeFor(run)?.debugPort?.(run)
      const finishing = port === undefined ? runInPool(run) : debugged.run(port, settingsOf(run), run)
      return finishing.finally(() => running.delete(requestId))
    },
    start(run) {
      const port = runtimeFor(run)?.debugPort?.(run)
      return port === undefined ? startInPool(run) : debugged.start(port, settingsOf(run), run)
    },
    terminate(requestId, how) {
      if (!running.has(requestId)) return
      const instance = running.get(requestId)
      if (typeof instance === 'object') instance.terminate(how)
      else running.set(requestId, how)
    },
    async close() {
      await Promise.all([...[...instances].map(end), debugged.close(), reserve.close()])
      watchdog.close()
      await emulator.close()
      await sandbox.close()
    },
  }
}

/** How long an event waits for an instance that has just answered, in milliseconds: less than a start takes. */
const maxFinishingTime = 20

/** Resolves once an instance is idle or has ended, or after a short time. */
function finishingTime({ finishing }: Pool): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, maxFinishingTime)
    for (const finished of finishing) {
      void finished.then(() => {
        clearTimeout(timer)
        resolve()
      })
    }
  })
}

/** Returns a text that changes with everything that an instance depends on. */
function settingsOf({
  code,
  layers,
  requestId: _,
  event: _event,
  isTimer: _isTimer,
  web: _web,
  session: _session,
  credentials: _credentials,
  ...settings
}: CodeRun) {
  return JSON.stringify([settings, code.sha256, layers.map(({ sha256 }) => sha256)])
}

function cannotStart(error: unknown): CodeOutcome {
  return outcomeOf(
    `The process of the function cannot be started: ${error instanceof Error ? error.message : error}`,
  )
}

function outcomeOf(message: string): CodeOutcome {
  return { ...failed(statusCodes.codeNotLoaded, message), returned: '', log: [], memUsage: 0, duration: 0 }
}
