import { once } from 'node:events'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
// Not the global ones, because test runners replace them by fake timers.
import { clearTimeout, setImmediate, setTimeout } from 'node:timers'
import { v1MaxBytes, v3MaxBytes } from '@tc3/core/platform'
import { serverIsClosing, type WireRequest, type WireResponse } from '../api/wire.js'
import { isStorageHost } from '../chain/misdirected.js'
import { accessError, isLoopbackAddress } from '../control/access.js'
import { jsonResponse } from '../control/json-response.js'
import { isControlPath } from '../control/prefix.js'
import type { Mock } from '../mock.js'
import type { WebRoute } from '../web-route.js'
import {
  type BrowserAccess,
  type BrowserGuard,
  corsHeaders,
  createBrowserGuard,
  preflightResponse,
} from './browser-guard.js'
import { callerOrigin } from './origin.js'
import { servePlainRequests } from './plain-connection.js'

// An import would read all exports, and since Node.js 22 that loads its WebSocket: a seventh of the time of a start.
const http = process.getBuiltinModule('node:http')

/** The options of a server. */
export interface ListenOptions extends BrowserAccess {
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
  /**
   * Whether the server keeps the process running while nothing else does.
   *
   * @defaultValue `true`
   */
  readonly keepRunning?: boolean
}

/** A server of an emulator. */
export interface MockServer {
  readonly host: string
  readonly port: number
  /** Such as `http://127.0.0.1:9580`. */
  readonly url: string
  /**
   * Stops accepting connections, and closes those that are idle or still sending a request. Delays of faults end. Resolves
   * once all other requests have been responded to, and after two seconds at the latest.
   */
  close(): Promise<void>
}

/** The largest body of any documented request form, in bytes. Larger bodies are not read to their end. */
const maxBodySize = Math.max(...Object.values(v1MaxBytes), ...Object.values(v3MaxBytes))

/** The largest body of a request to the storage of the cloud, in bytes. */
const maxObjectBodySize = 64 * 1024 * 1024

/** The largest body of the control API, in bytes. It is large because a snapshot contains the code of all functions. */
const maxControlBodySize = 256 * 1024 * 1024

/** How much a server receives at the same time, from all callers. */
export interface ServerLimits {
  /** The most connections. */
  readonly connections: number
  /** The most bytes of bodies that are not complete yet. */
  readonly bufferedBytes: number
}

/** The limits of servers, other than those of tests. */
export const defaultLimits: ServerLimits = { connections: 1000, bufferedBytes: 2 * maxControlBodySize }

/** What a server needs of an emulator. */
export type ServedMock = Pick<Mock, 'handle' | 'findWebRoute'>

/**
 * Starts the server that `listen` of `@tc3/mock/node` returns.
 *
 * @throws {Error} If the port is not available.
 */
