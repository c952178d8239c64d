import { spawnSync } from 'node:child_process'

const usage = new URL('report-usage.js', import.meta.url).href

/**
 * Runs a program for Node and measures it, including start-up.
 *
 * @param {string} folder The working directory.
 * @param {string} program
 * @param {readonly string[]} args
 * @throws {Error} If the program fails.
 */
export function runProgram(folder, program, ...args) {
  const start = performance.now()
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', '--import', usage, program, ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr.slice(0, 20_000)}`)
  const { memory, processors } = JSON.parse(output[3])
  return { stdout, seconds, processorSeconds: processors / 1e6, megabytes: memory / 2 ** 20 }
}
