import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scf as product } from '../packages/mock-scf/src/generated/product.js'
import { zip } from '../packages/mock-scf/test/zip.js'
import { clientAction } from './client-action.js'

// Deployment tools read a resource, change some members, and send all of them back.

type Members = Readonly<Record<string, unknown>>

const runs = Number(process.env.RUNS ?? 25)
/** Only ends tests that hang. */
const timeout = 300_000 + runs * 1000

const FunctionName = 'first'
const { ZipFile } = zip()

/** Creates a client of an account that has the layers `a` and `b`. */
async function connect() {
  const cloud = createScf({ rateLimits: false, apiGatewayTriggers: true })
  cloud.clock.freeze()
  const client = new ScfClient({
    region: 'ap-guangzhou',
    credentials: cloud.credentials,
    fetch: cloud.fetch,
  })
  const call = async (name: string, input: Members = {}): Promise<Members> => {
    const { RequestId: _, ...response } = await client.send(clientAction(name), input)
    return response
  }
  for (const LayerName of ['a', 'b']) {
    await call('PublishLayerVersion', { LayerName, CompatibleRuntimes: ['Go1'], Content: { ZipFile } })
  }
  return call
}

type Call = Awaited<ReturnType<typeof connect>>

/** The members of an answer that are input parameters of an action, at any depth. */
function inputOf(action: string, answer: Members): Members {
  return known(answer, product.actions[action]?.input ?? {})
}

function known(members: Members, shape: Readonly<Record<string, { readonly type: string }>>): Members {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => {
      const type = shape[name]?.type
      if (type === undefined) return []
      const inner = product.types[type]
      return [[name, inner ? withKnown(value, inner) : value]]
    }),
  )
}

function withKnown(value: unknown, shape: Parameters<typeof known>[1]): unknown {
  if (Array.isArray(value)) return value.map((item) => withKnown(item, shape))
  return value === null ? null : known(Object(value), shape)
}

function membersIn(list: unknown): Members[] {
  return Array.isArray(list) ? list.map(Object) : []
}

const text = fc.string({ unit: fc.constantFrom('a', 'Z', '5', ' ', ',', '.', '名'), maxLength: 12 })
const identifier = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), minLength: 1, maxLength: 6 })
const onOff = fc.constantFrom('TRUE', 'FALSE')

