import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { sizeLimits } from '@tc3/core/platform'
import { isLoopbackAddress } from '../control/guard.js'
import { isControlPath } from '../control/prefix.js'
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

/** The largest body by which this machine may control the emulator: a snapshot has the code of all functions. */
const largestControl = 256 * 1024 * 1024

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
  const { body, whole } = await readBody(request, largest(request))
  const answer = await mock.handle(wireRequest(request, body))
  if (answer.broken === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  const { body: content, broken } = answer
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': Buffer.byteLength(content),
    ...((closing() || !whole) && { connection: 'close' }),
  })
  if (broken) {
    response.write(Buffer.from(content).subarray(0, broken.after), () => request.socket.destroy())
  } else if (whole) {
    response.end(content)
  } else {
    response.write(content)
    // A caller that is still sending would lose the answer if the connection went away under it.
    await discard(request)
    response.end()
  }
}

function largest({ url = '', socket }: IncomingMessage): number {
  return isControlPath(url) && isLoopbackAddress(socket.remoteAddress ?? '') ? largestControl : largestBody
}

function wireRequest(
  { method = '', url = '/', headers, socket }: IncomingMessage,
  body: Uint8Array,
): WireRequest {
  // Callers behind a proxy send the whole URL.
  const target = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?]*/i, '')
  const question = target.indexOf('?')
  const byName = new Map<string, string>()
  for (const name in headers) byName.set(name, String(headers[name]))
  const host = headers.host ?? ''
  return {
    method,
    origin: `http://${host}`,
    host,
    path: (question < 0 ? target : target.slice(0, question)) || '/',
    query: question < 0 ? '' : target.slice(question + 1),
    headers: byName,
    body,
    // Absent only where the caller is gone.
    remoteAddress: socket.remoteAddress ?? 'an unknown address',
  }
}

/** Reads a body, or as much of it as shows that it is larger than the most that it may be. */
function readBody(request: IncomingMessage, most: number): Promise<{ body: Uint8Array; whole: boolean }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const give = (whole: boolean) => {
      const [first] = chunks
      resolve({ body: first && chunks.length === 1 ? first : Buffer.concat(chunks), whole })
    }
    const take = (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size <= most) return
      request.pause().off('data', take)
      give(false)
    }
    request
      .on('data', take)
      .on('end', () => give(true))
      .on('error', reject)
  })
}

/** Lets the rest of a body pass by unread, up to the size of the largest; whoever sends more is cut off. */
async function discard(request: IncomingMessage): Promise<void> {
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > largestBody) return
  }
}
