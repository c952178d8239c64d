import type { ScfOptions } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { createEmulator, startTime } from './emulator.js'
import { hello, zip } from './zip.js'

// Every limit is inclusive: the documented bound is accepted, and the next value is not.

type Account = ReturnType<typeof createEmulator>
type Input = Readonly<Record<string, unknown>>

interface Limit {
  readonly title: string
  /** The last accepted value. */
  readonly bound: number
  /** @defaultValue `bound + 1` */
  readonly beyond?: number
  /** The error code of a value beyond the bound. */
  readonly code: string
  readonly options?: (value: number) => ScfOptions
  /** Whether the value is the number of a resource, so that the next one is created after the last. */
  readonly isQuota?: true
  readonly setUp?: (account: Account) => Promise<unknown>
  /** The call with a value, and its input. */
  readonly action: string
  readonly input: (value: number) => Input
}

const { FunctionName } = hello
const text = (length: number) => 'x'.repeat(length)
const name = (length: number) => `a${text(length - 1)}`
const count = <T>(length: number, create: (index: number) => T) =>
  Array.from({ length }, (_, index) => create(index))

const withFunction = ({ call }: Account) => call('CreateFunction', hello)
async function withVersion(account: Account) {
  await withFunction(account)
  await account.call('PublishVersion', { FunctionName })
}
/** Calls an action that many times, with the input for each number. */
function times(number: number, action: string, input: (index: number) => Input) {
  return async (account: Account) => {
    await withFunction(account)
    for (let index = 1; index <= number; index += 1) await account.call(action, input(index))
  }
}

const creation = (input: (value: number) => Input) => ({
  action: 'CreateFunction',
  input: (value: number) => ({ ...hello, ...input(value) }),
})
const update = (input: (value: number) => Input) => ({
  action: 'UpdateFunctionConfiguration',
  setUp: withFunction,
  input: (value: number) => ({ FunctionName, ...input(value) }),
})
const trigger = (input: (value: number) => Input) => ({
  action: 'CreateTrigger',
  setUp: withFunction,
  input: (value: number) => ({
    FunctionName,
    TriggerName: 'tick',
    Type: 'timer',
    TriggerDesc: '0 0 * * * * *',
    ...input(value),
  }),
})
const onFunction = (action: string, input: (value: number) => Input) => ({
  action,
  setUp: withFunction,
  input: (value: number) => ({ FunctionName, ...input(value) }),
})

/** JSON text with that many bytes. */
const json = (bytes: number) => `"${text(bytes - 2)}"`
const image = (accelerated: boolean) => ({
  Code: {
    ImageConfig: {
      ImageType: 'personal',
      ImageUri: 'ccr.ccs.tencentyun.com/me/hello:v1',
      ContainerImageAccelerate: accelerated,
    },
  },
})
const layer = (LayerName: string) => ({
  LayerName,
  CompatibleRuntimes: ['Nodejs12.16'],
  Content: { ZipFile: zip().ZipFile },
})
/** A time in the format of SCF, in seconds after that of the emulator. */
const time = (seconds: number) =>
  new Date(startTime + seconds * 1000).toISOString().replace('T', ' ').slice(0, 19)

