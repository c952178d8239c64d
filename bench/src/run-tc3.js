import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../generator/bin/tc3.js', import.meta.url))
const usage = new URL('report-usage.js', import.meta.url).href

/**
 * Runs `tc3` and measures it, including start-up.
 *
 * @param {string} root The project folder.
 * @param {readonly string[]} args
 * @throws {Error} If the command fails.
 */
export function runTc3(root, ...args) {
  const start = performance.now()
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', '--import', usage, bin, ...args],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`tc3 ${args.join(' ')} failed:\n${stderr.slice(0, 20_000)}`)
  const { memory, processors } = JSON.parse(output[3])
  return { stdout, seconds, processorSeconds: processors / 1e6, megabytes: memory / 2 ** 20 }
}
