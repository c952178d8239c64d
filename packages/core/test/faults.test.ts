import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { type ClientOptions, createClient } from '@tc3/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { credentials, cvm, expectedOutput } from './request-recorder.js'
import { read, write } from './scripted-responses.js'
import { rejection, until } from './settled.js'
import { replaceHttp } from './transport/replace-http.js'
import { VirtualClock } from './virtual-clock.js'

const json = JSON.stringify({ Response: expectedOutput })
function head(length: number, more = '') {
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}\r\n`
}
const whole = head(json.length) + json

/** A server on the loopback interface that calls `onRequest` for each request. */
let server: Server
let sockets: Set<Socket>
/** The sockets that have sent a request. Node replaces a socket that it had to close by an idle one. */
let used: Set<Socket>
let onRequest: (socket: Socket, request: number) => void
let requests: number
let port: number
let endpoint: string

beforeEach(async () => {
  sockets = new Set()
  used = new Set()
  requests = 0
  server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => {
      sockets.delete(socket)
      used.delete(socket)
    })
    socket.on('error', () => {})
    socket.on('data', () => {
      requests += 1
      used.add(socket)
      onRequest(socket, requests)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  port = address.port
  endpoint = `http://127.0.0.1:${port}`
})

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

/** Calls behave the same way with every transport. */
const transports: [string, ClientOptions, prepare?: () => void][] = [
  ['sockets', {}],
  ['node:http', {}, replaceHttp],
  ['fetch', { fetch: (url, init) => fetch(url, init) }],
]

