import { refreshing, type TemporaryCredentials } from '@tc3/core/credentials/refreshing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { start, stoppedClock } from './fixtures.js'

const minutes = 60_000
const lifetime = 60 * minutes

/** A provider with a stopped clock. Its load counts its calls, waits for `gate`, and fails while `failing` is set. */
function setUp(lives = lifetime) {
  const clock = stoppedClock()
  const state = { loads: 0, failing: false, gate: Promise.resolve() }
  const provider = refreshing(
    async (): Promise<TemporaryCredentials> => {
      state.loads += 1
      const secretId = `AKID${state.loads}`
      await state.gate
      if (state.failing) throw new Error(`load ${state.loads} failed`)
      return { secretId, secretKey: 'key', token: 'token', expiration: clock.now() + lives }
    },
    { clock },
  )
  const secretId = async (): Promise<string> => (await provider()).secretId
  return { clock, state, secretId }
}

function gate() {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

describe('refreshing', () => {
  it('loads nothing before the first call', () => {
    expect(setUp().state.loads).toBe(0)
  })

  it('caches credentials until five minutes before they expire', async () => {
    const { clock, state, secretId } = setUp()
    expect(await secretId()).toBe('AKID1')
    clock.advance(lifetime - 5 * minutes - 1)
    expect(await secretId()).toBe('AKID1')
    clock.advance(1)
    expect(await secretId()).toBe('AKID2')
    expect(await secretId()).toBe('AKID2')
    expect(state.loads).toBe(2)
  })

  it('loads once for a hundred concurrent calls', async () => {
    const { clock, state, secretId } = setUp()
    for (const loads of [1, 2]) {
      const results = await Promise.all(Array.from({ length: 100 }, secretId))
      expect(new Set(results)).toEqual(new Set([`AKID${loads}`]))
      expect(state.loads).toBe(loads)
      clock.advance(lifetime)
    }
  })

  it('returns valid credentials during an early refresh', async () => {
    const { clock, state, secretId } = setUp()
    await secretId()
    clock.advance(lifetime - minutes)
    const { opened, open } = gate()
    state.gate = opened
    const first = secretId()
    expect(await Promise.all(Array.from({ length: 100 }, secretId))).toEqual(Array(100).fill('AKID1'))
    open()
    expect(await first).toBe('AKID2')
    expect(await secretId()).toBe('AKID2')
    expect(state.loads).toBe(2)
  })

  it('returns valid credentials when an early refresh fails, and refreshes again half a minute later', async () => {
    const { clock, state, secretId } = setUp()
    await secretId()
    clock.advance(lifetime - 5 * minutes)
    state.failing = true
    expect(await secretId()).toBe('AKID1')
    clock.advance(30_000 - 1)
    expect(await secretId()).toBe('AKID1')
    expect(state.loads).toBe(2)
    clock.advance(1)
    expect(await secretId()).toBe('AKID1')
    expect(state.loads).toBe(3)
    state.failing = false
    clock.advance(30_000)
    expect(await secretId()).toBe('AKID4')
  })

  it('throws the error of load if credentials expire during a failing refresh', async () => {
    const { clock, state, secretId } = setUp()
    await secretId()
    clock.advance(lifetime - 1)
    const { opened, open } = gate()
    state.gate = opened
    state.failing = true
    const call = secretId()
    clock.advance(1)
    open()
    await expect(call).rejects.toThrow('load 2 failed')
  })

  it('rejects all concurrent calls with a failure, and loads again at the next call', async () => {
    const { clock, state, secretId } = setUp()
    for (const loads of [1, 3]) {
      state.failing = true
      const outcomes = await Promise.allSettled(Array.from({ length: 100 }, secretId))
      expect(outcomes.map((outcome) => outcome.status)).toEqual(Array(100).fill('rejected'))
      expect(state.loads).toBe(loads)
      state.failing = false
      expect(await secretId()).toBe(`AKID${loads + 1}`)
      clock.advance(lifetime)
    }
  })

  it('uses short-lived credentials for at least half a minute, but not after they expire', async () => {
    const { clock, state, secretId } = setUp(minutes)
    await secretId()
    clock.advance(30_000 - 1)
    expect(await secretId()).toBe('AKID1')
    clock.advance(1)
    expect(await secretId()).toBe('AKID2')
    clock.advance(minutes)
    state.failing = true
    await expect(secretId()).rejects.toThrow('load 3 failed')
  })

  it('uses credentials that are loaded already expired for half a minute, because the clock may be wrong', async () => {
    const { clock, state, secretId } = setUp(-minutes)
    expect(await secretId()).toBe('AKID1')
    clock.advance(30_000 - 1)
    expect(await secretId()).toBe('AKID1')
    expect(state.loads).toBe(1)
    clock.advance(1)
    expect(await secretId()).toBe('AKID2')
  })

  it('uses the system clock by default', async () => {
    let loads = 0
    const provider = refreshing(async () => {
      loads += 1
      return { secretId: 'AKID', secretKey: 'key', expiration: Date.now() + lifetime }
    })
    await provider()
    await provider()
    expect(loads).toBe(1)
  })

  it('never returns expired credentials, and never fails while it has valid ones', async () => {
    const step = fc.record({ advance: fc.integer({ min: 0, max: 20 * minutes }), failing: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const clock = stoppedClock()
        let failing = false
        let last = start
        const provider = refreshing(
          async () => {
            if (failing) throw new Error('failed')
            last = clock.now() + lifetime
            return { secretId: 'AKID', secretKey: String(last), expiration: last }
          },
          { clock },
        )
        for (const { advance, failing: fails } of steps) {
          clock.advance(advance)
          failing = fails
          const valid = clock.now() < last
          const result = await Promise.resolve(provider()).catch(() => undefined)
          if (result === undefined) expect({ fails, valid }).toEqual({ fails: true, valid: false })
          else expect(Number(result.secretKey)).toBeGreaterThan(clock.now())
        }
      }),
    )
  })
})
