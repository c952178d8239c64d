import { getEventListeners } from 'node:events'
import { createClient, isTimeoutError } from '@tc3/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { credentials, cvm, expectedOutput } from './request-recorder.js'
import { read, respondingWith, write } from './scripted-responses.js'
import { flushTasks, VirtualClock } from './virtual-clock.js'

/** A fetch that never responds and ignores its signals, which it records. */
function unresponsiveNetwork() {
  const clock = new VirtualClock()
  const signals: (AbortSignal | null | undefined)[] = []
  function fetch(_url: unknown, init?: RequestInit): Promise<Response> {
    signals.push(init?.signal)
    return new Promise(() => {})
  }
  const options = { credentials, clock, region: 'ap-guangzhou', fetch, random: () => 0.5 }
  return { clock, signals, options }
}

/** Fakes the timers of the platform until the test ends. */
function useFakeTimers() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
}

function observe(call: Promise<unknown>) {
  const seen: { error?: unknown } = {}
  call.catch((error: unknown) => {
    seen.error = error
  })
  return seen
}

describe('timeout', () => {
  it('ends an attempt and cancels its request', async () => {
    const { clock, options, signals } = unresponsiveNetwork()
    const seen = observe(createClient(cvm, { ...options, timeout: 3000 }).send(write, {}))
    await clock.advance(2999)
    expect(seen.error).toBeUndefined()
    await clock.advance(1)
    expect(isTimeoutError(seen.error)).toBe(true)
    expect(seen.error).toMatchObject({
      name: 'TimeoutError',
      message: expect.stringContaining('RunInstances took longer than 3000 ms (option timeout)'),
      action: 'RunInstances',
      option: 'timeout',
      limit: 3000,
      attempts: 1,
    })
    expect(signals[0]?.aborted).toBe(true)
    expect(clock.waiting).toBe(0)
  })

  it('applies to each attempt of an idempotent action', async () => {
    const { clock, options, signals } = unresponsiveNetwork()
    const seen = observe(createClient(cvm, { ...options, timeout: 1000 }).send(read, {}))
    await clock.advance(1000 + 50 + 1000 + 100 + 999)
    expect(signals).toHaveLength(3)
    expect(seen.error).toBeUndefined()
    await clock.advance(1)
    expect(seen.error).toMatchObject({ option: 'timeout', attempts: 3, totalRetryDelay: 150 })
  })

  it('includes reading the body', async () => {
    const { clock, options } = unresponsiveNetwork()
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x7b])) })
    const fetch = async () => new Response(body)
    const seen = observe(createClient(cvm, { ...options, fetch, timeout: 5 }).send(write, {}))
    await clock.advance(5)
    expect(isTimeoutError(seen.error)).toBe(true)
  })

  it('of a call overrides that of the client', async () => {
    const { clock, options } = unresponsiveNetwork()
    const client = createClient(cvm, { ...options, timeout: 5000, totalTimeout: 5000 })
    const seen = observe(client.send(write, {}, { timeout: 10 }))
    const total = observe(client.send(write, {}, { totalTimeout: 10 }))
    await clock.advance(10)
    expect(seen.error).toMatchObject({ option: 'timeout', limit: 10 })
    expect(total.error).toMatchObject({ option: 'totalTimeout', limit: 10 })
  })

  it('leaves no timer or listener behind when the call succeeds', async () => {
    const { options } = respondingWith()
    const clock = new VirtualClock()
    const { signal } = new AbortController()
    const client = createClient(cvm, { ...options, clock, timeout: 1000, totalTimeout: 9000 })
    expect(await client.send(read, {}, { signal })).toEqual(expectedOutput)
    await flushTasks()
    expect(clock.sleeps).toEqual([9000, 1000])
    expect(clock.waiting).toBe(0)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('works with the platform’s timer', async () => {
    useFakeTimers()
    const { options } = unresponsiveNetwork()
    const seen = observe(createClient(cvm, { ...options, clock: Date, timeout: 1000 }).send(write, {}))
    await vi.advanceTimersByTimeAsync(999)
    expect(seen.error).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(seen.error).toMatchObject({ option: 'timeout', limit: 1000 })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves no platform timer behind when the call succeeds', async () => {
    useFakeTimers()
    const { options } = respondingWith()
    const client = createClient(cvm, { ...options, clock: Date, timeout: 1000, totalTimeout: 9000 })
    expect(await client.send(read, {})).toEqual(expectedOutput)
    await flushTasks()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('includes waiting for credentials', async () => {
    const { clock, options } = unresponsiveNetwork()
    const credentials = () => new Promise<never>(() => {})
    const seen = observe(createClient(cvm, { ...options, credentials, timeout: 10 }).send(read, {}))
    await clock.advance(10)
    expect(seen.error).toMatchObject({ option: 'timeout', limit: 10, attempts: 0 })
    expect(clock.waiting).toBe(0)
  })
})

describe('totalTimeout', () => {
  it('includes all attempts and the delays between them', async () => {
    const { options } = respondingWith(503, 503, 503)
    const clock = new VirtualClock()
    const seen = observe(createClient(cvm, { ...options, clock, totalTimeout: 120 }).send(read, {}))
    await clock.advance(119)
    expect(seen.error).toBeUndefined()
    await clock.advance(1)
    expect(seen.error).toMatchObject({
      name: 'TimeoutError',
      option: 'totalTimeout',
      limit: 120,
      attempts: 2,
      cause: { name: 'ResponseError', statusCode: 503 },
    })
    expect(clock.waiting).toBe(0)
  })

  it('includes waiting for credentials, after which nothing is sent', async () => {
    const { options, requests } = respondingWith()
    const clock = new VirtualClock()
    let provide = (_: typeof credentials) => {}
    const provider = () =>
      new Promise<typeof credentials>((resolve) => {
        provide = resolve
      })
    const client = createClient(cvm, { ...options, clock, credentials: provider, totalTimeout: 10 })
    const seen = observe(client.send(read, {}))
    await clock.advance(10)
    expect(seen.error).toMatchObject({ option: 'totalTimeout', attempts: 0 })
    provide(credentials)
    await flushTasks()
    expect(requests).toEqual([])
  })
})

describe('aborting', () => {
  const reason = { why: 'enough' }

  it('ends a thousand parallel calls on one signal, without a warning of a leak', async () => {
    const warnings: Error[] = []
    const warn = (warning: Error) => warnings.push(warning)
    process.on('warning', warn)
    onTestFinished(() => void process.off('warning', warn))
    const { options, signals } = unresponsiveNetwork()
    const controller = new AbortController()
    const client = createClient(cvm, { ...options, timeout: 1000, totalTimeout: 9000 })
    const all = Array.from({ length: 1000 }, () => observe(client.send(read, {}, controller)))
    await flushTasks()
    expect(signals).toHaveLength(1000)
    controller.abort(reason)
    await flushTasks()
    expect(new Set(all.map(({ error }) => error))).toEqual(new Set([reason]))
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    expect(warnings).toEqual([])
  })

  it('ends a call whose fetch ignores the signal', async () => {
    const { options } = unresponsiveNetwork()
    const controller = new AbortController()
    const seen = observe(createClient(cvm, options).send(read, {}, controller))
    await flushTasks()
    controller.abort(reason)
    await flushTasks()
    expect(seen.error).toBe(reason)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it('ends a delay between attempts, and its timer', async () => {
    const { options, requests } = respondingWith(503)
    const clock = new VirtualClock()
    const controller = new AbortController()
    const seen = observe(createClient(cvm, { ...options, clock }).send(read, {}, controller))
    await flushTasks()
    expect(clock.waiting).toBe(1)
    controller.abort(reason)
    await flushTasks()
    expect(seen.error).toBe(reason)
    expect(clock.waiting).toBe(0)
    expect(requests).toHaveLength(1)
  })

  it('ends a delay with the platform’s timer', async () => {
    useFakeTimers()
    const { options } = respondingWith(503)
    const controller = new AbortController()
    const retry = { delay: () => 60_000 }
    const seen = observe(createClient(cvm, { ...options, clock: Date, retry }).send(read, {}, controller))
    await flushTasks()
    expect(vi.getTimerCount()).toBeGreaterThan(0)
    controller.abort(reason)
    await flushTasks()
    expect(seen.error).toBe(reason)
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })
})
