import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate, Stages } from '@tc3/generator'
import { median } from '../median.js'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const bin = join(repository, 'generator/bin/tc3.js')

/**
 * Times generation into an empty folder, and again without a change: each stage in this process, and the whole command in
 * a new process.
 *
 * @param {number} runs
 */
export async function measureGeneration(runs) {
  const full = []
  const none = []
  const commands = { full: [], none: [] }
  for (let run = 0; run < runs; run += 1) {
    const root = await mkdtemp(join(tmpdir(), 'tc3-bench-'))
    for (const folder of ['spec', 'templates']) {
      await cp(join(repository, folder), join(root, folder), { recursive: true })
    }
    full.push(await timeStages(root))
    none.push(await timeStages(root))
    await rm(join(root, 'packages'), { recursive: true })
    await rm(join(root, 'spec/schema'), { recursive: true })
    commands.full.push(timeCommand(root))
    commands.none.push(timeCommand(root))
    await rm(root, { recursive: true })
  }
  return [row('everything', full, commands.full), row('no change', none, commands.none)]
}

async function timeStages(root) {
  const measured = new Stages(() => performance.now())
  await generate(root, measured, false)
  return measured.timings
}

function timeCommand(root) {
  const start = performance.now()
  execFileSync(process.execPath, [bin, 'generate'], { cwd: root })
  return performance.now() - start
}

function row(name, timings, commands) {
  const names = timings[0].map(([stage]) => stage)
  const byStage = names.map((stage, index) => [stage, median(timings.map((run) => run[index][1]))])
  const total = median(timings.map((run) => run.reduce((sum, [, milliseconds]) => sum + milliseconds, 0)))
  const cells = [...byStage, ['all stages', total], ['command with start-up', median(commands)]]
  return { '': name, ...Object.fromEntries(cells.map(([cell, value]) => [cell, value.toFixed(1)])) }
}
