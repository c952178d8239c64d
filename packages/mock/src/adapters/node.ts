import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { sizeLimits } from '@tc3/core/platform'
import type { Mock } from '../mock.js'
import type { WireRequest } from '../wire.js'

/** Where the server listens. */
export interface ListenOptions {
  /** Default: 0, any port that is free. */
  readonly port?: number
  /** Default: 127.0.0.1, which this machine alone can reach. */
  readonly host?: string
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
const largestBody = Math.max(...sizeLimits.map(({ maxBytes }) => maxBytes))

/**
 * Serves an emulator over HTTP/1.1.
 *
 * @throws {Error} of node:net where the port cannot be had, such as EADDRINUSE
 */
export async function listen(
  mock: Pick<Mock, 'handle'>,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<Listening> {
  // The parameters of a GET are in its head: room enough to tell a caller that its 32 KB are exceeded.
  const server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    serve(mock, request, response, () => !server.listening).catch((error: Error) => response.destroy(error))
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

async function serve(
  mock: Pick<Mock, 'handle'>,
  request: IncomingMessage,
  response: ServerResponse,
  closing: () => boolean,
): Promise<void> {
  const { body, whole } = await readBody(request)
  const answer = await mock.handle(wireRequest(request, body))
  const bytes = Buffer.from(answer.body)
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': bytes.length,
    ...((closing() || !whole) && { connection: 'close' }),
  })
  response.write(bytes)
  // A caller that is still sending would lose the answer if the connection went away under it.
  if (!whole) await discard(request)
  response.end()
}

function wireRequest(request: IncomingMessage, body: Uint8Array): WireRequest {
  const { method = '', url = '/', headers } = request
  // Callers behind a proxy send the whole URL.
  const target = url.replace(/^https?:\/\/[^/?]*/i, '')
  const question = target.indexOf('?')
  return {
    method,
    host: headers.host ?? '',
    path: (question < 0 ? target : target.slice(0, question)) || '/',
    query: question < 0 ? '' : target.slice(question + 1),
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body,
  }
}

/** Reads a body, or as much of it as shows that it is too large. */
async function readBody(request: IncomingMessage): Promise<{ body: Uint8Array; whole: boolean }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk)
    size += chunk.length
    if (size > largestBody) return { body: Buffer.concat(chunks), whole: false }
  }
  return { body: Buffer.concat(chunks), whole: true }
}

/** Lets the rest of a body pass by unread, up to the size of the largest; whoever sends more is cut off. */
async function discard(request: IncomingMessage): Promise<void> {
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > largestBody) return
  }
}
