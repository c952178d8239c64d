import { describe, expect, it } from 'vitest'
import { createEmulator } from './emulator.js'
import { createHarness } from './harness.js'
import { hello, helloSource, zip } from './zip.js'

const FunctionName = 'hello'

/** Creates an emulator with an active function. */
async function withFunction(options?: Parameters<typeof createEmulator>[0]) {
  const subject = createEmulator(options)
  await subject.call('CreateFunction', hello)
  return subject
}

/** The names that ListFunctions returns. */
async function listNames({ call }: Pick<ReturnType<typeof createEmulator>, 'call'>, input: object = {}) {
  const { Functions } = (await call('ListFunctions', input)) as unknown as {
    Functions: { FunctionName: string }[]
  }
  return Functions.map((one) => one.FunctionName)
}

describe('the lifecycle of a function', () => {
  it('creates, lists, reads and deletes it', async () => {
    const subject = createEmulator()
    const { call, errorCode, advanceSeconds } = subject
    expect(await listNames(subject)).toEqual([])
    advanceSeconds(60)
    expect(await call('CreateFunction', { ...hello, Description: 'says hello' })).toEqual({
      RequestId: expect.any(String),
    })
    advanceSeconds(60)
    expect(await listNames(subject)).toEqual(['hello'])
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      FunctionName,
      Description: 'says hello',
      Status: 'Active',
      AddTime: '2020-01-01 00:01:00',
      ModTime: '2020-01-01 00:01:00',
    })
    expect(await call('DeleteFunction', { FunctionName })).toEqual({ RequestId: expect.any(String) })
    expect(await listNames(subject)).toEqual([])
    expect(await errorCode('GetFunction', { FunctionName })).toBe('ResourceNotFound.Function')
    await call('CreateFunction', hello)
  })

  it('has a random identifier', async () => {
    const { call } = await withFunction({ random: () => 0 })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ FunctionId: 'lam-aaaaaaaa' })
    const other = await withFunction()
    expect(await other.call('GetFunction', { FunctionName })).toMatchObject({
      FunctionId: expect.stringMatching(/^lam-[a-z0-9]{8}$/),
    })
  })

  it('is limited to a namespace and a region', async () => {
    const subject = await withFunction()
    const { call, errorCode } = subject
    await call('CreateNamespace', { Namespace: 'other' })
    expect(await listNames(subject, { Namespace: 'other' })).toEqual([])
    expect(await errorCode('GetFunction', { FunctionName, Namespace: 'other' })).toBe(
      'ResourceNotFound.Function',
    )
    expect(await errorCode('GetFunction', { FunctionName }, { region: 'ap-shanghai' })).toBe(
      'ResourceNotFound.Function',
    )
    await call('CreateFunction', { ...hello, Namespace: 'other', Description: 'the other' })
    expect(await call('GetFunction', { FunctionName, Namespace: 'other' })).toMatchObject({
      Namespace: 'other',
      Description: 'the other',
    })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      Namespace: 'default',
      Description: '',
    })
  })

  it('calls require an existing function and namespace', async () => {
    const { errorCode } = await withFunction()
    const inputs: Record<string, object> = {
      GetFunction: {},
      DeleteFunction: {},
      UpdateFunctionCode: { Code: hello.Code },
      UpdateFunctionConfiguration: {},
      GetFunctionAddress: {},
    }
    for (const [action, input] of Object.entries(inputs)) {
      const codes = {
        missing: await errorCode(action, { ...input, FunctionName: 'other' }),
        malformed: await errorCode(action, { ...input, FunctionName: 'no-' }),
        namespace: await errorCode(action, { ...input, FunctionName, Namespace: 'other' }),
        malformedNamespace: await errorCode(action, { ...input, FunctionName, Namespace: 'no such' }),
      }
      expect({ action, ...codes }).toEqual({
        action,
        missing: 'ResourceNotFound.Function',
        malformed: 'InvalidParameterValue.FunctionName',
        namespace: 'ResourceNotFound.Namespace',
        malformedNamespace: 'InvalidParameterValue.Namespace',
      })
    }
  })
})

