import type { Invocation, RunFailure, RunFunction } from '@tc3/mock-scf'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createEmulator } from './emulator.js'

const ZipFile = Buffer.from(zipSync({ 'index.js': new Uint8Array() })).toString('base64')

/** Creates an emulator with the function `hello`. */
async function account(run?: RunFunction, input: object = {}) {
  const emulator = createEmulator(run && { run })
  const code = {
    FunctionName: 'hello',
    Code: { ZipFile },
    Runtime: 'Nodejs12.16',
    Handler: 'index.main_handler',
  }
  await emulator.call('CreateFunction', { ...code, ...input })
  return emulator
}

const hello = { FunctionName: 'hello' }

describe('Invoke', () => {
  it('returns the result of the function as JSON', async () => {
    const { call } = await account(() => ({ returned: { sum: 3 }, memUsage: 2048 }))
    const { Result, RequestId } = await call('Invoke', hello)
    expect(Result).toEqual({
      FunctionRequestId: RequestId,
      InvokeResult: 0,
      RetMsg: '{"sum":3}',
      ErrMsg: '',
      Log: '',
      MemUsage: 2048,
      Duration: 0,
      BillDuration: 100,
    })
  })

  it('returns the event by default', async () => {
    const { call } = await account()
    const { Result } = await call('Invoke', { ...hello, ClientContext: '{"key":"value"}' })
    expect(Result).toMatchObject({ InvokeResult: 0, RetMsg: '{"key":"value"}' })
    expect(await call('Invoke', hello)).toMatchObject({ Result: { RetMsg: 'null' } })
  })

  it('passes the function, its version and the event to the stand-in', async () => {
    const seen: Invocation[] = []
    const { call } = await account(
      (invocation) => {
        seen.push(invocation)
        return {}
      },
      { Environment: { Variables: [{ Key: 'LEVEL', Value: 'debug' }] } },
    )
    const { RequestId } = await call('Invoke', { ...hello, ClientContext: '1' })
    expect(seen).toEqual([
      {
        account: '100000000001',
        region: 'ap-guangzhou',
        namespace: 'default',
        functionName: 'hello',
        version: '$LATEST',
        requestId: RequestId,
        event: '1',
        environment: { LEVEL: 'debug' },
      },
    ])
  })

  const stack = 'Error: no disk\n    at main (/var/user/index.js:1:7)'

  it.each<[RunFailure, object]>([
    [
      { message: 'no disk', stackTrace: stack },
      { errorCode: 1, errorMessage: 'user code exception caught', stackTrace: stack, statusCode: 430 },
    ],
    [
      { message: 'no disk' },
      { errorCode: 1, errorMessage: 'user code exception caught', stackTrace: 'no disk', statusCode: 430 },
    ],
    [
      { statusCode: 433 },
      { errorCode: -1, errorMessage: 'Invoking task timed out after 7 seconds', statusCode: 433 },
    ],
    [{ statusCode: 434 }, { errorCode: -1, errorMessage: 'Task memory exceeded 256 MB', statusCode: 434 }],
    [
      { statusCode: 439, stackTrace: stack },
      { errorCode: 1, errorMessage: 'Process exited before completing request', statusCode: 439 },
    ],
    [
      { statusCode: 443, message: 'Traceback: no module x' },
      { errorCode: 1, errorMessage: 'Traceback: no module x', statusCode: 443 },
    ],
    [
      { statusCode: 434, message: 'mine' },
      { errorCode: -1, errorMessage: 'mine', statusCode: 434 },
    ],
  ])('reports the failure %j as the cloud does', async (failure, expected) => {
    const { call } = await account(() => ({ failure, log: ['one'] }))
    await call('UpdateFunctionConfiguration', { ...hello, Timeout: 7, MemorySize: 256 })
    const { Result, RequestId } = await call('Invoke', { ...hello, LogType: 'Tail' })
    const { RetMsg, ErrMsg, Log, InvokeResult } = Object(Result)
    const report = JSON.parse(RetMsg)
    expect(report).toEqual({ requestId: RequestId, ...expected })
    expect(Object.keys(report)).toEqual(Object.keys(report).sort())
    expect([ErrMsg, InvokeResult]).toEqual([RetMsg, report.statusCode])
    expect(Log.split('\n').slice(2, 5)).toEqual([
      'one',
      `ERROR RequestId:${RequestId} Result:${RetMsg}`,
      `END RequestId: ${RequestId}`,
    ])
  })

  it('treats a stand-in that throws as a failing function', async () => {
    const error = new Error('broken')
    const { call } = await account(() => {
      throw error
    })
    const { Result } = await call('Invoke', hello)
    expect(Result).toMatchObject({ InvokeResult: 430 })
    expect(JSON.parse(Object(Result).ErrMsg).stackTrace).toBe(error.stack)
  })

  it('treats a result that JSON cannot represent as a failure of the function', async () => {
    const cyclic: { self?: object } = {}
    cyclic.self = cyclic
    const { call } = await account(() => ({ returned: cyclic }))
    expect(await call('Invoke', hello)).toMatchObject({ Result: { InvokeResult: 430 } })
    // The default stand-in can parse deeper events than it can serialize.
    const echo = await account()
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const { Result } = await echo.call('Invoke', { ...hello, ClientContext: deep })
    expect(Result).toMatchObject({ InvokeResult: 430 })
  })

  it('returns the last 4 KB of the log on request', async () => {
    const { call } = await account(() => ({ log: ['one', 'two'], memUsage: 1024 * 1024 }))
    const { Result, RequestId } = await call('Invoke', { ...hello, LogType: 'Tail' })
    expect(Result).toMatchObject({
      Log: [
        `START RequestId: ${RequestId}`,
        `Event RequestId: ${RequestId}`,
        'one',
        'two',
        `END RequestId: ${RequestId}`,
        `Report RequestId: ${RequestId} Duration:0ms Memory:128MB MemUsage:1MB`,
      ].join('\n'),
    })

    const long = await account(() => ({ log: ['\u672a'.repeat(4000)] }))
    const { Result: result } = await long.call('Invoke', { ...hello, LogType: 'Tail' })
    const { Log: log = '' } = result as { Log?: string }
    const bytes = new TextEncoder().encode(log).length
    expect(bytes).toBeLessThanOrEqual(4096)
    expect(bytes).toBeGreaterThan(4093)
    expect(log).not.toContain('\uFFFD')
  })

  it('runs the given version or alias, by default $LATEST', async () => {
    const { call } = await account(({ version }) => ({ returned: version }))
    await call('PublishVersion', hello)
    await call('CreateAlias', { ...hello, Name: 'prod', FunctionVersion: '1' })
    const ran = async (input: object) => (await call('Invoke', { ...hello, ...input })).Result
    expect(await ran({})).toMatchObject({ RetMsg: '"$LATEST"' })
    expect(await ran({ Qualifier: '1' })).toMatchObject({ RetMsg: '"1"' })
    expect(await ran({ Qualifier: 'prod' })).toMatchObject({ RetMsg: '"1"' })
  })

  it('rejects functions that cannot be invoked', async () => {
    const { call, errorCode } = await account()
    expect(await errorCode('Invoke', { FunctionName: 'other' })).toBe('ResourceNotFound.Function')
    expect(await errorCode('Invoke', { ...hello, ClientContext: '{' })).toBe('InvalidParameterValue.Param')
    await call('CreateFunction', { FunctionName: 'web', Code: { ZipFile }, Type: 'HTTP' })
    expect(await errorCode('Invoke', { FunctionName: 'web' })).toBe('InvalidParameterValue')
    expect(await errorCode('InvokeFunction', { FunctionName: 'web' })).toBe(
      'InvalidParameterValue.FunctionType',
    )
  })

  it('returns InvokeResult 432 if the reserved quota is 0', async () => {
    const { call } = await account()
    await call('PutReservedConcurrencyConfig', { ...hello, ReservedConcurrencyMem: 0 })
    expect(await call('Invoke', hello)).toMatchObject({ Result: { InvokeResult: 432 } })
  })
})

