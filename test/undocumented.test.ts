import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import { openDataDir } from '@tc3/mock-scf/data-dir'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEmulator } from '../packages/mock-scf/test/emulator.js'
import { hello, unzip, zip } from '../packages/mock-scf/test/zip.js'

// Parameters and actions that deployment tools use although no page describes them.

const FunctionName = 'hello'
const secret = 'k'.repeat(36)

/** An emulator with the function `hello`, and a client of it. */
async function createAccount(input: object = {}) {
  const subject = createEmulator()
  const { credentials, fetch } = subject.scf
  const client = new ScfClient({ region: 'ap-guangzhou', credentials, fetch, clock: subject.clock })
  await subject.call('CreateFunction', { ...hello, ...input })
  return { ...subject, client }
}

/** The texts of the files of the package of `hello`, as it is downloaded. */
async function packageOf(client: ScfClient, fetch: typeof globalThis.fetch) {
  const { Url } = await client.getFunctionAddress({ FunctionName })
  return filesAt(Url, fetch)
}

async function filesAt(url: string, fetch: typeof globalThis.fetch) {
  const response = await fetch(new Request(url))
  expect(response.status).toBe(200)
  return unzip(new Uint8Array(await response.arrayBuffer()))
}

describe('the configuration that tools send', () => {
  it('has defaults', async () => {
    const { client } = await createAccount()
    expect(await client.getFunction({ FunctionName })).toMatchObject({
      AsyncRunEnable: 'FALSE',
      DeployMode: 'code',
      DiskSize: 512,
      L5Enable: 'FALSE',
      Stamp: 'Default',
      TraceEnable: 'FALSE',
      UseGpu: 'FALSE',
    })
  })

  it('reads back as it was set at the creation', async () => {
    const set = {
      DiskSize: 1024,
      L5Enable: 'TRUE',
      NodeSpec: 'GPU.T4',
      NodeType: 'GPU',
      Stamp: 'MINI_QCBASE',
      TraceEnable: 'TRUE',
    }
    const { call, client } = await createAccount({ ...set, DeployMode: 'code' })
    expect(await client.getFunction({ FunctionName })).toMatchObject({
      ...set,
      DeployMode: 'code',
      UseGpu: 'TRUE',
    })
    await call('CopyFunction', { FunctionName, NewFunctionName: 'copy' })
    expect(await client.getFunction({ FunctionName: 'copy' })).toMatchObject(set)
  })

  it('names an image in DeployMode, and refuses that without one', async () => {
    const ImageConfig = { ImageType: 'personal', ImageUri: 'ccr.ccs.tencentyun.com/me/hello:latest' } as const
    const { client } = await createAccount({ DeployMode: 'image', Code: { ImageConfig } })
    expect((await client.getFunction({ FunctionName })).DeployMode).toBe('image')
    const { ZipFile } = zip()
    await expect(
      client.createFunction({ ...hello, FunctionName: 'other', Code: { ZipFile }, DeployMode: 'image' }),
    ).rejects.toMatchObject({ code: 'InvalidParameterValue.Code' })
  })

  it('changes with an update, which keeps what it leaves out, and publishing freezes it', async () => {
    const { client } = await createAccount({ DiskSize: 1024 })
    await client.publishVersion({ FunctionName })
    await client.updateFunctionConfiguration({ FunctionName, AsyncRunEnable: 'TRUE', TraceEnable: 'TRUE' })
    const updated = { AsyncRunEnable: 'TRUE', DiskSize: 1024, TraceEnable: 'TRUE' }
    expect(await client.getFunction({ FunctionName })).toMatchObject(updated)
    expect((await client.listFunctions()).Functions).toMatchObject([
      { AsyncRunEnable: 'TRUE', TraceEnable: 'TRUE' },
    ])
    const Filters = [{ Name: 'AsyncRunEnable', Values: ['TRUE'] }]
    expect((await client.listFunctions({ Filters })).TotalCount).toBe(1)
    const before = { AsyncRunEnable: 'FALSE', DiskSize: 1024, TraceEnable: 'FALSE' }
    expect(await client.getFunction({ FunctionName, Qualifier: '1' })).toMatchObject(before)
    await client.updateFunctionConfiguration({ FunctionName, DiskSize: 2048 })
    expect(await client.getFunction({ FunctionName })).toMatchObject({ ...updated, DiskSize: 2048 })
  })

  it('is restored if an update fails', async () => {
    const { scf, client } = await createAccount()
    scf.transitions.fail('function.Updating')
    await client.updateFunctionConfiguration({ FunctionName, AsyncRunEnable: 'TRUE', DiskSize: 1024 })
    const former = { AsyncRunEnable: 'FALSE', DiskSize: 512, Status: 'UpdateFailed' }
    expect(await client.getFunction({ FunctionName })).toMatchObject(former)
  })

  it('makes a function asynchronous, as at the creation', async () => {
    const { call, client, errorCode } = await createAccount()
    await client.invoke({ FunctionName, InvocationType: 'Event' })
    expect((await client.listAsyncEvents({ FunctionName })).TotalCount).toBe(0)
    await client.updateFunctionConfiguration({ FunctionName, AsyncRunEnable: 'TRUE' })
    await client.invoke({ FunctionName, InvocationType: 'Event' })
    expect((await client.listAsyncEvents({ FunctionName })).TotalCount).toBe(1)
    const AsyncTriggerConfig = { RetryConfig: [{ RetryNum: 1 }], MsgTTL: 3600 }
    const retries = { FunctionName, AsyncTriggerConfig }
    expect(await errorCode('UpdateFunctionEventInvokeConfig', retries)).toMatch(/^UnsupportedOperation/)
    await client.updateFunctionConfiguration({ FunctionName, AsyncRunEnable: 'FALSE' })
    await call('UpdateFunctionEventInvokeConfig', retries)
  })
})