const limits: readonly Limit[] = [
  {
    title: 'characters of a function name',
    bound: 60,
    code: 'InvalidParameterValue.FunctionName',
    ...creation((length) => ({ FunctionName: name(length) })),
  },
  {
    title: 'characters of a function name, at least',
    bound: 2,
    beyond: 1,
    code: 'InvalidParameterValue.FunctionName',
    ...creation((length) => ({ FunctionName: name(length) })),
  },
  {
    title: 'characters of a file in Handler',
    bound: 60,
    code: 'InvalidParameterValue.Handler',
    ...creation((length) => ({ Handler: `${text(length)}.main` })),
  },
  {
    title: 'characters of a bucket',
    bound: 50,
    code: 'InvalidParameterValue.CosBucketName',
    ...creation((length) => ({ Code: { CosBucketName: name(length), CosObjectName: 'a' } })),
  },
  {
    title: 'bytes of a package',
    bound: zip().size,
    beyond: zip().size - 1,
    code: 'InvalidParameterValue.ZipFile',
    options: (packageBytes) => ({ limits: { packageBytes } }),
    action: 'CreateFunction',
    input: () => hello,
  },
  ...[creation, update].flatMap((of): Limit[] => [
    {
      title: 'characters of Description',
      bound: 1000,
      code: 'InvalidParameterValue.Description',
      ...of((length) => ({ Description: text(length) })),
    },
    {
      title: 'MB of memory',
      bound: 3072,
      beyond: 3200,
      code: 'InvalidParameterValue.MemorySize',
      ...of((MemorySize) => ({ MemorySize })),
    },
    {
      title: 'MB of memory, at least',
      bound: 64,
      beyond: 63,
      code: 'InvalidParameterValue.MemorySize',
      ...of((MemorySize) => ({ MemorySize })),
    },
    {
      title: 'seconds of Timeout',
      bound: 900,
      code: 'LimitExceeded.Timeout',
      ...of((Timeout) => ({ Timeout })),
    },
    {
      title: 'seconds of Timeout, at least',
      bound: 1,
      beyond: 0,
      code: 'InvalidParameterValue',
      ...of((Timeout) => ({ Timeout })),
    },
    {
      title: 'seconds of InitTimeout',
      bound: 300,
      code: 'LimitExceeded.InitTimeout',
      ...of((InitTimeout) => ({ InitTimeout })),
    },
    {
      title: 'bytes of environment variables',
      bound: 4096,
      code: 'InvalidParameterValue.EnvironmentExceededLimit',
      ...of((bytes) => ({ Environment: { Variables: [{ Key: 'KEY', Value: text(bytes - 3) }] } })),
    },
    {
      title: 'layers of a function',
      bound: 5,
      code: 'InvalidParameterValue.LimitExceeded',
      ...of((number) => ({
        Layers: count(number, (index) => ({ LayerName: `layer${index}`, LayerVersion: 1 })),
      })),
      async setUp(account) {
        for (let index = 0; index < 6; index += 1) {
          await account.call('PublishLayerVersion', layer(`layer${index}`))
        }
        if (of === update) await withFunction(account)
      },
    },
  ]),
  {
    title: 'seconds of IdleTimeOut',
    bound: 1800,
    code: 'InvalidParameterValue.IdleTimeOut',
    ...creation((IdleTimeOut) => ({
      Type: 'HTTP',
      ProtocolType: 'WS',
      ProtocolParams: { WSParams: { IdleTimeOut } },
    })),
  },
  {
    title: 'functions of a namespace',
    bound: 50,
    isQuota: true,
    code: 'LimitExceeded.Function',
    action: 'CreateFunction',
    setUp: times(48, 'CreateFunction', (index) => ({ ...hello, FunctionName: `number-${index}` })),
    input: (number) => ({ ...hello, FunctionName: `number-${number}` }),
  },
  {
    title: 'versions with accelerated images',
    bound: 20,
    isQuota: true,
    code: 'InvalidParameterValue.LimitExceeded',
    action: 'CreateFunction',
    setUp: times(19, 'CreateFunction', (index) => ({ FunctionName: `number-${index}`, ...image(true) })),
    input: (number) => ({ FunctionName: `number-${number}`, ...image(true) }),
  },
  {
    title: 'namespaces, with the default one',
    bound: 5,
    isQuota: true,
    code: 'LimitExceeded.Namespace',
    action: 'CreateNamespace',
    setUp: times(3, 'CreateNamespace', (index) => ({ Namespace: `number-${index + 1}` })),
    input: (number) => ({ Namespace: `number-${number}` }),
  },
  {
    title: 'characters of a namespace',
    bound: 30,
    code: 'InvalidParameterValue.NamespaceInvalid',
    action: 'CreateNamespace',
    input: (length) => ({ Namespace: name(length) }),
  },
  {
    title: 'aliases of a function',
    bound: 20,
    isQuota: true,
    code: 'LimitExceeded.Alias',
    action: 'CreateAlias',
    setUp: times(19, 'CreateAlias', (index) => ({
      FunctionName,
      Name: name(index + 1),
      FunctionVersion: '$LATEST',
    })),
    input: (number) => ({ FunctionName, Name: name(number + 1), FunctionVersion: '$LATEST' }),
  },
  {
    title: 'characters of an alias',
    bound: 64,
    code: 'InvalidParameterValue.Name',
    ...onFunction('CreateAlias', (length) => ({ Name: name(length), FunctionVersion: '$LATEST' })),
  },
  {
    title: 'hundredths of the weight of an alias',
    bound: 100,
    code: 'InvalidParameterValue.AdditionalVersionWeights',
    ...onFunction('CreateAlias', (hundredths) => ({
      Name: 'live',
      FunctionVersion: '$LATEST',
      RoutingConfig: { AdditionalVersionWeights: [{ Version: '1', Weight: hundredths / 100 }] },
    })),
    setUp: withVersion,
  },
  {
    title: 'characters of the name of a timer',
    bound: 100,
    code: 'InvalidParameterValue.TriggerName',
    ...trigger((length) => ({ TriggerName: text(length) })),
  },
  {
    title: 'bytes of CustomArgument',
    bound: 4096,
    code: 'InvalidParameterValue.CustomArgument',
    ...trigger((bytes) => ({ CustomArgument: `é${text(bytes - 2)}` })),
  },
  {
    title: 'triggers of one type',
    bound: 10,
    isQuota: true,
    code: 'LimitExceeded.Trigger',
    ...trigger((number) => ({ TriggerName: `tick-${number}` })),
    setUp: times(9, 'CreateTrigger', (index) => ({
      FunctionName,
      TriggerName: `tick-${index}`,
      Type: 'timer',
      TriggerDesc: '0 0 * * * * *',
    })),
  },
  {
    title: 'characters of the service of an API',
    bound: 50,
    code: 'InvalidParameterValue.ServiceName',
    ...trigger((length) => ({
      Type: 'apigw',
      TriggerDesc: JSON.stringify({ service: { serviceName: text(length) } }),
    })),
  },
  {
    title: 'seconds that a CKafka trigger waits',
    bound: 60,
    code: 'InvalidParameterValue.Ckafka',
    ...trigger((timeOut) => ({
      Type: 'ckafka',
      TriggerName: 'ckafka-8tfxzia3-test',
      TriggerDesc: JSON.stringify({ maxMsgNum: 1, offset: 'latest', timeOut }),
    })),
  },
  {
    title: 'filters of triggers',
    bound: 10,
    code: 'InvalidParameterValue.Filters',
    ...onFunction('ListTriggers', (number) => ({
      Filters: count(number, () => ({ Name: 'Type', Values: ['timer'] })),
    })),
  },
  {
    title: 'filters of functions',
    bound: 10,
    code: 'InvalidParameterValue',
    action: 'ListFunctions',
    input: (number) => ({ Filters: count(number, () => ({ Name: 'Role', Values: ['a'] })) }),
  },
  {
    title: 'values of the filter Runtime',
    bound: 5,
    code: 'InvalidParameterValue.LimitExceeded',
    action: 'ListFunctions',
    input: (number) => ({ Filters: [{ Name: 'Runtime', Values: count(number, String) }] }),
  },
  {
    title: 'values of the filter Role',
    bound: 1,
    code: 'InvalidParameterValue.LimitExceeded',
    action: 'ListFunctions',
    input: (number) => ({ Filters: [{ Name: 'Role', Values: count(number, String) }] }),
  },
  {
    title: 'characters of a layer',
    bound: 64,
    code: 'InvalidParameterValue.LayerName',
    action: 'PublishLayerVersion',
    input: (length) => layer(name(length)),
  },
  {
    title: 'layers',
    bound: 20,
    isQuota: true,
    code: 'LimitExceeded',
    action: 'PublishLayerVersion',
    setUp: times(19, 'PublishLayerVersion', (index) => layer(name(index))),
    input: (number) => layer(name(number)),
  },
  {
    title: 'versions of a layer',
    bound: 4,
    code: 'LimitExceeded.LayerVersions',
    options: () => ({ limits: { versionsOfLayer: 4 } }),
    isQuota: true,
    action: 'PublishLayerVersion',
    // All publish the same layer; the last one is the bound.
    setUp: times(3, 'PublishLayerVersion', () => layer('tools')),
    input: () => layer('tools'),
  },
  {
    title: 'retries',
    bound: 2,
    code: 'LimitExceeded.RetryNum',
    ...onFunction('UpdateFunctionEventInvokeConfig', (RetryNum) => ({
      AsyncTriggerConfig: { RetryConfig: [{ RetryNum }], MsgTTL: 60 },
    })),
  },
  {
    title: 'seconds of MsgTTL',
    bound: 21_600,
    code: 'LimitExceeded.MsgTTL',
    ...onFunction('UpdateFunctionEventInvokeConfig', (MsgTTL) => ({
      AsyncTriggerConfig: { RetryConfig: [{ RetryNum: 0 }], MsgTTL },
    })),
  },
  {
    title: 'seconds of MsgTTL, at least',
    bound: 1,
    beyond: 0,
    code: 'InvalidParameterValue.AsyncTriggerConfig',
    ...onFunction('UpdateFunctionEventInvokeConfig', (MsgTTL) => ({
      AsyncTriggerConfig: { RetryConfig: [{ RetryNum: 0 }], MsgTTL },
    })),
  },
  {
    title: 'MB that can be reserved',
    bound: 115_200,
    code: 'LimitExceeded.FunctionReservedConcurrencyMemory',
    ...onFunction('PutReservedConcurrencyConfig', (ReservedConcurrencyMem) => ({ ReservedConcurrencyMem })),
  },
  {
    title: 'MB of a namespace',
    bound: 128_000,
    code: 'LimitExceeded.TotalConcurrencyMemory',
    action: 'PutTotalConcurrencyConfig',
    input: (TotalConcurrencyMem) => ({ TotalConcurrencyMem }),
  },
  {
    title: 'MB of a namespace, at least',
    bound: 12_800,
    beyond: 12_799,
    code: 'FailedOperation.ReservedExceedTotal',
    action: 'PutTotalConcurrencyConfig',
    input: (TotalConcurrencyMem) => ({ TotalConcurrencyMem }),
  },
  {
    title: 'provisioned instances',
    bound: 900,
    code: 'LimitExceeded.FunctionProvisionedConcurrencyMemory',
    ...onFunction('PutProvisionedConcurrencyConfig', (number) => ({
      Qualifier: '1',
      VersionProvisionedConcurrencyNum: number,
    })),
    setUp: withVersion,
  },
  {
    title: 'instances of a scheduled action',
    bound: 900,
    code: 'LimitExceeded.ProvisionTriggerAction',
    ...onFunction('PutProvisionedConcurrencyConfig', (number) => ({
      Qualifier: '1',
      VersionProvisionedConcurrencyNum: 0,
      TriggerActions: [
        {
          TriggerName: text(100),
          TriggerProvisionedConcurrencyNum: number,
          TriggerCronConfig: '0 0 6 * * * *',
        },
      ],
    })),
    setUp: withVersion,
  },
  ...['Invoke', 'InvokeFunction'].flatMap((action): Limit[] => [
    {
      title: `bytes of the event of ${action}`,
      bound: 6 * 1024 * 1024,
      code: action === 'Invoke' ? 'InvalidParameterValue' : 'InvalidParameter.RequestTooLarge',
      ...onFunction(action, (bytes) => ({ [action === 'Invoke' ? 'ClientContext' : 'Event']: json(bytes) })),
    },
    {
      title: `bytes of RoutingKey of ${action}`,
      bound: 1024,
      code: 'InvalidParameterValue',
      ...onFunction(action, (bytes) => ({ RoutingKey: `{"User":${json(bytes - 9)}}` })),
    },
  ]),
  {
    title: 'bytes of an asynchronous event',
    bound: 128 * 1024,
    code: 'InvalidParameterValue.Param',
    ...onFunction('Invoke', (bytes) => ({ InvocationType: 'Event', ClientContext: json(bytes) })),
  },
  {
    title: 'logs up to the end of a page',
    bound: 10_000,
    code: 'LimitExceeded.Offset',
    ...onFunction('GetFunctionLogs', (end) => ({ Offset: end - 1, Limit: 1 })),
  },
  {
    title: 'seconds of logs',
    bound: 86_400,
    code: 'InvalidParameterValue.DateTime',
    ...onFunction('GetFunctionLogs', (seconds) => ({ StartTime: time(0), EndTime: time(seconds) })),
  },
  {
    title: 'seconds of logs, at least',
    bound: 0,
    beyond: -1,
    code: 'InvalidParameterValue.DateTime',
    ...onFunction('GetFunctionLogs', (seconds) => ({ StartTime: time(0), EndTime: time(seconds) })),
  },
  {
    title: 'seconds of the status of a request, at least',
    bound: 1,
    beyond: 0,
    code: 'InvalidParameterValue.StartTime',
    ...onFunction('GetRequestStatus', (seconds) => ({
      FunctionRequestId: '6add56fa-58f1-11e8-89a9-5254005d5fdb',
      StartTime: time(0),
      EndTime: time(seconds),
    })),
  },
  {
    title: 'asynchronous events of a page',
    bound: 100,
    code: 'InvalidParameterValue.Limit',
    ...onFunction('ListAsyncEvents', (Limit) => ({ Limit })),
  },
]

