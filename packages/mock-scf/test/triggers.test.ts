import { describe, expect, it } from 'vitest'
import { createEmulator } from './emulator.js'
import { createHarness } from './harness.js'
import { hello } from './zip.js'

const FunctionName = 'hello'
const bucket = '5401-5ff414-12345.cos.ap-guangzhou.myqcloud.com'

const timer = { FunctionName, TriggerName: 'tick', Type: 'timer', TriggerDesc: '0 */5 * * * * *' }
const cos = {
  FunctionName,
  TriggerName: bucket,
  Type: 'cos',
  TriggerDesc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":"in/","Suffix":".jpg"}}',
}
const ckafka = {
  FunctionName,
  TriggerName: 'ckafka-8tfxzia3-test',
  Type: 'ckafka',
  TriggerDesc: '{"maxMsgNum":"100","offset":"latest"}',
}
const cmq = { FunctionName, TriggerName: 'topic', Type: 'cmq' }
const apigw = { FunctionName, TriggerName: 'web', Type: 'apigw' }
const http = {
  FunctionName,
  TriggerName: 'url-trigger',
  Type: 'http',
  TriggerDesc: '{"AuthType":"CAM","NetConfig":{"EnableIntranet":true,"EnableExtranet":false}}',
}
const cls = { FunctionName, TriggerName: 'logs', Type: 'cls', TriggerDesc: '{"topic_id":"a1","max_wait":10}' }
const mps = { FunctionName, TriggerName: 'media', Type: 'mps', TriggerDesc: '{"eventType":"WorkflowTask"}' }
const clb = { FunctionName, TriggerName: 'balance', Type: 'clb', TriggerDesc: '{"loadBalanceId":"lb-1"}' }
const eb = { FunctionName, TriggerName: 'events', Type: 'eb', TriggerDesc: '["any",{"form":1}]' }
const vod = { FunctionName, TriggerName: 'video', Type: 'vod' }

/** A harness with a function that has a published version and the alias live. */
async function withFunction(options: Parameters<typeof createHarness>[0] = {}) {
  const subject = createHarness({ apiGatewayTriggers: true, ...options })
  await subject.call('CreateFunction', hello)
  await subject.call('PublishVersion', { FunctionName })
  await subject.call('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' })
  return subject
}

type Harness = Awaited<ReturnType<typeof withFunction>>

/** Calls ListTriggers. */
async function listTriggers({ call }: Harness, input: object = {}) {
  const { Triggers, TotalCount } = await call('ListTriggers', { FunctionName, ...input })
  return { triggers: Triggers as Record<string, unknown>[], total: TotalCount }
}

/** The names that ListTriggers returns, in order. */
async function listNames(subject: Harness, input: object = {}) {
  return (await listTriggers(subject, input)).triggers.map(({ TriggerName }) => TriggerName)
}

/** Creates a trigger and returns the TriggerInfo. */
async function createTrigger({ call }: Harness, input: object) {
  const { TriggerInfo } = await call('CreateTrigger', input)
  return TriggerInfo as Record<string, unknown> & { TriggerDesc: string }
}

