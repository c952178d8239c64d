import { describe, expect, it } from 'vitest'
import { scf } from '../src/generated/product.js'
import { createEmulator } from './emulator.js'
import { hello } from './zip.js'

const FunctionName = 'hello'
const vpc = { VpcId: 'vpc-1', SubnetId: 'subnet-1' }
const cfs = {
  CfsId: 'cfs-1',
  MountInsId: 'cfs-1',
  UserId: '10000',
  UserGroupId: '10000',
  LocalMountDir: '/mnt',
  RemoteMountDir: '/',
}

/** Creates an emulator with an active function. */
async function withFunction(input: object = {}, options?: Parameters<typeof createEmulator>[0]) {
  const subject = createEmulator(options)
  await subject.call('CreateFunction', { ...hello, ...input })
  subject.advanceSeconds(60)
  return subject
}

/** Publishes the first version of each layer. */
async function publishLayers({ call }: ReturnType<typeof createEmulator>, names: readonly string[]) {
  for (const LayerName of names) {
    await call('PublishLayerVersion', {
      LayerName,
      CompatibleRuntimes: ['Nodejs12.16'],
      Content: hello.Code,
    })
  }
}

function layer(LayerName: string, LayerVersion = 1) {
  return { LayerName, LayerVersion }
}

/** The complete configuration: the input, and below the response of GetFunction. */
const configuration = {
  Description: 'says hello',
  MemorySize: 256,
  Timeout: 900,
  InitTimeout: 300,
  Runtime: 'Nodejs10.15',
  Environment: { Variables: [{ Key: 'STAGE', Value: 'dev' }] },
  VpcConfig: vpc,
  Role: 'SCF_QcsRole',
  InstallDependency: 'TRUE',
  ClsLogsetId: 'logset',
  ClsTopicId: 'topic',
  DeadLetterConfig: { Type: 'CMQ-QUEUE', Name: 'dead', FilterType: '' },
  PublicNetConfig: { PublicNetStatus: 'ENABLE', EipConfig: { EipStatus: 'ENABLE' } },
  CfsConfig: { CfsInsList: [cfs] },
  IntranetConfig: { IpFixed: 'ENABLE' },
  DnsCache: 'TRUE',
}

const shown = {
  ...configuration,
  PublicNetConfig: { PublicNetStatus: 'ENABLE', EipConfig: { EipStatus: 'ENABLE', EipAddress: [] } },
  EipConfig: { EipFixed: 'TRUE', Eips: [] },
  CfsConfig: { CfsInsList: [{ ...cfs, IpAddress: null, MountVpcId: null, MountSubnetId: null }] },
  IntranetConfig: { IpFixed: 'ENABLE', IpAddress: [expect.stringMatching(/^10\.0\.\d+\.\d+$/)] },
}

