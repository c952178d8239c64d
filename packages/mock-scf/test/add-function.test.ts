import { type AddFunctionSettings, createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { createEmulator, startTime } from './emulator.js'
import { hello } from './zip.js'

const scope = '100000000001/ap-guangzhou/default'

describe('addFunction', () => {
  it('creates a function that can be invoked, with its stand-in', async () => {
    const { call, scf } = createEmulator()
    await scf.addFunction('hello', {
      run: ({ environment }) => ({ returned: environment }),
      environment: { A: '1' },
    })
    expect(await call('Invoke', { FunctionName: 'hello' })).toMatchObject({ Result: { RetMsg: '{"A":"1"}' } })
  })

  it('without settings creates a function that returns its event', async () => {
    const { call, scf } = createEmulator()
    await scf.addFunction('hello')
    expect(await call('Invoke', { FunctionName: 'hello', ClientContext: '[1]' })).toMatchObject({
      Result: { RetMsg: '[1]' },
    })
    const { Url } = await call('GetFunctionAddress', { FunctionName: 'hello' })
    const bytes = Buffer.from(await (await scf.fetch(String(Url))).arrayBuffer())
    expect(bytes.toString('latin1')).toContain('index.jsexports.main_handler = async (event) => event\n')
  })

  it('creates exactly what CreateFunction creates', async () => {
    const random = () => 0.5
    const [added, created] = [createEmulator({ random }), createEmulator({ random })]
    for (const { call } of [added, created]) await call('CreateNamespace', { Namespace: 'test' })
    await added.scf.addFunction('hello', {
      namespace: 'test',
      runtime: 'Python3.6',
      handler: 'main.run',
      environment: { A: '1', B: '2' },
      code: hello.Code,
    })
    await created.call('CreateFunction', {
      FunctionName: 'hello',
      Namespace: 'test',
      Runtime: 'Python3.6',
      Handler: 'main.run',
      Environment: {
        Variables: [
          { Key: 'A', Value: '1' },
          { Key: 'B', Value: '2' },
        ],
      },
      Code: hello.Code,
    })
    expect(added.scf.snapshot()).toEqual(created.scf.snapshot())
  })

  it('creates the function in a region and an account', async () => {
    const credentials = [
      { secretId: 'AKIDone', secretKey: 'one', account: '1' },
      { secretId: 'AKIDtwo', secretKey: 'two', account: '2' },
    ]
    const { scf } = createEmulator({ credentials })
    await scf.addFunction('hello')
    await scf.addFunction('hello', { account: '2', region: 'ap-shanghai' })
    expect(Object.keys(scf.snapshot().functions ?? {})).toEqual([
      '1/ap-guangzhou/default',
      '2/ap-shanghai/default',
    ])
  })

  it('leaves no trace besides the function: no request, no fault, no limit', async () => {
    const log: unknown[] = []
    const { scf } = createEmulator({ rateLimits: true, log: (entry) => log.push(entry) })
    scf.faults.add({ kind: 'throttling' })
    // The rate limit of CreateFunction is 100 a second. The quota is 50 functions for each namespace.
    for (const region of ['ap-guangzhou', 'ap-shanghai', 'ap-beijing']) {
      for (let count = 0; count < 40; count += 1) await scf.addFunction(`hello-${count}`, { region })
    }
    expect(scf.journal.entries()).toEqual([])
    expect(log).toEqual([])
    expect(scf.faults.list()).toMatchObject([{ fired: 0 }])
  })

  it('takes the time that the status Creating lasts', async () => {
    const { call, errorCode, scf } = createEmulator({ transitions: { 'function.Creating': { ms: 3000 } } })
    await scf.addFunction('hello')
    expect(await call('GetFunction', { FunctionName: 'hello' })).toMatchObject({
      Status: 'Creating',
      AddTime: '2020-01-01 00:00:00',
    })
    expect(await errorCode('Invoke', { FunctionName: 'hello' })).toMatch(/^FailedOperation/)
    scf.clock.set(startTime + 3000)
    await call('Invoke', { FunctionName: 'hello' })
  })

  it('resolves once the function is saved', async () => {
    let isSaved = false
    async function save() {
      await new Promise((resolve) => setImmediate(resolve))
      isSaved = true
    }
    const { scf } = createEmulator({ persistence: { saved: [], save } })
    await scf.addFunction('hello')
    expect(isSaved).toBe(true)
  })

  it('stores copies of the settings', async () => {
    const { scf } = createEmulator()
    const image = { ImageType: 'personal' as const, ImageUri: 'ccr.ccs.tencentyun.com/one/two:1' }
    await scf.addFunction('hello', { code: { ImageConfig: image } })
    const before = structuredClone(scf.snapshot())
    image.ImageUri = 'changed'
    expect(scf.snapshot()).toEqual(before)
  })
})

/** Passes what the types forbid, as a program in JavaScript does. */
function untyped(value: unknown): AddFunctionSettings {
  return value as AddFunctionSettings
}

describe('addFunction refuses', () => {
  it.each<[string, string, unknown, string]>([
    ['a malformed name', 'a', {}, '"default/a" is not the name of a function'],
    ['a name with a namespace', 'test/hello', {}, '"default/test/hello" is not the name of a function'],
    [
      'settings of another type',
      'hello',
      'test',
      'The settings of the function hello must be an object, but is "test".',
    ],
    [
      'parameters of CreateFunction',
      'hello',
      { Runtime: 'Nodejs12.16' },
      'The settings of the function hello has the unknown member Runtime. Known: region, account, namespace, type, runtime, handler, environment, code, files, run.',
    ],
    ['a setting of the wrong type', 'hello', { runtime: 12 }, 'runtime must be a string, but is 12.'],
    [
      'a variable of the wrong type',
      'hello',
      { environment: { A: 1 } },
      'environment.A must be a string, but is 1.',
    ],
    [
      'code of the wrong type',
      'hello',
      { code: 'UEs' },
      'code must be an object such as { ZipFile: … }, but is "UEs".',
    ],
    [
      'a stand-in of the wrong type',
      'hello',
      { run: 'hi' },
      'run must be a function, or a result such as { returned: … }',
    ],
    [
      'an invalid result',
      'hello',
      { run: { status: 1 } },
      'The result of default/hello has the unknown member status.',
    ],
    [
      'an unknown region',
      'hello',
      { region: 'ap-guangzou' },
      'The emulator has no region ap-guangzou. Did you mean ap-guangzhou?',
    ],
    [
      'an account without a key pair',
      'hello',
      { account: 'x' },
      'The emulator has no account x. It has 100000000001.',
    ],
  ])('%s', async (_, name, settings, message) => {
    const { scf } = createEmulator()
    const adding = scf.addFunction(name, untyped(settings))
    await expect(adding).rejects.toThrow(TypeError)
    await expect(adding).rejects.toThrow(message)
    expect(scf.snapshot()).toEqual({})
    expect(scf.functions.list()).toEqual([])
  })

  it.each<[string, AddFunctionSettings, string, string]>([
    ['an existing name', {}, 'ResourceInUse.FunctionName', 'already has a function hello'],
    [
      'a missing namespace',
      { namespace: 'test' },
      'ResourceNotFound.Namespace',
      'The namespace test does not exist.',
    ],
    ['a runtime that does not exist', { runtime: 'Cobol' }, 'InvalidParameterValue.Runtime', 'Runtime'],
    [
      'a handler of another runtime',
      { runtime: 'Java8' },
      'InvalidParameterValue.Handler',
      'package.class::handler',
    ],
    [
      'code that is no package',
      { code: { ZipFile: 'aGk=' } },
      'InvalidParameterValue.ZipFile',
      'zip archive',
    ],
    ['code of an unknown source', { code: {} }, 'MissingParameter.Code', 'The code is missing.'],
  ])('%s, as CreateFunction does', async (_, settings, code, message) => {
    const { scf } = createEmulator()
    await scf.addFunction('hello')
    const before = structuredClone(scf.snapshot())
    const name = code === 'ResourceInUse.FunctionName' ? 'hello' : 'other'
    await expect(scf.addFunction(name, { ...settings, run: {} })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    })
    expect(scf.snapshot()).toEqual(before)
    expect(Object.keys(before.functions?.[scope] ?? {})).toEqual(['hello'])
    expect(scf.functions.list()).toEqual([])
  })

  it('code and files at once, or no file', async () => {
    const { scf } = createEmulator()
    await expect(scf.addFunction('hello', { files: {} })).rejects.toThrow('at least one file')
    await expect(
      scf.addFunction('hello', { files: { 'index.js': '' }, code: { ZipFile: 'aGk=' } }),
    ).rejects.toThrow('either code or files')
  })

  it('an emulator that stores nothing', async () => {
    const cloud = createScf({ stubs: true })
    await expect(cloud.addFunction('hello')).rejects.toThrow('the option stubs stores no functions')
    expect(cloud.snapshot()).toEqual({})
  })
})
