import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import { openDataDir } from '@tc3/mock-scf/data-dir'
import { expect, it, onTestFinished } from 'vitest'
import { childProcesses } from './processes.js'

// The watchdogs of other emulators of this process may take a while to end.
const patience = { timeout: 60_000 }

function account() {
  const cloud = createScf({ code: 'run', rateLimits: false, instances: { prestart: true } })
  onTestFinished(() => cloud.close())
  const { credentials, fetch } = cloud
  const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch })
  async function invoke(FunctionName: string) {
    const { Result } = await scf.invoke({ FunctionName })
    return JSON.parse(Result?.RetMsg ?? '')
  }
  return { cloud, scf, invoke }
}

/** A function that returns what it sees of its process. */
const source = `
const folder = __dirname, temporary = require('os').tmpdir()
const shown = (value) => JSON.parse(JSON.stringify(value)
  .replaceAll(folder, '<code>').replaceAll(temporary, '<temporary>')
  .replaceAll(process.env.SCF_FUNCTIONNAME, '<name>'))
exports.main_handler = async () => shown({
  id: process.pid,
  environment: process.env,
  inherited: require('child_process').execFileSync('env').toString().split('\\n').sort(),
  folder: process.cwd(),
  arguments: [process.argv, process.execArgv],
  paths: require.resolve.paths('absent'),
  heap: require('v8').getHeapStatistics().heap_size_limit,
  zone: new Date(0).toString(),
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  limits: require('fs').readFileSync('/proc/self/limits', 'utf8'),
})`
const files = { 'index.js': source }
// The system reads where libraries are when a process starts, so this function has a process of its own.
const withLibrary = { ...files, 'lib/libown.so.1': '' }

const secrets = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'TENCENTCLOUD_SESSIONTOKEN']

interface Seen {
  readonly id: number
  readonly environment: Record<string, string>
  readonly inherited: readonly string[]
  readonly heap: number
}

/** Leaves out what differs between any two instances. */
function comparable({ id: _, environment, inherited, ...seen }: Seen) {
  const isSecret = (name = '') => secrets.includes(name)
  return {
    ...seen,
    environment: Object.fromEntries(Object.entries(environment).filter(([name]) => !isSecret(name))),
    inherited: inherited.filter((line) => !isSecret(line.split('=', 1)[0])),
  }
}

it('a process that starts with the creation of a function becomes an instance like any other', async () => {
  const { cloud, invoke } = account()
  await cloud.addFunction('advance', { files })
  await expect.poll(() => childProcesses().length, patience).toBe(2)
  const before = childProcesses()
  const first: Seen = await invoke('advance')
  expect(before).toContain(String(first.id))

  await expect.poll(() => childProcesses().length, patience).toBe(3)
  await cloud.addFunction('own', { files: withLibrary })
  const reserved = childProcesses()
  const second: Seen = await invoke('own')
  expect(reserved).not.toContain(String(second.id))
  expect(comparable(second)).toEqual(comparable(first))
})

it('any number of functions has one process in advance, which ends with the emulator', async () => {
  const { cloud } = account()
  for (let number = 0; number < 20; number += 1) await cloud.addFunction(`f${number}`, { files })
  await expect.poll(() => childProcesses().length, patience).toBe(2)
  await cloud.close()
  await expect.poll(() => childProcesses().length, patience).toBe(0)
})

it('a function with another memory does not get the process', async () => {
  const { cloud, scf, invoke } = account()
  await cloud.addFunction('large', { files })
  await scf.updateFunctionConfiguration({ FunctionName: 'large', MemorySize: 1024 })
  await scf.waitUntil.functionActive({ FunctionName: 'large' })
  const before = childProcesses()
  const { id, heap }: Seen = await invoke('large')
  expect(before).not.toContain(String(id))
  expect(heap).toBeGreaterThan(1024 * 1024 * 1024)
})

it.each([
  ['NODE_OPTIONS', '--no-deprecation', 'process.noDeprecation', true],
  ['TZ', 'Asia/Shanghai', 'new Date(0).getTimezoneOffset()', -480],
  ['LC_ALL', 'de_DE.UTF-8', 'Intl.DateTimeFormat().resolvedOptions().locale', 'de-DE'],
])(
  'the environment variable %s takes effect, which Node reads at its start',
  async (Key, Value, text, expected) => {
    const { cloud, scf, invoke } = account()
    await cloud.addFunction('fn', {
      files: { 'index.js': `exports.main_handler = async () => ${text}` },
    })
    await scf.updateFunctionConfiguration({
      FunctionName: 'fn',
      Environment: { Variables: [{ Key, Value }] },
    })
    await scf.waitUntil.functionActive({ FunctionName: 'fn' })
    expect(await invoke('fn')).toEqual(expected)
  },
)

it('a process that has ended is not used', async () => {
  const { cloud, invoke } = account()
  await cloud.addFunction('after', { files: { 'index.js': 'exports.main_handler = async () => 1' } })
  await expect.poll(() => childProcesses().length, patience).toBe(2)
  for (const id of childProcesses()) process.kill(Number(id), 'SIGKILL')
  await expect.poll(() => childProcesses().length, patience).toBe(0)
  expect(await invoke('after')).toBe(1)
})

it('a process starts with an emulator that has functions already', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tc3-prestart-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const open = async () => {
    const persistence = await openDataDir(folder)
    const cloud = createScf({ code: 'run', persistence, instances: { prestart: true } })
    return { persistence, cloud }
  }
  const first = await open()
  await first.cloud.addFunction('kept', { files })
  await first.cloud.close()
  await first.persistence.close()
  await expect.poll(() => childProcesses().length).toBe(0)

  const { persistence, cloud } = await open()
  onTestFinished(() => persistence.close())
  onTestFinished(() => cloud.close())
  await expect.poll(() => childProcesses().length).toBe(2)
})
