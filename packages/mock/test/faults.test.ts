import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { type Action, createClient, standardRetry } from '@tc3/core'
import type { Fault, Mock } from '@tc3/mock'
import { listen, type MockServer } from '@tc3/mock/node'
import { afterEach, describe, expect, it } from 'vitest'
import { ask, codeOf, errorOf, textOf, v3 } from './caller.js'
import { createDemo, credentials, now } from './demo.js'

const success = { Input: {} }

/** Creates an emulator that counts the calls of its handler. */
function createCountingDemo() {
  const counted = { calls: 0 }
  const handlers = {
    echo: (Input: object) => {
      counted.calls += 1
      return { Input }
    },
  }
  const mock = createDemo({ handlers })
  return { mock, counted }
}

describe('a fault', () => {
  it.each<[string, Fault, string, string]>([
    [
      'an error',
      { kind: 'error', code: 'ResourceNotFound.Demo' },
      'ResourceNotFound.Demo',
      'The demo does not exist.',
    ],
    [
      'an error with a message',
      { kind: 'error', code: 'InternalError', message: 'A disk is full.' },
      'InternalError',
      'A disk is full.',
    ],
    ['an undocumented error', { kind: 'error', code: 'Brand.New' }, 'Brand.New', 'Brand.New'],
    [
      'throttling',
      { kind: 'throttling' },
      'RequestLimitExceeded',
      'The number of requests exceeds the frequency limit.',
    ],
  ])('responds with %s instead of calling the handler', async (_, fault, Code, Message) => {
    const { mock, counted } = createCountingDemo()
    mock.faults.add(fault)
    expect(await errorOf(mock, v3())).toEqual({ Code, Message })
    expect(counted.calls).toBe(0)
  })

  it.each([
    [undefined, 502, 'Bad Gateway'],
    [500, 500, 'Server Error'],
    [503, 503, 'Server Error'],
  ])('responds with HTML and the status %s', async (status, expected, title) => {
    const { mock, counted } = createCountingDemo()
    mock.faults.add({ kind: 'http', ...(status && { status }) })
    const response = await mock.handle(v3())
    expect(response).toMatchObject({ status: expected, headers: { 'content-type': 'text/html' } })
    expect(response.body).toContain(`<h1>${expected} ${title}</h1>`)
    expect(counted.calls).toBe(0)
  })

  it('responds with garbage after calling the handler', async () => {
    const { mock, counted } = createCountingDemo()
    mock.faults.add({ kind: 'garbage' })
    const { status, body } = await mock.handle(v3())
    expect(status).toBe(200)
    expect(() => JSON.parse(textOf(body))).toThrow(SyntaxError)
    expect(counted.calls).toBe(1)
  })

  it('delays the call on the emulator’s clock', async () => {
    const { mock, counted } = createCountingDemo()
    mock.clock.freeze()
    mock.faults.add({ kind: 'latency', ms: 30_000 })
    const response = ask(mock, v3())
    await new Promise(setImmediate)
    expect(counted.calls).toBe(0)
    mock.clock.advance(30_000)
    expect(await response).toMatchObject(success)
    expect(mock.journal.last()).toMatchObject({ duration: 30_000, fault: 'latency' })
  })
})

describe('a call that is aborted during a delay', () => {
  /** An emulator whose clock does not move, so that the delay never ends. */
  function createDelayed() {
    const demo = createCountingDemo()
    demo.mock.clock.freeze()
    demo.mock.faults.add({ kind: 'latency', ms: 1 })
    return demo
  }

  it('ends without calling the handler, in-process', async () => {
    const { mock, counted } = createDelayed()
    const { method, headers, body } = v3()
    const controller = new AbortController()
    const call = mock.fetch('https://demo.tencentcloudapi.com/', {
      method,
      headers: [...headers],
      body: new Uint8Array(body),
      signal: controller.signal,
    })
    await new Promise(setImmediate)
    expect(mock.journal.entries()).toEqual([])
    controller.abort(new Error('Enough.'))
    await expect(call).rejects.toThrow('Enough.')
    await new Promise(setImmediate)
    expect(mock.journal.entries()).toMatchObject([{ fault: 'latency', error: undefined, output: undefined }])
    expect(counted.calls).toBe(0)
  })

  it('ends over HTTP, too', async () => {
    const { mock, counted } = createDelayed()
    const server = await listen(mock)
    const { headers, body } = v3()
    const call = httpRequest(server.url, { method: 'POST', headers: Object.fromEntries(headers) })
    call.on('error', () => {})
    call.end(body)
    while (mock.faults.list()[0]?.fired === 0) await new Promise(setImmediate)
    call.destroy()
    while (mock.journal.entries().length === 0) await new Promise(setImmediate)
    expect(counted.calls).toBe(0)
    await server.close()
  })
})

