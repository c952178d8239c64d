import { createHash } from 'node:crypto'
import { createScf, type Scf, type ScfOptions } from '@tc3/mock-scf'
import { listen, type MockServer } from '@tc3/mock-scf/node'
import sdk from 'tencentcloud-sdk-nodejs-scf'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkedEmulator } from '../packages/mock-scf/test/checked-emulator.js'
import { zip } from '../packages/mock-scf/test/zip.js'

const { Client } = sdk.scf.v20180416
type Official = InstanceType<typeof Client>

const signMethods = ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const
type SignMethod = (typeof signMethods)[number]

let cloud: Scf
let server: MockServer

async function start(options: ScfOptions = {}): Promise<void> {
  let state = 7
  // The emulator has its own generator, because the one below repeats itself.
  function random() {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  cloud = createScf({ random, ...options })
  server = await listen(checkedEmulator(cloud))
}

beforeEach(() => {
  // The official SDK chooses its Nonce from 65,536 numbers. Two identical calls in a second must not have the same one,
  // because the second would be treated as a replay.
  let drawn = 0
  vi.spyOn(Math, 'random').mockImplementation(() => {
    drawn += 1
    return (drawn % 65_536) / 65_536
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

function connect(region: string, signMethod: SignMethod = 'TC3-HMAC-SHA256'): Official {
  return new Client({
    credential: { secretId: cloud.credentials.secretId, secretKey: cloud.credentials.secretKey },
    region,
    profile: {
      signMethod,
      httpProfile: { endpoint: `127.0.0.1:${server.port}`, protocol: 'http://' },
    },
  })
}

/** The transient statuses that deployment tools wait for. */
const transient = ['Creating', 'Updating', 'Publishing', 'Deleting']
const gone = ['ResourceNotFound.Function', 'ResourceNotFound.FunctionName']

/**
 * Polls a function every 500 ms of the emulator's time, as deployment tools do, until its status is stable.
 *
 * @returns The statuses in order, or `gone` if the function does not exist.
 */
async function pollStatus(
  client: Official,
  input: { FunctionName: string; Namespace?: string; Qualifier?: string },
) {
  const seen: string[] = []
  for (;;) {
    const status = await client.GetFunction(input).then(
      ({ Status = '' }) => Status,
      (error: { code: string }) => (gone.includes(error.code) ? 'gone' : Promise.reject(error)),
    )
    seen.push(status)
    if (!transient.includes(status)) return seen
    if (seen.length > 100) throw new Error(`${input.FunctionName} stays ${status}.`)
    cloud.clock.advance(500)
  }
}

function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'none',
    (error: { code: string }) => error.code,
  )
}

const code = zip()
const changed = zip({ 'index.js': "exports.main_handler = async () => 'changed'\n" })

/** A complete deployment and its removal in one region, with a copy to another. */
async function runScenario(client: Official, there: Official, otherRegion: string): Promise<void> {
  const FunctionName = 'hello'
  async function ready(qualifier?: string) {
    const seen = await pollStatus(client, { FunctionName, ...(qualifier && { Qualifier: qualifier }) })
    expect(seen.at(-1)).toBe('Active')
  }

  await client.CreateNamespace({ Namespace: 'stage', Description: 'before production' })
  await there.CreateNamespace({ Namespace: 'backup' })

  const { LayerVersion } = await client.PublishLayerVersion({
    LayerName: 'lib',
    CompatibleRuntimes: ['Nodejs12.16'],
    Content: { ZipFile: code.ZipFile },
  })
  expect(LayerVersion).toBe(1)
  cloud.clock.advance(2000)
  expect(await client.GetLayerVersion({ LayerName: 'lib', LayerVersion: 1 })).toMatchObject({
    Status: 'Active',
    CodeSha256: code.sha256,
  })

  await client.CreateFunction({
    FunctionName,
    Code: { ZipFile: code.ZipFile },
    Runtime: 'Nodejs12.16',
    Handler: 'index.main_handler',
    Environment: { Variables: [{ Key: 'STAGE', Value: 'test' }] },
    Tags: [{ Key: 'owner', Value: 'me' }],
  })
  await ready()
  await client.UpdateFunctionConfiguration({
    FunctionName,
    MemorySize: 256,
    Timeout: 10,
    Layers: [{ LayerName: 'lib', LayerVersion: 1 }],
  })
  await ready()
  expect(await client.GetFunction({ FunctionName, ShowCode: 'TRUE' })).toMatchObject({
    MemorySize: 256,
    Timeout: 10,
    Layers: [{ LayerName: 'lib', LayerVersion: 1, Status: 'Active' }],
    Environment: { Variables: [{ Key: 'STAGE', Value: 'test' }] },
    CodeInfo: "exports.main_handler = async () => 'hello'\n",
    Tags: [{ Key: 'owner', Value: 'me' }],
  })

  expect(await client.PublishVersion({ FunctionName, Description: 'first' })).toMatchObject({
    FunctionVersion: '1',
    MemorySize: 256,
    Namespace: 'default',
  })
  await ready('1')
  await client.UpdateFunctionCode({ FunctionName, ZipFile: changed.ZipFile, Handler: 'index.main_handler' })
  await ready()
  await client.PublishVersion({ FunctionName, Description: 'second' })
  await ready('2')
  const versions = await client.ListVersionByFunction({ FunctionName })
  expect(versions.FunctionVersion).toEqual(['$LATEST', '2', '1'])
  expect(await client.GetFunctionAddress({ FunctionName, Qualifier: '1' })).toMatchObject({
    CodeSha256: code.sha256,
  })

  await client.CreateAlias({ FunctionName, Name: 'live', FunctionVersion: '1' })
  await client.UpdateAlias({
    FunctionName,
    Name: 'live',
    FunctionVersion: '1',
    RoutingConfig: { AdditionalVersionWeights: [{ Version: '2', Weight: 1 }] },
  })
  expect(await client.GetAlias({ FunctionName, Name: 'live' })).toMatchObject({
    FunctionVersion: '1',
    RoutingConfig: { AdditionalVersionWeights: [{ Version: '2', Weight: 1 }] },
  })
  expect((await client.ListAliases({ FunctionName })).Aliases?.map(({ Name }) => Name)).toEqual([
    '$DEFAULT',
    'live',
  ])

  const timer = { FunctionName, TriggerName: 'nightly', Type: 'timer', Qualifier: 'live' }
  await client.CreateTrigger({ ...timer, TriggerDesc: '0 0 2 * * * *', Enable: 'OPEN' })
  await client.UpdateTriggerStatus({ ...timer, Enable: 'CLOSE' })
  const { Triggers, TotalCount } = await client.ListTriggers({ FunctionName })
  expect([TotalCount, Triggers?.[0]?.Enable, Triggers?.[0]?.Qualifier]).toEqual([1, 0, 'live'])
  expect(await codeOf(client.DeleteAlias({ FunctionName, Name: 'live' }))).toBe('FailedOperation.DeleteAlias')
  await client.DeleteTrigger(timer)

  await client.PutReservedConcurrencyConfig({ FunctionName, ReservedConcurrencyMem: 1024 })
  expect((await client.GetReservedConcurrencyConfig({ FunctionName })).ReservedMem).toBe(1024)
  const provisioned = { FunctionName, Qualifier: '1' }
  await client.PutProvisionedConcurrencyConfig({ ...provisioned, VersionProvisionedConcurrencyNum: 2 })
  cloud.clock.advance(2000)
  expect(await client.GetProvisionedConcurrencyConfig(provisioned)).toMatchObject({
    UnallocatedConcurrencyNum: 2,
    Allocated: [{ Qualifier: '1', Status: 'Done', AvailableProvisionedConcurrencyNum: 2 }],
  })
  const { AccountUsage } = await client.GetAccount()
  expect(AccountUsage).toMatchObject({ NamespacesCount: 2, TotalAllocatedConcurrencyMem: 1024 })

  const event = JSON.stringify({ question: 'Zürich, 北京 & ~more+' })
  const { Result } = await client.Invoke({ FunctionName, ClientContext: event, LogType: 'Tail' })
  expect(Result).toMatchObject({ InvokeResult: 0, RetMsg: event })
  expect(Result?.Log).toContain(`START RequestId: ${Result?.FunctionRequestId}`)
  const routed = await client.Invoke({ FunctionName, ClientContext: '1', Qualifier: 'live' })
  await client.UpdateFunctionEventInvokeConfig({
    FunctionName,
    AsyncTriggerConfig: { RetryConfig: [{ RetryNum: 0 }], MsgTTL: 60 },
  })
  await client.Invoke({ FunctionName, ClientContext: event, InvocationType: 'Event' })
  const { Data } = await client.GetFunctionLogs({ FunctionName, Qualifier: '2' })
  expect(Data?.map(({ RequestId }) => RequestId)).toEqual([routed.Result?.FunctionRequestId])
  expect((await client.GetFunctionLogs({ FunctionName })).TotalCount).toBe(3)
  const FunctionRequestId = Result?.FunctionRequestId ?? ''
  expect((await client.GetRequestStatus({ FunctionName, FunctionRequestId })).Data).toMatchObject([
    { RequestId: FunctionRequestId, RetCode: 0, RetMsg: event },
  ])

  const copy = { FunctionName: 'hello-again', Namespace: 'stage' }
  await client.CopyFunction({
    FunctionName,
    NewFunctionName: copy.FunctionName,
    TargetNamespace: copy.Namespace,
  })
  expect((await pollStatus(client, copy)).at(-1)).toBe('Active')
  expect(await client.GetFunction(copy)).toMatchObject({ MemorySize: 256, Triggers: [] })
  const abroad = { FunctionName: 'hello-there', Namespace: 'backup' }
  const toRegion = {
    FunctionName,
    NewFunctionName: abroad.FunctionName,
    TargetNamespace: abroad.Namespace,
    TargetRegion: otherRegion,
  }
  // The layer does not exist there.
  expect(await codeOf(client.CopyFunction(toRegion))).toBe('FailedOperation.CopyFailed')
  await client.CopyFunction({ ...toRegion, CopyConfiguration: false })
  expect((await pollStatus(there, abroad)).at(-1)).toBe('Active')
  expect(await there.GetFunctionAddress(abroad)).toMatchObject({ CodeSha256: changed.sha256 })

  expect(await codeOf(client.DeleteFunction({ FunctionName, Qualifier: '2' }))).toBe(
    'UnsupportedOperation.AliasBind',
  )
  await client.DeleteAlias({ FunctionName, Name: 'live' })
  await client.DeleteProvisionedConcurrencyConfig(provisioned)
  await client.DeleteReservedConcurrencyConfig({ FunctionName })
  expect(await codeOf(client.DeleteNamespace({ Namespace: 'stage' }))).toBe('ResourceInUse.Namespace')
  await client.DeleteFunction({ FunctionName })
  await client.DeleteFunction(copy)
  await there.DeleteFunction(abroad)
  expect((await pollStatus(client, { FunctionName })).at(-1)).toBe('gone')
  expect((await pollStatus(client, copy)).at(-1)).toBe('gone')
  expect((await pollStatus(there, abroad)).at(-1)).toBe('gone')
  await client.DeleteLayerVersion({ LayerName: 'lib', LayerVersion: 1 })
  cloud.clock.advance(2000)
  await client.DeleteNamespace({ Namespace: 'stage' })
  await there.DeleteNamespace({ Namespace: 'backup' })
}

/** Checks that the scenario left no resources. */
async function expectNothingLeft(client: Official): Promise<void> {
  expect(await client.ListNamespaces({})).toMatchObject({ TotalCount: 1, Namespaces: [{ Name: 'default' }] })
  expect(await client.ListFunctions({})).toMatchObject({ TotalCount: 0, Functions: [] })
  expect(await client.ListLayers({})).toMatchObject({ TotalCount: 0, Layers: [] })
  const { AccountUsage } = await client.GetAccount()
  expect(AccountUsage).toMatchObject({ TotalAllocatedConcurrencyMem: 0 })
}

/** Durations of transient statuses that resemble the cloud. */
const realisticTransitions: NonNullable<ScfOptions['transitions']> = {
  'function.Creating': { ms: 2000 },
  'function.Updating': { ms: 1500 },
  'function.Publishing': { ms: 1000 },
  'function.Deleting': { ms: 1000 },
  'layer.Publishing': { ms: 1000 },
  'layer.Deleting': { ms: 1000 },
  'provisionedConcurrency.InProgress': { ms: 2000 },
}

describe.each(signMethods)('the official SDK with %s', (signMethod) => {
  it.each([
    { title: 'with realistic transitions', options: { transitions: realisticTransitions } },
    { title: 'with instant transitions', options: {} },
  ])('creates, uses and deletes all resources, in an emulator $title', async ({ options }) => {
    await start(options)
    const [here, there] = [connect('ap-guangzhou', signMethod), connect('ap-shanghai', signMethod)]
    await runScenario(here, there, 'ap-shanghai')
    await expectNothingLeft(here)
    await expectNothingLeft(there)
  })

  it('does so concurrently in two independent regions', async () => {
    await start({ transitions: realisticTransitions })
    const one = connect('ap-guangzhou', signMethod)
    const other = connect('na-ashburn', signMethod)
    await Promise.all([
      runScenario(one, connect('ap-shanghai', signMethod), 'ap-shanghai'),
      runScenario(other, connect('eu-frankfurt', signMethod), 'eu-frankfurt'),
    ])
    await expectNothingLeft(one)
    await expectNothingLeft(other)
  })
})

describe('a deployment tool', () => {
  const FunctionName = 'hello'

  it('sees each transient status when it polls every 500 ms', async () => {
    await start({ transitions: realisticTransitions })
    const client = connect('ap-guangzhou')
    const polled = (Qualifier?: string) =>
      pollStatus(client, { FunctionName, ...(Qualifier && { Qualifier }) })
    cloud.clock.freeze()

    await client.CreateFunction({ FunctionName, Code: { ZipFile: code.ZipFile }, Runtime: 'Nodejs12.16' })
    expect(await codeOf(client.UpdateFunctionCode({ FunctionName, ZipFile: changed.ZipFile }))).toBe(
      'FailedOperation.UpdateFunctionCode',
    )
    expect(await codeOf(client.Invoke({ FunctionName }))).toBe('FailedOperation.FunctionStatusError')
    expect(await polled()).toEqual(['Creating', 'Creating', 'Creating', 'Creating', 'Active'])
    await client.UpdateFunctionCode({ FunctionName, ZipFile: changed.ZipFile })
    expect(await polled()).toEqual(['Updating', 'Updating', 'Updating', 'Active'])
    await client.PublishVersion({ FunctionName })
    expect(await codeOf(client.PublishVersion({ FunctionName }))).toBe('FailedOperation.PublishVersion')
    expect(await polled('1')).toEqual(['Publishing', 'Publishing', 'Active'])
    await client.DeleteFunction({ FunctionName })
    expect(await polled()).toEqual(['Deleting', 'Deleting', 'gone'])
  })

  it('sees a status change after a number of reads', async () => {
    await start({ transitions: { 'function.Creating': { reads: 3 } } })
    const client = connect('ap-guangzhou')
    await client.CreateFunction({ FunctionName, Code: { ZipFile: code.ZipFile } })
    expect(await pollStatus(client, { FunctionName })).toEqual(['Creating', 'Creating', 'Creating', 'Active'])
  })

  it('sees a failed creation, and can start again', async () => {
    await start({ transitions: realisticTransitions })
    const client = connect('ap-guangzhou')
    cloud.transitions.fail('function.Creating', { code: 'InternalError', message: 'No machine is free.' })
    await client.CreateFunction({ FunctionName, Code: { ZipFile: code.ZipFile } })
    expect((await pollStatus(client, { FunctionName })).at(-1)).toBe('CreateFailed')
    expect(await client.GetFunction({ FunctionName })).toMatchObject({
      StatusDesc: 'No machine is free.',
      StatusReasons: [{ ErrorCode: 'InternalError', ErrorMessage: 'No machine is free.' }],
    })
    await client.DeleteFunction({ FunctionName })
    expect((await pollStatus(client, { FunctionName })).at(-1)).toBe('gone')
    await client.CreateFunction({ FunctionName, Code: { ZipFile: code.ZipFile } })
    expect((await pollStatus(client, { FunctionName })).at(-1)).toBe('Active')
  })

  it('downloads the uploaded code of a function and a layer', async () => {
    await start()
    const client = connect('ap-guangzhou')
    await client.CreateFunction({ FunctionName, Code: { ZipFile: code.ZipFile } })
    const { Url = '', CodeSha256 } = await client.GetFunctionAddress({ FunctionName })
    expect(await download(Url)).toEqual(Buffer.from(code.ZipFile, 'base64'))
    expect(CodeSha256).toBe(code.sha256)
    expect(
      createHash('sha256')
        .update(await download(Url))
        .digest('hex'),
    ).toBe(code.sha256)

    const LayerName = 'lib'
    const Content = { ZipFile: changed.ZipFile }
    await client.PublishLayerVersion({ LayerName, CompatibleRuntimes: ['Python3.6'], Content })
    const { Location = '' } = await client.GetLayerVersion({ LayerName, LayerVersion: 1 })
    expect(await download(Location)).toEqual(Buffer.from(changed.ZipFile, 'base64'))

    cloud.clock.advance(601_000)
    expect((await fetch(Url)).ok).toBe(false)
  })

  async function download(url: string): Promise<Buffer> {
    const response = await fetch(url)
    expect(response.status).toBe(200)
    return Buffer.from(await response.arrayBuffer())
  }
})
