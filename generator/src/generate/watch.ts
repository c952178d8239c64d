import { basename, join } from 'node:path'
import { watch as watchFiles } from 'chokidar'

/** Editors save in several steps; a run begins when a file has not changed for this many milliseconds. */
const quiet = 50

/**
 * Runs at once and again after every change below spec/ and templates/, one run at a time, until the signal aborts.
 *
 * @param run Makes the packages once; its failures are its own to report.
 * @param ready Called when the first run is over and changes are awaited.
 */
export async function watch(
  root: string,
  run: () => Promise<void>,
  ready: () => void,
  signal: AbortSignal,
): Promise<void> {
  // The generator's own output must not wake it up, and neither must what tools and editors keep in hidden files.
  const generated = join(root, 'spec', 'schema')
  const watcher = watchFiles([join(root, 'spec'), join(root, 'templates')], {
    ignored: (path) => path === generated || basename(path).startsWith('.'),
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: quiet, pollInterval: 10 },
  })
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  let running = run().then(ready)
  let pending = false
  watcher.on('all', () => {
    if (pending) return
    pending = true
    running = running.then(() => {
      pending = false
      return run()
    })
  })
  if (!signal.aborted) await stopped
  await watcher.close()
  await running
}