describe('the maximum of Timeout', () => {
  it.each([
    [900, 'FALSE', undefined],
    [901, 'FALSE', 'LimitExceeded.Timeout'],
    [901, undefined, 'LimitExceeded.Timeout'],
    [901, 'TRUE', undefined],
    [86_400, 'TRUE', undefined],
    [86_401, 'TRUE', 'LimitExceeded.Timeout'],
  ])('allows %d with AsyncRunEnable %s: %s', async (Timeout, AsyncRunEnable, code) => {
    const { call, errorCode } = await createAccount()
    const input = { Timeout, ...(AsyncRunEnable && { AsyncRunEnable }) }
    const creation = { ...hello, FunctionName: 'other', ...input }
    if (code === undefined) await call('CreateFunction', creation)
    else expect(await errorCode('CreateFunction', creation)).toBe(code)
    const update = { FunctionName, ...input }
    if (code === undefined) await call('UpdateFunctionConfiguration', update)
    else expect(await errorCode('UpdateFunctionConfiguration', update)).toBe(code)
  })

  it('is that of the function if an update leaves AsyncRunEnable out, and of the update otherwise', async () => {
    const { call, errorCode } = await createAccount({ AsyncRunEnable: 'TRUE', Timeout: 86_400 })
    await call('UpdateFunctionConfiguration', { FunctionName, Timeout: 43_200 })
    expect(await errorCode('UpdateFunctionConfiguration', { FunctionName, AsyncRunEnable: 'FALSE' })).toBe(
      'LimitExceeded.Timeout',
    )
    await call('UpdateFunctionConfiguration', { FunctionName, AsyncRunEnable: 'FALSE', Timeout: 900 })
    expect(await errorCode('UpdateFunctionConfiguration', { FunctionName, Timeout: 901 })).toBe(
      'LimitExceeded.Timeout',
    )
  })
})

describe('ShowTriggers', () => {
  it.each([
    ['TRUE', 1],
    [undefined, 1],
    ['FALSE', 0],
  ] as const)('%s returns %d triggers', async (ShowTriggers, count) => {
    const { call, client } = await createAccount()
    await call('CreateTrigger', {
      FunctionName,
      TriggerName: 'a',
      Type: 'timer',
      TriggerDesc: '0 * * * * * *',
    })
    expect((await client.getFunction({ FunctionName, ShowTriggers })).Triggers).toHaveLength(count)
  })
})

