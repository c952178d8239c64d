import { parentPort, workerData } from 'node:worker_threads'
import { createRender } from '../emit/render.js'
import { loadTemplates } from '../project/templates.js'
import type { Unit } from '../spec/unit.js'
import { build } from './build.js'

// A worker thread of build-all.ts. It builds the units that it receives, one after another.
const { root, now }: { readonly root: string; readonly now: number | undefined } = workerData
const render = createRender(await loadTemplates(root))
parentPort?.on('message', async (unit: Unit) => {
  parentPort?.postMessage(await build(root, unit, render, () => performance.now(), now))
})
