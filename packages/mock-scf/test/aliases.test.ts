import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScfTransition } from '../src/generated/statuses.js'
import { createHarness } from './harness.js'
import { hello } from './zip.js'

const { FunctionName } = hello

const noRouting = { AdditionalVersionWeights: [], AddtionVersionMatchs: [] }

const defaultAlias = {
  Name: '$DEFAULT',
  FunctionVersion: '$LATEST',
  Description: '',
  RoutingConfig: noRouting,
  AddTime: '2020-01-01 00:00:00',
  ModTime: '2020-01-01 00:00:00',
}

/** A harness with a function that has the versions 1, 2 and 3. */
async function withVersions(...options: Parameters<typeof createHarness>) {
  const subject = createHarness(...options)
  await subject.call('CreateFunction', hello)
  for (let count = 0; count < 3; count++) await subject.call('PublishVersion', { FunctionName })
  return subject
}

type Harness = Awaited<ReturnType<typeof withVersions>>

/** The names that ListAliases returns. */
async function listNames({ call }: Harness, input: object = {}) {
  const { Aliases } = await call('ListAliases', { FunctionName, ...input })
  return (Aliases as { Name: string }[]).map(({ Name }) => Name)
}

function weights(...pairs: [Version: string, Weight: number][]) {
  return {
    AdditionalVersionWeights: pairs.map(([Version, Weight]) => ({ Version, Weight })),
  }
}

function rule(change: object = {}) {
  return {
    AddtionVersionMatchs: [
      { Version: '2', Key: 'invoke.headers.User', Method: 'exact', Expression: 'Bob', ...change },
    ],
  }
}

describe('the lifecycle of an alias', () => {
  it('creates, reads, updates and deletes it', async () => {
    const subject = await withVersions()
    const { call, errorCode, advanceSeconds } = subject
    advanceSeconds(60)
    const created = { Name: 'release', FunctionName, FunctionVersion: '1', Description: 'for users' }
    expect(await call('CreateAlias', created)).toEqual({})
    const alias = {
      Name: 'release',
      FunctionVersion: '1',
      Description: 'for users',
      RoutingConfig: noRouting,
      AddTime: '2020-01-01 00:01:00',
      ModTime: '2020-01-01 00:01:00',
    }
    expect(await call('GetAlias', { FunctionName, Name: 'release' })).toEqual(alias)
    expect(await call('ListAliases', { FunctionName })).toEqual({
      Aliases: [defaultAlias, alias],
      TotalCount: 2,
    })

    advanceSeconds(60)
    const RoutingConfig = { ...weights(['1', 0.3]), AddtionVersionMatchs: [] }
    await call('UpdateAlias', { FunctionName, Name: 'release', FunctionVersion: '2', RoutingConfig })
    expect(await call('GetAlias', { FunctionName, Name: 'release' })).toEqual({
      ...alias,
      FunctionVersion: '2',
      RoutingConfig,
      ModTime: '2020-01-01 00:02:00',
    })

    await call('DeleteAlias', { FunctionName, Name: 'release' })
    expect(await errorCode('GetAlias', { FunctionName, Name: 'release' })).toBe('ResourceNotFound.Alias')
    expect(await listNames(subject)).toEqual(['$DEFAULT'])
    await call('CreateAlias', created)
  })

  it('is missing in the words that tencent-component-toolkit searches for', async () => {
    const { call } = await withVersions()
    await expect(call('GetAlias', { FunctionName, Name: 'release' })).rejects.toThrow('未找到指定的')
  })

  it('is limited to one function', async () => {
    const { call, errorCode } = await withVersions()
    await call('CreateFunction', { ...hello, FunctionName: 'other' })
    await call('CreateAlias', { Name: 'release', FunctionName, FunctionVersion: '1' })
    expect(await errorCode('GetAlias', { FunctionName: 'other', Name: 'release' })).toBe(
      'ResourceNotFound.Alias',
    )
    await call('CreateAlias', { Name: 'release', FunctionName: 'other', FunctionVersion: '$LATEST' })
  })

  it('an update without RoutingConfig removes the routing and keeps the description', async () => {
    const { call } = await withVersions()
    await call('CreateAlias', {
      Name: 'release',
      FunctionName,
      FunctionVersion: '1',
      Description: 'kept',
      RoutingConfig: { ...weights(['2', 0.5]), ...rule() },
    })
    await call('UpdateAlias', { FunctionName, Name: 'release', FunctionVersion: '2' })
    expect(await call('GetAlias', { FunctionName, Name: 'release' })).toMatchObject({
      FunctionVersion: '2',
      Description: 'kept',
      RoutingConfig: noRouting,
    })
    await call('UpdateAlias', { FunctionName, Name: 'release', FunctionVersion: '2', Description: '' })
    expect(await call('GetAlias', { FunctionName, Name: 'release' })).toMatchObject({ Description: '' })
  })
})