/** Returns members, each of which may be missing. */
function some(members: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Members> {
  return fc.record(members, { requiredKeys: [] })
}

/** Members that any function can have. */
const commonMembers = some({
  Description: text,
  MemorySize: fc.constantFrom(64, 128, 512, 3072),
  Timeout: fc.constantFrom(1, 3, 900),
  InitTimeout: fc.constantFrom(1, 65, 300),
  Role: identifier,
  Environment: fc.record({
    Variables: fc.uniqueArray(fc.record({ Key: fc.constantFrom('A', 'B', 'C_1'), Value: text }), {
      selector: ({ Key }) => Key,
    }),
  }),
  Layers: fc.subarray([
    { LayerName: 'a', LayerVersion: 1 },
    { LayerName: 'b', LayerVersion: 1 },
  ]),
  Tags: fc.uniqueArray(fc.record({ Key: identifier, Value: text }), {
    selector: ({ Key }) => Key,
    maxLength: 3,
  }),
  DeadLetterConfig: fc.record({
    Type: fc.constantFrom('CMQ-QUEUE', 'CMQ-TOPIC'),
    Name: identifier,
    FilterType: fc.constantFrom('', 'fullMatch'),
  }),
  PublicNetConfig: fc.oneof(
    fc.constant({ PublicNetStatus: 'DISABLE', EipConfig: { EipStatus: 'DISABLE' } }),
    fc.constantFrom('ENABLE', 'DISABLE').map((EipStatus) => ({
      PublicNetStatus: 'ENABLE',
      EipConfig: { EipStatus },
    })),
  ),
  TraceEnable: onOff,
})

const vpc = { VpcConfig: { VpcId: 'vpc-1', SubnetId: 'subnet-1' } }
const network = fc.constantFrom<Members>({}, vpc, {
  ...vpc,
  CfsConfig: {
    CfsInsList: [
      {
        UserId: '1000',
        UserGroupId: '1000',
        CfsId: 'cfs-1',
        MountInsId: 'mount-1',
        LocalMountDir: '/mnt',
        RemoteMountDir: '/',
      },
    ],
  },
})
const logs = fc.constantFrom<Members>({}, { ClsLogsetId: 'set', ClsTopicId: 'topic', Role: 'role' })

const runtimes = (product.actions.CreateFunction?.input.Runtime?.enum ?? []).map(String)
const packages = fc.constantFrom<Members>(
  { ZipFile },
  { CosBucketName: 'code', CosObjectName: '/first.zip' },
  { DemoId: 'demo-first' },
  { GitUrl: 'https://git.example.com/first.git' },
)
const image = {
  Code: { ImageConfig: { ImageType: 'personal', ImageUri: 'ccr.ccs.tencentyun.com/me/first:v1' } },
}

function handlerOf(runtime: string): string {
  return runtime.startsWith('Java') ? 'example.Main::handle' : 'index.main'
}

/** Functions of all kinds: event and HTTP functions, with packages in every runtime, and from images. */
const kinds: fc.Arbitrary<Members> = fc.oneof(
  fc
    .record({ Runtime: fc.constantFrom(...runtimes, 'Nodejs18.15', 'Python3.10'), Code: packages })
    .map((members) => ({ ...members, Handler: handlerOf(members.Runtime) })),
  fc.record({ Runtime: fc.constantFrom('Nodejs12.16', 'CustomRuntime'), Code: packages }),
  fc.record({
    Runtime: fc.constant('Nodejs12.16'),
    Handler: fc.constant('index.main'),
    Code: packages,
    InstallDependency: onOff,
    AsyncRunEnable: onOff,
  }),
  fc.record({ Type: fc.constant('HTTP'), Runtime: fc.constantFrom(...runtimes), Code: packages }),
  fc.constant({
    Type: 'HTTP',
    ProtocolType: 'WS',
    ProtocolParams: { WSParams: { IdleTimeOut: 15 } },
    Runtime: 'Nodejs12.16',
    Code: { ZipFile },
  }),
  fc.constant({ ...image, Runtime: 'CustomImage' }),
  fc.constant(image),
  fc.constant({ ...image, Type: 'HTTP' }),
)

const functions = fc
  .tuple(kinds, commonMembers, network, logs)
  .map((members): Members => Object.assign({ FunctionName }, ...members))

/** What does not belong to the configuration of a function. */
function configuration(answer: Members): Members {
  const { ModTime, AddTime, FunctionId, Triggers, FunctionName, ...rest } = answer
  return rest
}

/** Checks that calls with what an action answered succeed, for functions of all kinds. */
async function forEachFunction(check: (call: Call, created: Members) => Promise<void>) {
  await fc.assert(
    fc.asyncProperty(functions, async (created) => {
      const call = await connect()
      await call('CreateFunction', created)
      await check(call, created)
    }),
    { numRuns: runs },
  )
}

describe('what GetFunction answers', { timeout }, () => {
  it('is accepted by updates, which change nothing', () =>
    forEachFunction(async (call, { Code }) => {
      const before = await call('GetFunction', { FunctionName })
      await call('UpdateFunctionCode', inputOf('UpdateFunctionCode', before))
      await call('UpdateFunctionCode', { ...inputOf('UpdateFunctionCode', before), Code })
      await call('UpdateFunctionConfiguration', inputOf('UpdateFunctionConfiguration', before))
      expect(configuration(await call('GetFunction', { FunctionName }))).toEqual(configuration(before))
    }))

  it('is accepted by the creation of an equal function, and by copies', () =>
    forEachFunction(async (call, { Code }) => {
      const first = await call('GetFunction', { FunctionName })
      await call('CreateFunction', {
        ...inputOf('CreateFunction', first),
        Code,
        FunctionName: 'second',
      })
      const second = await call('GetFunction', { FunctionName: 'second' })
      expect(configuration(second)).toEqual(configuration(first))
      const copy = { ...inputOf('CopyFunction', second), NewFunctionName: 'third' }
      await call('CopyFunction', copy)
      await call('CopyFunction', { ...copy, Override: true })
      expect(await call('GetFunction', { FunctionName: 'third' })).toMatchObject({
        Runtime: first.Runtime,
        Description: first.Description,
        Handler: first.Handler,
      })
    }))

  it('is accepted by all actions, for a published version', () =>
    forEachFunction(async (call, created) => {
      const { FunctionVersion: Qualifier } = await call('PublishVersion', {
        ...inputOf('PublishVersion', await call('GetFunction', { FunctionName })),
      })
      const version = await call('GetFunction', { FunctionName, Qualifier })
      expect(version).toMatchObject({ Qualifier: '1', FunctionVersion: '1' })
      for (const action of ['UpdateFunctionCode', 'UpdateFunctionConfiguration', 'PublishVersion']) {
        await call(action, inputOf(action, version))
      }
      await call('GetFunctionEventInvokeConfig', inputOf('GetFunctionEventInvokeConfig', version))
      await call('ListTriggers', inputOf('ListTriggers', version))
      if (created.Type !== 'HTTP') await call('Invoke', inputOf('Invoke', version))
      await call('DeleteFunction', inputOf('DeleteFunction', version))
    }))
})

describe('what other actions answer', { timeout }, () => {
  const weights = fc.oneof(
    fc.constant({ AdditionalVersionWeights: [{ Version: '1', Weight: 0.25 }] }),
    fc.constant({
      AddtionVersionMatchs: [
        { Version: '1', Key: 'invoke.headers.User', Method: 'exact', Expression: 'Bob' },
      ],
    }),
    fc.constant(undefined),
  )

  it('is accepted for aliases', () =>
    fc.assert(
      fc.asyncProperty(weights, text, async (RoutingConfig, Description) => {
        const call = await connect()
        await call('CreateFunction', { FunctionName, ...image })
        await call('PublishVersion', { FunctionName })
        await call('CreateAlias', {
          FunctionName,
          Name: 'live',
          FunctionVersion: '$LATEST',
          Description,
          ...(RoutingConfig && { RoutingConfig }),
        })
        for (const Name of ['live', '$DEFAULT']) {
          const before = await call('GetAlias', { FunctionName, Name })
          await call('UpdateAlias', { ...inputOf('UpdateAlias', before), FunctionName })
          expect(await call('GetAlias', { FunctionName, Name })).toEqual(before)
          const copy = `${Name.replace('$', 'copy_')}_2`
          await call('CreateAlias', { ...inputOf('CreateAlias', before), FunctionName, Name: copy })
          expect(await call('GetAlias', { FunctionName, Name: copy })).toEqual({ ...before, Name: copy })
        }
        const { Aliases } = await call('ListAliases', { FunctionName })
        for (const alias of membersIn(Aliases)) {
          await call('UpdateAlias', { ...inputOf('UpdateAlias', alias), FunctionName })
        }
      }),
      { numRuns: runs },
    ))

  const bucket = '5401-5ff414-12345.cos.ap-guangzhou.myqcloud.com'
  const triggers: readonly Members[] = [
    { Type: 'timer', TriggerName: 'tick', TriggerDesc: '*/5 * * * *', CustomArgument: 'text' },
    { Type: 'timer', TriggerName: 'tock', TriggerDesc: '0 15 10 * * MON-FRI *' },
    { Type: 'cos', TriggerName: bucket, TriggerDesc: '{"event":"cos:ObjectCreated:*"}' },
    {
      Type: 'cos',
      TriggerName: bucket,
      TriggerDesc: '{"event":"cos:ObjectRemove:*","filter":{"Suffix":".jpg"}}',
    },
    { Type: 'cmq', TriggerName: 'topic' },
    { Type: 'cmq', TriggerName: 'tags', TriggerDesc: '{"filterType":1,"filterKey":["tag"]}' },
    {
      Type: 'ckafka',
      TriggerName: 'ckafka-8tfxzia3-test',
      TriggerDesc: '{"maxMsgNum":"100","offset":"latest","retry":10000,"timeOut":60,"consumerGroupName":""}',
    },
    { Type: 'apigw', TriggerName: 'web' },
    {
      Type: 'apigw',
      TriggerName: 'api',
      TriggerDesc:
        '{"api":{"requestConfig":{"path":"/in","method":"POST"},"enableCORS":"TRUE"},"service":{"serviceId":"service-1"},"release":{"environmentName":"test"}}',
    },
    { Type: 'http', TriggerName: 'url' },
    {
      Type: 'http',
      TriggerName: 'private',
      Qualifier: '$DEFAULT',
      TriggerDesc:
        '{"AuthType":"CAM","NetConfig":{"EnableIntranet":true,"EnableExtranet":false},"CorsConfig":{"Enable":true}}',
    },
    { Type: 'cls', TriggerName: 'logs', TriggerDesc: '{"topic_id":"t1"}' },
    { Type: 'mps', TriggerName: 'media', TriggerDesc: '{"eventType":"WorkflowTask"}' },
    { Type: 'clb', TriggerName: 'balance' },
    { Type: 'eb', TriggerName: 'events', TriggerDesc: '[1]' },
    { Type: 'vod', TriggerName: 'video' },
  ]

  it('lists triggers of each type', () => {
    const types = product.actions.CreateTrigger?.input.Type?.enum
    expect(new Set(triggers.map(({ Type }) => Type))).toEqual(new Set(types))
  })

  it.each(triggers)('is accepted for triggers: $Type $TriggerDesc', async (trigger) => {
    const call = await connect()
    for (const name of [FunctionName, 'second'])
      await call('CreateFunction', { FunctionName: name, ...image })
    const { TriggerInfo } = await call('CreateTrigger', { FunctionName, ...trigger })
    const [listed = {}] = membersIn((await call('ListTriggers', { FunctionName })).Triggers)
    expect(listed).toEqual(TriggerInfo)
    const { Triggers } = await call('GetFunction', { FunctionName })
    expect(Triggers).toEqual([listed])

    const again = { ...inputOf('CreateTrigger', { ...listed, Enable: 'CLOSE' }), FunctionName: 'second' }
    const { TriggerInfo: copy } = await call('CreateTrigger', again)
    expect(withoutIdentifiers(copy)).toEqual(withoutIdentifiers(listed))
    for (const Enable of ['OPEN', 'CLOSE']) {
      await call('UpdateTriggerStatus', {
        ...inputOf('UpdateTriggerStatus', listed),
        FunctionName,
        Enable,
      })
    }
    await call('DeleteTrigger', { ...inputOf('DeleteTrigger', listed), FunctionName })
    expect(await call('ListTriggers', { FunctionName })).toMatchObject({ TotalCount: 0 })
  })

  it('is accepted for namespaces', async () => {
    const call = await connect()
    await call('CreateNamespace', { Namespace: 'test', Description: 'for tests' })
    const before = await call('ListNamespaces')
    for (const { Name, ...rest } of membersIn(before.Namespaces)) {
      await call('UpdateNamespace', { ...inputOf('UpdateNamespace', rest), Namespace: Name })
    }
    expect(
      membersIn((await call('ListNamespaces')).Namespaces).map(({ ModTime: _, ...rest }) => rest),
    ).toEqual(membersIn(before.Namespaces).map(({ ModTime: _, ...rest }) => rest))
  })

  it('is accepted for asynchronous invocations', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('TRUE', 'FALSE'),
        fc.option(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 21600 }))),
        async (AsyncRunEnable, config) => {
          const call = await connect()
          await call('CreateFunction', { FunctionName, ...image, AsyncRunEnable })
          if (config) {
            const [RetryNum, MsgTTL] = AsyncRunEnable === 'TRUE' ? [0, config[1]] : config
            const AsyncTriggerConfig = { RetryConfig: [{ RetryNum }], MsgTTL }
            await call('UpdateFunctionEventInvokeConfig', { FunctionName, AsyncTriggerConfig })
          }
          const before = await call('GetFunctionEventInvokeConfig', { FunctionName })
          await call('UpdateFunctionEventInvokeConfig', {
            ...inputOf('UpdateFunctionEventInvokeConfig', before),
            FunctionName,
          })
          expect(await call('GetFunctionEventInvokeConfig', { FunctionName })).toEqual(before)
        },
      ),
      { numRuns: runs },
    ))

  it('is accepted for reserved and provisioned concurrency', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 1280, 115_200),
        fc.nat(10),
        fc.subarray([
          { TriggerName: 'up', TriggerProvisionedConcurrencyNum: 3, TriggerCronConfig: '0 0 6 * * * *' },
          { TriggerName: 'down', TriggerProvisionedConcurrencyNum: 0, TriggerCronConfig: '0 0 7 * * * *' },
        ]),
        async (ReservedConcurrencyMem, number, TriggerActions) => {
          const call = await connect()
          await call('CreateFunction', { FunctionName, ...image })
          await call('PublishVersion', { FunctionName })
          await call('PutProvisionedConcurrencyConfig', {
            FunctionName,
            Qualifier: '1',
            VersionProvisionedConcurrencyNum: number,
            TriggerActions,
          })
          const before = await call('GetProvisionedConcurrencyConfig', { FunctionName })
          for (const allocated of membersIn(before.Allocated)) {
            await call('PutProvisionedConcurrencyConfig', {
              ...inputOf('PutProvisionedConcurrencyConfig', allocated),
              FunctionName,
              VersionProvisionedConcurrencyNum: allocated.AllocatedProvisionedConcurrencyNum,
            })
          }
          expect(await call('GetProvisionedConcurrencyConfig', { FunctionName })).toEqual(before)

          if (ReservedConcurrencyMem < 1280) return
          await call('PutReservedConcurrencyConfig', { FunctionName, ReservedConcurrencyMem })
          const { ReservedMem } = await call('GetReservedConcurrencyConfig', { FunctionName })
          expect(ReservedMem).toBe(ReservedConcurrencyMem)
          await call('PutReservedConcurrencyConfig', { FunctionName, ReservedConcurrencyMem: ReservedMem })
        },
      ),
      { numRuns: runs },
    ))

  it('is accepted for layers', () =>
    fc.assert(
      fc.asyncProperty(
        some({ Description: text, LicenseInfo: text }),
        fc.subarray([...runtimes, 'CustomImage', 'Nodejs18.15'], { minLength: 1 }),
        packages.filter((code) => 'ZipFile' in code || 'CosBucketName' in code),
        async (members, CompatibleRuntimes, Content) => {
          const call = await connect()
          const layer = { LayerName: 'tools', CompatibleRuntimes, Content, ...members }
          await call('PublishLayerVersion', layer)
          const first = await call('GetLayerVersion', { LayerName: 'tools', LayerVersion: 1 })
          await call('PublishLayerVersion', { ...inputOf('PublishLayerVersion', first), Content })
          const second = await call('GetLayerVersion', { LayerName: 'tools', LayerVersion: 2 })
          expect({ ...second, LayerVersion: 1, Location: '' }).toEqual({ ...first, Location: '' })
        },
      ),
      { numRuns: runs },
    ))
})

/** A trigger without the parts that each creation chooses. */
function withoutIdentifiers(trigger: unknown): string {
  return JSON.stringify({ ...Object(trigger), ResourceId: '' })
    .replaceAll(/api-[a-z0-9]{8}/g, 'api')
    .replaceAll(/\/__scf\/[a-z0-9-]+\/default\/[a-z]+/g, 'url')
}
