import { execFile } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { promisify } from 'node:util'
import { type ClientOptions, createClient } from '@tc3/core'
import { generate } from 'selfsigned'
import { describe, expect, it, onTestFinished } from 'vitest'
import { credentials, cvm, expectedOutput } from '../request-recorder.js'
import { read, write } from '../scripted-responses.js'
import { rejection, until } from '../settled.js'
import { type ByteServer, startByteServer } from './byte-server.js'
import { replaceHttp } from './replace-http.js'

const json = JSON.stringify({ Response: expectedOutput })

function responseWith(...headers: string[]): string {
  return ['HTTP/1.1 200 OK', `Content-Length: ${json.length}`, ...headers, '', json].join('\r\n')
}

const plain = responseWith()

function clientOf({ port }: Pick<ByteServer, 'port'>, options: ClientOptions = {}) {
  const endpoint = `http://127.0.0.1:${port}`
  return createClient(cvm, { credentials, region: 'ap-guangzhou', endpoint, retry: false, ...options })
}

/** The sockets that clients open until the test ends. */
function openedSockets(): Socket[] {
  const sockets: Socket[] = []
  const add = (message: unknown) => sockets.push(Object(message).socket)
  subscribe('net.client.socket', add)
  onTestFinished(() => void unsubscribe('net.client.socket', add))
  return sockets
}

/** The requests that node:http sends until the test ends. Nothing notices this. */
function requestsOfHttp(): string[] {
  const { onSocket } = http.ClientRequest.prototype
  const paths: string[] = []
  http.ClientRequest.prototype.onSocket = function (socket) {
    paths.push(this.path)
    onSocket.call(this, socket)
  }
  onTestFinished(() => {
    http.ClientRequest.prototype.onSocket = onSocket
  })
  return paths
}

/** Replaces the global agent of http until the test ends. */
function replaceAgent(agent: http.Agent): void {
  const { globalAgent } = http
  http.globalAgent = agent
  onTestFinished(() => {
    http.globalAgent = globalAgent
  })
}

/** Sets members of an object until the test ends. */
function change(target: object, members: object): void {
  for (const [name, value] of Object.entries(members)) {
    const before = Object.getOwnPropertyDescriptor(target, name)
    Reflect.set(target, name, value)
    onTestFinished(() => {
      if (before) Object.defineProperty(target, name, before)
      else Reflect.deleteProperty(target, name)
    })
  }
}

/** Gives an object a function of its own that calls the one of its class. */
function delegate(target: object, name: string): void {
  const inherited: unknown = Reflect.get(target, name)
  if (typeof inherited !== 'function') throw new Error(`There is no function ${name}.`)
  change(target, { [name]: (...words: unknown[]) => Reflect.apply(inherited, target, words) })
}

function listenTo(channel: string): void {
  const listener = () => {}
  subscribe(channel, listener)
  onTestFinished(() => void unsubscribe(channel, listener))
}

class OwnAgent extends http.Agent {}

const defaults = { keepAlive: true, scheduling: 'lifo', timeout: 5000, noDelay: true } as const
const optionsOf = (agent: http.Agent): object => Object(agent).options