describe('CodeSecret', () => {
  it('protects the code, but nothing else of the function', async () => {
    const { call, client, errorCode, scf } = await createAccount({ CodeSecret: secret })
    expect(JSON.stringify(scf.snapshot())).not.toContain(secret)
    await client.getFunction({ FunctionName })
    for (const CodeSecret of [undefined, 'x'.repeat(36)]) {
      const input = { FunctionName, CodeSecret }
      expect(await errorCode('GetFunction', { ...input, ShowCode: 'TRUE' })).toBe(
        'UnauthorizedOperation.CodeSecret',
      )
      expect(await errorCode('GetFunctionAddress', input)).toBe('UnauthorizedOperation.CodeSecret')
    }
    expect(
      (await client.getFunction({ FunctionName, CodeSecret: secret, ShowCode: 'TRUE' })).CodeInfo,
    ).not.toBe('')
    await client.getFunctionAddress({ FunctionName, CodeSecret: secret })
    await call('CopyFunction', { FunctionName, NewFunctionName: 'copy' })
    expect(await errorCode('GetFunctionAddress', { FunctionName: 'copy' })).toBe(
      'UnauthorizedOperation.CodeSecret',
    )
  })

  it('of an update protects code that is not protected, and must be the same otherwise', async () => {
    const { call, errorCode } = await createAccount()
    const update = { FunctionName, ZipFile: zip().ZipFile }
    await call('UpdateFunctionCode', { ...update, CodeSecret: secret, Publish: 'TRUE' })
    expect(await errorCode('GetFunctionAddress', { FunctionName })).toBe('UnauthorizedOperation.CodeSecret')
    await call('UpdateFunctionCode', update)
    const other = { ...update, CodeSecret: 'x'.repeat(36) }
    expect(await errorCode('UpdateFunctionCode', other)).toBe('InvalidParameterValue.CodeSecret')
    expect(await errorCode('GetFunctionAddress', { FunctionName })).toBe('UnauthorizedOperation.CodeSecret')
  })
})

it('CreateNamespace keeps the Type', async () => {
  const { client } = await createAccount()
  await client.createNamespace({ Namespace: 'env', Type: 'TCB' })
  await client.createNamespace({ Namespace: 'plain' })
  const { Namespaces } = await client.listNamespaces()
  expect(Namespaces.map(({ Name, Type }) => [Name, Type])).toEqual([
    ['default', 'default'],
    ['env', 'TCB'],
    ['plain', 'default'],
  ])
})

it('PublishLayerVersion keeps the Src, by which ListLayers searches', async () => {
  const { client } = await createAccount()
  const layer = { CompatibleRuntimes: ['Nodejs12.16'], Content: { ZipFile: zip().ZipFile } }
  await client.publishLayerVersion({ ...layer, LayerName: 'one', Src: 'TCB_env' })
  await client.publishLayerVersion({ ...layer, LayerName: 'other' })
  const found = await client.listLayers({ SearchSrc: 'TCB_env' })
  expect([found.Layers.map(({ LayerName }) => LayerName), found.TotalCount]).toEqual([['one'], 1])
  expect((await client.listLayers({ SearchSrc: 'TCB' })).TotalCount).toBe(0)
  expect((await client.listLayers()).TotalCount).toBe(2)
})

describe('BatchCreateTrigger', () => {
  const timer = (TriggerName: string, TriggerDesc = '0 0 2 1 * * *') => ({
    TriggerName,
    Type: 'timer',
    TriggerDesc,
  })
  const batch = (...triggers: object[]) => ({
    FunctionName,
    Triggers: JSON.stringify(triggers),
    Count: triggers.length,
  })

  it('creates triggers that are enabled by default, and replaces those of the same name', async () => {
    const { client } = await createAccount()
    await client.batchCreateTrigger(
      batch(timer('a'), { ...timer('b'), Enable: 'CLOSE', CustomArgument: 'x' }),
    )
    const listed = async () => {
      const { Triggers } = await client.listTriggers({ FunctionName })
      return Object.fromEntries(
        (Triggers ?? []).map((trigger) => [
          trigger.TriggerName,
          [trigger.Enable, trigger.TriggerDesc, trigger.CustomArgument],
        ]),
      )
    }
    const cron = '{"cron":"0 0 2 1 * * *"}'
    expect(await listed()).toEqual({ a: [1, cron, ''], b: [0, cron, 'x'] })
    await client.batchCreateTrigger(batch(timer('b', '0 * * * * * *')))
    expect(await listed()).toEqual({ a: [1, cron, ''], b: [1, '{"cron":"0 * * * * * *"}', ''] })
  })

  it('creates all or none', async () => {
    const { client, errorCode } = await createAccount()
    await client.batchCreateTrigger(batch(timer('a')))
    const input = batch(timer('a', '0 * * * * * *'), timer('b', 'each minute'))
    expect(await errorCode('BatchCreateTrigger', input)).toBe('InvalidParameterValue.TriggerDesc')
    const { Triggers } = await client.listTriggers({ FunctionName })
    expect(Triggers).toMatchObject([{ TriggerName: 'a', TriggerDesc: '{"cron":"0 0 2 1 * * *"}' }])
  })

  it.each<[problem: string, input: object]>([
    ['no array', { Triggers: '{}' }],
    ['no JSON', { Triggers: '[' }],
    ['no trigger', { Triggers: '[]' }],
    ['a trigger that is no object', { Triggers: '[null]' }],
    ['a trigger without a name', { Triggers: '[{"Type":"timer"}]' }],
    ['a trigger whose Type is no text', { Triggers: '[{"TriggerName":"a","Type":1}]' }],
    ['another Count', { ...batch(timer('a')), Count: 2 }],
    ['too many triggers', { Triggers: JSON.stringify(Array.from({ length: 1001 }, () => 0)) }],
  ])('refuses %s', async (_, input) => {
    const { errorCode } = await createAccount()
    expect(await errorCode('BatchCreateTrigger', { FunctionName, ...input })).toBe(
      'InvalidParameterValue.Param',
    )
  })
})

