import type { RunOutcome } from '@tc3/mock-scf'
import { expect, it } from 'vitest'
import { createEmulator } from './emulator.js'
import { zip } from './zip.js'

const Code = { ZipFile: zip().ZipFile }

/** What the next invocation does, and how many seconds it takes. */
interface Plan extends RunOutcome {
  readonly seconds?: number
}

/** An emulator whose functions do what the test plans. */
async function account(...functions: string[]) {
  let next: Plan = {}
  const emulator = createEmulator({
    run() {
      const { seconds = 0, ...outcome } = next
      emulator.advanceSeconds(seconds)
      return outcome
    },
  })
  const { call } = emulator
  for (const FunctionName of functions) await call('CreateFunction', { FunctionName, Code })

  /** Invokes a function and returns the RequestId. */
  async function invoke(FunctionName: string, plan: Plan = {}, input: object = {}): Promise<string> {
    next = plan
    return (await call('Invoke', { FunctionName, ...input })).RequestId
  }
  return { ...emulator, invoke }
}

/** The RequestIds of logs or events. */
function requestIds(items: unknown, member: string): unknown[] {
  return Array.isArray(items) ? items.map((item) => item[member]) : []
}

it('GetFunctionLogs filters by every kind of result', async () => {
  const { call, invoke } = await account('hello')
  const codes = [430, 432, 433, 434, 437, 443]
  const succeeded = await invoke('hello')
  const failed = new Map<number, string>()
  for (const statusCode of codes)
    failed.set(statusCode, await invoke('hello', { failure: { message: 'no', statusCode } }))
  const logs = async (RetCode: string) => {
    const { Data } = await call('GetFunctionLogs', {
      FunctionName: 'hello',
      Order: 'asc',
      Filter: { RetCode },
    })
    return requestIds(Data, 'RequestId').sort()
  }
  const idsOf = (...wanted: number[]) => wanted.map((code) => failed.get(code)).sort()
  expect(await logs('is0')).toEqual([succeeded])
  expect(await logs('not0')).toEqual(idsOf(...codes))
  expect(await logs('TimeLimitExceeded')).toEqual(idsOf(433))
  expect(await logs('ResourceLimitExceeded')).toEqual(idsOf(432, 434))
  expect(await logs('UserCodeException')).toEqual(idsOf(430, 443))
  expect(await logs('')).toHaveLength(7)
})

it('GetFunctionLogs filters by RequestId and version', async () => {
  const { call, invoke } = await account('hello')
  await call('PublishVersion', { FunctionName: 'hello' })
  const ids = [await invoke('hello'), await invoke('hello', {}, { Qualifier: '1' }), await invoke('hello')]
  const logs = async (filter: object) => {
    const { Data } = await call('GetFunctionLogs', { FunctionName: 'hello', Order: 'asc', ...filter })
    return requestIds(Data, 'RequestId').sort()
  }
  expect(await logs({ FunctionRequestId: ids[0] })).toEqual([ids[0]])
  expect(await logs({ Qualifier: '1' })).toEqual([ids[1]])
  expect(await logs({ Qualifier: '$LATEST' })).toEqual([ids[0], ids[2]].sort())
  expect(await logs({ Qualifier: '1', FunctionRequestId: ids[0] })).toEqual([])
})

it('GetFunctionLogs sorts by name, duration, memory and start', async () => {
  const { call, invoke } = await account('beta', 'alpha')
  const first = await invoke('beta', { seconds: 2, memUsage: 1 })
  const second = await invoke('alpha', { seconds: 3, memUsage: 5 })
  const third = await invoke('beta', { seconds: 1, memUsage: 3 })
  const logs = async (OrderBy?: string) => {
    const { Data } = await call('GetFunctionLogs', { Order: 'asc', OrderBy })
    return requestIds(Data, 'RequestId')
  }
  expect(await logs()).toEqual([first, second, third])
  expect(await logs('start_time')).toEqual([first, second, third])
  expect((await logs('function_name'))[0]).toBe(second)
  expect(await logs('duration')).toEqual([third, first, second])
  expect(await logs('mem_usage')).toEqual([first, third, second])
})

it('GetRequestStatus finds an invocation in the whole period, and by default in the last 15 minutes', async () => {
  const { call, invoke, advanceSeconds } = await account('hello')
  advanceSeconds(1)
  const FunctionRequestId = await invoke('hello')
  const found = async (period: object) =>
    (await call('GetRequestStatus', { FunctionName: 'hello', FunctionRequestId, ...period })).TotalCount
  const between = (StartTime: string, EndTime: string) =>
    found({ StartTime: `2020-01-01 00:00:0${StartTime}`, EndTime: `2020-01-01 00:00:0${EndTime}` })
  expect(await between('1', '2')).toBe(1)
  expect(await between('0', '1')).toBe(1)
  expect(await between('2', '3')).toBe(0)
  advanceSeconds(15 * 60)
  expect(await found({})).toBe(1)
  advanceSeconds(0.001)
  expect(await found({})).toBe(0)
})

it('ListAsyncEvents filters and sorts', async () => {
  const { call, invoke, advanceSeconds } = await account()
  await call('CreateFunction', { FunctionName: 'worker', Code, AsyncRunEnable: 'TRUE' })
  await call('PublishVersion', { FunctionName: 'worker' })
  const event = { InvocationType: 'Event' }
  const long = await invoke('worker', { seconds: 5 }, event)
  advanceSeconds(-4)
  const short = await invoke('worker', { seconds: 1 }, { ...event, Qualifier: '1' })
  advanceSeconds(20)
  const events = async (input: object = {}) => {
    const { EventList } = await call('ListAsyncEvents', { FunctionName: 'worker', Order: 'ASC', ...input })
    return requestIds(EventList, 'InvokeRequestId')
  }
  expect(await events()).toEqual([long, short])
  expect(await events({ Order: 'DESC' })).toEqual([short, long])
  expect(await events({ Orderby: 'StartTime' })).toEqual([long, short])
  expect(await events({ Orderby: 'EndTime' })).toEqual([short, long])
  expect(await events({ Qualifier: '1' })).toEqual([short])
  expect(await events({ InvokeRequestId: long })).toEqual([long])
  expect(await events({ InvokeType: ['API'] })).toEqual([long, short])
  expect(await events({ InvokeType: ['COS', 'CMQ'] })).toEqual([])
  const interval = (Start: number, End: number) => ({
    Start: `2020-01-01 00:00:0${Start}`,
    End: `2020-01-01 00:00:0${End}`,
  })
  expect(await events({ StartTimeInterval: interval(1, 2) })).toEqual([short])
  expect(await events({ StartTimeInterval: interval(0, 1) })).toEqual([long])
  expect(await events({ EndTimeInterval: interval(2, 5) })).toEqual([short])
  expect(await events({ EndTimeInterval: interval(5, 6) })).toEqual([long])
})
