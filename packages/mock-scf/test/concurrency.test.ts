import type { ServiceError } from '@tc3/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHarness } from './harness.js'
import { hello } from './zip.js'

const FunctionName = 'hello'
const one = { FunctionName, Qualifier: '1' }
const two = { FunctionName, Qualifier: '2' }

/** The account's 128,000 MB, less the 12,800 MB that must stay unreserved. */
const free = 115_200

/** A harness with a function of 128 MB that has the versions 1 and 2, and a function other of 128 MB. */
async function withFunctions(...options: Parameters<typeof createHarness>) {
  const subject = createHarness(...options)
  const { call } = subject
  await call('CreateFunction', hello)
  await call('PublishVersion', { FunctionName })
  await call('PublishVersion', { FunctionName })
  await call('CreateFunction', { ...hello, FunctionName: 'other' })
  await call('PublishVersion', { FunctionName: 'other' })

  const provide = (VersionProvisionedConcurrencyNum: number, input: object = one) =>
    call('PutProvisionedConcurrencyConfig', { ...input, VersionProvisionedConcurrencyNum })
  const provideError = (VersionProvisionedConcurrencyNum: number, input: object = one) =>
    subject.errorCode('PutProvisionedConcurrencyConfig', { ...input, VersionProvisionedConcurrencyNum })
  const reserve = (ReservedConcurrencyMem: number, input: object = { FunctionName }) =>
    call('PutReservedConcurrencyConfig', { ...input, ReservedConcurrencyMem })
  const reserveError = (ReservedConcurrencyMem: number, input: object = { FunctionName }) =>
    subject.errorCode('PutReservedConcurrencyConfig', { ...input, ReservedConcurrencyMem })
  /** The number of instances and of ready instances of each version, and how many more can be provisioned. */
  async function state(input: object = { FunctionName }) {
    const response = await call('GetProvisionedConcurrencyConfig', input)
    const allocated = response.Allocated as Record<string, unknown>[]
    return {
      versions: allocated.map((version) => [
        version.Qualifier,
        version.AllocatedProvisionedConcurrencyNum,
        version.AvailableProvisionedConcurrencyNum,
        version.Status,
      ]),
      more: response.UnallocatedConcurrencyNum,
    }
  }
  return { ...subject, provide, provideError, reserve, reserveError, state }
}

