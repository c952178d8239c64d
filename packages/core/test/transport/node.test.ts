import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { inspect } from 'node:util'
import { Worker } from 'node:worker_threads'
import { type ClientOptions, createClient, type HttpResponse, isTransportError } from '@tc3/core'
import { stream } from '@tc3/core/stream'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { credentials, cvm, expectedOutput } from '../request-recorder.js'
import { read, write } from '../scripted-responses.js'
import { rejection, until } from '../settled.js'
import { flushTasks } from '../virtual-clock.js'
import { replaceHttp } from './replace-http.js'

const json = JSON.stringify({ Response: expectedOutput })
const completeResponse = `HTTP/1.1 200 OK\r\nContent-Length: ${json.length}\r\n\r\n${json}`
function chunk(bytes: string | Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${Buffer.byteLength(bytes).toString(16)}\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ])
}

let server: Server
let port: number
/** The open connections, and the received requests. */
let sockets: Set<Socket>
let requests: string[]
let onRequest: (socket: Socket, text: string) => void

beforeEach(async () => {
  sockets = new Set()
  requests = []
  onRequest = (socket) => socket.write(completeResponse)
  server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      requests.push(bytes.toString('latin1'))
      onRequest(socket, bytes.toString('latin1'))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = portOf(server)
})

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