describe('an asynchronous invocation', () => {
  const event = { ...hello, InvocationType: 'Event' }

  it('returns immediately, and its result can be read later', async () => {
    let finish: (value: object) => void = () => {}
    const { call } = await account(
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    )
    const { Result, RequestId } = await call('Invoke', event)
    expect(Result).toMatchObject({ FunctionRequestId: RequestId, RetMsg: null, Log: null })
    const request = { ...hello, FunctionRequestId: RequestId }
    expect(await call('GetRequestStatus', request)).toMatchObject({ Data: [{ RetCode: 1, RetMsg: '' }] })
    finish({ returned: 'done' })
    expect(await call('GetRequestStatus', request)).toMatchObject({
      Data: [{ RetCode: 0, RetMsg: '"done"' }],
    })
  })

  it('is retried as often as is configured', async () => {
    let runs = 0
    const { call } = await account(() => {
      runs += 1
      return { failure: { message: 'no' } }
    })
    const { RequestId } = await call('Invoke', event)
    const request = { ...hello, FunctionRequestId: RequestId }
    expect(await call('GetRequestStatus', request)).toMatchObject({ Data: [{ RetCode: -1, RetryNum: 2 }] })
    expect(runs).toBe(3)
    await call('UpdateFunctionEventInvokeConfig', {
      ...hello,
      AsyncTriggerConfig: { RetryConfig: [{ RetryNum: 0 }], MsgTTL: 21600 },
    })
    await call('Invoke', event)
    expect(runs).toBe(4)
  })

  it('is retried only as often as full minutes fit into the lifetime of its event', async () => {
    const { call } = await account(() => ({ failure: { message: 'no' } }))
    const AsyncTriggerConfig = { RetryConfig: [{ RetryNum: 2 }], MsgTTL: 119 }
    await call('UpdateFunctionEventInvokeConfig', { ...hello, AsyncTriggerConfig })
    const { RequestId } = await call('Invoke', event)
    const request = { ...hello, FunctionRequestId: RequestId }
    expect(await call('GetRequestStatus', request)).toMatchObject({ Data: [{ RetryNum: 1 }] })
  })

  describe('that fails, with a retry interval,', () => {
    /** Creates an emulator with a stopped clock and a function that fails. */
    async function failing(MsgTTL = 21600) {
      let runs = 0
      function run() {
        runs += 1
        return { failure: { message: `no ${runs}` } }
      }
      const { scf, call } = createEmulator({ run, retryInterval: 60_000 })
      scf.clock.freeze()
      await call('CreateFunction', { ...hello, Code: { ZipFile } })
      const AsyncTriggerConfig = { RetryConfig: [{ RetryNum: 2 }], MsgTTL }
      await call('UpdateFunctionEventInvokeConfig', { ...hello, AsyncTriggerConfig })
      const { RequestId } = await call('Invoke', event)
      async function status() {
        const { Data } = await call('GetRequestStatus', { ...hello, FunctionRequestId: RequestId })
        return Reflect.get(Object(Data), 0)
      }
      return { scf, call, status, runs: () => runs }
    }

    it('is retried on the emulator’s clock', async () => {
      const { scf, status, runs } = await failing()
      for (const [tries, seconds] of [
        [1, 59],
        [1, 1],
        [2, 59],
      ] as const) {
        expect(await status()).toMatchObject({ RetCode: 1, RetryNum: 0 })
        expect(runs()).toBe(tries)
        scf.clock.advance(seconds * 1000)
      }
      expect(await status()).toMatchObject({ RetCode: 1, StartTime: '2020-01-01 00:01:00' })
      scf.clock.advance(1000)
      expect(await status()).toMatchObject({
        RetCode: -1,
        RetryNum: 2,
        RetMsg: expect.stringContaining('no 3'),
        // Only of the last attempt.
        StartTime: '2020-01-01 00:02:00',
        Duration: 0,
      })
      expect(runs()).toBe(3)
    })

    it('is not retried once its event has expired', async () => {
      const { scf, status, runs } = await failing(120)
      expect(await status()).toMatchObject({ RetCode: 1 })
      scf.clock.advance(121_000)
      expect(await status()).toMatchObject({ RetCode: -1, RetryNum: 0 })
      expect(runs()).toBe(1)
    })

    it('is retried when its event is exactly as old as it may be', async () => {
      const { scf, status, runs } = await failing(120)
      expect(await status()).toMatchObject({ RetCode: 1 })
      scf.clock.advance(120_000)
      expect(await status()).toMatchObject({ RetCode: 1 })
      expect(runs()).toBe(2)
    })

    it('is not retried after its function was deleted', async () => {
      const { scf, call, runs } = await failing()
      await call('DeleteFunction', hello)
      scf.clock.advance(60_000)
      await call('ListFunctions')
      expect(runs()).toBe(1)
    })
  })

  it('accepts at most 128 KB', async () => {
    const { call, errorCode } = await account()
    const text = (bytes: number) => ({ ...event, ClientContext: JSON.stringify('x'.repeat(bytes - 2)) })
    await call('Invoke', text(128 * 1024))
    expect(await errorCode('Invoke', text(128 * 1024 + 1))).toBe('InvalidParameterValue.Param')
  })
})

