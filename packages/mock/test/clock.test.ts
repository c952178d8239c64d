import { createClient } from '@tc3/core'
import { createClock } from '@tc3/mock'
import { listen } from '@tc3/mock/node'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { ask, codeOf, v1, v3 } from './caller.js'
import { createDemo, credentials, demo, now } from './demo.js'

const start = now * 1000

/** A clock for others to stand on: its time and its timers go only when told to. */
function ground() {
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

/** Whether a promise is settled by now. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending')
  // Whatever is settled already has had its turns by then.
  const turns = new Promise((resolve) => setImmediate(() => resolve(pending)))
  return (await Promise.race([promise.catch(() => {}), turns])) !== pending
}

describe('a clock to hold', () => {
  test('shows the time of the one beneath it', () => {
    const beneath = ground()
    const clock = createClock(beneath)
    expect(clock).toMatchObject({ speed: 1 })
    expect(clock.now()).toBe(start)
    beneath.pass(1500)
    expect(clock.now()).toBe(start + 1500)
  })

  test('shows the system’s time by default', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    onTestFinished(() => void vi.useRealTimers())
    expect(createClock().now()).toBe(start)
  })

  test('stands still, and goes on from there', () => {
    const beneath = ground()
    const clock = createClock(beneath)
    clock.freeze()
    beneath.pass(5000)
    expect(clock.now()).toBe(start)
    clock.run()
    beneath.pass(10)
    expect(clock.now()).toBe(start + 10)
  })

  test('goes by steps', () => {
    const clock = createClock(ground())
    clock.freeze()
    clock.advance(1000)
    clock.advance(1)
    expect(clock.now()).toBe(start + 1001)
  })

  test('is put to a time, and runs on or stands still as before', () => {
    const beneath = ground()
    const clock = createClock(beneath)
    clock.set(0)
    beneath.pass(7)
    expect(clock.now()).toBe(7)
    clock.freeze()
    clock.set(100)
    beneath.pass(7)
    expect(clock.now()).toBe(100)
  })

  test('runs faster, also than before', () => {
    const beneath = ground()
    const clock = createClock(beneath)
    clock.run({ speed: 60 })
    expect(clock.speed).toBe(60)
    beneath.pass(1000)
    expect(clock.now()).toBe(start + 60_000)
    clock.run({ speed: 0.5 })
    beneath.pass(1001)
    expect(clock.now()).toBe(start + 60_500)
    clock.advance(10)
    expect(clock.now()).toBe(start + 60_510)
  })

  test('stands still at the last time that a date has, however fast it came there', () => {
    const beneath = ground()
    const clock = createClock(beneath)
    clock.run({ speed: 1e300 })
    for (const ms of [1, 1000, -5000]) {
      beneath.pass(ms)
      expect(new Date(clock.now()).toISOString()).toMatch(/^\+275760-09-13|^-271821-04-20/)
    }
  })

  test.each<[string, (clock: ReturnType<typeof createClock>) => void]>([
    ['instant', (clock) => clock.set(Number.NaN)],
    ['a time that no date has', (clock) => clock.set(1e16)],
    ['backwards', (clock) => clock.advance(-1)],
    ['no number', (clock) => clock.advance(Number.NaN)],
    ['beyond all dates', (clock) => clock.advance(1e16)],
    ['the speed 0', (clock) => clock.run({ speed: 0 })],
    ['a speed below zero', (clock) => clock.run({ speed: -1 })],
    ['a speed without end', (clock) => clock.run({ speed: Infinity })],
  ])('does not take %s, and stays as it is', (_, tell) => {
    const clock = createClock(ground())
    expect(() => tell(clock)).toThrow(RangeError)
    expect(clock.now()).toBe(start)
    expect(clock.speed).toBe(1)
  })
})

describe('waiting on it', () => {
  test('takes a timer of the clock beneath', async () => {
    const beneath = ground()
    const waiting = createClock(beneath).sleep(300)
    expect(beneath.timers).toMatchObject([{ ms: 300 }])
    expect(await isOver(waiting)).toBe(false)
    beneath.timers[0]?.ring()
    await waiting
  })

  test('takes less the faster it is', () => {
    const beneath = ground()
    const clock = createClock(beneath)
    clock.run({ speed: 100 })
    clock.sleep(300)
    expect(beneath.timers).toMatchObject([{ ms: 3 }])
    clock.run({ speed: 300 })
    expect(beneath.timers).toMatchObject([{ signal: { aborted: true } }, { ms: 1 }])
  })

  test('is over when the clock is put forward so far', async () => {
    const beneath = ground()
    const clock = createClock(beneath)
    const waiting = clock.sleep(300)
    clock.advance(299)
    expect(beneath.timers).toMatchObject([{ signal: { aborted: true } }, { ms: 1 }])
    expect(await isOver(waiting)).toBe(false)
    clock.set(start + 300)
    await waiting
    expect(beneath.timers.every(({ signal }) => signal?.aborted)).toBe(true)
  })

  test('takes no timer while the clock stands still', async () => {
    const beneath = ground()
    const clock = createClock(beneath)
    clock.freeze()
    const waiting = clock.sleep(300)
    expect(beneath.timers).toEqual([])
    clock.advance(300)
    await waiting
  })

  test('is over at once where there is nothing to wait for', async () => {
    const clock = createClock(ground())
    clock.freeze()
    await clock.sleep(0)
  })

  test('ends with the reason of the signal, and leaves no timer', async () => {
    const beneath = ground()
    const clock = createClock(beneath)
    const controller = new AbortController()
    const reason = new Error('Enough.')
    const waiting = clock.sleep(300, controller.signal)
    controller.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    expect(beneath.timers).toMatchObject([{ signal: { aborted: true } }])
    await expect(clock.sleep(300, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(beneath.timers).toHaveLength(1)
  })

  test('takes the platform’s timer where the clock beneath has none', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    let time = start
    const clock = createClock({ now: () => time })
    const waiting = clock.sleep(300)
    expect(vi.getTimerCount()).toBe(1)
    time += 300
    vi.advanceTimersByTime(300)
    expect(await isOver(waiting)).toBe(true)
    const controller = new AbortController()
    const abandoned = clock.sleep(300, controller.signal)
    controller.abort()
    await expect(abandoned).rejects.toThrow('aborted')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the emulator goes by its clock', () => {
  test('which stands above the one that it is given', async () => {
    let time = start
    const mock = createDemo({ clock: { now: () => time } })
    mock.clock.advance(5)
    time += 1000
    expect(mock.clock.now()).toBe(start + 1005)
    expect(await ask(mock, v3())).toMatchObject({ Context: { now: start + 1005 } })
  })

  test('which is the one that it is given, if that can be held', () => {
    const clock = createClock(ground())
    expect(createDemo({ clock }).clock).toBe(clock)
  })

  test('for the age of signatures', async () => {
    const mock = createDemo()
    mock.clock.advance(300_000)
    expect(await codeOf(mock, v3())).toHaveProperty('Input')
    mock.clock.advance(1000)
    expect(await codeOf(mock, v3())).toBe('AuthFailure.SignatureExpire')
    expect(await codeOf(mock, v3({ timestamp: now + 301 }))).toHaveProperty('Input')
  })

  test('for the age of signatures, unless callers cannot know its time', async () => {
    const mock = createDemo({ signatureAge: false })
    mock.clock.advance(30 * 24 * 3600 * 1000)
    for (const timestamp of [now, now + 1]) {
      expect(await codeOf(mock, v3({ timestamp }))).toHaveProperty('Input')
      expect(await codeOf(mock, v1({ timestamp, nonce: 1 }))).toHaveProperty('Input')
    }
    // Each is accepted once all the same.
    expect(await codeOf(mock, v1({ timestamp: now, nonce: 1 }))).toBe('AuthFailure.SignatureFailure')
  })

  test('for the Date of its answers, so that a client learns it', async () => {
    const mock = createDemo()
    mock.clock.set(Date.UTC(2001, 1, 3, 4, 5, 6, 789))
    expect((await mock.handle(v3())).headers).toMatchObject({ date: 'Sat, 03 Feb 2001 04:05:06 GMT' })
    mock.clock.advance(211)
    expect((await mock.handle(v3())).headers).toMatchObject({ date: 'Sat, 03 Feb 2001 04:05:07 GMT' })

    const server = await listen(mock)
    onTestFinished(() => server.close())
    for (const way of [{ fetch: mock.fetch }, { endpoint: server.url }]) {
      const client = createClient(demo, { credentials, ...way })
      const answer = await client.send({ name: 'Echo', region: false }, { Text: 'late' })
      expect(answer).toMatchObject({ Input: { Text: 'late' } })
    }
  })

  test('for the limits of requests a second', async () => {
    const mock = createDemo({ rateLimits: true })
    mock.clock.freeze()
    for (let count = 0; count < 3; count++) await ask(mock, v3())
    expect(await codeOf(mock, v3())).toBe('RequestLimitExceeded')
    mock.clock.advance(1000)
    expect(await codeOf(mock, v3())).toHaveProperty('Input')
    // Those that were admitted later than it is now do not count.
    mock.clock.set(start - 100_000)
    expect(await codeOf(mock, v3())).toHaveProperty('Input')
  })
})
