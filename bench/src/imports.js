import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './median.js'

const modules = ['@tc3/client-scf', '@tc3/core', 'aws4fetch', 'tencentcloud-sdk-nodejs-scf']
const cwd = fileURLToPath(new URL('..', import.meta.url))

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
    '': name,
    ms: medians[index].toFixed(1),
    'of the official SDK': (medians[index] / medians.at(-1)).toFixed(2),
  }))
}

/** @param {string} name */
function importTime(name) {
  const program = `const start = performance.now(); await import('${name}'); process.stdout.write(String(performance.now() - start))`
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd })
  return Number(output.toString())
}