describe('CreateTrigger', () => {
  it('creates the timer of the documented example', async () => {
    const subject = await withFunction()
    subject.advanceSeconds(60)
    const trigger = await createTrigger(subject, { ...timer, TriggerDesc: '*/2 * * * *' })
    expect(trigger).toEqual({
      TriggerName: 'tick',
      Type: 'timer',
      TriggerDesc: '{"cron":"0 */2 * * * * *"}',
      ResourceId: 'tick',
      Qualifier: '$LATEST',
      Enable: 0,
      AvailableStatus: 'Available',
      CustomArgument: '',
      Description: '',
      AddTime: '2020-01-01 00:01:00',
      ModTime: '2020-01-01 00:01:00',
    })
    expect((await listTriggers(subject)).triggers).toEqual([trigger])
  })

  it('stores its attributes', async () => {
    const subject = await withFunction()
    const said = { Enable: 'OPEN', CustomArgument: 'Information', Description: 'each minute' }
    expect(await createTrigger(subject, { ...timer, ...said })).toMatchObject({
      Enable: 1,
      CustomArgument: 'Information',
      Description: 'each minute',
    })
    expect(await createTrigger(subject, { ...timer, TriggerName: 'other', Enable: 'CLOSE' })).toMatchObject({
      Enable: 0,
    })
  })

  it.each(['$LATEST', '1', 'live', '$DEFAULT'])('binds to %s', async (Qualifier) => {
    expect(await createTrigger(await withFunction(), { ...timer, Qualifier })).toMatchObject({ Qualifier })
  })

  it.each<[string, object, unknown]>([
    [
      'cos',
      cos,
      {
        bucketUrl: bucket,
        event: 'cos:ObjectCreated:*',
        filter: { Prefix: 'in/', Suffix: '.jpg' },
      },
    ],
    [
      'cos, without a filter',
      { ...cos, TriggerDesc: '{"event":"cos:ObjectRemove:Delete"}' },
      { bucketUrl: bucket, event: 'cos:ObjectRemove:Delete', filter: { Prefix: '', Suffix: '' } },
    ],
    ['ckafka', ckafka, { maxMsgNum: '100', offset: 'latest' }],
    [
      'ckafka, with all members',
      { ...ckafka, TriggerDesc: '{"maxMsgNum":1,"offset":"1577836800000","retry":0,"timeOut":60}' },
      { maxMsgNum: 1, offset: '1577836800000', retry: 0, timeOut: 60 },
    ],
    ['cmq', cmq, {}],
    [
      'cmq, with a filter',
      { ...cmq, TriggerDesc: '{"filterType":1,"filterKey":["key1","key2"]}' },
      { filterType: 1, filterKey: ['key1', 'key2'] },
    ],
    [
      'apigw',
      apigw,
      {
        api: {
          apiId: 'api-iiiiiiii',
          authRequired: 'FALSE',
          requestConfig: { path: '/hello', method: 'ANY' },
          isIntegratedResponse: 'FALSE',
          IsBase64Encoded: 'FALSE',
        },
        service: {
          serviceName: 'SCF_API_SERVICE',
          serviceId: 'service-iiiiiiii',
          subDomain: 'https://scf.tencentcloudapi.com/__apigw/ap-guangzhou/service-iiiiiiii/release/hello',
        },
        release: { environmentName: 'release' },
      },
    ],
    [
      'apigw, with a service of its own',
      {
        ...apigw,
        TriggerDesc: JSON.stringify({
          api: {
            authRequired: 'TRUE',
            requestConfig: { method: 'POST', path: '/in' },
            isIntegratedResponse: 'TRUE',
          },
          service: { serviceId: 'service-dqzh68sg' },
          release: { environmentName: 'test' },
        }),
      },
      {
        api: {
          apiId: 'api-iiiiiiii',
          authRequired: 'TRUE',
          requestConfig: { path: '/in', method: 'POST' },
          isIntegratedResponse: 'TRUE',
          IsBase64Encoded: 'FALSE',
        },
        service: {
          serviceName: 'SCF_API_SERVICE',
          serviceId: 'service-dqzh68sg',
          subDomain: 'https://scf.tencentcloudapi.com/__apigw/ap-guangzhou/service-dqzh68sg/test/in',
        },
        release: { environmentName: 'test' },
      },
    ],
  ])('returns TriggerDesc as JSON: %s', async (_name, input, expected) => {
    const { TriggerDesc } = await createTrigger(await withFunction(), input)
    expect(JSON.parse(TriggerDesc)).toEqual(expected)
  })

  it.each<[string, object, unknown]>([
    [
      'without a TriggerDesc, a public URL',
      { ...http, TriggerDesc: undefined },
      {
        AuthType: 'NONE',
        NetConfig: {
          EnableIntranet: false,
          EnableExtranet: true,
          ExtranetUrl: 'https://scf.tencentcloudapi.com/__scf/ap-guangzhou/default/hello',
        },
      },
    ],
    [
      'a URL that the internet cannot reach',
      http,
      { AuthType: 'CAM', NetConfig: { EnableIntranet: true, EnableExtranet: false } },
    ],
    [
      'a URL that was public where its TriggerDesc comes from',
      { ...http, TriggerDesc: '{"NetConfig":{"EnableExtranet":false,"ExtranetUrl":"https://old.example"}}' },
      { AuthType: 'NONE', NetConfig: { EnableIntranet: false, EnableExtranet: false } },
    ],
    [
      'a URL with members that are not emulated',
      {
        ...http,
        TriggerDesc:
          '{"NetConfig":{"EnableExtranet":true},"CorsConfig":{"Enable":true},"ApiGwCompatible":false}',
      },
      {
        AuthType: 'NONE',
        NetConfig: {
          EnableIntranet: false,
          EnableExtranet: true,
          ExtranetUrl: 'https://scf.tencentcloudapi.com/__scf/ap-guangzhou/default/hello',
        },
        CorsConfig: { Enable: true },
        ApiGwCompatible: false,
      },
    ],
  ])('creates a function URL: %s', async (_name, input, expected) => {
    const { TriggerDesc } = await createTrigger(await withFunction(), input)
    expect(JSON.parse(TriggerDesc)).toEqual(expected)
  })

  it.each([cls, mps, clb, eb, { ...vod, TriggerDesc: '{}' }])(
    'keeps the TriggerDesc of a $Type trigger',
    async (input) => {
      expect((await createTrigger(await withFunction(), input)).TriggerDesc).toBe(input.TriggerDesc)
    },
  )

  it('returns the created API as ResourceId', async () => {
    expect(await createTrigger(await withFunction(), apigw)).toMatchObject({
      ResourceId: 'service/service-iiiiiiii/API/api-iiiiiiii',
    })
  })

  it('does not require an active version', async () => {
    const subject = await withFunction()
    subject.control.set('function.Publishing', { ms: 1000 })
    await subject.call('PublishVersion', { FunctionName })
    expect(await createTrigger(subject, { ...timer, Qualifier: '2' })).toMatchObject({ Qualifier: '2' })
  })
})