describe('InvokeFunction', () => {
  it('runs the version that $DEFAULT points to', async () => {
    const { call } = await account(({ version }) => ({ returned: version }))
    await call('PublishVersion', hello)
    expect(await call('InvokeFunction', hello)).toMatchObject({ Result: { RetMsg: '"$LATEST"' } })
    await call('UpdateAlias', { ...hello, Name: '$DEFAULT', FunctionVersion: '1' })
    expect(await call('InvokeFunction', hello)).toMatchObject({ Result: { RetMsg: '"1"' } })
  })

  it('rejects a qualifier that does not exist', async () => {
    const { errorCode } = await account()
    expect(await errorCode('InvokeFunction', { ...hello, Qualifier: 'none' })).toBe(
      'ResourceNotFound.Qualifier',
    )
  })
})

describe('GetRequestStatus', () => {
  it('finds an invocation within the last 15 minutes, or within the given period', async () => {
    const { call, advanceSeconds } = await account(() => ({ memUsage: 1024 * 1024 }))
    const { RequestId } = await call('Invoke', hello)
    const request = { ...hello, FunctionRequestId: RequestId }
    expect(await call('GetRequestStatus', request)).toMatchObject({
      TotalCount: 1,
      Data: [
        {
          FunctionName: 'hello',
          RequestId,
          StartTime: '2020-01-01 00:00:00',
          RetCode: 0,
          RetMsg: 'null',
          Duration: 0,
          MemUsage: 1,
          RetryNum: 0,
        },
      ],
    })
    advanceSeconds(16 * 60)
    expect(await call('GetRequestStatus', request)).toMatchObject({ TotalCount: 0, Data: [] })
    const period = { StartTime: '2019-12-31 23:00:00', EndTime: '2020-01-01 00:00:00' }
    expect(await call('GetRequestStatus', { ...request, ...period })).toMatchObject({ TotalCount: 1 })
  })

  it('rejects invalid periods and RequestIds', async () => {
    const { errorCode } = await account()
    const request = { ...hello, FunctionRequestId: '6add56fa-58f1-11e8-89a9-5254005d5fdb' }
    const code = (input: object) => errorCode('GetRequestStatus', { ...request, ...input })
    expect(await code({ FunctionRequestId: 'x' })).toBe('InvalidParameterValue.FunctionRequestId')
    expect(await code({ StartTime: '2020-01-01 00:00:00' })).toBe('InvalidParameterValue.StartTimeOrEndTime')
    expect(await code({ StartTime: '2020-02-30 00:00:00', EndTime: '2020-03-01 00:00:00' })).toBe(
      'InvalidParameterValue.DateTime',
    )
    expect(await code({ StartTime: '2020-01-01 00:00:01', EndTime: '2020-01-01 00:00:01' })).toBe(
      'InvalidParameterValue.StartTime',
    )
    expect(await code({ FunctionName: 'other' })).toBe('ResourceNotFound.Function')
  })
})

