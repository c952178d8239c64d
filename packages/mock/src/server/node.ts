import { once } from 'node:events'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
// Not the global one, because test runners replace it by a fake timer.
import { setImmediate } from 'node:timers'
import { v1MaxBytes, v3MaxBytes } from '@tc3/core/platform'
import type { WireRequest, WireResponse } from '../api/wire.js'
import { isLoopbackAddress } from '../control/access.js'
import { isControlPath } from '../control/prefix.js'
import type { Mock } from '../mock.js'

/** The options of {@link listen}. */
export interface ListenOptions {
  /**
   * The port. 0 stands for any free port.
   *
   * @defaultValue `0`
   */
  readonly port?: number
  /**
   * The host name or address to listen on. The default is reachable from this machine only.
   *
   * @defaultValue `'127.0.0.1'`
   */
  readonly host?: string
  /**
   * The timeout for receiving a request, in milliseconds. When it expires, the connection is closed.
   *
   * @defaultValue `60_000`
   */
  readonly requestTimeout?: number
}

/** A server of an emulator. */
export interface MockServer {
  readonly host: string
  readonly port: number
  /** Such as `http://127.0.0.1:9580`. */
  readonly url: string
  /** Stops accepting connections. Resolves once all pending requests have been responded to. */
  close(): Promise<void>
}

/** The largest body of any documented request form, in bytes. Larger bodies are not read to their end. */
const maxBodySize = Math.max(...Object.values(v1MaxBytes), ...Object.values(v3MaxBytes))

/** The largest body of the control API, in bytes. It is large because a snapshot contains the code of all functions. */
const maxControlBodySize = 256 * 1024 * 1024

/**
 * Serves an emulator over HTTP/1.1.
 *
 * @throws {Error} If the port is not available. The error is that of node:net, such as EADDRINUSE.
 */
export async function listen(
  mock: Pick<Mock, 'handle'>,
  { port = 0, host = '127.0.0.1', requestTimeout = 60_000 }: ListenOptions = {},
): Promise<MockServer> {
  const limits = {
    // The parameters of a GET are in its head. This leaves room to respond with an error if its 32 KB are exceeded.
    maxHeaderSize: 1 << 20,
    requestTimeout,
    headersTimeout: requestTimeout,
    keepAliveTimeout: Math.min(requestTimeout, 5000),
    connectionsCheckingInterval: Math.min(requestTimeout, 30_000),
  }
  const server = createServer(limits, (request, response) => {
    readBody(request, async (body, isComplete) => {
      try {
        const wireResponse = await mock.handle(toWireRequest(request, body))
        await endOfTurn()
        send(wireResponse, request, response, isComplete && server.listening)
      } catch (error) {
        response.destroy(error instanceof Error ? error : undefined)
      }
    })
  })
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  const actualPort = typeof address === 'object' && address ? address.port : port
  return {
    host,
    port: actualPort,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}

let turn: Promise<void> | undefined

/**
 * Resolves at the end of the current turn of the event loop, once all requests received so far have been handled. Sending
 * a response wakes the process of the caller, which can take as long as handling: responses to one process that are sent
 * together wake it only once.
 */
function endOfTurn(): Promise<void> {
  turn ??= new Promise((resolve) => {
    setImmediate(() => {
      turn = undefined
      resolve()
    })
  })
  return turn
}

/**
 * Sends a response.
 *
 * @param keepAlive Whether the connection may serve further requests. If not, the rest of the body may still be arriving.
 */
function send(
  wireResponse: WireResponse,
  request: IncomingMessage,
  response: ServerResponse,
  keepAlive: boolean,
): void {
  const { status, headers, body, broken } = wireResponse
  if (broken === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  const size = Buffer.byteLength(body)
  const head: OutgoingHttpHeaders = { 'content-length': size }
  if (!keepAlive) head.connection = 'close'
  response.writeHead(status, Object.assign(head, headers))
  if (broken) {
    response.write(Buffer.from(body).subarray(0, broken.after), () => request.socket.destroy())
  } else if (request.complete) {
    // ASCII is identical in Latin-1, which is faster to write.
    response.end(body, size === body.length ? 'latin1' : 'utf8')
  } else {
    response.write(body)
    // If the connection were closed now, a caller that is still sending would lose the response.
    discard(request, () => response.end())
  }
}

function toWireRequest(
  { method = '', url = '/', rawHeaders, socket }: IncomingMessage,
  body: Uint8Array,
): WireRequest {
  // Callers that use a proxy send the whole URL.
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
    // Absent only if the caller has disconnected.
    remoteAddress: socket.remoteAddress ?? 'an unknown address',
  }
}

/**
 * Reads a body, but not much more than its size limit. If the connection is closed before the end, `onBody` is not called.
 *
 * @param onBody Receives the body, or its start if it is too large.
 */
function readBody(request: IncomingMessage, onBody: (body: Uint8Array, isComplete: boolean) => void): void {
  const limit = bodySizeLimit(request)
  const chunks: Buffer[] = []
  let size = 0
  const concat = () => (chunks.length === 1 && chunks[0]) || Buffer.concat(chunks)
  const onEnd = () => onBody(concat(), true)
  function onData(chunk: Buffer) {
    chunks.push(chunk)
    size += chunk.length
    if (size <= limit) return
    request.pause().off('data', onData).off('end', onEnd)
    onBody(concat(), false)
  }
  request.on('data', onData).on('end', onEnd)
}

function bodySizeLimit({ url = '', socket }: IncomingMessage): number {
  return isControlPath(url) && isLoopbackAddress(socket.remoteAddress ?? '')
    ? maxControlBodySize
    : maxBodySize
}

/** Discards the rest of a body. Calls `onDone` at its end, or if it exceeds the size limit. */
function discard(request: IncomingMessage, onDone: () => void): void {
  let size = 0
  request.on('end', onDone).on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > maxBodySize) onDone()
  })
  request.resume()
}
