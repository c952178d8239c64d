import { getEventListeners } from 'node:events'
import { createClient } from '@tc3/core'
import { createPacer } from '@tc3/core/pacing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answering, read } from './answers.js'
import { cvm } from './recorder.js'
import { settled, VirtualClock } from './virtual-clock.js'

const limited = { ...read, rateLimit: 10 }
const turnOf = { service: 'cvm', action: 'A', region: 'ap-guangzhou', rateLimit: 10 }

/** A pacer with its own clock, and who had a turn when, in milliseconds since the start. */
function paced(share?: number) {
  const clock = new VirtualClock()
  const start = clock.now()
  const pacer = createPacer({ clock, share })
  const turns: [string, number][] = []
  const take = (name: string, turn: Partial<typeof turnOf> = {}, signal?: AbortSignal) =>
    pacer
      .turn({ ...turnOf, ...turn }, signal)
      .then(() => turns.push([name, clock.now() - start]))
      .catch((reason: unknown) => turns.push([`${name}: ${reason}`, clock.now() - start]))
  return { clock, pacer, turns, take }
}

describe('a pacer', () => {
  it('spreads requests evenly, first come, first served', async () => {
    const { clock, turns, take } = paced(1)
    for (const name of ['a', 'b', 'c', 'd']) void take(name)
    await clock.advance(1000)
    expect(turns).toEqual([
      ['a', 0],
      ['b', 100],
      ['c', 200],
      ['d', 300],
    ])
  })

  it('keeps a tenth of the limit in reserve, unless told', async () => {
    const { clock, turns, take } = paced()
    for (let call = 0; call < 99; call += 1) void take('a', { rateLimit: 10 })
    await clock.advance(999)
    expect(turns).toHaveLength(9)
  })

  it('counts each action and region, and the services, by themselves', async () => {
    const { clock, turns, take } = paced(1)
    for (const other of [{}, { action: 'B' }, { region: 'ap-beijing' }, { service: 'scf' }]) {
      void take('x', other)
    }
    await clock.advance(0)
    expect(turns.map(([, time]) => time)).toEqual([0, 0, 0, 0])
  })

  it('does not save up turns', async () => {
    const { clock, turns, take } = paced(1)
    await clock.advance(10_000)
    for (const name of ['a', 'b']) void take(name)
    await clock.advance(1000)
    expect(turns).toEqual([
      ['a', 10_000],
      ['b', 10_100],
    ])
  })

  it('holds back no action whose limit is unknown', async () => {
    const { pacer, clock } = paced()
    const unknown = { ...turnOf, rateLimit: undefined }
    for (let call = 0; call < 99; call += 1) await pacer.turn(unknown, undefined)
    expect(clock.sleeps).toEqual([])
  })

  it('lets who gives up go at once, and the next in its place', async () => {
    const { clock, turns, take } = paced(1)
    const controllers = { b: new AbortController(), c: new AbortController() }
    void take('a')
    void take('b', {}, controllers.b.signal)
    void take('c', {}, controllers.c.signal)
    void take('d')
    await clock.advance(50)
    controllers.c.abort('enough')
    controllers.b.abort('enough')
    await clock.advance(500)
    expect(turns).toEqual([
      ['a', 0],
      ['c: enough', 50],
      ['b: enough', 50],
      ['d', 100],
    ])
    expect(clock.waiting).toBe(0)
    expect(getEventListeners(controllers.c.signal, 'abort')).toEqual([])
  })

  it('does not wait for a time that was set back', async () => {
    const { clock, turns, take } = paced(1)
    await take('a')
    clock.set(clock.now() - 3_600_000)
    void take('b')
    await clock.advance(100)
    expect(turns).toHaveLength(2)
  })

  it('never lets pass more than the limit in any second', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 60 }),
        async (rateLimit, pauses) => {
          const { clock, turns, take } = paced()
          for (const pause of pauses) {
            void take('a', { rateLimit })
            void take('b', { rateLimit })
            await clock.advance(pause)
          }
          await clock.advance(1e6)
          const times = turns.map(([, time]) => time)
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

describe('a client with a pacer', () => {
  it('does a bulk job, retries included, without ever being refused', async () => {
    const clock = new VirtualClock()
    const { options } = answering()
    const times: number[] = []
    let refusals = 0
    const fetch: typeof options.fetch = async (url, init) => {
      // The service counts in a window that slides.
      const recent = times.filter((time) => time > clock.now() - 1000)
      if (recent.length >= limited.rateLimit) refusals += 1
      times.push(clock.now())
      return times.length % 7 === 0 ? new Response('', { status: 502 }) : options.fetch(url, init)
    }
    const client = createClient(cvm, { ...options, clock, fetch, pacer: createPacer({ clock }) })
    const jobs = Promise.all(Array.from({ length: 100 }, () => client.send(limited, {})))
    await clock.advance(60_000)
    expect(await jobs).toHaveLength(100)
    expect(times.length).toBeGreaterThan(100)
    expect(refusals).toBe(0)
  })

  it('gives up its turn with the call', async () => {
    const clock = new VirtualClock()
    const { options, requests } = answering()
    const client = createClient(cvm, { ...options, clock, pacer: createPacer({ clock, share: 1 }) })
    const controller = new AbortController()
    await client.send(limited, {})
    const call = client.send(limited, {}, controller)
    const timely = client.send(limited, {}, { totalTimeout: 101 })
    await settled()
    controller.abort('enough')
    await expect(call).rejects.toBe('enough')
    await clock.advance(100)
    await timely
    expect(requests).toHaveLength(2)
  })
})