describe('a cron expression', () => {
  it.each([
    '0 0 2 1 * * *',
    '*/5 * * * * * *',
    '0 15 10 * * MON-FRI *',
    '0 0 10,14,16 * * * *',
    '0 */30 9-17 * * * *',
    '0 0 12 * * WED *',
    '0 1/10 * * * * *',
    '59 59 23 31 12 6 2099',
    '0 0 0 1 JAN,dec SUN 1970-2000',
    '0 0 12 ? * 5L *',
    '0 0 12 LW * ? *',
    '0 0 12 15W * ? *',
    '0 0 12 ? * FRI#2 *',
    '  0  0 12 L * ? * ',
    '29 45 12 29 05 * 2023',
  ])('can have seven fields: %s', async (TriggerDesc) => {
    const trigger = await createTrigger(await withFunction(), { ...timer, TriggerDesc })
    expect(JSON.parse(trigger.TriggerDesc)).toEqual({ cron: TriggerDesc.trim().split(/ +/).join(' ') })
  })

  it.each([
    ['*/5 * * * *', '0 */5 * * * * *'],
    ['0 2 1 * MON', '0 0 2 1 * MON *'],
  ])('can have the older form of five fields: %s', async (TriggerDesc, cron) => {
    const trigger = await createTrigger(await withFunction(), { ...timer, TriggerDesc })
    expect(JSON.parse(trigger.TriggerDesc)).toEqual({ cron })
  })

  it.each([
    undefined,
    '',
    'hourly',
    '* * * *',
    '* * * * * *',
    '* * * * * * * *',
    '60 * * * * * *',
    '* 60 * * * * *',
    '* * 24 * * * *',
    '* * * 0 * * *',
    '* * * 32 * * *',
    '* * * * 13 * *',
    '* * * * * 7 *',
    '* * * * * * 1969',
    '* * * * * * 2100',
    '1,, * * * * * *',
    '5-1 * * * * * *',
    '1-2-3 * * * * * *',
    '*/0 * * * * * *',
    '*/5/5 * * * * * *',
    '*/x * * * * * *',
    '-1 * * * * * *',
    '? * * * * * *',
    '0 0 0 32W * ? *',
    '0 0 0 ? * FRI#6 *',
    '0 0 0 L/2 * ? *',
    '0 0 0 * MONDAY * *',
    '{"cron":"hourly"}',
    '{"cron":5}',
    '{"expression":"0 */5 * * * * *"}',
    '{"cron":"0 */5 * * * * *"',
  ])('is rejected: %s', async (TriggerDesc) => {
    const { errorCode } = await withFunction()
    expect(await errorCode('CreateTrigger', { ...timer, TriggerDesc })).toBe(
      'InvalidParameterValue.TriggerDesc',
    )
  })
})