describe('UpdateFunctionIncrementalCode', () => {
  const files = { 'index.js': 'old', 'lib/a.js': 'a', 'lib/b.js': 'b', 'library.js': 'c' }
  const inPackage = { Code: { ZipFile: zip(files).ZipFile } }

  it('adds and replaces files, and deletes files and folders before', async () => {
    const { client, scf } = await createAccount(inPackage)
    const added = { 'index.js': 'new', 'lib/c.js': 'c' }
    const before = await client.getFunction({ FunctionName })
    await client.updateFunctionIncrementalCode({
      FunctionName,
      AddFiles: Buffer.from(zip(added).ZipFile, 'base64'),
      DeleteFiles: ['lib'],
    })
    expect(await packageOf(client, scf.fetch)).toEqual({ ...added, 'library.js': 'c' })
    const after = await client.getFunction({ FunctionName })
    expect(after).toMatchObject({ Status: 'Active', Handler: before.Handler })
    expect(after.CodeSize).not.toBe(before.CodeSize)
    await client.updateFunctionIncrementalCode({ FunctionName, DeleteFiles: ['/library.js'] })
    expect(await packageOf(client, scf.fetch)).toEqual(added)
    const { packages = {} } = scf.snapshot()
    expect(Object.values(packages).flatMap((scope) => Object.keys(scope))).toHaveLength(1)
  })

  it('keeps large files, and keeps them executable', async () => {
    const large = 'x'.repeat(100_000)
    const { client, scf } = await createAccount({ Code: { ZipFile: zip({ bootstrap: large }).ZipFile } })
    await client.updateFunctionIncrementalCode({ FunctionName, AddFiles: zip({ 'a.txt': 'a' }).ZipFile })
    expect(await packageOf(client, scf.fetch)).toEqual({ bootstrap: large, 'a.txt': 'a' })
    const { Url } = await client.getFunctionAddress({ FunctionName })
    const archive = Buffer.from(await (await scf.fetch(new Request(Url))).arrayBuffer())
    const entry = archive.indexOf('PK\u0001\u0002', 0, 'latin1')
    expect(archive.readUInt16LE(entry + 40).toString(8)).toBe('100755')
  })

  it('is restored if it fails', async () => {
    const { client, scf } = await createAccount(inPackage)
    scf.transitions.fail('function.Updating')
    await client.updateFunctionIncrementalCode({ FunctionName, DeleteFiles: ['lib'] })
    expect(await packageOf(client, scf.fetch)).toEqual(files)
  })

  it.each<[problem: string, input: object]>([
    ['a request without changes', {}],
    ['a request with empty changes', { DeleteFiles: [] }],
    ['a path that does not exist', { DeleteFiles: ['li'] }],
    ['an empty path', { DeleteFiles: [''] }],
    ['a request that leaves no file', { DeleteFiles: Object.keys(files) }],
    ['files outside of the package', { AddFiles: zip({ '../evil.js': '' }).ZipFile }],
  ])('refuses %s', async (_, input) => {
    const { client, errorCode, scf } = await createAccount(inPackage)
    expect(await errorCode('UpdateFunctionIncrementalCode', { FunctionName, ...input })).toMatch(
      /^InvalidParameterValue\.(Code|ZipFile)$/,
    )
    expect(await packageOf(client, scf.fetch)).toEqual(files)
  })

  it('bounds what the files have together', async () => {
    const subject = createEmulator({ limits: { unzippedBytes: 10 } })
    await subject.call('CreateFunction', { ...hello, Code: { ZipFile: zip({ a: '123456' }).ZipFile } })
    const input = { FunctionName, AddFiles: zip({ b: '12345678901' }).ZipFile }
    expect(await subject.errorCode('UpdateFunctionIncrementalCode', input)).toBe('InvalidParameterValue.Code')
  })
})

