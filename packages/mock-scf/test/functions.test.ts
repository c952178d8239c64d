import { describe, expect, test } from 'vitest'
import { cloud } from './cloud.js'
import { laboratory } from './laboratory.js'
import { hello, helloText, zip } from './zip.js'

const FunctionName = 'hello'

/** An emulator with an Active function. */
async function withFunction(options?: Parameters<typeof cloud>[0]) {
  const subject = cloud(options)
  await subject.call('CreateFunction', hello)
  return subject
}

/** The names that ListFunctions gives. */
async function names({ call }: Pick<ReturnType<typeof cloud>, 'call'>, input: object = {}) {
  const { Functions } = (await call('ListFunctions', input)) as unknown as {
    Functions: { FunctionName: string }[]
  }
  return Functions.map((one) => one.FunctionName)
}

describe('the life of a function', () => {
  test('created, listed, read, deleted', async () => {
    const subject = cloud()
    const { call, refusal, wait } = subject
    expect(await names(subject)).toEqual([])
    wait(60)
    expect(await call('CreateFunction', { ...hello, Description: 'says hello' })).toEqual({
      RequestId: expect.any(String),
    })
    wait(60)
    expect(await names(subject)).toEqual(['hello'])
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      FunctionName,
      Description: 'says hello',
      Status: 'Active',
      AddTime: '2020-01-01 00:01:00',
      ModTime: '2020-01-01 00:01:00',
    })
    expect(await call('DeleteFunction', { FunctionName })).toEqual({ RequestId: expect.any(String) })
    expect(await names(subject)).toEqual([])
    expect(await refusal('GetFunction', { FunctionName })).toBe('ResourceNotFound.Function')
    await call('CreateFunction', hello)
  })

  test('has an identifier from the random numbers', async () => {
    const { call } = await withFunction({ random: () => 0 })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ FunctionId: 'lam-aaaaaaaa' })
    const other = await withFunction()
    expect(await other.call('GetFunction', { FunctionName })).toMatchObject({
      FunctionId: expect.stringMatching(/^lam-[a-z0-9]{8}$/),
    })
  })

  test('belongs to a namespace and a region', async () => {
    const subject = await withFunction()
    const { call, refusal } = subject
    await call('CreateNamespace', { Namespace: 'other' })
    expect(await names(subject, { Namespace: 'other' })).toEqual([])
    expect(await refusal('GetFunction', { FunctionName, Namespace: 'other' })).toBe(
      'ResourceNotFound.Function',
    )
    expect(await refusal('GetFunction', { FunctionName }, { region: 'ap-shanghai' })).toBe(
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

  test('each call names a function and a namespace that are there', async () => {
    const { refusal } = await withFunction()
    const inputs: Record<string, object> = {
      GetFunction: {},
      DeleteFunction: {},
      UpdateFunctionCode: { Code: hello.Code },
      UpdateFunctionConfiguration: {},
      GetFunctionAddress: {},
    }
    for (const [action, input] of Object.entries(inputs)) {
      const codes = {
        missing: await refusal(action, { ...input, FunctionName: 'other' }),
        malformed: await refusal(action, { ...input, FunctionName: 'no-' }),
        namespace: await refusal(action, { ...input, FunctionName, Namespace: 'other' }),
        malformedNamespace: await refusal(action, { ...input, FunctionName, Namespace: 'no such' }),
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
  test('has the documented defaults', async () => {
    const { call } = cloud()
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
      VpcConfig: { VpcId: '', SubnetId: '' },
      PublicNetConfig: null,
      EipConfig: { EipFixed: 'FALSE', Eips: [] },
      AccessInfo: { Host: '', Vip: '' },
      CfsConfig: null,
      DeadLetterConfig: { Type: '', Name: '', FilterType: '' },
      ClsLogsetId: '',
      ClsTopicId: '',
      L5Enable: 'FALSE',
      OnsEnable: 'FALSE',
      UseGpu: 'FALSE',
    })
  })

  test('keeps its attributes', async () => {
    const { call } = cloud()
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

  test.each(['a', 'x'.repeat(61), '1a', 'a_', 'a-', 'a b', 'a.b', 'é2'])(
    'refuses the name "%s"',
    async (name) => {
      expect(await cloud().refusal('CreateFunction', { ...hello, FunctionName: name })).toBe(
        'InvalidParameterValue.FunctionName',
      )
    },
  )

  test.each(['ab', 'x'.repeat(60), 'A-_9'])('but not the name "%s"', async (name) => {
    await cloud().call('CreateFunction', { ...hello, FunctionName: name })
  })

  test('refuses a name that is taken, whatever the status of the function', async () => {
    const { refusal } = await withFunction()
    expect(await refusal('CreateFunction', hello)).toBe('ResourceInUse.FunctionName')
  })

  test('refuses a namespace that is not there', async () => {
    const { refusal } = cloud()
    expect(await refusal('CreateFunction', { ...hello, Namespace: 'other' })).toBe(
      'ResourceNotFound.Namespace',
    )
    expect(await refusal('CreateFunction', { ...hello, Namespace: 'no such' })).toBe(
      'InvalidParameterValue.Namespace',
    )
  })

  test('refuses one function more than a namespace may have', async () => {
    const { call, refusal } = cloud({ limits: { functions: 2 } })
    await call('CreateFunction', { ...hello, FunctionName: 'one' })
    await call('CreateFunction', { ...hello, FunctionName: 'two' })
    expect(await refusal('CreateFunction', hello)).toBe('LimitExceeded.Function')
    await call('CreateNamespace', { Namespace: 'other' })
    await call('CreateFunction', { ...hello, Namespace: 'other' })
    await call('DeleteFunction', { FunctionName: 'one' })
    await call('CreateFunction', hello)
  })

  test('takes 50 functions by default', async () => {
    const { call, refusal } = cloud()
    for (let count = 0; count < 50; count++) {
      await call('CreateFunction', { ...hello, FunctionName: `hello${count}` })
    }
    expect(await refusal('CreateFunction', hello)).toBe('LimitExceeded.Function')
  })

  test.each<[object, string]>([
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
  ])('refuses %j', async (input, code) => {
    expect(await cloud().refusal('CreateFunction', { ...hello, ...input })).toBe(code)
  })

  test('creates nothing where it refuses', async () => {
    const subject = cloud()
    await subject.refusal('CreateFunction', { ...hello, MemorySize: 100 })
    expect(await names(subject)).toEqual([])
  })
})

describe('GetFunction', () => {
  test('tells of versions and of the main versions of aliases', async () => {
    const { call, wait } = await withFunction()
    await call('PublishVersion', { FunctionName, Description: 'the first' })
    wait(60)
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

  test.each([
    ['2', 'ResourceNotFound.Version'],
    ['stable', 'ResourceNotFound.Version'],
    ['no such', 'InvalidParameterValue.Qualifier'],
  ])('refuses the qualifier "%s"', async (Qualifier, code) => {
    const { refusal } = await withFunction()
    expect(await refusal('GetFunction', { FunctionName, Qualifier })).toBe(code)
  })

  test('lists the triggers and layers of the function', async () => {
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

  /** What GetFunction shows of the code of a function. */
  async function code(input: object, ShowCode: string | undefined = 'TRUE') {
    const { call } = cloud()
    await call('CreateFunction', { ...hello, ...input })
    return call('GetFunction', { FunctionName, ...(ShowCode && { ShowCode }) })
  }

  test('shows the entry file', async () => {
    expect(await code({})).toMatchObject(shown(helloText))
  })

  test.each(['FALSE', ''])('is off unless it is TRUE (%s)', async (ShowCode) => {
    expect(await code({}, ShowCode)).toMatchObject(shown(''))
  })

  test('must be TRUE or FALSE', async () => {
    const { refusal } = await withFunction()
    expect(await refusal('GetFunction', { FunctionName, ShowCode: 'yes' })).toBe('InvalidParameterValue')
  })

  test.each([
    ['Python3.6', 'app.main_handler', 'app.py'],
    ['Nodejs8.9', 'app.main_handler', 'app.js'],
    ['Php7', 'app.main_handler', 'app.php'],
    ['Go1', 'main', 'main'],
    ['CustomRuntime', 'app.main_handler', 'bootstrap'],
  ])('finds the entry file of %s', async (Runtime, Handler, file) => {
    const { ZipFile } = zip({ [file]: 'the code', 'readme.txt': 'else' })
    expect(await code({ Runtime, Handler, Code: { ZipFile } })).toMatchObject(shown('the code'))
  })

  test('finds the entry file of an HTTP function', async () => {
    const { ZipFile } = zip({ scf_bootstrap: '#!/bin/bash', 'index.js': 'else' })
    expect(await code({ Type: 'HTTP', Code: { ZipFile } })).toMatchObject(shown('#!/bin/bash'))
  })

  test('shows files of up to 1 MB', async () => {
    const largest = '/'.repeat(1024 * 1024)
    const Code = ({ ZipFile }: { ZipFile: string }) => ({ Code: { ZipFile } })
    expect(await code(Code(zip({ 'index.js': largest })))).toMatchObject(shown(largest))
    expect(await code(Code(zip({ 'index.js': `${largest}/` })))).toMatchObject(shown(''))
  })

  test('shows text only', async () => {
    for (const bytes of [
      [0xff, 0xfe],
      [0x61, 0, 0x62],
    ]) {
      const { ZipFile } = zip({ 'index.js': Uint8Array.from(bytes) })
      expect(await code({ Code: { ZipFile } })).toMatchObject(shown(''))
    }
  })

  test('says that the entry file is missing', async () => {
    const { ZipFile } = zip({ 'main.js': helloText })
    expect(await code({ Code: { ZipFile } })).toMatchObject({
      CodeInfo: '',
      CodeResult: 'failed',
      CodeError: expect.stringContaining('index.js'),
      ErrNo: -1,
    })
  })

  test.each<[string, object]>([
    ['classes', { Runtime: 'Java8', Handler: 'example.Hello::mainHandler' }],
    ['code without a handler', { Handler: undefined }],
    ['code elsewhere', { Code: { CosBucketName: 'bucket', CosObjectName: '/code.zip' } }],
  ])('has nothing to show of %s', async (_, input) => {
    expect(await code(input)).toMatchObject(shown(''))
  })

  test('shows the code of a version', async () => {
    const { call } = await withFunction()
    await call('PublishVersion', { FunctionName })
    const next = zip({ 'index.js': 'next' })
    await call('UpdateFunctionCode', { FunctionName, ZipFile: next.ZipFile })
    expect(await call('GetFunction', { FunctionName, ShowCode: 'TRUE' })).toMatchObject(shown('next'))
    expect(await call('GetFunction', { FunctionName, Qualifier: '1', ShowCode: 'TRUE' })).toMatchObject(
      shown(helloText),
    )
  })
})

describe('DeleteFunction', () => {
  test('deletes all that belongs to the function', async () => {
    const subject = laboratory()
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

  test('deletes a version alone', async () => {
    const { call, refusal } = await withFunction()
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
    await call('DeleteFunction', { FunctionName, Qualifier: '1' })
    expect(await call('ListVersionByFunction', { FunctionName })).toMatchObject({
      FunctionVersion: ['$LATEST', '2'],
    })
    expect(await refusal('GetFunction', { FunctionName, Qualifier: '1' })).toBe('ResourceNotFound.Version')
    // The trigger had nothing left to call.
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Triggers: [] })
    // Numbers are never given twice.
    await call('DeleteFunction', { FunctionName, Qualifier: '2' })
    expect(await call('PublishVersion', { FunctionName })).toMatchObject({ FunctionVersion: '3' })
  })

  test('keeps a package as long as a version has it', async () => {
    const { call, world } = laboratory()
    const packages = () => Object.values(world.store.snapshot().packages ?? {}).map(Object.keys)
    const [first, next] = [zip({ 'index.js': helloText }), zip({ 'index.js': 'next' })]
    await call('CreateFunction', hello)
    await call('PublishVersion', { FunctionName })
    expect(packages()).toEqual([[first.sha256]])
    await call('UpdateFunctionCode', { FunctionName, ZipFile: next.ZipFile })
    expect(packages()).toEqual([[first.sha256, next.sha256]])
    await call('DeleteFunction', { FunctionName, Qualifier: '1' })
    expect(packages()).toEqual([[next.sha256]])
  })

  test('deletes the function where Qualifier is empty', async () => {
    const { call, refusal } = await withFunction()
    await call('DeleteFunction', { FunctionName, Qualifier: '' })
    expect(await refusal('GetFunction', { FunctionName })).toBe('ResourceNotFound.Function')
  })

  test.each([
    ['1', 'ResourceNotFound.Qualifier'],
    ['$LATEST', 'InvalidParameterValue.Qualifier'],
    ['stable', 'InvalidParameterValue.Qualifier'],
  ])('refuses the qualifier %s', async (Qualifier, code) => {
    const { refusal } = await withFunction()
    expect(await refusal('DeleteFunction', { FunctionName, Qualifier })).toBe(code)
  })

  test('refuses a version that an alias leads to', async () => {
    const { call, refusal } = await withFunction()
    for (const _ of [1, 2, 3]) await call('PublishVersion', { FunctionName })
    await call('CreateAlias', {
      FunctionName,
      Name: 'canary',
      FunctionVersion: '1',
      RoutingConfig: { AdditionalVersionWeights: [{ Version: '2', Weight: 0.1 }] },
    })
    await call('UpdateAlias', { FunctionName, Name: '$DEFAULT', FunctionVersion: '3' })
    for (const Qualifier of ['1', '2', '3']) {
      expect(await refusal('DeleteFunction', { FunctionName, Qualifier })).toBe(
        'UnsupportedOperation.AliasBind',
      )
    }
    await call('DeleteAlias', { FunctionName, Name: 'canary' })
    await call('DeleteFunction', { FunctionName, Qualifier: '1' })
  })

  test('waits until provisioned concurrency is set', async () => {
    const { call, refusal, control, wait } = laboratory()
    control.set('provisionedConcurrency.InProgress', { ms: 3000 })
    await call('CreateFunction', hello)
    for (const _ of [1, 2]) await call('PublishVersion', { FunctionName })
    await call('PutProvisionedConcurrencyConfig', {
      FunctionName,
      Qualifier: '1',
      VersionProvisionedConcurrencyNum: 1,
    })
    const inProgress = 'FailedOperation.ProvisionedInProgress'
    expect(await refusal('DeleteFunction', { FunctionName })).toBe(inProgress)
    expect(await refusal('DeleteFunction', { FunctionName, Qualifier: '1' })).toBe(inProgress)
    await call('DeleteFunction', { FunctionName, Qualifier: '2' })
    wait(3)
    await call('DeleteFunction', { FunctionName, Qualifier: '1' })
    expect(await call('GetProvisionedConcurrencyConfig', { FunctionName })).toMatchObject({ Allocated: [] })
  })
})

describe('changes of status', () => {
  /** The status that GetFunction tells, or the code of its error. */
  const status = ({ call }: ReturnType<typeof laboratory>, Qualifier = '$LATEST'): Promise<unknown> =>
    call('GetFunction', { FunctionName, Qualifier }).then(
      ({ Status }) => Status,
      ({ code }) => code,
    )

  test('take as many reads as they are told to', async () => {
    const subject = laboratory()
    for (const kind of ['function.Creating', 'function.Updating', 'function.Deleting'] as const) {
      subject.control.set(kind, { reads: 2 })
    }
    await subject.call('CreateFunction', hello)
    // Lists do not count.
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

  test('take the time that they are told to, on the emulator’s clock', async () => {
    const subject = laboratory()
    for (const kind of ['function.Creating', 'function.Updating', 'function.Deleting'] as const) {
      subject.control.set(kind, { ms: 3000 })
    }
    async function over() {
      subject.wait(2.999)
      const before = await status(subject)
      subject.wait(0.001)
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

  test('of a version that is deleted', async () => {
    const subject = laboratory()
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
      const subject = laboratory()
      subject.control.set(kind, duration)
      return { ...subject, fail: () => subject.control.fail(kind, failure) }
    }

    test('a creation: the function can be deleted and created again', async () => {
      const { call, wait, fail } = failing('function.Creating')
      fail()
      await call('CreateFunction', hello)
      wait(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: 'CreateFailed', ...why })
      expect(await call('ListFunctions')).toMatchObject({ Functions: [{ Status: 'CreateFailed', ...why }] })
      await call('DeleteFunction', { FunctionName })
      await call('CreateFunction', hello)
      wait(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({
        Status: 'Active',
        StatusDesc: '',
        StatusReasons: [],
      })
    })

    test('an update: the function stays as it was before, and can be updated', async () => {
      const { call, wait, fail, world } = failing('function.Updating')
      await call('CreateFunction', hello)
      const { CodeSize } = await call('GetFunction', { FunctionName })
      fail()
      await call('UpdateFunctionCode', {
        FunctionName,
        Handler: 'other.main_handler',
        ZipFile: zip({ 'other.js': 'the other code' }).ZipFile,
      })
      wait(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({
        Status: 'UpdateFailed',
        Handler: 'index.main_handler',
        CodeSize,
        ...why,
      })
      expect(await call('GetFunction', { FunctionName, ShowCode: 'TRUE' })).toMatchObject({
        CodeInfo: helloText,
      })
      expect(Object.values(world.store.snapshot().packages ?? {}).map(Object.keys)).toHaveLength(1)

      fail()
      await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
      wait(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({
        Status: 'UpdateFailed',
        MemorySize: 128,
      })
      await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
      wait(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({
        Status: 'Active',
        MemorySize: 256,
        StatusReasons: [],
      })
    })

    test('a deletion: the function stays, and can be deleted', async () => {
      const { call, refusal, wait, fail } = failing('function.Deleting')
      await call('CreateFunction', hello)
      fail()
      await call('DeleteFunction', { FunctionName })
      wait(1)
      expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: 'DeleteFailed', ...why })
      await call('DeleteFunction', { FunctionName })
      wait(1)
      expect(await refusal('GetFunction', { FunctionName })).toBe('ResourceNotFound.Function')
    })

    test('the deletion of a version', async () => {
      const { call, wait, fail } = failing('function.Deleting')
      await call('CreateFunction', hello)
      await call('PublishVersion', { FunctionName })
      fail()
      await call('DeleteFunction', { FunctionName, Qualifier: '1' })
      wait(1)
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

  test.each<[string, Record<string, object>, Record<string, string>]>([
    [
      'Creating',
      { ...updates, ...deletion, CreateFunction: hello, GetFunctionAddress: { FunctionName } },
      {
        UpdateFunctionCode: deploying,
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
        UpdateFunctionCode: deploying,
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
  ])('forbid calls: %s', async (Status, calls, expected) => {
    const { control, call, refusal } = laboratory()
    const kind = `function.${Status.replace('CreateFailed', 'Creating').replace('DeleteFailed', 'Deleting')}`
    if (kind !== 'function.Creating') await call('CreateFunction', hello)
    if (Status.endsWith('Failed')) control.fail(kind as 'function.Creating')
    else control.set(kind as 'function.Creating', { reads: 9 })
    if (kind === 'function.Creating') await call('CreateFunction', hello)
    if (kind === 'function.Updating') await call('UpdateFunctionConfiguration', { FunctionName })
    if (kind === 'function.Deleting') await call('DeleteFunction', { FunctionName })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status })
    const codes: Record<string, string> = {}
    for (const [action, input] of Object.entries(calls)) codes[action] = await refusal(action, input)
    expect(codes).toEqual(expected)
  })

  test('forbid the deletion of a version', async () => {
    const { control, call, refusal } = laboratory()
    await call('CreateFunction', hello)
    control.set('function.Publishing', { reads: 0 })
    await call('PublishVersion', { FunctionName })
    const version = { FunctionName, Qualifier: '1' }
    expect(await refusal('DeleteFunction', version)).toBe(deploying)
    expect(await refusal('DeleteFunction', { FunctionName })).toBe(deploying)
    expect(await refusal('GetFunctionAddress', version)).toBe(deploying)
    await call('GetFunction', version)
    control.set('function.Deleting', { reads: 9 })
    await call('DeleteFunction', version)
    expect(await refusal('DeleteFunction', version)).toBe('FailedOperation.DeleteFunction')
    expect(await refusal('DeleteFunction', { FunctionName })).toBe('FailedOperation.DeleteFunction')
  })

  test('of a function forbid the deletion of its versions', async () => {
    const { control, call, refusal } = laboratory()
    await call('CreateFunction', hello)
    await call('PublishVersion', { FunctionName })
    control.set('function.Deleting', { reads: 9 })
    await call('DeleteFunction', { FunctionName })
    expect(await refusal('DeleteFunction', { FunctionName, Qualifier: '1' })).toBe(
      'FailedOperation.FunctionNameStatusError',
    )
  })

  test('of a deleted function end with it', async () => {
    const { control, call, world } = laboratory()
    control.set('asyncEvent.RUNNING', { reads: 9 })
    await call('CreateFunction', { ...hello, AsyncRunEnable: 'TRUE' })
    await call('Invoke', { FunctionName, InvocationType: 'Event' })
    // The function runs once those who wait for the answer have it.
    await call('ListFunctions')
    expect([...world.transitions.pending('100000000001/ap-guangzhou')]).toHaveLength(1)
    await call('DeleteFunction', { FunctionName })
    expect([...world.transitions.pending('100000000001/ap-guangzhou')]).toEqual([])
  })

  test('of a function that cannot be deleted go on', async () => {
    const { control, call, wait } = laboratory()
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
    wait(1)
    expect(await statuses()).toMatchObject(['DeleteFailed', [{ Status: 'FINISHED' }]])
  })
})
