import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScfTransition } from '../src/generated/statuses.js'
import { laboratory } from './laboratory.js'
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

/** A laboratory with a function that has the versions 1, 2 and 3. */
async function withVersions(...options: Parameters<typeof laboratory>) {
  const subject = laboratory(...options)
  await subject.call('CreateFunction', hello)
  for (let count = 0; count < 3; count++) await subject.call('PublishVersion', { FunctionName })
  return subject
}

type Laboratory = Awaited<ReturnType<typeof withVersions>>

/** The names that ListAliases gives. */
async function names({ call }: Laboratory, input: object = {}) {
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

describe('the life of an alias', () => {
  test('created, read, updated, deleted', async () => {
    const subject = await withVersions()
    const { call, refusal, wait } = subject
    wait(60)
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

    wait(60)
    const RoutingConfig = { ...weights(['1', 0.3]), AddtionVersionMatchs: [] }
    await call('UpdateAlias', { FunctionName, Name: 'release', FunctionVersion: '2', RoutingConfig })
    expect(await call('GetAlias', { FunctionName, Name: 'release' })).toEqual({
      ...alias,
      FunctionVersion: '2',
      RoutingConfig,
      ModTime: '2020-01-01 00:02:00',
    })

    await call('DeleteAlias', { FunctionName, Name: 'release' })
    expect(await refusal('GetAlias', { FunctionName, Name: 'release' })).toBe('ResourceNotFound.Alias')
    expect(await names(subject)).toEqual(['$DEFAULT'])
    await call('CreateAlias', created)
  })

  test('belongs to one function', async () => {
    const { call, refusal } = await withVersions()
    await call('CreateFunction', { ...hello, FunctionName: 'other' })
    await call('CreateAlias', { Name: 'release', FunctionName, FunctionVersion: '1' })
    expect(await refusal('GetAlias', { FunctionName: 'other', Name: 'release' })).toBe(
      'ResourceNotFound.Alias',
    )
    await call('CreateAlias', { Name: 'release', FunctionName: 'other', FunctionVersion: '$LATEST' })
  })

  test('an update without RoutingConfig leaves the main version alone, and keeps the description', async () => {
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
  test('is there from the beginning and leads to $LATEST', async () => {
    const { call } = await withVersions()
    expect(await call('GetAlias', { FunctionName, Name: '$DEFAULT' })).toEqual(defaultAlias)
  })

  test('can be pointed elsewhere and back', async () => {
    const subject = await withVersions()
    await subject.call('CreateAlias', { Name: 'release', FunctionName, FunctionVersion: '1' })
    subject.wait(60)
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
    expect(await names(subject)).toEqual(['$DEFAULT', 'release'])
    await subject.call('UpdateAlias', { FunctionName, Name: '$DEFAULT', FunctionVersion: '$LATEST' })
    expect(await subject.call('GetAlias', { FunctionName, Name: '$DEFAULT' })).toMatchObject({
      FunctionVersion: '$LATEST',
      RoutingConfig: noRouting,
    })
  })

  test('cannot be deleted or created', async () => {
    const subject = await withVersions()
    expect(await subject.refusal('DeleteAlias', { FunctionName, Name: '$DEFAULT' })).toBe(
      'InvalidParameterValue.Alias',
    )
    expect(
      await subject.refusal('CreateAlias', { FunctionName, Name: '$DEFAULT', FunctionVersion: '1' }),
    ).toBe('InvalidParameterValue.Name')
    expect(await names(subject)).toEqual(['$DEFAULT'])
  })
})

describe('CreateAlias and UpdateAlias', () => {
  /** Each case is refused by both actions. */
  const refused: [string, object, string][] = [
    ['a version that is not there', { FunctionVersion: '9' }, 'ResourceNotFound.FunctionVersion'],
    ['an alias as the main version', { FunctionVersion: 'beta' }, 'ResourceNotFound.FunctionVersion'],
    [
      'an additional version that is not there',
      { RoutingConfig: weights(['9', 0.5]) },
      'ResourceNotFound.FunctionVersion',
    ],
    [
      'a rule for a version that is not there',
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
    ['a function that is not there', { FunctionName: 'other' }, 'ResourceNotFound.Function'],
  ]

  test.each(refused)('refuse %s', async (_, change, code) => {
    const { call, refusal } = await withVersions()
    const input = { FunctionName, Name: 'release', FunctionVersion: '1' }
    expect(await refusal('CreateAlias', { ...input, ...change })).toBe(code)
    await call('CreateAlias', input)
    const before = await call('ListAliases', { FunctionName })
    expect(await refusal('UpdateAlias', { ...input, ...change })).toBe(code)
    expect(await call('ListAliases', { FunctionName })).toEqual(before)
  })

  test.each([0, 0.5, 1])('take the weight %d', async (weight) => {
    const { call } = await withVersions()
    const RoutingConfig = weights(['2', weight])
    await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1', RoutingConfig })
    expect(await call('GetAlias', { FunctionName, Name: 'release' })).toMatchObject({ RoutingConfig })
  })

  test.each(['(1,5)', '[1,5]', '[5,5]', '[-5,-1]', '[0,30)'])('take the range %s', async (Expression) => {
    const { call } = await withVersions()
    const RoutingConfig = rule({ Method: 'range', Expression })
    await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1', RoutingConfig })
    expect(await call('GetAlias', { FunctionName, Name: 'release' })).toMatchObject({ RoutingConfig })
  })

  test.each<[string, ScfTransition, 'lasts' | 'fails', string, object]>([
    ['Publishing', 'function.Publishing', 'lasts', 'PublishVersion', {}],
    ['PublishFailed', 'function.Publishing', 'fails', 'PublishVersion', {}],
    ['Deleting', 'function.Deleting', 'lasts', 'DeleteFunction', { Qualifier: '4' }],
    ['DeleteFailed', 'function.Deleting', 'fails', 'DeleteFunction', { Qualifier: '4' }],
  ])('refuse a version that is %s', async (status, transition, end, action, change) => {
    const { call, refusal, control } = await withVersions()
    if (action !== 'PublishVersion') await call('PublishVersion', { FunctionName })
    if (end === 'lasts') control.set(transition, { ms: 1000 })
    else control.fail(transition)
    await call(action, { FunctionName, ...change })
    expect(await call('GetFunction', { FunctionName, Qualifier: '4' })).toMatchObject({ Status: status })

    const input = { FunctionName, Name: 'release', FunctionVersion: '1' }
    const routed = { ...input, RoutingConfig: weights(['4', 0.5]) }
    expect(await refusal('CreateAlias', { ...input, FunctionVersion: '4' })).toBe(
      'FailedOperation.CreateAlias',
    )
    expect(await refusal('CreateAlias', routed)).toBe('FailedOperation.CreateAlias')
    await call('CreateAlias', input)
    expect(await refusal('UpdateAlias', { ...input, FunctionVersion: '4' })).toBe(
      'FailedOperation.UpdateAlias',
    )
    expect(await refusal('UpdateAlias', routed)).toBe('FailedOperation.UpdateAlias')
  })

  test('refuse any version while the function is deleted', async () => {
    const { call, refusal, control } = await withVersions()
    await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1' })
    control.set('function.Deleting', { ms: 1000 })
    await call('DeleteFunction', { FunctionName })
    const input = { FunctionName, FunctionVersion: '2' }
    expect(await refusal('CreateAlias', { ...input, Name: 'beta' })).toBe('FailedOperation.CreateAlias')
    expect(await refusal('UpdateAlias', { ...input, Name: 'release' })).toBe('FailedOperation.UpdateAlias')
  })

  test.each([
    ['lasts', 'Updating'],
    ['fails', 'UpdateFailed'],
  ])('take $LATEST though its update %s', async (end, status) => {
    const { call, control } = await withVersions()
    if (end === 'lasts') control.set('function.Updating', { ms: 1000 })
    else control.fail('function.Updating')
    await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 256 })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: status })
    await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '$LATEST' })
  })
})