describe('CreateFunction', () => {
  it('has the documented defaults', async () => {
    const { call } = createEmulator()
    await call('CreateFunction', { FunctionName, Code: { ZipFile: zip({ 'index.py': '' }).ZipFile } })
    expect(await call('GetFunction', { FunctionName })).toEqual({
      RequestId: expect.any(String),
      FunctionId: expect.any(String),
      CodeSize: expect.any(Number),
      FunctionName,
      FunctionVersion: '$LATEST',
      Qualifier: '$LATEST',
      Namespace: 'default',
      Description: '',
      Type: 'Event',
      AddTime: '2020-01-01 00:00:00',
      ModTime: '2020-01-01 00:00:00',
      Status: 'Active',
      StatusDesc: '',
      StatusReasons: [],
      AvailableStatus: 'Available',
      Runtime: 'Python2.7',
      Handler: '',
      CodeInfo: '',
      CodeResult: 'success',
      CodeError: '',
      ErrNo: 0,
      MemorySize: 128,
      Timeout: 3,
      InitTimeout: 65,
      Environment: { Variables: [] },
      Role: '',
      InstallDependency: 'FALSE',
      Layers: [],
      Triggers: [],
      Tags: [],
      AsyncRunEnable: 'FALSE',
      TraceEnable: 'FALSE',
      ProtocolType: null,
      ProtocolParams: null,
      InstanceConcurrencyConfig: null,
      VpcConfig: { VpcId: '', SubnetId: '' },
      PublicNetConfig: null,
      EipConfig: { EipFixed: 'FALSE', Eips: [] },
      AccessInfo: { Host: '', Vip: '' },
      CfsConfig: null,
      ImageConfig: null,
      IntranetConfig: null,
      DnsCache: 'FALSE',
      DeadLetterConfig: { Type: '', Name: '', FilterType: '' },
      ClsLogsetId: '',
      ClsTopicId: '',
      L5Enable: 'FALSE',
      OnsEnable: 'FALSE',
      DeployMode: 'code',
      DiskSize: 512,
      Stamp: 'Default',
      UseGpu: 'FALSE',
    })
  })

  it.each([
    ['Nodejs18.15', 'index.main_handler'],
    ['Nodejs20.19', 'index.main_handler'],
    ['Python3.10', 'index.main_handler'],
    ['Php8.0', 'index.main_handler'],
    ['Go1', 'main'],
    ['Java11', 'example.Hello::mainHandler'],
    ['CustomRuntime', ''],
  ])('accepts the runtime %s, which an update cannot change', async (Runtime, Handler) => {
    const { call, errorCode } = createEmulator()
    await call('CreateFunction', { ...hello, Runtime, Handler })
    await call('UpdateFunctionConfiguration', { FunctionName, Runtime })
    expect(await errorCode('UpdateFunctionConfiguration', { FunctionName, Runtime: 'Nodejs16.13' })).toBe(
      'InvalidParameterValue.Runtime',
    )
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Runtime, Handler })
  })

  it('stores its attributes', async () => {
    const { call } = createEmulator()
    const attributes = {
      Type: 'HTTP',
      AsyncRunEnable: 'TRUE',
      TraceEnable: 'TRUE',
      ProtocolType: 'WS',
      Tags: [
        { Key: 'status', Value: 'dev' },
        { Key: 'owner', Value: 'me' },
      ],
    }
    await call('CreateFunction', { ...hello, ...attributes, ProtocolParams: { WSParams: {} } })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      ...attributes,
      // The documented default.
      ProtocolParams: { WSParams: { IdleTimeOut: 15 } },
    })
  })

  it.each(['a', 'x'.repeat(61), '1a', 'a_', 'a-', 'a b', 'a.b', 'é2'])(
    'rejects the name "%s"',
    async (name) => {
      expect(await createEmulator().errorCode('CreateFunction', { ...hello, FunctionName: name })).toBe(
        'InvalidParameterValue.FunctionName',
      )
    },
  )

  it.each(['ab', 'x'.repeat(60), 'A-_9'])('accepts the name "%s"', async (name) => {
    await createEmulator().call('CreateFunction', { ...hello, FunctionName: name })
  })

  it('rejects a name that is in use', async () => {
    const { errorCode } = await withFunction()
    expect(await errorCode('CreateFunction', hello)).toBe('ResourceInUse.FunctionName')
  })

  it('rejects a namespace that does not exist', async () => {
    const { errorCode } = createEmulator()
    expect(await errorCode('CreateFunction', { ...hello, Namespace: 'other' })).toBe(
      'ResourceNotFound.Namespace',
    )
    expect(await errorCode('CreateFunction', { ...hello, Namespace: 'no such' })).toBe(
      'InvalidParameterValue.Namespace',
    )
  })

  it('rejects a function beyond the quota of the namespace', async () => {
    const { call, errorCode } = createEmulator({ limits: { functions: 2 } })
    await call('CreateFunction', { ...hello, FunctionName: 'one' })
    await call('CreateFunction', { ...hello, FunctionName: 'two' })
    expect(await errorCode('CreateFunction', hello)).toBe('LimitExceeded.Function')
    await call('CreateNamespace', { Namespace: 'other' })
    await call('CreateFunction', { ...hello, Namespace: 'other' })
    await call('DeleteFunction', { FunctionName: 'one' })
    await call('CreateFunction', hello)
  })

  it('accepts 50 functions by default', async () => {
    const { call, errorCode } = createEmulator()
    for (let count = 0; count < 50; count++) {
      await call('CreateFunction', { ...hello, FunctionName: `hello${count}` })
    }
    expect(await errorCode('CreateFunction', hello)).toBe('LimitExceeded.Function')
  })

  it.each<[object, string]>([
    [{ Type: 'Web' }, 'InvalidParameterValue.Type'],
    [{ TraceEnable: 'YES' }, 'InvalidParameterValue.TraceEnable'],
    [{ AsyncRunEnable: 'YES' }, 'InvalidParameterValue'],
    [{ Type: 'HTTP', ProtocolType: 'MQTT' }, 'InvalidParameterValue.ProtocolType'],
    [{ ProtocolType: 'WS' }, 'InvalidParameterValue.ProtocolType'],
    [{ Type: 'Event', ProtocolType: 'WS' }, 'InvalidParameterValue.ProtocolType'],
    [{ Handler: 'index.main.handler' }, 'InvalidParameterValue.Handler'],
    [{ Handler: '1ndex.main_handler' }, 'InvalidParameterValue.Handler'],
    [{ Handler: 'example.Hello::handle' }, 'InvalidParameterValue.Handler'],
    [
      { Type: 'HTTP', ProtocolType: 'WS', ProtocolParams: { WSParams: { IdleTimeOut: 1801 } } },
      'InvalidParameterValue.IdleTimeOut',
    ],
    [{ Tags: [{ Key: '', Value: 'dev' }] }, 'InvalidParameterValue'],
    [
      {
        Tags: [
          { Key: 'status', Value: 'dev' },
          { Key: 'status', Value: 'test' },
        ],
      },
      'InvalidParameterValue',
    ],
  ])('rejects %j', async (input, code) => {
    expect(await createEmulator().errorCode('CreateFunction', { ...hello, ...input })).toBe(code)
  })

  it('creates nothing if it fails', async () => {
    const subject = createEmulator()
    await subject.errorCode('CreateFunction', { ...hello, MemorySize: 100 })
    expect(await listNames(subject)).toEqual([])
  })
})

