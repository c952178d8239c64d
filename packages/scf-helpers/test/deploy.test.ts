import { createHash } from 'node:crypto'
import { isConfigurationError, isServiceError } from '@tc3/core'
import { isWaiterError } from '@tc3/core/wait'
import {
  type DeploymentError,
  type DeploymentResult,
  type DeployOptions,
  deployFunction,
  type FunctionConfiguration,
  type FunctionDeployment,
  isDeploymentError,
  isFunctionError,
} from '@tc3/scf-helpers'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { configuration, type Setup, setUp } from './emulator.js'
import { respondWith } from './respond-with.js'

const inCos = { CosBucketName: 'code', CosObjectName: 'hello.zip' }
const FunctionName = 'hello'

function zip(source: string): Uint8Array {
  return zipSync({ 'index.js': strToU8(source) }, { mtime: new Date(2020, 0, 1) })
}

const hello = { name: 'hello', code: zip('one'), configuration }

/** What a deployment did that changed nothing. */
const nothing: DeploymentResult = {
  changed: false,
  created: false,
  codeUpdated: false,
  configurationUpdated: [],
  published: false,
  aliasMoved: false,
}

function deploy({ scf, clock }: Setup, deployment: FunctionDeployment, options: DeployOptions = {}) {
  return deployFunction(scf, deployment, { clock, ...options })
}

async function deploymentErrorOf(promise: Promise<unknown>): Promise<DeploymentError> {
  const error = await promise.then(
    () => new Error('Expected an error.'),
    (reason: unknown) => reason,
  )
  if (isDeploymentError(error)) return error
  throw error
}

/** The actions that change something, in the order of their calls. */
function changesOf({ cloud }: Setup): (string | undefined)[] {
  return cloud.journal
    .entries()
    .map(({ action }) => action)
    .filter((action) => !/^(Get|List)/.test(action ?? ''))
}

