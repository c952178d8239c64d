import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { processesWith } from './processes.js'

/** How many times the emulator is killed. */
const kills = Number(process.env.KILLS ?? 2)
/** Determines how many events are accepted before each kill. */
const seed = Number(process.env.SEED ?? 1)

const program = fileURLToPath(new URL('queue-program.js', import.meta.url))

it(`killed ${kills} times with SEED=${seed}, the emulator runs every accepted event, and leaves no process`, {
  timeout: (1 + kills) * 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tc3-kills-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [directory, file] = [join(folder, 'data'), join(folder, 'events')]
  const counts = fc.sample(fc.integer({ min: 1, max: 40 }), { numRuns: kills, seed })
  const accepted: number[] = []
  let first = 0
  for (const count of counts) {
    const child = spawn(process.execPath, [program, directory, file, String(first)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let left = count
    for await (const line of createInterface(child.stdout)) {
      accepted.push(Number(line))
      left -= 1
      if (left === 0) child.kill('SIGKILL')
    }
    // The last event may have been accepted, or even run, although its number was not printed.
    first = (accepted.at(-1) ?? 0) + 1000
    await expect.poll(() => processesWith(`FILE=${file}`), { timeout: 60_000 }).toEqual([])
  }
  const drain = spawn(process.execPath, [program, directory, file, 'drain'], { stdio: 'inherit' })
  expect(await once(drain, 'exit')).toEqual([0, null])
  const ran = new Set(readFileSync(file, 'utf8').split('\n'))
  expect(accepted.length).toBeGreaterThanOrEqual(kills)
  expect(accepted.filter((number) => !ran.has(String(number)))).toEqual([])
  await expect.poll(() => processesWith(`FILE=${file}`), { timeout: 60_000 }).toEqual([])
  if (process.env.KILLS) process.stdout.write(`${accepted.length} events were accepted, and ran.\n`)
})
