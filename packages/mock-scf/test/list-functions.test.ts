import { describe, expect, it } from 'vitest'
import { createEmulator } from './emulator.js'
import { createHarness } from './harness.js'
import { hello } from './zip.js'

type Cloud = Pick<ReturnType<typeof createEmulator>, 'call'>

/** Calls ListFunctions. */
async function list({ call }: Cloud, input: object = {}) {
  const response = (await call('ListFunctions', input)) as object as {
    Functions: { FunctionName: string }[]
    TotalCount: number
  }
  return { names: response.Functions.map((one) => one.FunctionName), total: response.TotalCount }
}

/** Creates beta, alpha and gamma in this order, a minute apart, and then updates beta. */
async function createThree() {
  const subject = createEmulator()
  for (const [FunctionName, Description, status] of [
    ['beta', 'of tests', 'dev'],
    ['alpha', 'of tests too', 'test'],
    ['gamma', 'else', 'dev'],
  ]) {
    const Tags = [
      { Key: 'status', Value: status },
      { Key: 'owner', Value: FunctionName === 'beta' ? 'me' : 'you' },
    ]
    await subject.call('CreateFunction', { ...hello, FunctionName, Description, Tags })
    subject.advanceSeconds(60)
  }
  await subject.call('UpdateFunctionConfiguration', { FunctionName: 'beta', MemorySize: 256 })
  return subject
}