function portOf(listening: Server): number {
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

function clientOf(options: ClientOptions = {}) {
  return createClient(cvm, {
    credentials,
    region: 'ap-guangzhou',
    endpoint: `http://127.0.0.1:${port}`,
    retry: false,
    ...options,
  })
}

/** What Node.js sends with, and how it reports what is not HTTP. */
const transports = [
  {
    name: 'sockets',
    prepare() {},
    isNotHttp: 'The server sent no valid HTTP',
    switchesProtocols: expect.stringContaining('it switches to another protocol'),
  },
  {
    name: 'node:http',
    prepare: replaceHttp,
    isNotHttp: 'HPE_',
    switchesProtocols: 'The connection was closed without a response.',
  },
]

/** Replaces the global agent of http until the test ends. */
function withAgent(members: { createConnection(options: unknown): Socket }): void {
  const { globalAgent } = http
  http.globalAgent = Object.assign(new http.Agent(), members)
  onTestFinished(() => {
    http.globalAgent = globalAgent
  })
}

describe.each(transports)('with $name,', ({ prepare, isNotHttp, switchesProtocols }) => {
  beforeEach(() => prepare())

  describe('a request', () => {
    it('has a Content-Length in bytes, and accepts no content coding', async () => {
      const { send } = clientOf()
      await send(write, { Name: 'Zürich 北京 👍' })
      const [head = '', body = ''] = requests[0]?.split('\r\n\r\n') ?? []
      const sent = '{"Name":"Zürich 北京 👍"}'
      expect(Buffer.from(body, 'latin1').toString()).toBe(sent)
      const lines = head.split('\r\n')
      expect(lines[0]).toBe('POST / HTTP/1.1')
      expect(lines).toContain(`Host: 127.0.0.1:${port}`)
      expect(lines).toContain('Connection: keep-alive')
      expect(head).not.toMatch(/accept-encoding/i)
      expect(lines).toContain(`Content-Length: ${Buffer.byteLength(sent)}`)
      expect(lines).toContain('X-TC-Action: RunInstances')
    })

    it('has a query and no body if it is a GET', async () => {
      await clientOf({ method: 'GET' }).send(read, { Limit: 1 })
      expect(requests[0]).toMatch(/^GET \/\?Limit=1 HTTP\/1\.1\r\n/)
      expect(requests[0]).not.toMatch(/content-length|transfer-encoding/i)
      expect(requests[0]).toMatch(/\r\n\r\n$/)
    })

    it('can get headers from wrappers of node:http, such as tracers', async () => {
      const { request } = http
      const traced = (options: http.RequestOptions) =>
        request({ ...options, headers: Object.assign({}, options.headers, { traceparent: '00-1-2-01' }) })
      Object.assign(http, { request: traced })
      onTestFinished(() => void Object.assign(http, { request }))
      await clientOf().send(write, {})
      expect(requests[0]).toContain('traceparent: 00-1-2-01\r\n')
      expect(requests[0]).toContain('X-TC-Action: RunInstances\r\n')
      expect(requests[0]).toContain(`Host: 127.0.0.1:${port}\r\n`)
    })
  })

  describe('connections', () => {
    it('are kept alive: one for sequential calls, one for each concurrent call', async () => {
      const client = clientOf()
      for (let call = 0; call < 5; call += 1) await client.send(write, {})
      expect(sockets.size).toBe(1)
      await Promise.all(Array.from({ length: 4 }, () => client.send(write, {})))
      expect(sockets.size).toBe(4)
    })

    it('do not keep the process alive', async () => {
      const program = `
      const { createClient } = await import('@tc3/core')
      const cvm = { service: 'cvm', version: '2017-03-12', endpoint: 'http://127.0.0.1:${port}' }
      const client = createClient(cvm, { region: 'r', credentials: { secretId: 'i', secretKey: 'k' } })
      await client.send({ name: 'A', region: true }, {})
      await new Promise((resolve) => setImmediate(resolve))
      require('node:worker_threads').parentPort.postMessage(process.getActiveResourcesInfo())
    `
      const worker = new Worker(`(async () => {${program}})()`, { eval: true })
      // Awaited together, because a thread that exits soon emits both events in one turn.
      const [[resources]] = await Promise.all([once(worker, 'message'), once(worker, 'exit')])
      expect(resources).not.toContain('TCPSocketWrap')
      expect(resources).not.toContain('Timeout')
    })

    it('are those of the global agent at the time of the call', async () => {
      const client = clientOf()
      await client.send(write, {})
      const used: unknown[] = []
      withAgent({
        createConnection(options) {
          used.push(options)
          return connect(port, '127.0.0.1')
        },
      })
      await client.send(write, {})
      expect(used).toMatchObject([{ host: '127.0.0.1', port: String(port) }])
      await clientOf({ endpoint: 'http://[::1]:8080' }).send(write, {})
      expect(used[1]).toMatchObject({ host: '::1', port: '8080' })
      expect(requests.at(-1)).toContain('Host: [::1]:8080\r\n')
    })

    it('are those of the global agent of https for an https endpoint', async () => {
      const hosts: unknown[] = []
      const { globalAgent } = https
      const agent = new https.Agent()
      Object.assign(agent, {
        // Without TLS, which is Node's part.
        createConnection: (options: { host: string; port: number }) => {
          hosts.push([options.host, options.port])
          return connect(port, '127.0.0.1')
        },
      })
      https.globalAgent = agent
      onTestFinished(() => {
        https.globalAgent = globalAgent
      })
      await clientOf({ endpoint: undefined }).send(write, {})
      expect(hosts).toEqual([['cvm.tencentcloudapi.com', 443]])
      expect(requests[0]).toContain('Host: cvm.tencentcloudapi.com\r\n')
    })

    it('are closed when idle for longer than the timeout of Node’s fetch and of the caller', async () => {
      const opened: Socket[] = []
      withAgent({
        createConnection() {
          const socket = connect(port, '127.0.0.1')
          opened.push(socket)
          return socket
        },
      })
      onRequest = () => {}
      for (const [timeout, idleTimeout] of [
        [undefined, 300_000],
        [1000, 300_000],
        [900_000, 900_000],
      ]) {
        const call = rejection(clientOf({ timeout }).send(write, {}))
        const sent = requests.length
        await until(() => requests.length > sent)
        const socket = opened.pop()
        expect(socket?.timeout).toBe(idleTimeout)
        socket?.emit('timeout')
        expect(await call).toMatchObject({
          name: 'TransportError',
          cause: { message: 'The connection was idle for too long.' },
        })
        expect(socket?.destroyed).toBe(true)
      }
    })
  })

  describe('a new connection that the server resets', () => {
    it('fails the call, even if the request is idempotent', async () => {
      onRequest = (socket) => socket.resetAndDestroy()
      expect(await rejection(clientOf().send(read, {}))).toMatchObject({
        name: 'TransportError',
        cause: { code: 'ECONNRESET' },
      })
      expect(requests).toHaveLength(1)
    })
  })

  describe('a keep-alive connection that the server closes while it is reused', () => {
    /**
     * A server in its own thread, which closes its connections while this thread is blocked and cannot notice. The next
     * requests use connections that are already closed.
     */
    async function closingServer() {
      const program = `
      const { createServer } = require('node:net')
      const { parentPort, workerData: flag } = require('node:worker_threads')
      const sockets = new Set()
      let requests = 0
      const server = createServer((socket) => {
        sockets.add(socket)
        socket.on('error', () => {})
        socket.on('data', () => { requests += 1; socket.write(${JSON.stringify(completeResponse)}) })
      }).listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
      parentPort.on('message', (how) => {
        if (how === 'count') return parentPort.postMessage(requests)
        for (const socket of sockets) how === 'reset' ? socket.resetAndDestroy() : socket.destroy()
        sockets.clear()
        // By the next turn, the system has sent the packets that close them.
        setImmediate(() => setImmediate(() => { Atomics.store(flag, 0, 1); Atomics.notify(flag, 0) }))
      })
    `
      const flag = new Int32Array(new SharedArrayBuffer(4))
      const worker = new Worker(program, { eval: true, workerData: flag })
      onTestFinished(async () => void (await worker.terminate()))
      const [listening] = await once(worker, 'message')
      return {
        client: clientOf({ endpoint: `http://127.0.0.1:${listening}` }),
        close(how: 'reset' | 'end') {
          Atomics.store(flag, 0, 0)
          worker.postMessage(how)
          Atomics.wait(flag, 0, 0)
        },
        async requests(): Promise<number> {
          worker.postMessage('count')
          const [count] = await once(worker, 'message')
          return count
        },
      }
    }

    it.each(['reset', 'end'] as const)('by %s: an idempotent request is sent on a new one', async (how) => {
      const { client, close, requests } = await closingServer()
      const eight = () => Promise.all(Array.from({ length: 8 }, () => client.send(read, {})))
      await eight()
      close(how)
      expect(await eight()).toEqual(Array(8).fill(expectedOutput))
      expect(await requests()).toBe(16)
    })

    it('by reset: so is a request that is not idempotent, because none of it was sent', async () => {
      const { client, close, requests } = await closingServer()
      await client.send(write, {})
      close('reset')
      expect(await client.send(write, {})).toEqual(expectedOutput)
      expect(await requests()).toBe(2)
    })

    it.each(['reset', 'end'] as const)(
      'by %s while this process is blocked: no request uses it',
      async (how) => {
        const { client, close, requests } = await closingServer()
        let now = Date.now()
        const spy = vi.spyOn(Date, 'now').mockImplementation(() => now)
        onTestFinished(() => spy.mockRestore())
        await client.send(write, {})
        for (let round = 0; round < 100; round += 1) {
          close(how)
          // The length of the block is not waited for.
          now += 1000
          expect(await client.send(write, {})).toEqual(expectedOutput)
        }
        expect(await requests()).toBe(101)
      },
    )

    it('after the request was sent: a request that is not idempotent fails, because it may have been processed', async () => {
      const client = clientOf()
      await client.send(write, {})
      onRequest = (socket) => socket.destroy()
      expect(await rejection(client.send(write, {}))).toMatchObject({
        name: 'TransportError',
        attempts: 1,
        cause: { code: 'ECONNRESET' },
      })
      expect(requests).toHaveLength(2)
    })
  })

  it('a request that is aborted on a connection that is reused is not sent again', async () => {
    const client = clientOf()
    await client.send(read, {})
    onRequest = () => {}
    const controller = new AbortController()
    const call = rejection(client.send(read, {}, { signal: controller.signal }))
    await until(() => requests.length === 2)
    controller.abort('enough')
    expect(await call).toBe('enough')
    await until(() => sockets.size === 0)
    onRequest = (socket) => socket.write(completeResponse)
    await client.send(read, {})
    expect(requests).toHaveLength(3)
  })

  describe('a response', () => {
    it('with a redirect is not followed', async () => {
      onRequest = (socket) =>
        socket.write(
          `HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:${port}/else\r\nContent-Length: 0\r\n\r\n`,
        )
      const error = await rejection(clientOf().send(read, {}))
      expect(error).toMatchObject({ name: 'ResponseError', statusCode: 307 })
      expect(requests).toHaveLength(1)
    })

    it('after provisional ones is the only one that is used', async () => {
      onRequest = (socket) =>
        socket.write(
          `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </>; rel=preload\r\n\r\n${completeResponse}`,
        )
      expect(await clientOf().send(write, {})).toEqual(expectedOutput)
    })

    it('that switches protocols is an error', async () => {
      onRequest = (socket) =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
      expect(await rejection(clientOf().send(read, {}))).toMatchObject({
        name: 'TransportError',
        cause: { message: switchesProtocols },
      })
      await until(() => sockets.size === 0)
    })

    it('is decoded correctly, however its bytes arrive', async () => {
      const text = JSON.stringify({ Response: { ...expectedOutput, Name: 'Zürich 北京 👍' } })
      onRequest = async (socket) => {
        socket.setNoDelay()
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
        for (const byte of Buffer.from(text)) {
          socket.write(chunk(Buffer.from([byte])))
          await flushTasks()
        }
        socket.write('0\r\n\r\n')
      }
      expect(await clientOf().send(write, {})).toMatchObject({ Name: 'Zürich 北京 👍' })
    })

    it('that is cut off between chunks is in the error, up to the maximum length', async () => {
      onRequest = (socket) =>
        socket.end(
          Buffer.concat([
            Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'),
            chunk('x'.repeat(100_000)),
          ]),
        )
      const error = await rejection(clientOf().send(write, {}))
      expect(error).toMatchObject({ name: 'TransportError', statusCode: 200, received: 'x'.repeat(1024) })
    })

    it('that is invalid after its headers is in the error up to there', async () => {
      onRequest = (socket) =>
        socket.write(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunk('{"R')}no number\r\n`)
      const error = await rejection(clientOf().send(write, {}))
      expect(error).toMatchObject({ name: 'TransportError', statusCode: 200, received: '{"R' })
      await until(() => sockets.size === 0)
    })

    it('that is not HTTP is not in the error, because it may contain the request', async () => {
      onRequest = (socket, text) => socket.end(text)
      const token = 'PlantedToken'
      const error = await rejection(clientOf({ credentials: { ...credentials, token } }).send(write, {}))
      if (!isTransportError(error)) throw error
      const shown = inspect(error, { depth: 9 }) + JSON.stringify(error) + JSON.stringify(error.cause)
      expect(shown).toContain(isNotHttp)
      expect(shown).not.toContain('rawPacket')
      expect(requests[0]).toContain(token)
      expect(Object.values(Object(error.cause)).some((value) => Buffer.isBuffer(value))).toBe(false)
    })

    it('that is larger than one read is returned completely', async () => {
      const text = JSON.stringify({ Response: { ...expectedOutput, Blob: 'b'.repeat(5_000_000) } })
      onRequest = (socket) => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${text.length}\r\n\r\n${text}`)
      const { Blob } = Object(await clientOf().send(write, {}))
      expect(Blob).toHaveLength(5_000_000)
    })
  })

  describe('the response that a reader gets', () => {
    const take = <T>(reader: (response: HttpResponse) => Promise<T>) => clientOf().receive(read, {}, reader)

    it('has status, headers and text', async () => {
      onRequest = (socket) =>
        socket.write(
          'HTTP/1.1 404 Not Found\r\nX-A: 1\r\nx-a: 2\r\nContent-Length: 3\r\n\r\n\xc3\xbcx',
          'latin1',
        )
      expect(
        await take(async ({ status, ok, headers, text, ...rest }) => {
          const response = { status, ok, headers, ...rest }
          return [response.status, response.ok, headers.get('X-a'), headers.get('b')]
        }),
      ).toEqual([404, false, '1, 2', null])
      expect(await take((response) => response.text())).toBe('üx')
    })

    it.each([
      ['200 OK', true],
      ['299 Fine', true],
      ['300 Multiple Choices', false],
    ])('is a success or not: %s', async (line, ok) => {
      onRequest = (socket) => socket.write(`HTTP/1.1 ${line}\r\nContent-Length: 0\r\n\r\n`)
      expect(await take(async (response) => response.ok)).toBe(ok)
    })

    it('can be read once', async () => {
      const again = take(async (response) => {
        await response.text()
        return response.text()
      })
      expect(await rejection(again)).toBeInstanceOf(TypeError)
    })

    it('leaves no open connection if it is not read', async () => {
      const head = 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n'
      onRequest = (socket) => socket.write(head)
      expect(await take(async ({ status }) => status)).toBe(200)
      await until(() => sockets.size === 0)
      const reason = new Error('failure of the reader')
      expect(await rejection(take(() => Promise.reject(reason)))).toBe(reason)
      await until(() => sockets.size === 0)
    })
  })

  describe('a stream of events', () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n'
    const send = (socket: Socket, data: string) => socket.write(chunk(`data: ${data}\n\n`))

    it('yields them as they arrive, and keeps the connection alive', async () => {
      let connection: Socket | undefined
      onRequest = (socket) => {
        connection = socket
        socket.write(head)
        send(socket, '1')
      }
      const events = stream(clientOf(), read, {})
      expect((await events.next()).value).toMatchObject({ data: '1' })
      if (connection) send(connection, '北京')
      expect((await events.next()).value).toMatchObject({ data: '北京' })
      connection?.write('0\r\n\r\n')
      expect(await events.next()).toEqual({ done: true, value: undefined })
      expect(sockets.size).toBe(1)
    })

    it('closes the connection when the loop is left', async () => {
      onRequest = (socket) => {
        socket.write(head)
        send(socket, '1')
      }
      for await (const { data } of stream(clientOf(), read, {})) {
        expect(data).toBe('1')
        break
      }
      await until(() => sockets.size === 0)
    })

    it('throws the reason when aborted, and closes the connection', async () => {
      onRequest = (socket) => {
        socket.write(head)
        send(socket, '1')
      }
      const controller = new AbortController()
      const events = stream(clientOf(), read, {}, { signal: controller.signal, timeout: 60_000 })
      await events.next()
      const next = rejection(events.next())
      controller.abort('enough')
      expect(await next).toBe('enough')
      await until(() => sockets.size === 0)
    })

    it('throws when the connection is lost', async () => {
      onRequest = (socket) => {
        socket.write(head)
        socket.write(chunk('data: 1\n\n'), () => socket.resetAndDestroy())
      }
      const events = stream(clientOf(), read, {})
      async function readAll() {
        for await (const _ of events);
      }
      expect(await rejection(readAll())).toMatchObject({ name: 'TransportError' })
    })
  })
})
