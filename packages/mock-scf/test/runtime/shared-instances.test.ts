import type { AddFunctionSettings } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createEmulator } from '../emulator.js'
import { httpSend } from '../http-request.js'
import { programZip } from './program-zip.js'

// Instances of web functions that several requests share.

const { scf, call, advanceSeconds } = createEmulator({ code: 'run' })
let served: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  served = await listen(scf)
})
afterAll(async () => {
  await served.close()
  await scf.close()
})

/**
 * A program that responds with the id of its process. `/together?n=2` waits for two such requests, `/held` until `/release`,
 * and `/first` until the endless response to `/never` is cut.
 */
const program = `
  const together = []
  const held = []
  let closed = () => {}
  const handle = (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    const answer = () => response.end(String(process.pid))
    console.log('got ' + pathname)
    switch (pathname) {
      case '/together':
        together.push(answer)
        if (together.length === Number(searchParams.get('n'))) for (const one of together.splice(0)) one()
        return
      case '/held':
        return held.push(answer)
      case '/release':
        for (const one of held.splice(0)) one()
        return answer()
      case '/never':
        response.write('begun')
        return request.socket.on('close', () => closed())
      case '/later':
        return setTimeout(answer, Number(searchParams.get('ms')))
      case '/first':
        closed = answer
        return
      case '/fill': {
        const fill = () => {
          if (held.length === 0) return setTimeout(fill, 10)
          globalThis.kept = Array.from({ length: 40 }, () => Buffer.alloc(10 << 20, 1))
        }
        return fill()
      }
      case '/exit':
        return process.exit(1)
      default:
        return answer()
    }
  }
  const server = require('node:http').createServer(handle)
  server.on('upgrade', (request, socket) => {
    const accept = require('node:crypto')
      .createHash('sha1')
      .update(request.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11')
      .digest('base64')
    socket.write(
      'HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nx-pid: ' +
        process.pid + '\\r\\nSec-WebSocket-Accept: ' + accept + '\\r\\n\\r\\n',
    )
    socket.on('data', () => socket.end(Buffer.from([0x88, 2, 3, 232])))
  })
  server.listen(9000, '0.0.0.0')
`

let count = 0

/** Creates a web function whose instances are shared, and returns what sends a request to it. */
async function addShared(
  InstanceConcurrencyConfig: object,
  configuration: object = {},
  settings: AddFunctionSettings = {},
) {
  count += 1
  const FunctionName = `shared${count}`
  const files = {
    scf_bootstrap: '#!/bin/bash\nexec /var/lang/node18/bin/node app.js\n',
    'app.js': program,
  }
  const code = { ZipFile: programZip(files).toString('base64') }
  await scf.addFunction(FunctionName, { type: 'HTTP', runtime: 'Nodejs18.15', code, ...settings })
  const config = { DynamicEnabled: 'FALSE', ...InstanceConcurrencyConfig }
  await call('UpdateFunctionConfiguration', {
    FunctionName,
    MemorySize: 256,
    InstanceConcurrencyConfig: config,
    ...configuration,
  })
  const base = `${served.url}/__scf/ap-guangzhou/default/${FunctionName}`
  return {
    FunctionName,
    base,
    send: (path: string, headers: Record<string, string> = {}) => httpSend(base + path, { headers }),
    async pid(path: string, headers: Record<string, string> = {}) {
      return (await httpSend(base + path, { headers })).body
    },
  }
}

const different = (pids: readonly string[]) => new Set(pids).size

