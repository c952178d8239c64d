import { once } from 'node:events'
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { type ListenOptions, listen, type MockServer } from '@tc3/mock/node'
import { expect, it, onTestFinished } from 'vitest'
import { v3 } from './caller.js'
import { createDemo } from './demo.js'

// Web pages that are open on the machine of the emulator.

async function serve(options: ListenOptions = {}): Promise<MockServer> {
  const server = await listen(createDemo(), options)
  onTestFinished(() => server.close())
  return server
}

/** Sends a valid call with other headers, as no browser but any program can. */
async function send({ port }: MockServer, headers: OutgoingHttpHeaders, method = 'POST', path = '/') {
  const { body, headers: signed } = v3({ host: String(headers.host ?? `127.0.0.1:${port}`) })
  const all = { ...Object.fromEntries(signed), ...headers }
  const request = httpRequest({ port, host: '127.0.0.1', method, path, headers: all, agent: false })
  request.end(method === 'POST' ? body : undefined)
  const [response] = await once(request, 'response')
  let text = ''
  for await (const chunk of response) text += chunk
  return { status: response.statusCode, headers: response.headers, text }
}

it.each([
  'localhost',
  'localhost:9580',
  'LOCALHOST',
  'scf.localhost:80',
  '127.0.0.1',
  '127.8.9.1:1',
  '[::1]:9580',
  '192.168.1.7:9580',
  'demo.tencentcloudapi.com',
  'demo.ap-guangzhou.tencentcloudapi.com:443',
])('the Host %s is one of the emulator', async (host) => {
  expect((await send(await serve(), { host })).status).toBe(200)
})

it.each([
  'attacker.example',
  'attacker.example:9580',
  'localhost.attacker.example',
  'tencentcloudapi.com.attacker.example',
  'nottencentcloudapi.com',
  '127.0.0.1.attacker.example',
  '127.0.0.1@attacker.example',
])('the Host %s is not, as after DNS rebinding', async (host) => {
  const server = await serve()
  const { status, text } = await send(server, { host })
  expect(status).toBe(403)
  expect(JSON.parse(text).error).toContain(`The Host ${host} does not belong to the emulator`)
})

it('further hosts can be allowed', async () => {
  const server = await serve({ allowHosts: ['emulator.test'] })
  expect((await send(server, { host: 'emulator.test:9580' })).status).toBe(200)
  expect((await send(server, { host: 'other.test' })).status).toBe(403)
})

it.each<[title: string, headers: OutgoingHttpHeaders]>([
  ['another site', { origin: 'https://attacker.example' }],
  ['a file or a sandbox', { origin: 'null' }],
  ['another port of this machine', { origin: 'http://localhost:3000' }],
  ['another site, without Origin', { 'sec-fetch-site': 'cross-site' }],
])('pages of %s may not call the emulator, not even with a valid signature', async (_, headers) => {
  const server = await serve()
  const { status, headers: sent, text } = await send(server, headers)
  expect(status).toBe(403)
  expect(sent).not.toHaveProperty('access-control-allow-origin')
  expect(text).toContain('Web pages of other origins may not call the emulator')
})

it('pages of the emulator itself may', async () => {
  const server = await serve()
  const headers = { origin: server.url, 'sec-fetch-site': 'same-origin' }
  expect((await send(server, headers)).status).toBe(200)
})

it('pages of allowed origins may, and get the headers of CORS', async () => {
  const origin = 'http://localhost:3000'
  const server = await serve({ allowOrigins: [origin] })
  const { status, headers } = await send(server, { origin, 'sec-fetch-site': 'same-site' })
  expect(status).toBe(200)
  expect(headers).toMatchObject({ 'access-control-allow-origin': origin, vary: 'Origin' })
  const asked = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-tc-action',
  }
  const preflight = await send(server, asked, 'OPTIONS')
  expect(preflight).toMatchObject({
    status: 204,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'x-tc-action',
    },
  })
  const other = { ...asked, origin: 'http://localhost:3001' }
  expect((await send(server, other, 'OPTIONS')).status).toBe(403)
  // An allowed page may still not control the emulator.
  expect((await send(server, { origin }, 'POST', '/__tc3/reset')).status).toBe(403)
})

it.each<[title: string, headers: string]>([
  ['of another page', 'Host: localhost\r\nOrigin: https://attacker.example'],
  ['of another host', 'Host: attacker.example'],
])('a refused control request %s is answered before its body', async (_, headers) => {
  const { port } = await serve()
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  // The body never comes.
  socket.write(`POST /__tc3/reset HTTP/1.1\r\n${headers}\r\nContent-Length: 200000000\r\n\r\n`)
  const [data] = await once(socket, 'data')
  expect(String(data)).toMatch(/^HTTP\/1\.1 403 /)
})
