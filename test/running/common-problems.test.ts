import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AddFunctionSettings } from '@tc3/mock-scf'
import { describe, expect, it, onTestFinished } from 'vitest'
import { officialClient } from './official-client.js'

// What users of tools that run functions report most often. docs/running.md lists all of it.

/** Adds a function, and invokes it with `{"name":"world"}`. */
async function run(settings: AddFunctionSettings) {
  const { cloud, client } = await officialClient()
  await cloud.addFunction('sample', { runtime: 'Nodejs18.15', ...settings })
  const { Result } = await client.Invoke({
    FunctionName: 'sample',
    ClientContext: '{"name":"world"}',
    LogType: 'Tail',
  })
  return { code: Result?.InvokeResult, result: JSON.parse(Result?.RetMsg ?? ''), log: Result?.Log }
}

describe('a handler that is an ES module', () => {
  const source = 'export const main_handler = async (event) => event.name'
  const asModule = { 'package.json': '{"type":"module"}', 'index.js': source }
  const advice = '\n[EMULATOR] This runtime cannot load ES modules with require. Make the handler CommonJS'

  it('fails in runtimes that cannot load it, even if the Node of the machine can', async () => {
    const outcome = await run({ files: asModule })
    expect(outcome).toMatchObject({
      code: 443,
      result: { errorMessage: expect.stringMatching(/require\(\) of ES Module \/var\/user\/index\.js/) },
      log: expect.stringContaining(advice),
    })
  })

  it('fails with the ending .mjs, which no handler can have', async () => {
    expect(await run({ files: { 'index.mjs': source } })).toMatchObject({
      code: 443,
      result: { errorMessage: expect.stringContaining("Cannot find module '/var/user/index'") },
      log: expect.stringContaining(advice),
    })
  })

  it('runs from Node.js 20 on', async () => {
    expect(await run({ files: asModule, runtime: 'Nodejs20.19' })).toMatchObject({ code: 0, result: 'world' })
  })

  it('can be imported by one that is not, also from a package', async () => {
    const files = {
      'index.js': `exports.main_handler = async (event) => (await import('./main.mjs')).main(event)`,
      'main.mjs': `import { greet } from 'greeting'\nexport const main = (event) => greet(event.name)`,
      'node_modules/greeting/package.json': '{"type":"module","exports":"./main.js"}',
      'node_modules/greeting/main.js': 'export const greet = (name) => "Hello " + name',
    }
    expect(await run({ files })).toMatchObject({ code: 0, result: 'Hello world' })
    const required = `const { greet } = require('greeting')\nexports.main_handler = async (event) => greet(event.name)`
    expect(await run({ files: { ...files, 'index.js': required } })).toMatchObject({
      code: 443,
      result: {
        errorMessage: expect.stringContaining('require() of ES Module /var/user/node_modules/greeting'),
      },
    })
  })
})

it.each([
  ['UTC', {}, 0],
  ['that of the variable TZ', { TZ: 'Asia/Shanghai' }, 8],
])('the time zone of a function is %s, whatever that of the machine is', async (_name, environment, hour) => {
  const { TZ } = process.env
  process.env.TZ = 'America/New_York'
  onTestFinished(() => {
    if (TZ === undefined) delete process.env.TZ
    else process.env.TZ = TZ
  })
  const js = { 'index.js': 'exports.main_handler = async () => new Date(0).getHours()' }
  const py = {
    'index.py':
      'import datetime\ndef main_handler(event, context):\n    return datetime.datetime.fromtimestamp(0).hour\n',
  }
  expect((await run({ files: js, environment })).result).toBe(hour)
  expect((await run({ files: py, runtime: 'Python3.7', environment })).result).toBe(hour)
})

it('a timer without an argument has an empty message, not its name', async () => {
  const { cloud, client } = await officialClient({ signatureAge: false })
  await cloud.addFunction('sample', {
    runtime: 'Nodejs18.15',
    files: { 'index.js': 'exports.main_handler = async (event) => event' },
  })
  await client.CreateTrigger({
    FunctionName: 'sample',
    TriggerName: 'hourly',
    Type: 'timer',
    TriggerDesc: '0 0 * * * * *',
    Enable: 'OPEN',
  })
  cloud.clock.advance(3_600_000)
  await cloud.triggers.settled()
  const { Data } = await client.GetFunctionLogs({ FunctionName: 'sample' })
  expect(JSON.parse(Data?.[0]?.RetMsg ?? '')).toEqual({
    Type: 'Timer',
    TriggerName: 'hourly',
    Time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:00:00Z$/),
    Message: '',
  })
})

it('a function without a Timeout has 3 seconds, and the log says so', async () => {
  const files = { 'index.js': 'exports.main_handler = () => new Promise(() => {})' }
  expect(await run({ files })).toMatchObject({
    code: 433,
    result: { errorMessage: 'Invoking task timed out after 3 seconds' },
    log: expect.stringContaining(
      '\n[EMULATOR] The event took longer than Timeout, 3 s, which is the default. If it needs more time, set Timeout.\n',
    ),
  })
})

describe('code', () => {
  const program = fileURLToPath(new URL('unprivileged-program.js', import.meta.url))
  const source = `
const { appendFileSync, mkdirSync, writeFileSync } = require('fs')
const { tmpdir } = require('os')
function attempt(work) {
  try { work(); return 'written' } catch ({ code }) { return code }
}
exports.main_handler = async () => [
  __dirname,
  attempt(() => writeFileSync(__dirname + '/new.txt', '')),
  attempt(() => writeFileSync('data/new.txt', '')),
  attempt(() => appendFileSync('data/value.txt', '')),
  attempt(() => mkdirSync('logs')),
  attempt(() => writeFileSync(tmpdir() + '/new.txt', '')),
]`

  /** Starts the program as a user without the rights of root, which nothing is read-only for. */
  async function start() {
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const emulator = spawn(process.execPath, [program, source], {
      stdio: ['pipe', 'pipe', 'inherit'],
      ...user,
    })
    onTestFinished(() => void emulator.kill('SIGKILL'))
    const [line] = await once(emulator.stdout, 'data')
    const [folder, ...written]: string[] = JSON.parse(String(line))
    return { emulator, folder: folder ?? '', written }
  }

  it('can write to the folder for temporary files only', async () => {
    const { emulator, folder, written } = await start()
    expect(written).toEqual(['EACCES', 'EACCES', 'EACCES', 'EACCES', 'written'])
    emulator.stdin.end()
    await once(emulator, 'close')
    expect(existsSync(folder)).toBe(false)
  })

  it('is deleted, though it is read-only, if the emulator is killed', async () => {
    const { emulator, folder } = await start()
    expect(existsSync(folder)).toBe(true)
    emulator.kill('SIGKILL')
    await expect.poll(() => existsSync(folder), { timeout: 60_000 }).toBe(false)
  })
})