describe('the configuration', () => {
  it('is set at creation', async () => {
    const subject = createEmulator()
    await publishLayers(subject, ['libs'])
    await subject.call('CreateFunction', { ...hello, ...configuration, Layers: [layer('libs')] })
    expect(await subject.call('GetFunction', { FunctionName })).toMatchObject({
      ...shown,
      Layers: [{ LayerName: 'libs', LayerVersion: 1 }],
    })
  })

  it('is updated', async () => {
    const subject = await withFunction({ Runtime: configuration.Runtime })
    const { call } = subject
    await publishLayers(subject, ['libs'])
    await call('UpdateFunctionConfiguration', {
      FunctionName,
      ...configuration,
      L5Enable: 'TRUE',
      Layers: [layer('libs')],
    })
    const updated = {
      ...shown,
      L5Enable: 'TRUE',
      Layers: [{ LayerName: 'libs', LayerVersion: 1 }],
      Handler: 'index.main_handler',
      AddTime: '2020-01-01 00:00:00',
      ModTime: '2020-01-01 00:01:00',
    }
    expect(await call('GetFunction', { FunctionName })).toMatchObject(updated)
    // Omitted parameters do not change.
    await call('UpdateFunctionConfiguration', { FunctionName, Environment: {}, ProtocolParams: {} })
    expect(await call('GetFunction', { FunctionName })).toMatchObject(updated)
  })

  it('can be cleared as deployment tools do', async () => {
    const subject = createEmulator()
    const { call } = subject
    await publishLayers(subject, ['libs'])
    await call('CreateFunction', { ...hello, ...configuration, Layers: [layer('libs')] })
    await call('UpdateFunctionConfiguration', {
      FunctionName,
      Description: '',
      Environment: { Variables: [{ Key: '', Value: '' }] },
      Layers: [layer('', 0)],
      VpcConfig: { VpcId: '', SubnetId: '' },
      CfsConfig: { CfsInsList: [] },
      DeadLetterConfig: { Type: '', Name: '' },
      ClsLogsetId: '',
      ClsTopicId: '',
      Role: '',
    })
    const cleared = {
      Description: '',
      Environment: { Variables: [] },
      Layers: [],
      VpcConfig: { VpcId: '', SubnetId: '' },
      CfsConfig: null,
      DeadLetterConfig: { Type: '', Name: '', FilterType: '' },
      ClsLogsetId: '',
      ClsTopicId: '',
      Role: '',
    }
    expect(await call('GetFunction', { FunctionName })).toMatchObject(cleared)
    const [Variables, Layers] = [[{ Key: '', Value: '' }], [layer('', 0)]]
    await call('CreateFunction', { ...hello, FunctionName: 'other', Environment: { Variables }, Layers })
  })

  it.each([
    { emptyArraysClear: undefined, left: 1 },
    { emptyArraysClear: false, left: 1 },
    { emptyArraysClear: true, left: 0 },
  ])('has $left layers and variables after empty arrays: %j', async ({ emptyArraysClear, left }) => {
    const subject = createEmulator({ ...(emptyArraysClear !== undefined && { emptyArraysClear }) })
    const { call } = subject
    await publishLayers(subject, ['libs'])
    await call('CreateFunction', { ...hello, ...configuration, Layers: [layer('libs')] })
    await call('UpdateFunctionConfiguration', { FunctionName, Environment: { Variables: [] }, Layers: [] })
    const { Environment, Layers } = await call('GetFunction', { FunctionName })
    expect(Layers).toHaveLength(left)
    expect(Object(Environment).Variables).toHaveLength(left)
    await call('UpdateFunctionConfiguration', { FunctionName, Environment: {} })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Environment })
  })

  it('has one fixed private address for the functions of a subnet, while they are in it', async () => {
    const IntranetConfig = { IpFixed: 'ENABLE' }
    const { call } = await withFunction({ VpcConfig: vpc, IntranetConfig })
    const other = { VpcId: 'vpc-1', SubnetId: 'subnet-2' }
    await call('CreateFunction', { ...hello, FunctionName: 'same', VpcConfig: vpc, IntranetConfig })
    await call('CreateFunction', { ...hello, FunctionName: 'other', VpcConfig: other, IntranetConfig })
    async function addresses(name: string) {
      const { IntranetConfig } = await call('GetFunction', { FunctionName: name })
      const { IpAddress }: { IpAddress?: string[] } = Object(IntranetConfig)
      return IpAddress
    }
    const own = await addresses(FunctionName)
    expect(own).toHaveLength(1)
    expect(await addresses('same')).toEqual(own)
    expect(await addresses('other')).not.toEqual(own)
    await call('PublishVersion', { FunctionName })
    await call('UpdateFunctionConfiguration', { FunctionName, IntranetConfig: { IpFixed: 'DISABLE' } })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      IntranetConfig: { IpFixed: 'DISABLE', IpAddress: [] },
    })
    await call('UpdateFunctionConfiguration', {
      FunctionName,
      VpcConfig: { VpcId: '', SubnetId: '' },
      IntranetConfig,
    })
    expect(await addresses(FunctionName)).toEqual([])
    expect(await call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({
      IntranetConfig: { IpFixed: 'ENABLE', IpAddress: own },
    })
  })

  it('caches DNS of event functions only', async () => {
    const { errorCode, call } = await withFunction({ Type: 'HTTP', DnsCache: 'FALSE' })
    const DnsCache = 'TRUE'
    expect(await errorCode('UpdateFunctionConfiguration', { FunctionName, DnsCache })).toBe(
      'UnsupportedOperation',
    )
    expect(
      await errorCode('CreateFunction', { ...hello, FunctionName: 'other', Type: 'HTTP', DnsCache }),
    ).toBe('UnsupportedOperation')
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ DnsCache: 'FALSE' })
  })

  it('is published after an update with Publish', async () => {
    const { call } = await withFunction()
    await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256, Publish: 'TRUE' })
    await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 512, Publish: 'FALSE' })
    expect(await call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({ MemorySize: 256 })
    expect(await call('ListVersionByFunction', { FunctionName })).toMatchObject({ TotalCount: 2 })
  })

  it('keeps its runtime, in either spelling', async () => {
    const { call, errorCode } = await withFunction({ Runtime: 'Php7' })
    for (const Runtime of ['Php7', 'PHP7'])
      await call('UpdateFunctionConfiguration', { FunctionName, Runtime })
    for (const Runtime of ['Php5', 'PHP5', 'Php7.4', 'Nodejs18.15']) {
      expect(await errorCode('UpdateFunctionConfiguration', { FunctionName, Runtime })).toBe(
        'InvalidParameterValue.Runtime',
      )
    }
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Runtime: 'Php7' })
  })

  it('accepts WSParams for WebSocket functions', async () => {
    const { call, errorCode } = await withFunction({ Type: 'HTTP', ProtocolType: 'WS' })
    const params = (IdleTimeOut: number) => ({ ProtocolParams: { WSParams: { IdleTimeOut } } })
    await call('UpdateFunctionConfiguration', { FunctionName, ...params(1800) })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ ProtocolType: 'WS', ...params(1800) })
    for (const idle of [0, 1801]) {
      expect(await errorCode('UpdateFunctionConfiguration', { FunctionName, ...params(idle) })).toBe(
        'InvalidParameterValue.IdleTimeOut',
      )
    }
  })
})

