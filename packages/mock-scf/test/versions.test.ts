import { describe, expect, it } from 'vitest'
import type { ScfTransition } from '../src/generated/statuses.js'
import { createHarness } from './harness.js'
import { hello, zip } from './zip.js'

const { FunctionName } = hello
const { size } = zip()

/** A harness with an active function. */
async function withFunction(input: object = {}, limits: Parameters<typeof createHarness>[0] = {}) {
  const subject = createHarness(limits)
  await subject.call('CreateFunction', { ...hello, ...input })
  return subject
}

/** The status of each version, from ListVersionByFunction. */
async function statuses({ call }: ReturnType<typeof createHarness>) {
  const { Versions } = await call('ListVersionByFunction', { FunctionName })
  const list = Versions as { Version: string; Status: string }[]
  return Object.fromEntries(list.map(({ Version, Status }) => [Version, Status]))
}

describe('PublishVersion', () => {
  it('copies the code and configuration of $LATEST', async () => {
    const { call, advanceSeconds } = await withFunction()
    advanceSeconds(60)
    expect(await call('PublishVersion', { FunctionName, Description: 'the first' })).toEqual({
      FunctionVersion: '1',
      CodeSize: size,
      MemorySize: 128,
      Description: 'the first',
      Handler: 'index.main_handler',
      Timeout: 3,
      Runtime: 'Nodejs12.16',
      Namespace: 'default',
    })
    await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256, Timeout: 10 })
    expect(await call('PublishVersion', { FunctionName })).toMatchObject({
      FunctionVersion: '2',
      MemorySize: 256,
      Timeout: 10,
    })
    expect(await call('ListVersionByFunction', { FunctionName })).toEqual({
      FunctionVersion: ['$LATEST', '2', '1'],
      Versions: [
        {
          Version: '$LATEST',
          Description: '',
          AddTime: '2020-01-01 00:00:00',
          ModTime: '2020-01-01 00:01:00',
          Status: 'Active',
        },
        {
          Version: '2',
          Description: '',
          AddTime: '2020-01-01 00:01:00',
          ModTime: '2020-01-01 00:01:00',
          Status: 'Active',
        },
        {
          Version: '1',
          Description: 'the first',
          AddTime: '2020-01-01 00:01:00',
          ModTime: '2020-01-01 00:01:00',
          Status: 'Active',
        },
      ],
      TotalCount: 3,
    })
  })

  it('uses the Description of $LATEST by default', async () => {
    const { call } = await withFunction({ Description: 'of the function' })
    expect(await call('PublishVersion', { FunctionName })).toMatchObject({ Description: 'of the function' })
    expect(await call('PublishVersion', { FunctionName, Description: '' })).toMatchObject({ Description: '' })
  })

  it('publishes again even if nothing changed', async () => {
    const { call } = await withFunction()
    await call('PublishVersion', { FunctionName })
    expect(await call('PublishVersion', { FunctionName })).toMatchObject({ FunctionVersion: '2' })
  })

  it('returns no size for code that is not a package', async () => {
    const { call } = await withFunction({
      Code: { CosBucketName: 'bucket', CosObjectName: '/code.zip' },
    })
    expect(await call('PublishVersion', { FunctionName })).toMatchObject({ CodeSize: 0 })
  })

  it.each<[string, object, string]>([
    ['a function that does not exist', { FunctionName: 'other' }, 'ResourceNotFound.Function'],
    ['an invalid name of a function', { FunctionName: '1st' }, 'InvalidParameterValue.FunctionName'],
    ['a namespace that does not exist', { FunctionName, Namespace: 'other' }, 'ResourceNotFound.Namespace'],
    ['an invalid name of a namespace', { FunctionName, Namespace: 'a b' }, 'InvalidParameterValue.Namespace'],
    [
      'a description that is too long',
      { FunctionName, Description: 'x'.repeat(1001) },
      'InvalidParameterValue.Description',
    ],
  ])('rejects %s', async (_, input, code) => {
    const subject = await withFunction()
    expect(await subject.errorCode('PublishVersion', input)).toBe(code)
    expect(await statuses(subject)).toEqual({ $LATEST: 'Active' })
  })

  it('counts a surrogate pair in a description as one character', async () => {
    const { call } = await withFunction()
    await call('PublishVersion', { FunctionName, Description: '\u{1F600}'.repeat(1000) })
  })

  const update = { FunctionName, MemorySize: 256 }

  it.each<[string, ScfTransition, 'lasts' | 'fails', string, object]>([
    ['Creating', 'function.Creating', 'lasts', 'CreateFunction', {}],
    ['CreateFailed', 'function.Creating', 'fails', 'CreateFunction', {}],
    ['Updating', 'function.Updating', 'lasts', 'UpdateFunctionConfiguration', update],
    ['UpdateFailed', 'function.Updating', 'fails', 'UpdateFunctionConfiguration', update],
    ['Deleting', 'function.Deleting', 'lasts', 'DeleteFunction', { FunctionName }],
    ['DeleteFailed', 'function.Deleting', 'fails', 'DeleteFunction', { FunctionName }],
  ])('is rejected while the function is %s', async (status, transition, end, action, input) => {
    const subject = createHarness()
    if (end === 'lasts') subject.control.set(transition, { ms: 1000 })
    else subject.control.fail(transition)
    await subject.call('CreateFunction', hello)
    if (action !== 'CreateFunction') await subject.call(action, input)
    expect(await subject.errorCode('PublishVersion', { FunctionName })).toBe('FailedOperation.PublishVersion')
    expect(await statuses(subject)).toEqual({ $LATEST: status })
  })

  it('enforces the quota of versions with image acceleration', async () => {
    const subject = await withFunction({}, { limits: { acceleratedVersions: 3 } })
    const ImageConfig = {
      ImageType: 'personal',
      ImageUri: 'ccr.ccs.tencentyun.com/tests/hello:1',
      ContainerImageAccelerate: true,
    }
    await subject.call('CreateFunction', { FunctionName: 'image', Type: 'HTTP', Code: { ImageConfig } })
    await subject.call('PublishVersion', { FunctionName: 'image' })
    await subject.call('PublishVersion', { FunctionName: 'image' })
    expect(await subject.errorCode('PublishVersion', { FunctionName: 'image' })).toBe(
      'LimitExceeded.ContainerImageAccelerate',
    )
    await subject.call('PublishVersion', { FunctionName })
  })
})

