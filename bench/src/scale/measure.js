import { spawnSync } from 'node:child_process'
import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '../median.js'
import { createProject } from './create-project.js'

const bin = fileURLToPath(new URL('../../../generator/bin/tc3.js', import.meta.url))
const usage = new URL('report-usage.js', import.meta.url).href

/**
 * Times `tc3 generate` in a project with many products, including start-up: into an empty folder, after a change of one
 * product, and without a change. Returns medians.
 *
 * @param {number} products The number of products.
 * @param {number} runs
 */
export async function measure(products, runs) {
  const full = []
  const one = []
  const none = []
  for (let run = 0; run < runs; run += 1) {
    const root = await createProject(products)
    full.push(generate(root))
    await appendFile(join(root, 'spec/product1/2018-04-16/types.yaml'), '# Changed\n')
    one.push(generate(root))
    none.push(generate(root))
    await rm(root, { recursive: true })
  }
  const medianOf = (results, name) => median(results.map((result) => result[name]))
  return {
    products,
    seconds: medianOf(full, 'seconds'),
    processorSeconds: medianOf(full, 'processorSeconds'),
    megabytes: medianOf(full, 'megabytes'),
    oneChanged: medianOf(one, 'seconds'),
    noneChanged: medianOf(none, 'seconds'),
  }
}

function generate(root) {
  const start = performance.now()
  const { status, stderr, output } = spawnSync(process.execPath, ['--import', usage, bin, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(stderr)
  const { memory, processors } = JSON.parse(output[3])
  return { seconds, processorSeconds: processors / 1e6, megabytes: memory / 2 ** 20 }
}
