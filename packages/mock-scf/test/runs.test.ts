import { createScf, type ScfOptions } from '@tc3/mock-scf'
import { describe, expect, it, onTestFinished } from 'vitest'
import { zip } from './zip.js'

/** Creates an emulator, and a function that sends requests to its control API. */
function account(options: ScfOptions = {}) {
  const scf = createScf(options)
  onTestFinished(() => scf.close())
  async function control(method: string, path: string, init: RequestInit = {}) {
    const response = await scf.fetch(`http://localhost/__tc3/${path}`, { method, ...init })
    return { status: response.status, ...Object(await response.json()) }
  }
  async function invoke(name: string, event: unknown = null, type = 'RequestResponse') {
    const body = JSON.stringify({
      FunctionName: name,
      InvocationType: type,
      ClientContext: JSON.stringify(event),
    })
    const headers = { 'content-type': 'application/json' }
    const { Response } = await control('POST', 'calls/Invoke?region=ap-guangzhou', { headers, body })
    return Response.Result
  }
  const add = (name: string, text: string) =>
    scf.addFunction(name, { runtime: 'Nodejs18.15', code: { ZipFile: zip({ 'index.js': text }).ZipFile } })
  return { scf, control, invoke, add }
}

describe('the runs of the control API', () => {
  it('are all attempts, whatever started them', async () => {
    let attempts = 0
    const { scf, control, invoke } = account({
      run: () => {
        attempts += 1
        return attempts === 2 ? { failure: { message: 'broken' }, log: ['a line'] } : { returned: attempts }
      },
    })
    await scf.addFunction('hello')
    expect(await control('GET', 'runs')).toEqual({ status: 200, last: 0, runs: [] })
    const { FunctionRequestId: requestId } = await invoke('hello', { a: 1 })
    await invoke('hello', {}, 'Event')
    const later = await control('GET', 'runs?after=2&wait=30000')
    expect(later).toMatchObject({ last: 3, runs: [{ number: 3, statusCode: 0, result: '3' }] })
    const { runs } = await control('GET', 'runs')
    expect(runs).toMatchObject([
      {
        number: 1,
        account: '100000000001',
        region: 'ap-guangzhou',
        namespace: 'default',
        functionName: 'hello',
        version: '$LATEST',
        requestId,
        statusCode: 0,
        result: '1',
        log: [],
      },
      {
        number: 2,
        statusCode: 430,
        result: expect.stringContaining('"stackTrace":"broken"'),
        log: ['a line'],
      },
      { number: 3, requestId: runs[1].requestId },
    ])
  })

  it('are waited for', async () => {
    const { scf, control, invoke } = account()
    await scf.addFunction('hello')
    const waiting = control('GET', 'runs?wait=30000')
    await invoke('hello', 7)
    expect(await waiting).toMatchObject({ last: 1, runs: [{ result: '7' }] })
    expect(await control('GET', 'runs?after=1&wait=1')).toEqual({ status: 200, last: 1, runs: [] })
    expect(await control('GET', 'runs?wait=30001')).toMatchObject({ status: 400 })
  })

  it('end with a request that its caller gives up', async () => {
    const { control } = account()
    const giveUp = new AbortController()
    const waiting = control('GET', 'runs?wait=30000', { signal: giveUp.signal })
    giveUp.abort(new Error('No longer needed.'))
    await expect(waiting).rejects.toThrow('No longer needed.')
  })

  it('are limited in number and size', async () => {
    const line = 'x'.repeat(1000)
    const { scf, control, invoke } = account({
      run: () => ({ returned: 'y'.repeat(100_000), log: Array.from({ length: 100 }, () => line) }),
      rateLimits: false,
    })
    await scf.addFunction('hello')
    for (let count = 0; count < 201; count += 1) await invoke('hello')
    const { runs, last } = await control('GET', 'runs')
    expect(last).toBe(201)
    expect(runs).toHaveLength(200)
    const [{ number, log, result }] = runs
    expect(number).toBe(2)
    expect(log.slice(0, 2)).toEqual(['[68 earlier lines are left out]', line])
    expect(result).toHaveLength(32 * 1024)
  })
})

describe('an instance that starts before the first event', () => {
  const start = 'functions/default/hello/instances?region=ap-guangzhou'

  it('runs it', async () => {
    const { control, invoke, add } = account({ code: 'run' })
    await add(
      'hello',
      `const { pid } = process; console.log('initialized'); exports.main_handler = () => pid`,
    )
    expect(await control('POST', start)).toEqual({ status: 200, log: [] })
    await invoke('hello')
    const { runs } = await control('GET', 'runs')
    expect(runs).toMatchObject([{ log: [expect.stringContaining('initialized')] }])
  })

  it('reports why it cannot be initialized', async () => {
    const { control, add } = account({ code: 'run' })
    await add('hello', `console.log('before'); throw new Error('no database')`)
    expect(await control('POST', start)).toEqual({
      status: 200,
      failure: {
        statusCode: 443,
        message: expect.stringMatching(/^Error: no database\n.*\/var\/user\/index/),
      },
      log: [expect.stringContaining('before')],
    })
  })

  it('does not exist if the emulator runs no code', async () => {
    const { scf, control } = account()
    expect(await control('POST', start)).toEqual({
      status: 404,
      error: 'The function hello does not exist in the namespace default.',
    })
    await scf.addFunction('hello')
    expect(await control('POST', start)).toEqual({ status: 200, log: [] })
  })
})

it.each([
  ['Nodejs16.13', '--node', 'Node.js', '16.13'],
  ['Python3.9', '--python', 'Python', '3.9'],
])('a run of %s fails if its interpreter is missing', async (runtime, option, title, version) => {
  const { scf, invoke } = account({
    code: 'run',
    instances: { interpreters: { [runtime]: '/missing/path' } },
  })
  await scf.addFunction('hello', { runtime })
  const { RetMsg } = await invoke('hello')
  expect(JSON.parse(RetMsg)).toMatchObject({
    statusCode: 443,
    errorMessage:
      `${runtime} needs ${title}, but /missing/path cannot be started. Install ${title} ${version} or a compatible version, ` +
      `and name its path with ${option} ${runtime}=<path>, or in instances.interpreters.`,
  })
})

it('an interpreter can be that of all runtimes of a language', async () => {
  const { invoke, add } = account({ code: 'run', instances: { interpreters: { Nodejs: process.execPath } } })
  await add('hello', 'exports.main_handler = async () => process.execPath')
  expect(JSON.parse((await invoke('hello')).RetMsg)).toBe(process.execPath)
})
