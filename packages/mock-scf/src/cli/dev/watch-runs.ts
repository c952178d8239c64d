import type { EndedRun } from '../../runtime/run-feed.js'
import type { EmulatorClient } from '../emulator-client.js'

/** How long a request waits for the next run, in milliseconds. */
const maxWait = 10_000

/**
 * Calls a function with each run that ends, until the signal aborts.
 *
 * @throws {Error} If the emulator no longer answers.
 */
export async function watchRuns(
  { listRuns }: Pick<EmulatorClient, 'listRuns'>,
  after: number,
  signal: AbortSignal,
  onRun: (run: EndedRun) => void,
): Promise<void> {
  let number = after
  while (!signal.aborted) {
    try {
      const { last, runs } = await listRuns(number, maxWait, signal)
      for (const run of runs) onRun(run)
      number = last
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }
}