function size(bytes: number) {
  return {
    Environment: { Variables: [{ Key: 'KEY', Value: 'é'.repeat((bytes - 3 - 1) / 2).concat('e') }] },
  }
}

function variable(Key: string, Value = '') {
  return { Environment: { Variables: [{ Key, Value }] } }
}

describe.each(['CreateFunction', 'UpdateFunctionConfiguration'])('%s', (action) => {
  const isCreation = action === 'CreateFunction'

  /** Prepares a call of the action, with an existing function for updates. */
  async function subjectOf(input: object, options?: Parameters<typeof createEmulator>[0]) {
    const subject = isCreation ? createEmulator(options) : await withFunction({}, options)
    const all = isCreation ? { ...hello, ...input } : { FunctionName, ...input }
    return {
      call: () => subject.call(action, all),
      errorCode: () => subject.errorCode(action, all),
      subject,
    }
  }

  it.each<[object, string]>([
    [{ Description: 'x'.repeat(1001) }, 'InvalidParameterValue.Description'],
    [{ MemorySize: 63 }, 'InvalidParameterValue.MemorySize'],
    [{ MemorySize: 100 }, 'InvalidParameterValue.MemorySize'],
    [{ MemorySize: 192 }, 'InvalidParameterValue.MemorySize'],
    [{ MemorySize: 3200 }, 'InvalidParameterValue.MemorySize'],
    [{ Timeout: 0 }, 'InvalidParameterValue'],
    [{ Timeout: 901 }, 'LimitExceeded.Timeout'],
    [{ InitTimeout: 0 }, 'InvalidParameterValue'],
    [{ InitTimeout: 301 }, 'LimitExceeded.InitTimeout'],
    [{ Runtime: 'Cobol' }, 'InvalidParameterValue.Runtime'],
    [{ Runtime: '' }, 'InvalidParameterValue.Runtime'],
    [{ InstallDependency: 'YES' }, 'InvalidParameterValue'],
    [size(4098), 'InvalidParameterValue.EnvironmentExceededLimit'],
    [variable('1KEY'), 'InvalidParameterValue.Environment'],
    [variable('A-B'), 'InvalidParameterValue.Environment'],
    [variable('', 'value'), 'InvalidParameterValue.Environment'],
    [
      {
        Environment: {
          Variables: [
            { Key: 'A', Value: '1' },
            { Key: 'A', Value: '2' },
          ],
        },
      },
      'InvalidParameterValue.Environment',
    ],
    [
      {
        Environment: {
          Variables: [
            { Key: '', Value: '' },
            { Key: 'A', Value: '2' },
          ],
        },
      },
      'InvalidParameterValue.Environment',
    ],
    [variable('SCF_NAME'), 'InvalidParameterValue.EnvironmentSystemProtect'],
    [variable('QCLOUD_NAME'), 'InvalidParameterValue.EnvironmentSystemProtect'],
    [variable('TENCENTCLOUD_NAME'), 'InvalidParameterValue.EnvironmentSystemProtect'],
    [variable('OS_NAMESERVER', 'dns.example.com'), 'InvalidParameterValue.DnsInfo'],
    [variable('OS_NAMESERVER', '8.8.8.256'), 'InvalidParameterValue.DnsInfo'],
    [{ VpcConfig: { VpcId: 'vpc-1' } }, 'UnsupportedOperation.VpcConfig'],
    [{ VpcConfig: { VpcId: '', SubnetId: 'subnet-1' } }, 'UnsupportedOperation.VpcConfig'],
    [{ ClsLogsetId: 'logset' }, 'InvalidParameterValue.Cls'],
    [{ ClsTopicId: 'topic', Role: 'role' }, 'InvalidParameterValue.Cls'],
    [{ PublicNetConfig: { PublicNetStatus: 'ON' } }, 'InvalidParameterValue.PublicNetConfig'],
    [
      { PublicNetConfig: { PublicNetStatus: 'ENABLE', EipConfig: { EipStatus: 'ON' } } },
      'InvalidParameterValue.EipConfig',
    ],
    [
      { PublicNetConfig: { PublicNetStatus: 'DISABLE', EipConfig: { EipStatus: 'ENABLE' } } },
      'InvalidParameterValue.EipConfig',
    ],
    [
      { VpcConfig: vpc, CfsConfig: { CfsInsList: [{ ...cfs, LocalMountDir: 'mnt' }] } },
      isCreation ? 'InvalidParameterValue.CfsParameterError' : 'InvalidParameterValue.CfsLocalMountDir',
    ],
    [
      { VpcConfig: vpc, CfsConfig: { CfsInsList: [{ ...cfs, RemoteMountDir: 'data' }] } },
      isCreation ? 'InvalidParameterValue.CfsParameterError' : 'InvalidParameterValue.CfsRemoteMountDir',
    ],
    [
      { VpcConfig: vpc, CfsConfig: { CfsInsList: [{ ...cfs, MountInsId: '' }] } },
      isCreation ? 'InvalidParameterValue.CfsStructionError' : 'InvalidParameterValue.CfsMountInsId',
    ],
    [
      { VpcConfig: vpc, CfsConfig: { CfsInsList: [{ ...cfs, CfsId: '' }] } },
      isCreation ? 'InvalidParameterValue.CfsStructionError' : 'InvalidParameterValue.CfsId',
    ],
    [
      { VpcConfig: vpc, CfsConfig: { CfsInsList: [cfs, { ...cfs, CfsId: 'cfs-2' }] } },
      'InvalidParameterValue.CfsParameterDuplicate',
    ],
    [
      { VpcConfig: vpc, CfsConfig: { CfsInsList: [{ ...cfs, MountVpcId: 'vpc-2' }] } },
      'ResourceNotFound.CfsVpcNotMatch',
    ],
    [
      { CfsConfig: { CfsInsList: [cfs] } },
      isCreation ? 'InvalidParameterValue.VpcNotSetWhenOpenCfs' : 'InvalidParameterValue.CfsParameterError',
    ],
    [
      { DeadLetterConfig: { Type: 'CMQ-QUEUE', Name: '' } },
      isCreation ? 'InvalidParameterValue.DeadLetterConfig' : 'InvalidParameterValue',
    ],
    [{ ProtocolParams: { WSParams: { IdleTimeOut: 15 } } }, 'InvalidParameterValue.WebSocketsParams'],
    [{ DnsCache: 'yes' }, 'InvalidParameterValue'],
    [{ IntranetConfig: { IpFixed: 'ON' } }, 'InvalidParameterValue'],
    [{ Layers: [layer('libs')] }, 'ResourceNotFound.Layer'],
    [{ Layers: [layer('')] }, 'InvalidParameterValue.Layers'],
    [{ Layers: [layer('libs', 0)] }, 'InvalidParameterValue.Layers'],
  ])('rejects %j', async (input, code) => {
    const { errorCode } = await subjectOf(input)
    expect(await errorCode()).toBe(code)
  })

  it.each<[object]>([
    [{ Description: '𠮷'.repeat(1000) }],
    [{ MemorySize: 64 }],
    [{ MemorySize: 3072 }],
    [{ Timeout: 1 }],
    [{ InitTimeout: 1 }],
    [size(4096)],
    [variable('a_1', 'scf_')],
    [variable('OS_NAMESERVER', '8.8.8.8;8.8.4.4')],
    [{ VpcConfig: vpc, CfsConfig: { CfsInsList: [{ ...cfs, MountVpcId: 'vpc-1' }] } }],
    [{ PublicNetConfig: { PublicNetStatus: 'DISABLE' } }],
  ])('accepts %j', async (input) => {
    const { call } = await subjectOf(input)
    await call()
  })

  it('accepts at most five existing layers, each once', async () => {
    const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']
    for (const [Layers, code] of [
      [names.slice(0, 5).map((name) => layer(name)), undefined],
      [names.map((name) => layer(name)), 'InvalidParameterValue.LimitExceeded'],
      [[layer('a1'), layer('a1')], 'InvalidParameterValue.Layers'],
      [[layer('a1'), layer('a2', 2)], 'ResourceNotFound.Layer'],
    ] as const) {
      const { call, errorCode, subject } = await subjectOf({ Layers })
      await publishLayers(subject, names)
      if (code === undefined) await call()
      else expect(await errorCode()).toBe(code)
    }
  })

  it('follows the configured limits', async () => {
    const limits = { environmentBytes: 5, initTimeout: 10, layersOfFunction: 1 }
    for (const [input, code] of [
      [variable('KEY', 'val'), 'InvalidParameterValue.EnvironmentExceededLimit'],
      [{ InitTimeout: 11 }, 'LimitExceeded.InitTimeout'],
      [{ Layers: [layer('a1'), layer('a2')] }, 'InvalidParameterValue.LimitExceeded'],
    ] as const) {
      const { errorCode } = await subjectOf(input, { limits })
      expect(await errorCode()).toBe(code)
    }
  })
})