describe('GetFunctionLogs', () => {
  it('lists invocations, the latest first, and filters by result', async () => {
    let failure: { message: string; statusCode: number } | undefined
    const { call, advanceSeconds } = await account(() =>
      failure ? { failure } : { returned: 'ok', log: ['a line'] },
    )
    await call('Invoke', hello)
    advanceSeconds(1)
    failure = { message: 'late', statusCode: 433 }
    await call('Invoke', hello)
    async function codes(input: object) {
      const { Data, TotalCount } = (await call('GetFunctionLogs', { ...hello, ...input })) as {
        Data?: { RetCode: number }[]
        TotalCount?: number
      }
      return [TotalCount, Data?.map(({ RetCode }) => RetCode)]
    }
    expect(await codes({})).toEqual([2, [433, 0]])
    expect(await codes({ Order: 'asc' })).toEqual([2, [0, 433]])
    expect(await codes({ Limit: 1, Offset: 1 })).toEqual([2, [0]])
    expect(await codes({ Filter: { RetCode: 'is0' } })).toEqual([1, [0]])
    expect(await codes({ Filter: { RetCode: 'not0' } })).toEqual([1, [433]])
    expect(await codes({ Filter: { RetCode: 'TimeLimitExceeded' } })).toEqual([1, [433]])
    expect(await codes({ Filter: { RetCode: 'UserCodeException' } })).toEqual([0, []])
    expect(await codes({ StartTime: '2020-01-01 00:00:01', EndTime: '2020-01-01 00:00:02' })).toEqual([
      1,
      [433],
    ])
    expect(await codes({ FunctionName: undefined })).toEqual([2, [433, 0]])
  })

  it('includes the whole first and last second of a period', async () => {
    const { call, advanceSeconds } = await account(() => ({}))
    const period = { StartTime: '2020-01-01 00:00:01', EndTime: '2020-01-01 00:00:02' }
    const count = async () => (await call('GetFunctionLogs', { ...hello, ...period })).TotalCount
    const counts: unknown[] = []
    for (const seconds of [0.999, 0.001, 1.999, 0.001]) {
      advanceSeconds(seconds)
      await call('Invoke', hello)
      counts.push(await count())
    }
    expect(counts).toEqual([0, 1, 2, 2])
  })

  it('rejects offsets beyond 10,000, and periods longer than a day', async () => {
    const { call, errorCode } = await account()
    expect(await errorCode('GetFunctionLogs', { ...hello, Offset: 9990, Limit: 11 })).toBe(
      'LimitExceeded.Offset',
    )
    expect(
      await errorCode('GetFunctionLogs', {
        ...hello,
        StartTime: '2020-01-01 00:00:00',
        EndTime: '2020-01-02 00:00:01',
      }),
    ).toBe('InvalidParameterValue.DateTime')
    const oneDay = { StartTime: '2020-01-01 00:00:00', EndTime: '2020-01-02 00:00:00' }
    expect(await call('GetFunctionLogs', { ...hello, ...oneDay })).toMatchObject({ TotalCount: 0 })
    expect(await call('GetFunctionLogs', { ...hello, Offset: 9990, Limit: 10 })).toMatchObject({
      TotalCount: 0,
    })
    expect(await errorCode('GetFunctionLogs', { ...hello, OrderBy: 'color' })).toBe(
      'InvalidParameterValue.OrderBy',
    )
  })

  it('retains the configured number of invocations per function', async () => {
    const { call } = createEmulator({ limits: { invocations: 2 } })
    await call('CreateFunction', { ...hello, Code: { ZipFile } })
    const ids: string[] = []
    for (let count = 0; count < 3; count += 1) ids.push((await call('Invoke', hello)).RequestId)
    const { Data } = (await call('GetFunctionLogs', { ...hello, Order: 'asc' })) as {
      Data?: { RequestId: string }[]
    }
    expect(Data?.map(({ RequestId }) => RequestId)).toEqual(ids.slice(1))
  })
})