export async function startServer(
  mock: ServedMock,
  { port = 0, host = '127.0.0.1', requestTimeout = 60_000, keepRunning = true, ...access }: ListenOptions,
  { connections, bufferedBytes }: ServerLimits,
): Promise<MockServer> {
  const limits = {
    // The parameters of a GET are in its head. This leaves room to respond with an error if its 32 KB are exceeded.
    maxHeaderSize: 1 << 20,
    requestTimeout,
    headersTimeout: requestTimeout,
    keepAliveTimeout: Math.min(requestTimeout, 5000),
    connectionsCheckingInterval: Math.min(requestTimeout, 30_000),
  }
  const closing = new AbortController()
  const incoming: IncomingBodies = { connections: new Map(), bytes: 0, limit: bufferedBytes }
  const guard = createBrowserGuard(access)
  let url = ''
  const server = http.createServer(limits, (request, response) => {
    const head = toWireRequest(request, url)
    const route = mock.findWebRoute?.(head)
    const connection = incoming.connections.get(request.socket)
    // It is already closed.
    if (!connection) return
    const { isLocal, handled } = connection
    connection.handled = undefined
    const early = route
      ? refusePublic(route, head, isLocal, guard)
      : (refuseControl(head) ?? (isLocal ? respondToBrowser(head, guard, access) : undefined))
    if (early) return send(early, request, response, false)
    const bodyLimit = route?.maxBodyBytes ?? bodySizeLimit(head)
    readBody(request, bodyLimit, connection, incoming, async (body, isComplete) => {
      try {
        if (body) head.body = body
        // What a route does ends with its connection only.
        head.signal = () => abortSignal(response, route ? undefined : closing.signal)
        const wireResponse = handled ?? (body ? await mock.handle(head) : overloaded)
        await endOfTurn()
        const cors = isLocal && !route ? corsHeaders(head, access) : undefined
        const complete = cors ? withHeaders(wireResponse, cors) : wireResponse
        send(complete, request, response, isComplete && server.listening)
      } catch (error) {
        response.destroy(error instanceof Error ? error : undefined)
      }
    })
  })
  server.maxConnections = connections
  const listeners = server.listeners('connection')
  function serveWithNode(socket: Duplex): void {
    for (const listener of listeners) Reflect.apply(listener, server, [socket])
  }
  server.removeAllListeners('connection').on('connection', (socket) => {
    const connection = trackConnection(socket, incoming)
    if (!keepRunning) socket.unref()
    connection.isWaiting = servePlainRequests(socket, {
      handle({ rawHeaders, body }) {
        const head = toWireRequest({ method: 'POST', url: '/', rawHeaders, socket }, url)
        if (mock.findWebRoute?.(head)) return undefined
        if (connection.isLocal && (respondToBrowser(head, guard, access) || corsHeaders(head, access)))
          return undefined
        head.body = body
        head.signal = () => AbortSignal.any([connection.closed.signal, closing.signal])
        return mock.handle(head).then(afterTurn)
      },
      handOver(response) {
        connection.handled = response
        serveWithNode(socket)
      },
      keepsAlive: () => server.listening,
      keepAliveTimeout: limits.keepAliveTimeout,
    })
  })
  const tunnels = new Set<Duplex>()
  server.on('upgrade', async (request, socket, rest) => {
    const head = toWireRequest(request, url)
    const isLocal = isLoopbackAddress(request.socket.localAddress ?? '')
    const route = mock.findWebRoute?.(head)
    const isWebSocket = request.headers.upgrade?.toLowerCase() === 'websocket'
    if (!route || !isWebSocket) return serveWithNode(withoutUpgrade(request, socket, rest))
    const response = new http.ServerResponse(request)
    response.assignSocket(request.socket)
    response.once('finish', () => socket.end())
    socket.on('error', () => socket.destroy())
    head.signal = () => abortSignal(response)
    const wireResponse = refusePublic(route, head, isLocal, guard) ?? (await mock.handle(head))
    if (!wireResponse.connection) return send(wireResponse, request, response, false)
    response.detachSocket(request.socket)
    tunnels.add(socket)
    socket.once('close', () => tunnels.delete(socket))
    socket.write(headOf(wireResponse))
    socket.unshift(rest)
    // What is sent to the caller may end later than what it sends.
    const incoming = socket.iterator({ destroyOnReturn: false })
    pipeline(wireResponse.connection(incoming), socket).catch(() => socket.destroy())
  })
  server.listen(port, host)
  await once(server, 'listening')
  if (!keepRunning) server.unref()
  const address = server.address()
  const actualPort = typeof address === 'object' && address ? address.port : port
  url = `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`
  return {
    host,
    port: actualPort,
    url,
    close: () =>
      new Promise((resolve, reject) => {
        const timeout = setTimeout(() => {
          for (const socket of incoming.connections.keys()) socket.destroy()
        }, closeTimeout)
        server.close((error) => {
          clearTimeout(timeout)
          if (error) reject(error)
          else resolve()
        })
        server.closeIdleConnections()
        for (const [socket, { receiving, isWaiting }] of incoming.connections) {
          if (receiving || isWaiting()) socket.destroy()
        }
        for (const socket of tunnels) socket.destroy()
        closing.abort(serverIsClosing)
      }),
  }
}

