import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { createMock, type LogEntry, type WebRoute, type WireRequest, type WireResponse } from '@tc3/mock'
import { type ListenOptions, listen } from '@tc3/mock/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { demo } from './demo.js'

const plain = (body: string): WireResponse => ({ status: 200, headers: {}, body })

/** Creates an emulator with a route for the hosts `*.site.localhost`, and the paths that begin with `/site/`. */
function createSite(handle: (request: WireRequest) => WireResponse | Promise<WireResponse>) {
  const log: LogEntry[] = []
  const route: WebRoute = {
    maxBodyBytes: 10,
    handle: async (request) => ({ response: await handle(request), operation: 'Visit' }),
  }
  const mock = createMock({
    product: demo,
    handlers: {},
    log: (entry) => log.push(entry),
    findWebRoute: ({ host, path }) =>
      host.includes('.site.localhost') || path.startsWith('/site/') ? route : undefined,
  })
  return { mock, log }
}

async function serve(
  handle: Parameters<typeof createSite>[0],
  options: ListenOptions = {},
): Promise<ReturnType<typeof createSite> & { url: string; port: number }> {
  const site = createSite(handle)
  const server = await listen(site.mock, options)
  onTestFinished(() => server.close())
  return { ...site, url: server.url, port: server.port }
}

/** Sends a request with any headers. */
async function send(
  port: number,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string },
) {
  const { body = '', ...rest } = options
  const request = httpRequest({ host: '127.0.0.1', port, agent: false, ...rest }).end(body)
  const response: IncomingMessage = (await once(request, 'response'))[0]
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

/** A promise, and the function that settles it. */
function gate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}

async function* pieces(next: Promise<void>, ended: () => void) {
  try {
    yield Buffer.from('first')
    await next
    yield Buffer.from('second')
  } finally {
    ended()
  }
}

type Fetch = typeof globalThis.fetch

/** Runs a test over HTTP, and in-process. */
const faces: readonly [
  name: string,
  open: (...args: Parameters<typeof serve>) => Promise<[Fetch, string]>,
][] = [
  ['over HTTP', async (...args) => [fetch, (await serve(...args)).url]],
  ['in-process', async (handle) => [createSite(handle).mock.fetch, 'http://a.site.localhost']],
]

