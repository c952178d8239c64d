import { isServiceError } from '@tc3/core'
import { deployFunction, invokeAsync, invokeJson, type TailLogsOptions, tailLogs } from '@tc3/scf-helpers'
import { describe, expect, it } from 'vitest'
import { configuration, type Setup, setUp } from './emulator.js'

const code = { CosBucketName: 'code', CosObjectName: 'hello.zip' }

type Options = Parameters<typeof setUp>[0]

/** Logs its event. */
async function setUpHello(options: Options = {}): Promise<Setup> {
  const setup = setUp({ run: ({ event }) => ({ log: [event] }), ...options })
  await deployFunction(setup.scf, { name: 'hello', code, configuration }, setup)
  return setup
}

function tail({ scf, clock }: Setup, options: TailLogsOptions = {}) {
  return tailLogs(scf, 'hello', { clock, utcOffset: 0, ...options })
}

/** The event that a function logged. */
function eventIn({ Log }: { readonly Log: string }): string | undefined {
  return Log.split('\n')[2]
}

/** Runs `act` before each request for logs after the first, and returns the events of all entries until it is done. */
async function follow(
  setup: Setup,
  acts: readonly (() => Promise<unknown>)[],
  options: TailLogsOptions = {},
): Promise<(string | undefined)[]> {
  const done = new Error('done')
  const controller = new AbortController()
  const remaining = [...acts]
  const clock = {
    now: setup.clock.now,
    async sleep(ms: number) {
      setup.cloud.clock.advance(ms)
      const act = remaining.shift()
      if (act) await act()
      else controller.abort(done)
      controller.signal.throwIfAborted()
    },
  }
  const events: (string | undefined)[] = []
  try {
    for await (const entry of tail(setup, { signal: controller.signal, clock, ...options })) {
      events.push(eventIn(entry))
    }
  } catch (error) {
    if (error !== done) throw error
  }
  return events
}

function wait(): Promise<void> {
  return Promise.resolve()
}

describe('tailLogs', () => {
  it.each(['scf', 'bare'] as const)('takes the client %s', async (kind) => {
    const setup = await setUpHello()
    await invokeJson(setup.scf, 'hello', 1)
    const { value } = await tailLogs(setup[kind], 'hello', { clock: setup.clock, utcOffset: 0 }).next()
    expect(value).toMatchObject({ FunctionName: 'hello', RetCode: 0 })
  })

  it('returns each new entry once, in the order of the invocations', async () => {
    const setup = await setUpHello()
    await invokeJson(setup.scf, 'hello', 'before')
    setup.cloud.clock.advance(1000)
    const invoke = (event: unknown) => () => invokeJson(setup.scf, 'hello', event)
    const both = async () => {
      await invoke(2)()
      setup.cloud.clock.advance(1)
      await invoke(3)()
    }
    expect(await follow(setup, [invoke(1), both, wait, invoke(4), wait])).toEqual(['1', '2', '3', '4'])
  })

  it('returns older entries from startTime on, also over days', async () => {
    const setup = await setUpHello()
    const day = 86_400_000
    for (const event of [1, 2, 3, 4]) {
      await invokeJson(setup.scf, 'hello', event)
      setup.cloud.clock.advance(day)
    }
    const startTime = setup.clock.now() - 3 * day
    expect(await follow(setup, [wait], { startTime })).toEqual(['2', '3', '4'])
  })

  it('returns an entry of an invocation that runs when it ends', async () => {
    let end = () => {}
    const running = new Promise<void>((resolve) => {
      end = resolve
    })
    const setup = await setUpHello({
      async run({ event }) {
        if (event === '"long"') await running
        return { log: [event] }
      },
    })
    const events = await follow(setup, [
      () => invokeAsync(setup.scf, 'hello', 'long'),
      () => invokeJson(setup.scf, 'hello', 'short'),
      async () => {
        end()
        await running
      },
      wait,
      wait,
    ])
    expect(events).toEqual(['"short"', '"long"'])
  })

  it('stops looking for invocations that are older than lookback', async () => {
    const setup = await setUpHello()
    setup.cloud.journal.clear()
    await follow(setup, Array(6).fill(wait), { interval: 10_000, lookback: 20_000 })
    const starts = setup.cloud.journal.calls('GetFunctionLogs').map(({ input, time }) => {
      const { StartTime } = Object(input)
      return time - Date.parse(`${StartTime.replace(' ', 'T')}Z`)
    })
    expect(starts).toEqual(
      [0, 10_000, 20_000, 30_000, 30_000, 30_000, 30_000].map((age) => expect.closeTo(age, -4)),
    )
    expect(Math.max(...starts)).toBeLessThanOrEqual(31_000)
  })

  it.each([0, 8, -3.5])('asks for times in the zone UTC%d', async (utcOffset) => {
    const setup = await setUpHello()
    const startTime = Date.UTC(2024, 0, 2, 3, 0, 0)
    await follow(setup, [], { utcOffset, startTime })
    const { StartTime } = Object(setup.cloud.journal.last('GetFunctionLogs')?.input)
    expect(Date.parse(`${StartTime.replace(' ', 'T')}Z`) - startTime).toBe(utcOffset * 3_600_000)
  })

  it('uses the zone of Beijing by default', async () => {
    const setup = await setUpHello()
    await follow(setup, [], { utcOffset: undefined, startTime: Date.UTC(2024, 0, 2, 3, 0, 0) })
    setup.cloud.journal.expect({ action: 'GetFunctionLogs', input: { StartTime: '2024-01-02 11:00:00' } })
  })

  it('slows down while it is throttled, and misses nothing', async () => {
    const setup = await setUpHello()
    const throttle = () =>
      setup.cloud.faults.add({
        kind: 'error',
        action: 'GetFunctionLogs',
        code: 'RequestLimitExceeded',
        count: 9,
      })
    const invoke = (event: unknown) => () => invokeJson(setup.scf, 'hello', event)
    throttle()
    const start = setup.clock.now()
    expect(await follow(setup, [invoke(1), invoke(2), invoke(3), invoke(4), wait])).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
    // 4, 8 and 16 seconds while it is throttled, with three attempts each, then 2 seconds.
    expect(setup.clock.now() - start).toBeGreaterThanOrEqual(28_000)
  })

  it('reads as many pages as there are', async () => {
    const setup = await setUpHello()
    const many = async () => {
      for (const event of Array(250).keys()) await invokeJson(setup.scf, 'hello', event)
    }
    const events = await follow(setup, [many, wait])
    expect(events).toHaveLength(250)
    expect(new Set(events).size).toBe(250)
  })

  it('selects by namespace and version', async () => {
    const setup = await setUpHello()
    await setup.scf.publishVersion({ FunctionName: 'hello' })
    const invoke = (event: string, qualifier: string) => () =>
      invokeJson(setup.scf, 'hello', event, { qualifier })
    const acts = [invoke('latest', '$LATEST'), invoke('one', '1')]
    expect(await follow(setup, acts, { qualifier: '1' })).toEqual(['"one"'])
    await expect(follow(setup, [], { namespace: 'missing' })).rejects.toThrow('missing')
  })

  it('ends with the errors of calls', async () => {
    const setup = await setUpHello()
    await setup.scf.deleteFunction({ FunctionName: 'hello' })
    const error: unknown = await follow(setup, []).catch((reason: unknown) => reason)
    expect(isServiceError(error, 'ResourceNotFound')).toBe(true)
  })

  it('ends with the reason of the signal, also during a delay', async () => {
    const setup = await setUpHello()
    const controller = new AbortController()
    const entries = tailLogs(setup.scf, 'hello', { signal: controller.signal, utcOffset: 0 })
    const next = entries.next()
    // The first response is followed by a delay on the system's timer.
    while (setup.cloud.journal.calls('GetFunctionLogs').length === 0) await new Promise(setImmediate)
    controller.abort(new Error('stopped'))
    await expect(next).rejects.toThrow('stopped')
  })
})

