import { setImmediate } from 'node:timers/promises'
import { endRun, isInUse, newRun, type Run, startRun, type Waiting } from './run.js'

/** A minute is longer than any run that does not hang. */
const patience = 60_000

/**
 * Does what reads and writes the packages while no other run does. What killed runs left is put in order first. An
 * interrupt or a request to terminate ends the process with the tree as it was before or as it is after, unless the
 * process has a listener of its own, which decides then.
 *
 * @param root The project's folder.
 * @throws Error where another run goes on for longer than one waits.
 */
export async function exclusively<Result>(
  root: string,
  work: (run: Run) => Promise<Result>,
  { patience: milliseconds = patience, onWait = () => {} }: Partial<Waiting> = {},
): Promise<Result> {
  const run = newRun(root)
  const forget = beforeSignals(() => endRun(run))
  try {
    await startRun(run, { patience: milliseconds, onWait })
    return await work(run)
  } finally {
    endRun(run)
    await heard()
    forget()
  }
}

/** Waits for a run that goes on, and puts in order what killed ones left. */
export async function putInOrder(root: string, waiting?: Partial<Waiting>): Promise<void> {
  if (isInUse(root)) await exclusively(root, async () => {}, waiting)
}

/** Signals that came up to now have been heard: the second turn of the event loop asks for them anew. */
async function heard(): Promise<void> {
  await setImmediate()
  await setImmediate()
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Cleans up before a signal ends the process. It is heard between two turns of the event loop, so never while files are
 * moved into place.
 *
 * @returns What ends that.
 */
function beforeSignals(cleanUp: () => void): () => void {
  const unheard = signals.filter((signal) => process.listenerCount(signal) === 0)
  function forget() {
    for (const signal of unheard) process.off(signal, end)
  }
  function end(signal: NodeJS.Signals): void {
    forget()
    cleanUp()
    process.kill(process.pid, signal)
  }
  for (const signal of unheard) process.on(signal, end)
  return forget
}
