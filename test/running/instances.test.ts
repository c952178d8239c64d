import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it, onTestFinished } from 'vitest'
import { programZip } from '../../packages/mock-scf/test/runtime/program-zip.js'

const Runtime = 'Nodejs18.15'
const packageOf = (text: string) => ({ ZipFile: programZip({ 'index.js': text }).toString('base64') })

/** An emulator that runs code, and a client of it. */
function account() {
  const cloud = createScf({ code: 'run', rateLimits: false })
  onTestFinished(() => cloud.close())
  const { credentials, fetch } = cloud
  const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch })

  async function create(FunctionName: string, text: string, settings: object = {}) {
    await scf.createFunction({
      FunctionName,
      Runtime,
      Handler: 'index.main_handler',
      Code: packageOf(text),
      ...settings,
    })
  }
  async function invoke(FunctionName: string, event: unknown = null) {
    const { Result } = await scf.invoke({ FunctionName, ClientContext: JSON.stringify(event) })
    if (Result?.InvokeResult !== 0)
      return { InvokeResult: Result?.InvokeResult, ...JSON.parse(Result?.ErrMsg ?? '') }
    return JSON.parse(Result.RetMsg ?? '')
  }
  return { cloud, scf, create, invoke }
}

const counter =
  'let count = 0; exports.main_handler = async () => ({ count: (count += 1), pid: process.pid })'