describe('GetFunction', () => {
  it('needs the name of a function, although the documentation does not require it', async () => {
    const { call, errorCode } = createEmulator()
    await call('CreateFunction', hello)
    expect(await errorCode('GetFunction')).toBe('MissingParameter')
    expect(await errorCode('GetFunction', { ShowCode: 'TRUE' })).toBe('MissingParameter')
  })

  it('reads versions and the main versions of aliases', async () => {
    const { call, advanceSeconds } = await withFunction()
    await call('PublishVersion', { FunctionName, Description: 'the first' })
    advanceSeconds(60)
    await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256, Description: 'the next' })
    await call('CreateAlias', { FunctionName, Name: 'stable', FunctionVersion: '1' })
    const first = { FunctionVersion: '1', MemorySize: 128, Description: 'the first' }
    const last = { FunctionVersion: '$LATEST', MemorySize: 256, Description: 'the next' }
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ ...last, Qualifier: '$LATEST' })
    expect(await call('GetFunction', { FunctionName, Qualifier: '' })).toMatchObject(last)
    expect(await call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({
      ...first,
      Qualifier: '1',
      ModTime: '2020-01-01 00:00:00',
    })
    expect(await call('GetFunction', { FunctionName, Qualifier: 'stable' })).toMatchObject({
      ...first,
      Qualifier: 'stable',
    })
    expect(await call('GetFunction', { FunctionName, Qualifier: '$DEFAULT' })).toMatchObject({
      ...last,
      Qualifier: '$DEFAULT',
      ModTime: '2020-01-01 00:01:00',
    })
  })

  it.each([
    ['2', 'ResourceNotFound.Version'],
    ['stable', 'ResourceNotFound.Version'],
    ['no such', 'InvalidParameterValue.Qualifier'],
  ])('rejects the qualifier "%s"', async (Qualifier, code) => {
    const { errorCode } = await withFunction()
    expect(await errorCode('GetFunction', { FunctionName, Qualifier })).toBe(code)
  })

  it('lists the triggers and layers of the function', async () => {
    const { call } = await withFunction()
    await call('CreateTrigger', {
      FunctionName,
      TriggerName: 'daily',
      Type: 'timer',
      TriggerDesc: '0 0 0 * * * *',
    })
    await call('PublishLayerVersion', {
      LayerName: 'libs',
      CompatibleRuntimes: ['Nodejs12.16'],
      Content: hello.Code,
      Description: 'libraries',
    })
    const Layers = [{ LayerName: 'libs', LayerVersion: 1 }]
    await call('UpdateFunctionConfiguration', { FunctionName, Layers })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      Triggers: [{ TriggerName: 'daily', Type: 'timer' }],
      Layers: [
        {
          LayerName: 'libs',
          LayerVersion: 1,
          Status: 'Active',
          AddTime: '2020-01-01 00:00:00',
          Description: 'libraries',
          CompatibleRuntimes: ['Nodejs12.16'],
        },
      ],
    })
    await call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 1 })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      Layers: [{ LayerName: 'libs', LayerVersion: 1, Status: 'Deleted' }],
    })
  })
})