describe('CreateTrigger rejects', () => {
  it.each<[string, object]>([
    ['InvalidParameterValue.Type', { ...timer, Type: 'kafka' }],
    ['InvalidParameterValue.Enable', { ...timer, Enable: 'TRUE' }],
    ['InvalidParameterValue.TriggerName', { ...timer, TriggerName: 'a b' }],
    ['InvalidParameterValue.TriggerName', { ...timer, TriggerName: '' }],
    ['InvalidParameterValue.TriggerName', { ...timer, TriggerName: 'x'.repeat(101) }],
    ['InvalidParameterValue.TriggerName', { ...cos, TriggerName: 'bucket' }],
    ['InvalidParameterValue.TriggerName', { ...ckafka, TriggerName: 'test' }],
    ['InvalidParameterValue.TriggerName', { ...cmq, TriggerName: 'a/b' }],
    ['InvalidParameterValue.TriggerName', { ...apigw, TriggerName: 'é' }],
    ['InvalidParameterValue.CustomArgument', { ...timer, CustomArgument: 'x'.repeat(4097) }],
    ['InvalidParameterValue.CustomArgument', { ...cmq, CustomArgument: 'x' }],
    ['InvalidParameterValue.TriggerDesc', { ...cos, TriggerDesc: undefined }],
    ['InvalidParameterValue.TriggerDesc', { ...cos, TriggerDesc: 'cos:ObjectCreated:*' }],
    ['InvalidParameterValue.TriggerDesc', { ...cos, TriggerDesc: '[]' }],
    ['InvalidParameterValue.Cos', { ...cos, TriggerDesc: '{}' }],
    ['InvalidParameterValue.Cos', { ...cos, TriggerDesc: '{"event":"upload"}' }],
    ['InvalidParameterValue.Cos', { ...cos, TriggerDesc: '{"event":"cos:ObjectCreated:*","filter":""}' }],
    [
      'InvalidParameterValue.Cos',
      { ...cos, TriggerDesc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":1}}' },
    ],
    [
      'InvalidParameterValue.Cos',
      { ...cos, TriggerDesc: '{"event":"cos:ObjectCreated:*","filter":{"Suffix":1}}' },
    ],
    ['InvalidParameterValue.TriggerDesc', { ...ckafka, TriggerDesc: undefined }],
    ['InvalidParameterValue.Ckafka', { ...ckafka, TriggerDesc: '{"offset":"latest"}' }],
    ['InvalidParameterValue.Ckafka', { ...ckafka, TriggerDesc: '{"maxMsgNum":0,"offset":"latest"}' }],
    ['InvalidParameterValue.Ckafka', { ...ckafka, TriggerDesc: '{"maxMsgNum":1,"offset":"newest"}' }],
    [
      'InvalidParameterValue.Ckafka',
      { ...ckafka, TriggerDesc: '{"maxMsgNum":1,"offset":"latest","retry":-1}' },
    ],
    [
      'InvalidParameterValue.Ckafka',
      { ...ckafka, TriggerDesc: '{"maxMsgNum":1,"offset":"latest","timeOut":61}' },
    ],
    ['InvalidParameterValue.TriggerDesc', { ...cmq, TriggerDesc: '{"filterType":3}' }],
    ['InvalidParameterValue.TriggerDesc', { ...cmq, TriggerDesc: '{"filterKey":"key1"}' }],
    ['InvalidParameterValue.TriggerDesc', { ...apigw, TriggerDesc: 'GET' }],
    ['InvalidParameterValue.ApiGateway', { ...apigw, TriggerDesc: '{"api":[]}' }],
    ['InvalidParameterValue.ApiGateway', { ...apigw, TriggerDesc: '{"api":{"authRequired":true}}' }],
    ['InvalidParameterValue.ApiGateway', { ...apigw, TriggerDesc: '{"api":{"isIntegratedResponse":"yes"}}' }],
    ['InvalidParameterValue.ApiGateway', { ...apigw, TriggerDesc: '{"api":{"IsBase64Encoded":"yes"}}' }],
    [
      'InvalidParameterValue.ApiGateway',
      { ...apigw, TriggerDesc: '{"api":{"requestConfig":{"method":"LIST"}}}' },
    ],
    ['InvalidParameterValue.ApiGateway', { ...apigw, TriggerDesc: '{"service":{"serviceId":""}}' }],
    ['InvalidParameterValue.ApiGateway', { ...apigw, TriggerDesc: '{"release":{"environmentName":"live"}}' }],
    [
      'InvalidParameterValue.ServiceName',
      { ...apigw, TriggerDesc: '{"service":{"serviceName":"my service"}}' },
    ],
    ['InvalidParameterValue.ApiGateway', { ...apigw, TriggerDesc: '{"api":{"requestConfig":{"path":1}}}' }],
    ['InvalidParameterValue.TriggerDesc', { ...http, TriggerDesc: 'public' }],
    ['InvalidParameterValue.TriggerDesc', { ...http, TriggerDesc: '{"AuthType":"NO"}' }],
    ['InvalidParameterValue.TriggerDesc', { ...http, TriggerDesc: '{"NetConfig":true}' }],
    [
      'InvalidParameterValue.TriggerDesc',
      { ...http, TriggerDesc: '{"NetConfig":{"EnableExtranet":"TRUE"}}' },
    ],
    ['InvalidParameterValue.TriggerDesc', { ...http, TriggerDesc: '{"NetConfig":{"EnableIntranet":1}}' }],
    ['InvalidParameterValue.TriggerDesc', { ...http, TriggerDesc: '{"CorsConfig":[]}' }],
    ['InvalidParameterValue.TriggerDesc', { ...cls, TriggerDesc: '{' }],
    ['InvalidParameterValue.TriggerDesc', { ...vod, TriggerDesc: '' }],
    ['InvalidParameterValue.TriggerName', { ...http, TriggerName: 'a/b' }],
    ['InvalidParameterValue.FunctionName', { ...timer, FunctionName: '0' }],
    ['ResourceNotFound.Function', { ...timer, FunctionName: 'unknown' }],
    ['ResourceNotFound.Namespace', { ...timer, Namespace: 'unknown' }],
    ['ResourceNotFound.Version', { ...timer, Qualifier: '7' }],
    ['ResourceNotFound.Qualifier', { ...timer, Qualifier: 'unknown' }],
    ['UnsupportedOperation.Cos', { ...cos, TriggerName: '5401-5ff414-12345.cos.ap-shanghai.myqcloud.com' }],
  ])('with %s: %j', async (code, input) => {
    const subject = await withFunction()
    expect(await subject.errorCode('CreateTrigger', input)).toBe(code)
    expect((await listTriggers(subject)).total).toBe(0)
  })

  it('a name that another trigger of its type has', async () => {
    const { call, errorCode } = await withFunction()
    await call('CreateTrigger', timer)
    const again = { ...timer, TriggerDesc: '0 0 * * * * *', Qualifier: 'live' }
    expect(await errorCode('CreateTrigger', again)).toBe('ResourceInUse.TriggerName')
    await call('CreateTrigger', { ...cmq, TriggerName: timer.TriggerName })
  })

  it('a second trigger for the same event and filter of a bucket', async () => {
    const { call, errorCode } = await withFunction()
    await call('CreateTrigger', cos)
    expect(await errorCode('CreateTrigger', cos)).toBe('ResourceInUse.Cos')
    await call('CreateTrigger', { ...cos, TriggerDesc: '{"event":"cos:ObjectRemove:*"}' })
    await call('CreateTrigger', { ...cos, TriggerDesc: '{"event":"cos:ObjectCreated:*"}' })
  })

  it('an event that already triggers another function', async () => {
    const { call, errorCode } = await withFunction()
    await call('CreateNamespace', { Namespace: 'test' })
    await call('CreateFunction', { ...hello, FunctionName: 'other', Namespace: 'test' })
    await call('CreateTrigger', { ...cos, Enable: 'OPEN' })
    const theirs = { ...cos, FunctionName: 'other', Namespace: 'test' }
    const open = { ...theirs, Enable: 'OPEN' }
    expect(await errorCode('CreateTrigger', open)).toBe('InvalidParameterValue.CosNotifyRuleConflict')
    await call('CreateTrigger', theirs)
    expect(await errorCode('UpdateTriggerStatus', open)).toBe('InvalidParameterValue.CosNotifyRuleConflict')
    await call('UpdateTriggerStatus', { ...cos, Enable: 'CLOSE' })
    await call('UpdateTriggerStatus', open)
    expect(await errorCode('UpdateTriggerStatus', { ...cos, Enable: 'OPEN' })).toBe(
      'InvalidParameterValue.CosNotifyRuleConflict',
    )
    await call('DeleteTrigger', theirs)
    await call('UpdateTriggerStatus', { ...cos, Enable: 'OPEN' })
  })

  it('an eleventh trigger of one type', async () => {
    const { call, errorCode } = await withFunction()
    for (let n = 1; n <= 10; n++) await call('CreateTrigger', { ...timer, TriggerName: `tick-${n}` })
    expect(await errorCode('CreateTrigger', timer)).toBe('LimitExceeded.Trigger')
    await call('CreateTrigger', cmq)
    await call('DeleteTrigger', { ...timer, TriggerName: 'tick-3' })
    await call('CreateTrigger', timer)
  })

  it('a second URL of a version or alias', async () => {
    const { call, errorCode } = await withFunction()
    await call('CreateTrigger', http)
    expect(await errorCode('CreateTrigger', { ...http, TriggerName: 'other' })).toBe('ResourceInUse.Trigger')
    // The URLs of several versions can have one name.
    await call('CreateTrigger', { ...http, Qualifier: 'live' })
    await call('DeleteTrigger', http)
    await call('CreateTrigger', { ...http, TriggerName: 'other' })
  })

  it('a timer, but not an API or a URL, for an HTTP-triggered function', async () => {
    const { call, errorCode } = await withFunction()
    await call('CreateFunction', { ...hello, FunctionName: 'web', Type: 'HTTP' })
    expect(await errorCode('CreateTrigger', { ...timer, FunctionName: 'web' })).toBe(
      'UnsupportedOperation.Trigger',
    )
    await call('CreateTrigger', { ...apigw, FunctionName: 'web' })
    await call('CreateTrigger', { ...http, FunctionName: 'web' })
  })
})

describe('the status of the function', () => {
  it.each(['Creating', 'CreateFailed', 'Updating', 'Publishing', 'Deleting', 'DeleteFailed'] as const)(
    'makes changes of triggers fail: %s',
    async (status) => {
      const subject = await withFunction()
      await subject.call('CreateTrigger', timer)
      subject.changeVersion(FunctionName, '$LATEST', { lifecycle: { status } })
      expect(await subject.errorCode('CreateTrigger', cmq)).toBe('FailedOperation.CreateTrigger')
      expect(await subject.errorCode('DeleteTrigger', timer)).toBe('FailedOperation.CreateTrigger')
      const { TriggerDesc: _, ...named } = timer
      expect(await subject.errorCode('UpdateTriggerStatus', { ...named, Enable: 'OPEN' })).toBe(
        'FailedOperation.CreateTrigger',
      )
      expect(await listNames(subject)).toEqual(['tick'])
    },
  )

  it.each(['Active', 'UpdateFailed', 'PublishFailed'] as const)(
    'allows changes of triggers: %s',
    async (status) => {
      const subject = await withFunction()
      subject.changeVersion(FunctionName, '$LATEST', { lifecycle: { status } })
      await subject.call('CreateTrigger', timer)
      await subject.call('DeleteTrigger', timer)
    },
  )
})

describe('UpdateTriggerStatus', () => {
  const named = { FunctionName, TriggerName: 'tick', Type: 'timer' }

  it('enables and disables a trigger', async () => {
    const subject = await withFunction()
    const { call, advanceSeconds } = subject
    await call('CreateTrigger', timer)
    advanceSeconds(60)
    expect(await call('UpdateTriggerStatus', { ...named, Enable: 'OPEN' })).toEqual({})
    expect((await listTriggers(subject)).triggers).toMatchObject([
      { Enable: 1, AddTime: '2020-01-01 00:00:00', ModTime: '2020-01-01 00:01:00' },
    ])
    await call('UpdateTriggerStatus', { ...named, Enable: 'CLOSE' })
    expect((await listTriggers(subject)).triggers).toMatchObject([{ Enable: 0 }])
  })

  it('finds a COS trigger by its event, and by its filter if given', async () => {
    const subject = await withFunction()
    await subject.call('CreateTrigger', cos)
    await subject.call('CreateTrigger', { ...cos, TriggerDesc: '{"event":"cos:ObjectRemove:*"}' })
    const { TriggerDesc: _, ...one } = cos
    const statuses = async () =>
      Object.fromEntries(
        (await listTriggers(subject)).triggers.map(({ TriggerDesc, Enable }) => [
          JSON.parse(String(TriggerDesc)).event,
          Enable,
        ]),
      )
    const removal = { ...one, TriggerDesc: '{"event":"cos:ObjectRemove:*"}' }
    await subject.call('UpdateTriggerStatus', { ...removal, Enable: 'OPEN' })
    expect(await statuses()).toEqual({ 'cos:ObjectCreated:*': 0, 'cos:ObjectRemove:*': 1 })
    const wrongFilter = { ...one, TriggerDesc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":"out/"}}' }
    expect(await subject.errorCode('UpdateTriggerStatus', { ...wrongFilter, Enable: 'OPEN' })).toBe(
      'ResourceNotFound.Trigger',
    )
    await subject.call('UpdateTriggerStatus', { ...cos, Enable: 'OPEN' })
    expect(await statuses()).toEqual({ 'cos:ObjectCreated:*': 1, 'cos:ObjectRemove:*': 1 })
  })

  it('rejects the current status of the trigger', async () => {
    const { call, errorCode } = await withFunction()
    await call('CreateTrigger', timer)
    expect(await errorCode('UpdateTriggerStatus', { ...named, Enable: 'CLOSE' })).toBe(
      'FailedOperation.UpdateTriggerStatus',
    )
  })

  it.each<[string, object]>([
    ['InvalidParameterValue.Enable', { ...named, Enable: 'ON' }],
    ['InvalidParameterValue.Type', { ...named, Type: 'kafka' }],
    ['InvalidParameterValue.TriggerName', { ...named, TriggerName: 'a b' }],
    ['InvalidParameterValue.TriggerDesc', { FunctionName, TriggerName: bucket, Type: 'cos' }],
    ['InvalidParameterValue.TriggerDesc', { ...cos, TriggerDesc: '{}' }],
    ['ResourceNotFound.Trigger', { ...named, TriggerName: 'unknown' }],
    ['ResourceNotFound.Trigger', { ...named, Type: 'cmq' }],
    ['ResourceNotFound.Trigger', { ...named, Qualifier: 'live' }],
    ['ResourceNotFound.Qualifier', { ...named, Qualifier: 'unknown' }],
    ['ResourceNotFound.Qualifier', { ...named, Qualifier: '7' }],
    ['ResourceNotFound.Function', { ...named, FunctionName: 'unknown' }],
    ['ResourceNotFound.Namespace', { ...named, Namespace: 'unknown' }],
  ])('responds with %s to %j', async (code, input) => {
    const { call, errorCode } = await withFunction()
    await call('CreateTrigger', timer)
    expect(await errorCode('UpdateTriggerStatus', { Enable: 'OPEN', ...input })).toBe(code)
  })
})

describe('API Gateway triggers', () => {
  it('can no longer be created', async () => {
    const subject = await withFunction({ apiGatewayTriggers: false })
    const { call, errorCode } = subject
    expect(await errorCode('CreateTrigger', apigw)).toBe('UnsupportedOperation.Trigger')
    const { FunctionName: _, ...trigger } = apigw
    const Triggers = JSON.stringify([timer, trigger])
    expect(await errorCode('BatchCreateTrigger', { FunctionName, Triggers })).toBe(
      'UnsupportedOperation.Trigger',
    )
    expect(await listNames(subject)).toEqual([])
    await call('CreateTrigger', http)
    expect(await listNames(subject)).toEqual(['url-trigger'])
  })

  it('that exist are listed, enabled, replaced and deleted', async () => {
    const old = createEmulator({ apiGatewayTriggers: true })
    await old.call('CreateFunction', hello)
    await old.call('CreateTrigger', apigw)
    const { scf, call, errorCode } = createEmulator()
    scf.seed(old.scf.snapshot())
    const listed = () => call('ListTriggers', { FunctionName })
    expect(await listed()).toMatchObject({ Triggers: [{ TriggerName: 'web', Type: 'apigw', Enable: 0 }] })
    await call('UpdateTriggerStatus', { ...apigw, Enable: 'OPEN' })
    const Triggers = JSON.stringify([{ TriggerName: 'web', Type: 'apigw', Description: 'replaced' }])
    await call('BatchCreateTrigger', { FunctionName, Triggers })
    expect(await listed()).toMatchObject({ Triggers: [{ Enable: 1, Description: 'replaced' }] })
    expect(await errorCode('CreateTrigger', apigw)).toBe('ResourceInUse.TriggerName')
    await call('DeleteTrigger', apigw)
    expect(await errorCode('CreateTrigger', apigw)).toBe('UnsupportedOperation.Trigger')
  })

  it('can be created if API Gateway is emulated', async () => {
    const { call } = createEmulator({ companions: ['apigateway'] })
    await call('CreateFunction', hello)
    await call('CreateTrigger', apigw)
  })
})

describe('UpdateTrigger', () => {
  const named = { FunctionName, TriggerName: 'tick', Type: 'timer' }

  it('changes what it is given, and keeps the rest', async () => {
    const subject = await withFunction()
    const { call, advanceSeconds } = subject
    await call('CreateTrigger', { ...timer, CustomArgument: 'a', Description: 'first', Enable: 'OPEN' })
    const created = {
      TriggerDesc: '{"cron":"0 */5 * * * * *"}',
      CustomArgument: 'a',
      Description: 'first',
      Enable: 1,
      AddTime: '2020-01-01 00:00:00',
    }
    const show = async () => (await listTriggers(subject)).triggers
    for (const [change, shown] of [
      [{}, {}],
      [{ TriggerDesc: '0 0 * * * * *' }, { TriggerDesc: '{"cron":"0 0 * * * * *"}' }],
      [{ TriggerDesc: '30 2 * * *' }, { TriggerDesc: '{"cron":"0 30 2 * * * *"}' }],
      [{ TriggerDesc: '{"cron":"0 1 * * * * *"}' }, { TriggerDesc: '{"cron":"0 1 * * * * *"}' }],
      [{ Enable: 'OPEN' }, { Enable: 1 }],
      [{ Enable: 'CLOSE' }, { Enable: 0 }],
      [{ Description: 'second' }, { Description: 'second' }],
      [{ Description: '' }, { Description: '' }],
      [{ CustomArgument: 'b' }, { CustomArgument: 'b' }],
      [{ CustomArgument: '' }, { CustomArgument: '' }],
    ]) {
      advanceSeconds(60)
      expect(await call('UpdateTrigger', { ...named, ...change })).toEqual({})
      Object.assign(created, shown)
      expect(await show()).toMatchObject([created])
    }
    expect(await show()).toMatchObject([{ ModTime: '2020-01-01 00:10:00' }])
  })

  it('changes the batches of a CKafka trigger, whose other members stay', async () => {
    const subject = await withFunction()
    await createTrigger(subject, ckafka)
    for (const TriggerDesc of ['{"Retry":5,"timeOut":30}', '{"MaxMsgNum":200,"offset":"earliest"}']) {
      await subject.call('UpdateTrigger', { ...ckafka, TriggerDesc })
    }
    const [{ TriggerDesc } = {}] = (await listTriggers(subject)).triggers
    expect(JSON.parse(String(TriggerDesc))).toEqual({
      maxMsgNum: 200,
      offset: 'latest',
      retry: 5,
      timeOut: 30,
    })
  })

  it('changes the settings of a function URL', async () => {
    const subject = await withFunction()
    await createTrigger(subject, { ...http, Qualifier: 'live', Enable: 'OPEN' })
    const TriggerDesc = '{"AuthType":"NONE","NetConfig":{"EnableExtranet":true},"CorsConfig":{"Enable":true}}'
    await subject.call('UpdateTrigger', { ...http, Qualifier: 'live', TriggerDesc })
    const [trigger = {}] = (await listTriggers(subject)).triggers
    expect(trigger).toMatchObject({ TriggerName: 'url-trigger', Qualifier: 'live', Enable: 1 })
    expect(JSON.parse(String(trigger.TriggerDesc))).toMatchObject({
      AuthType: 'NONE',
      NetConfig: { EnableIntranet: false, EnableExtranet: true },
      CorsConfig: { Enable: true },
    })
  })

  it.each<[string, object]>([
    ['InvalidParameterValue.Enable', { ...named, Enable: '' }],
    ['InvalidParameterValue.Type', { ...named, Type: 'kafka' }],
    ['UnsupportedOperation.Trigger', { ...cos }],
    ['UnsupportedOperation.Trigger', { ...cmq }],
    ['UnsupportedOperation.Trigger', { ...apigw }],
    ['InvalidParameterValue.TriggerName', { ...named, TriggerName: 'a b' }],
    ['InvalidParameterValue.TriggerDesc', { ...named, TriggerDesc: '' }],
    ['InvalidParameterValue.TriggerDesc', { ...named, TriggerDesc: 'each minute' }],
    ['InvalidParameterValue.TriggerDesc', { ...ckafka, TriggerDesc: '' }],
    ['InvalidParameterValue.Ckafka', { ...ckafka, TriggerDesc: '{"Retry":""}' }],
    ['InvalidParameterValue.Ckafka', { ...ckafka, TriggerDesc: '{"maxMsgNum":0}' }],
    ['InvalidParameterValue.Ckafka', { ...ckafka, TriggerDesc: '{"TimeOut":61}' }],
    ['InvalidParameterValue.TriggerDesc', { ...http, TriggerDesc: '{"AuthType":"BASIC"}' }],
    ['InvalidParameterValue.CustomArgument', { ...named, CustomArgument: 'x'.repeat(4097) }],
    ['InvalidParameterValue.CustomArgument', { ...ckafka, TriggerDesc: undefined, CustomArgument: 'x' }],
    ['InvalidParameterValue.Description', { ...named, Description: 'x'.repeat(1001) }],
    ['ResourceNotFound.Timer', { ...named, TriggerName: 'unknown' }],
    ['ResourceNotFound.Timer', { ...named, Qualifier: 'live' }],
    ['ResourceNotFound.Trigger', { ...http, Qualifier: 'live' }],
    ['ResourceNotFound.Qualifier', { ...named, Qualifier: 'unknown' }],
    ['ResourceNotFound.Function', { ...named, FunctionName: 'unknown' }],
    ['ResourceNotFound.Namespace', { ...named, Namespace: 'unknown' }],
    ['InvalidParameterValue.FunctionName', { ...named, FunctionName: '0' }],
  ])('responds with %s to %j, and changes nothing', async (code, input) => {
    const subject = await withFunction()
    for (const trigger of [timer, ckafka, http, cos]) await subject.call('CreateTrigger', trigger)
    const before = await listTriggers(subject)
    expect(await subject.errorCode('UpdateTrigger', input)).toBe(code)
    expect(await listTriggers(subject)).toEqual(before)
  })
})

describe('DeleteTrigger', () => {
  it.each([
    { input: timer, missing: 'ResourceNotFound.Timer' },
    { input: cos, missing: 'ResourceNotFound.Trigger' },
    { input: ckafka, missing: 'ResourceNotFound.Trigger' },
    { input: cmq, missing: 'ResourceNotFound.Cmq' },
    { input: apigw, missing: 'ResourceNotFound.Trigger' },
    ...[http, cls, mps, clb, eb, vod].map((input) => ({ input, missing: 'ResourceNotFound.Trigger' })),
  ])('deletes a trigger of the type $input.Type', async ({ input, missing }) => {
    const subject = await withFunction()
    const { TriggerDesc } = await createTrigger(subject, input)
    await subject.call('CreateTrigger', { ...timer, TriggerName: 'stays' })
    expect(await subject.call('DeleteTrigger', { ...input, TriggerDesc })).toEqual({})
    expect(await listNames(subject)).toEqual(['stays'])
    expect(await subject.errorCode('DeleteTrigger', { ...input, TriggerDesc })).toBe(missing)
  })

  it.each([timer, ckafka, cmq, apigw, http, cls, mps, clb, eb, vod])(
    'does not read the TriggerDesc of a $Type trigger, which is found by its name',
    async (input) => {
      const { call } = await withFunction()
      for (const TriggerDesc of [undefined, '', 'not JSON', '{"api":1,"filterType":9}']) {
        await call('CreateTrigger', input)
        await call('UpdateTriggerStatus', { ...input, TriggerDesc, Enable: 'OPEN' })
        await call('DeleteTrigger', { ...input, TriggerDesc })
      }
    },
  )

  it('finds the trigger by the version or alias that it is bound to, by default $LATEST', async () => {
    const { call, errorCode } = await withFunction()
    await call('CreateTrigger', { ...timer, Qualifier: 'live' })
    expect(await errorCode('DeleteTrigger', timer)).toBe('ResourceNotFound.Timer')
    await call('DeleteTrigger', { ...timer, Qualifier: 'live' })
  })

  it.each<[string, object]>([
    ['InvalidParameterValue.Type', { ...timer, Type: 'kafka' }],
    ['InvalidParameterValue.TriggerName', { ...timer, TriggerName: 'a b' }],
    ['InvalidParameterValue.FunctionName', { ...timer, FunctionName: '0' }],
    ['InvalidParameterValue.TriggerDesc', { ...cos, TriggerDesc: undefined }],
    ['InvalidParameterValue.Cos', { ...cos, TriggerDesc: '{"event":1}' }],
    ['ResourceNotFound.Trigger', { ...cos, TriggerDesc: '{"event":"cos:ObjectRemove:*"}' }],
    ['ResourceNotFound.Version', { ...timer, Qualifier: '7' }],
    ['ResourceNotFound.Function', { ...timer, FunctionName: 'unknown' }],
    ['ResourceNotFound', { ...timer, Namespace: 'unknown' }],
  ])('responds with %s to %j', async (code, input) => {
    const subject = await withFunction()
    await subject.call('CreateTrigger', timer)
    await subject.call('CreateTrigger', cos)
    expect(await subject.errorCode('DeleteTrigger', input)).toBe(code)
    expect((await listTriggers(subject)).total).toBe(2)
  })
})

describe('ListTriggers', () => {
  /** Creates tick, topic and web in this order, a minute apart, and then enables tick. */
  async function createThree() {
    const subject = await withFunction()
    await subject.call('CreateTrigger', { ...timer, Description: 'first' })
    subject.advanceSeconds(60)
    await subject.call('CreateTrigger', { ...cmq, Qualifier: 'live', Description: 'second' })
    subject.advanceSeconds(60)
    await subject.call('CreateTrigger', { ...apigw, Qualifier: 'live', Description: 'first' })
    subject.advanceSeconds(60)
    await subject.call('UpdateTriggerStatus', { ...timer, Enable: 'OPEN' })
    return subject
  }

  it.each<[object, string[]]>([
    [{}, ['tick', 'web', 'topic']],
    [{ Order: 'ASC' }, ['topic', 'web', 'tick']],
    [{ OrderBy: 'mod_time', Order: 'DESC' }, ['tick', 'web', 'topic']],
    [{ OrderBy: 'add_time' }, ['web', 'topic', 'tick']],
    [{ OrderBy: 'add_time', Order: 'ASC' }, ['tick', 'topic', 'web']],
  ])('sorts by %j', async (input, expected) => {
    expect(await listNames(await createThree(), input)).toEqual(expected)
  })

  it.each<[object, string[]]>([
    [{ Limit: 2 }, ['tick', 'web']],
    [{ Offset: 1, Limit: 1 }, ['web']],
    [{ Offset: 9 }, []],
    [{ Limit: 0 }, []],
  ])('returns a page and the total count: %j', async (input, expected) => {
    const subject = await createThree()
    expect(await listNames(subject, input)).toEqual(expected)
    expect((await listTriggers(subject, input)).total).toBe(3)
  })

  it('returns 20 triggers by default', async () => {
    const subject = await withFunction({ limits: { triggersOfType: 30 } })
    for (let n = 0; n < 25; n++) await subject.call('CreateTrigger', { ...timer, TriggerName: `t${n}` })
    expect(await listNames(subject)).toHaveLength(20)
  })

  it.each<[{ Name: string; Values: string[] }[], string[]]>([
    [[{ Name: 'Qualifier', Values: ['live'] }], ['web', 'topic']],
    [[{ Name: 'Type', Values: ['timer', 'apigw'] }], ['tick', 'web']],
    [
      [
        { Name: 'Type', Values: ['cmq'] },
        { Name: 'Qualifier', Values: ['live'] },
        { Name: 'TriggerName', Values: ['topic'] },
      ],
      ['topic'],
    ],
    [[{ Name: 'TriggerName', Values: ['tick', 'web'] }], ['tick', 'web']],
    [[{ Name: 'Description', Values: ['first'] }], ['tick', 'web']],
    [
      [
        { Name: 'Description', Values: ['first'] },
        { Name: 'Qualifier', Values: ['live'] },
      ],
      ['web'],
    ],
    [[{ Name: 'TriggerName', Values: ['unknown'] }], []],
    [[{ Name: 'TriggerName', Values: [] }], []],
  ])('filters by %j', async (Filters, expected) => {
    const subject = await createThree()
    expect(await listNames(subject, { Filters })).toEqual(expected)
    expect((await listTriggers(subject, { Filters, Limit: 1 })).total).toBe(expected.length)
  })

  it.each<[string, object]>([
    ['InvalidParameterValue.Order', { Order: 'asc' }],
    ['InvalidParameterValue.OrderBy', { OrderBy: 'name' }],
    ['InvalidParameterValue.Filters', { Filters: [{ Name: 'Enable', Values: ['1'] }] }],
    [
      'InvalidParameterValue.Filters',
      { Filters: Array.from({ length: 11 }, () => ({ Name: 'Qualifier', Values: ['live'] })) },
    ],
    ['InvalidParameterValue', { Limit: -1 }],
    ['InvalidParameterValue', { Offset: -1 }],
    ['ResourceNotFound', { FunctionName: 'unknown' }],
    ['ResourceNotFound', { Namespace: 'unknown' }],
  ])('responds with %s to %j', async (code, input) => {
    expect(await (await withFunction()).errorCode('ListTriggers', { FunctionName, ...input })).toBe(code)
  })
})