describe('the limit is inclusive:', () => {
  it.each(limits)('$bound $title ($action)', async ({ bound, beyond = bound + 1, code, ...limit }) => {
    const { action, input, isQuota, options = () => ({}), setUp = async () => {} } = limit
    async function prepare(value: number) {
      const account = createEmulator({ apiGatewayTriggers: true, ...options(value) })
      await setUp(account)
      return account
    }
    const account = await prepare(bound)
    expect(await account.call(action, input(bound))).toHaveProperty('RequestId')
    const next = isQuota ? account : await prepare(beyond)
    expect(await next.errorCode(action, input(beyond))).toBe(code)
  })

  const oneFunction = { ...hello, AsyncRunEnable: 'TRUE' }

  it('259200 seconds for which the status of an asynchronous event is kept', async () => {
    const { call, errorCode, advanceSeconds } = createEmulator()
    await call('CreateFunction', oneFunction)
    const { RequestId } = await call('Invoke', { FunctionName, InvocationType: 'Event' })
    await call('ListFunctions')
    const event = { InvokeRequestId: RequestId }
    advanceSeconds(259_200)
    expect(await call('GetAsyncEventStatus', event)).toMatchObject({ Result: { Status: 'FINISHED' } })
    expect(await call('ListAsyncEvents', { FunctionName })).toMatchObject({ TotalCount: 1 })
    advanceSeconds(1)
    expect(await errorCode('GetAsyncEventStatus', event)).toBe('ResourceNotFound.AsyncEvent')
    expect(await call('ListAsyncEvents', { FunctionName })).toMatchObject({ TotalCount: 0 })
  })

  it('900 seconds for which GetRequestStatus finds an invocation', async () => {
    const { call, advanceSeconds } = createEmulator()
    await call('CreateFunction', hello)
    const { RequestId: FunctionRequestId } = await call('Invoke', { FunctionName })
    advanceSeconds(900)
    const request = { FunctionName, FunctionRequestId }
    expect(await call('GetRequestStatus', request)).toMatchObject({ TotalCount: 1 })
    advanceSeconds(1)
    expect(await call('GetRequestStatus', request)).toMatchObject({ TotalCount: 0 })
  })

  it('the ends of a period of logs', async () => {
    const { call, advanceSeconds } = createEmulator()
    await call('CreateFunction', hello)
    for (let second = 0; second < 3; second += 1) {
      await call('Invoke', { FunctionName })
      advanceSeconds(1)
    }
    const found = async (from: number, to: number) =>
      (await call('GetFunctionLogs', { FunctionName, StartTime: time(from), EndTime: time(to) })).TotalCount
    expect([await found(0, 2), await found(0, 1), await found(1, 2), await found(1, 1)]).toEqual([3, 2, 2, 1])
  })
})