describe('the alias $DEFAULT', () => {
  it('exists initially and points to $LATEST', async () => {
    const { call } = await withVersions()
    expect(await call('GetAlias', { FunctionName, Name: '$DEFAULT' })).toEqual(defaultAlias)
  })

  it('can be pointed to another version and back', async () => {
    const subject = await withVersions()
    await subject.call('CreateAlias', { Name: 'release', FunctionName, FunctionVersion: '1' })
    subject.advanceSeconds(60)
    const RoutingConfig = { ...weights(['$LATEST', 0.2]), AddtionVersionMatchs: [] }
    await subject.call('UpdateAlias', {
      FunctionName,
      Name: '$DEFAULT',
      FunctionVersion: '2',
      RoutingConfig,
      Description: 'the default',
    })
    expect(await subject.call('GetAlias', { FunctionName, Name: '$DEFAULT' })).toEqual({
      ...defaultAlias,
      FunctionVersion: '2',
      RoutingConfig,
      Description: 'the default',
      ModTime: '2020-01-01 00:01:00',
    })
    expect(await listNames(subject)).toEqual(['$DEFAULT', 'release'])
    await subject.call('UpdateAlias', { FunctionName, Name: '$DEFAULT', FunctionVersion: '$LATEST' })
    expect(await subject.call('GetAlias', { FunctionName, Name: '$DEFAULT' })).toMatchObject({
      FunctionVersion: '$LATEST',
      RoutingConfig: noRouting,
    })
  })

  it('cannot be deleted or created', async () => {
    const subject = await withVersions()
    expect(await subject.errorCode('DeleteAlias', { FunctionName, Name: '$DEFAULT' })).toBe(
      'InvalidParameterValue.Alias',
    )
    expect(
      await subject.errorCode('CreateAlias', { FunctionName, Name: '$DEFAULT', FunctionVersion: '1' }),
    ).toBe('InvalidParameterValue.Name')
    expect(await listNames(subject)).toEqual(['$DEFAULT'])
  })
})