it.each([
  { startTime: Number.NaN },
  { interval: 0 },
  { interval: Number.POSITIVE_INFINITY },
  { lookback: -1 },
  { utcOffset: 480 },
])('tailLogs rejects %j at once', async (options) => {
  const { scf } = setUp()
  const [name] = Object.keys(options)
  expect(() => tailLogs(scf, 'hello', options)).toThrow(RangeError)
  expect(() => tailLogs(scf, 'hello', options)).toThrow(`The option ${name} must be a number from`)
})

describe('logs of a function that is invoked often', () => {
  const second = 1000
  const start = Date.UTC(2024, 0, 2)

  /** Responds with the entries of an endless function: `perSecond` in each second until `last`. */
  function busyFunction(perSecond: number, last: number) {
    const ranges: { readonly offset: number; readonly limit: number }[] = []
    const parse = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`)
    async function fetch(_url: unknown, init?: RequestInit): Promise<Response> {
      const { StartTime, EndTime, Offset, Limit } = JSON.parse(String(init?.body))
      ranges.push({ offset: Offset, limit: Limit })
      const [from, to] = [parse(StartTime), Math.min(parse(EndTime), last)]
      const TotalCount = Math.max(0, (to - from) / second + 1) * perSecond
      const Data = Array.from({ length: Math.max(0, Math.min(Limit, TotalCount - Offset)) }, (_, index) => {
        const time = from + Math.floor((Offset + index) / perSecond) * second
        return {
          RequestId: `${time} ${(Offset + index) % perSecond}`,
          RetryNum: 0,
          StartTime: new Date(time).toISOString().slice(0, 19).replace('T', ' '),
          InvokeFinished: 1,
        }
      })
      return Response.json({ Response: { TotalCount, Data, RequestId: 'r' } })
    }
    return { fetch, ranges }
  }

  /** Reads until the given number of polls are done, and returns the keys of the entries. */
  async function read(perSecond: number, seconds: number, polls: number, options: TailLogsOptions = {}) {
    const last = start + (seconds - 1) * second
    const { fetch, ranges } = busyFunction(perSecond, last)
    const { scf } = setUp({}, { fetch })
    const done = new Error('done')
    let now = last
    let delays = 0
    const clock = {
      now: () => now,
      async sleep(ms: number) {
        now += ms
        delays += 1
        if (delays === polls) throw done
      },
    }
    const keys: string[] = []
    try {
      const entries = tailLogs(scf, 'hello', { startTime: start, clock, utcOffset: 0, ...options })
      for await (const { RequestId } of entries) keys.push(RequestId)
    } catch (error) {
      if (error !== done) throw error
    }
    return { keys, ranges }
  }

  it('are read beyond the maximum offset, each once', async () => {
    const { keys, ranges } = await read(30, 1000, 3)
    expect(keys).toHaveLength(30_000)
    expect(new Set(keys).size).toBe(30_000)
    expect(Math.max(...ranges.map(({ offset, limit }) => offset + limit))).toBe(10_000)
  })

  it('are skipped within a second that has more than the maximum offset', async () => {
    const { keys } = await read(12_000, 3, 2)
    expect(keys).toHaveLength(30_000)
    expect(new Set(keys).size).toBe(30_000)
  })

  it('are never returned twice, even if there are more than can be remembered', async () => {
    const { keys } = await read(1000, 130, 3)
    expect(keys).toHaveLength(130_000)
    expect(new Set(keys).size).toBe(130_000)
  })
})
