import { once } from 'node:events'
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { inspect } from 'node:util'
import { type Action, createClient, isServiceError } from '@tc3/core'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import type { Mock, WireRequest } from '@tc3/mock'
import { listen, type MockServer } from '@tc3/mock/node'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { v1, v3 } from './caller.js'
import { createDemo, credentials, demo, now } from './demo.js'

const service = { service: 'demo', version: '2020-01-01', endpoint: 'demo.tencentcloudapi.com' }
const echo: Action<{ Text?: string; Tags?: string[] }, { Input: object; RequestId: string }> = {
  name: 'Echo',
  region: false,
}
const clock = { now: () => now * 1000 }

const servers: MockServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(mock: Pick<Mock, 'handle'> = createDemo()): Promise<MockServer> {
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
  it.each(forms)('responds to @tc3/core: $method $signatureMethod.name', async (form) => {
    const { fetch } = createDemo()
    const client = createClient(service, { credentials, clock, fetch, ...form })
    const input = { Text: "it's é & more", Tags: ['a b'] }
    expect(await client.send(echo, input)).toMatchObject({ Input: input })
  })

  it('responds with errors as the cloud does', async () => {
    const { fetch } = createDemo()
    const client = createClient(service, { credentials: { ...credentials, secretKey: 'x' }, clock, fetch })
    const error = await client.send(echo, {}).catch((reason: unknown) => reason)
    expect(isServiceError(error, 'AuthFailure.SignatureFailure')).toBe(true)
  })

  it('accepts the same arguments as the global fetch', async () => {
    const { fetch } = createDemo()
    const url = 'https://demo.tencentcloudapi.com/'
    for (const promise of [
      fetch(url),
      fetch(new URL(url)),
      fetch(new Request(url)),
      fetch(url, { method: 'GET' }),
    ]) {
      const response = await promise
      expect(response.headers.get('content-type')).toBe('application/json')
      expect(await response.json()).toMatchObject({ Response: { Error: { Code: 'MissingParameter' } } })
    }
    await expect(fetch('no address')).rejects.toThrow(TypeError)
  })

  it.each([
    'http://localhost:1/',
    'https://127.0.0.1/',
    'http://[::1]:9580/',
    'https://demo.ap-guangzhou.tencentcloudapi.com/',
    'https://emulator.test/',
    'https://emulator.test:8443/',
  ])('answers for %s', async (url) => {
    const { fetch } = createDemo({ origin: 'https://emulator.test' })
    expect(await (await fetch(url)).json()).toHaveProperty('Response.RequestId')
  })

  it('answers for the endpoint of its product, wherever that is', async () => {
    const { fetch } = createDemo({ product: { ...demo, endpoint: 'demo.example' } })
    expect(await (await fetch('https://demo.example/')).json()).toHaveProperty('Response.RequestId')
  })

  it.each([
    'https://example.com/code.zip',
    'http://localhost.example.com:9580/__tc3/health',
    'https://nottencentcloudapi.com/',
    'https://tencentcloudapi.com.example.com/',
  ])('refuses the host of %s', async (url) => {
    const mock = createDemo()
    const { host, origin } = new URL(url)
    await expect(mock.fetch(new Request(url))).rejects.toThrow(
      new TypeError(
        `This fetch belongs to the emulator of demo, which does not answer for ${host}: its hosts are *.tencentcloudapi.com, localhost and IP addresses. Use the global fetch for other hosts, or set the option origin of the emulator if ${origin} is its address.`,
      ),
    )
    expect(mock.journal.entries()).toEqual([])
  })

  it('answers a request for the storage of the cloud with an error status', async () => {
    const { fetch } = createDemo()
    const url = 'https://code-1300000000.cos.ap-guangzhou.myqcloud.com/hello.zip'
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(421)
  })

  it('can be aborted like the global fetch', async () => {
    let release = () => {}
    const released = new Promise<object>((resolve) => {
      release = () => resolve({})
    })
    const { fetch } = createDemo({ handlers: { echo: () => released } })
    const reason = new Error('Enough.')
    const { url, init } = fetchable(v3())
    await expect(fetch(url, { ...init, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)

    const controller = new AbortController()
    const pending = fetch(url, { ...init, signal: controller.signal })
    controller.abort(reason)
    await expect(pending).rejects.toBe(reason)
    release()
    await expect(fetch(url, { ...init, signal: new AbortController().signal })).resolves.toHaveProperty(
      'status',
      200,
    )
  })

  it('does not reveal the key when the emulator is printed', () => {
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

/** Sends a request without the changes that fetch makes, such as to the Host. */
async function send(
  { port }: MockServer,
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
  it.each(forms)('responds to @tc3/core: $method $signatureMethod.name', async (form) => {
    const { url } = await serve()
    const client = createClient(service, { credentials, clock, endpoint: url, ...form })
    const input = { Text: "it's é & more", Tags: ['a b'] }
    expect(await client.send(echo, input)).toMatchObject({ Input: input })
  })

  it('listens on a free port of the loopback interface by default', async () => {
    const server = await serve()
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
    expect(server.port).toBeGreaterThan(0)
  })

  it('rejects if the port is in use', async () => {
    const { port } = await serve()
    await expect(listen(createDemo(), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('passes requests on exactly as sent', async () => {
    const seen: WireRequest[] = []
    const handle = async (request: WireRequest) => {
      seen.push(request)
      return { status: 200, headers: {}, body: '{}' }
    }
    const server = await listen({ handle }, { allowHosts: ['some.host'] })
    servers.push(server)
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

  it('rejects a body that is too large, and does not read the rest', async () => {
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
    // A caller that never stops sending gets a response and is disconnected.
    const socket = connect(server.port, '127.0.0.1')
    socket.write(
      `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    )
    const piece = Buffer.alloc(1 << 20)
    function more() {
      if (!socket.destroyed) socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`, more)
    }
    more()
    socket.on('error', () => {})
    const response = await new Promise<string>((resolve) => {
      let received = ''
      socket.on('data', (data) => {
        received += data
      })
      socket.on('close', () => resolve(received))
    })
    expect(response).toContain('RequestSizeLimitExceeded')
  })

  it('rejects a GET of more than 32 KB with the documented error', async () => {
    const { query, headers } = v1({ parameters: { Text: 'x'.repeat(40_000) } })
    const { body } = await send(await serve(), { path: `/?${query}`, headers: Object.fromEntries(headers) })
    expect(body).toMatchObject({ Response: { Error: { Code: 'RequestSizeLimitExceeded' } } })
  })

  it('survives callers that disconnect in the middle of a request, or before the response', async () => {
    const pending: (() => void)[] = []
    const mock = createDemo({
      handlers: { echo: () => new Promise((resolve) => pending.push(() => resolve({}))) },
    })
    const server = await serve(mock)
    const head =
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n'
    const half = connect(server.port, '127.0.0.1')
    half.write(`${head}{`)
    await once(half, 'connect')
    half.resetAndDestroy()

    const { headers, body } = v3()
    const waiting = httpRequest(server.url, { method: 'POST', headers: Object.fromEntries(headers) })
    waiting.on('error', () => {})
    waiting.end(body)
    while (pending.length === 0) await new Promise(setImmediate)
    waiting.destroy()
    for (const finish of pending) finish()

    const response = await fetch(`${server.url}/__tc3/health`)
    expect(response.status).toBe(200)
    expect(mock.entries.filter(({ kind }) => kind === 'failure')).toEqual([])
  })

  it('passes the origin that was called to the handler', async () => {
    const { url } = await serve()
    const client = createClient(service, { credentials, clock, endpoint: url })
    expect(await client.send(echo, {})).toMatchObject({ Context: { origin: url } })
  })

  it('responds while a test uses fake timers', async () => {
    const { url } = await serve()
    vi.useFakeTimers({ toFake: ['setImmediate', 'setTimeout', 'setInterval'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const [response] = await once(httpRequest(url).end(), 'response')
    expect(response.statusCode).toBe(200)
    response.resume()
  })

  it('joins repeated headers', async () => {
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

  it('closes once pending requests have been responded to', async () => {
    let release = () => {}
    let signalReceived = () => {}
    const received = new Promise<void>((resolve) => {
      signalReceived = resolve
    })
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const server = await listen({
      handle: async () => {
        signalReceived()
        await released
        return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"Response":{}}' }
      },
    })
    const pending = send(server, { headers: { connection: 'keep-alive' } })
    await received
    const closed = server.close()
    await expect(fetch(server.url)).rejects.toThrow()
    release()
    expect(await pending).toMatchObject({
      status: 200,
      headers: { connection: 'close' },
      body: { Response: {} },
    })
    await closed
  })

  it('closes although callers keep their connections alive', async () => {
    const server = await listen(createDemo())
    const response = await fetch(server.url)
    await response.text()
    await server.close()
  })
})