describe('deployFunction', () => {
  it.each(['scf', 'bare'] as const)('takes the client %s, and creates a function', async (kind) => {
    const setup = setUp({ transitions: { 'function.Creating': { ms: 3000 } } })
    const { clock, scf } = setup
    const result = await deployFunction(setup[kind], hello, { clock })
    expect(result).toEqual({ ...nothing, changed: true, created: true })
    expect(await scf.getFunction({ FunctionName })).toMatchObject({ Status: 'Active', ...configuration })
  })

  it('does nothing the second time, and says so', async () => {
    const setup = setUp()
    await deploy(setup, hello)
    setup.cloud.journal.clear()
    expect(await deploy(setup, hello)).toEqual(nothing)
    expect(changesOf(setup)).toEqual([])
  })

  it('updates code that differs', async () => {
    const setup = setUp({ transitions: { 'function.Updating': { ms: 3000 } } })
    await deploy(setup, hello)
    setup.cloud.journal.clear()
    const result = await deploy(setup, { ...hello, code: zip('two') })
    expect(result).toEqual({ ...nothing, changed: true, codeUpdated: true })
    expect(changesOf(setup)).toEqual(['UpdateFunctionCode'])
    expect((await setup.scf.getFunction({ FunctionName, ShowCode: 'TRUE' })).CodeInfo).toBe('two')
  })

  it('updates code in COS each time, since its content is not known', async () => {
    const setup = setUp()
    await deploy(setup, { ...hello, code: inCos })
    expect(await deploy(setup, { ...hello, code: inCos })).toMatchObject({ codeUpdated: true })
    const input = { ...inCos, FunctionName }
    setup.cloud.journal.expect({ action: 'UpdateFunctionCode', input, times: 1 })
  })

  it.each(['UnauthorizedOperation.CAM', 'FailedOperation.GetFunctionAddress'])(
    'updates code that it cannot compare because of %s',
    async (errorCode) => {
      const setup = setUp()
      await deploy(setup, hello)
      setup.cloud.faults.add({ kind: 'error', action: 'GetFunctionAddress', code: errorCode })
      expect(await deploy(setup, hello)).toMatchObject({ codeUpdated: true })
    },
  )

  it('updates the configuration before the code, and waits after each', async () => {
    const setup = setUp({ transitions: { 'function.Updating': { ms: 2500 } } })
    await deploy(setup, hello)
    setup.cloud.journal.clear()
    const steps: string[] = []
    const wanted = { ...configuration, Handler: 'index.other', MemorySize: 256, Timeout: 3 }
    const result = await deploy(
      setup,
      { ...hello, code: zip('two'), configuration: wanted },
      { onProgress: ({ step, message }) => steps.push(`${step}: ${message}`) },
    )
    expect(result).toEqual({
      ...nothing,
      changed: true,
      codeUpdated: true,
      configurationUpdated: ['Handler', 'MemorySize'],
    })
    expect(changesOf(setup)).toEqual(['UpdateFunctionConfiguration', 'UpdateFunctionCode'])
    // Members that are the same are not sent.
    expect(setup.cloud.journal.last('UpdateFunctionConfiguration')?.input).not.toHaveProperty('Timeout', 3)
    expect(await setup.scf.getFunction({ FunctionName })).toMatchObject({ Status: 'Active', ...wanted })
    expect(steps).toEqual(['configure: Updating MemorySize of hello.', 'upload: Updating the code of hello.'])
  })

  it('can change the handler only', async () => {
    const setup = setUp()
    await deploy(setup, hello)
    const result = await deploy(setup, {
      ...hello,
      configuration: { ...configuration, Handler: 'index.other' },
    })
    expect(result).toMatchObject({ codeUpdated: true, configurationUpdated: ['Handler'] })
    expect((await setup.scf.getFunction({ FunctionName })).Handler).toBe('index.other')
  })

  it('leaves what is not set as it is', async () => {
    const setup = setUp()
    const before = { ...configuration, MemorySize: 256, Description: 'first' }
    await deploy(setup, { ...hello, configuration: before })
    expect(await deploy(setup, { name: 'hello', code: hello.code })).toEqual(nothing)
    expect(await deploy(setup, { ...hello, configuration: { Timeout: 9 } })).toMatchObject({
      configurationUpdated: ['Timeout'],
    })
    expect(await setup.scf.getFunction({ FunctionName })).toMatchObject({ ...before, Timeout: 9 })
  })

  it('deploys to a namespace and a region', async () => {
    const setup = setUp()
    const region = 'ap-shanghai'
    await setup.scf.createNamespace({ Namespace: 'test' }, { region })
    const deployment = { ...hello, namespace: 'test', alias: 'production' }
    expect(await deploy(setup, deployment, { region })).toMatchObject({ created: true, version: '1' })
    expect(await deploy(setup, deployment, { region })).toMatchObject({ changed: false })
    const found = await setup.scf.getFunction({ FunctionName, Namespace: 'test' }, { region })
    expect(found.Status).toBe('Active')
  })
})