/** The time in which pending requests are responded to when a server is closed, in milliseconds. */
const closeTimeout = 2000

/** A signal that aborts when the connection of a response is closed, or another signal aborts. */
function abortSignal(response: ServerResponse, closing?: AbortSignal): AbortSignal {
  const closed = new AbortController()
  if (response.closed) closed.abort()
  else response.once('close', () => closed.abort())
  return closing ? AbortSignal.any([closed.signal, closing]) : closed.signal
}

/** Refuses a control request before its body is received. Those with GET have none, and some of them are public. */
function refuseControl(head: WireRequest): WireResponse | undefined {
  if (!isControlPath(head.path) || head.method === 'GET') return undefined
  const error = accessError(head)
  return error === undefined ? undefined : jsonResponse({ error }, 403)
}

/** Refuses a request of a web page of another origin, or answers its preflight request. The control API has its own rules. */
function respondToBrowser(
  head: WireRequest,
  guard: BrowserGuard,
  access: BrowserAccess,
): WireResponse | undefined {
  if (isControlPath(head.path)) return undefined
  const error = guard(head, false)
  return error === undefined ? preflightResponse(head, access) : jsonResponse({ error }, 403)
}

/** Refuses a request to a route, which web pages of all origins may send, if its host does not belong to this machine. */
function refusePublic(
  { ownsHost = false }: WebRoute,
  head: WireRequest,
  isLocal: boolean,
  guard: BrowserGuard,
): WireResponse | undefined {
  const error = isLocal && !ownsHost ? guard(head, true) : undefined
  return error === undefined ? undefined : jsonResponse({ error }, 403)
}

const overloaded = jsonResponse(
  { error: 'The emulator is receiving too many large requests at once. Send them one by one.' },
  503,
)

