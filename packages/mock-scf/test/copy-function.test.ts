import { describe, expect, it } from 'vitest'
import { createEmulator } from './emulator.js'
import { createHarness } from './harness.js'
import { hello, helloSource, zip } from './zip.js'

const FunctionName = 'hello'
const NewFunctionName = 'copy'

const configuration = {
  Description: 'says hello',
  MemorySize: 256,
  Timeout: 30,
  InitTimeout: 100,
  Environment: { Variables: [{ Key: 'STAGE', Value: 'dev' }] },
  VpcConfig: { VpcId: 'vpc-1', SubnetId: 'subnet-1' },
  Role: 'SCF_QcsRole',
  InstallDependency: 'TRUE',
  IntranetConfig: { IpFixed: 'ENABLE' },
  DnsCache: 'TRUE',
  Tags: [{ Key: 'status', Value: 'dev' }],
}

const logs = { ClsLogsetId: 'logset', ClsTopicId: 'topic' }

/** Creates an emulator with a function that has everything that is copied, and everything that is not. */
async function withFunction(input: object = {}) {
  const subject = createEmulator()
  const { call } = subject
  await call('CreateFunction', { ...hello, ...configuration, ...logs, ...input })
  await call('PublishVersion', { FunctionName })
  await call('CreateTrigger', {
    FunctionName,
    TriggerName: 'daily',
    Type: 'timer',
    TriggerDesc: '0 0 0 * * * *',
  })
  subject.advanceSeconds(60)
  return subject
}

const copied = {
  FunctionName: NewFunctionName,
  Namespace: 'default',
  Status: 'Active',
  Runtime: 'Nodejs12.16',
  Handler: 'index.main_handler',
  CodeInfo: helloSource,
  AddTime: '2020-01-01 00:01:00',
  ModTime: '2020-01-01 00:01:00',
  Triggers: [],
  ClsLogsetId: '',
  ClsTopicId: '',
}

const defaults = {
  Description: '',
  MemorySize: 128,
  Timeout: 3,
  InitTimeout: 65,
  Environment: { Variables: [] },
  VpcConfig: { VpcId: '', SubnetId: '' },
  Role: '',
  InstallDependency: 'FALSE',
  IntranetConfig: null,
  DnsCache: 'FALSE',
  Tags: [],
}

const shown = { FunctionName: NewFunctionName, ShowCode: 'TRUE' }

