import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { median } from '../median.js'

function file(path) {
  return fileURLToPath(new URL(path, import.meta.url))
}
const empty = file('../empty.js')
const command = file('../../../packages/mock-scf/bin/tc3-mock-scf.js')

/**
 * Times the start of the emulator's command until it serves, beside a program that does nothing.
 *
 * @param {number} runs
 */
export async function emulatorStart(runs) {
  const times = { empty: [], command: [] }
  for (let run = 0; run < runs; run += 1) {
    times.empty.push(await timeUntilEnd(empty))
    times.command.push(await timeUntilServing(command, '--port', '0'))
  }
  function row(name, own) {
    return {
      '': name,
      ms: median(own).toFixed(0),
      'of Node alone': median(own.map((time, run) => time / times.empty[run])).toFixed(2),
    }
  }
  return [row('an empty program', times.empty), row('tc3-mock-scf, until it serves', times.command)]
}

async function timeUntilEnd(...program) {
  const start = performance.now()
  await once(spawn(process.execPath, program), 'exit')
  return performance.now() - start
}

async function timeUntilServing(...program) {
  const start = performance.now()
  const child = spawn(process.execPath, program)
  // What it prints comes at once, when it serves.
  await once(child.stdout, 'data')
  const time = performance.now() - start
  child.kill()
  await once(child, 'exit')
  return time
}
