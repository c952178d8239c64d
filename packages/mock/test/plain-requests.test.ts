import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { isDeepStrictEqual } from 'node:util'
import type { Fault, Mock, WireRequest } from '@tc3/mock'
import { listen } from '@tc3/mock/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDemo } from './demo.js'
import { exchange, parseResponses } from './fuzz/connection.js'
import {
  anyDoubtfulMessage,
  anyPieces,
  doubtfulLines,
  message,
  plainLines,
  plainMessage,
} from './fuzz/plain.js'
import { createRandom } from './fuzz/random.js'
import { fuzzing } from './fuzz/run.js'

// The server reads the requests of usual clients itself, and leaves everything else to node:http. Nobody may notice.

/** Does the same as a plain request, but node:http serves the connection from then on. */
const notPlain = Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')

const lastRequest = message(plainLines(Buffer.from('{}'), ['Connection: close']), '{}')

interface Served {
  /** What was received on the connection, without what differs each time. */
  readonly received: string
  /** The requests that reached the emulator. */
  readonly requests: readonly unknown[]
}

/**
 * Sends pieces to a server of their own, after some other requests.
 *
 * @param before Each of them is responded to before the next one is sent.
 */
async function serve(
  before: readonly Buffer[],
  pieces: readonly Buffer[],
  mock: Pick<Mock, 'handle'>,
): Promise<Served> {
  const requests: unknown[] = []
  const handle = (request: WireRequest) => {
    const { method, host, path, query, headers, body } = request
    requests.push({
      method,
      host,
      path,
      query,
      headers: [...headers],
      body: Buffer.from(body).toString('latin1'),
    })
    return mock.handle(request)
  }
  const server = await listen({ handle }, { requestTimeout: 1000 })
  const socket = connect({ port: server.port, host: '127.0.0.1', noDelay: true })
  socket.on('error', () => {})
  const closed = new Promise((resolve) => socket.on('close', resolve))
  let received = ''
  socket.on('data', (data) => {
    received += data.toString('latin1')
  })
  for (const request of before) {
    received = ''
    socket.write(request)
    do await once(socket, 'data')
    while (!parseResponses(received)[0]?.isComplete)
  }
  received = ''
  requests.length = 0
  for (const piece of pieces) {
    if (!socket.writable) break
    await new Promise((resolve) => socket.write(piece, resolve))
    await new Promise(setImmediate)
    await new Promise(setImmediate)
  }
  await closed
  await server.close()
  return { received: received.replace(/^Date: .*$/gm, 'Date: (now)'), requests }
}

/** Without rate limits and with the same RequestId always, so that responses are the same. */
const createSteady = () => createDemo({ rateLimits: false, random: () => 0.5 })

/**
 * Asserts that a server treats the bytes of a caller as node:http does. If the operating system joins pieces, node:http may
 * treat them like a single one, so both are right. A refusal may be lost, since bytes after it disconnect the caller.
 */
async function expectSameAsNode(pieces: readonly Buffer[], before: readonly Buffer[] = []): Promise<void> {
  const [direct, ...ofNode] = await Promise.all([
    serve(before, pieces, createSteady()),
    serve([...before, notPlain], pieces, createSteady()),
    serve([...before, notPlain], [Buffer.concat(pieces)], createSteady()),
  ])
  const isLost = (short: string, long: string) =>
    long.startsWith(short) && long.slice(short.length).startsWith('HTTP/1.1 4')
  const isSame = ({ received, requests }: Served) =>
    isDeepStrictEqual(requests, direct.requests) &&
    (received === direct.received || isLost(received, direct.received) || isLost(direct.received, received))
  if (!ofNode.some(isSame)) expect(ofNode).toContainEqual(direct)
}

describe('a server treats as node:http does', () => {
  it('a plain request', async () => {
    const bytes = Buffer.from('{"Text":"é","Node":{}}')
    await expectSameAsNode([message(plainLines(bytes), bytes), lastRequest])
    await expectSameAsNode([lastRequest], [plainMessage(), plainMessage(bytes)])
  })

  it.each(doubtfulLines)('a request with the line %j', async (line) => {
    const lines = plainLines(Buffer.from('{}'))
    const last = lines.length - 1
    await Promise.all([
      expectSameAsNode([message([...lines, line], '{}'), lastRequest]),
      expectSameAsNode([message(lines.toSpliced(last, 0, line), '{}'), lastRequest], [plainMessage()]),
      expectSameAsNode([Buffer.concat([message(lines.toSpliced(1, 0, line), '{}'), lastRequest])]),
      expectSameAsNode([message(lines.toSpliced(last, 1, line), '2\r\n{}\r\n0\r\n\r\n'), lastRequest]),
    ])
  })

  it(`any bytes in any pieces (SEED=${fuzzing.seed})`, { timeout: 7_200_000 }, async () => {
    const count = Math.ceil(fuzzing.runs / 10)
    for (let batch = 0; batch < count; batch += 50) {
      const all = Array.from({ length: 50 }, async (_, index) => {
        const random = createRandom(fuzzing.seed, batch + index)
        const before = random.times(3, () => plainMessage())
        const pieces = anyPieces(random, Buffer.concat([anyDoubtfulMessage(random), lastRequest]))
        await expectSameAsNode(pieces, before).catch((error: unknown) => {
          throw new Error(`Connection ${batch + index} of SEED=${fuzzing.seed}: ${pieces.join('|')}`, {
            cause: error,
          })
        })
      })
      await Promise.all(all)
    }
  })

  const faults: readonly Fault[] = [
    { kind: 'http', status: 503, count: 1 },
    { kind: 'error', code: 'InternalError', count: 1 },
    { kind: 'garbage', count: 1 },
    { kind: 'latency', ms: 1, count: 1 },
    { kind: 'truncation', count: 1 },
    { kind: 'reset', count: 1 },
  ]
  it.each(faults)('a request with the fault $kind', async (fault) => {
    const disconnects = fault.kind === 'truncation' || fault.kind === 'reset'
    const pieces = disconnects ? [plainMessage()] : [plainMessage(), lastRequest]
    function serveFault(before: readonly Buffer[]) {
      const mock = createSteady()
      if (before.length === 0) mock.faults.add(fault)
      function handle(request: WireRequest) {
        if (request.method === 'GET') mock.faults.add(fault)
        return mock.handle(request)
      }
      return serve(before, pieces, { handle })
    }
    expect(await serveFault([])).toEqual(await serveFault([notPlain]))
  })
})

