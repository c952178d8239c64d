import { join } from 'node:path'
import { watch as watchFiles } from 'chokidar'

/** Editors save in several steps; a run begins when nothing has changed for this many milliseconds. */
const quiet = 50

/**
 * Runs again after every change below spec/ and templates/, one run at a time, until the signal aborts.
 *
 * @param run Makes the packages once; its failures are its own to report.
 */
export async function watch(root: string, run: () => Promise<void>, signal: AbortSignal): Promise<void> {
  // The generator's own output must not wake it up.
  const generated = join(root, 'spec', 'schema')
  const watcher = watchFiles([join(root, 'spec'), join(root, 'templates')], {
    ignored: generated,
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: quiet, pollInterval: 10 },
  })
  let running: Promise<void> = Promise.resolve()
  let pending = false
  const trigger = () => {
    if (pending) return
    pending = true
    running = running.then(() => {
      pending = false
      return run()
    })
  }
  watcher.on('all', trigger)
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
    if (signal.aborted) resolve()
  })
  await watcher.close()
  await running
}
