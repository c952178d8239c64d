import { describe, expect, test } from 'vitest'
import { laboratory } from './laboratory.js'
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

/** A laboratory with a function of one published version and the alias live. */
async function withFunction(...options: Parameters<typeof laboratory>) {
  const subject = laboratory(...options)
  await subject.call('CreateFunction', hello)
  await subject.call('PublishVersion', { FunctionName })
  await subject.call('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' })
  return subject
}

type Laboratory = Awaited<ReturnType<typeof withFunction>>

/** What ListTriggers gives. */
async function listed({ call }: Laboratory, input: object = {}) {
  const { Triggers, TotalCount } = await call('ListTriggers', { FunctionName, ...input })
  return { triggers: Triggers as Record<string, unknown>[], total: TotalCount }
}

/** The names that ListTriggers gives, in turn. */
async function names(subject: Laboratory, input: object = {}) {
  return (await listed(subject, input)).triggers.map(({ TriggerName }) => TriggerName)
}

/** What CreateTrigger answers. */
async function created({ call }: Laboratory, input: object) {
  const { TriggerInfo } = await call('CreateTrigger', input)
  return TriggerInfo as Record<string, unknown> & { TriggerDesc: string }
}

describe('CreateTrigger', () => {
  test('makes the timer of the documented example', async () => {
    const subject = await withFunction()
    subject.wait(60)
    const trigger = await created(subject, { ...timer, TriggerDesc: '*/2 * * * *' })
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
    expect((await listed(subject)).triggers).toEqual([trigger])
  })

  test('keeps what the call says', async () => {
    const subject = await withFunction()
    const said = { Enable: 'OPEN', CustomArgument: 'Information', Description: 'each minute' }
    expect(await created(subject, { ...timer, ...said })).toMatchObject({
      Enable: 1,
      CustomArgument: 'Information',
      Description: 'each minute',
    })
    expect(await created(subject, { ...timer, TriggerName: 'other', Enable: 'CLOSE' })).toMatchObject({
      Enable: 0,
    })
  })

  test.each(['$LATEST', '1', 'live', '$DEFAULT'])('binds to %s', async (Qualifier) => {
    expect(await created(await withFunction(), { ...timer, Qualifier })).toMatchObject({ Qualifier })
  })

  test.each<[string, object, unknown]>([
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
        service: { serviceName: 'SCF_API_SERVICE', serviceId: 'service-iiiiiiii' },
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
        service: { serviceName: 'SCF_API_SERVICE', serviceId: 'service-dqzh68sg' },
        release: { environmentName: 'test' },
      },
    ],
  ])('answers TriggerDesc as JSON: %s', async (_name, input, expected) => {
    const { TriggerDesc } = await created(await withFunction(), input)
    expect(JSON.parse(TriggerDesc)).toEqual(expected)
  })

  test('tells by ResourceId which API was made', async () => {
    expect(await created(await withFunction(), apigw)).toMatchObject({
      ResourceId: 'service/service-iiiiiiii/API/api-iiiiiiii',
    })
  })

  test('does not need a version that is at rest, but the function', async () => {
    const subject = await withFunction()
    subject.control.set('function.Publishing', { ms: 1000 })
    await subject.call('PublishVersion', { FunctionName })
    expect(await created(subject, { ...timer, Qualifier: '2' })).toMatchObject({ Qualifier: '2' })
  })
})

describe('a cron expression', () => {
  test.each([
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
  ])('of seven fields: %s', async (TriggerDesc) => {
    const trigger = await created(await withFunction(), { ...timer, TriggerDesc })
    expect(JSON.parse(trigger.TriggerDesc)).toEqual({ cron: TriggerDesc.trim().split(/ +/).join(' ') })
  })

  test.each([
    ['*/5 * * * *', '0 */5 * * * * *'],
    ['0 2 1 * MON', '0 0 2 1 * MON *'],
  ])('of five fields, the older form: %s', async (TriggerDesc, cron) => {
    const trigger = await created(await withFunction(), { ...timer, TriggerDesc })
    expect(JSON.parse(trigger.TriggerDesc)).toEqual({ cron })
  })

  test.each([
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
    '{"cron":"0 */5 * * * * *"}',
  ])('is not: %s', async (TriggerDesc) => {
    const { refusal } = await withFunction()
    expect(await refusal('CreateTrigger', { ...timer, TriggerDesc })).toBe(
      'InvalidParameterValue.TriggerDesc',
    )
  })
})