describe('an instance', () => {
  it('is kept for later events: code outside of the handler runs once', async () => {
    const { create, invoke } = account()
    await create('counter', counter)
    const [first, second] = [await invoke('counter'), await invoke('counter')]
    expect(second).toEqual({ count: 2, pid: first.pid })
  })

  it('runs one event at a time: concurrent events have instances of their own', async () => {
    const { create, invoke } = account()
    await create(
      'slow',
      'exports.main_handler = async () => { await new Promise((r) => setTimeout(r, 100)); return process.pid }',
    )
    const ids = await Promise.all(Array.from({ length: 4 }, () => invoke('slow')))
    expect(new Set(ids).size).toBe(4)
  })

  it('is replaced when the code or the configuration changes', async () => {
    const { scf, create, invoke } = account()
    await create('counter', counter)
    const first = await invoke('counter')
    await scf.updateFunctionConfiguration({
      FunctionName: 'counter',
      Environment: { Variables: [{ Key: 'A', Value: '1' }] },
    })
    const second = await invoke('counter')
    expect(second.count).toBe(1)
    expect(second.pid).not.toBe(first.pid)
    await scf.updateFunctionCode({
      FunctionName: 'counter',
      ...packageOf('exports.main_handler = async () => "new"'),
    })
    expect(await invoke('counter')).toBe('new')
  })

  it.each([
    ['times out', 'for (;;);', 433],
    ['exits', 'process.exit()', 439],
  ])('that %s is replaced', async (_how, statement, code) => {
    const { create, invoke } = account()
    await create(
      'fragile',
      `let count = 0; exports.main_handler = async (event) => { count += 1; if (event) { ${statement} } return count }`,
      { Timeout: 1 },
    )
    expect(await invoke('fragile')).toBe(1)
    expect(await invoke('fragile', true)).toMatchObject({ InvokeResult: code })
    expect(await invoke('fragile')).toBe(1)
  })

  it('has the environment of the platform and of the function, and nothing of the emulator', async () => {
    process.env.TC3_TEST_SECRET = 'secret'
    onTestFinished(() => {
      delete process.env.TC3_TEST_SECRET
    })
    const { create, invoke } = account()
    await create('show', 'exports.main_handler = async () => process.env', {
      Environment: { Variables: [{ Key: 'MINE', Value: 'yes' }] },
    })
    const environment = await invoke('show')
    expect(environment).toMatchObject({
      MINE: 'yes',
      SCF_RUNTIME: Runtime,
      SCF_FUNCTIONNAME: 'show',
      SCF_FUNCTIONVERSION: '$LATEST',
      SCF_NAMESPACE: 'default',
      TENCENTCLOUD_REGION: 'ap-guangzhou',
      TENCENTCLOUD_RUNENV: 'SCF',
      TZ: 'UTC',
      USER: 'qcloud',
    })
    expect(Object.keys(environment)).not.toContain('TC3_TEST_SECRET')
    expect(Object.keys(environment)).not.toContain('TENCENTCLOUD_SECRETID')
  })

  it.each([
    [Runtime, 'index.js', 'exports.main_handler = async () => process.env.TRIGGER_SRC || "none"'],
    [
      'Python3.7',
      'index.py',
      'import os\ndef main_handler(event, context):\n    return os.environ.get("TRIGGER_SRC", "none")',
    ],
  ])('knows whether a timer sent the event, in %s', async (runtime, file, text) => {
    const { cloud, scf, invoke } = account()
    await cloud.addFunction('source', { runtime, files: { [file]: text } })
    await scf.createTrigger({
      FunctionName: 'source',
      Type: 'timer',
      TriggerName: 'hourly',
      TriggerDesc: '0 0 * * * * *',
      Enable: 'OPEN',
    })
    expect(await invoke('source')).toBe('none')
    cloud.clock.advance(3_600_000)
    await cloud.triggers.settled()
    const { Data } = await scf.getFunctionLogs({ FunctionName: 'source', Limit: 1 })
    expect(Data?.[0]?.RetMsg).toBe('"timer"')
    expect(await invoke('source')).toBe('none')
  })

  it('has credentials of its role that the emulator accepts', async () => {
    const { cloud, create, invoke } = account()
    await create('caller', 'exports.main_handler = async () => process.env', { Role: 'deployer' })
    const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_SESSIONTOKEN } =
      await invoke('caller')
    const credentials = {
      secretId: TENCENTCLOUD_SECRETID,
      secretKey: TENCENTCLOUD_SECRETKEY,
      token: TENCENTCLOUD_SESSIONTOKEN,
    }
    const inside = new ScfClient({ region: 'ap-guangzhou', credentials, fetch: cloud.fetch })
    expect(await inside.listFunctions()).toMatchObject({ TotalCount: 1 })
  })

  it('has the files of its layers, of which later ones win, on the search path of modules', async () => {
    const { scf, create, invoke } = account()
    const layer = (files: Record<string, string>) => ({ ZipFile: programZip(files).toString('base64') })
    const names = ['first', 'second']
    for (const name of names) {
      await scf.publishLayerVersion({
        LayerName: name,
        CompatibleRuntimes: [Runtime],
        Content: layer({
          'shared.js': `module.exports = '${name}'`,
          [`node_modules/${name}/index.js`]: `module.exports = '${name}'`,
        }),
      })
    }
    await create(
      'layered',
      'exports.main_handler = async () => [require("shared"), require("first"), require("second")]',
      {
        Layers: names.map((LayerName) => ({ LayerName, LayerVersion: 1 })),
      },
    )
    expect(await invoke('layered')).toEqual(['second', 'first', 'second'])
  })

  it('is limited by the reserved quota', async () => {
    const { scf, create, invoke } = account()
    await create(
      'slow',
      'exports.main_handler = async () => { await new Promise((r) => setTimeout(r, 300)); return 1 }',
    )
    await scf.putReservedConcurrencyConfig({ FunctionName: 'slow', ReservedConcurrencyMem: 128 })
    const results = await Promise.all([invoke('slow'), invoke('slow')])
    expect(results).toEqual([1, expect.objectContaining({ InvokeResult: 432, statusCode: 432 })])
  })

  it('does not run a stand-in’s function', async () => {
    const { cloud, create, invoke } = account()
    await create('counter', counter)
    cloud.functions.set('counter', { returned: 'stand-in' })
    expect(await invoke('counter')).toBe('stand-in')
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)('ends with the emulator, which %s ends', async (signal) => {
    const program = fileURLToPath(new URL('emulator-program.js', import.meta.url))
    const emulator = spawn(process.execPath, [program, packageOf(leaver).ZipFile], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(emulator.stdout, 'data')
    const ids: number[] = JSON.parse(String(line))
    expect(ids.every(isRunning)).toBe(true)
    emulator.kill(signal)
    await expect.poll(() => ids.filter(isRunning), { timeout: 60_000 }).toEqual([])
  })
})

/** A function that starts a process which leaves the group of its instance. */
const leaver = `
const { spawn } = require('child_process')
exports.main_handler = async () => {
  const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' })
  return [process.pid, child.pid]
}`

/** Returns whether a process exists and has not ended. */
function isRunning(id: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
  } catch {
    return false
  }
}