describe('reserved quota', () => {
  it('is set, changed and removed', async () => {
    const { call, reserve } = await withFunctions()
    const get = () => call('GetReservedConcurrencyConfig', { FunctionName })
    expect(await get()).toEqual({ ReservedMem: null })
    expect(await reserve(1280)).toEqual({})
    expect(await get()).toEqual({ ReservedMem: 1280 })
    await reserve(0)
    expect(await get()).toEqual({ ReservedMem: 0 })
    expect(await call('DeleteReservedConcurrencyConfig', { FunctionName })).toEqual({})
    expect(await get()).toEqual({ ReservedMem: null })
    await call('DeleteReservedConcurrencyConfig', { FunctionName })
  })

  it('of all functions together is at most the memory of the account minus 12800', async () => {
    const { reserve, reserveError, call } = await withFunctions()
    expect(await reserveError(free + 1)).toBe('LimitExceeded.FunctionReservedConcurrencyMemory')
    await reserve(free - 1000)
    const other = { FunctionName: 'other' }
    expect(await reserveError(1001, other)).toBe('LimitExceeded.FunctionReservedConcurrencyMemory')
    await reserve(1000, other)
    await reserve(free - 1000)
    await reserve(0, other)
    await reserve(free)
    await call('DeleteReservedConcurrencyConfig', { FunctionName })
    await reserve(free, other)
  })

  it('follows the configured limits', async () => {
    const { reserve, reserveError } = await withFunctions({
      limits: { totalConcurrencyMem: 2000, unreservedMem: 500 },
    })
    expect(await reserveError(1501)).toBe('LimitExceeded.FunctionReservedConcurrencyMemory')
    await reserve(1500)
  })

  it('is at least the provisioned memory', async () => {
    const { provide, reserve, reserveError } = await withFunctions()
    await provide(10)
    await provide(5, two)
    expect(await reserveError(15 * 128 - 1)).toBe('FailedOperation.ProvisionedExceedReserved')
    expect(await reserveError(0)).toBe('FailedOperation.ProvisionedExceedReserved')
    await reserve(15 * 128)
  })

  it('counts the provisioned memory of functions without reserved quota', async () => {
    const { provide, reserve, reserveError } = await withFunctions()
    await provide(100, { FunctionName: 'other', Qualifier: '1' })
    expect(await reserveError(free - 12_799)).toBe('LimitExceeded.FunctionReservedConcurrencyMemory')
    await reserve(free - 12_800)
  })

  it('requires an active function', async () => {
    const { reserveError, changeVersion } = await withFunctions()
    changeVersion(FunctionName, '$LATEST', { lifecycle: { status: 'Updating' } })
    expect(await reserveError(128)).toBe('FailedOperation.FunctionVersionStatusNotActive')
  })

  it.each<[string, string, object]>([
    ['PutReservedConcurrencyConfig', 'InvalidParameterValue', { FunctionName, ReservedConcurrencyMem: -1 }],
    ['PutReservedConcurrencyConfig', 'MissingParameter', { FunctionName }],
    ...[
      'PutReservedConcurrencyConfig',
      'GetReservedConcurrencyConfig',
      'DeleteReservedConcurrencyConfig',
    ].flatMap((action): [string, string, object][] => {
      const input = action.startsWith('Put') ? { ReservedConcurrencyMem: 0 } : {}
      return [
        [action, 'ResourceNotFound.Function', { ...input, FunctionName: 'unknown' }],
        [action, 'ResourceNotFound.Namespace', { ...input, FunctionName, Namespace: 'unknown' }],
      ]
    }),
    [
      'PutReservedConcurrencyConfig',
      'InvalidParameterValue.FunctionName',
      { FunctionName: '0', ReservedConcurrencyMem: 0 },
    ],
    ['GetReservedConcurrencyConfig', 'InvalidParameterValue.FunctionName', { FunctionName: '0' }],
    ['GetReservedConcurrencyConfig', 'InvalidParameterValue.Namespace', { FunctionName, Namespace: 'a b' }],
    [
      'PutReservedConcurrencyConfig',
      'InvalidParameterValue.Namespace',
      { FunctionName, Namespace: 'a b', ReservedConcurrencyMem: 0 },
    ],
    ['GetReservedConcurrencyConfig', 'MissingParameter', {}],
  ])('%s responds with %s to %j', async (action, code, input) => {
    expect(await (await withFunctions()).errorCode(action, input)).toBe(code)
  })
})