describe('CreateAlias and UpdateAlias', () => {
  /** Both actions reject each case. */
  const rejected: [string, object, string][] = [
    ['a version that does not exist', { FunctionVersion: '9' }, 'ResourceNotFound.FunctionVersion'],
    ['an alias as the main version', { FunctionVersion: 'beta' }, 'ResourceNotFound.FunctionVersion'],
    [
      'an additional version that does not exist',
      { RoutingConfig: weights(['9', 0.5]) },
      'ResourceNotFound.FunctionVersion',
    ],
    [
      'a rule for a version that does not exist',
      { RoutingConfig: rule({ Version: '9' }) },
      'ResourceNotFound.FunctionVersion',
    ],
    [
      'the main version as the additional one',
      { RoutingConfig: weights(['1', 0.5]) },
      'InvalidParameterValue.AdditionalVersionWeights',
    ],
    [
      'two additional versions',
      { RoutingConfig: weights(['2', 0.3], ['3', 0.2]) },
      'InvalidParameterValue.AdditionalVersionWeights',
    ],
    [
      'a weight above 1',
      { RoutingConfig: weights(['2', 1.01]) },
      'InvalidParameterValue.AdditionalVersionWeights',
    ],
    [
      'a weight below 0',
      { RoutingConfig: weights(['2', -0.1]) },
      'InvalidParameterValue.AdditionalVersionWeights',
    ],
    ['another method', { RoutingConfig: rule({ Method: 'regex' }) }, 'InvalidParameterValue.RoutingConfig'],
    ...['User', 'invoke.headers.', 'invoke.query.User'].map((Key): [string, object, string] => [
      `the key ${Key}`,
      { RoutingConfig: rule({ Key }) },
      'InvalidParameterValue.RoutingConfig',
    ]),
    ...['5', '(1)', '(1;2)', '(a,b)', '(1.5,2)', '[2,1]', '1,2', '{1,2}', ''].map(
      (Expression): [string, object, string] => [
        `the range ${Expression}`,
        { RoutingConfig: rule({ Method: 'range', Expression }) },
        'InvalidParameterValue.RoutingConfig',
      ],
    ),
    [
      'a rule for the main version',
      { RoutingConfig: rule({ Version: '1' }) },
      'InvalidParameter.RoutingConfig',
    ],
    [
      'a rule for another version than the weight has',
      { RoutingConfig: { ...weights(['3', 0.5]), ...rule() } },
      'InvalidParameter.RoutingConfig',
    ],
    [
      'a description that is too long',
      { Description: 'x'.repeat(1001) },
      'InvalidParameterValue.Description',
    ],
    ['a function that does not exist', { FunctionName: 'other' }, 'ResourceNotFound.Function'],
  ]

  it.each(rejected)('reject %s', async (_, change, code) => {
    const { call, errorCode } = await withVersions()
    const input = { FunctionName, Name: 'release', FunctionVersion: '1' }
    expect(await errorCode('CreateAlias', { ...input, ...change })).toBe(code)
    await call('CreateAlias', input)
    const before = await call('ListAliases', { FunctionName })
    expect(await errorCode('UpdateAlias', { ...input, ...change })).toBe(code)
    expect(await call('ListAliases', { FunctionName })).toEqual(before)
  })

  it.each([0, 0.5, 1])('accept the weight %d', async (weight) => {
    const { call } = await withVersions()
    const RoutingConfig = weights(['2', weight])
    await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1', RoutingConfig })
    expect(await call('GetAlias', { FunctionName, Name: 'release' })).toMatchObject({ RoutingConfig })
  })

  it.each(['(1,5)', '[1,5]', '[5,5]', '[-5,-1]', '[0,30)'])('accept the range %s', async (Expression) => {
    const { call } = await withVersions()
    const RoutingConfig = rule({ Method: 'range', Expression })
    await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1', RoutingConfig })
    expect(await call('GetAlias', { FunctionName, Name: 'release' })).toMatchObject({ RoutingConfig })
  })

  it.each<[string, ScfTransition, 'lasts' | 'fails', string, object]>([
    ['Publishing', 'function.Publishing', 'lasts', 'PublishVersion', {}],
    ['PublishFailed', 'function.Publishing', 'fails', 'PublishVersion', {}],
    ['Deleting', 'function.Deleting', 'lasts', 'DeleteFunction', { Qualifier: '4' }],
    ['DeleteFailed', 'function.Deleting', 'fails', 'DeleteFunction', { Qualifier: '4' }],
  ])('reject a version that is %s', async (status, transition, end, action, change) => {
    const { call, errorCode, control } = await withVersions()
    if (action !== 'PublishVersion') await call('PublishVersion', { FunctionName })
    if (end === 'lasts') control.set(transition, { ms: 1000 })
    else control.fail(transition)
    await call(action, { FunctionName, ...change })
    expect(await call('GetFunction', { FunctionName, Qualifier: '4' })).toMatchObject({ Status: status })

    const input = { FunctionName, Name: 'release', FunctionVersion: '1' }
    const inputWithRouting = { ...input, RoutingConfig: weights(['4', 0.5]) }
    expect(await errorCode('CreateAlias', { ...input, FunctionVersion: '4' })).toBe(
      'FailedOperation.CreateAlias',
    )
    expect(await errorCode('CreateAlias', inputWithRouting)).toBe('FailedOperation.CreateAlias')
    await call('CreateAlias', input)
    expect(await errorCode('UpdateAlias', { ...input, FunctionVersion: '4' })).toBe(
      'FailedOperation.UpdateAlias',
    )
    expect(await errorCode('UpdateAlias', inputWithRouting)).toBe('FailedOperation.UpdateAlias')
  })

  it('reject any version while the function is being deleted', async () => {
    const { call, errorCode, control } = await withVersions()
    await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1' })
    control.set('function.Deleting', { ms: 1000 })
    await call('DeleteFunction', { FunctionName })
    const input = { FunctionName, FunctionVersion: '2' }
    expect(await errorCode('CreateAlias', { ...input, Name: 'beta' })).toBe('FailedOperation.CreateAlias')
    expect(await errorCode('UpdateAlias', { ...input, Name: 'release' })).toBe('FailedOperation.UpdateAlias')
  })

  it.each([
    ['lasts', 'Updating'],
    ['fails', 'UpdateFailed'],
  ])('accept $LATEST although its update %s', async (end, status) => {
    const { call, control } = await withVersions()
    if (end === 'lasts') control.set('function.Updating', { ms: 1000 })
    else control.fail('function.Updating')
    await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: status })
    await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '$LATEST' })
  })
})