function withHeaders(response: WireResponse, headers: WireResponse['headers']): WireResponse {
  return { ...response, headers: { ...response.headers, ...headers } }
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

async function afterTurn(response: WireResponse): Promise<WireResponse> {
  await endOfTurn()
  return response
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
  const { status, headers, body, broken, stream } = wireResponse
  if (broken === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  if (stream) {
    sendStream(wireResponse, stream, response, keepAlive)
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

/** Sends a response whose body is sent as it arrives. */
function sendStream(
  { status, headers }: WireResponse,
  stream: AsyncIterable<Uint8Array>,
  response: ServerResponse,
  keepAlive: boolean,
): void {
  const head: OutgoingHttpHeaders = keepAlive ? {} : { connection: 'close' }
  response.writeHead(status, Object.assign(head, headers))
  response.flushHeaders()
  pipeline(stream, response).catch(() => response.destroy())
}

/** The head of a response that upgrades a connection. */
function headOf({ status, headers }: WireResponse): string {
  const lines = Object.entries(headers).flatMap(([name, values]) =>
    (typeof values === 'string' ? [values] : values).map((value) => `${name}: ${value}`),
  )
  return [`HTTP/1.1 ${status} ${http.STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n')
}

/**
 * Handles a request as one that asks for no upgrade, as RFC 9110 allows. Some clients ask for HTTP/2 in passing. Node has already
 * taken the connection out of HTTP.
 *
 * @returns The connection, with the request at the start of what it receives.
 */
function withoutUpgrade(request: IncomingMessage, socket: Duplex, rest: Buffer): Duplex {
  const { method, url, httpVersion, rawHeaders } = request
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    if (name.toLowerCase() !== 'upgrade') lines.push(`${name}: ${rawHeaders[index + 1] ?? ''}`)
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), rest]))
  return socket
}

/** A request whose body is set once it is received. */
type IncomingRequest = Omit<WireRequest, 'body' | 'signal'> & {
  body: Uint8Array
  signal: NonNullable<WireRequest['signal']>
}

/** The head of a request, as node:http has it. */
interface RequestHead extends Pick<IncomingMessage, 'method' | 'url' | 'socket'> {
  readonly rawHeaders: readonly string[]
}

const noBody = new Uint8Array()
const noSignal = () => undefined

/**
 * Converts the head of a request, without its body.
 *
 * @param serverUrl The origin of the server.
 */
function toWireRequest(
  { method = '', url = '/', rawHeaders, socket }: RequestHead,
  serverUrl: string,
): IncomingRequest {
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
  // Absent only if the caller has disconnected.
  const remoteAddress = socket.remoteAddress ?? 'an unknown address'
  return {
    method,
    origin: callerOrigin({ headers, host, remoteAddress }, serverUrl),
    host,
    path: (question < 0 ? target : target.slice(0, question)) || '/',
    query: question < 0 ? '' : target.slice(question + 1),
    headers,
    body: noBody,
    remoteAddress,
    signal: noSignal,
  }
}

/** What is received on a connection. */
interface Connection {
  /** Whether the caller reached the server at a loopback address. */
  readonly isLocal: boolean
  /** Aborts when it is closed. */
  readonly closed: AbortController
  /** Whether it waits for a further request, and node:http does not serve it. */
  isWaiting: () => boolean
  /** The response to its next request, if that was handled before node:http reads it. */
  handled: WireResponse | undefined
  /** The request whose body is not complete yet. */
  receiving: IncomingMessage | undefined
  /** The bytes received of bodies that are not complete yet. */
  bytes: number
}

/** The bodies that are being received. */
interface IncomingBodies {
  readonly connections: Map<Socket, Connection>
  /** The bytes received so far. */
  bytes: number
  /** The most bytes. */
  readonly limit: number
}

/** Counts what a connection receives. This takes less time than to listen for the end of each request. */
function trackConnection(socket: Socket, incoming: IncomingBodies): Connection {
  const isLocal = isLoopbackAddress(socket.localAddress ?? '')
  const connection: Connection = {
    isLocal,
    closed: new AbortController(),
    isWaiting: () => false,
    handled: undefined,
    receiving: undefined,
    bytes: 0,
  }
  incoming.connections.set(socket, connection)
  socket.once('close', () => {
    connection.closed.abort()
    incoming.connections.delete(socket)
    incoming.bytes -= connection.bytes
  })
  return connection
}

/**
 * Reads a body, but not much more than its size limit. If the connection is closed before the end, `onBody` is not called.
 *
 * @param limit The size limit, in bytes.
 * @param onBody Receives the body, or its start if it is too large; undefined if too many bytes are received at once.
 */
function readBody(
  request: IncomingMessage,
  limit: number,
  connection: Connection,
  incoming: IncomingBodies,
  onBody: (body: Uint8Array | undefined, isComplete: boolean) => void,
): void {
  const chunks: Buffer[] = []
  let size = 0
  const concat = () => (chunks.length === 1 && chunks[0]) || Buffer.concat(chunks)
  const release = () => {
    if (connection.closed.signal.aborted) return
    // The caller may already send the next request.
    if (connection.receiving === request) connection.receiving = undefined
    connection.bytes -= size
    incoming.bytes -= size
  }
  const onEnd = () => {
    release()
    onBody(concat(), true)
  }
  const onData = (chunk: Buffer) => {
    chunks.push(chunk)
    size += chunk.length
    connection.bytes += chunk.length
    incoming.bytes += chunk.length
    const isOverloaded = incoming.bytes > incoming.limit
    if (size <= limit && !isOverloaded) return
    request.pause().off('data', onData).off('end', onEnd)
    release()
    onBody(isOverloaded ? undefined : concat(), false)
  }
  connection.receiving = request
  request.on('data', onData).on('end', onEnd)
}

function bodySizeLimit({
  host,
  path,
  remoteAddress = '',
}: Pick<WireRequest, 'host' | 'path' | 'remoteAddress'>): number {
  if (isControlPath(path)) return isLoopbackAddress(remoteAddress) ? maxControlBodySize : maxBodySize
  return isStorageHost(host) ? maxObjectBodySize : maxBodySize
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