describe('test events', () => {
  it('are created, changed, read and listed, and deleted with the function', async () => {
    const { advanceSeconds, client, scf } = await createAccount()
    const TestModelName = 'morning'
    await client.createFunctionTestModel({ FunctionName, TestModelName, TestModelValue: '{"a":1}' })
    await client.createFunctionTestModel({ FunctionName, TestModelName: 'evening', TestModelValue: '2' })
    advanceSeconds(60)
    await client.updateFunctionTestModel({ FunctionName, TestModelName, TestModelValue: '{"a":2}' })
    expect(await client.getFunctionTestModel({ FunctionName, TestModelName })).toMatchObject({
      TestModelValue: '{"a":2}',
      CreatedTime: '2020-01-01 00:00:00',
      ModifiedTime: '2020-01-01 00:01:00',
    })
    expect((await client.listFunctionTestModels({ FunctionName })).TestModels).toEqual([
      TestModelName,
      'evening',
    ])
    await client.deleteFunction({ FunctionName })
    await client.listFunctions()
    expect(scf.snapshot().testModels ?? {}).toEqual({})
  })
})

it('GetDemoAddress returns the address of a package', async () => {
  const { client, scf } = await createAccount()
  const { DownloadAddress } = await client.getDemoAddress({ DemoId: 'demo-9eb2f8b2' })
  expect(await filesAt(DownloadAddress, scf.fetch)).toEqual({
    'index.js': expect.stringContaining('main_handler'),
  })
})

it('GetTempCosInfo explains what to use instead', async () => {
  const { client } = await createAccount()
  await expect(client.getTempCosInfo({ ObjectPath: 'a.zip' })).rejects.toMatchObject({
    code: 'UnsupportedOperation',
    message: expect.stringContaining('ZipFile'),
  })
})

describe('a data folder from before', () => {
  /** A state as it was saved before these parameters existed. */
  function earlierState(): ReturnType<ReturnType<typeof createScf>['snapshot']> {
    const path = '100000000001/ap-guangzhou'
    const times = { created: 0, modified: 0 }
    const retries = { RetryConfig: [{ RetryNum: 2 }], MsgTTL: 21_600 }
    const fn = {
      name: FunctionName,
      namespace: 'default',
      functionId: 'lam-1',
      type: 'Event',
      tags: [],
      created: 0,
    }
    const version = {
      version: '$LATEST',
      description: '',
      code: { kind: 'demo', demoId: 'demo-1' },
      handler: 'index.main_handler',
      runtime: 'Nodejs12.16',
      memorySize: 128,
      timeout: 3,
      initTimeout: 65,
      environment: [],
      role: '',
      installDependency: 'FALSE',
      clsLogsetId: '',
      clsTopicId: '',
      layers: [],
      l5Enable: 'FALSE',
      ...times,
      lifecycle: { status: 'Active' },
    }
    const switches = { asyncRunEnable: 'TRUE', traceEnable: 'TRUE' }
    const record = { ...fn, ...switches, lastVersion: 0, asyncTriggerConfig: retries }
    return {
      namespaces: { [path]: { default: { name: 'default', description: '', ...times } } },
      functions: { [`${path}/default`]: { [FunctionName]: record } },
      versions: { [`${path}/default/${FunctionName}`]: { $LATEST: version } },
    }
  }

  it('keeps the functions as they were', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tc3-data-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const dataDir = await openDataDir(join(folder, 'data'))
    const earlier = createScf({ persistence: dataDir })
    earlier.seed(earlierState())
    await earlier.flush()
    await dataDir.close()
    const again = await openDataDir(join(folder, 'data'))
    onTestFinished(() => again.close())
    const { call } = createEmulator({ persistence: again })
    const described = { AsyncRunEnable: 'TRUE', TraceEnable: 'TRUE', DiskSize: 512, Stamp: 'Default' }
    expect(await call('GetFunction', { FunctionName })).toMatchObject(described)
    expect(await call('ListNamespaces')).toMatchObject({ Namespaces: [{ Type: 'default' }] })
    await call('UpdateFunctionConfiguration', { FunctionName, DiskSize: 1024, Timeout: 901 })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      ...described,
      DiskSize: 1024,
      Timeout: 901,
    })
    await call('CopyFunction', { FunctionName, NewFunctionName: 'copy' })
    expect(await call('GetFunction', { FunctionName: 'copy' })).toMatchObject({ AsyncRunEnable: 'TRUE' })
  })
})