describe('CreateAlias', () => {
  test.each(['', '1st', '_a', '-a', 'a b', 'a.b', 'é', 'x'.repeat(65)])(
    'refuses the name "%s"',
    async (Name) => {
      const { refusal } = await withVersions()
      expect(await refusal('CreateAlias', { FunctionName, Name, FunctionVersion: '1' })).toBe(
        'InvalidParameterValue.Name',
      )
    },
  )

  test.each(['a', 'A-b_9-', 'x'.repeat(64)])('takes the name "%s"', async (Name) => {
    const { call } = await withVersions()
    await call('CreateAlias', { FunctionName, Name, FunctionVersion: '1' })
    expect(await call('GetAlias', { FunctionName, Name })).toMatchObject({ Name })
  })

  test('refuses a name that is taken', async () => {
    const { call, refusal } = await withVersions()
    await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1' })
    expect(await refusal('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '2' })).toBe(
      'ResourceInUse.Alias',
    )
  })

  test('refuses one alias too many, $DEFAULT not counted', async () => {
    const { call, refusal } = await withVersions({ limits: { aliases: 2 } })
    await call('UpdateAlias', { FunctionName, Name: '$DEFAULT', FunctionVersion: '1' })
    await call('CreateAlias', { FunctionName, Name: 'a', FunctionVersion: '1' })
    await call('CreateAlias', { FunctionName, Name: 'b', FunctionVersion: '1' })
    expect(await refusal('CreateAlias', { FunctionName, Name: 'c', FunctionVersion: '1' })).toBe(
      'LimitExceeded.Alias',
    )
    await call('DeleteAlias', { FunctionName, Name: 'a' })
    await call('CreateAlias', { FunctionName, Name: 'c', FunctionVersion: '1' })
  })
})

describe.each(['UpdateAlias', 'GetAlias', 'DeleteAlias'])('%s', (action) => {
  const rest = action === 'UpdateAlias' ? { FunctionVersion: '1' } : {}

  test.each<[object, string]>([
    [{ FunctionName, Name: 'unknown' }, 'ResourceNotFound.Alias'],
    [{ FunctionName, Name: '1' }, 'InvalidParameterValue.Name'],
    [{ FunctionName, Name: '$LATEST' }, 'InvalidParameterValue.Name'],
    [{ FunctionName: 'other', Name: 'unknown' }, 'ResourceNotFound.Function'],
  ])('refuses %j', async (input, code) => {
    const { refusal } = await withVersions()
    expect(await refusal(action, { ...input, ...rest })).toBe(code)
  })
})

test('GetAlias, UpdateAlias and ListAliases have codes for names that cannot be', async () => {
  const { refusal } = await withVersions()
  for (const action of ['GetAlias', 'UpdateAlias', 'ListAliases']) {
    const rest = action === 'ListAliases' ? {} : { Name: 'release' }
    const version = action === 'UpdateAlias' ? { FunctionVersion: '1' } : {}
    const input = { FunctionName, ...rest, ...version }
    expect(await refusal(action, { ...input, FunctionName: '!' })).toBe('InvalidParameterValue.FunctionName')
    expect(await refusal(action, { ...input, Namespace: 'other' })).toBe('ResourceNotFound.Namespace')
    expect(await refusal(action, { ...input, Namespace: 'a b' })).toBe('InvalidParameterValue.Namespace')
  }
})

test('DeleteAlias refuses an alias that a trigger calls', async () => {
  const { call, refusal } = await withVersions()
  await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1' })
  const trigger = { FunctionName, TriggerName: 'hourly', Type: 'timer', Qualifier: 'release' }
  await call('CreateTrigger', { ...trigger, TriggerDesc: '0 0 * * * * *' })
  expect(await refusal('DeleteAlias', { FunctionName, Name: 'release' })).toBe('FailedOperation.DeleteAlias')
  await call('DeleteTrigger', trigger)
  await call('DeleteAlias', { FunctionName, Name: 'release' })
})

test.each([
  ['main', { FunctionVersion: '2' }],
  ['additional', { FunctionVersion: '1', RoutingConfig: weights(['2', 0]) }],
  ['matched', { FunctionVersion: '1', RoutingConfig: rule() }],
])('the %s version of an alias cannot be deleted', async (_, input) => {
  const { call, refusal } = await withVersions()
  await call('CreateAlias', { FunctionName, Name: 'release', ...input })
  expect(await refusal('DeleteFunction', { FunctionName, Qualifier: '2' })).toBe(
    'UnsupportedOperation.AliasBind',
  )
  await call('UpdateAlias', { FunctionName, Name: 'release', FunctionVersion: '3' })
  await call('DeleteFunction', { FunctionName, Qualifier: '2' })
})

test('GetFunction reads the main version of an alias, whatever its routing', async () => {
  const { call } = await withVersions({ random: () => 0 })
  const RoutingConfig = weights(['2', 1])
  await call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1', RoutingConfig })
  expect(await call('GetFunction', { FunctionName, Qualifier: 'release' })).toMatchObject({
    FunctionVersion: '1',
  })
})

describe('ListAliases', () => {
  /** $DEFAULT, gamma to 3, alpha to 1 with 3 besides, beta to 2 with rules for 1; created in this order. */
  async function four() {
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

  test.each<[object, string[], number]>([
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
  ])('gives %j', async (input, expected, total) => {
    const subject = await four()
    expect(await names(subject, input)).toEqual(expected)
    expect(await subject.call('ListAliases', { FunctionName, ...input })).toMatchObject({ TotalCount: total })
  })

  test('gives twenty unless told otherwise', async () => {
    const subject = await withVersions({ limits: { aliases: 30 } })
    for (let count = 0; count < 25; count++) {
      await subject.call('CreateAlias', { FunctionName, Name: `a${count}`, FunctionVersion: '1' })
    }
    expect(await names(subject)).toHaveLength(20)
  })

  test.each<[object, string]>([
    [{ FunctionName: 'other' }, 'ResourceNotFound.Function'],
    [{ FunctionName, Offset: '-1' }, 'InvalidParameterValue'],
    [{ FunctionName, Limit: '-1' }, 'InvalidParameterValue'],
    [{ FunctionName, Limit: 'many' }, 'InvalidParameterValue'],
  ])('refuses %j', async (input, code) => {
    const { refusal } = await withVersions()
    expect(await refusal('ListAliases', input)).toBe(code)
  })
})

describe('an invocation of an alias', () => {
  /** The version that runs. */
  async function ran({ call }: Laboratory, input: object = {}) {
    const { Result } = await call('InvokeFunction', { FunctionName, Qualifier: 'release', ...input })
    return JSON.parse((Result as { RetMsg: string }).RetMsg)
  }

  /** @param numbers The random numbers of the invocations, in turn. */
  async function withAlias(RoutingConfig: object | undefined, numbers: number[] = []) {
    let coming: number[] = []
    const subject = await withVersions({ random: () => coming.shift() ?? 0 })
    const routing = RoutingConfig ? { RoutingConfig } : {}
    await subject.call('CreateAlias', { FunctionName, Name: 'release', FunctionVersion: '1', ...routing })
    coming = numbers
    return subject
  }

  test('runs its version', async () => {
    const subject = await withAlias(undefined)
    expect(await ran(subject)).toBe('1')
    await subject.call('UpdateAlias', { FunctionName, Name: 'release', FunctionVersion: '3' })
    expect(await ran(subject)).toBe('3')
  })

  test('runs $LATEST by $DEFAULT until that is pointed elsewhere', async () => {
    const subject = await withAlias(undefined)
    expect(await ran(subject, { Qualifier: '$DEFAULT' })).toBe('$LATEST')
    await subject.call('UpdateAlias', { FunctionName, Name: '$DEFAULT', FunctionVersion: '2' })
    expect(await ran(subject, { Qualifier: '$DEFAULT' })).toBe('2')
    expect(await ran(subject, { Qualifier: '$LATEST' })).toBe('$LATEST')
  })

  test('runs the additional version by its weight, and the main one for the rest', async () => {
    const subject = await withAlias(weights(['2', 0.3]), [0, 0.29, 0.3, 0.99])
    expect([await ran(subject), await ran(subject), await ran(subject), await ran(subject)]).toEqual([
      '2',
      '2',
      '1',
      '1',
    ])
  })

  test.each([
    [0, '1'],
    [1, '2'],
  ])('of weight %d always runs the same one', async (weight, version) => {
    const subject = await withAlias(weights(['2', weight]), [0, 0.5, 0.999999])
    expect([await ran(subject), await ran(subject), await ran(subject)]).toEqual([version, version, version])
  })

  test.each<[string, object, string | undefined, string]>([
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
    expect(await ran(subject, RoutingKey === undefined ? {} : { RoutingKey })).toBe(version)
  })

  test('follows the arithmetic of any range and weight', async () => {
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
      return ran(subject, { RoutingKey })
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
        const ranged = rule({ Method: 'range', Expression })
        expect(await route(ranged, `{"User":"${value}"}`)).toBe(inside ? '2' : '1')
        next = random
        expect(await route(weights(['2', weight]), '')).toBe(random < weight ? '2' : '1')
      },
    )
    await fc.assert(property, { numRuns: 50 })
  })

  test('asks the rules before the weight', async () => {
    const subject = await withAlias({ ...weights(['2', 0.5]), ...rule() }, [0.9, 0.4])
    expect(await ran(subject, { RoutingKey: '{"User":"Bob"}' })).toBe('2')
    expect(await ran(subject, { RoutingKey: '{"User":"Eve"}' })).toBe('1')
    expect(await ran(subject, { RoutingKey: '{"User":"Eve"}' })).toBe('2')
  })

  test.each(['User=Bob', '[]', '"Bob"', 'null', '1', '{"User":1}', '{"User":null}', '{"User":{}}'])(
    'refuses the RoutingKey %s',
    async (RoutingKey) => {
      const { refusal } = await withAlias(rule())
      for (const Qualifier of ['release', '1']) {
        expect(await refusal('InvokeFunction', { FunctionName, Qualifier, RoutingKey })).toBe(
          'InvalidParameterValue.Param',
        )
      }
    },
  )

  test('refuses a RoutingKey of more than 1024 bytes', async () => {
    const subject = await withAlias(rule())
    const value = (size: number) => JSON.stringify({ User: 'x'.repeat(size - '{"User":""}'.length) })
    expect(await ran(subject, { RoutingKey: value(1024) })).toBe('1')
    expect(
      await subject.refusal('InvokeFunction', {
        FunctionName,
        Qualifier: 'release',
        RoutingKey: value(1025),
      }),
    ).toBe('InvalidParameterValue')
  })

  test.each<[string, string, string]>([
    ['InvokeFunction', '9', 'ResourceNotFound.Qualifier'],
    ['InvokeFunction', 'unknown', 'ResourceNotFound.Qualifier'],
    ['InvokeFunction', 'not a name', 'ResourceNotFound.Qualifier'],
    ['Invoke', 'unknown', 'ResourceNotFound'],
  ])('%s refuses the qualifier %s', async (action, Qualifier, code) => {
    const { refusal } = await withVersions()
    expect(await refusal(action, { FunctionName, Qualifier })).toBe(code)
  })
})