describe('an instance', () => {
  it('runs as many requests at a time as MaxConcurrency says, from its start on', async () => {
    const { pid } = await addShared({ MaxConcurrency: 3 })
    const pids = await Promise.all([1, 2, 3].map(() => pid('/together?n=3')))
    expect(different(pids)).toBe(1)
    // It goes on with further ones, and does not stop while one of them takes some time.
    const more = await Promise.all([1, 2, 3].map(() => pid('/together?n=3')))
    expect([...pids, ...more].every((one) => one === pids[0])).toBe(true)
    expect(await pid('/later?ms=200')).toBe(pids[0])
  })

  it('is joined by another one if all are full', async () => {
    const { pid } = await addShared({ MaxConcurrency: 2 })
    const pids = await Promise.all([1, 2, 3, 4].map(() => pid('/together?n=2')))
    expect(different(pids)).toBe(2)
    for (const one of new Set(pids)) expect(pids.filter((other) => other === one)).toHaveLength(2)
  })

  it('runs one request at a time without MaxConcurrency', async () => {
    const { pid } = await addShared({})
    const pids = await Promise.all([1, 2, 3].map(() => pid('/together?n=1')))
    expect(different(pids)).toBe(3)
  })

  it('takes a request while another one runs', async () => {
    const { pid } = await addShared({ MaxConcurrency: 2 })
    const held = pid('/held')
    let released = ''
    // The first request may still be on its way.
    await expect
      .poll(async () => {
        released = await pid('/release')
        return Promise.race([held, Promise.resolve('')])
      })
      .not.toBe('')
    expect(released).toBe(await held)
  })

  it('gives each request a log, whose lines may be those of others', async () => {
    const { pid, FunctionName } = await addShared({ MaxConcurrency: 2 })
    await Promise.all([pid('/together?n=2'), pid('/together?n=2')])
    const { Data } = await call('GetFunctionLogs', { FunctionName })
    const logs = (Data as { Log: string }[]).map(({ Log }) => Log)
    expect(logs).toHaveLength(2)
    expect(logs.join('\n').match(/got \/together/g)).toHaveLength(2)
    for (const log of logs) expect(log).toMatch(/^START RequestId/)
  })

  it('fails all its requests if its memory is exceeded', async () => {
    const { send } = await addShared({ MaxConcurrency: 2 }, { MemorySize: 128 })
    const responses = await Promise.all([send('/held'), send('/fill')])
    expect(responses.map(({ status }) => status)).toEqual([434, 434])
    expect((await send('/')).status).toBe(200)
  })

  it('fails all its requests if its process ends', async () => {
    const { send } = await addShared({ MaxConcurrency: 2 })
    const responses = await Promise.all([send('/held'), send('/exit')])
    expect(responses.map(({ status }) => status)).toEqual([439, 439])
    expect((await send('/')).status).toBe(200)
  })

  it('fails only the request whose time is over, and ends with the others', async () => {
    const { send, pid, FunctionName } = await addShared({ MaxConcurrency: 3 }, { Timeout: 4 })
    const never = send('/never').then(
      () => 'complete',
      () => 'cut',
    )
    // An instance in which requests run does not stop when another one ends.
    const [process, same] = await Promise.all([pid('/later?ms=2000'), pid('/')])
    expect(same).toBe(process)
    const first = pid('/first')
    expect(await never).toBe('cut')
    // The program sees that the connection ends, and responds to the other request.
    expect(await first).toBe(process)
    expect(await pid('/')).not.toBe(process)
    const { Data } = await call('GetFunctionLogs', { FunctionName })
    const codes = (Data as { RetCode: number }[]).map(({ RetCode }) => RetCode)
    expect(codes.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 433])
  })

  it('has requests and WebSockets at a time', async () => {
    const { base, pid } = await addShared({ MaxConcurrency: 2 })
    const process = await pid('/')
    const socket = new WebSocket(base.replace('http:', 'ws:'))
    const opened = new Promise<string>((resolve) =>
      socket.once('upgrade', ({ headers }) => resolve(String(headers['x-pid']))),
    )
    expect(await opened).toBe(process)
    expect(await pid('/')).toBe(process)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.send('end')
    await closed
  })
})

describe('the requests of a session', () => {
  const sessions = (change: object = {}, config: object = {}) => ({
    Type: 'Session-Based',
    ...config,
    SessionConfig: {
      SessionSource: 'HEADER',
      SessionName: 'x-session',
      MaximumConcurrencySessionPerInstance: 1,
      ...change,
    },
  })
  const of = (id: string) => ({ 'x-session': id })

  it('run in one instance, one after the other and at a time', async () => {
    const { pid } = await addShared(sessions())
    const [a, b] = await Promise.all([pid('/', of('a')), pid('/', of('b'))])
    expect(a).not.toBe(b)
    expect(await pid('/', of('b'))).toBe(b)
    expect(await pid('/', of('a'))).toBe(a)
    const both = await Promise.all([pid('/together?n=2', of('a')), pid('/together?n=2', of('a'))])
    expect(both).toEqual([a, a])
    // Neither instance has a place for another session.
    expect([a, b]).not.toContain(await pid('/', of('c')))
  })

  it('are named by a response', async () => {
    const { send } = await addShared(sessions())
    const first = await send('/')
    const id = String(first.headers['x-session'])
    await send('/', of('other'))
    const second = await send('/', of(id))
    expect([second.body, second.headers['x-session']]).toEqual([first.body, undefined])
  })

  it('share an instance with those of others, up to the limit', async () => {
    const { pid } = await addShared(sessions({ MaximumConcurrencySessionPerInstance: 2 }))
    const pids = await Promise.all(['a', 'b', 'c'].map((id) => pid('/', of(id))))
    expect(different(pids)).toBe(2)
    expect(await Promise.all(['a', 'b', 'c'].map((id) => pid('/', of(id))))).toEqual(pids)
  })

  it.each([
    ['FALSE', true],
    ['TRUE', false],
  ])(
    'leave the instance to others after its end, with InstanceIsolationEnabled %s',
    async (InstanceIsolationEnabled, isReused) => {
      const limits = sessions({ MaximumIdleTimeInSeconds: 60 }, { InstanceIsolationEnabled })
      const { pid } = await addShared(limits)
      const a = await pid('/', of('a'))
      advanceSeconds(60)
      const b = await pid('/', of('b'))
      expect(b === a).toBe(isReused)
    },
  )

  it('find their instance after the time that others stay', async () => {
    const subject = createEmulator({ code: 'run', instances: { idleTime: 0 } })
    onTestFinished(() => subject.scf.close())
    const files = {
      scf_bootstrap: '#!/bin/bash\nexec /var/lang/node18/bin/node app.js\n',
      'app.js': program,
    }
    const code = { ZipFile: programZip(files).toString('base64') }
    await subject.scf.addFunction('web', { type: 'HTTP', runtime: 'Nodejs18.15', code })
    const InstanceConcurrencyConfig = { DynamicEnabled: 'FALSE', ...sessions() }
    await subject.call('UpdateFunctionConfiguration', { FunctionName: 'web', InstanceConcurrencyConfig })
    const pids: string[] = []
    for (const id of ['a', 'b', 'a', 'b']) {
      const url = 'http://web.default.ap-guangzhou.scf.localhost/'
      pids.push(await (await subject.scf.fetch(url, { headers: of(id) })).text())
    }
    const [a, b] = pids
    expect(pids).toEqual([a, b, a, b])
  })
})