describe('ShowCode', () => {
  const shown = (text: string) => ({ CodeInfo: text, CodeResult: 'success', CodeError: '', ErrNo: 0 })

  /** The response of GetFunction for a function with ShowCode. */
  async function code(input: object, ShowCode: string | undefined = 'TRUE') {
    const { call } = createEmulator()
    await call('CreateFunction', { ...hello, ...input })
    return call('GetFunction', { FunctionName, ...(ShowCode && { ShowCode }) })
  }

  it('shows the entry file', async () => {
    expect(await code({})).toMatchObject(shown(helloSource))
  })

  it.each(['FALSE', ''])('is off by default (%s)', async (ShowCode) => {
    expect(await code({}, ShowCode)).toMatchObject(shown(''))
  })

  it('must be TRUE or FALSE', async () => {
    const { errorCode } = await withFunction()
    expect(await errorCode('GetFunction', { FunctionName, ShowCode: 'yes' })).toBe('InvalidParameterValue')
  })

  it.each([
    ['Python3.6', 'app.main_handler', 'app.py'],
    ['Nodejs8.9', 'app.main_handler', 'app.js'],
    ['Php7', 'app.main_handler', 'app.php'],
    ['Go1', 'main', 'main'],
    ['CustomRuntime', 'app.main_handler', 'bootstrap'],
  ])('finds the entry file of %s', async (Runtime, Handler, file) => {
    const { ZipFile } = zip({ [file]: 'the code', 'readme.txt': 'else' })
    expect(await code({ Runtime, Handler, Code: { ZipFile } })).toMatchObject(shown('the code'))
  })

  it('finds the entry file of an HTTP function', async () => {
    const { ZipFile } = zip({ scf_bootstrap: '#!/bin/bash', 'index.js': 'else' })
    expect(await code({ Type: 'HTTP', Code: { ZipFile } })).toMatchObject(shown('#!/bin/bash'))
  })

  it('shows files of up to 1 MB', async () => {
    const largest = '/'.repeat(1024 * 1024)
    const Code = ({ ZipFile }: { ZipFile: string }) => ({ Code: { ZipFile } })
    expect(await code(Code(zip({ 'index.js': largest })))).toMatchObject(shown(largest))
    expect(await code(Code(zip({ 'index.js': `${largest}/` })))).toMatchObject(shown(''))
  })

  it('shows only text', async () => {
    for (const bytes of [
      [0xff, 0xfe],
      [0x61, 0, 0x62],
    ]) {
      const { ZipFile } = zip({ 'index.js': Uint8Array.from(bytes) })
      expect(await code({ Code: { ZipFile } })).toMatchObject(shown(''))
    }
  })

  it('reports a missing entry file', async () => {
    const { ZipFile } = zip({ 'main.js': helloSource })
    expect(await code({ Code: { ZipFile } })).toMatchObject({
      CodeInfo: '',
      CodeResult: 'failed',
      CodeError: expect.stringContaining('index.js'),
      ErrNo: -1,
    })
  })

  it.each<[string, object]>([
    ['classes', { Runtime: 'Java8', Handler: 'example.Hello::mainHandler' }],
    ['code without a handler', { Handler: undefined }],
    ['code that is not a package', { Code: { CosBucketName: 'bucket', CosObjectName: '/code.zip' } }],
  ])('shows nothing of %s', async (_, input) => {
    expect(await code(input)).toMatchObject(shown(''))
  })

  it('shows the code of a version', async () => {
    const { call } = await withFunction()
    await call('PublishVersion', { FunctionName })
    const next = zip({ 'index.js': 'next' })
    await call('UpdateFunctionCode', { FunctionName, ZipFile: next.ZipFile })
    expect(await call('GetFunction', { FunctionName, ShowCode: 'TRUE' })).toMatchObject(shown('next'))
    expect(await call('GetFunction', { FunctionName, Qualifier: '1', ShowCode: 'TRUE' })).toMatchObject(
      shown(helloSource),
    )
  })
})

describe('DeleteFunction', () => {
  it('deletes everything that belongs to the function', async () => {
    const subject = createHarness()
    const { call, world } = subject
    await call('CreateFunction', { ...hello, AsyncRunEnable: 'TRUE' })
    await call('PublishVersion', { FunctionName })
    await call('CreateAlias', { FunctionName, Name: 'stable', FunctionVersion: '1' })
    await call('CreateTrigger', {
      FunctionName,
      TriggerName: 'daily',
      Type: 'timer',
      TriggerDesc: '0 0 0 * * * *',
    })
    await call('PutProvisionedConcurrencyConfig', {
      FunctionName,
      Qualifier: '1',
      VersionProvisionedConcurrencyNum: 1,
    })
    await call('Invoke', { FunctionName, InvocationType: 'Event' })
    await call('DeleteFunction', { FunctionName })
    const { namespaces, ...others } = world.store.snapshot()
    expect(others).toEqual(Object.fromEntries(Object.keys(others).map((table) => [table, {}])))
    expect(Object.keys(namespaces ?? {})).toHaveLength(1)
  })

  it('deletes the function if Qualifier is empty', async () => {
    const { call, errorCode } = await withFunction()
    await call('DeleteFunction', { FunctionName, Qualifier: '' })
    expect(await errorCode('GetFunction', { FunctionName })).toBe('ResourceNotFound.Function')
  })
})