describe('the event of an asynchronous function', () => {
  const event = { ...hello, InvocationType: 'Event' }
  const asynchronous = { AsyncRunEnable: 'TRUE' }

  it('is unfinished in logs and statuses until its transition ends', async () => {
    const { call, advanceSeconds } = createEmulator({ transitions: { 'asyncEvent.RUNNING': { ms: 5000 } } })
    await call('CreateFunction', { ...hello, Code: { ZipFile }, ...asynchronous })
    const { RequestId } = await call('Invoke', event)
    const seen = async () => [
      (await call('GetFunctionLogs', hello)).Data,
      (await call('GetRequestStatus', { ...hello, FunctionRequestId: RequestId })).Data,
    ]
    expect(await seen()).toMatchObject([[{ InvokeFinished: 0, RetMsg: '' }], [{ RetCode: 1, RetMsg: '' }]])
    advanceSeconds(5)
    expect(await seen()).toMatchObject([
      [{ InvokeFinished: 1, RetMsg: 'null', Duration: 5000 }],
      [{ RetCode: 0, RetMsg: 'null', Duration: 5000 }],
    ])
  })

  it('is RUNNING, then FINISHED or FAILED, and never retried', async () => {
    const finish: ((value: object) => void)[] = []
    const { call, advanceSeconds } = await account(
      () =>
        new Promise((resolve) => {
          finish.push(resolve)
        }),
      asynchronous,
    )
    const first = await call('Invoke', event)
    advanceSeconds(1)
    const second = await call('Invoke', event)
    const status = async ({ RequestId }: { RequestId: string }) =>
      (await call('GetAsyncEventStatus', { InvokeRequestId: RequestId })).Result
    expect(await status(first)).toEqual({
      InvokeRequestId: first.RequestId,
      Status: 'RUNNING',
      StatusCode: 0,
    })
    advanceSeconds(2)
    finish[0]?.({ returned: 1 })
    finish[1]?.({ failure: { message: 'no' } })
    expect(await status(first)).toMatchObject({ Status: 'FINISHED', StatusCode: 0 })
    expect(await status(second)).toMatchObject({ Status: 'FAILED', StatusCode: 430 })
    expect(finish).toHaveLength(2)

    const { EventList } = await call('ListAsyncEvents', hello)
    expect(EventList).toEqual([
      {
        InvokeRequestId: second.RequestId,
        InvokeType: 'API',
        Qualifier: '$LATEST',
        Status: 'FAILED',
        StartTime: '2020-01-01 00:00:01.000',
        EndTime: '2020-01-01 00:00:03.000',
      },
      expect.objectContaining({ InvokeRequestId: first.RequestId, Status: 'FINISHED' }),
    ])
    const count = async (input: object) => (await call('ListAsyncEvents', { ...hello, ...input })).TotalCount
    expect(await count({ Status: ['FAILED', 'ABORTED'] })).toBe(1)
    expect(await count({ InvokeRequestId: first.RequestId })).toBe(1)
    expect(await count({ Qualifier: '$LATEST' })).toBe(2)
    const interval = (Start: string, End: string) => ({ Start, End })
    expect(await count({ StartTimeInterval: interval('2020-01-01 00:00:00', '2020-01-01 00:00:01') })).toBe(1)
    expect(await count({ EndTimeInterval: interval('2020-01-01 00:00:04', '2020-01-01 00:00:05') })).toBe(0)

    advanceSeconds(3 * 24 * 3600 + 1)
    expect(await count({})).toBe(0)
  })

  it('can be terminated while it is RUNNING', async () => {
    let finish: (value: object) => void = () => {}
    const { call, errorCode } = await account(
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
      asynchronous,
    )
    const { RequestId } = await call('Invoke', event)
    const request = { ...hello, InvokeRequestId: RequestId }
    await call('TerminateAsyncEvent', request)
    finish({ returned: 1 })
    expect(await call('GetAsyncEventStatus', { InvokeRequestId: RequestId })).toMatchObject({
      Result: { Status: 'ABORTED' },
    })
    expect(await errorCode('TerminateAsyncEvent', request)).toBe('FailedOperation.AsyncEventStatus')
    expect(await errorCode('TerminateAsyncEvent', { ...request, InvokeRequestId: 'none' })).toBe(
      'ResourceNotFound.AsyncEvent',
    )
  })

  it('is deleted with its function, and unknown in other regions', async () => {
    const { call, errorCode } = await account(undefined, asynchronous)
    const { RequestId } = await call('Invoke', event)
    const request = { InvokeRequestId: RequestId }
    expect(await errorCode('GetAsyncEventStatus', request, { region: 'ap-beijing' })).toBe(
      'ResourceNotFound.AsyncEvent',
    )
    await call('DeleteFunction', hello)
    expect(await errorCode('GetAsyncEventStatus', request)).toBe('ResourceNotFound.AsyncEvent')
  })

  it('is listed only with valid filters', async () => {
    const { errorCode } = await account(undefined, asynchronous)
    expect(await errorCode('ListAsyncEvents', { ...hello, Status: ['GONE'] })).toBe(
      'InvalidParameterValue.Status',
    )
    expect(await errorCode('ListAsyncEvents', { ...hello, InvokeType: [''] })).toBe(
      'InvalidParameterValue.InvokeType',
    )
    expect(await errorCode('ListAsyncEvents', { ...hello, Qualifier: '9' })).toBe('ResourceNotFound.Version')
    expect(await errorCode('ListAsyncEvents', { ...hello, Limit: 101 })).toBe('InvalidParameterValue.Limit')
  })
})