describe.each(faces)('a route, %s', (_name, open) => {
  it('gets the request and responds to it', async () => {
    const [fetch, url] = await open(({ method, path, query, body }) => ({
      status: 201,
      headers: { 'set-cookie': ['a=1', 'b=2'], 'x-one': 'one' },
      body: [method, path, query, Buffer.from(body)].join(' '),
    }))
    const response = await fetch(`${url}/site/a?b=1`, { method: 'PUT', body: 'text' })
    expect(response.status).toBe(201)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('x-one')).toBe('one')
    expect(await response.text()).toBe('PUT /site/a b=1 text')
  })

  it('sends a body as it arrives', async () => {
    const { open: next, passed } = gate()
    const [fetch, url] = await open(() => ({ ...plain(''), stream: pieces(passed, () => {}) }))
    const reader = (await fetch(`${url}/site/`)).body?.getReader()
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first')
    next()
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('second')
    expect((await reader?.read())?.done).toBe(true)
  })

  it('ends the stream if the caller disconnects', async () => {
    const { open: ended, passed: end } = gate()
    const { open: next, passed } = gate()
    const [fetch, url] = await open(() => ({ ...plain(''), stream: pieces(passed, ended) }))
    const controller = new AbortController()
    const reader = (await fetch(`${url}/site/`, { signal: controller.signal })).body?.getReader()
    await reader?.read()
    controller.abort(new Error('enough'))
    await expect(reader?.read()).rejects.toThrow('enough')
    next()
    await end
  })

  it('cuts the connection if the stream fails', async () => {
    async function* failing() {
      yield Buffer.from('first')
      throw new Error('failed')
    }
    const [fetch, url] = await open(() => ({ ...plain(''), stream: failing() }))
    const response = await fetch(`${url}/site/`)
    await expect(response.text()).rejects.toThrow('terminated')
  })

  it('responds to HEAD without a body', async () => {
    const [fetch, url] = await open(() => ({ ...plain(''), stream: (async function* () {})() }))
    const response = await fetch(`${url}/site/`, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

describe('a route', () => {
  it('goes by the host, and before the control API', async () => {
    const { port } = await serve(({ host, path }) => plain(`${host} ${path}`))
    const headers = { host: 'a.site.localhost' }
    expect((await send(port, { path: '/__tc3/health', headers })).body).toBe('a.site.localhost /__tc3/health')
    expect((await send(port, { path: '/__tc3/health' })).body).not.toContain('site')
  })

  it('is logged, with its failures', async () => {
    const { url, log } = await serve(({ path }) => {
      if (path === '/site/broken') throw new Error('broken')
      return plain('')
    })
    await fetch(`${url}/site/`)
    expect((await fetch(`${url}/site/broken`)).status).toBe(500)
    expect(log).toEqual([
      expect.objectContaining({ kind: 'request', method: 'GET', action: 'Visit' }),
      expect.objectContaining({ kind: 'failure', stack: expect.stringContaining('broken') }),
    ])
  })

  it('gets the beginning of a body that is too large', async () => {
    const { url } = await serve(({ body }) => plain(String(body.length > 10)))
    const response = await fetch(`${url}/site/`, { method: 'POST', body: 'x'.repeat(1_000_000) })
    expect([await response.text(), response.headers.get('connection')]).toEqual(['true', 'close'])
  })

  it.each([
    ['a page of another origin', { origin: 'https://evil.example' }, 200],
    ['another host name', { host: 'evil.example' }, 403],
  ])('is protected from other hosts, not from other origins: %s', async (_name, headers, status) => {
    const { port } = await serve(() => plain(''), { allowOrigins: ['https://evil.example'] })
    const response = await send(port, { path: '/site/', headers })
    expect(response.status).toBe(status)
    expect(response.headers).not.toHaveProperty('access-control-allow-origin')
    const preflight = { ...headers, 'access-control-request-method': 'PUT' }
    expect((await send(port, { method: 'OPTIONS', path: '/site/', headers: preflight })).status).toBe(status)
  })

  it('leaves the API protected from other origins', async () => {
    const { port } = await serve(() => plain(''))
    expect((await send(port, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  })
})

describe('an upgrade', () => {
  const upgrade = (path: string, headers = '') =>
    `GET ${path} HTTP/1.1\r\nHost: a.site.localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${headers}\r\n`

  const echo: WireResponse = {
    status: 101,
    headers: { connection: 'Upgrade', upgrade: 'websocket' },
    body: '',
    async *connection(incoming) {
      for await (const bytes of incoming) yield Buffer.from(Buffer.from(bytes).toString().toUpperCase())
    },
  }

  /** Opens a connection, and returns a function that reads until the received text contains another one. */
  function open(port: number) {
    const socket = connect(port, '127.0.0.1')
    let received = ''
    socket.on('data', (bytes) => {
      received += bytes
    })
    onTestFinished(() => void socket.destroy())
    async function until(expected: string) {
      while (!received.includes(expected)) await once(socket, 'data')
      return received
    }
    return { socket, until }
  }

  it('joins the connection to that of the route', async () => {
    const { port } = await serve(() => echo)
    const { socket, until } = open(port)
    // The first bytes arrive together with the request.
    socket.write(`${upgrade('/')}early `)
    expect(await until('EARLY')).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\n(?:.*\r\n)*\r\nEARLY/)
    socket.write('late')
    await until('LATE')
    socket.end()
    await once(socket, 'close')
  })

  it('ends with the server', async () => {
    const server = await listen(createSite(() => echo).mock)
    const { socket, until } = open(server.port)
    socket.write(upgrade('/'))
    await until('101')
    await Promise.all([once(socket, 'close'), server.close()])
  })

  it('can be declined', async () => {
    const { port } = await serve(() => ({ status: 426, headers: { 'x-reason': 'none' }, body: 'no' }))
    const { socket, until } = open(port)
    socket.write(upgrade('/'))
    await once(socket, 'end')
    expect(await until('no')).toMatch(/^HTTP\/1\.1 426 .*\r\n(?:.*\r\n)*\r\nno$/)
  })

  it('is refused for another host name', async () => {
    const { port } = await serve(() => echo)
    const { socket, until } = open(port)
    socket.write(upgrade('/site/').replace('a.site.localhost', 'evil.example'))
    expect(await until('403')).toContain('evil.example')
  })

  it('is ignored by the API, as the caller of HTTP/2 expects', async () => {
    const { port } = await serve(() => echo)
    const headers = {
      connection: 'Upgrade, HTTP2-Settings',
      upgrade: 'h2c',
      'http2-settings': 'AAMAAABkAAQAAP__',
      'content-type': 'application/json',
      'x-tc-action': 'Nothing',
    }
    const body = '{"text":"with a body"}'
    const upgraded = await send(port, { method: 'POST', headers, body })
    const { connection: _, upgrade: _upgrade, 'http2-settings': _settings, ...without } = headers
    const expected = await send(port, { method: 'POST', headers: without, body })
    const errorOf = (response: { body: string }) => JSON.parse(response.body).Response.Error
    expect(errorOf(expected)).toHaveProperty('Code')
    expect(errorOf(upgraded)).toEqual(errorOf(expected))
  })
})

describe('a route that owns its host', () => {
  function createOwner() {
    const route: WebRoute = {
      maxBodyBytes: 10,
      ownsHost: true,
      handle: async ({ host, path }) => ({ response: plain(`${host}${path}`) }),
    }
    const hosts = new Set<string>()
    const findWebRoute = ({ host }: { readonly host: string }) =>
      hosts.has(host.replace(/:\d+$/, '')) ? route : undefined
    return { hosts, mock: createMock({ product: demo, handlers: {}, findWebRoute }) }
  }

  it('answers at a host that no option allows, while it has it', async () => {
    const { hosts, mock } = createOwner()
    const server = await listen(mock)
    onTestFinished(() => server.close())
    const visit = () => send(server.port, { path: '/a', headers: { host: 'www.example.com:80' } })
    expect(await visit()).toMatchObject({ status: 403 })
    hosts.add('www.example.com')
    expect(await visit()).toMatchObject({ status: 200, body: 'www.example.com:80/a' })
    hosts.clear()
    expect(await visit()).toMatchObject({ status: 403 })
  })

  it('answers the fetch of the emulator', async () => {
    const { hosts, mock } = createOwner()
    const visit = () => mock.fetch('http://www.example.com/a')
    await expect(visit()).rejects.toThrow('does not answer for www.example.com')
    hosts.add('www.example.com')
    expect(await (await visit()).text()).toBe('www.example.com/a')
  })
})