describe('CreateTrigger refuses', () => {
  test.each<[string, object]>([
    ['InvalidParameterValue.Type', { ...timer, Type: 'cls' }],
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
    ['InvalidParameterValue.FunctionName', { ...timer, FunctionName: '0' }],
    ['ResourceNotFound.Function', { ...timer, FunctionName: 'unknown' }],
    ['ResourceNotFound.Namespace', { ...timer, Namespace: 'unknown' }],
    ['ResourceNotFound.Version', { ...timer, Qualifier: '7' }],
    ['ResourceNotFound.Qualifier', { ...timer, Qualifier: 'unknown' }],
    ['UnsupportedOperation.Cos', { ...cos, TriggerName: '5401-5ff414-12345.cos.ap-shanghai.myqcloud.com' }],
  ])('with %s: %j', async (code, input) => {
    const subject = await withFunction()
    expect(await subject.refusal('CreateTrigger', input)).toBe(code)
    expect((await listed(subject)).total).toBe(0)
  })

  test('a name that is taken by another one of its type', async () => {
    const { call, refusal } = await withFunction()
    await call('CreateTrigger', timer)
    const again = { ...timer, TriggerDesc: '0 0 * * * * *', Qualifier: 'live' }
    expect(await refusal('CreateTrigger', again)).toBe('ResourceInUse.TriggerName')
    await call('CreateTrigger', { ...cmq, TriggerName: timer.TriggerName })
  })

  test('a second trigger for the same event and filter of a bucket, not one for others', async () => {
    const { call, refusal } = await withFunction()
    await call('CreateTrigger', cos)
    expect(await refusal('CreateTrigger', cos)).toBe('ResourceInUse.Cos')
    await call('CreateTrigger', { ...cos, TriggerDesc: '{"event":"cos:ObjectRemove:*"}' })
    await call('CreateTrigger', { ...cos, TriggerDesc: '{"event":"cos:ObjectCreated:*"}' })
  })

  test('what a bucket tells another function already', async () => {
    const { call, refusal } = await withFunction()
    await call('CreateNamespace', { Namespace: 'test' })
    await call('CreateFunction', { ...hello, FunctionName: 'other', Namespace: 'test' })
    await call('CreateTrigger', { ...cos, Enable: 'OPEN' })
    const theirs = { ...cos, FunctionName: 'other', Namespace: 'test' }
    const open = { ...theirs, Enable: 'OPEN' }
    expect(await refusal('CreateTrigger', open)).toBe('InvalidParameterValue.CosNotifyRuleConflict')
    await call('CreateTrigger', theirs)
    expect(await refusal('UpdateTriggerStatus', open)).toBe('InvalidParameterValue.CosNotifyRuleConflict')
    await call('UpdateTriggerStatus', { ...cos, Enable: 'CLOSE' })
    await call('UpdateTriggerStatus', open)
    expect(await refusal('UpdateTriggerStatus', { ...cos, Enable: 'OPEN' })).toBe(
      'InvalidParameterValue.CosNotifyRuleConflict',
    )
    await call('DeleteTrigger', theirs)
    await call('UpdateTriggerStatus', { ...cos, Enable: 'OPEN' })
  })

  test('an eleventh trigger of one type', async () => {
    const { call, refusal } = await withFunction()
    for (let n = 1; n <= 10; n++) await call('CreateTrigger', { ...timer, TriggerName: `tick-${n}` })
    expect(await refusal('CreateTrigger', timer)).toBe('LimitExceeded.Trigger')
    await call('CreateTrigger', cmq)
    await call('DeleteTrigger', { ...timer, TriggerName: 'tick-3' })
    await call('CreateTrigger', timer)
  })

  test('a timer for an HTTP-triggered function, not an API', async () => {
    const { call, refusal } = await withFunction()
    await call('CreateFunction', { ...hello, FunctionName: 'web', Type: 'HTTP' })
    expect(await refusal('CreateTrigger', { ...timer, FunctionName: 'web' })).toBe(
      'UnsupportedOperation.Trigger',
    )
    await call('CreateTrigger', { ...apigw, FunctionName: 'web' })
  })
})

describe('the status of the function', () => {
  test.each(['Creating', 'CreateFailed', 'Updating', 'Publishing', 'Deleting', 'DeleteFailed'] as const)(
    'forbids changes of triggers: %s',
    async (status) => {
      const subject = await withFunction()
      await subject.call('CreateTrigger', timer)
      subject.changeVersion(FunctionName, '$LATEST', { lifecycle: { status } })
      expect(await subject.refusal('CreateTrigger', cmq)).toBe('FailedOperation.CreateTrigger')
      expect(await subject.refusal('DeleteTrigger', timer)).toBe('FailedOperation.CreateTrigger')
      const { TriggerDesc: _, ...named } = timer
      expect(await subject.refusal('UpdateTriggerStatus', { ...named, Enable: 'OPEN' })).toBe(
        'FailedOperation.CreateTrigger',
      )
      expect(await names(subject)).toEqual(['tick'])
    },
  )

  test.each(['Active', 'UpdateFailed', 'PublishFailed'] as const)('allows them: %s', async (status) => {
    const subject = await withFunction()
    subject.changeVersion(FunctionName, '$LATEST', { lifecycle: { status } })
    await subject.call('CreateTrigger', timer)
    await subject.call('DeleteTrigger', timer)
  })
})