describe.each(['DeleteFunction', 'DeleteFunctionVersion'])('%s of a version', (action) => {
  it('can delete a single version', async () => {
    const { call, errorCode } = await withFunction()
    await call('PublishVersion', { FunctionName })
    await call('UpdateFunctionCode', { FunctionName, ZipFile: zip({ 'index.js': 'next' }).ZipFile })
    await call('PublishVersion', { FunctionName })
    await call('CreateTrigger', {
      FunctionName,
      TriggerName: 'daily',
      Type: 'timer',
      TriggerDesc: '0 0 0 * * * *',
      Qualifier: '1',
    })
    await call(action, { FunctionName, Qualifier: '1' })
    expect(await call('ListVersionByFunction', { FunctionName })).toMatchObject({
      FunctionVersion: ['$LATEST', '2'],
    })
    expect(await errorCode('GetFunction', { FunctionName, Qualifier: '1' })).toBe('ResourceNotFound.Version')
    // The trigger of the version is deleted, too.
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Triggers: [] })
    // Numbers are never reused.
    await call(action, { FunctionName, Qualifier: '2' })
    expect(await call('PublishVersion', { FunctionName })).toMatchObject({ FunctionVersion: '3' })
  })

  it('retains a package as long as a version uses it', async () => {
    const { call, world } = createHarness()
    const packages = () => Object.values(world.store.snapshot().packages ?? {}).map(Object.keys)
    const [first, next] = [zip({ 'index.js': helloSource }), zip({ 'index.js': 'next' })]
    await call('CreateFunction', hello)
    await call('PublishVersion', { FunctionName })
    expect(packages()).toEqual([[first.sha256]])
    await call('UpdateFunctionCode', { FunctionName, ZipFile: next.ZipFile })
    expect(packages()).toEqual([[first.sha256, next.sha256]])
    await call(action, { FunctionName, Qualifier: '1' })
    expect(packages()).toEqual([[next.sha256]])
  })

  it.each([
    ['1', 'ResourceNotFound.Qualifier'],
    ['$LATEST', 'InvalidParameterValue.Qualifier'],
    ['stable', 'InvalidParameterValue.Qualifier'],
  ])('rejects the qualifier %s', async (Qualifier, code) => {
    const { errorCode } = await withFunction()
    expect(await errorCode(action, { FunctionName, Qualifier })).toBe(code)
  })

  it('rejects a version that an alias points to', async () => {
    const { call, errorCode } = await withFunction()
    for (const _ of [1, 2, 3]) await call('PublishVersion', { FunctionName })
    await call('CreateAlias', {
      FunctionName,
      Name: 'canary',
      FunctionVersion: '1',
      RoutingConfig: { AdditionalVersionWeights: [{ Version: '2', Weight: 0.1 }] },
    })
    await call('UpdateAlias', { FunctionName, Name: '$DEFAULT', FunctionVersion: '3' })
    for (const Qualifier of ['1', '2', '3']) {
      expect(await errorCode(action, { FunctionName, Qualifier })).toBe('UnsupportedOperation.AliasBind')
    }
    await call('DeleteAlias', { FunctionName, Name: 'canary' })
    await call(action, { FunctionName, Qualifier: '1' })
  })

  it('is rejected while provisioned concurrency is InProgress', async () => {
    const { call, errorCode, control, advanceSeconds } = createHarness()
    control.set('provisionedConcurrency.InProgress', { ms: 3000 })
    await call('CreateFunction', hello)
    for (const _ of [1, 2]) await call('PublishVersion', { FunctionName })
    await call('PutProvisionedConcurrencyConfig', {
      FunctionName,
      Qualifier: '1',
      VersionProvisionedConcurrencyNum: 1,
    })
    const inProgress = 'FailedOperation.ProvisionedInProgress'
    expect(await errorCode('DeleteFunction', { FunctionName })).toBe(inProgress)
    expect(await errorCode(action, { FunctionName, Qualifier: '1' })).toBe(inProgress)
    await call(action, { FunctionName, Qualifier: '2' })
    advanceSeconds(3)
    await call(action, { FunctionName, Qualifier: '1' })
    expect(await call('GetProvisionedConcurrencyConfig', { FunctionName })).toMatchObject({ Allocated: [] })
  })
})