describe('UpdateFunctionConfiguration', () => {
  it('requires a role for logs', async () => {
    const { call, errorCode } = await withFunction()
    const logs = { ClsLogsetId: 'logset', ClsTopicId: 'topic' }
    const update = { FunctionName, ...logs }
    expect(await errorCode('UpdateFunctionConfiguration', update)).toBe('InvalidParameterValue.ClsRole')
    await call('UpdateFunctionConfiguration', { ...update, Role: 'SCF_QcsRole' })
    await call('UpdateFunctionConfiguration', { ...update, ClsTopicId: 'other' })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ ...logs, ClsTopicId: 'other' })
  })

  it('does not change the runtime of an image', async () => {
    const ImageConfig = { ImageType: 'personal', ImageUri: 'ccr.ccs.tencentyun.com/team/hello:v1' }
    const { call, errorCode } = await withFunction({ Code: { ImageConfig } })
    await call('UpdateFunctionConfiguration', { FunctionName, Runtime: 'Go1', MemorySize: 256 })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      Runtime: 'CustomImage',
      MemorySize: 256,
    })
    expect(await errorCode('UpdateFunctionConfiguration', { FunctionName, InstallDependency: 'TRUE' })).toBe(
      'UnsupportedOperation',
    )
  })

  it('rejects the installation of dependencies with other runtimes than Node.js', async () => {
    const { call, errorCode } = await withFunction({ Runtime: 'Python3.6' })
    const update = { FunctionName, InstallDependency: 'TRUE' }
    expect(await errorCode('UpdateFunctionConfiguration', update)).toBe('UnsupportedOperation')
    await call('UpdateFunctionConfiguration', { ...update, InstallDependency: 'FALSE' })
  })

  it('rejects the removal of a VPC that file systems need', async () => {
    const CfsConfig = { CfsInsList: [cfs] }
    const { call, errorCode } = await withFunction({ VpcConfig: vpc, CfsConfig })
    const update = { FunctionName, VpcConfig: { VpcId: '', SubnetId: '' } }
    expect(await errorCode('UpdateFunctionConfiguration', update)).toBe(
      'InvalidParameterValue.CfsParameterError',
    )
    await call('UpdateFunctionConfiguration', { ...update, CfsConfig: { CfsInsList: [] } })
  })
})