describe.each(transports)('through %s,', (_transport, transport, prepare) => {
  beforeEach(() => prepare?.())

  function clientOf(options: { timeout?: number; totalTimeout?: number } = {}) {
    const clock = new VirtualClock()
    const region = 'ap-guangzhou'
    const random = () => 0
    return {
      client: createClient(cvm, { credentials, region, endpoint, clock, random, ...transport, ...options }),
      clock,
    }
  }

  describe('a server that closes the connection', () => {
    it('with a reset before the response', async () => {
      onRequest = (socket) => socket.resetAndDestroy()
      const { client, clock } = clientOf()
      expect(await rejection(client.send(write, {}))).toMatchObject({
        name: 'TransportError',
        attempts: 1,
        cause: expect.any(Error),
      })
      expect(requests).toBe(1)
      expect(clock.waiting).toBe(0)
    })

    it('normally before the response', async () => {
      onRequest = (socket) => socket.end()
      const { client } = clientOf()
      expect(await rejection(client.send(write, {}))).toMatchObject({ name: 'TransportError' })
    })

    it('within the body, whose beginning the error contains', async () => {
      const part = json.slice(0, 20)
      onRequest = (socket) => socket.end(head(json.length) + part)
      const { client } = clientOf()
      expect(await rejection(client.send(write, {}))).toMatchObject({
        name: 'TransportError',
        statusCode: 200,
        received: part,
      })
    })

    it('within the headers', async () => {
      onRequest = (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-')
      const { client } = clientOf()
      expect(await rejection(client.send(write, {}))).toMatchObject({ name: 'TransportError' })
    })

    it('after truncated JSON, in which the RequestId is found', async () => {
      const part = '{"Response":{"RequestId":"b5b41468-520d","TotalCou'
      onRequest = (socket) => socket.end(head(part.length) + part)
      const { client } = clientOf()
      expect(await rejection(client.send(write, {}))).toMatchObject({
        name: 'ResponseError',
        requestId: 'b5b41468-520d',
        received: part,
        cause: expect.any(SyntaxError),
      })
    })

    it('once, and then responds to the retry of an idempotent action', async () => {
      onRequest = (socket, request) => (request === 1 ? socket.resetAndDestroy() : socket.write(whole))
      const { client } = clientOf()
      expect(await client.send(read, {})).toEqual(expectedOutput)
      expect(requests).toBe(2)
    })
  })

  describe('a server that does not listen', () => {
    it('is retried for any action, because nothing was sent', async () => {
      // The port of an open client socket: nothing can listen there during the call.
      const socket = connect(port, '127.0.0.1')
      await once(socket, 'connect')
      endpoint = `http://127.0.0.1:${socket.localPort}`
      const { client } = clientOf()
      const error = await rejection(client.send(write, {}))
      expect(error).toMatchObject({ name: 'TransportError', attempts: 3 })
      socket.destroy()
    })
  })

  describe('a server that takes too long', () => {
    async function expectTimeout(call: Promise<unknown>, clock: VirtualClock, ms: number) {
      const error = rejection(call)
      await clock.advance(ms)
      expect(await error).toMatchObject({ name: 'TimeoutError', limit: ms, attempts: 1 })
      expect(clock.waiting).toBe(0)
      // The socket is closed rather than kept alive.
      await until(() => used.size === 0)
    }

    it('stalls before the response', async () => {
      onRequest = () => {}
      const { client, clock } = clientOf({ timeout: 1000 })
      const call = client.send(write, {})
      await until(() => requests === 1)
      await expectTimeout(call, clock, 1000)
    })

    it('stalls within the body', async () => {
      onRequest = (socket) => socket.write(head(json.length) + json.slice(0, 9))
      const { client, clock } = clientOf({ totalTimeout: 1000 })
      const call = client.send(write, {})
      await until(() => requests === 1)
      await expectTimeout(call, clock, 1000)
    })

    it('sends bytes slowly without end', async () => {
      const immediates: NodeJS.Immediate[] = []
      onRequest = (socket) => {
        socket.write(head(1e9))
        function sendByte() {
          if (socket.writable) socket.write(' ', () => immediates.push(setImmediate(sendByte)))
        }
        sendByte()
      }
      const { client, clock } = clientOf({ timeout: 1000 })
      const call = client.send(write, {})
      await until(() => immediates.length > 20)
      await expectTimeout(call, clock, 1000)
    })

    it('is disconnected by an abort, which rejects with its reason', async () => {
      onRequest = () => {}
      const { client } = clientOf({ timeout: 1000 })
      const controller = new AbortController()
      const error = rejection(client.send(write, {}, controller))
      await until(() => requests === 1)
      controller.abort('enough')
      expect(await error).toBe('enough')
      await until(() => used.size === 0)
    })
  })

  describe('a server that sends an invalid response:', () => {
    it.each([
      ['garbage', '\0\x01garbage\r\n\r\n'],
      ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
      ['headers without end', `HTTP/1.1 200 OK\r\nA: ${'x'.repeat(100_000)}`],
      ['two lengths', `HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    ])('%s', async (_case, bytes) => {
      onRequest = (socket) => socket.end(bytes, 'latin1')
      const { client } = clientOf()
      expect(await rejection(client.send(write, {}))).toMatchObject({ name: 'TransportError', attempts: 1 })
    })

    it('an empty body', async () => {
      onRequest = (socket) => socket.end(head(0))
      const { client } = clientOf()
      expect(await rejection(client.send(write, {}))).toMatchObject({
        name: 'ResponseError',
        received: '',
        requestId: '',
      })
    })

    it('bytes that are not UTF-8', async () => {
      const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xc3])
      onRequest = (socket) => socket.end(Buffer.concat([Buffer.from(head(bytes.length)), bytes]))
      const { client } = clientOf()
      expect(await rejection(client.send(write, {}))).toMatchObject({
        name: 'ResponseError',
        statusCode: 200,
      })
    })

    it('two responses to one request, of which only the first is used', async () => {
      const second = JSON.stringify({ Response: { RequestId: 'the second' } })
      onRequest = (socket, request) =>
        socket.write(request === 1 ? whole + head(second.length) + second : whole)
      const { client } = clientOf()
      expect(await client.send(read, {})).toEqual(expectedOutput)
      // The next call does not get the unsolicited response.
      expect(await client.send(read, {})).toEqual(expectedOutput)
    })
  })
})