describe('CopyFunction', () => {
  it('copies code and configuration, but not triggers, versions and the log topic', async () => {
    const { call } = await withFunction()
    expect(await call('CopyFunction', { FunctionName, NewFunctionName })).toEqual({
      RequestId: expect.any(String),
    })
    expect(await call('GetFunction', shown)).toMatchObject({ ...copied, ...configuration })
    expect(await call('ListVersionByFunction', { FunctionName: NewFunctionName })).toMatchObject({
      FunctionVersion: ['$LATEST'],
    })
    expect(await call('PublishVersion', { FunctionName: NewFunctionName })).toMatchObject({
      FunctionVersion: '1',
    })
    // The source does not change.
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ ...configuration, ...logs })
  })

  it('creates an independent function', async () => {
    const { call } = await withFunction({ Environment: {} })
    await call('CopyFunction', { FunctionName, NewFunctionName })
    const ids = [FunctionName, NewFunctionName].map(async (name) => {
      const response = await call('GetFunction', { FunctionName: name })
      return 'FunctionId' in response ? response.FunctionId : undefined
    })
    expect(new Set(await Promise.all(ids)).size).toBe(2)
    await call('UpdateFunctionCode', { FunctionName, ZipFile: zip({ 'index.js': 'next' }).ZipFile })
    await call('DeleteFunction', { FunctionName })
    expect(await call('GetFunction', shown)).toMatchObject({ CodeInfo: helloSource })
  })

  it('copies only the code without CopyConfiguration', async () => {
    const { call } = await withFunction()
    await call('CopyFunction', { FunctionName, NewFunctionName, CopyConfiguration: false })
    expect(await call('GetFunction', shown)).toMatchObject({ ...copied, ...defaults })
  })

  it('copies an HTTP function as an HTTP function', async () => {
    const { call } = createEmulator()
    await call('CreateFunction', { ...hello, Type: 'HTTP', ProtocolType: 'WS' })
    await call('CopyFunction', { FunctionName, NewFunctionName, CopyConfiguration: false })
    expect(await call('GetFunction', shown)).toMatchObject({ Type: 'HTTP', ProtocolType: 'WS' })
  })

  it.each([true, false])(
    'sets the Description of the copy (CopyConfiguration %s)',
    async (CopyConfiguration) => {
      const { call } = await withFunction()
      const Description = 'a copy'
      await call('CopyFunction', { FunctionName, NewFunctionName, CopyConfiguration, Description })
      expect(await call('GetFunction', shown)).toMatchObject({ ...copied, Description })
    },
  )

  it('copies to another namespace or region, where the name can be the same', async () => {
    const { call, errorCode } = await withFunction()
    const there = { region: 'ap-shanghai' }
    await call('CreateNamespace', { Namespace: 'other' })
    await call('CreateNamespace', { Namespace: 'third' }, there)
    const copy = { FunctionName, NewFunctionName: FunctionName }
    await call('CopyFunction', { ...copy, TargetNamespace: 'other' })
    // This is the first use of that region.
    await call('CopyFunction', { ...copy, TargetRegion: 'ap-beijing' })
    await call('CopyFunction', {
      ...copy,
      Namespace: 'other',
      TargetNamespace: 'third',
      TargetRegion: 'ap-shanghai',
    })
    await call('CopyFunction', { FunctionName, NewFunctionName, TargetRegion: 'ap-guangzhou' })
    const get = { FunctionName, ShowCode: 'TRUE' }
    const expected = { ...copied, ...configuration, FunctionName }
    expect(await call('GetFunction', { ...get, Namespace: 'other' })).toMatchObject({
      ...expected,
      Namespace: 'other',
    })
    expect(await call('GetFunction', get, { region: 'ap-beijing' })).toMatchObject(expected)
    expect(await call('GetFunction', { ...get, Namespace: 'third' }, there)).toMatchObject({
      ...expected,
      Namespace: 'third',
    })
    expect(await call('GetFunction', shown)).toMatchObject(copied)
    expect(await errorCode('GetFunction', get, there)).toBe('ResourceNotFound.Function')
  })

  it('replaces a function with Override', async () => {
    const { call, errorCode } = await withFunction()
    const other = { ...hello, FunctionName: NewFunctionName, Description: 'the other' }
    await call('CreateFunction', other)
    await call('PublishVersion', { FunctionName: NewFunctionName })
    await call('CreateTrigger', {
      FunctionName: NewFunctionName,
      TriggerName: 'daily',
      Type: 'timer',
      TriggerDesc: '0 0 0 * * * *',
    })
    const copy = { FunctionName, NewFunctionName }
    expect(await errorCode('CopyFunction', copy)).toBe('ResourceInUse.FunctionName')
    expect(await errorCode('CopyFunction', { ...copy, Override: false })).toBe('ResourceInUse.FunctionName')
    await call('CopyFunction', { ...copy, Override: true })
    expect(await call('GetFunction', shown)).toMatchObject({ ...copied, ...configuration })
    expect(await call('ListVersionByFunction', { FunctionName: NewFunctionName })).toMatchObject({
      TotalCount: 1,
    })
    // Override also allows a new name.
    await call('CopyFunction', { ...copy, NewFunctionName: 'third', Override: true })
  })

  it('copies code that is not a package', async () => {
    const { call } = await withFunction({ Code: { CosBucketName: 'bucket', CosObjectName: '/code.zip' } })
    await call('CopyFunction', { FunctionName, NewFunctionName })
    expect(await call('GetFunction', shown)).toMatchObject({ Status: 'Active', CodeSize: 0 })
  })

  it('copies AsyncRunEnable only with the configuration', async () => {
    const { call, errorCode } = await withFunction({ AsyncRunEnable: 'TRUE', TraceEnable: 'TRUE' })
    const copy = { FunctionName, NewFunctionName }
    expect(await errorCode('CopyFunction', { ...copy, CopyConfiguration: false })).toBe(
      'FailedOperation.CopyAsyncRun',
    )
    await call('CopyFunction', copy)
    expect(await call('GetFunction', shown)).toMatchObject({ AsyncRunEnable: 'TRUE', TraceEnable: 'TRUE' })
  })

  it('copies layers only to regions that have them', async () => {
    const { call, errorCode } = await withFunction()
    const layer = { LayerName: 'libs', CompatibleRuntimes: ['Nodejs12.16'], Content: hello.Code }
    await call('PublishLayerVersion', layer)
    await call('UpdateFunctionConfiguration', {
      FunctionName,
      Layers: [{ LayerName: 'libs', LayerVersion: 1 }],
    })
    const copy = { FunctionName, NewFunctionName }
    await call('CopyFunction', copy)
    const libs = { Layers: [{ LayerName: 'libs', LayerVersion: 1, Status: 'Active' }] }
    expect(await call('GetFunction', shown)).toMatchObject(libs)
    const there = { ...copy, TargetRegion: 'ap-shanghai' }
    expect(await errorCode('CopyFunction', there)).toBe('FailedOperation.CopyFailed')
    await call('CopyFunction', { ...there, NewFunctionName: 'bare', CopyConfiguration: false })
    await call('PublishLayerVersion', layer, { region: 'ap-shanghai' })
    await call('CopyFunction', there)
    expect(await call('GetFunction', shown, { region: 'ap-shanghai' })).toMatchObject(libs)
  })

  it.each<[object, string]>([
    [{ FunctionName: 'other' }, 'ResourceNotFound.Function'],
    [{ FunctionName: 'no such' }, 'InvalidParameterValue.FunctionName'],
    [{ Namespace: 'other' }, 'ResourceNotFound.Namespace'],
    [{ TargetNamespace: 'other' }, 'ResourceNotFound.Namespace'],
    [{ TargetNamespace: 'no such' }, 'ResourceNotFound.Namespace'],
    [{ NewFunctionName: 'a' }, 'InvalidParameterValue.FunctionName'],
    [{ NewFunctionName: 'copy-' }, 'InvalidParameterValue.FunctionName'],
    [{ NewFunctionName: 'x'.repeat(61) }, 'InvalidParameterValue.FunctionName'],
    [{ Description: 'x'.repeat(1001) }, 'InvalidParameterValue.Description'],
    [{ TargetRegion: 'ap-atlantis' }, 'FailedOperation.CopyFunction'],
    [{ TargetRegion: 'ap-shanghai-fsi' }, 'UnsupportedOperation.Region'],
    [{ NewFunctionName: FunctionName }, 'ResourceInUse.FunctionName'],
    [{ NewFunctionName: FunctionName, Override: true }, 'FailedOperation.CopyFailed'],
  ])('rejects %j', async (input, code) => {
    const { call, errorCode } = await withFunction()
    expect(await errorCode('CopyFunction', { FunctionName, NewFunctionName, ...input })).toBe(code)
    expect(await call('ListFunctions')).toMatchObject({ TotalCount: 1 })
  })

  it('copies within a finance region', async () => {
    const { call, errorCode } = createEmulator()
    const here = { region: 'ap-shanghai-fsi' }
    await call('CreateFunction', hello, here)
    await call('CopyFunction', { FunctionName, NewFunctionName }, here)
    const elsewhere = { FunctionName, NewFunctionName, TargetRegion: 'ap-shenzhen-fsi' }
    expect(await errorCode('CopyFunction', elsewhere, here)).toBe('UnsupportedOperation.Region')
  })

  it('rejects a function beyond the quota of the target', async () => {
    const { call, errorCode } = createEmulator({ limits: { functions: 2 } })
    await call('CreateFunction', hello)
    await call('CopyFunction', { FunctionName, NewFunctionName })
    const copy = { FunctionName, NewFunctionName: 'third' }
    expect(await errorCode('CopyFunction', copy)).toBe('LimitExceeded.Function')
    await call('CopyFunction', { ...copy, TargetRegion: 'ap-shanghai' })
    // A replaced function does not count.
    await call('CopyFunction', { FunctionName, NewFunctionName, Override: true })
  })

  it('creates the copy within the configured duration', async () => {
    const { call, control, advanceSeconds } = createHarness()
    await call('CreateFunction', hello)
    control.set('function.Creating', { ms: 3000 })
    await call('CopyFunction', { FunctionName, NewFunctionName })
    expect(await call('GetFunction', shown)).toMatchObject({ Status: 'Creating' })
    advanceSeconds(3)
    expect(await call('GetFunction', shown)).toMatchObject({ Status: 'Active' })
  })

  it.each(['Creating', 'Updating', 'Deleting'] as const)(
    'does not copy a function that is %s',
    async (status) => {
      const { call, errorCode, control } = createHarness()
      if (status !== 'Creating') await call('CreateFunction', hello)
      control.set(`function.${status}`, { reads: 9 })
      if (status === 'Creating') await call('CreateFunction', hello)
      if (status === 'Updating') await call('UpdateFunctionConfiguration', { FunctionName })
      if (status === 'Deleting') await call('DeleteFunction', { FunctionName })
      expect(await errorCode('CopyFunction', { FunctionName, NewFunctionName })).toBe(
        'FailedOperation.CopyFailed',
      )
    },
  )

  it('copies a function whose update failed in its former state', async () => {
    const { call, control } = createHarness()
    await call('CreateFunction', hello)
    control.fail('function.Updating')
    await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
    await call('CopyFunction', { FunctionName, NewFunctionName })
    expect(await call('GetFunction', shown)).toMatchObject({ MemorySize: 128, Status: 'Active' })
  })

  it('does not replace a function with a transition in progress', async () => {
    const copy = { FunctionName, NewFunctionName, Override: true }
    const failed = 'FailedOperation.CopyFailed'
    const { call, errorCode, control, advanceSeconds } = createHarness()
    await call('CreateFunction', hello)
    control.set('function.Creating', { ms: 1000 })
    await call('CreateFunction', { ...hello, FunctionName: NewFunctionName })
    expect(await errorCode('CopyFunction', copy)).toBe(failed)
    advanceSeconds(1)
    control.set('function.Publishing', { ms: 1000 })
    await call('PublishVersion', { FunctionName: NewFunctionName })
    expect(await errorCode('CopyFunction', copy)).toBe(failed)
    advanceSeconds(1)
    control.set('provisionedConcurrency.InProgress', { ms: 1000 })
    await call('PutProvisionedConcurrencyConfig', {
      FunctionName: NewFunctionName,
      Qualifier: '1',
      VersionProvisionedConcurrencyNum: 1,
    })
    expect(await errorCode('CopyFunction', copy)).toBe(failed)
    advanceSeconds(1)
    await call('CopyFunction', copy)
  })

  it('cancels the transitions of a function that it replaces', async () => {
    const { call, control, world } = createHarness()
    await call('CreateFunction', hello)
    await call('CreateFunction', { ...hello, FunctionName: NewFunctionName, AsyncRunEnable: 'TRUE' })
    control.set('asyncEvent.RUNNING', { reads: 9 })
    await call('Invoke', { FunctionName: NewFunctionName, InvocationType: 'Event' })
    await call('ListFunctions')
    expect([...world.transitions.pending('100000000001/ap-guangzhou')]).toHaveLength(1)
    await call('CopyFunction', { FunctionName, NewFunctionName, Override: true })
    expect([...world.transitions.pending('100000000001/ap-guangzhou')]).toEqual([])
  })
})
