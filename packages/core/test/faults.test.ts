import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { type ClientOptions, createClient } from '@tc3/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, write } from './answers.js'
import { answer, credentials, cvm } from './recorder.js'
import { settled, VirtualClock } from './virtual-clock.js'

const json = JSON.stringify({ Response: answer })
function head(length: number, more = '') {
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}\r\n`
}
const whole = head(json.length) + json

/** A server on loopback that does as told with each connection that has sent a request. */
let server: Server
let sockets: Set<Socket>
/** Those of them that have sent a request. Node opens another, idle, in place of one that it had to close. */
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
  if (address === null || typeof address === 'string') throw new Error('no port')
  port = address.port
  endpoint = `http://127.0.0.1:${port}`
})

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

/** Whatever carries a call, it ends the same way. */
const transports: [string, ClientOptions][] = [
  ['node:http', {}],
  ['fetch', { fetch: (url, init) => fetch(url, init) }],
]

describe.each(transports)('through %s,', (_transport, transport) => {
  function clientOf(options: { timeout?: number; totalTimeout?: number } = {}) {
    const clock = new VirtualClock()
    const region = 'ap-guangzhou'
    const random = () => 0
    return {
      client: createClient(cvm, { credentials, region, endpoint, clock, random, ...transport, ...options }),
      clock,
    }
  }

  async function until(condition: () => boolean): Promise<void> {
    // Each turn lets the network do its part; the test's own limit ends a wait in vain.
    while (!condition()) await settled()
  }

  const failed = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      (value) => expect.unreachable(`succeeded with ${JSON.stringify(value)}`),
      (error: unknown) => error,
    )

  describe('a server that breaks off', () => {
    it('by a reset before the answer', async () => {
      onRequest = (socket) => socket.resetAndDestroy()
      const { client, clock } = clientOf()
      expect(await failed(client.send(write, {}))).toMatchObject({
        name: 'TransportError',
        attempts: 1,
        cause: expect.any(Error),
      })
      expect(requests).toBe(1)
      expect(clock.waiting).toBe(0)
    })

    it('by an end before the answer', async () => {
      onRequest = (socket) => socket.end()
      const { client } = clientOf()
      expect(await failed(client.send(write, {}))).toMatchObject({ name: 'TransportError' })
    })

    it('within the body, which the error shows as far as it came', async () => {
      const part = json.slice(0, 20)
      onRequest = (socket) => socket.end(head(json.length) + part)
      const { client } = clientOf()
      expect(await failed(client.send(write, {}))).toMatchObject({
        name: 'TransportError',
        statusCode: 200,
        received: part,
      })
    })

    it('within the head', async () => {
      onRequest = (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-')
      const { client } = clientOf()
      expect(await failed(client.send(write, {}))).toMatchObject({ name: 'TransportError' })
    })

    it('with a body that is whole but cut: the RequestId is found where it is left', async () => {
      const part = '{"Response":{"RequestId":"b5b41468-520d","TotalCou'
      onRequest = (socket) => socket.end(head(part.length) + part)
      const { client } = clientOf()
      expect(await failed(client.send(write, {}))).toMatchObject({
        name: 'ResponseError',
        requestId: 'b5b41468-520d',
        received: part,
        cause: expect.any(SyntaxError),
      })
    })

    it('at first, and then answers a call that can be repeated', async () => {
      onRequest = (socket, request) => (request === 1 ? socket.resetAndDestroy() : socket.write(whole))
      const { client } = clientOf()
      expect(await client.send(read, {})).toEqual(answer)
      expect(requests).toBe(2)
    })
  })

  describe('a server that is not there', () => {
    it('is tried again by any action, as nothing was sent', async () => {
      // The port of a caller: nobody listens there, nor can anybody while the call lasts.
      const caller = connect(port, '127.0.0.1')
      await once(caller, 'connect')
      endpoint = `http://127.0.0.1:${caller.localPort}`
      const { client } = clientOf()
      const error = await failed(client.send(write, {}))
      expect(error).toMatchObject({ name: 'TransportError', attempts: 3 })
      caller.destroy()
    })
  })

  describe('a server that takes too long', () => {
    async function gone(call: Promise<unknown>, clock: VirtualClock, ms: number) {
      const error = failed(call)
      await clock.advance(ms)
      expect(await error).toMatchObject({ name: 'TimeoutError', limit: ms, attempts: 1 })
      expect(clock.waiting).toBe(0)
      // The socket is closed, not kept.
      await until(() => used.size === 0)
    }

    it('stalls before the answer', async () => {
      onRequest = () => {}
      const { client, clock } = clientOf({ timeout: 1000 })
      const call = client.send(write, {})
      await until(() => requests === 1)
      await gone(call, clock, 1000)
    })

    it('stalls within the body', async () => {
      onRequest = (socket) => socket.write(head(json.length) + json.slice(0, 9))
      const { client, clock } = clientOf({ totalTimeout: 1000 })
      const call = client.send(write, {})
      await until(() => requests === 1)
      await gone(call, clock, 1000)
    })

    it('drips without end', async () => {
      const drips: NodeJS.Immediate[] = []
      onRequest = (socket) => {
        socket.write(head(1e9))
        function drip() {
          if (socket.writable) socket.write(' ', () => drips.push(setImmediate(drip)))
        }
        drip()
      }
      const { client, clock } = clientOf({ timeout: 1000 })
      const call = client.send(write, {})
      await until(() => drips.length > 20)
      await gone(call, clock, 1000)
    })

    it('is left by an abort, with its reason and its socket', async () => {
      onRequest = () => {}
      const { client } = clientOf({ timeout: 1000 })
      const controller = new AbortController()
      const error = failed(client.send(write, {}, controller))
      await until(() => requests === 1)
      controller.abort('enough')
      expect(await error).toBe('enough')
      await until(() => used.size === 0)
    })
  })

  describe('a server that talks nonsense', () => {
    it.each([
      ['garbage', '\0\x01garbage\r\n\r\n'],
      ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
      ['a head without end', `HTTP/1.1 200 OK\r\nA: ${'x'.repeat(100_000)}`],
      ['two lengths', `HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    ])('%s', async (_what, bytes) => {
      onRequest = (socket) => socket.end(bytes, 'latin1')
      const { client } = clientOf()
      expect(await failed(client.send(write, {}))).toMatchObject({ name: 'TransportError', attempts: 1 })
    })

    it('an empty answer', async () => {
      onRequest = (socket) => socket.end(head(0))
      const { client } = clientOf()
      expect(await failed(client.send(write, {}))).toMatchObject({
        name: 'ResponseError',
        received: '',
        requestId: '',
      })
    })

    it('bytes that are no text', async () => {
      const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xc3])
      onRequest = (socket) => socket.end(Buffer.concat([Buffer.from(head(bytes.length)), bytes]))
      const { client } = clientOf()
      expect(await failed(client.send(write, {}))).toMatchObject({ name: 'ResponseError', statusCode: 200 })
    })

    it('two answers to one request, of which only the first counts', async () => {
      const second = JSON.stringify({ Response: { RequestId: 'the second' } })
      onRequest = (socket, request) =>
        socket.write(request === 1 ? whole + head(second.length) + second : whole)
      const { client } = clientOf()
      expect(await client.send(read, {})).toEqual(answer)
      // The next call is not given the answer that nobody asked for.
      expect(await client.send(read, {})).toEqual(answer)
    })
  })
})
