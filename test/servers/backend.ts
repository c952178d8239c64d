import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { createScf, type Scf } from '@tc3/mock-scf'

/** Ways to send a response, which the header `x-framing` of a request chooses. */
const framings: Readonly<Record<string, (response: ServerResponse, body: Buffer) => void>> = {
  chunked(response, body) {
    for (const byte of body) response.write(Buffer.of(byte))
    response.end()
  },
  gzip: (response, body) => response.setHeader('content-encoding', 'gzip').end(gzipSync(body)),
  deflate: (response, body) => response.setHeader('content-encoding', 'deflate').end(deflateSync(body)),
  br: (response, body) => response.setHeader('content-encoding', 'br').end(brotliCompressSync(body)),
  close: (response, body) => response.setHeader('connection', 'close').end(body),
}

/** Starts an emulator behind a server of Node that sends responses in different ways. */
export async function startBackend(): Promise<{ cloud: Scf; port: number; close(): void }> {
  const cloud = createScf({ rateLimits: false })
  const server = createServer(async (request, response) => {
    const { method = 'GET', headers, url = '/' } = request
    // A request that is too large is cut off.
    const body = await buffer(request).catch(() => undefined)
    if (!body) return
    const known = Object.entries(headers).filter(([name]) => !/^(connection|transfer-encoding)$/.test(name))
    const answer = await cloud.fetch(`http://${headers.host}${url}`, {
      method,
      headers: known.map(([name, value]): [string, string] => [name, String(value)]),
      body: new Uint8Array(body),
    })
    response.setHeader('content-type', answer.headers.get('content-type') ?? 'text/plain')
    const content = Buffer.from(await answer.arrayBuffer())
    const send = framings[String(headers['x-framing'])]
    if (send) send(response, content)
    else response.end(content)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    cloud,
    port,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
