import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import { expect, it, onTestFinished } from 'vitest'
import { childProcesses, processesWith } from './processes.js'

/** Creates a function, and returns a function that invokes it. */
async function deploy(source: string, settings: object = {}) {
  const cloud = createScf({ code: 'run', rateLimits: false })
  onTestFinished(() => cloud.close())
  await cloud.addFunction('worker', { files: { 'index.js': source }, environment: { MARK: mark } })
  const { credentials, fetch } = cloud
  const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch })
  await scf.updateFunctionConfiguration({ FunctionName: 'worker', ...settings })
  return async (event: unknown) => {
    const { Result } = await scf.invoke({ FunctionName: 'worker', ClientContext: JSON.stringify(event) })
    return [Result?.InvokeResult, JSON.parse(Result?.RetMsg ?? '')]
  }
}

/** In the environment of the processes of these functions. */
const mark = `faults-${process.pid}`

it('an instance that is killed during an event fails that event only', async () => {
  const invoke = await deploy(
    'exports.main_handler = async (event) => { if (event === "kill") { process.kill(process.pid, "SIGKILL"); await new Promise(() => {}) } return process.pid }',
  )
  const [, first] = await invoke('run')
  expect(await invoke('kill')).toEqual([439, expect.objectContaining({ statusCode: 439 })])
  const [code, second] = await invoke('run')
  expect(code).toBe(0)
  expect(second).not.toBe(first)
})

it('an emulator that is closed while an instance ends leaves no process', async () => {
  const source = `exports.main_handler = async () => { const all = []; for (;;) { all.push(Buffer.alloc(1e7, 1)); await new Promise(setImmediate) } }`
  for (let count = 0; count < 3; count += 1) {
    const cloud = createScf({ code: 'run' })
    await cloud.addFunction('leak', { files: { 'index.js': source } })
    const { credentials, fetch } = cloud
    const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch })
    const { Result } = await scf.invoke({ FunctionName: 'leak' })
    await cloud.close()
    expect(Result?.InvokeResult).toBe(434)
  }
  await expect.poll(childProcesses, { timeout: 60_000 }).toEqual([])
})

it('a function that opens too many files fails, and nothing else', async () => {
  const invoke = await deploy(`
const { closeSync, openSync } = require('fs')
exports.main_handler = async (event) => {
  const opened = []
  try {
    for (;;) opened.push(openSync(__filename))
  } catch ({ code }) {
    for (const file of opened) closeSync(file)
    return [code, opened.length > 900 && opened.length < 1024]
  }
}`)
  expect(await invoke(null)).toEqual([0, ['EMFILE', true]])
  expect(await invoke(null)).toEqual([0, ['EMFILE', true]])
})

it('all processes that a function has started end with its timeout', async () => {
  const invoke = await deploy(
    `
const { spawn } = require('child_process')
exports.main_handler = async (event) => {
  if (!event) return 'fine'
  for (let count = 0; count < 200; count += 1) {
    spawn('sleep', ['600'], { stdio: 'ignore' })
    spawn('sh', ['-c', 'sleep 600 & sleep 600'], { stdio: 'ignore' })
  }
  await new Promise(() => {})
}`,
    { Timeout: 1, MemorySize: 3072 },
  )
  expect(await invoke(true)).toEqual([433, expect.objectContaining({ statusCode: 433 })])
  await expect.poll(() => processesWith(`MARK=${mark}`), { timeout: 30_000 }).toEqual([])
  expect(await invoke(false)).toEqual([0, 'fine'])
})

it('an emulator without file descriptors fails events, and goes on when there are some again', () => {
  const program = fileURLToPath(new URL('few-files-program.js', import.meta.url))
  const command = ['-c', 'ulimit -n 200; exec "$0" "$1"', process.execPath, program]
  const lines = execFileSync('/bin/sh', command, { encoding: 'utf8' }).trimEnd().split('\n')
  expect(lines).toEqual([
    'before 0 "ran"',
    expect.stringMatching(/^during 4\d\d .*(?:open|start)/),
    'after 0 "ran"',
  ])
})

it('an emulator without a folder for temporary files creates functions, and fails their events', async () => {
  const { TMPDIR } = process.env
  onTestFinished(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  })
  const cloud = createScf({ code: 'run', rateLimits: false, instances: { prestart: true } })
  onTestFinished(() => cloud.close())
  const { credentials, fetch } = cloud
  const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch, retry: false })
  process.env.TMPDIR = '/absent'
  await cloud.addFunction('worker', { files: { 'index.js': 'exports.main_handler = async () => 1' } })
  await expect(scf.invoke({ FunctionName: 'worker' })).rejects.toMatchObject({ code: 'InternalError' })
  process.env.TMPDIR = '/tmp'
  expect((await scf.invoke({ FunctionName: 'worker' })).Result?.RetMsg).toBe('1')
})
