import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import type { AddFunctionSettings } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type RawData, WebSocket } from 'ws'
import { createEmulator } from '../emulator.js'
import { httpSend } from '../http-request.js'
import { programZip } from './program-zip.js'

const { scf, call } = createEmulator({ code: 'run', apiGatewayTriggers: true })
let served: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  served = await listen(scf)
})
afterAll(async () => {
  await served.close()
  await scf.close()
})

let count = 0

interface ProgramSettings extends AddFunctionSettings {
  readonly mode?: number
  /** The configuration of the function. */
  readonly configuration?: object
  /** Whether WebSockets can be configured. */
  readonly isWebSocket?: boolean
}

/** Adds a web function, and returns its name and URL. */
async function addWeb(files: Readonly<Record<string, string>>, settings: ProgramSettings = {}) {
  const { mode, configuration, isWebSocket = false, ...rest } = settings
  count += 1
  const name = `web${count}`
  const code = { ZipFile: programZip(files, mode).toString('base64') }
  if (isWebSocket) {
    const type = { Type: 'HTTP', ProtocolType: 'WS', Runtime: 'Nodejs18.15' }
    await call('CreateFunction', { FunctionName: name, ...type, Code: code })
  } else await scf.addFunction(name, { type: 'HTTP', runtime: 'Nodejs18.15', code, ...rest })
  if (configuration) await call('UpdateFunctionConfiguration', { FunctionName: name, ...configuration })
  return { name, url: `${served.url}/__scf/ap-guangzhou/default/${name}` }
}

/** The files of a program for Node.js, whose source has the requests `request` and the responses `response`. */
function node(source: string): Record<string, string> {
  return {
    // As in the cloud, the program does not know in which folder or on which machine it runs.
    scf_bootstrap: '#!/bin/bash\nexec /var/lang/node18/bin/node /var/user/app.js\n',
    'app.js': `
      console.log('started')
      const handle = async (request, response) => { ${source} }
      require('node:http').createServer(handle).listen(9000, '0.0.0.0')
    `,
  }
}

async function logsOf(FunctionName: string) {
  const { Data } = await call('GetFunctionLogs', { FunctionName })
  return Data as { RetCode: number; RetMsg: string; Log: string; RequestId: string; MemUsage: number }[]
}