describe('the publication of a version', () => {
  it('lasts for a time, and then another one can begin', async () => {
    const subject = await withFunction()
    subject.control.set('function.Publishing', { ms: 2000 })
    await subject.call('PublishVersion', { FunctionName })
    subject.advanceSeconds(1)
    expect(await statuses(subject)).toEqual({ $LATEST: 'Active', '1': 'Publishing' })
    expect(await subject.errorCode('PublishVersion', { FunctionName })).toBe('FailedOperation.PublishVersion')
    subject.advanceSeconds(1)
    expect(await statuses(subject)).toEqual({ $LATEST: 'Active', '1': 'Active' })
    await subject.call('PublishVersion', { FunctionName })
  })

  it('lasts for a number of reads', async () => {
    const subject = await withFunction()
    subject.control.set('function.Publishing', { reads: 2 })
    await subject.call('PublishVersion', { FunctionName })
    const read = async (input: object) =>
      (await subject.call('GetFunction', { FunctionName, ...input })).Status
    expect(await read({})).toBe('Active')
    expect(await read({ Qualifier: '1' })).toBe('Publishing')
    expect(await read({ Qualifier: '1' })).toBe('Publishing')
    expect(await read({ Qualifier: '1' })).toBe('Active')
  })

  it('ends in PublishFailed if it fails, and the number is not reused', async () => {
    const subject = await withFunction()
    subject.control.fail('function.Publishing', { code: 'InternalError.System' })
    await subject.call('PublishVersion', { FunctionName })
    expect(await statuses(subject)).toEqual({ $LATEST: 'Active', '1': 'PublishFailed' })
    expect(await subject.call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({
      StatusReasons: [{ ErrorCode: 'InternalError.System' }],
    })
    expect(await subject.call('PublishVersion', { FunctionName })).toMatchObject({ FunctionVersion: '2' })
    expect(await statuses(subject)).toEqual({ $LATEST: 'Active', '1': 'PublishFailed', '2': 'Active' })
  })
})

it('UpdateFunctionConfiguration with Publish publishes the new configuration', async () => {
  const subject = await withFunction()
  await subject.call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256, Publish: 'TRUE' })
  expect(await subject.call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({
    FunctionVersion: '1',
    MemorySize: 256,
    Status: 'Active',
  })
})

