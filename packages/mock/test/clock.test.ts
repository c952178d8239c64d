import { createClient } from '@tc3/core'
import { createClock } from '@tc3/mock'
import { listen } from '@tc3/mock/node'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ask, codeOf, v1, v3 } from './caller.js'
import { createDemo, credentials, demo, now } from './demo.js'

const start = now * 1000

/** Creates a base clock whose time and timers are controlled by hand. */
function createBase() {
  let time = start
  const timers: {
    readonly ms: number
    readonly ring: () => void
    readonly signal: AbortSignal | undefined
  }[] = []
  return {
    timers,
    pass: (ms: number) => {
      time += ms
    },
    now: () => time,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((ring, reject) => {
        timers.push({ ms, ring, signal })
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
  }
}

/** Whether a promise is settled. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending')
  // By then, the callbacks of settled promises have run.
  const turns = new Promise((resolve) => setImmediate(() => resolve(pending)))
  return (await Promise.race([promise.catch(() => {}), turns])) !== pending
}

describe('a test clock', () => {
  it('shows the time of its base clock', () => {
    const base = createBase()
    const clock = createClock(base)
    expect(clock).toMatchObject({ speed: 1 })
    expect(clock.now()).toBe(start)
    base.pass(1500)
    expect(clock.now()).toBe(start + 1500)
  })

  it('shows the system’s time by default', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    onTestFinished(() => void vi.useRealTimers())
    expect(createClock().now()).toBe(start)
  })

  it('stops, and runs on from there', () => {
    const base = createBase()
    const clock = createClock(base)
    clock.freeze()
    base.pass(5000)
    expect(clock.now()).toBe(start)
    clock.run()
    base.pass(10)
    expect(clock.now()).toBe(start + 10)
  })

  it('advances in steps', () => {
    const clock = createClock(createBase())
    clock.freeze()
    clock.advance(1000)
    clock.advance(1)
    expect(clock.now()).toBe(start + 1001)
  })

  it('is set to a time, and stays running or frozen', () => {
    const base = createBase()
    const clock = createClock(base)
    clock.set(0)
    base.pass(7)
    expect(clock.now()).toBe(7)
    clock.freeze()
    clock.set(100)
    base.pass(7)
    expect(clock.now()).toBe(100)
  })

  it('is reset to the time and the speed of its base clock', async () => {
    const base = createBase()
    const clock = createClock(base)
    clock.run({ speed: 60 })
    clock.set(0)
    clock.freeze()
    const slept = clock.sleep(start + 10)
    base.pass(10)
    clock.reset()
    expect([clock.now(), clock.speed]).toEqual([start + 10, 1])
    expect(await isSettled(slept)).toBe(true)
    base.pass(5)
    expect(clock.now()).toBe(start + 15)
  })

  it('runs at different speeds', () => {
    const base = createBase()
    const clock = createClock(base)
    clock.run({ speed: 60 })
    expect(clock.speed).toBe(60)
    base.pass(1000)
    expect(clock.now()).toBe(start + 60_000)
    clock.run({ speed: 0.5 })
    base.pass(1001)
    expect(clock.now()).toBe(start + 60_500)
    clock.advance(10)
    expect(clock.now()).toBe(start + 60_510)
  })

  it('stops at the latest time that a Date can represent', () => {
    const base = createBase()
    const clock = createClock(base)
    clock.run({ speed: 1e300 })
    for (const ms of [1, 1000, -5000]) {
      base.pass(ms)
      expect(new Date(clock.now()).toISOString()).toMatch(/^\+275760-09-13|^-271821-04-20/)
    }
  })

  it('can be set to the first and to the last time of a Date, and advanced by nothing', () => {
    const clock = createClock(createBase())
    clock.freeze()
    for (const time of [8.64e15, -8.64e15]) {
      clock.set(time)
      clock.advance(0)
      expect(clock.now()).toBe(time)
    }
  })

  it.each<[string, (clock: ReturnType<typeof createClock>) => void]>([
    ['the time NaN', (clock) => clock.set(Number.NaN)],
    ['a time beyond all dates', (clock) => clock.set(1e16)],
    ['a negative step', (clock) => clock.advance(-1)],
    ['the step NaN', (clock) => clock.advance(Number.NaN)],
    ['a step beyond all dates', (clock) => clock.advance(1e16)],
    ['the speed 0', (clock) => clock.run({ speed: 0 })],
    ['a negative speed', (clock) => clock.run({ speed: -1 })],
    ['an infinite speed', (clock) => clock.run({ speed: Infinity })],
  ])('rejects %s and does not change', (_, change) => {
    const clock = createClock(createBase())
    expect(() => change(clock)).toThrow(RangeError)
    expect(clock.now()).toBe(start)
    expect(clock.speed).toBe(1)
  })
})

describe('sleep', () => {
  it('uses a timer of the base clock', async () => {
    const base = createBase()
    const waiting = createClock(base).sleep(300)
    expect(base.timers).toMatchObject([{ ms: 300 }])
    expect(await isSettled(waiting)).toBe(false)
    base.timers[0]?.ring()
    await waiting
  })

  it('takes less time at a higher speed', () => {
    const base = createBase()
    const clock = createClock(base)
    clock.run({ speed: 100 })
    clock.sleep(300)
    expect(base.timers).toMatchObject([{ ms: 3 }])
    clock.run({ speed: 300 })
    expect(base.timers).toMatchObject([{ signal: { aborted: true } }, { ms: 1 }])
  })

  it('resolves when the clock is advanced far enough', async () => {
    const base = createBase()
    const clock = createClock(base)
    const waiting = clock.sleep(300)
    clock.advance(299)
    expect(base.timers).toMatchObject([{ signal: { aborted: true } }, { ms: 1 }])
    expect(await isSettled(waiting)).toBe(false)
    clock.set(start + 300)
    await waiting
    expect(base.timers.every(({ signal }) => signal?.aborted)).toBe(true)
  })

  it('uses no timer while the clock is frozen', async () => {
    const base = createBase()
    const clock = createClock(base)
    clock.freeze()
    const waiting = clock.sleep(300)
    expect(base.timers).toEqual([])
    clock.advance(300)
    await waiting
  })

  it('resolves at once for 0 ms', async () => {
    const clock = createClock(createBase())
    clock.freeze()
    await clock.sleep(0)
  })

  it('rejects with the reason of the signal, and leaves no timer', async () => {
    const base = createBase()
    const clock = createClock(base)
    const controller = new AbortController()
    const reason = new Error('Enough.')
    const waiting = clock.sleep(300, controller.signal)
    controller.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    expect(base.timers).toMatchObject([{ signal: { aborted: true } }])
    await expect(clock.sleep(300, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(base.timers).toHaveLength(1)
  })

  it('uses the platform’s timer if the base clock has none', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    let time = start
    const clock = createClock({ now: () => time })
    const waiting = clock.sleep(300)
    expect(vi.getTimerCount()).toBe(1)
    time += 300
    vi.advanceTimersByTime(300)
    expect(await isSettled(waiting)).toBe(true)
    const controller = new AbortController()
    const abandoned = clock.sleep(300, controller.signal)
    controller.abort()
    await expect(abandoned).rejects.toThrow('aborted')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the clock of an emulator', () => {
  it('is based on the given one', async () => {
    let time = start
    const mock = createDemo({ clock: { now: () => time } })
    mock.clock.advance(5)
    time += 1000
    expect(mock.clock.now()).toBe(start + 1005)
    expect(await ask(mock, v3())).toMatchObject({ Context: { now: start + 1005 } })
  })

  it('is the given one if that is a test clock', () => {
    const clock = createClock(createBase())
    expect(createDemo({ clock }).clock).toBe(clock)
  })

  it('determines the age of signatures', async () => {
    const mock = createDemo()
    mock.clock.advance(300_000)
    expect(await codeOf(mock, v3())).toHaveProperty('Input')
    mock.clock.advance(1000)
    expect(await codeOf(mock, v3())).toBe('AuthFailure.SignatureExpire')
    expect(await codeOf(mock, v3({ timestamp: now + 301 }))).toHaveProperty('Input')
  })

  it('does not determine the age of signatures if signatureAge is off', async () => {
    const mock = createDemo({ signatureAge: false, refuseReplays: true })
    mock.clock.advance(30 * 24 * 3600 * 1000)
    for (const timestamp of [now, now + 1]) {
      expect(await codeOf(mock, v3({ timestamp }))).toHaveProperty('Input')
      expect(await codeOf(mock, v1({ timestamp, nonce: 1 }))).toHaveProperty('Input')
    }
    // Replays are still rejected.
    expect(await codeOf(mock, v1({ timestamp: now, nonce: 1 }))).toBe('AuthFailure.SignatureFailure')
  })

  it('determines the Date of responses, from which a client learns its skew', async () => {
    const mock = createDemo()
    mock.clock.set(Date.UTC(2001, 1, 3, 4, 5, 6, 789))
    expect((await mock.handle(v3())).headers).toMatchObject({ date: 'Sat, 03 Feb 2001 04:05:06 GMT' })
    mock.clock.advance(211)
    expect((await mock.handle(v3())).headers).toMatchObject({ date: 'Sat, 03 Feb 2001 04:05:07 GMT' })

    const server = await listen(mock)
    onTestFinished(() => server.close())
    // A client does not believe a skew of more than a day.
    mock.clock.set(Date.now() - 20 * 3_600_000)
    for (const connection of [{ fetch: mock.fetch }, { endpoint: server.url }]) {
      const client = createClient(demo, { credentials, ...connection })
      const output = await client.send({ name: 'Echo', region: false }, { Text: 'late' })
      expect(output).toMatchObject({ Input: { Text: 'late' } })
    }
  })

  it('determines rate limits', async () => {
    const mock = createDemo({ rateLimits: true })
    mock.clock.freeze()
    for (let count = 0; count < 3; count++) await ask(mock, v3())
    expect(await codeOf(mock, v3())).toBe('RequestLimitExceeded')
    mock.clock.advance(1000)
    expect(await codeOf(mock, v3())).toHaveProperty('Input')
    // Calls admitted after the current time do not count.
    mock.clock.set(start - 100_000)
    expect(await codeOf(mock, v3())).toHaveProperty('Input')
  })
})

it('calls listeners when it is set, advanced, stopped, started or reset, but not when time passes', () => {
  let base = start
  const clock = createClock({ now: () => base })
  const times: number[] = []
  clock.onChange(() => times.push(clock.now() - start))
  base += 5
  clock.now()
  expect(times).toEqual([])
  clock.advance(10)
  clock.set(start)
  clock.freeze()
  base += 5
  clock.run()
  expect(times).toEqual([15, 0, 0, 0])
  clock.reset()
  expect(times).toHaveLength(5)
})