describe('a member of the configuration is set once, changed, and cleared:', () => {
  const cases: { [Name in keyof FunctionConfiguration]: readonly FunctionConfiguration[Name][] } = {
    CfsConfig: [{ CfsInsList: [] }],
    DeadLetterConfig: [
      { Type: 'topic', Name: 'dead' },
      { Type: 'queue', Name: 'dead' },
      { Type: '', Name: '' },
    ],
    Description: ['a', 'b', ''],
    Environment: [
      {
        Variables: [
          { Key: 'B', Value: '1' },
          { Key: 'A', Value: '2' },
        ],
      },
      { Variables: [{ Key: 'A', Value: '2' }] },
      { Variables: [] },
    ],
    Handler: ['index.a_b', 'index.main_handler'],
    InitTimeout: [30, 60],
    InstallDependency: ['TRUE', 'FALSE'],
    MemorySize: [256, 512],
    PublicNetConfig: [
      { PublicNetStatus: 'ENABLE', EipConfig: { EipStatus: 'ENABLE' } },
      { PublicNetStatus: 'DISABLE' },
    ],
    Role: ['a', 'b', ''],
    Timeout: [5, 6],
    VpcConfig: [
      { VpcId: 'vpc-a', SubnetId: 'subnet-a' },
      { VpcId: 'vpc-b', SubnetId: 'subnet-b' },
      { VpcId: '', SubnetId: '' },
    ],
  }
  const values = Object.entries(cases).map(([name, list]) => ({ name, list }))

  it.each(values)('$name', async ({ name, list }) => {
    const setup = setUp()
    await deploy(setup, hello)
    for (const [index, value] of list.entries()) {
      const deployment = { ...hello, configuration: { ...configuration, [name]: value } }
      const { configurationUpdated } = await deploy(setup, deployment)
      // The function may have the first value already.
      if (index > 0) expect(configurationUpdated).toEqual([name])
      expect(await deploy(setup, deployment)).toEqual(nothing)
    }
  })

  it('Layers', async () => {
    const setup = setUp()
    const { scf } = setup
    for (const LayerName of ['tools', 'data']) {
      const Content = { ZipFile: Buffer.from(zip('layer')).toString('base64') }
      await scf.publishLayerVersion({ LayerName, CompatibleRuntimes: ['Nodejs18.15'], Content })
    }
    const tools = { LayerName: 'tools', LayerVersion: 1 }
    const data = { LayerName: 'data', LayerVersion: 1 }
    await deploy(setup, hello)
    for (const Layers of [[tools, data], [data, tools], [data], []]) {
      const deployment = { ...hello, configuration: { ...configuration, Layers } }
      expect((await deploy(setup, deployment)).configurationUpdated).toEqual(['Layers'])
      expect(await deploy(setup, deployment)).toEqual(nothing)
    }
  })

  it('ClsLogsetId and ClsTopicId, which are sent together', async () => {
    const setup = setUp()
    const logs = { ClsLogsetId: 'a', ClsTopicId: 'a', Role: 'writer' }
    await deploy(setup, { ...hello, configuration: { ...configuration, ...logs } })
    const other = { ...logs, ClsTopicId: 'b' }
    const result = await deploy(setup, { ...hello, configuration: { ...configuration, ...other } })
    expect(result.configurationUpdated).toEqual(['ClsTopicId'])
    setup.cloud.journal.expect({
      action: 'UpdateFunctionConfiguration',
      input: { ClsLogsetId: 'a', ClsTopicId: 'b' },
      times: 1,
    })

    const none = { ClsLogsetId: '', ClsTopicId: '' }
    await deploy(setup, { ...hello, configuration: none })
    expect(await setup.scf.getFunction({ FunctionName })).toMatchObject(none)
  })

  it('nothing that responses have as null, or as an empty text, for what is not set', async () => {
    const unset = {
      AsyncRunEnable: null,
      CfsConfig: null,
      DeadLetterConfig: { Type: '', Name: '', FilterType: '' },
      Description: null,
      Environment: null,
      InstallDependency: '',
      Layers: null,
      ProtocolParams: null,
      ProtocolType: null,
      Role: '',
      Tags: null,
      TraceEnable: null,
      VpcConfig: { VpcId: '', SubnetId: '' },
    }
    const setup = setUp()
    await deploy(setup, hello)
    const found = await setup.scf.getFunction({ FunctionName })
    const { scf } = setUp(
      {},
      {
        async fetch(_url, init) {
          const isAddress = new Headers(init?.headers).get('x-tc-action') === 'GetFunctionAddress'
          const content = isAddress
            ? { CodeSha256: createHash('sha256').update(hello.code).digest('hex').toUpperCase() }
            : { ...found, ...unset }
          return Response.json({ Response: { ...content, RequestId: 'r' } })
        },
      },
    )
    const wanted: FunctionConfiguration = {
      ...configuration,
      AsyncRunEnable: 'FALSE',
      CfsConfig: { CfsInsList: [] },
      DeadLetterConfig: { Type: '', Name: '' },
      Description: '',
      Environment: { Variables: [] },
      InstallDependency: 'FALSE',
      Layers: [],
      Role: '',
      Tags: [],
      TraceEnable: 'FALSE',
      VpcConfig: { VpcId: '', SubnetId: '' },
    }
    expect(await deploy({ ...setup, scf }, { ...hello, configuration: wanted })).toEqual(nothing)
  })

  it('variables in another order are the same', async () => {
    const setup = setUp()
    const Variables = [
      { Key: 'A', Value: '1' },
      { Key: 'B', Value: '2' },
    ]
    await deploy(setup, { ...hello, configuration: { ...configuration, Environment: { Variables } } })
    const Environment = { Variables: Variables.toReversed() }
    expect(await deploy(setup, { ...hello, configuration: { ...configuration, Environment } })).toEqual(
      nothing,
    )
  })
})