describe('node:http is used', () => {
  it('not as Node provides it', async () => {
    const server = await startByteServer((socket) => socket.write(plain))
    const sent = requestsOfHttp()
    await clientOf(server).send(write, {})
    replaceAgent(new http.Agent(defaults))
    await clientOf(server).send(write, {})
    expect(sent).toEqual([])
    expect(server.sockets.size).toBe(2)
  })

  const changes: [string, () => void][] = [
    ['its function is replaced', replaceHttp],
    ['its function is a proxy', () => change(http, { request: new Proxy(http.request, {}) })],
    ['its agent keeps no connections', () => replaceAgent(new http.Agent())],
    ['its agent has a class of its own', () => replaceAgent(new OwnAgent(defaults))],
    ['its agent has a limit', () => replaceAgent(new http.Agent({ ...defaults, maxSockets: 1 }))],
    ['its agent has a total limit', () => replaceAgent(new http.Agent({ ...defaults, maxTotalSockets: 1 }))],
    ['its agent has another timeout', () => replaceAgent(new http.Agent({ ...defaults, timeout: 9 }))],
    [
      'its agent uses a local address',
      () => change(optionsOf(http.globalAgent), { localAddress: '127.0.0.2' }),
    ],
    ['its agent gets a limit later', () => change(http.globalAgent, { maxSockets: 1 })],
    ['its agent opens connections itself', () => delegate(http.globalAgent, 'createConnection')],
    ['its agent chooses connections itself', () => delegate(http.globalAgent, 'addRequest')],
    ['requests are observed at their start', () => listenTo('http.client.request.start')],
    ['requests are observed at their creation', () => listenTo('http.client.request.created')],
    ['errors are observed', () => listenTo('http.client.request.error')],
    ['responses are observed', () => listenTo('http.client.response.finish')],
  ]

  it.each(changes)('if %s', async (_title, apply) => {
    const server = await startByteServer((socket) => socket.write(plain))
    const client = clientOf(server)
    await client.send(write, {})
    const sent = requestsOfHttp()
    apply()
    expect(await client.send(write, {})).toEqual(expectedOutput)
    expect(sent).toEqual(['/'])
    expect(server.received).toHaveLength(2)
  })

  it('for headers that it must encode or refuse', async () => {
    const server = await startByteServer((socket) => socket.write(plain))
    const sent = requestsOfHttp()
    await clientOf(server, { region: 'ap-ü' }).send(write, {})
    expect(sent).toEqual(['/'])
    expect(server.received[0]).toContain('X-TC-Region: ap-')
    const error = await rejection(clientOf(server, { region: 'ap\r\nX-Injected: 1' }).send(write, {}))
    expect(error).toMatchObject({ name: 'TransportError', cause: { code: 'ERR_INVALID_CHAR' } })
    expect(server.received).toHaveLength(1)
  })
})

describe('a connection without a request', () => {
  it.each([
    [5000, []],
    [2000, ['Keep-Alive: timeout=3']],
    [5000, ['Keep-Alive: timeout=60, max=100']],
    [5000, ['Keep-Alive: max=100']],
  ])('is closed after %i ms, given the headers %j', async (timeout, headers) => {
    const server = await startByteServer((socket) => socket.write(responseWith(...headers)))
    const opened = openedSockets()
    await clientOf(server).send(write, {})
    expect(opened[0]?.timeout).toBe(timeout)
    opened[0]?.emit('timeout')
    await until(() => server.sockets.size === 0)
    await clientOf(server).send(write, {})
    expect(opened).toHaveLength(2)
  })

  it.each([[['Keep-Alive: timeout=1']], [['Connection: close']], [['Connection: keep-alive, Close']]])(
    'is not kept, given the headers %j',
    async (headers) => {
      const server = await startByteServer((socket) => socket.write(responseWith(...headers)))
      await clientOf(server).send(write, {})
      await until(() => server.sockets.size === 0)
    },
  )

  it('is not kept after a response of HTTP/1.0', async () => {
    const server = await startByteServer((socket) => socket.write(plain.replace('1.1', '1.0')))
    expect(await clientOf(server).send(write, {})).toEqual(expectedOutput)
    await until(() => server.sockets.size === 0)
  })

  it('is not kept if the server responds before it has received the request', async () => {
    const server = await startByteServer((socket) => {
      if (server.received.length > 1) return
      socket.pause()
      socket.write(plain)
    })
    const ZipFile = 'a'.repeat(9_000_000)
    expect(await clientOf(server).send(write, { ZipFile })).toEqual(expectedOutput)
    for (const socket of server.sockets) socket.resume()
    await until(() => server.sockets.size === 0)
  })

  it('is closed when it receives anything', async () => {
    const server = await startByteServer((socket) => socket.write(plain))
    const opened = openedSockets()
    await clientOf(server).send(write, {})
    for (const socket of server.sockets) socket.write('HTTP/1.1 408 Request Timeout\r\n\r\n')
    await until(() => opened[0]?.destroyed === true)
    expect(await clientOf(server).send(write, {})).toEqual(expectedOutput)
    expect(opened).toHaveLength(2)
  })

  it('is the latest one of several, of which 256 are kept', async () => {
    const waiting: Socket[] = []
    const server = await startByteServer((socket) => waiting.push(socket))
    const client = clientOf(server)
    const calls = Array.from({ length: 258 }, () => client.send(write, {}))
    await until(() => waiting.length === 258)
    for (const socket of waiting.splice(0)) {
      socket.write(plain)
      await Promise.race(calls)
    }
    await Promise.all(calls)
    await until(() => server.sockets.size === 256)
  })
})