describe('UpdateTriggerStatus', () => {
  const named = { FunctionName, TriggerName: 'tick', Type: 'timer' }

  test('opens and closes', async () => {
    const subject = await withFunction()
    const { call, wait } = subject
    await call('CreateTrigger', timer)
    wait(60)
    expect(await call('UpdateTriggerStatus', { ...named, Enable: 'OPEN' })).toEqual({})
    expect((await listed(subject)).triggers).toMatchObject([
      { Enable: 1, AddTime: '2020-01-01 00:00:00', ModTime: '2020-01-01 00:01:00' },
    ])
    await call('UpdateTriggerStatus', { ...named, Enable: 'CLOSE' })
    expect((await listed(subject)).triggers).toMatchObject([{ Enable: 0 }])
  })

  test('finds a COS trigger by its event, and by its filter where one is given', async () => {
    const subject = await withFunction()
    await subject.call('CreateTrigger', cos)
    await subject.call('CreateTrigger', { ...cos, TriggerDesc: '{"event":"cos:ObjectRemove:*"}' })
    const { TriggerDesc: _, ...one } = cos
    const statuses = async () =>
      Object.fromEntries(
        (await listed(subject)).triggers.map(({ TriggerDesc, Enable }) => [
          JSON.parse(String(TriggerDesc)).event,
          Enable,
        ]),
      )
    const removal = { ...one, TriggerDesc: '{"event":"cos:ObjectRemove:*"}' }
    await subject.call('UpdateTriggerStatus', { ...removal, Enable: 'OPEN' })
    expect(await statuses()).toEqual({ 'cos:ObjectCreated:*': 0, 'cos:ObjectRemove:*': 1 })
    const wrongFilter = { ...one, TriggerDesc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":"out/"}}' }
    expect(await subject.refusal('UpdateTriggerStatus', { ...wrongFilter, Enable: 'OPEN' })).toBe(
      'ResourceNotFound.Trigger',
    )
    await subject.call('UpdateTriggerStatus', { ...cos, Enable: 'OPEN' })
    expect(await statuses()).toEqual({ 'cos:ObjectCreated:*': 1, 'cos:ObjectRemove:*': 1 })
  })

  test('refuses the status that the trigger has', async () => {
    const { call, refusal } = await withFunction()
    await call('CreateTrigger', timer)
    expect(await refusal('UpdateTriggerStatus', { ...named, Enable: 'CLOSE' })).toBe(
      'FailedOperation.UpdateTriggerStatus',
    )
  })

  test.each<[string, object]>([
    ['InvalidParameterValue.Enable', { ...named, Enable: 'ON' }],
    ['InvalidParameterValue.Type', { ...named, Type: 'cls' }],
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
  ])('refuses with %s: %j', async (code, input) => {
    const { call, refusal } = await withFunction()
    await call('CreateTrigger', timer)
    expect(await refusal('UpdateTriggerStatus', { Enable: 'OPEN', ...input })).toBe(code)
  })
})

describe('DeleteTrigger', () => {
  test.each([
    { input: timer, missing: 'ResourceNotFound.Timer' },
    { input: cos, missing: 'ResourceNotFound.Trigger' },
    { input: ckafka, missing: 'ResourceNotFound.Trigger' },
    { input: cmq, missing: 'ResourceNotFound.Cmq' },
    { input: apigw, missing: 'ResourceNotFound.Trigger' },
  ])('deletes one of the type $input.Type', async ({ input, missing }) => {
    const subject = await withFunction()
    const { TriggerDesc } = await created(subject, input)
    await subject.call('CreateTrigger', { ...timer, TriggerName: 'stays' })
    expect(await subject.call('DeleteTrigger', { ...input, TriggerDesc })).toEqual({})
    expect(await names(subject)).toEqual(['stays'])
    expect(await subject.refusal('DeleteTrigger', { ...input, TriggerDesc })).toBe(missing)
  })

  test('needs no TriggerDesc for a timer', async () => {
    const { call } = await withFunction()
    await call('CreateTrigger', timer)
    await call('DeleteTrigger', { FunctionName, TriggerName: 'tick', Type: 'timer' })
  })

  test('means the version or alias that the trigger is bound to, $LATEST by default', async () => {
    const { call, refusal } = await withFunction()
    await call('CreateTrigger', { ...timer, Qualifier: 'live' })
    expect(await refusal('DeleteTrigger', timer)).toBe('ResourceNotFound.Timer')
    await call('DeleteTrigger', { ...timer, Qualifier: 'live' })
  })

  test.each<[string, object]>([
    ['InvalidParameterValue.Type', { ...timer, Type: 'cls' }],
    ['InvalidParameterValue.TriggerName', { ...timer, TriggerName: 'a b' }],
    ['InvalidParameterValue.FunctionName', { ...timer, FunctionName: '0' }],
    ['InvalidParameterValue.TriggerDesc', { ...cos, TriggerDesc: undefined }],
    ['InvalidParameterValue.Cos', { ...cos, TriggerDesc: '{"event":1}' }],
    ['ResourceNotFound.Trigger', { ...cos, TriggerDesc: '{"event":"cos:ObjectRemove:*"}' }],
    ['ResourceNotFound.Version', { ...timer, Qualifier: '7' }],
    ['ResourceNotFound.Function', { ...timer, FunctionName: 'unknown' }],
    ['ResourceNotFound', { ...timer, Namespace: 'unknown' }],
  ])('refuses with %s: %j', async (code, input) => {
    const subject = await withFunction()
    await subject.call('CreateTrigger', timer)
    await subject.call('CreateTrigger', cos)
    expect(await subject.refusal('DeleteTrigger', input)).toBe(code)
    expect((await listed(subject)).total).toBe(2)
  })
})

describe('ListTriggers', () => {
  /** tick, topic and web, made in this order a minute apart; tick is opened last. */
  async function three() {
    const subject = await withFunction()
    await subject.call('CreateTrigger', { ...timer, Description: 'first' })
    subject.wait(60)
    await subject.call('CreateTrigger', { ...cmq, Qualifier: 'live', Description: 'second' })
    subject.wait(60)
    await subject.call('CreateTrigger', { ...apigw, Qualifier: 'live', Description: 'first' })
    subject.wait(60)
    await subject.call('UpdateTriggerStatus', { ...timer, Enable: 'OPEN' })
    return subject
  }

  test.each<[object, string[]]>([
    [{}, ['tick', 'web', 'topic']],
    [{ Order: 'ASC' }, ['topic', 'web', 'tick']],
    [{ OrderBy: 'mod_time', Order: 'DESC' }, ['tick', 'web', 'topic']],
    [{ OrderBy: 'add_time' }, ['web', 'topic', 'tick']],
    [{ OrderBy: 'add_time', Order: 'ASC' }, ['tick', 'topic', 'web']],
  ])('orders: %j', async (input, expected) => {
    expect(await names(await three(), input)).toEqual(expected)
  })

  test.each<[object, string[]]>([
    [{ Limit: 2 }, ['tick', 'web']],
    [{ Offset: 1, Limit: 1 }, ['web']],
    [{ Offset: 9 }, []],
    [{ Limit: 0 }, []],
  ])('pages, and counts the whole: %j', async (input, expected) => {
    const subject = await three()
    expect(await names(subject, input)).toEqual(expected)
    expect((await listed(subject, input)).total).toBe(3)
  })

  test('gives 20 where no Limit is given', async () => {
    const subject = await withFunction({ limits: { triggersOfType: 30 } })
    for (let n = 0; n < 25; n++) await subject.call('CreateTrigger', { ...timer, TriggerName: `t${n}` })
    expect(await names(subject)).toHaveLength(20)
  })

  test.each<[{ Name: string; Values: string[] }[], string[]]>([
    [[{ Name: 'Qualifier', Values: ['live'] }], ['web', 'topic']],
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
  ])('filters: %j', async (Filters, expected) => {
    const subject = await three()
    expect(await names(subject, { Filters })).toEqual(expected)
    expect((await listed(subject, { Filters, Limit: 1 })).total).toBe(expected.length)
  })

  test.each<[string, object]>([
    ['InvalidParameterValue.Order', { Order: 'asc' }],
    ['InvalidParameterValue.OrderBy', { OrderBy: 'name' }],
    ['InvalidParameterValue.Filters', { Filters: [{ Name: 'Type', Values: ['timer'] }] }],
    [
      'InvalidParameterValue.Filters',
      { Filters: Array.from({ length: 11 }, () => ({ Name: 'Qualifier', Values: ['live'] })) },
    ],
    ['InvalidParameterValue', { Limit: -1 }],
    ['InvalidParameterValue', { Offset: -1 }],
    ['ResourceNotFound', { FunctionName: 'unknown' }],
    ['ResourceNotFound', { Namespace: 'unknown' }],
  ])('refuses with %s: %j', async (code, input) => {
    expect(await (await withFunction()).refusal('ListTriggers', { FunctionName, ...input })).toBe(code)
  })
})