describe('ListFunctions', () => {
  it('returns the documented members', async () => {
    const { call, advanceSeconds } = createEmulator()
    const Tags = [{ Key: 'status', Value: 'dev' }]
    await call('CreateFunction', { ...hello, Description: 'says hello', Tags, AsyncRunEnable: 'TRUE' })
    await call('PublishVersion', { FunctionName: 'hello' })
    await call('PutProvisionedConcurrencyConfig', {
      FunctionName: 'hello',
      Qualifier: '1',
      VersionProvisionedConcurrencyNum: 3,
    })
    await call('PutReservedConcurrencyConfig', { FunctionName: 'hello', ReservedConcurrencyMem: 512 })
    advanceSeconds(60)
    await call('UpdateFunctionConfiguration', { FunctionName: 'hello', MemorySize: 256 })
    expect(await call('ListFunctions')).toEqual({
      RequestId: expect.any(String),
      TotalCount: 1,
      Functions: [
        {
          FunctionName: 'hello',
          FunctionId: expect.stringMatching(/^lam-/),
          Namespace: 'default',
          Description: 'says hello',
          Type: 'Event',
          Runtime: 'Nodejs12.16',
          AddTime: '2020-01-01 00:00:00',
          ModTime: '2020-01-01 00:01:00',
          Status: 'Active',
          StatusDesc: '',
          StatusReasons: [],
          Tags,
          TotalProvisionedConcurrencyMem: 384,
          ReservedConcurrencyMem: 512,
          AsyncRunEnable: 'TRUE',
          TraceEnable: 'FALSE',
        },
      ],
    })
  })

  it('lists one namespace', async () => {
    const subject = await createThree()
    await subject.call('CreateNamespace', { Namespace: 'other' })
    await subject.call('CreateFunction', { ...hello, Namespace: 'other' })
    expect(await list(subject, { Namespace: 'other' })).toEqual({ names: ['hello'], total: 1 })
    expect((await list(subject)).total).toBe(3)
  })

  it.each<[object, string[]]>([
    [{}, ['beta', 'alpha', 'gamma']],
    [{ Order: 'ASC' }, ['beta', 'alpha', 'gamma']],
    [{ Order: 'DESC' }, ['gamma', 'alpha', 'beta']],
    [{ Orderby: 'AddTime', Order: 'DESC' }, ['gamma', 'alpha', 'beta']],
    [{ Orderby: 'FunctionName' }, ['alpha', 'beta', 'gamma']],
    [{ Orderby: 'FunctionName', Order: 'DESC' }, ['gamma', 'beta', 'alpha']],
    [{ Orderby: 'ModTime' }, ['alpha', 'gamma', 'beta']],
    [{ Orderby: 'ModTime', Order: 'DESC' }, ['beta', 'gamma', 'alpha']],
  ])('sorts by %j', async (input, names) => {
    expect(await list(await createThree(), input)).toEqual({ names, total: 3 })
  })

  it.each<[object, string[]]>([
    [{ Limit: 2 }, ['beta', 'alpha']],
    [{ Offset: 1, Limit: 1 }, ['alpha']],
    [{ Offset: 2 }, ['gamma']],
    [{ Offset: 9 }, []],
    [{ Limit: 0 }, []],
    [{ Offset: 1, Limit: 1, Order: 'DESC' }, ['alpha']],
  ])('returns a page and the total count: %j', async (input, names) => {
    expect(await list(await createThree(), input)).toEqual({ names, total: 3 })
  })

  it('returns 20 functions by default', async () => {
    const subject = createHarness()
    for (let count = 0; count < 25; count++) subject.createFunction(`f${count}`)
    const { Functions, TotalCount } = await subject.call('ListFunctions')
    expect([Functions, TotalCount]).toEqual([expect.objectContaining({ length: 20 }), 25])
  })

  it.each<[object, string[]]>([
    [{ SearchKey: 'a' }, ['beta', 'alpha', 'gamma']],
    [{ SearchKey: 'mm' }, ['gamma']],
    [{ SearchKey: 'MM' }, []],
    [{ SearchKey: '' }, ['beta', 'alpha', 'gamma']],
    [{ Description: 'test' }, ['beta', 'alpha']],
    [{ Description: 'test', SearchKey: 'l' }, ['alpha']],
    [{ Description: 'test', Order: 'DESC' }, ['alpha', 'beta']],
  ])('searches for substrings: %j', async (input, names) => {
    const subject = await createThree()
    expect(await list(subject, input)).toEqual({ names, total: names.length })
    expect(await list(subject, { ...input, Limit: 1 })).toEqual({
      names: names.slice(0, 1),
      total: names.length,
    })
  })

  const filter = (Name: string, ...Values: string[]) => ({ Name, Values })

  it.each<[object[], string[]]>([
    [[filter('tag-status', 'dev')], ['beta', 'gamma']],
    [[filter('tag:status', 'dev')], ['beta', 'gamma']],
    // Any value of a filter must match, and all filters.
    [[filter('tag-status', 'dev', 'test')], ['beta', 'alpha', 'gamma']],
    [[filter('tag-status', 'dev'), filter('tag-owner', 'you')], ['gamma']],
    [[filter('tag-status', 'prod')], []],
    [[filter('tag-team', 'dev')], []],
    [[], ['beta', 'alpha', 'gamma']],
  ])('filters by tags: %j', async (Filters, names) => {
    const subject = await createThree()
    expect(await list(subject, { Filters })).toEqual({ names, total: names.length })
  })

  it.each<[object, object[]]>([
    [{ VpcConfig: { VpcId: 'vpc-1', SubnetId: 'subnet-1' } }, [filter('VpcId', 'vpc-1')]],
    [{ VpcConfig: { VpcId: 'vpc-1', SubnetId: 'subnet-1' } }, [filter('SubnetId', 'subnet-1')]],
    [{ ClsLogsetId: 'logset', ClsTopicId: 'topic' }, [filter('ClsLogsetId', 'logset')]],
    [{ ClsLogsetId: 'logset', ClsTopicId: 'topic' }, [filter('ClsTopicId', 'topic')]],
    [{ Role: 'role' }, [filter('Role', 'role')]],
    [{ Runtime: 'Go1', Handler: 'main' }, [filter('Runtime', 'Go1', 'Java8')]],
    [
      { Code: { ImageConfig: { ImageType: 'personal', ImageUri: 'ccr.ccs.tencentyun.com/team/hello:v1' } } },
      [filter('Runtime', 'CustomImage')],
    ],
    [{ Type: 'HTTP' }, [filter('FunctionType', 'HTTP')]],
    [{ PublicNetConfig: { PublicNetStatus: 'DISABLE' } }, [filter('PublicNetStatus', 'DISABLE')]],
    [{ AsyncRunEnable: 'TRUE' }, [filter('AsyncRunEnable', 'TRUE')]],
    [{ TraceEnable: 'TRUE' }, [filter('TraceEnable', 'TRUE')]],
    [
      {
        VpcConfig: { VpcId: 'vpc-1', SubnetId: 'subnet-1' },
        CfsConfig: {
          CfsInsList: [
            {
              CfsId: 'cfs-1',
              MountInsId: 'mount-1',
              UserId: '1',
              UserGroupId: '1',
              LocalMountDir: '/mnt',
              RemoteMountDir: '/',
            },
          ],
        },
      },
      [filter('CfsId', 'cfs-1'), filter('CfsMountInsId', 'mount-1')],
    ],
  ])('filters by attributes: %j', async (input, Filters) => {
    const subject = await createThree()
    await subject.call('CreateFunction', { ...hello, ...input })
    expect(await list(subject, { Filters })).toEqual({ names: ['hello'], total: 1 })
  })

  it('filters by status', async () => {
    const subject = createHarness()
    subject.createFunction('one')
    subject.createFunction('two', { lifecycle: { status: 'CreateFailed' } })
    const listByStatus = (...Values: string[]) =>
      subject.call('ListFunctions', { Filters: [{ Name: 'Status', Values }] })
    expect(await listByStatus('CreateFailed')).toMatchObject({ Functions: [{ FunctionName: 'two' }] })
    expect(await listByStatus('Active', 'CreateFailed')).toMatchObject({ TotalCount: 2 })
  })

  it('finds no functions by address', async () => {
    expect(await list(await createThree(), { Filters: [filter('Eip', '192.0.2.1')] })).toEqual({
      names: [],
      total: 0,
    })
  })

  const six = ['1', '2', '3', '4', '5', '6']

  it.each<[object, string]>([
    [{ Orderby: 'Name' }, 'InvalidParameterValue.Orderby'],
    [{ Order: 'asc' }, 'InvalidParameterValue.Order'],
    [{ Offset: -1 }, 'InvalidParameterValue.Offset'],
    [{ Limit: -1 }, 'InvalidParameterValue.Limit'],
    [{ Namespace: 'other' }, 'ResourceNotFound.Namespace'],
    [{ Namespace: 'no such' }, 'InvalidParameterValue.Namespace'],
    [{ Filters: [filter('Memory', '128')] }, 'InvalidParameterValue.Name'],
    [{ Filters: [filter('constructor', '128')] }, 'InvalidParameterValue.Name'],
    [{ Filters: [filter('tag-', '128')] }, 'InvalidParameterValue.Name'],
    [{ Filters: [filter('Status')] }, 'InvalidParameterValue'],
    [{ Filters: [filter('tag-status', ...six)] }, 'InvalidParameterValue.LimitExceeded'],
    [{ Filters: [filter('Runtime', ...six)] }, 'InvalidParameterValue.LimitExceeded'],
    [{ Filters: [filter('VpcId', 'vpc-1', 'vpc-2')] }, 'InvalidParameterValue.LimitExceeded'],
    [{ Filters: Array.from({ length: 11 }, () => filter('Status', 'Active')) }, 'InvalidParameterValue'],
  ])('rejects %j', async (input, code) => {
    expect(await createEmulator().errorCode('ListFunctions', input)).toBe(code)
  })

  it('accepts 10 filters with 5 values', async () => {
    const Filters = Array.from({ length: 10 }, () => filter('Runtime', 'Nodejs12.16', ...six.slice(0, 4)))
    expect((await list(await createThree(), { Filters })).total).toBe(3)
  })
})