describe('a fault is injected', () => {
  const code = 'FailedOperation'

  it('into all valid calls, until the faults are cleared', async () => {
    const { mock } = createCountingDemo()
    const fault = mock.faults.add({ kind: 'error', code })
    expect(await codeOf(mock, v3())).toBe(code)
    expect(await codeOf(mock, v3({ secretKey: 'wrong' }))).toBe('AuthFailure.SignatureFailure')
    expect(await codeOf(mock, v3({ input: { No: 1 } }))).toBe('UnknownParameter')
    expect(await codeOf(mock, v3({ action: 'Fail' }))).toBe(code)
    expect(fault.fired).toBe(2)
    mock.faults.clear()
    expect(await codeOf(mock, v3())).toMatchObject(success)
    expect(mock.faults.list()).toEqual([])
  })

  it('into calls of its action', async () => {
    const { mock } = createCountingDemo()
    mock.faults.add({ kind: 'error', code, action: 'Fail' })
    expect(await codeOf(mock, v3())).toMatchObject(success)
    expect(await codeOf(mock, v3({ action: 'Fail' }))).toBe(code)
  })

  it('into as many calls as its count', async () => {
    const { mock } = createCountingDemo()
    mock.faults.add({ kind: 'error', code, count: 2 })
    const codes = [await codeOf(mock, v3()), await codeOf(mock, v3()), await codeOf(mock, v3())]
    expect(codes).toMatchObject([code, code, success])
  })

  it('if it is the first that matches and is not used up', async () => {
    const { mock } = createCountingDemo()
    mock.faults.add({ kind: 'error', code: 'Other.Action', action: 'Fail' })
    mock.faults.add({ kind: 'error', code: 'First', count: 1 })
    mock.faults.add({ kind: 'error', code: 'Second' })
    expect([await codeOf(mock, v3()), await codeOf(mock, v3())]).toEqual(['First', 'Second'])
    expect(mock.faults.list()).toMatchObject([
      { code: 'Other.Action', action: 'Fail', fired: 0 },
      { code: 'First', count: 1, fired: 1 },
      { code: 'Second', fired: 1 },
    ])
  })

  it('into the same calls if probability and seed are the same', async () => {
    async function outcomes(seed?: number) {
      const { mock } = createCountingDemo()
      mock.faults.add({ kind: 'error', code, probability: 0.3, ...(seed !== undefined && { seed }) })
      const codes: boolean[] = []
      for (let call = 0; call < 200; call++) codes.push((await codeOf(mock, v3())) === code)
      return codes
    }
    const [first, again, other, byDefault] = [
      await outcomes(1),
      await outcomes(1),
      await outcomes(2),
      await outcomes(),
    ]
    expect(again).toEqual(first)
    expect(byDefault).toEqual(first)
    expect(other).not.toEqual(first)
    for (const hits of [first, other]) {
      const share = hits.filter(Boolean).length / hits.length
      expect(share).toBeGreaterThan(0.2)
      expect(share).toBeLessThan(0.4)
    }
  })
})

describe('an invalid fault is rejected', () => {
  it.each<[object, RegExp]>([
    [{}, /^The fault: kind must be one of "error", "throttling", .*, but is absent\.$/],
    [{ kind: 'eror', code: 'X' }, /kind must be one of "error", .*, but is "eror"\.$/],
    [{ kind: 'error' }, /^The fault lacks code\.$/],
    [{ kind: 'error', code: '' }, /^The fault: code must be a string that is not empty/],
    [{ kind: 'error', code: 'X', acton: 'Echo' }, /unknown member acton. Known: kind, code, message, action/],
    [{ kind: 'reset', action: 'Ecoh' }, /^There is no action Ecoh. Did you mean Echo\?$/],
    [{ kind: 'reset', count: 0 }, /count must be at least 1, but is 0/],
    [{ kind: 'reset', count: 1.5 }, /count must be a whole number, but is 1.5/],
    [{ kind: 'reset', probability: 0 }, /probability must be above 0/],
    [{ kind: 'reset', probability: 1.1 }, /probability must be at most 1/],
    [{ kind: 'latency', ms: '1' }, /ms must be a number, but is "1"/],
    [{ kind: 'http', status: 404 }, /status must be at least 500/],
    [{ kind: 'latency', ms: Number.POSITIVE_INFINITY }, /ms must be a finite number, but is Infinity/],
    [{ kind: 'reset', action: ['Echo'] }, /action must be a string, but is an array\.$/],
    [{ kind: 'reset', action: { Echo: 1 } }, /action must be a string, but is an object with Echo\.$/],
    [{ kind: 'x'.repeat(70) }, /, but is "x{60}"…\.$/],
    [{ kind: 'reset', ['x'.repeat(70)]: 1 }, /^The fault has the unknown member x{60}…\. Known: /],
    [['reset'], /^The fault must be an object, but is an array\.$/],
  ])('%j', (fault, message) => {
    const { faults }: { faults: { add(fault: object): unknown; list(): unknown } } = createCountingDemo().mock
    expect(() => faults.add(fault)).toThrow(message)
    expect(() => faults.add(fault)).toThrow(TypeError)
    expect(faults.list()).toEqual([])
  })
})

