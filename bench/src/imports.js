import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './median.js'

// The first shows what Node itself takes to load any module; the last is what the others are measured against.
const nothing = './empty.js'
const modules = [
  nothing,
  '@tc3/client-scf',
  '@tc3/client-scf/actions',
  '@tc3/core',
  '@tc3/core/signing',
  'aws4fetch',
  'tencentcloud-sdk-nodejs-scf',
]
const program = fileURLToPath(new URL('import-time.js', import.meta.url))

/**
 * Times the import of clients, each time in a process of its own that has loaded nothing else.
 *
 * @param {number} runs
 */
export function imports(runs) {
  const measured = modules.map(() => [])
  for (let run = 0; run < runs; run += 1) {
    for (const [index, name] of modules.entries()) measured[index].push(importTime(name))
  }
  const medians = measured.map(median)
  return modules.map((name, index) => ({
    '': name === nothing ? 'an empty module' : name,
    ms: medians[index].toFixed(1),
    'of the official SDK': (medians[index] / medians.at(-1)).toFixed(3),
  }))
}

/** @param {string} name */
function importTime(name) {
  return Number(execFileSync(process.execPath, [program, name]).toString())
}