/** Every value of a data type that lacks one optional member, with the path of the member. */
function withoutOne(type: string, value: unknown): (readonly [path: string, value: unknown])[] {
  const members = scf.types[type]
  if (members === undefined) return []
  if (Array.isArray(value)) return withoutOne(type, value[0]).map(([path, one]) => [`0.${path}`, [one]])
  return Object.entries(Object(value)).flatMap(([name, member]) => {
    const { [name]: _, ...others } = Object(value)
    const { required, type: memberType = '' } = members[name] ?? {}
    const nested = withoutOne(memberType, member).map(
      ([path, one]) => [`${name}.${path}`, { ...others, [name]: one }] as const,
    )
    return required ? nested : [[name, others] as const, ...nested]
  })
}

// The emulator refuses responses that lack a documented member.
it.each(
  [
    ['DeadLetterConfig', { Type: 'CMQ-TOPIC', Name: 'dead', FilterType: 'tag' }],
    ['PublicNetConfigIn', configuration.PublicNetConfig],
    [
      'CfsConfig',
      { CfsInsList: [{ ...cfs, IpAddress: '10.0.0.1', MountVpcId: 'vpc-1', MountSubnetId: 'subnet-1' }] },
    ],
    ['InstanceConcurrencyConfig', { DynamicEnabled: 'FALSE', MaxConcurrency: 2 }],
    ['ProtocolParams', { WSParams: { IdleTimeOut: 20 } }],
  ].flatMap(([type = '', value]) =>
    withoutOne(String(type), value).map(([path, part]) => [String(type), path, part] as const),
  ),
)('%s without %s is returned with all members that the cloud returns', async (type, _, part) => {
  const web = type === 'ProtocolParams' || type === 'InstanceConcurrencyConfig'
  const { call } = await withFunction(
    web
      ? { Type: 'HTTP', Runtime: 'CustomRuntime', ...(type === 'ProtocolParams' && { ProtocolType: 'WS' }) }
      : {},
  )
  const name = type.replace(/In$/, '')
  await call('UpdateFunctionConfiguration', { FunctionName, VpcConfig: vpc, [name]: part })
  expect(await call('GetFunction', { FunctionName })).toHaveProperty(name)
})
