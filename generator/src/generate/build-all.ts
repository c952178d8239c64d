import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { loadTemplates } from '../project/templates.js'
import type { Unit } from '../spec/unit.js'
import type { Stages } from '../stages.js'
import { type BuildResult, build } from './build.js'
import type { GenerationCache } from './generation-cache.js'

/** Receives the number of products that are built, and of all products to build. */
export type Progress = (done: number, total: number) => void

/**
 * Builds several units: in this thread if there is at most one product, otherwise in as many threads as the machine has
 * cores. Each thread has one product in memory at a time.
 *
 * @param now The time in milliseconds since 1970. Without it, times of the spec may be in the future.
 * @param cache What earlier builds in this thread left.
 * @returns The result of each unit, in the order of the units.
 */
export async function buildAll(
  root: string,
  units: readonly Unit[],
  stages: Stages,
  progress: Progress,
  now: number | undefined,
  cache: GenerationCache,
): Promise<BuildResult[]> {
  const results: BuildResult[] = []
  const products = units.filter(({ service }) => service !== undefined).length
  let done = 0
  function finish(index: number, result: BuildResult) {
    results[index] = result
    stages.add(result.timings)
    if (units[index]?.service === undefined) return
    done += 1
    progress(done, products)
  }
  // All threads take their units from this iterator.
  const queue = units.entries()
  if (products < 2) {
    const render = cache.renderWith(await loadTemplates(root))
    for (const [index, unit] of queue)
      finish(index, await build(root, unit, render, stages.now, now, cache.sources))
    return results
  }
  const threads = Array.from(
    { length: Math.min(availableParallelism(), products) },
    () => new Worker(new URL('./build-thread.js', import.meta.url), { workerData: { root, now } }),
  )
  try {
    await Promise.all(
      threads.map(async (thread) => {
        for (const [index, unit] of queue) {
          thread.postMessage(unit)
          const [result] = await once(thread, 'message')
          finish(index, result)
        }
      }),
    )
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
  return results
}