describe('before it changes anything, deployFunction reports', () => {
  const fixed: FunctionConfiguration[] = [
    { Type: 'HTTP' },
    { Runtime: 'Nodejs16.13' },
    { AsyncRunEnable: 'TRUE' },
    { TraceEnable: 'TRUE' },
    { ProtocolType: 'WS' },
    { Tags: [{ Key: 'team', Value: 'b' }] },
  ]
  it.each(fixed)('a member that cannot be changed: %j', async (member) => {
    const setup = setUp()
    const Tags = [
      { Key: 'team', Value: 'a' },
      { Key: 'cost', Value: '1' },
    ]
    await deploy(setup, { ...hello, configuration: { ...configuration, Tags } })
    setup.cloud.journal.clear()
    const changed = { ...configuration, MemorySize: 1024, ...member }
    const error = await deploymentErrorOf(deploy(setup, { ...hello, configuration: changed }))
    expect(error.problem).toBe('configuration')
    expect(error.message).toContain(`${Object.keys(member)[0]} is `)
    expect(changesOf(setup)).toEqual([])
  })

  it('nothing of tags that the function has among others', async () => {
    const setup = setUp()
    const Tags = [
      { Key: 'team', Value: 'a' },
      { Key: 'cost', Value: '1' },
    ]
    await deploy(setup, { ...hello, configuration: { ...configuration, Tags } })
    const [, cost] = Tags
    expect(await deploy(setup, { ...hello, configuration: { Tags: cost ? [cost] : [] } })).toEqual(nothing)
  })

  it('a member that the API does not have', async () => {
    const setup = setUp()
    const misspelt = { ...configuration, Memory: 256 }
    const error = await deploymentErrorOf(deploy(setup, { ...hello, configuration: misspelt }))
    expect(error.message).toContain('The configuration has no member Memory. Its members are ')
    expect(setup.cloud.journal.entries()).toEqual([])
  })

  it.each([
    ['code', new Uint8Array(), 'The code is not a zip archive.'],
    ['code', strToU8('exports.main_handler = 1'), 'The code is not a zip archive.'],
    ['size', new Uint8Array(8_000_000), 'pass CosBucketName and CosObjectName'],
  ])('bytes that cannot be sent: %s', async (problem, code, message) => {
    const setup = setUp()
    const error = await deploymentErrorOf(deploy(setup, { ...hello, code }))
    expect(error.problem).toBe(problem)
    expect(error.message).toContain(message)
    expect(setup.cloud.journal.entries()).toEqual([])
  })

  it.each([undefined, null, {}, { CosBucketName: 'code' }, new ArrayBuffer(8)])(
    'no code: %j',
    async (code) => {
      const setup = setUp()
      // As a program in JavaScript may.
      const deployment: FunctionDeployment = Object({ ...hello, code })
      const error = await deploymentErrorOf(deploy(setup, deployment))
      expect(error.message).toContain('The code is missing. Pass the path of a folder')
      expect(setup.cloud.journal.entries()).toEqual([])
    },
  )

  it.each([{ timeout: Number.NaN }, { timeout: -1 }, { delay: 0 }])('an option: %j', async (options) => {
    const setup = setUp()
    const error: unknown = await deploy(setup, hello, options).catch((reason: unknown) => reason)
    expect(isConfigurationError(error) && error.option).toBe(Object.keys(options)[0])
    expect(setup.cloud.journal.entries()).toEqual([])
  })

  it('a signal that has aborted', async () => {
    const setup = setUp()
    const signal = AbortSignal.abort(new Error('stopped'))
    await expect(deploy(setup, hello, { signal })).rejects.toThrow('stopped')
    expect(setup.cloud.journal.entries()).toEqual([])
  })
})