describe('a connection that breaks', () => {
  const servers: MockServer[] = []
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()))
  })

  async function serve(mock: Mock) {
    const server = await listen(mock)
    servers.push(server)
    return server
  }

  /** The same call, in-process and over HTTP. */
  const ways: [string, (mock: Mock) => Promise<Response>][] = [
    ['in-process', (mock) => call(mock.fetch, 'http://demo.tencentcloudapi.com')],
    ['over HTTP', async (mock) => call(fetch, (await serve(mock)).url)],
  ]

  function call(send: typeof fetch, url: string) {
    const { method, headers, body } = v3({ host: new URL(url).host })
    headers satisfies ReadonlyMap<string, string>
    const { host: _, ...others } = Object.fromEntries(headers)
    return send(url, { method, headers: others, body: new Uint8Array(body) })
  }

  it.each(ways)('%s: is reset instead of calling the handler', async (_, send) => {
    const { mock, counted } = createCountingDemo()
    mock.faults.add({ kind: 'reset' })
    const error = await send(mock).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } })
    expect(counted.calls).toBe(0)
  })

  it.each(ways)('%s: is cut in the middle of the response, after calling the handler', async (_, send) => {
    const { mock, counted } = createCountingDemo()
    mock.faults.add({ kind: 'truncation' })
    const response = await send(mock)
    expect(response.status).toBe(200)
    const chunks: Uint8Array[] = []
    async function read() {
      for await (const chunk of response.body ?? []) chunks.push(chunk)
    }
    await expect(read()).rejects.toThrow(TypeError)
    expect(Buffer.concat(chunks).toString()).toMatch(/^\{"Response":/)
    expect(counted.calls).toBe(1)
  })

  it('over HTTP: a response that is cut is shorter than its Content-Length', async () => {
    const { mock } = createCountingDemo()
    mock.faults.add({ kind: 'truncation' })
    const { port } = await serve(mock)
    const { method, headers, body } = v3()
    const request = httpRequest({ port, host: '127.0.0.1', method, headers: Object.fromEntries(headers) })
    request.end(body)
    const [response] = await once(request, 'response')
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    const [error] = await once(response, 'error')
    expect(error).toMatchObject({ code: 'ECONNRESET' })
    const size = Number(response.headers['content-length'])
    expect(Buffer.concat(chunks)).toHaveLength(Math.floor(size / 2))
  })

  it('does not affect later connections', async () => {
    const { mock } = createCountingDemo()
    const { url } = await serve(mock)
    mock.faults.add({ kind: 'reset', count: 1 })
    mock.faults.add({ kind: 'truncation', count: 1 })
    await call(fetch, url).catch(() => {})
    await call(fetch, url)
      .then((response) => response.text())
      .catch(() => {})
    expect((await call(fetch, url)).status).toBe(200)
  })
})

it('a client retries transient faults, and does not accept garbage as a response', async () => {
  const { mock } = createCountingDemo()
  const clock = { now: () => now * 1000, sleep: async () => {} }
  const service = { service: 'demo', version: '2020-01-01', endpoint: 'demo.tencentcloudapi.com' }
  const echo: Action<object, { Input: object; RequestId: string }> = {
    name: 'Echo',
    region: false,
    idempotent: true,
  }
  const retry = standardRetry({ attempts: 10 })
  const client = createClient(service, { credentials, clock, fetch: mock.fetch, retry })
  const kinds = ['throttling', 'reset', 'http', 'truncation'] as const
  for (const kind of kinds) mock.faults.add({ kind, count: 1 })
  expect(await client.send(echo, {})).toMatchObject(success)
  expect(mock.journal.calls('Echo').map(({ fault }) => fault)).toEqual([...kinds, undefined])
  mock.faults.add({ kind: 'garbage' })
  await expect(client.send(echo, {})).rejects.toThrow('not JSON')
})
