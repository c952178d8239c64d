import { readdirSync } from 'node:fs'
import { ScfClient } from '@tc3/client-scf'
import { createClock } from '@tc3/mock'
import { createScf, type ScfOptions } from '@tc3/mock-scf'
import { expect, it, onTestFinished } from 'vitest'
import { heapInUse } from '../../packages/mock/test/fuzz/heap.js'
import { childProcesses } from './processes.js'

/** How many events run, and how often the code changes, to find out what is left of them. */
const invocations = Number(process.env.INVOCATIONS ?? 200)
const redeployments = Number(process.env.REDEPLOYMENTS ?? 4)
const slow = { timeout: 600_000 }

function account(options: ScfOptions = {}) {
  const cloud = createScf({
    code: 'run',
    rateLimits: false,
    instances: { maxInstances: 8 },
    journal: { entries: 10 },
    ...options,
  })
  onTestFinished(() => cloud.close())
  const { credentials, fetch } = cloud
  const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch })
  async function invoke(FunctionName: string, event: unknown = null) {
    const { Result } = await scf.invoke({ FunctionName, ClientContext: JSON.stringify(event) })
    return JSON.parse(Result?.RetMsg ?? '')
  }
  return { cloud, scf, invoke }
}

it('200 concurrent events have each its own result, of few instances', slow, async () => {
  const { cloud, invoke } = account()
  await cloud.addFunction('echo', {
    files: { 'index.js': 'exports.main_handler = async (number) => ({ number, id: process.pid })' },
  })
  const numbers = Array.from({ length: 200 }, (_, number) => number)
  const results = await Promise.all(numbers.map((number) => invoke('echo', number)))
  expect(results.map(({ number }) => number)).toEqual(numbers)
  expect(new Set(results.map(({ id }) => id)).size).toBeLessThanOrEqual(8)
})

it('200 functions take no process until they are invoked', slow, async () => {
  const { cloud, invoke } = account({ limits: { functions: 200 } })
  // Those of the test before are ending.
  await expect.poll(() => childProcesses().length).toBe(0)
  const files = { 'index.js': 'exports.main_handler = async () => process.ppid' }
  for (let number = 0; number < 200; number += 1) await cloud.addFunction(`f${number}`, { files })
  expect(childProcesses()).toEqual([])
  await invoke('f7')
  // The instance, the watchdog, and the process for the next instance.
  await expect.poll(() => childProcesses().length).toBe(3)
})

it(`${invocations} events and ${redeployments} changes of code leave nothing behind`, slow, async () => {
  const { cloud, scf, invoke } = account({ limits: { invocations: 10 } })
  await cloud.addFunction('worker', { files: { 'index.js': 'exports.main_handler = async () => 0' } })
  const usage = () => ({
    heap: heapInUse(),
    files: readdirSync('/proc/self/fd').length,
    processes: childProcesses().length,
  })
  async function work(changes: number, events: number) {
    for (let change = 0; change < changes; change += 1) {
      await scf.updateFunctionConfiguration({
        FunctionName: 'worker',
        Environment: { Variables: [{ Key: 'CHANGE', Value: String(change) }] },
      })
      for (let event = 0; event < events / changes; event += 1) expect(await invoke('worker')).toBe(0)
    }
  }
  await work(2, 100)
  const before = usage()
  await work(redeployments, invocations)
  // An instance of an earlier configuration may still be ending.
  await expect.poll(() => usage().processes).toBeLessThanOrEqual(before.processes)
  const after = usage()
  expect(after.files).toBeLessThanOrEqual(before.files + 8)
  expect(after.heap - before.heap).toBeLessThan(4_000_000)
  if (process.env.INVOCATIONS) process.stdout.write(`${JSON.stringify({ before, after })}\n`)
})

it.runIf(process.env.INVOCATIONS)(
  'a week of a hundred hourly timers takes less than a minute',
  slow,
  async () => {
    const clock = createClock()
    const { cloud, scf } = account({
      clock,
      instances: { maxInstances: 100 },
      limits: { functions: 100, invocations: 200 },
    })
    const files = { 'index.js': 'exports.main_handler = async () => 0' }
    for (let number = 0; number < 100; number += 1) {
      await cloud.addFunction(`f${number}`, { files })
      await scf.createTrigger({
        FunctionName: `f${number}`,
        TriggerName: 'hourly',
        Type: 'timer',
        TriggerDesc: '0 0 * * * * *',
        Enable: 'OPEN',
      })
    }
    const heap = heapInUse()
    const start = performance.now()
    clock.advance(7 * 24 * 3_600_000)
    await cloud.triggers.settled()
    const seconds = (performance.now() - start) / 1000
    let ran = 0
    for (const records of Object.values(cloud.snapshot().invocations ?? {})) {
      ran += Object.keys(records).length
    }
    expect(ran).toBe(100 * 168)
    expect(seconds).toBeLessThan(60)
    process.stdout.write(
      `${ran} events in ${seconds.toFixed(1)} s, heap +${((heapInUse() - heap) / 1e6).toFixed(1)} MB\n`,
    )
  },
)
