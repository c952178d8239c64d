import { once } from 'node:events'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
// Not the global one, which test runners replace to hold the time.
import { setImmediate } from 'node:timers'
import { v1MaxBytes, v3MaxBytes } from '@tc3/core/platform'
import type { WireRequest, WireResponse } from '../api/wire.js'
import { isLoopbackAddress } from '../control/allowed-callers.js'
import { isControlPath } from '../control/prefix.js'
import type { Mock } from '../mock.js'

/** Where the server listens. */
export interface ListenOptions {
  /** Default: 0, any port that is free. */
  readonly port?: number
  /** Default: 127.0.0.1, which this machine alone can reach. */
  readonly host?: string
  /** How long a caller may take to send a request, in milliseconds; then it is cut off. Default: 60,000. */
  readonly requestTimeout?: number
}

/** A server that is listening. */
export interface Listening {
  readonly host: string
  readonly port: number
  /** Such as `http://127.0.0.1:9580`. */
  readonly url: string
  /** Takes no new connections, and is fulfilled when the requests under way are answered. */
  close(): Promise<void>
}

/** The largest body that any documented form may have; no more of a larger one is kept. */
const largestBody = Math.max(...Object.values(v1MaxBytes), ...Object.values(v3MaxBytes))

/** The largest body by which this machine may control the emulator: a snapshot has the code of all functions. */
const largestControl = 256 * 1024 * 1024

/**
 * Serves an emulator over HTTP/1.1.
 *
 * @throws {Error} of node:net where the port cannot be had, such as EADDRINUSE
 */
export async function listen(
  mock: Pick<Mock, 'handle'>,
  { port = 0, host = '127.0.0.1', requestTimeout = 60_000 }: ListenOptions = {},
): Promise<Listening> {
  const limits = {
    // The parameters of a GET are in its head: room enough to tell a caller that its 32 KB are exceeded.
    maxHeaderSize: 1 << 20,
    requestTimeout,
    headersTimeout: requestTimeout,
    keepAliveTimeout: Math.min(requestTimeout, 5000),
    connectionsCheckingInterval: Math.min(requestTimeout, 30_000),
  }
  const server = createServer(limits, (request, response) => {
    readBody(request, async (body, whole) => {
      try {
        const answer = await mock.handle(wireRequest(request, body))
        await endOfTurn()
        send(answer, request, response, whole && server.listening)
      } catch (error) {
        response.destroy(error instanceof Error ? error : undefined)
      }
    })
  })
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    host,
    port: actual,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}

let ending: Promise<void> | undefined

/**
 * Fulfilled when the requests that have come are read and handled. Sending wakes the process that waits, which can take
 * as long as handling: the answers to callers in one process, sent together, wake it once.
 */
function endOfTurn(): Promise<void> {
  ending ??= new Promise((resolve) => {
    setImmediate(() => {
      ending = undefined
      resolve()
    })
  })
  return ending
}

/**
 * Sends an answer.
 *
 * @param keeps Whether the connection may serve more requests. Where it may not, more of the body may be coming.
 */
function send(
  answer: WireResponse,
  request: IncomingMessage,
  response: ServerResponse,
  keeps: boolean,
): void {
  const { status, headers, body, broken } = answer
  if (broken === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  const size = Buffer.byteLength(body)
  const head: OutgoingHttpHeaders = { 'content-length': size }
  if (!keeps) head.connection = 'close'
  response.writeHead(status, Object.assign(head, headers))
  if (broken) {
    response.write(Buffer.from(body).subarray(0, broken.after), () => request.socket.destroy())
  } else if (request.complete) {
    // ASCII is the same in Latin-1, which takes less time to write.
    response.end(body, size === body.length ? 'latin1' : 'utf8')
  } else {
    response.write(body)
    // A caller that is still sending would lose the answer if the connection went away under it.
    discard(request, () => response.end())
  }
}

function wireRequest(
  { method = '', url = '/', rawHeaders, socket }: IncomingMessage,
  body: Uint8Array,
): WireRequest {
  // Callers behind a proxy send the whole URL.
  const target = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?]*/i, '')
  const question = target.indexOf('?')
  const headers = new Map<string, string>()
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase()
    const value = rawHeaders[index + 1] ?? ''
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  const host = headers.get('host') ?? ''
  return {
    method,
    origin: /^https?:/.test(host) ? host : `http://${host}`,
    host,
    path: (question < 0 ? target : target.slice(0, question)) || '/',
    query: question < 0 ? '' : target.slice(question + 1),
    headers,
    body,
    // Absent only where the caller is gone.
    remoteAddress: socket.remoteAddress ?? 'an unknown address',
  }
}

/** Reads a body, or as much of it as shows that it is larger than it may be. Of one that breaks off, nothing is given. */
function readBody(request: IncomingMessage, give: (body: Uint8Array, whole: boolean) => void): void {
  const most = largest(request)
  const chunks: Buffer[] = []
  let size = 0
  const joined = () => (chunks.length === 1 && chunks[0]) || Buffer.concat(chunks)
  const end = () => give(joined(), true)
  function take(chunk: Buffer) {
    chunks.push(chunk)
    size += chunk.length
    if (size <= most) return
    request.pause().off('data', take).off('end', end)
    give(joined(), false)
  }
  request.on('data', take).on('end', end)
}

function largest({ url = '', socket }: IncomingMessage): number {
  return isControlPath(url) && isLoopbackAddress(socket.remoteAddress ?? '') ? largestControl : largestBody
}

/** Lets the rest of a body pass by unread, up to the size of the largest; whoever sends more is cut off. */
function discard(request: IncomingMessage, then: () => void): void {
  let size = 0
  request.on('end', then).on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > largestBody) then()
  })
  request.resume()
}