/** A server that programs call to wait until the test lets them go on. */
async function createGates() {
  const waiting = new Map<string, ServerResponse>()
  const server = createServer((request, response) => {
    waiting.set(request.url ?? '', response)
    server.emit('waiting')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    /** Resolves once a program waits. */
    async reached(path: string) {
      while (!waiting.has(path)) await once(server, 'waiting')
    },
    open(path: string) {
      waiting.get(path)?.end()
      waiting.delete(path)
    },
  }
}

/** The source of a function that waits for a gate. */
const waitFor = (port: number) =>
  `const waitFor = (path) => new Promise((resolve) => require('node:http').get('http://127.0.0.1:${port}' + path, (gate) => gate.resume().on('end', resolve)));`

/** The results of programs that cannot be reached. They take the shortest InitTimeout, during which other tests run. */
let notListening: Promise<unknown>
beforeAll(() => {
  const app = (node('')['app.js'] ?? '').replace('0.0.0.0', '127.0.0.1')
  const programs = [
    '#!/bin/bash\necho waiting\nsleep 100\n',
    '#!/bin/bash\nexec /var/lang/node18/bin/node local.js\n',
  ]
  notListening = Promise.all(
    programs.map(async (scf_bootstrap) => {
      const files = { scf_bootstrap, 'local.js': app }
      const { name, url } = await addWeb(files, { configuration: { InitTimeout: 3 } })
      const { status, body } = await httpSend(url)
      return { status, body: JSON.parse(body), log: (await logsOf(name))[0]?.Log }
    }),
  )
  // If only other tests run, the server closes before.
  notListening.catch(() => {})
})

describe('a program in Node.js', () => {
  it('gets the request, with the headers of the platform, and responds', async () => {
    const { name, url } = await addWeb(
      node(`
        const chunks = []
        for await (const chunk of request) chunks.push(chunk)
        response.setHeader('set-cookie', ['a=1', 'b=2'])
        response.statusCode = 202
        response.end(JSON.stringify({
          method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString('hex'),
        }))
      `),
    )
    const response = await httpSend(`${url}/a%20b?c=1`, {
      method: 'POST',
      headers: { 'X-Custom': 'A', 'x-scf-name': 'forged' },
      body: Buffer.from([0, 255]),
    })
    expect(response.status).toBe(202)
    expect(response.headers['set-cookie']).toEqual(['a=1', 'b=2'])
    expect(JSON.parse(response.body)).toEqual({
      method: 'POST',
      url: '/a%20b?c=1',
      headers: {
        host: new URL(url).host,
        connection: 'close',
        'content-length': '2',
        'x-custom': 'A',
        'x-scf-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
        'x-scf-memory': '128',
        'x-scf-timeout': '3000',
        'x-scf-version': '$LATEST',
        'x-scf-name': name,
        'x-scf-namespace': 'default',
        'x-scf-region': 'ap-guangzhou',
        'x-scf-appid': '100000000001',
        'x-scf-uin': '100000000001',
        'x-scf-remote-addr': '127.0.0.1',
      },
      body: '00ff',
    })
  })

  it('has the log of each request, once it has responded', async () => {
    const { name, url } = await addWeb(
      node(`
        console.log('got', request.url)
        if (request.url === '/chunked') { response.write('a'); response.end('b') }
        else { response.statusCode = request.url === '/none' ? 204 : 200; response.end('text') }
      `),
    )
    for (const [index, path] of ['/length', '/chunked', '/none', '/head'].entries()) {
      await httpSend(`${url}${path}`, { method: path === '/head' ? 'HEAD' : 'GET' })
      const logs = await logsOf(name)
      expect(logs).toHaveLength(index + 1)
      const { RequestId: id, Log } = logs.find(({ Log }) => Log.includes(`got ${path}`)) ?? {}
      expect(Log).toMatch(
        new RegExp(
          `^START RequestId: ${id}\nEvent RequestId: ${id}\n${index === 0 ? 'started\n' : ''}got ${path}\nEND RequestId: ${id}\nReport RequestId: ${id} Duration:[\\d.]+ms Memory:128MB MemUsage:[\\d.]+MB$`,
        ),
      )
    }
  })

  it('runs requests one by one in an instance, and at the same time in several', async () => {
    const gates = await createGates()
    const { url } = await addWeb(
      node(`${waitFor(gates.port)}
        if (request.url.startsWith('/gate')) await waitFor(request.url)
        response.end(String(process.pid))
      `),
    )
    const get = async (path: string) => (await httpSend(`${url}${path}`)).body
    const first = get('/gate1')
    await gates.reached('/gate1')
    const second = get('/gate2')
    await gates.reached('/gate2')
    gates.open('/gate2')
    gates.open('/gate1')
    const processes = await Promise.all([first, second])
    expect(new Set(processes).size).toBe(2)
    expect(processes).toContain(await get('/'))
    expect(processes).toContain(await get('/'))
  })

  it('runs many requests in an instance, and keeps nothing of them', async () => {
    const { url } = await addWeb(node('response.end(String(process.pid))'))
    const warnings: Error[] = []
    const onWarning = (warning: Error) => warnings.push(warning)
    process.on('warning', onWarning)
    onTestFinished(() => void process.off('warning', onWarning))
    const processes = new Set<string>()
    for (let index = 0; index < 20; index += 1) processes.add((await httpSend(url)).body)
    expect(processes.size).toBe(1)
    expect(warnings).toEqual([])
  })

  it('sends a response as it arrives', async () => {
    const gates = await createGates()
    const { url } = await addWeb(
      node(`${waitFor(gates.port)}
        response.write('first ')
        await waitFor('/read')
        response.end('second')
      `),
    )
    for (const fetchFrom of [fetch, scf.fetch]) {
      const reader = (await fetchFrom(url)).body?.getReader()
      const next = async () => Buffer.from((await reader?.read())?.value ?? []).toString()
      expect(await next()).toBe('first ')
      await gates.reached('/read')
      gates.open('/read')
      expect(await next()).toBe('second')
      expect((await reader?.read())?.done).toBe(true)
    }
  })

  it('ends when the caller does not wait any longer', async () => {
    const gates = await createGates()
    const { name, url } = await addWeb(
      node(`${waitFor(gates.port)}
        await waitFor('/begun' + request.url)
        if (request.url === '/first') response.write('first')
      `),
    )
    for (const path of ['/first', '/none']) {
      const controller = new AbortController()
      const response = fetch(`${url}${path}`, { signal: controller.signal })
      await gates.reached(`/begun${path}`)
      gates.open(`/begun${path}`)
      if (path === '/first') await (await response).body?.getReader().read()
      controller.abort()
      await response.catch(() => {})
    }
    await expect
      .poll(async () => (await logsOf(name)).map(({ RetCode }) => RetCode), { timeout: 2000 })
      .toEqual([499, 499])
  })

  it.each([
    ['with its length', `response.end(Buffer.alloc(6 * 1024 * 1024 + 1))`],
    ['in pieces', `response.write('a'); response.end(Buffer.alloc(6 * 1024 * 1024))`],
  ])('may not respond with more than 6 MB: %s', async (_name, source) => {
    const { name, url } = await addWeb(node(source))
    const response = await httpSend(url).catch(() => undefined)
    if (response) expect(JSON.parse(response.body)).toMatchObject({ statusCode: 407 })
    expect(await logsOf(name)).toMatchObject([{ RetCode: 407 }])
  })

  it('may respond with at most 4 KB of headers', async () => {
    const { name, url } = await addWeb(
      node(`
        response.sendDate = false
        response.setHeader('connection', 'close')
        response.setHeader('content-length', '0')
        response.setHeader('x-long', 'x'.repeat(4096 - Number(request.url.slice(1))))
        response.end()
      `),
    )
    const others = 'connection: close\r\ncontent-length: 0\r\nx-long: \r\n'.length
    expect((await httpSend(`${url}/${others}`)).status).toBe(200)
    const response = await httpSend(`${url}/${others - 1}`)
    expect([response.status, JSON.parse(response.body)]).toEqual([
      407,
      { errorMessage: 'The headers of the response have more than 4096 bytes.', statusCode: 407 },
    ])
    expect((await logsOf(name)).map(({ RetCode }) => RetCode).sort()).toEqual([0, 407])
  })

  it('may listen without a host, or as an object, and knows no other port', async () => {
    for (const place of ['9000', '"9000"', '{ port: 9000 }', '9000, () => {}', '9000, "::"']) {
      const files = node('response.end(String(process.env.PORT))')
      const app = (files['app.js'] ?? '').replace("9000, '0.0.0.0'", place)
      const { url } = await addWeb({ ...files, 'app.js': app })
      expect([place, (await httpSend(url)).body]).toEqual([place, 'undefined'])
    }
  })

  it('is reached through API Gateway, too, without the stage in its path', async () => {
    const { name } = await addWeb(node('response.end(request.url)'))
    const desc = { api: { requestConfig: { path: '/app' } }, service: { serviceId: 'service-web12345' } }
    await call('CreateTrigger', {
      FunctionName: name,
      TriggerName: 'api',
      Type: 'apigw',
      Enable: 'OPEN',
      TriggerDesc: JSON.stringify(desc),
    })
    const url = `${served.url}/__apigw/ap-guangzhou/service-web12345/release/app/a?b=1`
    expect((await httpSend(url)).body).toBe('/app/a?b=1')
  })

  it('is replaced by a stand-in, which gets an event', async () => {
    const { name, url } = await addWeb(node('response.end()'))
    scf.functions.set(name, ({ event }) => ({ returned: { statusCode: 201, body: JSON.parse(event).path } }))
    expect(await httpSend(`${url}/a`)).toMatchObject({ status: 201, body: '/a' })
  })
})

it('runs a program in Python', async () => {
  const app = `
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        print("got", self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.headers["X-Scf-Name"].encode() + b" " + body)
HTTPServer(("0.0.0.0", 9000), Handler).serve_forever()
`
  const files = { scf_bootstrap: '#!/bin/bash\n/var/lang/python3/bin/python3 app.py\n', 'app.py': app }
  const { name, url } = await addWeb(files, { runtime: 'Python3.7' })
  expect((await httpSend(`${url}/a`, { method: 'POST', body: 'body' })).body).toBe(`${name} body`)
  expect(await logsOf(name)).toMatchObject([{ Log: expect.stringContaining('\ngot /a\n') }])
})

it.each<[string, Record<string, string>, string]>([
  [
    'Node.js',
    node(`response.end(await (await fetch('https://scf.tencentcloudapi.com/?Action=GetAccount')).text())`),
    'Nodejs18.15',
  ],
  [
    'Python',
    {
      scf_bootstrap: '#!/bin/bash\n/var/lang/python3/bin/python3 app.py\n',
      'app.py': `
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        with urllib.request.urlopen("https://scf.tencentcloudapi.com/?Action=GetAccount") as response:
            self.wfile.write(response.read())
HTTPServer(("0.0.0.0", 9000), Handler).serve_forever()
`,
    },
    'Python3.7',
  ],
])('a program in %s calls the emulator in place of the cloud', async (_name, files, runtime) => {
  const { url } = await addWeb(files, { runtime })
  expect(JSON.parse((await httpSend(url)).body).Response).toHaveProperty('Error')
})

/** Whether a program of the machine listens on the port of the cloud. */
async function isCloudPortTaken(): Promise<boolean> {
  const server = createTcpServer().listen(9000)
  const [error] = await Promise.race([once(server, 'listening'), once(server, 'error').catch((e) => [e])])
  server.close()
  return error !== undefined
}

const cloudPortIsTaken = await isCloudPortTaken()

describe('a program that is not told its port', () => {
  const app = (port: string) =>
    `require('node:http').createServer((_, response) => response.end('here')).listen(${port})`
  const bootstrap = '#!/bin/bash\nunset NODE_OPTIONS\nexec /var/lang/node18/bin/node app.js\n'

  it('can read it', async () => {
    const { url } = await addWeb({ scf_bootstrap: bootstrap, 'app.js': app('process.env.TC3_WEB_PORT') })
    expect((await httpSend(url)).body).toBe('here')
  })

  it.skipIf(cloudPortIsTaken)('has port 9000, if it is the only one', async () => {
    await notListening
    const { url } = await addWeb({ scf_bootstrap: bootstrap, 'app.js': app('9000') })
    expect((await httpSend(url)).body).toBe('here')
  })
})

describe('a failure', () => {
  const exit = 'Process exited before completing request'
  it.each<[string, Record<string, string>, ProgramSettings, number, string]>([
    ['no scf_bootstrap', { 'app.js': '' }, {}, 443, '[./scf_bootstrap] no such file or directory'],
    [
      'no right to execute it',
      { scf_bootstrap: '#!/bin/bash\n' },
      { mode: 0o100644 },
      443,
      'ReloadFail: [./scf_bootstrap] not executable\n',
    ],
    [
      'the line ends of Windows',
      { scf_bootstrap: '#!/bin/bash\r\necho\r\n' },
      {},
      443,
      '[./scf_bootstrap] no such file or directory: its lines end with CR LF. Save it with LF.',
    ],
    ['a program that ends', { scf_bootstrap: '#!/bin/bash\necho broken >&2\n' }, {}, 439, exit],
    ['a crash', node('process.exit(1)'), {}, 439, exit],
    ['a connection that is closed', node('request.socket.destroy()'), {}, 430, 'user code exception caught'],
    [
      'no response',
      node(''),
      { configuration: { Timeout: 1 } },
      433,
      'Invoking task timed out after 1 seconds',
    ],
  ])('has the status code as HTTP status: %s', async (_name, files, settings, statusCode, errorMessage) => {
    const { name, url } = await addWeb(files, settings)
    const response = await httpSend(url)
    expect([response.status, JSON.parse(response.body)]).toEqual([statusCode, { errorMessage, statusCode }])
    const [log] = await logsOf(name)
    expect(log).toMatchObject({ RetCode: statusCode })
    expect(JSON.parse(log?.RetMsg ?? '')).toMatchObject({ errorMessage, statusCode })
  })

  it('is that of the port if the program does not listen, or not for the platform', async () => {
    const failure = { status: 446, body: { errorMessage: 'context deadline exceeded', statusCode: 446 } }
    expect(await notListening).toEqual([
      { ...failure, log: expect.stringContaining('\nwaiting\n') },
      { ...failure, log: expect.stringContaining('A web function must listen on 0.0.0.0:9000') },
    ])
  })

  it('in the middle of a response cuts it', async () => {
    const { name, url } = await addWeb(node(`response.write('first', () => process.exit(1))`))
    const response = await fetch(url)
    await expect(response.text()).rejects.toThrow('terminated')
    // The log is there once the connection is cut.
    expect(await logsOf(name)).toMatchObject([{ RetCode: 439 }])
    expect((await fetch(url)).status).toBe(200)
  })
})

const megabyte = 1024 * 1024

describe('a WebSocket', () => {
  /** The files of the library for the program. */
  function library(): Record<string, string> {
    const root = new URL('../../../../node_modules/ws/', import.meta.url)
    const files = [
      'package.json',
      'index.js',
      ...readdirSync(new URL('lib/', root)).map((file) => `lib/${file}`),
    ]
    return Object.fromEntries(
      files.map((file) => [`node_modules/ws/${file}`, readFileSync(new URL(file, root), 'utf8')]),
    )
  }

  const app = `
    const { WebSocketServer } = require('ws')
    const server = new WebSocketServer({ port: 9000, host: '0.0.0.0' })
    server.on('connection', (socket, request) => {
      socket.send(request.headers['x-scf-name'])
      socket.on('message', (message, isBinary) => {
        if (String(message) === 'close') socket.close(4000)
        else if (String(message) === 'bye') socket.close(1000)
        else if (String(message) === 'large') socket.send(Buffer.alloc(1024 * 1024 + 1))
        else if (String(message) === 'exit') process.exit(1)
        else socket.send(message, { binary: isBinary })
      })
    })
  `

  async function open(configuration?: object) {
    const files = { ...library(), 'app.js': app }
    const bootstrap = { scf_bootstrap: '#!/bin/bash\nexec /var/lang/node18/bin/node app.js\n' }
    const { name, url } = await addWeb(
      { ...files, ...bootstrap },
      configuration && { isWebSocket: true, configuration },
    )
    const socket = new WebSocket(url.replace('http:', 'ws:'))
    onTestFinished(() => socket.terminate())
    const [greeting]: [RawData] = (await once(socket, 'message')) as [RawData]
    return { name, url, socket, greeting }
  }

  it('passes messages in both directions', async () => {
    const { name, socket, greeting } = await open()
    expect(String(greeting)).toBe(name)
    for (const message of ['text', Buffer.from([0, 255]), 'x'.repeat(200), Buffer.alloc(70_000, 1)]) {
      socket.send(message)
      const [reply] = await once(socket, 'message')
      expect(Buffer.from(reply)).toEqual(Buffer.from(message))
    }
    // A message that looks like a frame that closes the connection.
    socket.send(Buffer.from([0x88, 0x02, 0x0f, 0xa0]))
    await once(socket, 'message')
    socket.close(1000)
    await once(socket, 'close')
    expect(await logsOf(name)).toMatchObject([{ RetCode: 0 }])
  })

  it.each<[string, (socket: WebSocket) => void, number]>([
    ['by the program', (socket) => socket.send('bye'), 0],
    ['by the program, with another code', (socket) => socket.send('close'), 439],
    ['by the end of the program', (socket) => socket.send('exit'), 439],
    ['by the caller', (socket) => socket.close(1000), 0],
    ['by the caller, with another code', (socket) => socket.close(4001), 456],
  ])('has a status code that tells how it was closed: %s', async (_name, close, code) => {
    const { name, socket } = await open()
    close(socket)
    await once(socket, 'close')
    expect(await logsOf(name)).toMatchObject([{ RetCode: code }])
  })

  it('ends if neither side sends anything for IdleTimeOut', async () => {
    const settings = { Timeout: 60, ProtocolParams: { WSParams: { IdleTimeOut: 1 } } }
    const { name, socket } = await open(settings)
    await once(socket, 'close')
    expect(await logsOf(name)).toMatchObject([
      { RetCode: 455, RetMsg: expect.stringContaining('Neither side sent anything for 1 seconds.') },
    ])
  })

  it('ends with Timeout, though it is not idle', async () => {
    const settings = { Timeout: 3, ProtocolParams: { WSParams: { IdleTimeOut: 2 } } }
    const { name, socket } = await open(settings)
    socket.on('message', () => socket.send('busy'))
    socket.send('busy')
    await once(socket, 'close')
    expect(await logsOf(name)).toMatchObject([{ RetCode: 433 }])
  })

  it.each<[string, (socket: WebSocket) => void, number]>([
    ['from the caller', (socket) => socket.send(Buffer.alloc(megabyte + 1)), 456],
    [
      'from the caller, in parts',
      (socket) => {
        socket.send(Buffer.alloc(megabyte), { fin: false })
        socket.ping()
        socket.send(Buffer.alloc(1), { fin: true })
      },
      456,
    ],
    ['from the program', (socket) => socket.send('large'), 439],
  ])('passes no message of more than 1 MB: %s', async (_name, send, code) => {
    const { name, socket } = await open({ Timeout: 60 })
    socket.send(Buffer.alloc(megabyte))
    const [largest] = await once(socket, 'message')
    expect(largest).toHaveLength(megabyte)
    const received: unknown[] = []
    socket.on('message', (message) => received.push(message))
    send(socket)
    await once(socket, 'close')
    expect(received).toEqual([])
    expect(await logsOf(name)).toMatchObject([{ RetCode: code, RetMsg: expect.stringContaining('1009') }])
  })

  it('occupies an instance', async () => {
    const { url, socket } = await open()
    const other = new WebSocket(url.replace('http:', 'ws:'))
    await once(other, 'message')
    other.close(1000)
    socket.close(1000)
    await Promise.all([once(socket, 'close'), once(other, 'close')])
  })
})
