import type { CodeOutcome, CodeRun } from './code-run.js'
import { type Instance, isInstance } from './instance.js'

/** The instances of functions with a debugger: one for each port. */
export interface DebuggedInstances {
  /** Runs an event after those that came before it. */
  run(port: number, settings: string, run: CodeRun): Promise<CodeOutcome>
  /** Starts an instance. Returns the outcome if that fails. */
  start(port: number, settings: string, run: CodeRun): Promise<CodeOutcome | undefined>
  close(): Promise<void>
}

interface DebuggedInstance {
  readonly instance: Instance
  /** What the instance depends on. */
  readonly settings: string
}

/**
 * Creates the instances of functions with a debugger.
 *
 * @param startInstance Starts an instance for a function, or returns the outcome if that fails.
 * @param runIn Runs an event in an instance.
 */
export function createDebuggedInstances(
  startInstance: (run: CodeRun) => Promise<Instance | CodeOutcome>,
  runIn: (instance: Instance, run: CodeRun) => Promise<CodeOutcome>,
): DebuggedInstances {
  const instances = new Map<number, DebuggedInstance>()
  const lastTurns = new Map<number, Promise<unknown>>()

  /** Does something with the instance of a port once all that came before is done. */
  function inTurn<T>(port: number, work: () => Promise<T>): Promise<T> {
    const turn = (lastTurns.get(port) ?? Promise.resolve()).then(work)
    lastTurns.set(
      port,
      turn.catch(() => {}),
    )
    return turn
  }

  /** Returns the instance of a port. One with other settings ends before, because only one process can use the port. */
  async function current(port: number, settings: string, run: CodeRun): Promise<Instance | CodeOutcome> {
    const existing = instances.get(port)
    if (existing?.settings === settings) return existing.instance
    await end(port)
    const instance = await startInstance(run)
    if (isInstance(instance)) instances.set(port, { instance, settings })
    return instance
  }

  async function end(port: number): Promise<void> {
    const existing = instances.get(port)
    instances.delete(port)
    await existing?.instance.stop()
  }

  return {
    async run(port, settings, run) {
      return new Promise((resolve, reject) => {
        // The turn lasts until the instance is free, which can be later than its answer.
        inTurn(port, async () => {
          const instance = await current(port, settings, run)
          if (!isInstance(instance)) return resolve(instance)
          resolve(await runIn(instance, run))
          if (!(await instance.whenFree())) await end(port)
        }).catch(reject)
      })
    },
    start: (port, settings, run) =>
      inTurn(port, async () => {
        const instance = await current(port, settings, run)
        return isInstance(instance) ? undefined : instance
      }),
    async close() {
      await Promise.all([...instances.keys()].map(end))
    },
  }
}
