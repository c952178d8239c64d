import { appendFile, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../median.js'
import { runTc3 } from '../run-tc3.js'

/**
 * Measures `tc3 generate` in a project with some products, including start-up: into an empty folder, after a change of one
 * product, and without a change. Returns medians.
 *
 * @param {string} spec The folder with the specs of the products.
 * @param {readonly string[]} products The service names of the products.
 * @param {number} runs
 */
export async function measure(spec, products, runs) {
  const full = []
  const one = []
  const none = []
  let actions = 0
  for (let run = 0; run < runs; run += 1) {
    const root = await mkdtemp(join(tmpdir(), 'tc3-scale-'))
    await mkdir(join(root, 'spec'))
    for (const product of products)
      await cp(join(spec, product), join(root, 'spec', product), { recursive: true })
    const files = await readdir(join(root, 'spec'), { recursive: true })
    actions = files.filter((path) => /actions.[^.]+\.yaml$/.test(path)).length
    full.push(runTc3(root, 'generate'))
    const [version] = await readdir(join(root, 'spec', products[0]))
    await appendFile(join(root, 'spec', products[0], version, 'service.yaml'), '# Changed\n')
    one.push(runTc3(root, 'generate'))
    none.push(runTc3(root, 'generate'))
    await rm(root, { recursive: true })
  }
  const medianOf = (results, name) => median(results.map((result) => result[name]))
  return {
    products: products.length,
    actions,
    runs,
    seconds: medianOf(full, 'seconds'),
    processorSeconds: medianOf(full, 'processorSeconds'),
    megabytes: medianOf(full, 'megabytes'),
    oneChanged: medianOf(one, 'seconds'),
    noneChanged: medianOf(none, 'seconds'),
  }
}
