import type { IncomingMessage } from 'node:http'
import { onAbort } from '../abort/node.js'
import { noteActivity } from './event-loop.js'
import { idleError, idleTimeoutOf } from './idle-timeout.js'
import { isStale } from './is-stale.js'
import { NodeResponse } from './node-response.js'
import type { Origin } from './origin.js'
import { ReadableBody } from './readable-body.js'
import type { HttpRequest, HttpResponse } from './transport.js'

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

/** Sends with node:http, which knows the proxies and can be replaced by tools, such as those for tests and tracing. */
export function sendWithHttp(origin: Origin, path: string, request: HttpRequest): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { http, hostname, port } = origin
    const { method, headers, body, signal, idempotent = false } = request
    const timeout = idleTimeoutOf(request)
    const sent = http.request({ hostname, port, path, method, headers, timeout })
    const stopListening = onAbort(signal, () => sent.destroy())
    let hasResponse = false
    sent.on('response', (message) => {
      hasResponse = true
      const { statusCode = 0 } = message
      resolve(new NodeResponse(statusCode, new MessageHeaders(message), new ReadableBody(message)))
    })
    sent.on('timeout', () => sent.destroy(idleError()))
    sent.on('error', (error) => {
      // The error of Node's HTTP parser contains the bytes that it received.
      Reflect.deleteProperty(error, 'rawPacket')
      // Every stale connection is closed, so the request eventually gets a new one.
      if (!hasResponse && !signal?.aborted && isStale(error, sent.reusedSocket, idempotent)) {
        resolve(sendWithHttp(origin, path, request))
      } else reject(error)
    })
    sent.on('close', () => {
      noteActivity()
      stopListening()
      // If the server switches protocols, Node closes the connection without an error.
      if (!hasResponse) reject(new Error('The connection was closed without a response.'))
    })
    sent.end(body)
  })
}
