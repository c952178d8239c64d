import { describe, expect, test } from 'vitest'
import { cloud } from './cloud.js'
import { laboratory } from './laboratory.js'
import { hello, helloText, zip } from './zip.js'

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
  Tags: [{ Key: 'status', Value: 'dev' }],
}

const logs = { ClsLogsetId: 'logset', ClsTopicId: 'topic' }

/** An emulator with a function that has all that can be copied, and all that cannot. */
async function withFunction(input: object = {}) {
  const subject = cloud()
  const { call } = subject
  await call('CreateFunction', { ...hello, ...configuration, ...logs, ...input })
  await call('PublishVersion', { FunctionName })
  await call('CreateTrigger', {
    FunctionName,
    TriggerName: 'daily',
    Type: 'timer',
    TriggerDesc: '0 0 0 * * * *',
  })
  subject.wait(60)
  return subject
}

const copied = {
  FunctionName: NewFunctionName,
  Namespace: 'default',
  Status: 'Active',
  Runtime: 'Nodejs12.16',
  Handler: 'index.main_handler',
  CodeInfo: helloText,
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
  Tags: [],
}

const shown = { FunctionName: NewFunctionName, ShowCode: 'TRUE' }

describe('CopyFunction', () => {
  test('copies code and configuration, not triggers, versions and the target of logs', async () => {
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
    // The source stays as it is.
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ ...configuration, ...logs })
  })

  test('gives the copy an identity and a life of its own', async () => {
    const { call } = await withFunction({ Environment: {} })
    await call('CopyFunction', { FunctionName, NewFunctionName })
    const ids = [FunctionName, NewFunctionName].map(async (name) => {
      const answer = await call('GetFunction', { FunctionName: name })
      return 'FunctionId' in answer ? answer.FunctionId : undefined
    })
    expect(new Set(await Promise.all(ids)).size).toBe(2)
    await call('UpdateFunctionCode', { FunctionName, ZipFile: zip({ 'index.js': 'next' }).ZipFile })
    await call('DeleteFunction', { FunctionName })
    expect(await call('GetFunction', shown)).toMatchObject({ CodeInfo: helloText })
  })

  test('copies the code alone where it is told to', async () => {
    const { call } = await withFunction()
    await call('CopyFunction', { FunctionName, NewFunctionName, CopyConfiguration: false })
    expect(await call('GetFunction', shown)).toMatchObject({ ...copied, ...defaults })
  })

  test('makes an HTTP function of an HTTP function', async () => {
    const { call } = cloud()
    await call('CreateFunction', { ...hello, Type: 'HTTP', ProtocolType: 'WS' })
    await call('CopyFunction', { FunctionName, NewFunctionName, CopyConfiguration: false })
    expect(await call('GetFunction', shown)).toMatchObject({ Type: 'HTTP', ProtocolType: 'WS' })
  })

  test.each([true, false])(
    'describes the copy as it is told to (CopyConfiguration %s)',
    async (CopyConfiguration) => {
      const { call } = await withFunction()
      const Description = 'a copy'
      await call('CopyFunction', { FunctionName, NewFunctionName, CopyConfiguration, Description })
      expect(await call('GetFunction', shown)).toMatchObject({ ...copied, Description })
    },
  )

  test('copies to a namespace and a region, where the name may be the same', async () => {
    const { call, refusal } = await withFunction()
    const there = { region: 'ap-shanghai' }
    await call('CreateNamespace', { Namespace: 'other' })
    await call('CreateNamespace', { Namespace: 'third' }, there)
    const copy = { FunctionName, NewFunctionName: FunctionName }
    await call('CopyFunction', { ...copy, TargetNamespace: 'other' })
    // No call was made for that region before.
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
    expect(await refusal('GetFunction', get, there)).toBe('ResourceNotFound.Function')
  })

  test('replaces a function where it is told to', async () => {
    const { call, refusal } = await withFunction()
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
    expect(await refusal('CopyFunction', copy)).toBe('ResourceInUse.FunctionName')
    expect(await refusal('CopyFunction', { ...copy, Override: false })).toBe('ResourceInUse.FunctionName')
    await call('CopyFunction', { ...copy, Override: true })
    expect(await call('GetFunction', shown)).toMatchObject({ ...copied, ...configuration })
    expect(await call('ListVersionByFunction', { FunctionName: NewFunctionName })).toMatchObject({
      TotalCount: 1,
    })
    // There need not be one.
    await call('CopyFunction', { ...copy, NewFunctionName: 'third', Override: true })
  })

  test('copies code that is elsewhere', async () => {
    const { call } = await withFunction({ Code: { CosBucketName: 'bucket', CosObjectName: '/code.zip' } })
    await call('CopyFunction', { FunctionName, NewFunctionName })
    expect(await call('GetFunction', shown)).toMatchObject({ Status: 'Active', CodeSize: 0 })
  })

  test('copies the asynchronous attribute, with the configuration only', async () => {
    const { call, refusal } = await withFunction({ AsyncRunEnable: 'TRUE', TraceEnable: 'TRUE' })
    const copy = { FunctionName, NewFunctionName }
    expect(await refusal('CopyFunction', { ...copy, CopyConfiguration: false })).toBe(
      'FailedOperation.CopyAsyncRun',
    )
    await call('CopyFunction', copy)
    expect(await call('GetFunction', shown)).toMatchObject({ AsyncRunEnable: 'TRUE', TraceEnable: 'TRUE' })
  })

  test('copies layers to where they are', async () => {
    const { call, refusal } = await withFunction()
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
    expect(await refusal('CopyFunction', there)).toBe('FailedOperation.CopyFailed')
    await call('CopyFunction', { ...there, NewFunctionName: 'bare', CopyConfiguration: false })
    await call('PublishLayerVersion', layer, { region: 'ap-shanghai' })
    await call('CopyFunction', there)
    expect(await call('GetFunction', shown, { region: 'ap-shanghai' })).toMatchObject(libs)
  })

  test.each<[object, string]>([
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
  ])('refuses %j', async (input, code) => {
    const { call, refusal } = await withFunction()
    expect(await refusal('CopyFunction', { FunctionName, NewFunctionName, ...input })).toBe(code)
    expect(await call('ListFunctions')).toMatchObject({ TotalCount: 1 })
  })

  test('copies within a finance region', async () => {
    const { call, refusal } = cloud()
    const here = { region: 'ap-shanghai-fsi' }
    await call('CreateFunction', hello, here)
    await call('CopyFunction', { FunctionName, NewFunctionName }, here)
    const elsewhere = { FunctionName, NewFunctionName, TargetRegion: 'ap-shenzhen-fsi' }
    expect(await refusal('CopyFunction', elsewhere, here)).toBe('UnsupportedOperation.Region')
  })

  test('refuses one function more than the target may have', async () => {
    const { call, refusal } = cloud({ limits: { functions: 2 } })
    await call('CreateFunction', hello)
    await call('CopyFunction', { FunctionName, NewFunctionName })
    const copy = { FunctionName, NewFunctionName: 'third' }
    expect(await refusal('CopyFunction', copy)).toBe('LimitExceeded.Function')
    await call('CopyFunction', { ...copy, TargetRegion: 'ap-shanghai' })
    // What is replaced makes room.
    await call('CopyFunction', { FunctionName, NewFunctionName, Override: true })
  })

  test('creates the copy in the time that it is told', async () => {
    const { call, control, wait } = laboratory()
    await call('CreateFunction', hello)
    control.set('function.Creating', { ms: 3000 })
    await call('CopyFunction', { FunctionName, NewFunctionName })
    expect(await call('GetFunction', shown)).toMatchObject({ Status: 'Creating' })
    wait(3)
    expect(await call('GetFunction', shown)).toMatchObject({ Status: 'Active' })
  })

  test.each(['Creating', 'Updating', 'Deleting'] as const)('does not copy what is %s', async (status) => {
    const { call, refusal, control } = laboratory()
    if (status !== 'Creating') await call('CreateFunction', hello)
    control.set(`function.${status}`, { reads: 9 })
    if (status === 'Creating') await call('CreateFunction', hello)
    if (status === 'Updating') await call('UpdateFunctionConfiguration', { FunctionName })
    if (status === 'Deleting') await call('DeleteFunction', { FunctionName })
    expect(await refusal('CopyFunction', { FunctionName, NewFunctionName })).toBe(
      'FailedOperation.CopyFailed',
    )
  })

  test('copies what could not be updated, as it was', async () => {
    const { call, control } = laboratory()
    await call('CreateFunction', hello)
    control.fail('function.Updating')
    await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
    await call('CopyFunction', { FunctionName, NewFunctionName })
    expect(await call('GetFunction', shown)).toMatchObject({ MemorySize: 128, Status: 'Active' })
  })

  test('does not replace what is being changed', async () => {
    const copy = { FunctionName, NewFunctionName, Override: true }
    const failed = 'FailedOperation.CopyFailed'
    const { call, refusal, control, wait } = laboratory()
    await call('CreateFunction', hello)
    control.set('function.Creating', { ms: 1000 })
    await call('CreateFunction', { ...hello, FunctionName: NewFunctionName })
    expect(await refusal('CopyFunction', copy)).toBe(failed)
    wait(1)
    control.set('function.Publishing', { ms: 1000 })
    await call('PublishVersion', { FunctionName: NewFunctionName })
    expect(await refusal('CopyFunction', copy)).toBe(failed)
    wait(1)
    control.set('provisionedConcurrency.InProgress', { ms: 1000 })
    await call('PutProvisionedConcurrencyConfig', {
      FunctionName: NewFunctionName,
      Qualifier: '1',
      VersionProvisionedConcurrencyNum: 1,
    })
    expect(await refusal('CopyFunction', copy)).toBe(failed)
    wait(1)
    await call('CopyFunction', copy)
  })

  test('ends what was under way of a function that it replaces', async () => {
    const { call, control, world } = laboratory()
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
