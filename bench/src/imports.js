import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './median.js'

// The first is the minimum time that Node takes to load a module; the last is the baseline of the comparison.
const emptyModule = './empty.js'
const modules = [
  emptyModule,
  '@tc3/client-scf',
  '@tc3/client-scf/actions',
  '@tc3/core',
  '@tc3/core/signing',
  'aws4fetch',
  'tencentcloud-sdk-nodejs-scf',
]
const program = fileURLToPath(new URL('time-import.js', import.meta.url))

/**
 * Times the import of clients, each time in a new process.
 *
 * @param {number} runs
 */
export function measureImports(runs) {
  const measured = modules.map(() => [])
  for (let run = 0; run < runs; run += 1) {
    for (const [index, name] of modules.entries()) measured[index].push(timeImport(name))
  }
  const medians = measured.map(median)
  return modules.map((name, index) => ({
    '': name === emptyModule ? 'an empty module' : name,
    ms: medians[index].toFixed(1),
    'of the official SDK': (medians[index] / medians.at(-1)).toFixed(3),
  }))
}

/** @param {string} name */
function timeImport(name) {
  return Number(execFileSync(process.execPath, [program, name]).toString())
}