/** Opens a connection that a server reads plain requests of. */
async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  return socket
}

/** An emulator whose responses wait until they are released. */
function createWaiting() {
  const waiting: { readonly request: WireRequest; readonly release: () => void }[] = []
  const mock = createDemo({ rateLimits: false })
  return {
    waiting,
    async handle(request: WireRequest) {
      await new Promise<void>((release) => waiting.push({ request, release }))
      return mock.handle(request)
    },
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate)
}

describe('a plain request', () => {
  it('that comes before the response to the last one is responded to after it', async () => {
    const { waiting, handle } = createWaiting()
    const { port, close } = await listen({ handle })
    const socket = await open(port)
    let received = ''
    socket.on('data', (data) => {
      received += data
    })
    socket.write(plainMessage(Buffer.from('{"Text":"first"}')))
    await until(() => waiting.length === 1)
    // More than is held in memory, so that the server stops reading.
    socket.write(Buffer.concat(Array<Buffer>(300).fill(plainMessage(Buffer.from('{"Text":"next"}')))))
    socket.write(message(plainLines(Buffer.from('{}'), ['Connection: close']), '{}'))
    const closed = once(socket, 'close')
    let released = 0
    while (released < 302) {
      await until(() => waiting.length > released)
      waiting[released]?.release()
      released += 1
    }
    await closed
    const texts = parseResponses(received).map(({ body }) => JSON.parse(body).Response.Input.Text)
    expect(texts).toEqual(['first', ...Array<string>(300).fill('next'), undefined])
    await close()
  })

  it('without a response lets the server read only few bytes after it', async () => {
    const { waiting, handle } = createWaiting()
    const { port, close } = await listen({ handle })
    const socket = await open(port)
    socket.write(plainMessage())
    await until(() => waiting.length === 1)
    let isRead = false
    socket.write(Buffer.alloc(32 << 20), () => {
      isRead = true
    })
    for (let turn = 0; turn < 1000; turn += 1) await new Promise(setImmediate)
    expect(isRead).toBe(false)
    socket.destroy()
    waiting[0]?.release()
    await close()
  })

  it('has a signal that aborts when its caller disconnects', async () => {
    const { waiting, handle } = createWaiting()
    const { port, close } = await listen({ handle })
    const socket = await open(port)
    socket.write(plainMessage())
    await until(() => waiting.length === 1)
    const signal = waiting[0]?.request.signal?.()
    expect(signal?.aborted).toBe(false)
    // Also if more bytes wait to be read.
    socket.write('POST')
    socket.resetAndDestroy()
    if (!signal?.aborted) await new Promise((resolve) => signal?.addEventListener('abort', resolve))
    waiting[0]?.release()
    await close()
  })

  it('is responded to when the server closes, and its connection is closed', async () => {
    const { waiting, handle } = createWaiting()
    const { port, close } = await listen({ handle })
    const exchanged = exchange(port, { pieces: [plainMessage()], end: 'wait' })
    await until(() => waiting.length === 1)
    const closed = close()
    expect(waiting[0]?.request.signal?.()?.aborted).toBe(true)
    waiting[0]?.release()
    const received = await exchanged
    expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\ncontent-length: \d+\r\nconnection: close\r\n/)
    expect(received).not.toContain('eep-')
    expect(parseResponses(received)).toMatchObject([{ status: 200, isComplete: true }])
    await closed
  })
})

describe('a connection with plain requests', () => {
  it('is closed when the server closes, before others have been responded to', async () => {
    const { waiting, handle } = createWaiting()
    const { port, close } = await listen({ handle })
    const idle = await open(port)
    idle.write(plainMessage())
    await until(() => waiting.length === 1)
    waiting[0]?.release()
    await once(idle, 'data')
    const exchanged = exchange(port, { pieces: [plainMessage()], end: 'wait' })
    await until(() => waiting.length === 2)
    const closed = close()
    await once(idle, 'close')
    waiting[1]?.release()
    expect(parseResponses(await exchanged)).toMatchObject([{ status: 200, isComplete: true }])
    await closed
  })

  it('is closed when it is not used for some time', async () => {
    const { port, close } = await listen(createDemo(), { requestTimeout: 100 })
    const received = await exchange(port, { pieces: [plainMessage()], end: 'wait' })
    expect(parseResponses(received)).toMatchObject([{ status: 200, isComplete: true }])
    await close()
  })
})