describe('DeleteFunctionVersion with ForceDelete', () => {
  /** Creates a function whose version 1 is running an asynchronous event. */
  async function withEvent(input: object = {}) {
    let end: ((value: object) => void) | undefined
    const run = () =>
      new Promise<object>((resolve) => {
        end = resolve
      })
    const subject = createEmulator({ run })
    const { call } = subject
    await call('CreateFunction', { ...hello, ...input })
    await call('PublishVersion', { FunctionName })
    await call('Invoke', { FunctionName, Qualifier: '1', InvocationType: 'Event' })
    await expect.poll(() => end).toBeDefined()
    const log = async () => Object((await call('GetFunctionLogs', { FunctionName })).Data)[0]
    return { ...subject, log, end: () => end?.({ returned: 'late' }) }
  }

  it.each(['true', 'TRUE'])('%s ends the events of the version', async (ForceDelete) => {
    const { call, log, end } = await withEvent()
    await call('DeleteFunctionVersion', { FunctionName, Qualifier: '1', ForceDelete })
    expect(await log()).toMatchObject({ InvokeFinished: 1, RetCode: 439 })
    end()
    await call('ListFunctions')
    expect(await log()).toMatchObject({ RetCode: 439 })
  })

  it.each([undefined, 'false'])('%s lets them end by themselves', async (ForceDelete) => {
    const { call, log, end } = await withEvent()
    await call('DeleteFunctionVersion', { FunctionName, Qualifier: '1', ForceDelete })
    expect(await log()).toMatchObject({ InvokeFinished: 0 })
    end()
    await expect.poll(log).toMatchObject({ RetCode: 0, RetMsg: '"late"' })
  })

  it('aborts an event of an asynchronous function, and leaves those of other versions', async () => {
    const { call, log, end } = await withEvent({ AsyncRunEnable: 'TRUE' })
    await call('PublishVersion', { FunctionName })
    await call('DeleteFunctionVersion', { FunctionName, Qualifier: '2', ForceDelete: 'true' })
    expect(await log()).toMatchObject({ InvokeFinished: 0 })
    await call('DeleteFunctionVersion', { FunctionName, Qualifier: '1', ForceDelete: 'true' })
    expect(await call('ListAsyncEvents', { FunctionName })).toMatchObject({
      EventList: [{ Status: 'ABORTED' }],
    })
    end()
  })

  it('is not enough for a version that an alias points to', async () => {
    const { call, errorCode, end } = await withEvent()
    await call('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' })
    const input = { FunctionName, Qualifier: '1', ForceDelete: 'true' }
    expect(await errorCode('DeleteFunctionVersion', input)).toBe('UnsupportedOperation.AliasBind')
    end()
  })
})

