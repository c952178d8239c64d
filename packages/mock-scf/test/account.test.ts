import { describe, expect, it } from 'vitest'
import { createHarness } from './harness.js'
import { hello } from './zip.js'

function limitOf(Namespace: string) {
  return {
    Namespace,
    FunctionsCount: 50,
    Trigger: {
      Cos: 10,
      Timer: 10,
      Cmq: 10,
      Ckafka: 10,
      Apigw: 10,
      Cls: 10,
      Clb: 10,
      Mps: 10,
      Vod: 10,
      Eb: 10,
      Cm: 0,
      Total: 100,
    },
    ConcurrentExecutions: 1000,
    TimeoutLimit: 900,
    TestModelLimit: 20,
    InitTimeoutLimit: 300,
    RetryNumLimit: 2,
    MinMsgTTL: 1,
    MaxMsgTTL: 21600,
  }
}

const emptyNamespace = {
  Namespace: 'default',
  Functions: [],
  FunctionsCount: 0,
  TotalConcurrencyMem: null,
  TotalAllocatedConcurrencyMem: 0,
  TotalAllocatedProvisionedMem: 0,
}

describe('GetAccount', () => {
  it('describes a new account', async () => {
    expect(await createHarness().call('GetAccount')).toEqual({
      AccountUsage: {
        NamespacesCount: 1,
        Namespace: [emptyNamespace],
        TotalConcurrencyMem: 128000,
        TotalAllocatedConcurrencyMem: 0,
        UserConcurrencyMemLimit: 128000,
      },
      AccountLimit: { NamespacesCount: 5, Namespace: [limitOf('default')] },
    })
  })

  it('lists the functions of each namespace', async () => {
    const { call } = createHarness()
    await call('CreateNamespace', { Namespace: 'test' })
    await call('CreateFunction', hello)
    await call('CreateFunction', { ...hello, FunctionName: 'other' })
    await call('CreateFunction', { ...hello, FunctionName: 'third', Namespace: 'test' })
    expect(await call('GetAccount')).toMatchObject({
      AccountUsage: {
        NamespacesCount: 2,
        Namespace: [
          { Namespace: 'default', Functions: ['hello', 'other'], FunctionsCount: 2 },
          { Namespace: 'test', Functions: ['third'], FunctionsCount: 1 },
        ],
      },
      AccountLimit: { NamespacesCount: 5, Namespace: [limitOf('default'), limitOf('test')] },
    })
    await call('DeleteFunction', { FunctionName: 'third', Namespace: 'test' })
    await call('DeleteFunction', { FunctionName: 'hello' })
    await call('DeleteNamespace', { Namespace: 'test' })
    expect(await call('GetAccount')).toMatchObject({
      AccountUsage: { NamespacesCount: 1, Namespace: [{ Functions: ['other'], FunctionsCount: 1 }] },
      AccountLimit: { Namespace: [limitOf('default')] },
    })
  })

  it('reports the allocated concurrency memory', async () => {
    const { call } = createHarness()
    await call('CreateNamespace', { Namespace: 'test' })
    const first = { FunctionName: 'hello' }
    const third = { FunctionName: 'third', Namespace: 'test' }
    await call('CreateFunction', hello)
    await call('CreateFunction', { ...hello, ...third, MemorySize: 256 })
    await call('PublishVersion', first)
    await call('PublishVersion', third)
    const provide = (input: object, VersionProvisionedConcurrencyNum: number) =>
      call('PutProvisionedConcurrencyConfig', { ...input, Qualifier: '1', VersionProvisionedConcurrencyNum })
    await call('PutReservedConcurrencyConfig', { ...first, ReservedConcurrencyMem: 1000 })
    await provide(first, 5)
    await provide(third, 10)
    await call('PutTotalConcurrencyConfig', { TotalConcurrencyMem: 20_000, Namespace: 'test' })
    expect(await call('GetAccount')).toMatchObject({
      AccountUsage: {
        Namespace: [
          // Provisioned memory is part of the reserved memory.
          {
            TotalConcurrencyMem: null,
            TotalAllocatedConcurrencyMem: 1000,
            TotalAllocatedProvisionedMem: 640,
          },
          {
            TotalConcurrencyMem: 20_000,
            TotalAllocatedConcurrencyMem: 2560,
            TotalAllocatedProvisionedMem: 2560,
          },
        ],
        TotalConcurrencyMem: 128_000,
        TotalAllocatedConcurrencyMem: 3560,
        UserConcurrencyMemLimit: 20_000,
      },
      AccountLimit: { Namespace: [{ ConcurrentExecutions: 1000 }, { ConcurrentExecutions: 156 }] },
    })
    await call('DeleteReservedConcurrencyConfig', first)
    await call('DeleteProvisionedConcurrencyConfig', { ...third, Qualifier: '1' })
    expect(await call('GetAccount')).toMatchObject({
      AccountUsage: { TotalAllocatedConcurrencyMem: 640 },
    })
  })

  it('reports the configured limits', async () => {
    const { call } = createHarness({
      limits: { namespaces: 7, functions: 60, triggersOfType: 2, totalConcurrencyMem: 64_000 },
    })
    expect(await call('GetAccount')).toMatchObject({
      AccountUsage: { TotalConcurrencyMem: 64_000, UserConcurrencyMemLimit: 64_000 },
      AccountLimit: {
        NamespacesCount: 7,
        Namespace: [{ FunctionsCount: 60, Trigger: { Timer: 2, Total: 20 }, ConcurrentExecutions: 500 }],
      },
    })
  })
})
