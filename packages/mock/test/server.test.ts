import { once } from 'node:events'
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { inspect } from 'node:util'
import { type Action, createClient, isServiceError } from '@tc3/core'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import type { Mock, WireRequest } from '@tc3/mock'
import { type Listening, listen } from '@tc3/mock/node'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { v1, v3 } from './caller.js'
import { createDemo, credentials, now } from './demo.js'

const service = { service: 'demo', version: '2020-01-01', endpoint: 'demo.tencentcloudapi.com' }
const echo: Action<{ Text?: string; Tags?: string[] }, { Input: object; RequestId: string }> = {
  name: 'Echo',
  region: false,
}
const clock = { now: () => now * 1000 }

const servers: Listening[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(mock: Pick<Mock, 'handle'> = createDemo()): Promise<Listening> {
  const server = await listen(mock)
  servers.push(server)
  return server
}

const forms = [
  { method: 'POST', signatureMethod: undefined },
  { method: 'GET', signatureMethod: undefined },
  { method: 'GET', signatureMethod: hmacSha1 },
  { method: 'POST', signatureMethod: hmacSha256 },
] as const

describe('fetch, in-process', () => {
  test.each(forms)('answers @tc3/core: $method $signatureMethod.name', async (form) => {
    const { fetch } = createDemo()
    const client = createClient(service, { credentials, clock, fetch, ...form })
    const input = { Text: "it's é & more", Tags: ['a b'] }
    expect(await client.send(echo, input)).toMatchObject({ Input: input })
  })

  test('answers errors as the cloud does', async () => {
    const { fetch } = createDemo()
    const client = createClient(service, { credentials: { ...credentials, secretKey: 'x' }, clock, fetch })
    const error = await client.send(echo, {}).catch((reason: unknown) => reason)
    expect(isServiceError(error, 'AuthFailure.SignatureFailure')).toBe(true)
  })

  test('takes whatever fetch takes', async () => {
    const { fetch } = createDemo()
    const url = 'https://demo.tencentcloudapi.com/'
    for (const asked of [
      fetch(url),
      fetch(new URL(url)),
      fetch(new Request(url)),
      fetch(url, { method: 'GET' }),
    ]) {
      const response = await asked
      expect(response.headers.get('content-type')).toBe('application/json')
      expect(await response.json()).toMatchObject({ Response: { Error: { Code: 'MissingParameter' } } })
    }
    await expect(fetch('no address')).rejects.toThrow(TypeError)
  })

  test('is aborted as fetch is', async () => {
    let release = () => {}
    const held = new Promise<object>((resolve) => {
      release = () => resolve({})
    })
    const { fetch } = createDemo({ handlers: { echo: () => held } })
    const reason = new Error('Enough.')
    const { url, init } = fetchable(v3())
    await expect(fetch(url, { ...init, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)

    const controller = new AbortController()
    const under = fetch(url, { ...init, signal: controller.signal })
    controller.abort(reason)
    await expect(under).rejects.toBe(reason)
    release()
    await expect(fetch(url, { ...init, signal: new AbortController().signal })).resolves.toHaveProperty(
      'status',
      200,
    )
  })

  test('printing the emulator shows no key', () => {
    expect(inspect(createDemo(), { depth: 9 })).not.toContain(credentials.secretKey)
  })
})

function fetchable({ method, host, query, headers, body }: WireRequest, base = `https://${host}`) {
  const url = `${base}/${query && `?${query}`}`
  const init = {
    method,
    headers: Object.fromEntries(headers),
    ...(method === 'POST' && { body: new Uint8Array(body) }),
  }
  return { url, init }
}

/** Sends a request as it is, which fetch does not let us do. */
async function send(
  { port }: Listening,
  options: { method?: string; path?: string; headers?: OutgoingHttpHeaders; body?: Uint8Array | string },
) {
  const { method = 'GET', path = '/', headers = {}, body = '' } = options
  const request = httpRequest({ port, host: '127.0.0.1', method, path, headers, agent: false })
  request.end(body)
  const [response] = await once(request, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return {
    status: response.statusCode,
    headers: response.headers,
    body: JSON.parse(Buffer.concat(chunks).toString()),
  }
}

describe('node:http', () => {
  test.each(forms)('answers @tc3/core: $method $signatureMethod.name', async (form) => {
    const { url } = await serve()
    const client = createClient(service, { credentials, clock, endpoint: url, ...form })
    const input = { Text: "it's é & more", Tags: ['a b'] }
    expect(await client.send(echo, input)).toMatchObject({ Input: input })
  })

  test('takes any port that is free, on this machine alone', async () => {
    const server = await serve()
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
    expect(server.port).toBeGreaterThan(0)
  })

  test('says why it cannot listen', async () => {
    const { port } = await serve()
    await expect(listen(createDemo(), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  test('hands on exactly what was sent', async () => {
    const seen: WireRequest[] = []
    const server = await serve({
      handle: async (request) => {
        seen.push(request)
        return { status: 200, headers: {}, body: '{}' }
      },
    })
    const headers = { Host: 'Some.Host:1', 'X-One': 'a', 'X-TWO': 'b' }
    await send(server, { method: 'POST', path: "/p?q='%20+?x", headers, body: 'é' })
    await send(server, { path: 'http://proxied/p?q', headers })
    await send(server, { path: 'http://proxied', headers })
    // Some callers send a whole URL as Host.
    await send(server, { headers: { Host: 'http://some.host:1' } })
    expect(seen.map(({ origin }) => origin)).toEqual([
      'http://Some.Host:1',
      'http://Some.Host:1',
      'http://Some.Host:1',
      'http://some.host:1',
    ])
    expect(seen.slice(0, 3)).toMatchObject([
      { method: 'POST', host: 'Some.Host:1', path: '/p', query: "q='%20+?x", body: Buffer.from('é') },
      { method: 'GET', path: '/p', query: 'q', body: Buffer.from('') },
      { path: '/', query: '' },
    ])
    expect(seen[0]?.headers.get('x-one')).toBe('a')
    expect(seen[0]?.headers.get('x-two')).toBe('b')
  })

  test('refuses a body over the largest size, and reads no more of it', async () => {
    const sizes: number[] = []
    const mock = createDemo()
    const server = await serve({
      handle: (request) => {
        sizes.push(request.body.length)
        return mock.handle(request)
      },
    })
    const largest = 10 * 1024 * 1024
    const headers = Object.fromEntries(v3().headers)
    const { body } = await send(server, { method: 'POST', headers, body: new Uint8Array(largest + 200_000) })
    expect(body).toMatchObject({ Response: { Error: { Code: 'RequestSizeLimitExceeded' } } })
    expect(sizes[0]).toBeLessThan(largest + 200_000)
    // Whoever never stops sending is answered and cut off.
    const socket = connect(server.port, '127.0.0.1')
    socket.write(
      `POST / HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    )
    const piece = Buffer.alloc(1 << 20)
    function more() {
      if (!socket.destroyed) socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`, more)
    }
    more()
    socket.on('error', () => {})
    const answer = await new Promise<string>((resolve) => {
      let received = ''
      socket.on('data', (data) => {
        received += data
      })
      socket.on('close', () => resolve(received))
    })
    expect(answer).toContain('RequestSizeLimitExceeded')
  })

  test('answers a GET beyond 32 KB with the documented error', async () => {
    const { query, headers } = v1({ parameters: { Text: 'x'.repeat(40_000) } })
    const { body } = await send(await serve(), { path: `/?${query}`, headers: Object.fromEntries(headers) })
    expect(body).toMatchObject({ Response: { Error: { Code: 'RequestSizeLimitExceeded' } } })
  })

  test('outlives callers that go away in the middle of a request, or before its answer', async () => {
    const answered: (() => void)[] = []
    const mock = createDemo({
      handlers: { echo: () => new Promise((resolve) => answered.push(() => resolve({}))) },
    })
    const server = await serve(mock)
    const head =
      'POST / HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n'
    const half = connect(server.port, '127.0.0.1')
    half.write(`${head}{`)
    await once(half, 'connect')
    half.resetAndDestroy()

    const { headers, body } = v3()
    const waiting = httpRequest(server.url, { method: 'POST', headers: Object.fromEntries(headers) })
    waiting.on('error', () => {})
    waiting.end(body)
    while (answered.length === 0) await new Promise(setImmediate)
    waiting.destroy()
    for (const answer of answered) answer()

    const response = await fetch(`${server.url}/__tc3/health`)
    expect(response.status).toBe(200)
    expect(mock.entries.filter(({ kind }) => kind === 'failure')).toEqual([])
  })

  test('tells the behaviour at which address it was called', async () => {
    const { url } = await serve()
    const client = createClient(service, { credentials, clock, endpoint: url })
    expect(await client.send(echo, {})).toMatchObject({ Context: { origin: url } })
  })

  test('answers while a test holds the timers', async () => {
    const { url } = await serve()
    vi.useFakeTimers({ toFake: ['setImmediate', 'setTimeout', 'setInterval'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const [response] = await once(httpRequest(url).end(), 'response')
    expect(response.statusCode).toBe(200)
    response.resume()
  })

  test('joins headers that come more than once', async () => {
    const seen: WireRequest[] = []
    const server = await serve({
      handle: async (request) => {
        seen.push(request)
        return { status: 200, headers: {}, body: '{}' }
      },
    })
    await send(server, { headers: { 'X-One': ['a', 'b'] } })
    expect(seen[0]?.headers.get('x-one')).toBe('a, b')
    expect(seen[0]?.remoteAddress).toMatch(/127\.0\.0\.1$/)
  })

  test('closes when the requests under way are answered', async () => {
    let release = () => {}
    let arrived = () => {}
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const server = await listen({
      handle: async () => {
        arrived()
        await held
        return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"Response":{}}' }
      },
    })
    const under = send(server, { headers: { connection: 'keep-alive' } })
    await arrival
    const closed = server.close()
    await expect(fetch(server.url)).rejects.toThrow()
    release()
    expect(await under).toMatchObject({
      status: 200,
      headers: { connection: 'close' },
      body: { Response: {} },
    })
    await closed
  })

  test('closes although callers keep their connections', async () => {
    const server = await listen(createDemo())
    const response = await fetch(server.url)
    await response.text()
    await server.close()
  })
})
