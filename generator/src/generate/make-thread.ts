import { parentPort, workerData } from 'node:worker_threads'
import { createRender } from '../emit/render.js'
import { loadTemplates } from '../project/templates.js'
import type { Unit } from '../spec/unit.js'
import { make } from './make.js'

// A thread that makes one part after another, for make-all.ts.
const root: string = workerData
const render = createRender(await loadTemplates(root))
parentPort?.on('message', async (part: Unit) => {
  parentPort?.postMessage(await make(root, part, render, () => performance.now()))
})