it('the largest package that deployFunction accepts fits into a request', async () => {
  const setup = setUp(
    {},
    { fetch: respondWith({ Error: { Code: 'ResourceNotFound.Function', Message: '' } }) },
  )
  // 10 MB less 64 KB, of which Base64 carries three quarters.
  const code = new Uint8Array(7_815_168)
  code.set(zip('one'))
  const error: unknown = await deploy(setup, { ...hello, code }).catch((reason: unknown) => reason)
  expect(isServiceError(error, 'ResourceNotFound.Function')).toBe(true)
  const larger = new Uint8Array(code.length + 1)
  larger.set(code)
  expect((await deploymentErrorOf(deploy(setup, { ...hello, code: larger }))).problem).toBe('size')
})

describe('statuses', () => {
  it('that fail are errors with the reasons of SCF', async () => {
    const setup = setUp({ transitions: { 'function.Creating': { ms: 2000 } } })
    setup.cloud.transitions.fail('function.Creating', { code: 'InvalidCode', message: 'no handler' })
    const error = await deploymentErrorOf(deploy(setup, hello))
    expect(error).toMatchObject({ problem: 'status', status: 'CreateFailed' })
    expect(error.reasons).toContain('InvalidCode: no handler')
    expect(error.message).toContain('The status of the function hello is CreateFailed.')
    expect(error.message).toContain('delete the function, and deploy it again')
    expect(error.message).toContain('InvalidCode: no handler')
    expect(isWaiterError(error.cause)).toBe(true)
    expect(isFunctionError(error)).toBe(false)

    // The function exists, and each further deployment says what is wrong until it is deleted.
    expect((await deploymentErrorOf(deploy(setup, hello))).status).toBe('CreateFailed')
    await setup.scf.deleteFunction({ FunctionName })
    expect(await deploy(setup, hello)).toMatchObject({ created: true })
  })

  it.each([
    ['UpdateFunctionConfiguration', { ...hello, configuration: { MemorySize: 256 } }],
    ['UpdateFunctionCode', { ...hello, code: zip('two') }],
  ])(
    'UpdateFailed after %s is an error, and the next deployment updates again',
    async (_action, deployment) => {
      const setup = setUp()
      await deploy(setup, hello)
      setup.cloud.transitions.fail('function.Updating', { code: 'InternalError', message: 'no space' })
      const error = await deploymentErrorOf(deploy(setup, deployment))
      expect(error).toMatchObject({ problem: 'status', status: 'UpdateFailed' })
      expect(error.message).toContain('no space')

      expect(await deploy(setup, deployment)).toMatchObject({ codeUpdated: true })
      expect(await setup.scf.getFunction({ FunctionName })).toMatchObject({ Status: 'Active' })
      expect(await deploy(setup, deployment)).toEqual(nothing)
    },
  )

  it('of another change are waited for', async () => {
    const setup = setUp({ transitions: { 'function.Creating': { ms: 5000 } } })
    await setup.scf.createFunction({ FunctionName, ...configuration, Code: inCos })
    expect(await deploy(setup, hello)).toMatchObject({ created: false, codeUpdated: true })
  })

  it('of a deletion are waited for, and then the function is created', async () => {
    const setup = setUp({ transitions: { 'function.Deleting': { ms: 5000 } } })
    await deploy(setup, hello)
    await setup.scf.deleteFunction({ FunctionName })
    expect(await deploy(setup, hello)).toMatchObject({ created: true })
  })

  it('that never end are a WaiterError after the timeout', async () => {
    const setup = setUp({ transitions: { 'function.Creating': { ms: 1e9 } } })
    const error: unknown = await deploy(setup, hello, { timeout: 100_000 }).catch((reason: unknown) => reason)
    expect(isWaiterError(error) && error.problem).toBe('timeout')
  })

  it('of a failed publication are an error', async () => {
    const setup = setUp()
    setup.cloud.transitions.fail('function.Publishing', { code: 'InternalError', message: 'no space' })
    const error = await deploymentErrorOf(deploy(setup, { ...hello, publish: true }))
    expect(error).toMatchObject({ status: 'PublishFailed' })
    expect(error.message).toContain('version 1 of the function hello')
    expect(await deploy(setup, { ...hello, publish: true })).toMatchObject({ published: true, version: '2' })
  })
})

