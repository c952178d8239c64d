// Tries to connect to hosts other than those of the cloud, in each way that tools use.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect as connectHttp2 } from 'node:http2'
import { get } from 'node:https'
import { connect, createServer } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { flow } from './flow.js'

const attempts = {
  'a port and a host': () => once(connect(80, '192.0.2.1'), 'connect'),
  options: () => once(connect({ port: 443, host: 'cloud.example' }), 'connect'),
  TLS: () => once(connectTls(443, 'cloud.example'), 'secureConnect'),
  HTTPS: () => once(get('https://cloud.example/'), 'response'),
  'HTTP/2': () => once(connectHttp2('https://cloud.example/'), 'connect'),
  fetch: () => fetch('https://cloud.example/').catch(({ cause }) => Promise.reject(cause)),
  'another port of the cloud': () =>
    fetch('http://scf.tencentcloudapi.com/').catch(({ cause }) => Promise.reject(cause)),
}
for (const [name, attempt] of Object.entries(attempts)) {
  await flow(name, () => assert.rejects(attempt, { code: 'ECONNREFUSED' }))
}

await flow('this machine', async () => {
  const server = createServer((socket) => socket.end('hello'))
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const [text] = await once(connect(server.address().port), 'data')
  assert.equal(String(text), 'hello')
  server.close()
})

await flow('the cloud', async () => {
  const response = await fetch('https://scf.tencentcloudapi.com/?Action=GetAccount')
  assert.equal((await response.json()).Response.Error.Code, 'MissingParameter')
})