describe('a connection with a request', () => {
  it('is closed when idle for longer than the timeout of Node’s fetch and of the caller', async () => {
    const server = await startByteServer(() => {})
    const opened = openedSockets()
    for (const [timeout, idleTimeout] of [
      [undefined, 300_000],
      [1000, 300_000],
      [900_000, 900_000],
    ]) {
      const sent = server.received.length
      const call = rejection(clientOf(server, { timeout }).send(write, {}))
      await until(() => server.received.length > sent)
      const socket = opened.at(-1)
      expect(socket?.timeout).toBe(idleTimeout)
      socket?.emit('timeout')
      expect(await call).toMatchObject({
        name: 'TransportError',
        cause: { message: 'The connection was idle for too long.' },
      })
      expect(socket?.destroyed).toBe(true)
    }
  })

  it('receives no more than its reader wants', async () => {
    const size = 50_000_000
    const server = await startByteServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${size}\r\n\r\n`)
      socket.write(Buffer.alloc(size, 'x'))
    })
    const opened = openedSockets()
    const length = await clientOf(server).receive(read, {}, async (response) => {
      await until(() => opened[0]?.isPaused() === true)
      expect(opened[0]?.bytesRead).toBeLessThan(1_000_000)
      return (await response.text()).length
    })
    expect(length).toBe(size)
    // The connection can be used again.
    expect(opened[0]?.isPaused()).toBe(false)
    expect(server.sockets.size).toBe(1)
  })
})

describe('a connection with TLS', () => {
  async function startTlsServer() {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    })
    const connections: { readonly servername: unknown; readonly isResumed: boolean }[] = []
    const server = createTlsServer({ cert, key }, (socket) => {
      connections.push({ servername: Object(socket).servername, isResumed: socket.isSessionReused() })
      socket.on('error', () => {})
      socket.on('data', () => socket.end(responseWith('Connection: close')))
    })
    // The errors of clients that do not trust the certificate.
    server.on('tlsClientError', () => {})
    server.listen(0, 'localhost')
    await once(server, 'listening')
    const folder = await mkdtemp(join(tmpdir(), 'tc3-tls-'))
    onTestFinished(async () => {
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    })
    const certificate = join(folder, 'certificate.pem')
    await writeFile(certificate, cert)
    return { port: Object(server.address()).port, certificate, connections }
  }

  /** Calls an action several times in a new process, and returns the results of the calls. */
  async function callInProcess(endpoint: string, env: NodeJS.ProcessEnv): Promise<unknown[]> {
    const program = `
      import { createClient } from '@tc3/core'
      const cvm = { service: 'cvm', version: '2017-03-12', endpoint: '${endpoint}' }
      const credentials = { secretId: 'i', secretKey: 'k' }
      const client = createClient(cvm, { region: 'r', credentials, retry: false })
      const results = []
      for (let call = 0; call < 3; call += 1) {
        results.push(await client.send({ name: 'A', region: true }, {}).catch(({ cause }) => cause.code))
      }
      console.log(JSON.stringify(results))
    `
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
      cwd: import.meta.dirname,
      env: { ...process.env, ...env },
    })
    return JSON.parse(stdout)
  }

  it('names the host, resumes its session, and trusts the certificates of Node', async () => {
    const { port, certificate, connections } = await startTlsServer()
    const env = { NODE_EXTRA_CA_CERTS: certificate }
    expect(await callInProcess(`https://localhost:${port}`, env)).toEqual(Array(3).fill(expectedOutput))
    expect(connections).toEqual([
      { servername: 'localhost', isResumed: false },
      { servername: 'localhost', isResumed: true },
      { servername: 'localhost', isResumed: true },
    ])
    expect(await callInProcess(`https://127.0.0.1:${port}`, env)).toEqual(
      Array(3).fill('ERR_TLS_CERT_ALTNAME_INVALID'),
    )
  })

  it('is refused if its certificate is not trusted', async () => {
    const { port } = await startTlsServer()
    const results = await callInProcess(`https://localhost:${port}`, {})
    expect(results).toEqual(Array(3).fill('DEPTH_ZERO_SELF_SIGNED_CERT'))
  })
})
