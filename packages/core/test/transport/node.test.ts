import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { inspect } from 'node:util'
import { Worker } from 'node:worker_threads'
import { type ClientOptions, createClient, type HttpResponse, isTransportError } from '@tc3/core'
import { stream } from '@tc3/core/stream'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { read, write } from '../answers.js'
import { answer, credentials, cvm } from '../recorder.js'
import { settled } from '../virtual-clock.js'

const json = JSON.stringify({ Response: answer })
const whole = `HTTP/1.1 200 OK\r\nContent-Length: ${json.length}\r\n\r\n${json}`
function chunk(bytes: string | Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${Buffer.byteLength(bytes).toString(16)}\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ])
}

let server: Server
let port: number
/** The open connections, and what each request was. */
let sockets: Set<Socket>
let requests: string[]
let onRequest: (socket: Socket, text: string) => void

beforeEach(async () => {
  sockets = new Set()
  requests = []
  onRequest = (socket) => socket.write(whole)
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

function failed(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => expect.unreachable(`succeeded with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await settled()
}

describe('a request', () => {
  it('has its bytes counted, and asks for no coding of the answer', async () => {
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

  it('is one with a query and without a body', async () => {
    await clientOf({ method: 'GET' }).send(read, { Limit: 1 })
    expect(requests[0]).toMatch(/^GET \/\?Limit=1 HTTP\/1\.1\r\n/)
    expect(requests[0]).not.toMatch(/content-length|transfer-encoding/i)
    expect(requests[0]).toMatch(/\r\n\r\n$/)
  })

  it('can be given headers by what wraps node:http, as tracers do', async () => {
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

  it('is refused, unsent, with a header that HTTP cannot carry', async () => {
    const error = await failed(clientOf().send(write, {}, { headers: { 'X-TC-Language': 'zh\r\nCN' } }))
    expect(error).toMatchObject({ name: 'TransportError', cause: expect.any(TypeError) })
    expect(requests).toEqual([])
  })
})

describe('connections', () => {
  it('are kept, one for calls in turn and as many as there are calls at a time', async () => {
    const client = clientOf()
    for (let call = 0; call < 5; call += 1) await client.send(write, {})
    expect(sockets.size).toBe(1)
    await Promise.all(Array.from({ length: 4 }, () => client.send(write, {})))
    expect(sockets.size).toBe(4)
  })

  it('do not keep the process', async () => {
    const program = `
      const { createClient } = await import('@tc3/core')
      const cvm = { service: 'cvm', version: '2017-03-12', endpoint: 'http://127.0.0.1:${port}' }
      const client = createClient(cvm, { region: 'r', credentials: { secretId: 'i', secretKey: 'k' } })
      await client.send({ name: 'A', region: true }, {})
      await new Promise((resolve) => setImmediate(resolve))
      require('node:worker_threads').parentPort.postMessage(process.getActiveResourcesInfo())
    `
    const worker = new Worker(`(async () => {${program}})()`, { eval: true })
    // Both at once: a thread that ends soon tells both in one turn.
    const [[resources]] = await Promise.all([once(worker, 'message'), once(worker, 'exit')])
    expect(resources).not.toContain('TCPSocketWrap')
    expect(resources).not.toContain('Timeout')
  })

  it('are the global agent’s, the one of the moment of the call', async () => {
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

  it('are those of https where the endpoint says so', async () => {
    const hosts: unknown[] = []
    const { globalAgent } = https
    const agent = new https.Agent()
    Object.assign(agent, {
      // What TLS does is Node's; the request within it is ours.
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

  it('are given up when they are silent for longer than Node’s fetch would wait, and than the caller', async () => {
    const opened: Socket[] = []
    withAgent({
      createConnection() {
        const socket = connect(port, '127.0.0.1')
        opened.push(socket)
        return socket
      },
    })
    onRequest = () => {}
    for (const [timeout, silence] of [
      [undefined, 300_000],
      [1000, 300_000],
      [900_000, 900_000],
    ]) {
      const call = failed(clientOf({ timeout }).send(write, {}))
      const sent = requests.length
      await until(() => requests.length > sent)
      const socket = opened.pop()
      expect(socket?.timeout).toBe(silence)
      socket?.emit('timeout')
      expect(await call).toMatchObject({
        name: 'TransportError',
        cause: { message: 'The connection was silent for too long.' },
      })
      expect(socket?.destroyed).toBe(true)
    }
  })
})

/** Makes another global agent of http until the test ends. */
function withAgent(own: { createConnection(options: unknown): Socket }): void {
  const { globalAgent } = http
  http.globalAgent = Object.assign(new http.Agent(), own)
  onTestFinished(() => {
    http.globalAgent = globalAgent
  })
}

describe('a kept connection that the server closes as it is used again', () => {
  /**
   * A server in a thread of its own, which closes its connections while this thread, blocked, cannot notice; what is
   * sent next goes to connections that are closed already.
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
        socket.on('data', () => { requests += 1; socket.write(${JSON.stringify(whole)}) })
      }).listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
      parentPort.on('message', (how) => {
        if (how === 'count') return parentPort.postMessage(requests)
        for (const socket of sockets) how === 'reset' ? socket.resetAndDestroy() : socket.destroy()
        sockets.clear()
        // By the next turn the system has sent what ends them.
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

  it.each(['reset', 'end'] as const)('by %s: an idempotent request goes to a new one', async (how) => {
    const { client, close, requests } = await closingServer()
    const eight = () => Promise.all(Array.from({ length: 8 }, () => client.send(read, {})))
    await eight()
    close(how)
    expect(await eight()).toEqual(Array(8).fill(answer))
    expect(await requests()).toBe(16)
  })

  it('by reset: a request that cannot be repeated does so too, as none of it was sent', async () => {
    const { client, close, requests } = await closingServer()
    await client.send(write, {})
    close('reset')
    expect(await client.send(write, {})).toEqual(answer)
    expect(await requests()).toBe(2)
  })

  it('by end: a request that cannot be repeated fails, as nobody knows', async () => {
    const { client, close } = await closingServer()
    await client.send(write, {})
    close('end')
    const error = await failed(client.send(write, {}))
    expect(error).toMatchObject({ name: 'TransportError', attempts: 1, cause: { code: 'ECONNRESET' } })
    expect(await client.send(write, {})).toEqual(answer)
  })
})

describe('an answer', () => {
  it('that redirects is not followed', async () => {
    onRequest = (socket) =>
      socket.write(
        `HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:${port}/else\r\nContent-Length: 0\r\n\r\n`,
      )
    const error = await failed(clientOf().send(read, {}))
    expect(error).toMatchObject({ name: 'ResponseError', statusCode: 307 })
    expect(requests).toHaveLength(1)
  })

  it('that comes after provisional ones counts alone', async () => {
    onRequest = (socket) =>
      socket.write(
        `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </>; rel=preload\r\n\r\n${whole}`,
      )
    expect(await clientOf().send(write, {})).toEqual(answer)
  })

  it('that changes to another protocol is none', async () => {
    onRequest = (socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    expect(await failed(clientOf().send(read, {}))).toMatchObject({
      name: 'TransportError',
      cause: { message: 'The connection was closed without an answer.' },
    })
    await until(() => sockets.size === 0)
  })

  it('keeps its characters, however its bytes arrive', async () => {
    const text = JSON.stringify({ Response: { ...answer, Name: 'Zürich 北京 👍' } })
    onRequest = async (socket) => {
      socket.setNoDelay()
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
      for (const byte of Buffer.from(text)) {
        socket.write(chunk(Buffer.from([byte])))
        await settled()
      }
      socket.write('0\r\n\r\n')
    }
    expect(await clientOf().send(write, {})).toMatchObject({ Name: 'Zürich 北京 👍' })
  })

  it('that is cut between chunks is shown as far as it came, and no further than errors go', async () => {
    onRequest = (socket) =>
      socket.end(
        Buffer.concat([
          Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'),
          chunk('x'.repeat(100_000)),
        ]),
      )
    const error = await failed(clientOf().send(write, {}))
    expect(error).toMatchObject({ name: 'TransportError', statusCode: 200, received: 'x'.repeat(1024) })
  })

  it('that breaks the rules after its head is shown as far as it came', async () => {
    onRequest = (socket) =>
      socket.write(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunk('{"R')}no number\r\n`)
    const error = await failed(clientOf().send(write, {}))
    expect(error).toMatchObject({ name: 'TransportError', statusCode: 200, received: '{"R' })
    await until(() => sockets.size === 0)
  })

  it('that is no HTTP is not kept in the error, which may hold what was sent', async () => {
    onRequest = (socket, text) => socket.end(text)
    const token = 'PlantedToken'
    const error = await failed(clientOf({ credentials: { ...credentials, token } }).send(write, {}))
    if (!isTransportError(error)) throw error
    const shown = inspect(error, { depth: 9 }) + JSON.stringify(error) + JSON.stringify(error.cause)
    expect(shown).toContain('HPE_')
    expect(shown).not.toContain('rawPacket')
    expect(requests[0]).toContain(token)
    expect(Object.values(Object(error.cause)).some((value) => Buffer.isBuffer(value))).toBe(false)
  })

  it('that is larger than what is read at once arrives whole', async () => {
    const text = JSON.stringify({ Response: { ...answer, Blob: 'b'.repeat(5_000_000) } })
    onRequest = (socket) => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${text.length}\r\n\r\n${text}`)
    const { Blob } = Object(await clientOf().send(write, {}))
    expect(Blob).toHaveLength(5_000_000)
  })
})

describe('what a reader is given', () => {
  const take = <T>(reader: (response: HttpResponse) => Promise<T>) => clientOf().receive(read, {}, reader)

  it('is status, headers and text', async () => {
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

  it('can be read once', async () => {
    const again = take(async (response) => {
      await response.text()
      return response.text()
    })
    expect(await failed(again)).toBeInstanceOf(TypeError)
  })

  it('leaves no connection when it is not read', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n'
    onRequest = (socket) => socket.write(head)
    expect(await take(async ({ status }) => status)).toBe(200)
    await until(() => sockets.size === 0)
    const reason = new Error('of the reader')
    expect(await failed(take(() => Promise.reject(reason)))).toBe(reason)
    await until(() => sockets.size === 0)
  })
})

describe('a stream of events', () => {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n'
  const send = (socket: Socket, data: string) => socket.write(chunk(`data: ${data}\n\n`))

  it('gives them as they arrive, to the end, and keeps the connection', async () => {
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

  it('closes the connection when it is left', async () => {
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

  it('ends with the reason when aborted, and closes the connection', async () => {
    onRequest = (socket) => {
      socket.write(head)
      send(socket, '1')
    }
    const controller = new AbortController()
    const events = stream(clientOf(), read, {}, { signal: controller.signal, timeout: 60_000 })
    await events.next()
    const next = failed(events.next())
    controller.abort('enough')
    expect(await next).toBe('enough')
    await until(() => sockets.size === 0)
  })

  it('throws when it breaks', async () => {
    onRequest = (socket) => {
      socket.write(head)
      socket.write(chunk('data: 1\n\n'), () => socket.resetAndDestroy())
    }
    const events = stream(clientOf(), read, {})
    async function last() {
      for await (const _ of events);
    }
    expect(await failed(last())).toMatchObject({ name: 'TransportError' })
  })
})
