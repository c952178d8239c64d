import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { median } from '../median.js'

const empty = filePath('../empty.js')
const command = filePath('../../../packages/mock-scf/bin/tc3-mock-scf.js')

function filePath(path) {
  return fileURLToPath(new URL(path, import.meta.url))
}

/**
 * Times the start of the emulator's command until it accepts requests, compared with an empty program.
 *
 * @param {number} runs
 */
export async function measureEmulatorStart(runs) {
  const times = { empty: [], command: [] }
  for (let run = 0; run < runs; run += 1) {
    times.empty.push(await timeUntilExit(empty))
    times.command.push(await timeUntilListening(command, '--port', '0'))
  }
  const row = (name, measured) => ({
    '': name,
    ms: median(measured).toFixed(0),
    'of Node alone': median(measured.map((time, run) => time / times.empty[run])).toFixed(2),
  })
  return [row('an empty program', times.empty), row('tc3-mock-scf, until it listens', times.command)]
}

async function timeUntilExit(...program) {
  const start = performance.now()
  await once(spawn(process.execPath, program), 'exit')
  return performance.now() - start
}

async function timeUntilListening(...program) {
  const start = performance.now()
  const child = spawn(process.execPath, program)
  // It prints its first output when it listens.
  await once(child.stdout, 'data')
  const time = performance.now() - start
  child.kill()
  await once(child, 'exit')
  return time
}