it('a published version has no triggers, and does not change with $LATEST', async () => {
  const subject = await withFunction()
  await subject.call('CreateTrigger', {
    FunctionName,
    TriggerName: 'hourly',
    Type: 'timer',
    TriggerDesc: '0 0 * * * * *',
  })
  await subject.call('PublishVersion', { FunctionName })
  const other = zip({ 'index.js': 'other' })
  await subject.call('UpdateFunctionCode', { FunctionName, ZipFile: other.ZipFile })
  await subject.call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
  expect(await subject.call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({
    CodeSize: size,
    MemorySize: 128,
  })
  expect(await subject.call('ListTriggers', { FunctionName })).toMatchObject({
    Triggers: [{ Qualifier: '$LATEST' }],
  })
})

it('the number of a deleted version is not reused', async () => {
  const subject = await withFunction()
  await subject.call('PublishVersion', { FunctionName })
  await subject.call('DeleteFunction', { FunctionName, Qualifier: '1' })
  expect(await statuses(subject)).toEqual({ $LATEST: 'Active' })
  expect(await subject.call('PublishVersion', { FunctionName })).toMatchObject({ FunctionVersion: '2' })
})

describe('ListVersionByFunction', () => {
  /** Publishes the versions 1 to 10 a minute apart, and then updates $LATEST. */
  async function publishTen() {
    const subject = await withFunction()
    for (let number = 1; number <= 10; number++) {
      subject.advanceSeconds(60)
      await subject.call('PublishVersion', { FunctionName })
    }
    subject.advanceSeconds(60)
    await subject.call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
    return subject
  }

  const newestFirst = ['$LATEST', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1']
  const numbers = newestFirst.slice(1)

  it.each<[object, string[]]>([
    [{}, newestFirst],
    [{ Order: 'DESC' }, newestFirst],
    [{ Order: 'ASC' }, [...newestFirst].reverse()],
    [{ OrderBy: 'AddTime' }, ['$LATEST', ...[...numbers].reverse()]],
    [{ OrderBy: 'AddTime', Order: 'ASC' }, ['$LATEST', ...[...numbers].reverse()]],
    [{ OrderBy: 'AddTime', Order: 'DESC' }, [...numbers, '$LATEST']],
    [{ OrderBy: 'ModTime' }, [...[...numbers].reverse(), '$LATEST']],
    [{ OrderBy: 'ModTime', Order: 'DESC' }, newestFirst],
    [{ Limit: 2 }, ['$LATEST', '10']],
    [{ Offset: 9, Limit: 5 }, ['2', '1']],
    [{ Offset: 11 }, []],
    [{ Limit: 0 }, []],
  ])('sorts, and returns a page and the total count: %j', async (input, expected) => {
    const { call } = await publishTen()
    const { FunctionVersion, Versions, TotalCount } = await call('ListVersionByFunction', {
      FunctionName,
      ...input,
    })
    expect(FunctionVersion).toEqual(expected)
    expect((Versions as { Version: string }[]).map(({ Version }) => Version)).toEqual(expected)
    expect(TotalCount).toBe(11)
  })

  it('returns 20 items by default', async () => {
    const { call } = await publishTen()
    for (let number = 11; number <= 25; number++) await call('PublishVersion', { FunctionName })
    expect(await call('ListVersionByFunction', { FunctionName })).toMatchObject({
      FunctionVersion: expect.objectContaining({ length: 20 }),
      TotalCount: 26,
    })
  })

  it.each<[object, string]>([
    [{ FunctionName: 'other' }, 'ResourceNotFound.Function'],
    [{ FunctionName: 'x' }, 'InvalidParameterValue.FunctionName'],
    [{ FunctionName, Namespace: 'other' }, 'ResourceNotFound.Namespace'],
    [{ FunctionName, Namespace: '' }, 'InvalidParameterValue.Namespace'],
    [{ FunctionName, Order: 'asc' }, 'InvalidParameterValue.Order'],
    [{ FunctionName, OrderBy: 'Name' }, 'InvalidParameterValue.Orderby'],
    [{ FunctionName, Offset: -1 }, 'InvalidParameterValue'],
    [{ FunctionName, Limit: -1 }, 'InvalidParameterValue'],
  ])('rejects %j', async (input, code) => {
    expect(await (await withFunction()).errorCode('ListVersionByFunction', input)).toBe(code)
  })
})
