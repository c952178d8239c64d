import { getEventListeners } from 'node:events'
import { createClient } from '@tc3/core'
import { createPacer } from '@tc3/core/pacing'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { cvm } from './request-recorder.js'
import { read, respondingWith } from './scripted-responses.js'
import { flushTasks, VirtualClock } from './virtual-clock.js'

const limited = { ...read, rateLimit: 10 }
const request = {
  service: 'cvm',
  action: 'A',
  region: 'ap-guangzhou',
  rateLimit: 10,
  clock: { now: () => Date.now() },
}

/** A pacer with its own clock, and the times at which it released requests, in milliseconds since the start. */
function setUp(share?: number) {
  const clock = new VirtualClock()
  const start = clock.now()
  const pacer = createPacer({ clock, share })
  const released: [string, number][] = []
  const acquire = (name: string, fields: Partial<typeof request> = {}, signal?: AbortSignal) =>
    pacer
      .acquire({ ...request, ...fields }, signal)
      .then(() => released.push([name, clock.now() - start]))
      .catch((reason: unknown) => released.push([`${name}: ${reason}`, clock.now() - start]))
  return { clock, pacer, released, acquire }
}

describe('a pacer', () => {
  it('spreads requests evenly, first come, first served', async () => {
    const { clock, released, acquire } = setUp(1)
    for (const name of ['a', 'b', 'c', 'd']) void acquire(name)
    await clock.advance(1000)
    expect(released).toEqual([
      ['a', 0],
      ['b', 100],
      ['c', 200],
      ['d', 300],
    ])
  })

  it('uses nine tenths of the limit by default', async () => {
    const { clock, released, acquire } = setUp()
    for (let call = 0; call < 99; call += 1) void acquire('a', { rateLimit: 10 })
    await clock.advance(999)
    expect(released).toHaveLength(9)
  })

  it('paces each action, region and service separately', async () => {
    const { clock, released, acquire } = setUp(1)
    for (const other of [{}, { action: 'B' }, { region: 'ap-beijing' }, { service: 'scf' }]) {
      void acquire('x', other)
    }
    await clock.advance(0)
    expect(released.map(([, time]) => time)).toEqual([0, 0, 0, 0])
  })

  it('does not accumulate unused slots', async () => {
    const { clock, released, acquire } = setUp(1)
    await clock.advance(10_000)
    for (const name of ['a', 'b']) void acquire(name)
    await clock.advance(1000)
    expect(released).toEqual([
      ['a', 10_000],
      ['b', 10_100],
    ])
  })

  it('does not delay actions without a known limit', async () => {
    const { pacer, clock } = setUp()
    const unlimited = { ...request, rateLimit: undefined }
    for (let call = 0; call < 99; call += 1) await pacer.acquire(unlimited, undefined)
    expect(clock.sleeps).toEqual([])
  })

  it('rejects an aborted request immediately, and passes its slot to the next', async () => {
    const { clock, released, acquire } = setUp(1)
    const controllers = { b: new AbortController(), c: new AbortController() }
    void acquire('a')
    void acquire('b', {}, controllers.b.signal)
    void acquire('c', {}, controllers.c.signal)
    void acquire('d')
    await clock.advance(50)
    controllers.c.abort('enough')
    controllers.b.abort('enough')
    await clock.advance(500)
    expect(released).toEqual([
      ['a', 0],
      ['c: enough', 50],
      ['b: enough', 50],
      ['d', 100],
    ])
    expect(clock.waiting).toBe(0)
    expect(getEventListeners(controllers.c.signal, 'abort')).toEqual([])
  })

  it('does not wait longer after the clock was set back', async () => {
    const { clock, released, acquire } = setUp(1)
    await acquire('a')
    clock.set(clock.now() - 3_600_000)
    void acquire('b')
    await clock.advance(100)
    expect(released).toHaveLength(2)
  })

  it('never releases more than the limit in any second', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 60 }),
        async (rateLimit, pauses) => {
          const { clock, released, acquire } = setUp()
          for (const pause of pauses) {
            void acquire('a', { rateLimit })
            void acquire('b', { rateLimit })
            await clock.advance(pause)
          }
          await clock.advance(1e6)
          const times = released.map(([, time]) => time)
          expect(times).toHaveLength(2 * pauses.length)
          for (const [index, time] of times.entries()) {
            const afterLimit = times[index + rateLimit]
            if (afterLimit !== undefined) expect(afterLimit - time).toBeGreaterThan(1000)
          }
        },
      ),
      { numRuns: 30 },
    ))
})

describe('a pacer with the platform’s timer', () => {
  function setUpTimers() {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    return createPacer({ share: 1 })
  }

  it('removes its listeners after a delay', async () => {
    const pacer = setUpTimers()
    const { signal } = new AbortController()
    await pacer.acquire(request, signal)
    const delayed = pacer.acquire(request, signal)
    await vi.advanceTimersByTimeAsync(100)
    await delayed
    expect(getEventListeners(signal, 'abort')).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('passes the slot of a request that is aborted during its delay to the next', async () => {
    const pacer = setUpTimers()
    const controller = new AbortController()
    await pacer.acquire(request, undefined)
    const aborted = pacer.acquire(request, controller.signal)
    const next = pacer.acquire(request, undefined)
    await vi.advanceTimersByTimeAsync(50)
    controller.abort('enough')
    await expect(aborted).rejects.toBe('enough')
    await vi.advanceTimersByTimeAsync(50)
    await next
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a client with a pacer', () => {
  it('stays within the limit for many calls with retries', async () => {
    const clock = new VirtualClock()
    const { options } = respondingWith()
    const times: number[] = []
    let throttled = 0
    const fetch: typeof options.fetch = async (url, init) => {
      // The service counts in a sliding window.
      const recent = times.filter((time) => time > clock.now() - 1000)
      if (recent.length >= limited.rateLimit) throttled += 1
      times.push(clock.now())
      return times.length % 7 === 0 ? new Response('', { status: 502 }) : options.fetch(url, init)
    }
    const client = createClient(cvm, { ...options, clock, fetch, pacer: createPacer() })
    const calls = Promise.all(Array.from({ length: 100 }, () => client.send(limited, {})))
    await clock.advance(60_000)
    expect(await calls).toHaveLength(100)
    expect(times.length).toBeGreaterThan(100)
    expect(throttled).toBe(0)
  })

  it('uses the clock of its pacer if that has one', async () => {
    const clock = new VirtualClock()
    const { options, requests } = respondingWith()
    const client = createClient(cvm, {
      ...options,
      clock: new VirtualClock(),
      pacer: createPacer({ clock, share: 1 }),
    })
    const calls = Promise.all([client.send(limited, {}), client.send(limited, {})])
    await clock.advance(99)
    expect(requests).toHaveLength(1)
    await clock.advance(1)
    await calls
  })

  it('releases the slot of an aborted call', async () => {
    const clock = new VirtualClock()
    const { options, requests } = respondingWith()
    const client = createClient(cvm, { ...options, clock, pacer: createPacer({ share: 1 }) })
    const controller = new AbortController()
    await client.send(limited, {})
    const call = client.send(limited, {}, controller)
    const timely = client.send(limited, {}, { totalTimeout: 101 })
    await flushTasks()
    controller.abort('enough')
    await expect(call).rejects.toBe('enough')
    await clock.advance(100)
    await timely
    expect(requests).toHaveLength(2)
  })
})