describe('a busy function', () => {
  const busy = [
    { action: 'UpdateFunctionConfiguration', code: 'FailedOperation.ReservedInProgress' },
    { action: 'UpdateFunctionCode', code: 'FailedOperation.FunctionStatusError' },
    { action: 'PublishVersion', code: 'FailedOperation.PublishVersion' },
  ]
  const changed = { ...hello, code: zip('two'), configuration: { MemorySize: 256 }, publish: true }

  // More often than the client retries by itself.
  it.each(busy)('is waited for by $action', async ({ action, code }) => {
    const setup = setUp()
    await deploy(setup, hello)
    setup.cloud.faults.add({ kind: 'error', action, code, count: 9 })
    const start = setup.clock.now()
    const result = await deploy(setup, changed, { delay: 20_000 })
    expect(result).toMatchObject({ codeUpdated: true, version: '1' })
    // The client makes three attempts for each call.
    expect(Math.floor((setup.clock.now() - start) / 20_000)).toBe(3)
  })

  it.each(busy)('is an error if it is always busy for $action', async ({ action, code }) => {
    const setup = setUp()
    await deploy(setup, hello)
    setup.cloud.faults.add({ kind: 'error', action, code })
    const error: unknown = await deploy(setup, changed).catch((reason: unknown) => reason)
    expect(isServiceError(error, code)).toBe(true)
  })

  it('is waited for until another change has ended', async () => {
    let isChanged = false
    const setup: Setup = setUp(
      { transitions: { 'function.Updating': { ms: 100_000 } } },
      {
        async fetch(url, init) {
          const action = new Headers(init?.headers).get('x-tc-action')
          if (action === 'UpdateFunctionCode' && !isChanged) {
            isChanged = true
            // Another program changes the function just before.
            await setup.scf.updateFunctionConfiguration({ FunctionName, MemorySize: 512 })
          }
          return setup.cloud.fetch(url, init)
        },
      },
    )
    await deploy(setup, hello)
    expect(await deploy(setup, { ...hello, code: zip('two') })).toMatchObject({ codeUpdated: true })
    const errors = setup.cloud.journal.calls('UpdateFunctionCode').map(({ error }) => error?.code)
    expect(errors[0]).toBe('FailedOperation.UpdateFunctionCode')
    expect(errors.at(-1)).toBeUndefined()
  })
})