describe('CreateAlias', () => {
  it.each(['', '1st', '_a', '-a', 'a b', 'a.b', 'é', 'x'.repeat(65)])(
    'rejects the name "%s"',
    async (Name) => {
      const { errorCode } = await withVersions()
      expect(await errorCode('CreateAlias', { FunctionName, Name, FunctionVersion: '1' })).toBe(
        'InvalidParameterValue.Name',
      )
    },
  )

  it.each(['a', 'A-b_9-', 'x'.repeat(64)])('accepts the name "%s"', async (Name) => {
    const { call } = await withVersions()
    await call('CreateAlias', { FunctionName, Name, FunctionVersion: '1' })
    expect(await call('GetAlias', { FunctionName, Name })).toMatchObject({ Name })
  })

  it('rejects a name that is in use', async () => {
    const { call, errorCode } = await withVersions()
    await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1' })
    expect(await errorCode('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '2' })).toBe(
      'ResourceInUse.Alias',
    )
  })

  it('rejects an alias beyond the quota, which does not count $DEFAULT', async () => {
    const { call, errorCode } = await withVersions({ limits: { aliases: 2 } })
    await call('UpdateAlias', { FunctionName, Name: '$DEFAULT', FunctionVersion: '1' })
    await call('CreateAlias', { FunctionName, Name: 'a', FunctionVersion: '1' })
    await call('CreateAlias', { FunctionName, Name: 'b', FunctionVersion: '1' })
    expect(await errorCode('CreateAlias', { FunctionName, Name: 'c', FunctionVersion: '1' })).toBe(
      'LimitExceeded.Alias',
    )
    await call('DeleteAlias', { FunctionName, Name: 'a' })
    await call('CreateAlias', { FunctionName, Name: 'c', FunctionVersion: '1' })
  })
})

describe.each(['UpdateAlias', 'GetAlias', 'DeleteAlias'])('%s', (action) => {
  const rest = action === 'UpdateAlias' ? { FunctionVersion: '1' } : {}

  it.each<[object, string]>([
    [{ FunctionName, Name: 'unknown' }, 'ResourceNotFound.Alias'],
    [{ FunctionName, Name: '1' }, 'InvalidParameterValue.Name'],
    [{ FunctionName, Name: '$LATEST' }, 'InvalidParameterValue.Name'],
    [{ FunctionName: 'other', Name: 'unknown' }, 'ResourceNotFound.Function'],
  ])('rejects %j', async (input, code) => {
    const { errorCode } = await withVersions()
    expect(await errorCode(action, { ...input, ...rest })).toBe(code)
  })
})

it('GetAlias, UpdateAlias and ListAliases reject invalid names', async () => {
  const { errorCode } = await withVersions()
  for (const action of ['GetAlias', 'UpdateAlias', 'ListAliases']) {
    const rest = action === 'ListAliases' ? {} : { Name: 'release' }
    const version = action === 'UpdateAlias' ? { FunctionVersion: '1' } : {}
    const input = { FunctionName, ...rest, ...version }
    expect(await errorCode(action, { ...input, FunctionName: '!' })).toBe(
      'InvalidParameterValue.FunctionName',
    )
    expect(await errorCode(action, { ...input, Namespace: 'other' })).toBe('ResourceNotFound.Namespace')
    expect(await errorCode(action, { ...input, Namespace: 'a b' })).toBe('InvalidParameterValue.Namespace')
  }
})

it('DeleteAlias rejects an alias that a trigger invokes', async () => {
  const { call, errorCode } = await withVersions()
  await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1' })
  const trigger = { FunctionName, TriggerName: 'hourly', Type: 'timer', Qualifier: 'release' }
  await call('CreateTrigger', { ...trigger, TriggerDesc: '0 0 * * * * *' })
  expect(await errorCode('DeleteAlias', { FunctionName, Name: 'release' })).toBe(
    'FailedOperation.DeleteAlias',
  )
  await call('DeleteTrigger', trigger)
  await call('DeleteAlias', { FunctionName, Name: 'release' })
})

it.each([
  ['main', { FunctionVersion: '2' }],
  ['additional', { FunctionVersion: '1', RoutingConfig: weights(['2', 0]) }],
  ['matched', { FunctionVersion: '1', RoutingConfig: rule() }],
])('the %s version of an alias cannot be deleted', async (_, input) => {
  const { call, errorCode } = await withVersions()
  await call('CreateAlias', { FunctionName, Name: 'release', ...input })
  expect(await errorCode('DeleteFunction', { FunctionName, Qualifier: '2' })).toBe(
    'UnsupportedOperation.AliasBind',
  )
  await call('UpdateAlias', { FunctionName, Name: 'release', FunctionVersion: '3' })
  await call('DeleteFunction', { FunctionName, Qualifier: '2' })
})

it('GetFunction reads the main version of an alias regardless of its routing', async () => {
  const { call } = await withVersions({ random: () => 0 })
  const RoutingConfig = weights(['2', 1])
  await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1', RoutingConfig })
  expect(await call('GetFunction', { FunctionName, Qualifier: 'release' })).toMatchObject({
    FunctionVersion: '1',
  })
})

describe('ListAliases', () => {
  /** Aliases in the order of their creation: $DEFAULT, gamma to 3, alpha to 1 and 3, beta to 2 with rules for 1. */
  async function createFour() {
    const subject = await withVersions()
    const { call } = subject
    await call('CreateAlias', { FunctionName, Name: 'gamma', FunctionVersion: '3' })
    await call('CreateAlias', {
      FunctionName,
      Name: 'alpha',
      FunctionVersion: '1',
      RoutingConfig: weights(['3', 0.1]),
    })
    await call('CreateAlias', {
      FunctionName,
      Name: 'beta',
      FunctionVersion: '2',
      RoutingConfig: rule({ Version: '1' }),
    })
    return subject
  }

  it.each<[object, string[], number]>([
    [{}, ['$DEFAULT', 'gamma', 'alpha', 'beta'], 4],
    [{ Limit: '2' }, ['$DEFAULT', 'gamma'], 4],
    [{ Offset: '1', Limit: '2' }, ['gamma', 'alpha'], 4],
    [{ Offset: '4' }, [], 4],
    [{ Limit: '0' }, [], 4],
    [{ FunctionVersion: '$LATEST' }, ['$DEFAULT'], 1],
    [{ FunctionVersion: '1' }, ['alpha', 'beta'], 2],
    [{ FunctionVersion: '3' }, ['gamma', 'alpha'], 2],
    [{ FunctionVersion: '3', Limit: '1' }, ['gamma'], 2],
    [{ FunctionVersion: '9' }, [], 0],
  ])('filters and pages by %j', async (input, expected, total) => {
    const subject = await createFour()
    expect(await listNames(subject, input)).toEqual(expected)
    expect(await subject.call('ListAliases', { FunctionName, ...input })).toMatchObject({ TotalCount: total })
  })

  it('returns 20 items by default', async () => {
    const subject = await withVersions({ limits: { aliases: 30 } })
    for (let count = 0; count < 25; count++) {
      await subject.call('CreateAlias', { FunctionName, Name: `a${count}`, FunctionVersion: '1' })
    }
    expect(await listNames(subject)).toHaveLength(20)
  })

  it.each<[object, string]>([
    [{ FunctionName: 'other' }, 'ResourceNotFound.Function'],
    [{ FunctionName, Offset: '-1' }, 'InvalidParameterValue'],
    [{ FunctionName, Limit: '-1' }, 'InvalidParameterValue'],
    [{ FunctionName, Limit: 'many' }, 'InvalidParameterValue'],
  ])('rejects %j', async (input, code) => {
    const { errorCode } = await withVersions()
    expect(await errorCode('ListAliases', input)).toBe(code)
  })
})

describe('an invocation of an alias', () => {
  /** Invokes the alias and returns the version that ran. */
  async function invokedVersion({ call }: Harness, input: object = {}) {
    const { Result } = await call('InvokeFunction', { FunctionName, Qualifier: 'release', ...input })
    return JSON.parse((Result as { RetMsg: string }).RetMsg)
  }

  /** @param numbers The random numbers of the invocations, in order. */
  async function withAlias(RoutingConfig: object | undefined, numbers: number[] = []) {
    let coming: number[] = []
    const subject = await withVersions({ random: () => coming.shift() ?? 0 })
    const routing = RoutingConfig ? { RoutingConfig } : {}
    await subject.call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1', ...routing })
    coming = numbers
    return subject
  }

  it('runs its version', async () => {
    const subject = await withAlias(undefined)
    expect(await invokedVersion(subject)).toBe('1')
    await subject.call('UpdateAlias', { FunctionName, Name: 'release', FunctionVersion: '3' })
    expect(await invokedVersion(subject)).toBe('3')
  })

  it('of $DEFAULT runs $LATEST until the alias is updated', async () => {
    const subject = await withAlias(undefined)
    expect(await invokedVersion(subject, { Qualifier: '$DEFAULT' })).toBe('$LATEST')
    await subject.call('UpdateAlias', { FunctionName, Name: '$DEFAULT', FunctionVersion: '2' })
    expect(await invokedVersion(subject, { Qualifier: '$DEFAULT' })).toBe('2')
    expect(await invokedVersion(subject, { Qualifier: '$LATEST' })).toBe('$LATEST')
  })

  it('runs the additional version according to its weight, otherwise the main one', async () => {
    const subject = await withAlias(weights(['2', 0.3]), [0, 0.29, 0.3, 0.99])
    expect([
      await invokedVersion(subject),
      await invokedVersion(subject),
      await invokedVersion(subject),
      await invokedVersion(subject),
    ]).toEqual(['2', '2', '1', '1'])
  })

  it.each([
    [0, '1'],
    [1, '2'],
  ])('with the weight %d always runs the same version', async (weight, version) => {
    const subject = await withAlias(weights(['2', weight]), [0, 0.5, 0.999999])
    expect([
      await invokedVersion(subject),
      await invokedVersion(subject),
      await invokedVersion(subject),
    ]).toEqual([version, version, version])
  })

  it.each<[string, object, string | undefined, string]>([
    ['exact', {}, '{"User":"Bob"}', '2'],
    ['exact, another value', {}, '{"User":"bob"}', '1'],
    ['exact, another key', {}, '{"user":"Bob"}', '1'],
    ['exact, no key', {}, '{}', '1'],
    ['exact, no RoutingKey', {}, undefined, '1'],
    ['exact, empty RoutingKey', {}, '', '1'],
    ['a key of every object', { Key: 'invoke.headers.toString' }, '{}', '1'],
    ['open, inside', { Method: 'range', Expression: '(1,5)' }, '{"User":"4"}', '2'],
    ['open, low end', { Method: 'range', Expression: '(1,5)' }, '{"User":"1"}', '1'],
    ['open, high end', { Method: 'range', Expression: '(1,5)' }, '{"User":"5"}', '1'],
    ['closed, low end', { Method: 'range', Expression: '[1,5]' }, '{"User":"1"}', '2'],
    ['closed, high end', { Method: 'range', Expression: '[1,5]' }, '{"User":"5"}', '2'],
    ['closed, outside', { Method: 'range', Expression: '[1,5]' }, '{"User":"6"}', '1'],
    ['closed, below zero', { Method: 'range', Expression: '[-5,-1]' }, '{"User":"-3"}', '2'],
    ['half open, low end', { Method: 'range', Expression: '[0,30)' }, '{"User":"0"}', '2'],
    ['half open, high end', { Method: 'range', Expression: '[0,30)' }, '{"User":"30"}', '1'],
    ['range, no integer', { Method: 'range', Expression: '[1,5]' }, '{"User":"2.5"}', '1'],
    ['range, no number', { Method: 'range', Expression: '[1,5]' }, '{"User":""}', '1'],
  ])('matches rules: %s', async (_, change, RoutingKey, version) => {
    const subject = await withAlias(rule(change))
    expect(await invokedVersion(subject, RoutingKey === undefined ? {} : { RoutingKey })).toBe(version)
  })

  it('applies any range and weight', async () => {
    let next = 0
    const subject = await withVersions({ random: () => next })
    await subject.call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1' })
    const integer = fc.integer({ min: -20, max: 20 })
    const fraction = fc.double({ min: 0, max: 1, noNaN: true })
    async function route(RoutingConfig: object, RoutingKey: string) {
      await subject.call('UpdateAlias', {
        FunctionName,
        Name: 'release',
        FunctionVersion: '1',
        RoutingConfig,
      })
      return invokedVersion(subject, { RoutingKey })
    }
    const property = fc.asyncProperty(
      fc.tuple(integer, integer).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
      fc.boolean(),
      integer,
      fraction,
      fraction.filter((value) => value < 1),
      async ([low, high], open, value, weight, random) => {
        const Expression = open ? `(${low},${high})` : `[${low},${high}]`
        const inside = open ? low < value && value < high : low <= value && value <= high
        const rangeRule = rule({ Method: 'range', Expression })
        expect(await route(rangeRule, `{"User":"${value}"}`)).toBe(inside ? '2' : '1')
        next = random
        expect(await route(weights(['2', weight]), '')).toBe(random < weight ? '2' : '1')
      },
    )
    await fc.assert(property, { numRuns: 50 })
  })

  it('applies rules before weights', async () => {
    const subject = await withAlias({ ...weights(['2', 0.5]), ...rule() }, [0.9, 0.4])
    expect(await invokedVersion(subject, { RoutingKey: '{"User":"Bob"}' })).toBe('2')
    expect(await invokedVersion(subject, { RoutingKey: '{"User":"Eve"}' })).toBe('1')
    expect(await invokedVersion(subject, { RoutingKey: '{"User":"Eve"}' })).toBe('2')
  })

  it.each(['User=Bob', '[]', '"Bob"', 'null', '1', '{"User":1}', '{"User":null}', '{"User":{}}'])(
    'rejects the RoutingKey %s',
    async (RoutingKey) => {
      const { errorCode } = await withAlias(rule())
      for (const Qualifier of ['release', '1']) {
        expect(await errorCode('InvokeFunction', { FunctionName, Qualifier, RoutingKey })).toBe(
          'InvalidParameterValue.Param',
        )
      }
    },
  )

  it('rejects a RoutingKey of more than 1024 bytes', async () => {
    const subject = await withAlias(rule())
    const value = (size: number) => JSON.stringify({ User: 'x'.repeat(size - '{"User":""}'.length) })
    expect(await invokedVersion(subject, { RoutingKey: value(1024) })).toBe('1')
    expect(
      await subject.errorCode('InvokeFunction', {
        FunctionName,
        Qualifier: 'release',
        RoutingKey: value(1025),
      }),
    ).toBe('InvalidParameterValue')
  })

  it.each<[string, string, string]>([
    ['InvokeFunction', '9', 'ResourceNotFound.Qualifier'],
    ['InvokeFunction', 'unknown', 'ResourceNotFound.Qualifier'],
    ['InvokeFunction', 'not a name', 'ResourceNotFound.Qualifier'],
    ['Invoke', 'unknown', 'ResourceNotFound'],
  ])('%s rejects the qualifier %s', async (action, Qualifier, code) => {
    const { errorCode } = await withVersions()
    expect(await errorCode(action, { FunctionName, Qualifier })).toBe(code)
  })
})