describe('after any sequence of changes', () => {
  const targets = [
    { FunctionName: 'hello', Namespace: 'default' },
    { FunctionName: 'other', Namespace: 'default' },
    { FunctionName: 'third', Namespace: 'test' },
  ]
  const target = fc.constantFrom(...targets)
  const qualifier = fc.constantFrom('1', '2')
  const mem = fc.oneof(fc.nat(130_000), fc.nat(2000))
  const anyChange = fc.oneof(
    fc.record({ on: target, reserve: mem }),
    fc.record({ on: target, unreserve: fc.constant(true) }),
    fc.record({ on: target, provide: fc.nat(1000), qualifier }),
    fc.record({ on: target, remove: qualifier }),
    fc.record({ namespace: fc.constantFrom('default', 'test'), quota: mem }),
  )
  type Change = typeof anyChange extends fc.Arbitrary<infer One> ? One : never

  function callFor(change: Change): [string, object] {
    if ('quota' in change) {
      return ['PutTotalConcurrencyConfig', { Namespace: change.namespace, TotalConcurrencyMem: change.quota }]
    }
    if ('reserve' in change) {
      return ['PutReservedConcurrencyConfig', { ...change.on, ReservedConcurrencyMem: change.reserve }]
    }
    if ('unreserve' in change) return ['DeleteReservedConcurrencyConfig', change.on]
    if ('remove' in change) {
      return ['DeleteProvisionedConcurrencyConfig', { ...change.on, Qualifier: change.remove }]
    }
    return [
      'PutProvisionedConcurrencyConfig',
      { ...change.on, Qualifier: change.qualifier, VersionProvisionedConcurrencyNum: change.provide },
    ]
  }

  /** The usage of each namespace, from GetAccount. */
  async function usage({ call }: ReturnType<typeof createHarness>) {
    const { AccountUsage } = await call('GetAccount')
    const { Namespace } = AccountUsage as { Namespace: Record<string, number | null>[] }
    return Namespace.map(({ TotalConcurrencyMem: quota = null, TotalAllocatedConcurrencyMem: held }) => ({
      quota,
      held: held ?? 0,
    }))
  }

  it('functions never exceed their quota, and a rejected call changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 20 }), async (changes) => {
        const subject = createHarness()
        await subject.call('CreateNamespace', { Namespace: 'test' })
        for (const one of targets) {
          await subject.call('CreateFunction', { ...hello, ...one, MemorySize: 256 })
          await subject.call('PublishVersion', one)
          await subject.call('PublishVersion', one)
        }
        for (const change of changes) {
          const before = await subject.call('GetAccount')
          const code = await subject.call(...callFor(change)).then(
            () => undefined,
            (error: ServiceError) => error.code,
          )
          if (code !== undefined) {
            expect(code).toMatch(/Exceed/)
            expect(await subject.call('GetAccount')).toEqual(before)
          }
          let rest = { quota: 128_000, held: 0 }
          for (const { quota, held } of await usage(subject)) {
            if (quota === null) rest = { ...rest, held: rest.held + held }
            else {
              expect(held).toBeLessThanOrEqual(quota - 12_800)
              rest = { ...rest, quota: rest.quota - quota }
            }
          }
          expect(rest.held).toBeLessThanOrEqual(Math.max(rest.quota - 12_800, 0))
        }
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('UnallocatedConcurrencyNum is exactly what can still be provisioned', async () => {
    await fc.assert(
      fc.asyncProperty(mem, fc.nat(500), fc.nat(400), async (reserved, others, own) => {
        const { provide, provideError, reserve, state } = await withFunctions()
        await reserve(reserved, { FunctionName: 'other' }).catch(() => undefined)
        await provide(others, two).catch(() => undefined)
        await provide(own).catch(() => undefined)
        const { more, versions } = await state(one)
        const has = Number(versions[0]?.[1] ?? 0)
        await provide(has + Number(more))
        expect((await state()).more).toBe(0)
        expect(await provideError(has + Number(more) + 1)).toMatch(/Exceed/)
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})

describe('the quota of a namespace', () => {
  const quota = (TotalConcurrencyMem: number, Namespace?: string) => ({ TotalConcurrencyMem, Namespace })

  it('can be set as in the documented example', async () => {
    const { call } = await withFunctions()
    expect(await call('PutTotalConcurrencyConfig', quota(128_000))).toEqual({})
    await call('PutTotalConcurrencyConfig', quota(128_000))
  })

  it('is at least the memory that its functions hold plus 12800', async () => {
    const { call, errorCode, reserve, provide } = await withFunctions()
    await reserve(1000)
    await provide(10, { FunctionName: 'other', Qualifier: '1' })
    expect(await errorCode('PutTotalConcurrencyConfig', quota(1000 + 1280 + 12_799))).toBe(
      'FailedOperation.ReservedExceedTotal',
    )
    await call('PutTotalConcurrencyConfig', quota(1000 + 1280 + 12_800))
  })

  it('is at most the memory of the account', async () => {
    const { errorCode } = await withFunctions()
    expect(await errorCode('PutTotalConcurrencyConfig', quota(128_001))).toBe(
      'LimitExceeded.TotalConcurrencyMemory',
    )
    expect(await errorCode('PutTotalConcurrencyConfig', quota(-1))).toBe('InvalidParameterValue')
  })

  it('leaves the quotas and functions of the other namespaces enough', async () => {
    const { call, errorCode, reserve } = await withFunctions()
    await call('CreateNamespace', { Namespace: 'test' })
    await call('PutTotalConcurrencyConfig', quota(28_000, 'test'))
    expect(await errorCode('PutTotalConcurrencyConfig', quota(100_001))).toBe(
      'LimitExceeded.UserTotalConcurrencyMemory',
    )
    await call('PutTotalConcurrencyConfig', quota(100_000))
    await call('CreateNamespace', { Namespace: 'more' })
    await call('CreateFunction', { ...hello, FunctionName: 'third', Namespace: 'more' })
    await call('PutTotalConcurrencyConfig', quota(50_000))
    await reserve(1000, { FunctionName: 'third', Namespace: 'more' })
    const most = 128_000 - 28_000 - 1000 - 12_800
    expect(await errorCode('PutTotalConcurrencyConfig', quota(most + 1))).toBe(
      'LimitExceeded.UserTotalConcurrencyMemory',
    )
    await call('PutTotalConcurrencyConfig', quota(most))
  })

  it('limits its functions, and reduces the memory that the others share', async () => {
    const { call, reserve, reserveError } = await withFunctions()
    await call('CreateNamespace', { Namespace: 'test' })
    await call('CreateFunction', { ...hello, FunctionName: 'third', Namespace: 'test' })
    await call('PutTotalConcurrencyConfig', quota(28_000, 'test'))
    const third = { FunctionName: 'third', Namespace: 'test' }
    expect(await reserveError(28_000 - 12_800 + 1, third)).toBe(
      'LimitExceeded.FunctionReservedConcurrencyMemory',
    )
    await reserve(28_000 - 12_800, third)
    expect(await reserveError(100_000 - 12_800 + 1)).toBe('LimitExceeded.FunctionReservedConcurrencyMemory')
    await reserve(100_000 - 12_800)
  })

  it('still allows a function to be stopped', async () => {
    const { call, reserve, reserveError } = await withFunctions()
    await call('CreateNamespace', { Namespace: 'test' })
    await call('CreateFunction', { ...hello, FunctionName: 'third', Namespace: 'test' })
    await call('PutTotalConcurrencyConfig', quota(128_000))
    const third = { FunctionName: 'third', Namespace: 'test' }
    expect(await reserveError(1, third)).toBe('LimitExceeded.FunctionReservedConcurrencyMemory')
    await reserve(0, third)
  })

  it.each<[string, object]>([
    ['MissingParameter', {}],
    ['ResourceNotFound.Namespace', quota(20_000, 'unknown')],
  ])('is rejected with %s: %j', async (code, input) => {
    expect(await (await withFunctions()).errorCode('PutTotalConcurrencyConfig', input)).toBe(code)
  })
})

describe('provisioned concurrency', () => {
  it('is set, changed and removed, version by version', async () => {
    const { call, provide, state } = await withFunctions()
    expect(await state()).toEqual({ versions: [], more: 900 })
    expect(await provide(10)).toEqual({})
    await provide(20, two)
    expect(await state()).toEqual({
      versions: [
        ['1', 10, 10, 'Done'],
        ['2', 20, 20, 'Done'],
      ],
      more: 870,
    })
    await provide(5)
    expect(await state(one)).toEqual({ versions: [['1', 5, 5, 'Done']], more: 875 })
    expect(await call('DeleteProvisionedConcurrencyConfig', one)).toEqual({})
    expect(await state(one)).toEqual({ versions: [], more: 880 })
    await call('DeleteProvisionedConcurrencyConfig', one)
    await provide(0)
    expect(await state(one)).toEqual({ versions: [['1', 0, 0, 'Done']], more: 880 })
  })

  it('is deleted with its version or function', async () => {
    const { call, provide, state } = await withFunctions()
    await provide(10)
    await provide(20, two)
    await call('DeleteFunction', one)
    expect(await state()).toEqual({ versions: [['2', 20, 20, 'Done']], more: 880 })
    await call('DeleteFunction', { FunctionName })
    await call('CreateFunction', hello)
    expect(await state()).toEqual({ versions: [], more: 900 })
  })

  describe('while it is InProgress', () => {
    it('lasts for a number of reads', async () => {
      const { provide, state, control } = await withFunctions()
      control.set('provisionedConcurrency.InProgress', { reads: 2 })
      await provide(10)
      expect((await state()).versions).toEqual([['1', 10, 0, 'InProgress']])
      expect((await state(two)).versions).toEqual([])
      expect((await state(one)).versions).toEqual([['1', 10, 0, 'InProgress']])
      expect((await state(one)).versions).toEqual([['1', 10, 10, 'Done']])
    })

    it('lasts for a time', async () => {
      const { provide, state, control, advanceSeconds } = await withFunctions()
      control.set('provisionedConcurrency.InProgress', { ms: 6000 })
      await provide(10)
      advanceSeconds(5)
      expect((await state()).versions).toEqual([['1', 10, 0, 'InProgress']])
      advanceSeconds(1)
      expect((await state()).versions).toEqual([['1', 10, 10, 'Done']])
      await provide(4)
      expect((await state()).versions).toEqual([['1', 4, 4, 'InProgress']])
      advanceSeconds(6)
      await provide(8)
      expect((await state()).versions).toEqual([['1', 8, 4, 'InProgress']])
    })

    it('cannot be set again or removed, unlike that of another version', async () => {
      const { provide, provideError, errorCode, control, advanceSeconds, call } = await withFunctions()
      control.set('provisionedConcurrency.InProgress', { ms: 6000 })
      await provide(10)
      expect(await provideError(11)).toBe('FailedOperation.ProvisionedInProgress')
      expect(await errorCode('DeleteProvisionedConcurrencyConfig', one)).toBe(
        'FailedOperation.ProvisionedInProgress',
      )
      await provide(10, two)
      advanceSeconds(6)
      await call('DeleteProvisionedConcurrencyConfig', one)
    })

    it('counts against the quota', async () => {
      const { provide, state, control } = await withFunctions()
      control.set('provisionedConcurrency.InProgress', { ms: 6000 })
      await provide(10)
      expect((await state()).more).toBe(890)
    })

    it('is independent of the publication of the version', async () => {
      const { call, provide, state, control, advanceSeconds } = await withFunctions()
      await call('PublishVersion', { FunctionName })
      control.set('provisionedConcurrency.InProgress', { ms: 6000 })
      await provide(10, { FunctionName, Qualifier: '3' })
      advanceSeconds(6)
      expect((await state()).versions).toEqual([['3', 10, 10, 'Done']])
    })

    it('can fail and be set again', async () => {
      const { call, provide, control } = await withFunctions()
      control.fail('provisionedConcurrency.InProgress', { message: 'No instances are left.' })
      await provide(10)
      const { Allocated } = await call('GetProvisionedConcurrencyConfig', one)
      expect(Allocated).toEqual([
        {
          Qualifier: '1',
          AllocatedProvisionedConcurrencyNum: 10,
          AvailableProvisionedConcurrencyNum: 0,
          Status: 'Failed',
          StatusReason: 'No instances are left.',
          TriggerActions: [],
        },
      ])
      await provide(10)
      expect(await call('GetProvisionedConcurrencyConfig', one)).toMatchObject({
        Allocated: [{ Status: 'Done', StatusReason: '', AvailableProvisionedConcurrencyNum: 10 }],
      })
    })
  })

  describe('is limited', () => {
    it('by the reserved quota of the function', async () => {
      const { provide, provideError, reserve, state } = await withFunctions()
      await reserve(15 * 128)
      expect(await provideError(16)).toBe('FailedOperation.ProvisionedExceedReserved')
      await provide(10)
      expect((await state()).more).toBe(5)
      expect(await provideError(6, two)).toBe('FailedOperation.ProvisionedExceedReserved')
      await provide(5, two)
      expect((await state()).more).toBe(0)
      await provide(9)
      await provide(10)
    })

    it('to none in a function that is stopped', async () => {
      const { provideError, reserve } = await withFunctions()
      await reserve(0)
      expect(await provideError(1)).toBe('FailedOperation.ProvisionedExceedReserved')
    })

    it('to the documented number: the quota minus 100', async () => {
      const { provide, provideError, call, state } = await withFunctions()
      await call('CreateFunction', { ...hello, FunctionName: 'small', MemorySize: 64 })
      const small = { FunctionName: 'small', Qualifier: '1' }
      await call('PublishVersion', { FunctionName: 'small' })
      expect((await state(small)).more).toBe(900)
      expect(await provideError(901, small)).toBe('LimitExceeded.FunctionTotalProvisionedConcurrencyNum')
      await provide(900, small)
    })

    it('by the memory of the account for one version', async () => {
      const { provide, provideError } = await withFunctions()
      expect(await provideError(901)).toBe('LimitExceeded.FunctionProvisionedConcurrencyMemory')
      await provide(900)
    })

    it('by the memory of the account for one function', async () => {
      const { provide, provideError, call } = await withFunctions()
      await call('CreateFunction', { ...hello, FunctionName: 'large', MemorySize: 1280 })
      await call('PublishVersion', { FunctionName: 'large' })
      await call('PublishVersion', { FunctionName: 'large' })
      await provide(80, { FunctionName: 'large', Qualifier: '1' })
      expect(await provideError(11, { FunctionName: 'large', Qualifier: '2' })).toBe(
        'LimitExceeded.FunctionTotalProvisionedConcurrencyMemory',
      )
      await provide(10, { FunctionName: 'large', Qualifier: '2' })
    })

    it('by the memory that other functions hold', async () => {
      const { provide, provideError, reserve, state } = await withFunctions()
      await reserve(free - 1280, { FunctionName: 'other' })
      expect((await state()).more).toBe(10)
      expect(await provideError(11)).toBe('FailedOperation.ProvisionedExceedAvailable')
      await provide(10)
    })
  })

  describe('that tracks utilization', () => {
    const tracking = {
      ...one,
      ProvisionedType: 'ConcurrencyUtilizationTracking',
      TrackingTarget: 0.55,
      MinCapacity: 2,
      MaxCapacity: 20,
    }

    it('starts at MinCapacity', async () => {
      const { provide, state } = await withFunctions()
      await provide(0, tracking)
      expect(await state()).toEqual({ versions: [['1', 2, 2, 'Done']], more: 898 })
    })

    it.each<[string, object]>([
      ['MissingParameter', { TrackingTarget: undefined }],
      ['MissingParameter', { MinCapacity: undefined }],
      ['MissingParameter', { MaxCapacity: undefined }],
      ['InvalidParameterValue.ProvisionType', { VersionProvisionedConcurrencyNum: 1 }],
      ['InvalidParameterValue.TrackingTarget', { TrackingTarget: 0 }],
      ['InvalidParameterValue.TrackingTarget', { TrackingTarget: 1 }],
      ['InvalidParameterValue.TrackingTarget', { TrackingTarget: 0.555 }],
      ['InvalidParameterValue.MinCapacity', { MinCapacity: 0 }],
      ['InvalidParameterValue.MinCapacity', { MinCapacity: 21 }],
      ['LimitExceeded.MaxCapacity', { MaxCapacity: 901 }],
    ])('is rejected with %s: %j', async (code, change) => {
      const input = { VersionProvisionedConcurrencyNum: 0, ...tracking, ...change }
      expect(await (await withFunctions()).errorCode('PutProvisionedConcurrencyConfig', input)).toBe(code)
    })

    it('has one of two types', async () => {
      const { provide, provideError } = await withFunctions()
      await provide(1, { ...one, ProvisionedType: 'Default' })
      expect(await provideError(1, { ...one, ProvisionedType: 'Other' })).toBe('InvalidParameterValue')
    })
  })

  describe('with scheduled actions', () => {
    const morning = {
      TriggerName: 'morning',
      TriggerProvisionedConcurrencyNum: 80,
      TriggerCronConfig: '0 0 6 * * * *',
      ProvisionedType: 'Default',
    }
    const night = {
      TriggerName: 'night',
      TriggerProvisionedConcurrencyNum: 0,
      TriggerCronConfig: '0 0 0 * * * *',
    }

    it('returns them', async () => {
      const { call, provide } = await withFunctions()
      await provide(10, { ...one, TriggerActions: [morning, night] })
      expect(await call('GetProvisionedConcurrencyConfig', one)).toMatchObject({
        Allocated: [{ AllocatedProvisionedConcurrencyNum: 10, TriggerActions: [morning, night] }],
      })
      await provide(10)
      expect(await call('GetProvisionedConcurrencyConfig', one)).toMatchObject({
        Allocated: [{ TriggerActions: [] }],
      })
    })

    it.each<[string, object[]]>([
      ['InvalidParameterValue.ProvisionTriggerName', [{ ...morning, TriggerName: 'the morning' }]],
      ['InvalidParameterValue.ProvisionTriggerName', [{ ...morning, TriggerName: '' }]],
      [
        'InvalidParameterValue.ProvisionTriggerNameDuplicate',
        [morning, { ...night, TriggerName: 'morning' }],
      ],
      [
        'InvalidParameterValue.ProvisionTriggerCronConfigDuplicate',
        [morning, { ...night, TriggerCronConfig: morning.TriggerCronConfig }],
      ],
      ['InvalidParameterValue.TriggerCronConfig', [{ ...morning, TriggerCronConfig: '0 6 * * *' }]],
      ['InvalidParameterValue.TriggerCronConfig', [{ ...morning, TriggerCronConfig: '0 0 24 * * * *' }]],
      [
        'InvalidParameterValue.TriggerCronConfigTimeInterval',
        [{ ...morning, TriggerCronConfig: '*/10 0 6 * * * *' }],
      ],
      [
        'InvalidParameterValue.TriggerProvisionedConcurrencyNum',
        [{ ...morning, TriggerProvisionedConcurrencyNum: -1 }],
      ],
      ['LimitExceeded.ProvisionTriggerAction', [{ ...morning, TriggerProvisionedConcurrencyNum: 901 }]],
      ['MissingParameter', [{ TriggerName: 'morning', TriggerCronConfig: '0 0 6 * * * *' }]],
    ])('responds with %s to %j', async (code, TriggerActions) => {
      const { provideError, state } = await withFunctions()
      expect(await provideError(1, { ...one, TriggerActions })).toBe(code)
      expect((await state()).versions).toEqual([])
    })
  })

  it('requires an active version', async () => {
    const { provideError, changeVersion } = await withFunctions()
    changeVersion(FunctionName, '1', { lifecycle: { status: 'Deleting' } })
    expect(await provideError(1)).toBe('FailedOperation.FunctionVersionStatusNotActive')
  })

  it('requires a function that is not being deleted', async () => {
    const { provideError, changeVersion } = await withFunctions()
    changeVersion(FunctionName, '$LATEST', { lifecycle: { status: 'Deleting' } })
    expect(await provideError(1)).toBe('FailedOperation.FunctionVersionStatusNotActive')
  })

  const allActions = [
    'PutProvisionedConcurrencyConfig',
    'GetProvisionedConcurrencyConfig',
    'DeleteProvisionedConcurrencyConfig',
  ]
  it.each<[string, string, object]>([
    ...allActions.flatMap((action): [string, string, object][] => [
      [action, 'InvalidParameterValue.Qualifier', { FunctionName, Qualifier: '$LATEST' }],
      [action, 'InvalidParameterValue.Qualifier', { FunctionName, Qualifier: 'live' }],
      [action, 'InvalidParameterValue.FunctionName', { ...one, FunctionName: '0' }],
      [action, 'ResourceNotFound.Version', { FunctionName, Qualifier: '7' }],
      [action, 'ResourceNotFound.Function', { ...one, FunctionName: 'unknown' }],
      [action, 'ResourceNotFound.Namespace', { ...one, Namespace: 'unknown' }],
    ]),
    ['GetProvisionedConcurrencyConfig', 'InvalidParameterValue.Namespace', { ...one, Namespace: 'a b' }],
    [
      'PutProvisionedConcurrencyConfig',
      'InvalidParameterValue',
      { ...one, VersionProvisionedConcurrencyNum: -1 },
    ],
    ['DeleteProvisionedConcurrencyConfig', 'MissingParameter', { FunctionName }],
  ])('%s responds with %s to %j', async (action, code, input) => {
    const number = action.startsWith('Put') ? { VersionProvisionedConcurrencyNum: 1 } : {}
    expect(await (await withFunctions()).errorCode(action, { ...number, ...input })).toBe(code)
  })
})
