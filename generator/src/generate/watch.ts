import { basename, join } from 'node:path'
import { watch as watchFiles } from 'chokidar'

/** Editors save in several steps. A run starts once a file has not changed for this many milliseconds. */
const stabilityThreshold = 20

/**
 * Generates the packages, and again after every change below spec/ and templates/, until the signal aborts. Resolves once
 * the last run has ended.
 *
 * @param run Generates the packages once. It reports its errors itself and never rejects.
 * @param ready Called after the first run. Later runs wait until it resolves.
 */
export async function watch(
  root: string,
  run: () => Promise<void>,
  ready: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  // The schemas are generated, and hidden files belong to tools and editors. Neither must start a run.
  const generated = join(root, 'spec', 'schema')
  const watcher = watchFiles([join(root, 'spec'), join(root, 'templates')], {
    ignored: (path) => path === generated || basename(path).startsWith('.'),
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold, pollInterval: 10 },
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
