import type { Agent } from 'node:http'
import type { Socket } from 'node:net'
import { ConnectionPool } from './connection-pool.js'
import { idleTimeoutOf } from './idle-timeout.js'
import type { Origin } from './origin.js'
import type { HttpRequest, HttpResponse } from './transport.js'

/** Returns a function that opens connections to an origin, as Node's global agents do. */
function opener({ hostname: host, port, isTls }: Origin): () => Socket {
  const { connect, isIP } = process.getBuiltinModule('node:net')
  const options = {
    host,
    port: Number(port) || (isTls ? 443 : 80),
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: 1000,
  }
  if (!isTls) return () => connect(options)
  const tls = process.getBuiltinModule('node:tls')
  // TLS allows no address as the name of the server.
  const servername = isIP(host) ? '' : host
  let session: Buffer | undefined
  return () =>
    tls
      .connect({ ...options, servername, session })
      .on('session', (latest) => {
        session = latest
      })
      // The server may have refused the session.
      .on('close', (isFailed) => {
        if (isFailed) session = undefined
      })
}

const pools = new WeakMap<Agent, Map<string, ConnectionPool>>()

/** The connections to an origin. Another global agent gets others, as it would with node:http. */
function poolOf(origin: Origin): ConnectionPool {
  const agent = origin.http.globalAgent
  const poolsOfAgent = pools.get(agent) ?? new Map<string, ConnectionPool>()
  pools.set(agent, poolsOfAgent)
  let pool = poolsOfAgent.get(origin.href)
  if (!pool) {
    pool = new ConnectionPool({
      open: opener(origin),
      keepAlive: 5000,
      maxIdle: agent.maxFreeSockets,
      maxHeadBytes: process.getBuiltinModule('node:http').maxHeaderSize,
    })
    poolsOfAgent.set(origin.href, pool)
  }
  return pool
}

/** Returns the request line and the headers; undefined if they contain anything but printable ASCII. */
function headOf({ host }: Origin, path: string, { method, headers, body }: HttpRequest): string | undefined {
  let values = path
  let head = `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: keep-alive\r\n`
  for (const [name, value] of Object.entries(headers)) {
    values += value
    head += `${name}: ${value}\r\n`
  }
  // Names are checked where they are set.
  if (/[^\t\x20-\x7e]/.test(values) || path.includes(' ')) return undefined
  return `${head}${body === null ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`}\r\n`
}

/**
 * Sends a request over a socket. Returns undefined if the request has characters that node:http must encode or refuse.
 */
export function sendOverSocket(
  origin: Origin,
  path: string,
  request: HttpRequest,
): Promise<HttpResponse> | undefined {
  const head = headOf(origin, path, request)
  if (head === undefined) return undefined
  const { body, signal, idempotent = false } = request
  return poolOf(origin).send({ head, body, signal, idempotent, idleTimeout: idleTimeoutOf(request) })
}