describe('transitions', () => {
  /** The status that GetFunction returns, or the code of its error. */
  const status = ({ call }: ReturnType<typeof createHarness>, Qualifier = '$LATEST'): Promise<unknown> =>
    call('GetFunction', { FunctionName, Qualifier }).then(
      ({ Status }) => Status,
      ({ code }) => code,
    )

  it('last for a number of reads', async () => {
    const subject = createHarness()
    for (const kind of ['function.Creating', 'function.Updating', 'function.Deleting'] as const) {
      subject.control.set(kind, { reads: 2 })
    }
    await subject.call('CreateFunction', hello)
    // Lists do not count as reads.
    await subject.call('ListFunctions')
    async function read(times: number) {
      const seen: unknown[] = []
      for (let count = 0; count < times; count++) seen.push(await status(subject))
      return seen
    }
    expect(await read(4)).toEqual(['Creating', 'Creating', 'Active', 'Active'])
    await subject.call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
    expect(await read(4)).toEqual(['Updating', 'Updating', 'Active', 'Active'])
    await subject.call('DeleteFunction', { FunctionName })
    expect(await read(4)).toEqual([
      'Deleting',
      'Deleting',
      'ResourceNotFound.Function',
      'ResourceNotFound.Function',
    ])
  })

  it('last for a time on the emulator’s clock', async () => {
    const subject = createHarness()
    for (const kind of ['function.Creating', 'function.Updating', 'function.Deleting'] as const) {
      subject.control.set(kind, { ms: 3000 })
    }
    async function over() {
      subject.advanceSeconds(2.999)
      const before = await status(subject)
      subject.advanceSeconds(0.001)
      return [before, await status(subject)]
    }
    await subject.call('CreateFunction', hello)
    expect(await over()).toEqual(['Creating', 'Active'])
    await subject.call('UpdateFunctionCode', { FunctionName, Code: hello.Code })
    expect(await over()).toEqual(['Updating', 'Active'])
    await subject.call('DeleteFunction', { FunctionName })
    expect(await subject.call('ListFunctions')).toMatchObject({ Functions: [{ Status: 'Deleting' }] })
    expect(await over()).toEqual(['Deleting', 'ResourceNotFound.Function'])
    expect(await subject.call('ListFunctions')).toMatchObject({ Functions: [], TotalCount: 0 })
  })

  it('of a deleted version do not affect the function', async () => {
    const subject = createHarness()
    subject.control.set('function.Deleting', { reads: 1 })
    await subject.call('CreateFunction', hello)
    await subject.call('PublishVersion', { FunctionName })
    await subject.call('DeleteFunction', { FunctionName, Qualifier: '1' })
    expect(await status(subject)).toBe('Active')
    expect(await status(subject, '1')).toBe('Deleting')
    expect(await status(subject, '1')).toBe('ResourceNotFound.Version')
    expect(await status(subject)).toBe('Active')
  })

  describe.each(['instant', { reads: 0 }, { ms: 1000 }] as const)('that fail (%j)', (duration) => {
    const failure = { code: 'InternalError.System', message: 'The disk is full.' }
    const why = {
      StatusDesc: 'The disk is full.',
      StatusReasons: [{ ErrorCode: 'InternalError.System', ErrorMessage: 'The disk is full.' }],
    }

    function failing(kind: 'function.Creating' | 'function.Updating' | 'function.Deleting') {
      const subject = createHarness()
      subject.control.set(kind, duration)
      return { ...subject, fail: () => subject.control.fail(kind, failure) }
    }

    it('creating: the function can be deleted and created again', async () => {
      const { call, advanceSeconds, fail } = failing('function.Creating')
      fail()
      await call('CreateFunction', hello)
      advanceSeconds(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: 'CreateFailed', ...why })
      expect(await call('ListFunctions')).toMatchObject({ Functions: [{ Status: 'CreateFailed', ...why }] })
      await call('DeleteFunction', { FunctionName })
      await call('CreateFunction', hello)
      advanceSeconds(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({
        Status: 'Active',
        StatusDesc: '',
        StatusReasons: [],
      })
    })

    it('updating: the function keeps its former state, and can be updated', async () => {
      const { call, advanceSeconds, fail, world } = failing('function.Updating')
      await call('CreateFunction', hello)
      const { CodeSize } = await call('GetFunction', { FunctionName })
      fail()
      await call('UpdateFunctionCode', {
        FunctionName,
        Handler: 'other.main_handler',
        ZipFile: zip({ 'other.js': 'the other code' }).ZipFile,
      })
      advanceSeconds(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({
        Status: 'UpdateFailed',
        Handler: 'index.main_handler',
        CodeSize,
        ...why,
      })
      expect(await call('GetFunction', { FunctionName, ShowCode: 'TRUE' })).toMatchObject({
        CodeInfo: helloSource,
      })
      expect(Object.values(world.store.snapshot().packages ?? {}).map(Object.keys)).toHaveLength(1)

      fail()
      await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
      advanceSeconds(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({
        Status: 'UpdateFailed',
        MemorySize: 128,
      })
      await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
      advanceSeconds(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({
        Status: 'Active',
        MemorySize: 256,
        StatusReasons: [],
      })
    })

    it('deleting: the function remains, and can be deleted', async () => {
      const { call, errorCode, advanceSeconds, fail } = failing('function.Deleting')
      await call('CreateFunction', hello)
      fail()
      await call('DeleteFunction', { FunctionName })
      advanceSeconds(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: 'DeleteFailed', ...why })
      await call('DeleteFunction', { FunctionName })
      advanceSeconds(1)
      expect(await errorCode('GetFunction', { FunctionName })).toBe('ResourceNotFound.Function')
    })

    it('deleting a version: the version remains', async () => {
      const { call, advanceSeconds, fail } = failing('function.Deleting')
      await call('CreateFunction', hello)
      await call('PublishVersion', { FunctionName })
      fail()
      await call('DeleteFunction', { FunctionName, Qualifier: '1' })
      advanceSeconds(1)
      expect(await call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({
        Status: 'DeleteFailed',
        ...why,
      })
      expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: 'Active' })
    })
  })

  const deploying = 'FailedOperation.FunctionStatusError'
  const updates = {
    UpdateFunctionCode: { FunctionName, Code: hello.Code },
    UpdateFunctionConfiguration: { FunctionName, MemorySize: 256 },
  }
  const deletion = { DeleteFunction: { FunctionName } }

  it.each<[string, Record<string, object>, Record<string, string>]>([
    [
      'Creating',
      { ...updates, ...deletion, CreateFunction: hello, GetFunctionAddress: { FunctionName } },
      {
        UpdateFunctionCode: 'FailedOperation.UpdateFunctionCode',
        UpdateFunctionConfiguration: 'FailedOperation.UpdateFunctionConfiguration',
        DeleteFunction: deploying,
        CreateFunction: 'ResourceInUse.FunctionName',
        GetFunctionAddress: deploying,
      },
    ],
    [
      'Updating',
      { ...updates, ...deletion, GetFunctionAddress: { FunctionName } },
      {
        UpdateFunctionCode: 'FailedOperation.UpdateFunctionCode',
        UpdateFunctionConfiguration: 'FailedOperation.UpdateFunctionConfiguration',
        DeleteFunction: deploying,
        GetFunctionAddress: deploying,
      },
    ],
    [
      'Deleting',
      { ...updates, ...deletion, CreateFunction: hello },
      {
        UpdateFunctionCode: 'FailedOperation.OperationConflict',
        UpdateFunctionConfiguration: 'FailedOperation.UpdateFunctionConfiguration',
        DeleteFunction: 'FailedOperation.DeleteFunction',
        CreateFunction: 'ResourceInUse.FunctionName',
      },
    ],
    [
      'CreateFailed',
      { ...updates, CreateFunction: hello },
      {
        UpdateFunctionCode: 'FailedOperation.UpdateFunctionCode',
        UpdateFunctionConfiguration: 'FailedOperation.UpdateFunctionConfiguration',
        CreateFunction: 'ResourceInUse.FunctionName',
      },
    ],
    [
      'DeleteFailed',
      updates,
      {
        UpdateFunctionCode: 'FailedOperation.UpdateFunctionCode',
        UpdateFunctionConfiguration: 'FailedOperation.UpdateFunctionConfiguration',
      },
    ],
  ])('make calls fail: %s', async (Status, calls, expected) => {
    const { control, call, errorCode } = createHarness()
    const kind = `function.${Status.replace('CreateFailed', 'Creating').replace('DeleteFailed', 'Deleting')}`
    if (kind !== 'function.Creating') await call('CreateFunction', hello)
    if (Status.endsWith('Failed')) control.fail(kind as 'function.Creating')
    else control.set(kind as 'function.Creating', { reads: 9 })
    if (kind === 'function.Creating') await call('CreateFunction', hello)
    if (kind === 'function.Updating') await call('UpdateFunctionConfiguration', { FunctionName })
    if (kind === 'function.Deleting') await call('DeleteFunction', { FunctionName })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status })
    const codes: Record<string, string> = {}
    for (const [action, input] of Object.entries(calls)) codes[action] = await errorCode(action, input)
    expect(codes).toEqual(expected)
  })

  it('make the deletion of a version fail', async () => {
    const { control, call, errorCode } = createHarness()
    await call('CreateFunction', hello)
    control.set('function.Publishing', { reads: 0 })
    await call('PublishVersion', { FunctionName })
    const version = { FunctionName, Qualifier: '1' }
    expect(await errorCode('DeleteFunction', version)).toBe(deploying)
    expect(await errorCode('DeleteFunction', { FunctionName })).toBe(deploying)
    expect(await errorCode('GetFunctionAddress', version)).toBe(deploying)
    await call('GetFunction', version)
    control.set('function.Deleting', { reads: 9 })
    await call('DeleteFunction', version)
    expect(await errorCode('DeleteFunction', version)).toBe('FailedOperation.DeleteFunction')
    expect(await errorCode('DeleteFunction', { FunctionName })).toBe('FailedOperation.DeleteFunction')
  })

  it('of a function make the deletion of its versions fail', async () => {
    const { control, call, errorCode } = createHarness()
    await call('CreateFunction', hello)
    await call('PublishVersion', { FunctionName })
    control.set('function.Deleting', { reads: 9 })
    await call('DeleteFunction', { FunctionName })
    expect(await errorCode('DeleteFunction', { FunctionName, Qualifier: '1' })).toBe(
      'FailedOperation.FunctionNameStatusError',
    )
  })

  it('of a deleted function are cancelled', async () => {
    const { control, call, world } = createHarness()
    control.set('asyncEvent.RUNNING', { reads: 9 })
    await call('CreateFunction', { ...hello, AsyncRunEnable: 'TRUE' })
    await call('Invoke', { FunctionName, InvocationType: 'Event' })
    // The function runs after the response of Invoke has been sent.
    await call('ListFunctions')
    expect([...world.transitions.pending('100000000001/ap-guangzhou')]).toHaveLength(1)
    await call('DeleteFunction', { FunctionName })
    expect([...world.transitions.pending('100000000001/ap-guangzhou')]).toEqual([])
  })

  it('of a function whose deletion failed continue', async () => {
    const { control, call, advanceSeconds } = createHarness()
    control.set('asyncEvent.RUNNING', { ms: 1000 })
    control.fail('function.Deleting')
    await call('CreateFunction', { ...hello, AsyncRunEnable: 'TRUE' })
    await call('Invoke', { FunctionName, InvocationType: 'Event' })
    await call('DeleteFunction', { FunctionName })
    const statuses = async () => [
      (await call('GetFunction', { FunctionName })).Status,
      (await call('ListAsyncEvents', { FunctionName })).EventList,
    ]
    expect(await statuses()).toMatchObject(['DeleteFailed', [{ Status: 'RUNNING' }]])
    advanceSeconds(1)
    expect(await statuses()).toMatchObject(['DeleteFailed', [{ Status: 'FINISHED' }]])
  })
})
