import type { Socket } from 'node:net'
import { onAbort } from '../abort/node.js'
import type { Bytes } from '../crypto/bytes.js'
import { noteActivity } from './event-loop.js'
import { idleError } from './idle-timeout.js'
import { isStale } from './is-stale.js'
import { NodeResponse } from './node-response.js'
import { type ResponseHandler, type ResponseHead, ResponseParser } from './response-parser.js'
import { SocketBody } from './socket-body.js'

/** A request as it is written to a connection. */
export interface PlainRequest {
  /** The request line and all headers, with the empty line after them, in ASCII. */
  readonly head: string
  readonly body: string | Bytes | null
  readonly signal: AbortSignal | null
  /** Whether the request can be repeated if its outcome is unknown. */
  readonly idempotent: boolean
  /** The milliseconds after which a connection without traffic is closed. */
  readonly idleTimeout: number
}

export type SocketResponse = NodeResponse<SocketBody>

/** How the connections of a pool are opened and kept alive. */
export interface PoolOptions {
  open(): Socket
  /** The milliseconds for which a connection without a request is kept open. */
  readonly keepAlive: number
  /** The maximum number of connections without a request. */
  readonly maxIdle: number
  /** The maximum size of the headers of a response. */
  readonly maxHeadBytes: number
}

/** The milliseconds before a timeout that a server announces, at which its connection is closed: a request may be on its way. */
const announcedTimeoutBuffer = 1000

/** How long a connection without a request is kept open, in milliseconds, if the server announces its timeout. */
function keepAliveOf({ headers }: ResponseHead, limit: number): number {
  const [, seconds] = /^timeout=(\d+)/.exec(headers.get('keep-alive') ?? '') ?? []
  return seconds === undefined ? limit : Math.min(limit, Number(seconds) * 1000 - announcedTimeoutBuffer)
}

function hangUp(): NodeJS.ErrnoException {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
}

/** A request, and what has arrived of its response. */
interface Exchange {
  readonly request: PlainRequest
  readonly parser: ResponseParser
  readonly isReused: boolean
  readonly stopListening: () => void
  resolve(response: SocketResponse | Promise<SocketResponse>): void
  reject(error: Error): void
}

class HeadHeaders {
  readonly #values: ResponseHead['headers']

  constructor({ headers }: ResponseHead) {
    this.#values = headers
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null
  }

  forEach(callback: (value: string, name: string) => void): void {
    this.#values.forEach(callback)
  }
}

/** A connection, over which one request after the other is sent. */
class Connection implements ResponseHandler {
  readonly #pool: ConnectionPool
  readonly #socket: Socket
  #exchange: Exchange | undefined
  #body: SocketBody | undefined
  #keepAlive = 0
  #isUsed = false

  constructor(pool: ConnectionPool) {
    this.#pool = pool
    this.#socket = pool.options
      .open()
      .on('data', (bytes) => this.#receive(bytes))
      .on('end', () => this.#receiveEnd())
      .on('timeout', () => this.#socket.destroy(idleError()))
      .on('error', (error) => this.#fail(error))
      // An abort closes it without an error.
      .on('close', () => this.#fail(hangUp()))
  }

  get isClosed(): boolean {
    return this.#socket.destroyed
  }

  send(request: PlainRequest): Promise<SocketResponse> {
    const socket = this.#socket
    const { head, body, signal, idleTimeout } = request
    if (this.#isUsed) socket.ref()
    if (socket.timeout !== idleTimeout) socket.setTimeout(idleTimeout)
    return new Promise((resolve, reject) => {
      this.#exchange = {
        request,
        parser: new ResponseParser(this, this.#pool.options.maxHeadBytes),
        isReused: this.#isUsed,
        stopListening: onAbort(signal, () => socket.destroy()),
        resolve,
        reject,
      }
      this.#isUsed = true
      if (typeof body === 'string') {
        socket.write(head + body)
        return
      }
      socket.cork()
      socket.write(head)
      if (body) socket.write(body)
      socket.uncork()
    })
  }

  onHead(head: ResponseHead): void {
    this.#keepAlive = keepAliveOf(head, this.#pool.options.keepAlive)
    this.#body = new SocketBody(this.#socket)
    this.#exchange?.resolve(new NodeResponse(head.status, new HeadHeaders(head), this.#body))
  }

  onBody(bytes: Buffer): void {
    this.#body?.add(bytes)
  }

  onEnd(isReusable: boolean): void {
    const socket = this.#socket
    this.#body?.end()
    this.#release()
    // A server may respond before it has received the whole request.
    if (!isReusable || this.#keepAlive <= 0 || socket.writableLength > 0 || !this.#pool.keep(this)) {
      socket.destroy()
      return
    }
    // The body may have paused it.
    socket.resume()
    socket.unref()
    if (socket.timeout !== this.#keepAlive) socket.setTimeout(this.#keepAlive)
  }

  #release(): void {
    this.#exchange?.stopListening()
    this.#exchange = undefined
    this.#body = undefined
  }

  #receive(bytes: Buffer): void {
    noteActivity()
    try {
      // A connection without a request should receive nothing.
      if (this.#exchange) this.#exchange.parser.push(bytes)
      else this.#socket.destroy()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      this.#socket.destroy(error)
    }
  }

  #receiveEnd(): void {
    if (!this.#exchange?.parser.end()) this.#socket.destroy()
  }

  #fail(error: NodeJS.ErrnoException): void {
    this.#pool.remove(this)
    const exchange = this.#exchange
    const body = this.#body
    if (!exchange) return
    const { request, parser, isReused, resolve, reject } = exchange
    const { idempotent, signal } = request
    this.#release()
    if (body) body.fail(error)
    // Every stale connection is closed, so the request eventually gets a new one.
    else if (!parser.hasStarted && !signal?.aborted && isStale(error, isReused, idempotent))
      resolve(this.#pool.send(request))
    else reject(error)
  }
}

/** The connections to one origin, which are kept alive. */
export class ConnectionPool {
  readonly options: PoolOptions
  /** Those without a request; the latest one is the last. */
  readonly #idle: Connection[] = []

  constructor(options: PoolOptions) {
    this.options = options
  }

  /**
   * Sends a request over a connection of its own.
   *
   * @throws The error of the connection, and an Error if the response is malformed.
   */
  send(request: PlainRequest): Promise<SocketResponse> {
    let connection = this.#idle.pop()
    // They are removed a little later than they are closed.
    while (connection?.isClosed) connection = this.#idle.pop()
    return (connection ?? new Connection(this)).send(request)
  }

  /** Keeps a connection for the next request, unless there are too many. Returns whether it does. */
  keep(connection: Connection): boolean {
    return this.#idle.length < this.options.maxIdle && this.#idle.push(connection) > 0
  }

  /** Removes a connection that is closed. */
  remove(connection: Connection): void {
    const index = this.#idle.indexOf(connection)
    if (index >= 0) this.#idle.splice(index, 1)
  }
}