describe('versions and aliases', () => {
  it('publishes a version only if the newest one differs', async () => {
    const setup = setUp({ transitions: { 'function.Publishing': { ms: 3000 } } })
    const published = { ...hello, publish: true }
    expect(await deploy(setup, published)).toMatchObject({ created: true, published: true, version: '1' })
    expect(await deploy(setup, published)).toEqual({ ...nothing, version: '1' })

    const wanted = { ...configuration, Timeout: 9 }
    expect(await deploy(setup, { ...hello, configuration: wanted })).not.toHaveProperty('version')
    const again = { ...published, configuration: wanted }
    expect(await deploy(setup, again)).toEqual({ ...nothing, changed: true, published: true, version: '2' })

    const changed = { ...again, code: zip('two') }
    expect(await deploy(setup, changed)).toMatchObject({ codeUpdated: true, version: '3' })
    expect(await deploy(setup, changed)).toEqual({ ...nothing, version: '3' })
  })

  it('compares with the newest of many versions, in whichever order they are listed', async () => {
    const setup: Setup = setUp(
      {},
      {
        async fetch(url, init) {
          const response = await setup.cloud.fetch(url, init)
          if (new Headers(init?.headers).get('x-tc-action') !== 'ListVersionByFunction') return response
          const { Response: content } = await response.json()
          return Response.json({ Response: { ...content, Versions: content.Versions.toReversed() } })
        },
      },
    )
    for (const n of Array(25).keys()) await deploy(setup, { ...hello, code: zip(`${n}`), publish: true })
    const result = await deploy(setup, { ...hello, code: zip('24'), publish: true })
    expect(result).toEqual({ ...nothing, version: '25' })
  })

  it('publishes no version for another description of the function', async () => {
    const setup = setUp()
    await deploy(setup, { ...hello, publish: true })
    const deployment = { ...hello, configuration: { Description: 'new' }, publish: true }
    expect(await deploy(setup, deployment)).toMatchObject({
      configurationUpdated: ['Description'],
      version: '1',
      published: false,
    })
  })

  it('publishes a version of code in COS each time', async () => {
    const setup = setUp()
    const deployment = { ...hello, code: inCos, publish: true }
    expect(await deploy(setup, deployment)).toMatchObject({ version: '1' })
    expect(await deploy(setup, deployment)).toMatchObject({ version: '2', published: true })
  })

  it('creates the alias, and moves it', async () => {
    const setup = setUp()
    const deployment = { ...hello, alias: 'production' }
    expect(await deploy(setup, deployment)).toEqual({
      ...nothing,
      changed: true,
      created: true,
      published: true,
      version: '1',
      alias: 'production',
      aliasMoved: true,
    })
    expect(await deploy(setup, deployment)).toEqual({ ...nothing, version: '1', alias: 'production' })
    expect(await deploy(setup, { ...deployment, code: zip('two') })).toMatchObject({
      version: '2',
      aliasMoved: true,
    })
    const { FunctionVersion } = await setup.scf.getAlias({ FunctionName, Name: 'production' })
    expect(FunctionVersion).toBe('2')
  })

  it('lets the alias send all invocations to the version', async () => {
    const setup = setUp()
    const deployment = { ...hello, alias: 'production' }
    await deploy(setup, deployment)
    await deploy(setup, { ...deployment, code: zip('two') })
    const RoutingConfig = { AdditionalVersionWeights: [{ Version: '1', Weight: 0.5 }] }
    const alias = { FunctionName, Name: 'production', FunctionVersion: '2' }
    await setup.scf.updateAlias({ ...alias, RoutingConfig })
    const result = await deploy(setup, { ...deployment, code: zip('two') })
    expect(result).toEqual({ ...nothing, changed: true, version: '2', alias: 'production', aliasMoved: true })
    const { RoutingConfig: after } = await setup.scf.getAlias({ FunctionName, Name: 'production' })
    expect(after.AdditionalVersionWeights).toEqual([])
  })

  it('moves $DEFAULT, too', async () => {
    const setup = setUp()
    expect(await deploy(setup, { ...hello, alias: '$DEFAULT' })).toMatchObject({ aliasMoved: true })
  })
})

it('an error of another kind ends the deployment', async () => {
  const setup = setUp()
  setup.cloud.faults.add({ kind: 'error', action: 'GetFunction', code: 'UnauthorizedOperation.CAM' })
  const error: unknown = await deploy(setup, hello).catch((reason: unknown) => reason)
  expect(isServiceError(error, 'UnauthorizedOperation.CAM')).toBe(true)
  expect(changesOf(setup)).toEqual([])
})

it('a signal that aborts during a wait ends the deployment', async () => {
  const setup = setUp({ transitions: { 'function.Creating': { ms: 1e9 } } })
  const controller = new AbortController()
  const onProgress = () => controller.abort(new Error('stopped'))
  await expect(deploy(setup, hello, { signal: controller.signal, onProgress })).rejects.toThrow('stopped')
})
