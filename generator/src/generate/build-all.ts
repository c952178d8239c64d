import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { createRender } from '../emit/render.js'
import { loadTemplates } from '../project/templates.js'
import type { Unit } from '../spec/unit.js'
import type { Stages } from '../stages.js'
import { type Built, build } from './build.js'

/** Reports how many products are built, of how many. */
export type Progress = (done: number, total: number) => void

/**
 * Builds several parts: in this thread if there is one product, otherwise in as many threads as the machine has cores. A
 * thread has one product in memory at a time.
 *
 * @returns The result of each part, in their order.
 */
export async function buildAll(
  root: string,
  parts: readonly Unit[],
  stages: Stages,
  progress: Progress,
): Promise<Built[]> {
  const built: Built[] = []
  const products = parts.filter(({ service }) => service !== undefined).length
  let done = 0
  function finish(index: number, result: Built) {
    built[index] = result
    stages.add(result.timings)
    if (parts[index]?.service === undefined) return
    done += 1
    progress(done, products)
  }
  // The threads take their parts from the same queue.
  const queue = parts.entries()
  if (products < 2) {
    const render = createRender(await loadTemplates(root))
    for (const [index, part] of queue) finish(index, await build(root, part, render, stages.now))
    return built
  }
  const threads = Array.from(
    { length: Math.min(availableParallelism(), products) },
    () => new Worker(new URL('./build-thread.js', import.meta.url), { workerData: root }),
  )
  try {
    await Promise.all(
      threads.map(async (thread) => {
        for (const [index, part] of queue) {
          thread.postMessage(part)
          const [result] = await once(thread, 'message')
          finish(index, result)
        }
      }),
    )
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
  return built
}
