import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { onAbort } from '../abort/node.js'
import { decodeContent, hasContentCoding } from './content-coding.js'
import { decodeBody } from './decode-body.js'
import type { HttpBody, HttpBodyReader, HttpRequest, HttpResponse, Send } from './transport.js'

/** The idle timeout of a connection in milliseconds, unless the caller waits longer. It is that of Node's fetch. */
const idleTimeout = 300_000

// Classes, because objects with closures for each response would take a tenth of the time of a call.
class MessageBody implements HttpBody, HttpBodyReader {
  locked = false
  readonly #stream: Readable
  #wake: (() => void) | undefined

  constructor(stream: Readable) {
    this.#stream = stream
    const wake = (): void => this.#wake?.()
    // Attached immediately, because Node drops errors without a listener.
    stream.on('readable', wake).on('end', wake).on('error', wake)
  }

  getReader(): HttpBodyReader {
    if (this.locked) throw new TypeError('The body of the response has been read already.')
    this.locked = true
    return this
  }

  async read(): ReturnType<HttpBodyReader['read']> {
    const stream = this.#stream
    for (;;) {
      const value: Uint8Array | null = stream.read()
      if (value) return { done: false, value }
      if (stream.errored) throw stream.errored
      if (stream.readableEnded || stream.destroyed) return { done: true }
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  async cancel(): Promise<void> {
    this.#stream.destroy()
    this.#wake?.()
  }
}

class MessageResponse implements HttpResponse {
  readonly status: number
  readonly ok: boolean
  readonly headers: HttpResponse['headers']
  readonly body: MessageBody

  constructor(message: IncomingMessage, content: Readable) {
    const { statusCode = 0 } = message
    this.status = statusCode
    this.ok = statusCode >= 200 && statusCode < 300
    this.headers = new MessageHeaders(message)
    this.body = new MessageBody(content)
  }

  async text(): Promise<string> {
    const received = { text: '' }
    await decodeBody(this, received, Number.POSITIVE_INFINITY)
    return received.text
  }
}

class MessageHeaders {
  readonly #message: IncomingMessage

  constructor(message: IncomingMessage) {
    this.#message = message
  }

  get(name: string): string | null {
    return this.#message.headersDistinct[name.toLowerCase()]?.join(', ') ?? null
  }

  forEach(callback: (value: string, name: string) => void): void {
    for (const [name, values = []] of Object.entries(this.#message.headersDistinct))
      callback(values.join(', '), name)
  }
}

/** Whether the request failed because its keep-alive connection had been closed, and can be sent again. */
function isStale(request: ClientRequest, error: NodeJS.ErrnoException, idempotent: boolean): boolean {
  return (
    request.reusedSocket &&
    /^(ECONNRESET|ECONNABORTED|EPIPE)$/.test(error.code ?? '') &&
    // A request that could not be written completely was not processed.
    (idempotent || error.syscall === 'write')
  )
}

type Http = Pick<typeof import('node:http'), 'request'>

/** An origin, parsed for node:http. */
interface Origin {
  readonly href: string
  readonly http: Http
  readonly hostname: string
  readonly port: string
}

// Most calls go to the same origin as the last one; parsing it again would take a twentieth of the time of a call.
let latest: Origin | undefined

function parseOrigin(href: string): Origin {
  if (latest?.href === href) return latest
  const { protocol, hostname, port } = new URL(href)
  // Not imported, because an import would load the module before it is needed.
  const http: Http = process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http')
  // Only URLs have brackets around an IPv6 address.
  latest = { href, http, hostname: hostname.replace(/^\[|]$/g, ''), port }
  return latest
}

function sendTo(origin: Origin, path: string, request: HttpRequest): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { http, hostname, port } = origin
    const { method, headers, body, signal, idempotent = false, maxWait = 0 } = request
    signal?.throwIfAborted()
    const sent = http.request({
      hostname,
      port,
      path,
      method,
      headers,
      timeout: Math.max(idleTimeout, maxWait),
    })
    const stopListening = onAbort(signal, () => sent.destroy())
    let hasResponse = false
    sent.on('response', (message) => {
      hasResponse = true
      if (!hasContentCoding(message)) return resolve(new MessageResponse(message, message))
      decodeContent(message).then(
        (content) => resolve(new MessageResponse(message, content)),
        (error) => {
          message.destroy()
          reject(error)
        },
      )
    })
    sent.on('timeout', () => sent.destroy(new Error('The connection was idle for too long.')))
    sent.on('error', (error) => {
      // The error of Node's HTTP parser contains the bytes that it received.
      Reflect.deleteProperty(error, 'rawPacket')
      // Every stale connection is closed, so the request eventually gets a new one.
      if (!hasResponse && isStale(sent, error, idempotent)) resolve(sendTo(origin, path, request))
      else reject(error)
    })
    sent.on('close', () => {
      stopListening()
      // If the server switches protocols, Node closes the connection without an error.
      if (!hasResponse) reject(new Error('The connection was closed without a response.'))
    })
    sent.end(body)
  })
}

// Read at import, because fake timers of a test may replace it later. jsdom hides it.
const onTurn = globalThis.setImmediate ?? process.getBuiltinModule('node:timers').setImmediate

/** Lets the event loop turn once, wherever in a turn it is. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    onTurn(() => onTurn(resolve))
  })
}

/**
 * Sends with node:http, which takes a third of the time of Node's fetch. The current global agents keep the connections
 * alive and know the proxies. It asks for no content coding, which would take longer to decode than to receive.
 */
export const send: Send = async (url, request) => {
  // Only then does the agent notice connections that were closed while the process was blocked or frozen.
  await nextTurn()
  const pathStart = url.indexOf('/', 'https://'.length)
  return sendTo(parseOrigin(url.slice(0, pathStart)), url.slice(pathStart), request)
}
